package nl.ketenkompas.model.care;

/** How soon a support need asks for an answer; ordered from the most urgent. */
public enum Urgency {
  /** There is a crisis: first care is needed at once (SK-C1, triage). */
  CRISIS,
  /** Cannot wait for the ordinary steps of the trajectory. */
  URGENT,
  /** Can wait for the ordinary steps. */
  ORDINARY
}
