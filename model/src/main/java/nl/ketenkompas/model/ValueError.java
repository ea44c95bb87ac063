package nl.ketenkompas.model;

/**
 * Why a text is not a value of the type asked for: one closed list for all value types, so that
 * rejects, exceptions and validation messages speak the same codes. A code never contains the text
 * itself.
 */
public enum ValueError {
  /** Nothing there, or only white space. */
  EMPTY,
  /** Too short or too long. */
  LENGTH,
  /** A character that cannot occur in this type. */
  CHARACTERS,
  /** Digits from another script than ASCII 0-9, such as Arabic-Indic digits. */
  NON_ASCII_DIGITS,
  /** Only zeros: the customary placeholder for "unknown", not a number. */
  ALL_ZEROS,
  /** The weighted sum that this number must satisfy is off. */
  ELEVEN_TEST,
  /** Not written in a form this type knows. */
  FORMAT,
  /** A day or month that does not exist. */
  NONEXISTENT_DATE,
  /** A date outside the years 1850 to 2200. */
  OUT_OF_BOUNDS,
  /** A code that is not in the list. */
  UNKNOWN_CODE,
  /** The end lies before the beginning. */
  INVERTED,
  /** Something else came before under the same key. */
  DUPLICATE_KEY
}
