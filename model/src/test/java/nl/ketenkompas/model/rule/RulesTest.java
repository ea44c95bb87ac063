package nl.ketenkompas.model.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
  private static final Set<String> OWNERS =
      Set.of("model", "identity", "privacy", "mandate", "monitoring", "law");

  @Test
  void knowsThemAll() {
    assertThat(Rules.all()).hasSize(348).doesNotHaveDuplicates();
    assertThatThrownBy(() -> Rules.all().clear()).isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void hasASentenceForEach(Language language) {
    assertThat(Rules.all())
        .allSatisfy(
            rule -> {
              assertThat(rule.text(language))
                  .isNotBlank()
                  .endsWith(".")
                  .isEqualTo(rule.text(language).strip());
              assertThat(rule.source()).isNotBlank();
              assertThat(rule.section()).isNotBlank();
              assertThat(OWNERS).contains(rule.owner());
            });
    assertThat(Rules.all()).extracting(rule -> rule.text(language)).doesNotContain("");
  }

  @Test
  void hasItsOwnSentenceInEachLanguage() {
    assertThat(Rules.all())
        .allSatisfy(
            rule -> assertThat(rule.text(Language.NL)).isNotEqualTo(rule.text(Language.EN)));
  }

  @Test
  void findsByIdAndSortsById() {
    Rule c7 = Rule.of("SK-C7");
    assertThat(c7.id()).isEqualTo("SK-C7");
    assertThat(c7.owner()).isEqualTo("identity");
    assertThat(c7.nature()).isEqualTo(Rule.Nature.EXECUTABLE);
    assertThat(c7).hasToString("SK-C7").isSameAs(Rules.get("SK-C7"));
    assertThat(c7).isEqualTo(Rules.find("SK-C7").orElseThrow()).hasSameHashCodeAs("SK-C7");
    assertThat(c7).isLessThan(Rule.of("SK-C8")).isNotEqualTo(Rule.of("SK-C8")).isNotEqualTo("x");
  }

  @Test
  void aLawIsALaw() {
    assertThat(Rules.all())
        .allSatisfy(
            rule ->
                assertThat(rule.nature() == Rule.Nature.LAW).isEqualTo(rule.owner().equals("law")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sk-c7", "SK-C7 ", "SK-C99", "id"})
  void refusesTheRest(String id) {
    assertThat(Rules.find(id)).isEmpty();
    assertThatThrownBy(() -> Rule.of(id)).hasMessage("rule: UNKNOWN_CODE");
  }
}
