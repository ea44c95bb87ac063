package nl.ketenkompas.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import nl.ketenkompas.model.exchange.MappingTerms.Split;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Covers("SK-C9")
class NameSplitterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      value = {
        "Meer, van der A.M.           | SURNAME_COMMA_INITIALS | - | A.M. | van der | Meer",
        "Meer, A.M. van der           | SURNAME_COMMA_INITIALS | - | A.M. | van der | Meer",
        "Meer, A. M. van der          | SURNAME_COMMA_INITIALS | - | A. M. | van der | Meer",
        "van der Meer, A.M.           | SURNAME_COMMA_INITIALS | - | A.M. | van der | Meer",
        "Meer,van der                 | SURNAME_COMMA_INITIALS | - | - | van der | Meer",
        "Jansma, V.                   | SURNAME_COMMA_INITIALS | - | V. | - | Jansma",
        "Jansma, AMP                  | SURNAME_COMMA_INITIALS | - | AMP | - | Jansma",
        "Jansma, Anna                 | SURNAME_COMMA_INITIALS | Anna | - | - | Jansma",
        "Jansma                       | SURNAME_COMMA_INITIALS | - | - | - | Jansma",
        "van den Oever                | SURNAME_COMMA_INITIALS | - | - | van den | Oever",
        ", A.                         | SURNAME_COMMA_INITIALS | - | A. | - | -",
        "Jansma, V.D.                 | SURNAME_COMMA_INITIALS | - | V.D. | - | Jansma",
        "Jansma, VD                   | SURNAME_COMMA_INITIALS | - | VD | - | Jansma",
        "Meer, vd A                   | SURNAME_COMMA_INITIALS | - | A | vd | Meer",
        "GROOT, DE A.                 | SURNAME_COMMA_INITIALS | - | A. | DE | GROOT",
        "Hof, A. 'T                   | SURNAME_COMMA_INITIALS | - | A. | 'T | Hof",
        "Oever-Jansma, van den A.     | SURNAME_COMMA_INITIALS | - | A. | van den | Oever-Jansma",
        "Meer, v.d. A.                | SURNAME_COMMA_INITIALS | - | A. | v.d. | Meer",
        "Meer, Anna Maria van der     | SURNAME_COMMA_GIVEN_NAMES | Anna Maria | - | van der |"
            + " Meer",
        "Meer, van der, Anna          | SURNAME_COMMA_GIVEN_NAMES | Anna | - | van der | Meer",
        "Meer, A.M. van der           | SURNAME_COMMA_GIVEN_NAMES | - | A.M. | van der | Meer",
        "Vries, BO de                 | SURNAME_COMMA_GIVEN_NAMES | BO | - | de | Vries",
        "Anna Maria van der Meer      | GIVEN_NAMES_SURNAME | Anna Maria | - | van der | Meer",
        "Anna  Maria   Jansma         | GIVEN_NAMES_SURNAME | Anna Maria | - | - | Jansma",
        "Jan De Boer                  | GIVEN_NAMES_SURNAME | Jan | - | De | Boer",
        "Jan van de l' Isle           | GIVEN_NAMES_SURNAME | Jan | - | van de l' | Isle",
        "Jan van \u2019t Hof          | GIVEN_NAMES_SURNAME | Jan | - | van \u2019t | Hof",
        "Jan uijt te de Broek         | GIVEN_NAMES_SURNAME | Jan | - | uijt te de | Broek",
        "Ben Smit                     | GIVEN_NAMES_SURNAME | Ben | - | - | Smit",
        "Anna van Dam van Isselt      | GIVEN_NAMES_SURNAME | Anna | - | van | Dam van Isselt",
        "van der Meer                 | GIVEN_NAMES_SURNAME | - | - | van der | Meer",
        "Obbadah                      | GIVEN_NAMES_SURNAME | - | - | - | Obbadah",
        "Ali bin Mohammed             | GIVEN_NAMES_SURNAME | - | - | - | Ali bin Mohammed",
        "bin Mohammed                 | GIVEN_NAMES_SURNAME | - | - | - | bin Mohammed",
        "``                           | GIVEN_NAMES_SURNAME | - | - | - | -",
        "``                           | INITIALS_SURNAME | - | - | - | -",
        "A.                           | INITIALS_SURNAME | - | - | - | A.",
        "A. B.                        | INITIALS_SURNAME | - | A. | - | B.",
        "ABCD Jansma                  | INITIALS_SURNAME | - | ABCD | - | Jansma",
        "ABCDE Jansma                 | INITIALS_SURNAME | - | - | - | ABCDE Jansma",
        "A. BC Jansma                 | INITIALS_SURNAME | - | A. | - | BC Jansma",
        "Meer, A. B. C. van de l'     | SURNAME_COMMA_INITIALS | - | A. B. C. | van de l' | Meer",
        "Jan van                      | GIVEN_NAMES_SURNAME | Jan | - | - | van",
        "A.M. van der Meer            | INITIALS_SURNAME | - | A.M. | van der | Meer",
        "A. M. P. Jansma              | INITIALS_SURNAME | - | A. M. P. | - | Jansma",
        "AMP Jansma                   | INITIALS_SURNAME | - | AMP | - | Jansma",
        "Jansma                       | INITIALS_SURNAME | - | - | - | Jansma",
        "van den Berg                 | PREFIX_SURNAME | - | - | van den | Berg",
        "'s Gravesande                | PREFIX_SURNAME | - | - | 's | Gravesande",
        "'s-Gravesande                | PREFIX_SURNAME | - | - | 's | Gravesande",
        "DE GROOT                     | PREFIX_SURNAME | - | - | DE | GROOT",
        "Vander Meer                  | PREFIX_SURNAME | - | - | Vander | Meer",
        "van                          | PREFIX_SURNAME | - | - | - | van",
        "El Idrissi                   | PREFIX_SURNAME | - | - | El | Idrissi"
      })
  void takesNamesApart(
      String text, Split form, String givenNames, String initials, String prefix, String surname) {
    assertThat(NameSplitter.split(text, form))
        .isEqualTo(new NameSplitter.Parts(givenNames, initials, prefix, surname));
  }

  @Test
  void doesNotShowWhatItTookApart() {
    assertThat(NameSplitter.split("Anna Jansma", Split.GIVEN_NAMES_SURNAME).toString())
        .isNotEmpty()
        .doesNotContain("Anna")
        .doesNotContain("Jansma");
  }
}
