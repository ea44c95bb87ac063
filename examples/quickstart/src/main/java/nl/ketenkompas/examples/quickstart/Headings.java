package nl.ketenkompas.examples.quickstart;

import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementKind;
import nl.ketenkompas.model.rule.Language;

/** Titles that name the agreement by which was answered. */
final class Headings {

  private Headings() {}

  static <T> String of(
      Words question, Agreement<T> agreement, AgreementKind<T> kind, Language language) {
    return Words.SECTION_OF.in(
        language,
        question.in(language),
        agreement.id(),
        agreement.version(),
        kind.hash(agreement).substring(0, 12));
  }
}
