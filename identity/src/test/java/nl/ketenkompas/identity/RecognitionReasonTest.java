package nl.ketenkompas.identity;

import static org.assertj.core.api.Assertions.assertThat;

import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecognitionReasonTest {

  @ParameterizedTest
  @EnumSource
  void hasASentenceInBothLanguages(RecognitionReason reason) {
    assertThat(reason.template(Language.NL)).endsWith(".");
    assertThat(reason.template(Language.EN)).endsWith(".");
    assertThat(reason.template(Language.NL)).isNotEqualTo(reason.template(Language.EN));
  }

  @Test
  @Covers("WMO-5.2.9")
  void citesTheRuleOfTheClause() {
    Reason reason =
        Reason.of(
            RecognitionReason.KEY_MATCHES.citing(Rule.of("WMO-5.2.9")), Fact.code("name-address"));
    assertThat(reason.text(Language.NL))
        .isEqualTo("Alle gegevens van sleutel name-address zijn gelijk. [WMO-5.2.9]");
    assertThat(reason).hasToString("WMO-5.2.9 KEY_MATCHES [code:name-address]");
    assertThat(RecognitionReason.KEY_MATCHES.citing(Rule.of("SK-C7")))
        .isSameAs(RecognitionReason.KEY_MATCHES);
  }
}
