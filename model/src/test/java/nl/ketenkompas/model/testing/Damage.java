package nl.ketenkompas.model.testing;

/** What is wrong or missing in a partner's copy of a person, compared with the truth. */
public enum Damage {
  /** Letters of the surname are wrong, missing, doubled or swapped. */
  TYPO_IN_SURNAME,
  /** Letters of the first given name are wrong, missing, doubled or swapped. */
  TYPO_IN_GIVEN_NAME,
  /** The name of daily life stands in place of the official given names: Cees for Cornelis. */
  CALL_NAME,
  /** Only the first of several given names. */
  FIRST_GIVEN_NAME_ONLY,
  /** Initials in place of given names. */
  INITIALS_ONLY,
  /** The partner's surname stands in place of the own one, against rule SK-C8. */
  PARTNER_NAME_AS_SURNAME,
  /** The names of partners are missing. */
  PARTNER_NAMES_MISSING,
  /** The prefix stands in the surname: "van der Meer" as one name. */
  PREFIX_IN_SURNAME,
  /** The prefix is missing. */
  PREFIX_MISSING,
  /** Letters lost their diacritics. */
  DIACRITICS_MISSING,
  /** Day and month of birth changed places. */
  DAY_AND_MONTH_SWAPPED,
  /** One digit of the birth date is wrong. */
  BIRTH_DATE_DIGIT_WRONG,
  /** The birth date is missing. */
  BIRTH_DATE_MISSING,
  /** 1 January was written for an unknown day. */
  FIRST_OF_JANUARY,
  /** The gender is recorded as unknown. */
  GENDER_UNKNOWN,
  /** The other gender is recorded. */
  GENDER_WRONG,
  /** The BSN is missing. */
  BSN_MISSING,
  /** The BSN has a wrong digit, so that it is none. */
  BSN_DIGIT_WRONG,
  /** The BSN of somebody else was typed. */
  BSN_OF_ANOTHER,
  /** The person has two numbers, and this is not the usual one. */
  BSN_SECOND,
  /** An address where the person was before. */
  ADDRESS_OLD,
  /** The address is missing. */
  ADDRESS_MISSING
}
