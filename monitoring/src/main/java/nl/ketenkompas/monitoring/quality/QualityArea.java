package nl.ketenkompas.monitoring.quality;

/** What a finding is about. */
public enum QualityArea {
  /** Who somebody is. */
  IDENTITY,
  /** The data that partners agreed to deliver (SK-C9). */
  MINIMAL_DATA,
  /** Where somebody lives. */
  ADDRESS,
  /** What was seen in a life area. */
  OBSERVATION,
  /** Whether it came in time. */
  TIMELINESS,
  /** Where somebody stayed. */
  STAY
}
