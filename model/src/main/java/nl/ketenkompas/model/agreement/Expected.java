package nl.ketenkompas.model.agreement;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Texts;

/** What can be expected at a place of an agreement file: the one wording, in both languages. */
enum Expected {
  FILE_EMPTY,
  FILE_OBJECT,
  SYNTAX,
  LIMITS,
  MORE_ERRORS,
  TWICE,
  UNKNOWN_FIELD,
  KIND,
  VERSION_AT_LEAST,
  VERSION_AT_MOST,
  OLD_FORM,
  OBJECT,
  OBJECT_OF,
  LIST,
  TEXT,
  WHOLE_NUMBER,
  TRUE_OR_FALSE,
  ONE_OF,
  TYPE,
  KEY,
  VALUE,
  SOMETHING_ELSE,
  GIVEN,
  NOT_BLANK,
  NOT_EMPTY,
  MIN,
  MAX,
  SIZE_MIN,
  SIZE_MAX,
  SIZE,
  CODE,
  FORM;

  private static final Pattern PLACE = Pattern.compile("\\{([0-9])\\}");
  private static final Texts TEXTS =
      Texts.of(Expected.class, name -> Expected.class.getResourceAsStream(name));

  /** The sentence with its facts, which never come from the file. */
  Words with(Object... facts) {
    return new Words(filled(Language.EN, facts), filled(Language.NL, facts));
  }

  private String filled(Language language, Object... facts) {
    Matcher place = PLACE.matcher(TEXTS.text(this, language));
    StringBuilder text = new StringBuilder();
    while (place.find()) {
      String fact = facts[place.group(1).charAt(0) - '0'].toString();
      place.appendReplacement(text, Matcher.quoteReplacement(fact));
    }
    return place.appendTail(text).toString();
  }

  /** The files are too large in some way: which ways there are. */
  static Words withinLimits() {
    return LIMITS.with(
        AgreementLimits.FILE,
        AgreementLimits.VALUES,
        AgreementLimits.NESTING,
        AgreementLimits.TEXT,
        AgreementLimits.NUMBER,
        AgreementLimits.NAME);
  }

  /** A sentence in both languages. */
  record Words(String english, String dutch) {}
}
