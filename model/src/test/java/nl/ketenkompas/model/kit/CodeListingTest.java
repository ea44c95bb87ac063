package nl.ketenkompas.model.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.agreement.Versions;
import nl.ketenkompas.model.care.FormError;
import nl.ketenkompas.model.exchange.ExchangeFinding;
import nl.ketenkompas.model.exchange.RejectCode;
import nl.ketenkompas.model.journal.JournalException;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.testing.CodeListing;
import org.junit.jupiter.api.Test;

class CodeListingTest {

  @Test
  void findsReasonsErrorsAndWhatExceptionsGive() {
    assertThat(CodeListing.of(ValueError.class).types())
        .contains(
            ValueError.class,
            Versions.Gap.class,
            FormError.Code.class,
            ExchangeFinding.class,
            RejectCode.class,
            JournalException.Problem.class);
  }

  @Test
  void anErrorWithoutSentencesIsAProblem() {
    CodeListing codes = CodeListing.ofEnums(List.of(MuteError.class, HalfError.class));

    assertThat(codes.problems())
        .anyMatch(problem -> problem.contains("MuteError.SILENT: no sentence in nl"))
        .anyMatch(problem -> problem.contains("MuteError.SILENT: no sentence in en"))
        .anyMatch(problem -> problem.contains("HalfError.HALF: the languages name different"));
  }

  @Test
  void thePageHasRuleAndBothSentences() {
    assertThat(CodeListing.of(ValueError.class).page("model"))
        .startsWith("# Codes of model\n")
        .contains("\n## model.exchange.RejectCode\n")
        .contains("| `EMPTY` |  | Er is niets ingevuld. | Nothing is filled in. |\n")
        .contains("| `DOUBLE_ENTRY` | SK-C6 | ");
  }

  /** Has no sentences. */
  public enum MuteError {
    /** One. */
    SILENT
  }

  /** Its sentences differ in the facts. */
  public enum HalfError {
    /** One. */
    HALF;

    /** The sentence. */
    public String text(Language language) {
      return language == Language.NL ? "een {0}" : "one";
    }
  }
}
