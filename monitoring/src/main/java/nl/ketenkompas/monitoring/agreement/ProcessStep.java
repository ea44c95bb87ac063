package nl.ketenkompas.monitoring.agreement;

/** The six process steps (<i>processtappen</i>) of a chain, in their order (SK-C1). */
public enum ProcessStep {
  /** Registration (<i>aanmelding</i>): is this client already known in the chain? */
  REGISTRATION,
  /** Triage: which life areas have problems, is there a crisis; a case director is named. */
  TRIAGE,
  /** Clarification of the need (<i>zorgvraagverduidelijking</i>): an extensive inventory. */
  CLARIFICATION,
  /**
   * Trajectory allocation (<i>trajecttoewijzing</i>): joint plan; a trajectory manager is named.
   */
  ALLOCATION,
  /** Trajectory monitoring: periodic progress against the plan. */
  MONITORING,
  /** Outflow and aftercare (<i>uitstroom en nazorg</i>). */
  OUTFLOW
}
