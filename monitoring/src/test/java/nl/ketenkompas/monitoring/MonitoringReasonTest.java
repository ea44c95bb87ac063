package nl.ketenkompas.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.ketenkompas.model.rule.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MonitoringReasonTest {

  @ParameterizedTest
  @EnumSource
  void speaksBothLanguagesAboutTheSameFacts(MonitoringReason reason) {
    assertThat(reason.template(Language.NL))
        .isNotEqualTo(reason.template(Language.EN))
        .endsWith(".");
    assertThat(facts(reason.template(Language.NL))).isEqualTo(facts(reason.template(Language.EN)));
    assertThat(reason.rule().owner()).isIn("monitoring", "law");
  }

  private static List<String> facts(String template) {
    List<String> facts = new ArrayList<>();
    Matcher matcher = Pattern.compile("\\{[0-9]}").matcher(template);
    while (matcher.find()) {
      facts.add(matcher.group());
    }
    return facts.stream().sorted().distinct().toList();
  }
}
