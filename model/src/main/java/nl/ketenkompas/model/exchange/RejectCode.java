package nl.ketenkompas.model.exchange;

import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Texts;

/**
 * Why a record was rejected, a value dropped, or a whole file not used: one closed list. A promise
 * to hosts: names do not change.
 */
public enum RejectCode {
  /**
   * A quoted value does not end within the span allowed, or ends on a later line with other text
   * behind it. Only the opening line is rejected; reading resumes on the next.
   */
  UNCLOSED_QUOTE,
  /** Other text stands behind the closing quote of a value, on the line that opened it. */
  BAD_QUOTING,
  /**
   * The line, or a record over several lines, is longer than allowed; it was never held in memory.
   */
  LINE_TOO_LONG,
  /**
   * Bytes that cannot occur in the encoding, or that make sense in UTF-8 only though another was
   * declared; or the mark (U+FFFD) that such bytes left earlier.
   */
  BAD_ENCODING,
  /** NUL or another control character other than a tab. */
  CONTROL_CHARACTER,
  /** Not as many columns as the header has, or without a header as the first record has. */
  COLUMN_COUNT,
  /** The line is not valid JSON, or names a property twice. */
  BAD_JSON,
  /** The line is JSON, but not an object. */
  NOT_AN_OBJECT,
  /** The objects and lists of the line lie deeper inside each other than allowed. */
  TOO_DEEP,
  /** A list or an object stands where a value was expected. */
  NOT_A_VALUE,
  /** A required value is not filled in. */
  MISSING,
  /** An earlier record of the file has the same key and other content. */
  DUPLICATE_KEY,
  /** An earlier record of the file is the same, byte for byte: delivered twice. */
  REPEATED_RECORD,
  /** The value is too short or too long. */
  LENGTH,
  /** The value has a character that cannot occur in it. */
  CHARACTERS,
  /** The value has digits of another script than 0-9. */
  NON_ASCII_DIGITS,
  /** The value is the placeholder of only zeros. */
  ALL_ZEROS,
  /** The number does not pass the eleven test. */
  ELEVEN_TEST,
  /** The value is not written in a form that the mapping knows. */
  FORMAT,
  /** The day or month does not exist. */
  NONEXISTENT_DATE,
  /** The value lies outside its bounds, such as a year before 1850. */
  OUT_OF_BOUNDS,
  /** The code is not in the list. */
  UNKNOWN_CODE,
  /** An end lies before its beginning. */
  INVERTED,
  /** The whole file: it is not there. */
  FILE_MISSING,
  /** The whole file: it broke off or cannot be read. */
  FILE_UNREADABLE,
  /** The whole file: it is empty, without even a header. */
  FILE_EMPTY,
  /** The whole file: it is not text, or not in an encoding that can be split into lines. */
  FILE_BINARY,
  /** The whole file: it is compressed, and unpacks to more than the limits allow. */
  FILE_TOO_LARGE,
  /**
   * The whole file: its last line does not confirm what stands before it, so that it was cut off or
   * changed.
   */
  FILE_CHECKSUM,
  /** The whole file: its header cannot be read as a record. */
  HEADER_UNREADABLE,
  /** The whole file: its beginning is not in the declared encoding. */
  HEADER_ENCODING,
  /** The whole file: a mapped column stands twice in the header. */
  HEADER_DUPLICATE,
  /** The whole file: a mapped column is not in the header. */
  HEADER_COLUMN_MISSING;

  private static final Texts TEXTS =
      Texts.of(RejectCode.class, name -> RejectCode.class.getResourceAsStream(name));

  /**
   * What the code says, as a sentence.
   *
   * @param language of the sentence
   * @return the sentence
   */
  public String text(Language language) {
    return TEXTS.text(this, language);
  }

  /**
   * The code for a value that is not valid.
   *
   * @param error why it is not
   * @return the code of the same name; {@link #MISSING} for an empty value
   */
  public static RejectCode of(ValueError error) {
    return switch (error) {
      case EMPTY -> MISSING;
      case LENGTH -> LENGTH;
      case CHARACTERS -> CHARACTERS;
      case NON_ASCII_DIGITS -> NON_ASCII_DIGITS;
      case ALL_ZEROS -> ALL_ZEROS;
      case ELEVEN_TEST -> ELEVEN_TEST;
      case FORMAT -> FORMAT;
      case NONEXISTENT_DATE -> NONEXISTENT_DATE;
      case OUT_OF_BOUNDS -> OUT_OF_BOUNDS;
      case UNKNOWN_CODE -> UNKNOWN_CODE;
      case INVERTED -> INVERTED;
      case DUPLICATE_KEY -> DUPLICATE_KEY;
    };
  }
}
