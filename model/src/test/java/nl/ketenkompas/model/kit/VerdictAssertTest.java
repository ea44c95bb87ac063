package nl.ketenkompas.model.kit;

import static nl.ketenkompas.model.testing.VerdictAssert.assertThatVerdict;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Verdict;
import org.junit.jupiter.api.Test;

class VerdictAssertTest {
  private static final Verdict VERDICT =
      () -> List.of(Reason.of(Code.SAME_NUMBER), Reason.of(Code.OWN_NAME));

  private enum Code implements ReasonCode {
    SAME_NUMBER("SK-C7"),
    OWN_NAME("SK-C8");

    private final String rule;

    Code(String rule) {
      this.rule = rule;
    }

    @Override
    public Rule rule() {
      return Rule.of(rule);
    }

    @Override
    public String template(Language language) {
      return name();
    }
  }

  @Test
  void passesOnWhatTheReasonsCite() {
    assertThatVerdict(VERDICT)
        .restsOn("SK-C8", "SK-C7")
        .isDecidedBy("SK-C7")
        .doesNotRestOn("SK-C9")
        .hasReason("OWN_NAME");
  }

  @Test
  void failsOnAnythingElse() {
    assertThatThrownBy(() -> assertThatVerdict(VERDICT).restsOn("SK-C7", "SK-C9"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("cites SK-C9");
    assertThatThrownBy(() -> assertThatVerdict(VERDICT).isDecidedBy("SK-C8"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> assertThatVerdict(VERDICT).doesNotRestOn("SK-C8"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> assertThatVerdict(VERDICT).hasReason("OTHER"))
        .isInstanceOf(AssertionError.class);
  }
}
