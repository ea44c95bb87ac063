package nl.ketenkompas.model.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import nl.ketenkompas.model.rule.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** At every limit a file is read, and one beyond it is refused with the limits in the message. */
class AgreementLimitsTest {

  public record Terms(@Nullable String text, @Nullable List<Integer> numbers, @NotNull Integer n) {}

  private static final AgreementKind<Terms> KIND = AgreementKind.of("k", Terms.class, 1);

  private static final String LIMITS =
      "expected at most 20000000 characters, 500000 values, 60 levels, texts of 20000, numbers of"
          + " 100 and names of 500 characters";

  private static String file(String terms) {
    return "{\"schemaVersion\":1,\"kind\":\"k\",\"id\":\"x\",\"version\":1,\"title\":{\"nl\":\"a\","
        + "\"en\":\"b\"},\"source\":\"s\",\"zone\":\"UTC\",\"valid\":\"2026-01-01/..\",\"terms\":{"
        + terms
        + "}}";
  }

  private static List<String> errors(String json) {
    return KIND.read(json, "f")
        .fold(a -> List.of(), e -> e.stream().map(AgreementError::expected).toList());
  }

  @Test
  void charactersOfAText() {
    assertThat(errors(file("\"n\":1,\"text\":\"" + "x".repeat(20_000) + "\""))).isEmpty();
    assertThat(errors(file("\"n\":1,\"text\":\"" + "x".repeat(20_001) + "\"")))
        .containsExactly(LIMITS);
  }

  @Test
  void charactersOfAFile() {
    String good = file("\"n\":1");
    assertThat(errors(good + " ".repeat(20_000_000 - good.length()))).isEmpty();
    assertThat(errors(good + " ".repeat(20_000_001 - good.length()))).containsExactly(LIMITS);
  }

  @Test
  void valuesOfAFile() {
    // Besides the numbers: eight of the head, two of the title, the terms, n, the list and the file
    int others = 14;
    assertThat(errors(file("\"n\":1,\"numbers\":[" + "10,".repeat(499_999 - others) + "1]")))
        .isEmpty();
    assertThat(errors(file("\"n\":1,\"numbers\":[" + "10,".repeat(500_000 - others) + "1]")))
        .containsExactly(LIMITS);
  }

  @Test
  void levelsNumbersAndNames() {
    assertThat(errors(file("\"n\":" + "[".repeat(61) + "]".repeat(61)))).containsExactly(LIMITS);
    assertThat(errors(file("\"n\":" + "1".repeat(101)))).containsExactly(LIMITS);
    assertThat(errors(file("\"n\":" + "1".repeat(100)))).containsExactly("expected a whole number");
    assertThat(errors(file("\"n\":1,\"" + "x".repeat(501) + "\":1"))).containsExactly(LIMITS);
  }

  @Test
  void errorsOfAFile() {
    String wrong = "\"n\":1,\"numbers\":[" + "\"a\",".repeat(999) + "\"a\"";
    assertThat(errors(file(wrong + "]"))).hasSize(1_000).doesNotContain("more than 1000 errors");
    assertThat(errors(file(wrong + ",\"a\",\"a\"]")))
        .hasSize(1_001)
        .contains("more than 1000 errors; the rest is left out");
  }

  @Test
  void whatIsBrokenSaysWhere() {
    List<AgreementError> trailing =
        KIND.read(file("\"n\":1") + " {}", "f").fold(a -> List.of(), e -> e);
    assertThat(trailing)
        .hasToString(
            "[f:1:147 /: not valid JSON: expected something else here. Maybe a comma, quote or"
                + " bracket is missing or stands here too many.]");
    List<AgreementError> twice =
        KIND.read(file("\"n\":1,\"n\":2"), "f").fold(a -> List.of(), e -> e);
    assertThat(twice).hasToString("[f:1:145 /terms/n: this field stands twice in its object]");
  }

  @Test
  void aTitleHasBothLanguages() {
    Title title = new Title("Maandag", "Monday");
    assertThat(title.text(Language.NL)).isEqualTo("Maandag");
    assertThat(title.text(Language.EN)).isEqualTo("Monday");
  }
}
