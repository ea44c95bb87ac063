package nl.ketenkompas.model.exchange;

import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Rules;
import nl.ketenkompas.model.rule.Texts;

/** What reading a partner file can bring to notice. */
public enum ExchangeFinding implements ReasonCode {
  /** A value was not valid and was dropped, as the mapping says; facts: field, code, how many. */
  VALUE_DROPPED("SK-C9"),
  /** Records came twice in one file, byte for byte; fact: how many. */
  DOUBLE_ENTRY("SK-C6"),
  /** Records came twice with one key and other content; fact: how many were rejected. */
  KEY_TWICE("SK-C6"),
  /** People came twice under two keys, as their BSN says; fact: how many, all accepted. */
  PERSON_TWICE("SK-C6"),
  /** So many keys that the rest was not compared; fact: how many were. */
  KEYS_NOT_COMPARED("SK-C6"),
  /** The encoding was found out from the bytes; fact: which it is. */
  ENCODING_DETECTED("SK-C6"),
  /** Records are not in the encoding of the file; facts: how many, and the encoding. */
  ENCODING_CONTRADICTED("SK-C6"),
  /** A column that is not mapped stands twice in the header; fact: how many such columns. */
  COLUMN_TWICE("SK-C6"),
  /** A mapped JSON pointer did not occur in any record; fact: the field. */
  NEVER_FILLED("SK-C6");

  private static final Texts TEXTS =
      Texts.of(ExchangeFinding.class, name -> ExchangeFinding.class.getResourceAsStream(name));

  private final String rule;

  ExchangeFinding(String rule) {
    this.rule = rule;
  }

  @Override
  public Rule rule() {
    return Rules.get(rule);
  }

  @Override
  public String template(Language language) {
    return TEXTS.text(this, language);
  }
}
