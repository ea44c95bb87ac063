package nl.ketenkompas.model.care;

/** The two levels of a family recovery plan (PH-GHP). */
public enum PlanLevel {
  /** About one member. */
  PERSON,
  /** About the family as a whole: how its members live together. */
  FAMILY
}
