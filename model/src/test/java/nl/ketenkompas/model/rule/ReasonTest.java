package nl.ketenkompas.model.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {

  enum Sample implements ReasonCode {
    SAME_KEY,
    OTHER_KEY;

    @Override
    public Rule rule() {
      return Rule.of("SK-C7");
    }

    @Override
    public String template(Language language) {
      return TEXTS.text(this, language);
    }
  }

  private static final String NL = "SAME_KEY={0} en {1} één\nOTHER_KEY=kosten {0}$\\\\{7}\n";
  private static final String EN = "SAME_KEY={1} after {0}\nOTHER_KEY=x\n";
  private static final Texts TEXTS =
      Texts.of(Sample.class, files(Map.of("Sample_nl.properties", NL, "Sample_en.properties", EN)));

  private static Function<String, @Nullable InputStream> files(Map<String, String> files) {
    return name -> {
      String text = files.get(name);
      return text == null ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    };
  }

  @Test
  void fillsInTheFactsAndCitesTheRule() {
    Reason reason =
        Reason.of(Sample.SAME_KEY, Fact.field("birthDate"), Fact.record(SourceKey.of("a", "1")));
    assertThat(reason.text(Language.NL)).isEqualTo("birthDate en a/1 één [SK-C7]");
    assertThat(reason.text(Language.EN)).isEqualTo("a/1 after birthDate [SK-C7]");
    assertThat(reason.rule()).isEqualTo(Rule.of("SK-C7"));
    assertThat(reason).hasToString("SK-C7 SAME_KEY [field:birthDate, record:a/1]");
    assertThat(Reason.of(Sample.OTHER_KEY)).hasToString("SK-C7 OTHER_KEY");
  }

  @Test
  void leavesAloneWhatLooksLikeAPlaceHolder() {
    Reason tricky = Reason.of(Sample.SAME_KEY, Fact.pointer("/{1}"), Fact.pointer("/$1\\"));
    assertThat(tricky.text(Language.NL)).isEqualTo("/{1} en /$1\\ één [SK-C7]");
    assertThat(Reason.of(Sample.OTHER_KEY, Fact.number(12)).text(Language.NL))
        .isEqualTo("kosten 12$\\{7} [SK-C7]");
    assertThat(Reason.of(Sample.SAME_KEY).text(Language.NL)).isEqualTo("{0} en {1} één [SK-C7]");
  }

  @Test
  void aTextMustBeCompleteInBothLanguages() {
    assertThatThrownBy(() -> Texts.of(Sample.class, files(Map.of("Sample_nl.properties", NL))))
        .hasMessage("Sample_en.properties: not found");
    assertThatThrownBy(
            () ->
                Texts.of(
                    Sample.class,
                    files(
                        Map.of("Sample_nl.properties", NL, "Sample_en.properties", "SAME_KEY=x"))))
        .hasMessage("Sample_en.properties: no text for OTHER_KEY");
    assertThatThrownBy(
            () -> Texts.of(Sample.class, files(Map.of("Sample_nl.properties", NL + "MORE=x"))))
        .hasMessage("Sample_nl.properties: has texts for constants that do not exist");
    assertThatThrownBy(() -> TEXTS.text(Rule.Nature.DATA, Language.NL))
        .hasMessage("no text for DATA");
  }

  @Test
  void factsAreReferences() {
    assertThat(
            List.of(
                Fact.record(SourceKey.of("shelter", "0012")),
                Fact.client(new ClientId("C1")),
                Fact.field("birthDate"),
                Fact.code("HOUSING"),
                Fact.date(LocalDate.of(2011, 1, 1)),
                Fact.number(-5),
                Fact.pointer("/terms/keys/0")))
        .extracting(Fact::toString)
        .containsExactly(
            "record:shelter/0012",
            "client:C1",
            "field:birthDate",
            "code:HOUSING",
            "date:2011-01-01",
            "number:-5",
            "pointer:/terms/keys/0")
        .allSatisfy(text -> assertThat(Fact.parse(text)).hasToString(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "field", ":x", "FIELD:x", "name:Jansen"})
  void refusesOtherFacts(String text) {
    assertThatThrownBy(() -> Fact.parse(text)).hasMessage("fact: FORMAT");
  }

  @Test
  void refusesFactsThatAreNoReference() {
    assertThatThrownBy(() -> Fact.parse("field:")).hasMessage("fact: EMPTY");
    assertThatThrownBy(() -> Fact.field("birth date")).hasMessage("fact: CHARACTERS");
    assertThatThrownBy(() -> Fact.code("")).hasMessage("fact: EMPTY");
    assertThatThrownBy(() -> Fact.pointer("p".repeat(201))).hasMessage("fact: LENGTH");
  }

  @Test
  void factsSortByKindThenReference() {
    assertThat(Fact.field("b")).isLessThan(Fact.code("a")).isGreaterThan(Fact.field("a"));
  }

  @Test
  void stepsAndExplanationsAreCopied() {
    Reason reason = Reason.of(Sample.SAME_KEY);
    assertThat(Step.holds(reason)).isEqualTo(new Step(reason, true, List.of()));
    assertThat(Step.fails(reason)).isEqualTo(new Step(reason, false, List.of()));
    Verdict verdict = () -> List.of(reason);
    Explanation<Verdict> explanation = new Explanation<>(verdict, List.of(), List.of());
    assertThat(explanation.verdict().reasons()).containsExactly(reason);
    assertThat(Language.ofCode("nl")).isEqualTo(Language.NL);
    assertThat(Language.ofCode("en")).isEqualTo(Language.EN);
    assertThatThrownBy(() -> Language.ofCode("NL")).hasMessage("language: UNKNOWN_CODE");
  }
}
