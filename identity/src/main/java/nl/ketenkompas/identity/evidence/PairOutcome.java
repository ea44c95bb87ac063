package nl.ketenkompas.identity.evidence;

/** What a score means for two records. */
public enum PairOutcome {
  /** One person, likelier than not. */
  MATCH,
  /** For people to look at. */
  REVIEW,
  /** Two people. */
  DIFFERENT
}
