package nl.ketenkompas.monitoring.supervision;

/** How an indicator is judged (ST-MARK). */
public enum Mark {
  /** It is met. */
  PASS,
  /** It is met, with something to note (<i>LET OP</i>). */
  PASS_WITH_NOTE,
  /** It is a point to improve (<i>verbeterpunt</i>). */
  IMPROVE,
  /** Nobody said anything about it. */
  NO_EVIDENCE
}
