package nl.ketenkompas.identity.agreement;

/** What a recognition key can be made of (rules SK-C7 and WMO-5.2.9). */
public enum KeyField {
  /** The citizen service number. */
  BSN("bsn"),
  /** The own birth surname, without its prefix (SK-C8). */
  SURNAME("surname"),
  /** The letter of the first given name. */
  INITIAL("initial"),
  /** All given names. */
  GIVEN_NAMES("givenNames"),
  /** The birth date; complete when known to the day. */
  BIRTH_DATE("birthDate"),
  /** The gender; complete when it is not unknown. */
  GENDER("gender"),
  /** The postcode of any address; with {@link #HOUSE_NUMBER}, of the same address. */
  POSTCODE("postcode"),
  /** The house number of any address; with {@link #POSTCODE}, of the same address. */
  HOUSE_NUMBER("houseNumber");

  private final String field;

  KeyField(String field) {
    this.field = field;
  }

  /**
   * The name of the field as mappings and reasons write it.
   *
   * @return such as {@code birthDate}
   */
  public String field() {
    return field;
  }

  /**
   * Whether this is part of an address. People move, so addresses never contradict each other.
   *
   * @return true for postcode and house number
   */
  public boolean ofAddress() {
    return this == POSTCODE || this == HOUSE_NUMBER;
  }
}
