package nl.ketenkompas.privacy.workshop;

import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Texts;

/** The words of a decision table. */
enum TableWord {
  ROLE,
  PARTIES,
  PURPOSE,
  KIND,
  FROM,
  CLIENTS,
  STEPS,
  CLAUSES,
  BASES,
  NONE,
  EXISTS,
  SUMMARY,
  FULL,
  ALL,
  OR,
  NOBODY,
  NO_STEP,
  NO_ROOM,
  BECOMES,
  LABEL,
  CHAIN,
  MUNICIPALITY,
  OWN_MUNICIPALITY,
  OWN_CASELOAD,
  DESIGNATED,
  CURRENT,
  FORMER,
  DECEASED;

  private static final Texts TEXTS =
      Texts.of(TableWord.class, name -> TableWord.class.getResourceAsStream(name));

  String text(Language language) {
    return TEXTS.text(this, language);
  }
}
