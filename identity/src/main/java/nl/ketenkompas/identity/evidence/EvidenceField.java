package nl.ketenkompas.identity.evidence;

import com.fasterxml.jackson.annotation.JsonValue;

/** What is compared of two records. */
@SuppressWarnings("EnumOrdinal") // an index into columns of one run, never kept
public enum EvidenceField {
  /** The given names, or the initial when there is no more (<i>voornamen, voorletters</i>). */
  GIVEN_NAMES("givenNames", 6),
  /** The surname without its prefix (<i>geslachtsnaam</i>), or that of a partner. */
  SURNAME("surname", 7),
  /** The birth date (<i>geboortedatum</i>). */
  BIRTH_DATE("birthDate", 7),
  /** The gender (<i>geslacht</i>). */
  GENDER("gender", 3),
  /** The BSN, or another number that belongs to one person. */
  NUMBER("number", 4),
  /** The postal code (<i>postcode</i>). */
  POSTCODE("postcode", 4),
  /** The house number (<i>huisnummer</i>). */
  HOUSE_NUMBER("houseNumber", 4),
  /** The street (<i>straat</i>). */
  STREET("street", 5),
  /** The place (<i>woonplaats</i>). */
  PLACE("place", 5),
  /** The region, province or state (<i>provincie</i>). */
  REGION("region", 3);

  private final String code;
  private final int levels;

  EvidenceField(String code, int levels) {
    this.code = code;
    this.levels = levels;
  }

  /**
   * The name in JSON.
   *
   * @return such as birthDate
   */
  @JsonValue
  public String code() {
    return code;
  }

  /** How many levels there are, 0 (not known on both sides) included. */
  int levels() {
    return levels;
  }

  /** Of the packed levels of a pair, that of this field. */
  int levelIn(int pattern) {
    return (pattern >>> (3 * ordinal())) & 7;
  }
}
