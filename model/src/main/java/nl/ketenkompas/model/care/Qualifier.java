package nl.ketenkompas.model.care;

/** What an observation says about the lawfulness of income or the evidence of care (SK-M7). */
public enum Qualifier {
  /** Lawful; there is evidence. */
  YES,
  /** Unlawful; there is no evidence. */
  NO,
  /** Asked, and not known. */
  UNKNOWN,
  /** The source does not deliver this qualifier; the status is taken as it stands. */
  NOT_STATED
}
