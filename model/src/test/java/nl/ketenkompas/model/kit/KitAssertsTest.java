package nl.ketenkompas.model.kit;

import static nl.ketenkompas.model.testing.FindingsAssert.assertThatFindings;
import static nl.ketenkompas.model.testing.ReadReportAssert.assertThatReport;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.ketenkompas.model.exchange.ReadReport;
import nl.ketenkompas.model.exchange.RejectCode;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Severity;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KitAssertsTest {
  private static final List<Finding> ODD =
      List.of(new Finding(Severity.ERROR, "/terms/keys/0", Reason.of(Odd.ODD)));
  private static final List<Finding> MILD =
      List.of(new Finding(Severity.WARNING, "/terms", Reason.of(Odd.ODD)));

  private static final ReadReport REPORT =
      new ReadReport(
          "a.csv",
          "shelter",
          10,
          8,
          2,
          900,
          false,
          Map.of(RejectCode.COLUMN_COUNT, 2L),
          List.of(),
          MILD);
  private static final ReadReport STOPPED =
      new ReadReport("a.csv", "shelter", 0, 0, 0, 9, true, Map.of(), List.of(), List.of());

  private enum Odd implements ReasonCode {
    ODD;

    @Override
    public Rule rule() {
      return Rule.of("SK-C7");
    }

    @Override
    public String template(Language language) {
      return name();
    }
  }

  @Test
  void passOnWhatIsThere() {
    assertThatFindings(ODD).hasSize(1).has("ODD").citing("SK-C7").at("/terms/keys/0").hasNo("EVEN");
    assertThatFindings(List.of()).areNone().haveNoErrors();
    assertThatFindings(MILD).haveNoErrors();
    assertThatReport(REPORT)
        .isUsable()
        .accepted(8)
        .rejected(2)
        .rejected(RejectCode.COLUMN_COUNT, 2)
        .rejected(RejectCode.BAD_JSON, 0)
        .findings()
        .has("ODD");
  }

  static Stream<ThrowingCallable> wrong() {
    return Stream.of(
        () -> assertThatFindings(ODD).hasSize(2),
        () -> assertThatFindings(ODD).areNone(),
        () -> assertThatFindings(ODD).has("EVEN"),
        () -> assertThatFindings(ODD).hasNo("ODD"),
        () -> assertThatFindings(ODD).citing("SK-C8"),
        () -> assertThatFindings(ODD).at("/terms"),
        () -> assertThatFindings(ODD).haveNoErrors(),
        () -> assertThatReport(STOPPED).isUsable(),
        () -> assertThatReport(REPORT).isNotUsable(),
        () -> assertThatReport(REPORT).accepted(9),
        () -> assertThatReport(REPORT).rejected(1),
        () -> assertThatReport(REPORT).rejected(RejectCode.COLUMN_COUNT, 1));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void failOnAnythingElse(ThrowingCallable assertion) {
    assertThatThrownBy(assertion)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("expected ")
        .hasMessageContaining("but ");
  }
}
