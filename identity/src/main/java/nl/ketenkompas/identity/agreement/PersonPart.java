package nl.ketenkompas.identity.agreement;

/**
 * What of a person can go into an encoding. The BSN cannot: many partners may not have it, and not
 * everybody who has it may use it for this (rules WABB-10, WABB-13).
 */
public enum PersonPart {
  /** The core of the own birth surname (SK-C8), by pairs of letters. */
  SURNAME(true),
  /** The first given name when it is written out, by pairs of letters. */
  GIVEN_NAME(true),
  /** The letter of the first given name. */
  INITIAL(false),
  /** The year of birth. */
  BIRTH_YEAR(false),
  /** The month of birth. */
  BIRTH_MONTH(false),
  /** The day of birth. */
  BIRTH_DAY(false),
  /** The gender, when it is not unknown. */
  GENDER(false),
  /** The postcode of the most recent address that has one, by pairs of characters. */
  POSTCODE(true);

  private final boolean pairs;

  PersonPart(boolean pairs) {
    this.pairs = pairs;
  }

  /**
   * Whether the part is taken apart into pairs of characters, so that a slip of the pen leaves most
   * of them; other parts are the same or not.
   *
   * @return true for names and postcode
   */
  public boolean byPairs() {
    return pairs;
  }
}
