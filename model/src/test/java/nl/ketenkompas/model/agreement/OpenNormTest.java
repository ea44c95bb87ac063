package nl.ketenkompas.model.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Severity;
import org.junit.jupiter.api.Test;

class OpenNormTest {

  private enum Why implements ReasonCode {
    OPEN,
    ACCEPTED;

    @Override
    public Rule rule() {
      return Rule.of("SK-C7");
    }

    @Override
    public String template(Language language) {
      return name() + " {0}" + (this == ACCEPTED ? " {1}" : "");
    }
  }

  private static Optional<Finding> finding(OpenNorm norm) {
    return norm.finding(Why.OPEN, Why.ACCEPTED);
  }

  @Test
  void isAWarningWhileItIsOpen() {
    OpenNorm norm = OpenNorm.of("INFORM", "/terms/duties/1", null, null);
    assertThat(norm)
        .isEqualTo(new OpenNorm("INFORM", "/terms/duties/1", OpenNorm.State.OPEN, null));
    Finding finding = finding(norm).orElseThrow();
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.pointer()).isEqualTo("/terms/duties/1");
    assertThat(finding.reason().text(Language.EN)).isEqualTo("OPEN INFORM [SK-C7]");
  }

  @Test
  void isANoteWhenAFunctionAcceptsIt() {
    OpenNorm norm = OpenNorm.of("INFORM", "/terms/duties/1", null, "DIRECTOR");
    assertThat(norm.state()).isEqualTo(OpenNorm.State.ACCEPTED);
    Finding finding = finding(norm).orElseThrow();
    assertThat(finding.severity()).isEqualTo(Severity.INFO);
    assertThat(finding.pointer()).isEqualTo("/terms/duties/1");
    assertThat(finding.reason().text(Language.EN)).isEqualTo("ACCEPTED INFORM DIRECTOR [SK-C7]");
  }

  @Test
  void isNoneWhenAFigureIsFilledIn() {
    OpenNorm norm = OpenNorm.of("INFORM", "/terms/duties/1", 7, "DIRECTOR");
    assertThat(norm.state()).isEqualTo(OpenNorm.State.CONFIGURED);
    assertThat(norm.acceptedBy()).isNull();
    assertThat(finding(norm)).isEmpty();
  }
}
