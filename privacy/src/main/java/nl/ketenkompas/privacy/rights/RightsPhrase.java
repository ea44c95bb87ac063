package nl.ketenkompas.privacy.rights;

import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Texts;

/** What a client is told about his data. */
enum RightsPhrase {
  HELD,
  NOTHING_HELD,
  ITEM,
  KEPT_UNTIL,
  KEPT_OPEN,
  CLOSED,
  PURPOSE,
  EXISTS,
  SUMMARY,
  FULL,
  LOOKS,
  NO_LOOKS,
  RIGHTS;

  private static final Texts TEXTS =
      Texts.of(RightsPhrase.class, name -> RightsPhrase.class.getResourceAsStream(name));

  String text(Language language, String... parts) {
    String text = TEXTS.text(this, language);
    for (int i = 0; i < parts.length; i++) {
      text = text.replace("{" + i + "}", parts[i]);
    }
    return text;
  }
}
