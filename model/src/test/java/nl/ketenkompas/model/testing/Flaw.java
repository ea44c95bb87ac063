package nl.ketenkompas.model.testing;

/** What is wrong with a row of a sample file, so that a reader must not take it. */
public enum Flaw {
  /** The BSN does not pass the eleven test. */
  BSN_WRONG("ELEVEN_TEST"),
  /** The birth date does not exist. */
  DATE_IMPOSSIBLE("NONEXISTENT_DATE"),
  /** The key is missing. */
  KEY_MISSING("MISSING"),
  /** The gender or life area is a code that the mapping does not know. */
  CODE_UNKNOWN("UNKNOWN_CODE"),
  /** The line breaks off: too few columns. */
  COLUMNS_TOO_FEW("COLUMN_COUNT"),
  /** The line breaks off: no JSON any more. */
  JSON_BROKEN("BAD_JSON"),
  /** A second row with the same key and other content; the first one counts. */
  KEY_TWICE("DUPLICATE_KEY"),
  /** The same row once more; the first one counts. */
  ROW_TWICE("REPEATED_RECORD");

  private final String rejectCode;

  Flaw(String rejectCode) {
    this.rejectCode = rejectCode;
  }

  /**
   * The code with which a reader of partner files rejects the row.
   *
   * @return the name of the code
   */
  public String rejectCode() {
    return rejectCode;
  }

  /** Whether the row comes on top of a good one. */
  boolean isExtra() {
    return this == KEY_TWICE || this == ROW_TWICE;
  }
}
