package nl.ketenkompas.privacy.audit;

import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Texts;

/** What a client is told about a look into his file. */
enum Phrase {
  LOOK,
  NOTHING,
  FULL,
  SUMMARY,
  EXISTS,
  RULE,
  NO_CONSENT_NEEDED,
  CONSENT_GIVEN,
  AUTHORISED,
  OUTREACH_DECIDED,
  EMERGENCY;

  private static final Texts TEXTS =
      Texts.of(Phrase.class, name -> Phrase.class.getResourceAsStream(name));

  String text(Language language, String... parts) {
    String text = TEXTS.text(this, language);
    for (int i = 0; i < parts.length; i++) {
      text = text.replace("{" + i + "}", parts[i]);
    }
    return text;
  }
}
