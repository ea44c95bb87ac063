package nl.ketenkompas.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.ketenkompas.model.agreement.AgreementError;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.scenario.ScenarioOutcome.Difference;
import nl.ketenkompas.model.scenario.ScenarioOutcome.Failed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScenariosTest {
  private static final String YAML =
      """
      id: stones
      title: {nl: Stenen, en: Stones}
      question: toy.weigh
      rules: [SK-C7]
      agreement: five
      facts:
        stones:
          - {colour: red, weight: 4}
      cases:
        - id: light
          title: {nl: Licht, en: Light}
          when: {colour: red}
          then: {verdict: LIGHT, rules: [SK-C7]}
        - id: heavy
          title: {nl: Zwaar, en: Heavy}
          given:
            stones: [{colour: red, weight: 2}]
          when: {colour: red}
          then:
            verdict: HEAVY
            rules: [SK-C7]
            reasons: [LIMIT]
            values: {sum: 6, until: none}
      """;

  private static final String JSON =
      """
      {
        "id": "stones-json",
        "title": {"nl": "Stenen", "en": "Stones"},
        "question": "toy.weigh",
        "rules": ["SK-C7"],
        "agreement": "five",
        "facts": ["more/blue.json", {"stones": [{"colour": "blue", "weight": 2}]}],
        "cases": [
          {"id": "blue", "title": {"nl": "Blauw", "en": "Blue"},
           "when": {"colour": "blue"},
           "then": {"verdict": "LIGHT", "rules": ["SK-C7"], "values": {"sum": 5}}}
        ]
      }
      """;

  private static final String BLUE = "{\"stones\": [{\"colour\": \"blue\", \"weight\": 3}]}";

  @TempDir Path dir;

  @Test
  void runsJsonAndYamlWithFactsOfTheirOwnSharedAndPerCase() throws IOException {
    write("b/stones.scenario.yaml", YAML);
    write("a.scenario.json", JSON);
    write("more/blue.json", BLUE);

    ScenarioResults results = run();

    assertThat(results.outcomes()).hasSize(3).allMatch(o -> o instanceof ScenarioOutcome.Passed);
    assertThat(results.allPassed()).isTrue();
    assertThat(results.passed())
        .extracting(passed -> passed.of().toString())
        .containsExactly(
            "a.scenario.json:9 stones-json/blue (toy)",
            "b/stones.scenario.yaml:10 stones/light (toy)",
            "b/stones.scenario.yaml:14 stones/heavy (toy)");
    assertThat(results.read()).isEqualTo(2);
    assertThat(results.run()).isEqualTo(2);
    assertThat(results.rejected()).isZero();
    assertThat(results.ignored()).isEmpty();
  }

  @Test
  void countsClausesAndCellsPerAgreement() throws IOException {
    write("stones.scenario.yaml", YAML);

    Coverage coverage = only(run().coverage());

    assertThat(coverage.agreement()).isEqualTo("bag@2");
    assertThat(coverage.clauses().there()).containsExactly("SK-C7", "SK-C9");
    assertThat(coverage.clauses().hit()).containsExactly("SK-C7");
    assertThat(coverage.clauses().missing()).containsExactly("SK-C9");
    assertThat(coverage.cells().hit()).containsExactly("below", "above");
    assertThat(coverage.text(Language.EN))
        .isEqualTo(
            """
            toy.weigh, agreement bag@2, engine toy: clauses 1/2, cells 2/3
              clauses that no scenario exercises: SK-C9
              cells that no scenario looks at: at\
            """);
    assertThat(coverage.text(Language.NL)).startsWith("toy.weigh, afspraak bag@2, systeem toy:");
  }

  @Test
  void clausesCanBeGivenByTheRoom() {
    Question<Toy.Terms, Toy.Stones, Toy.Asked> question =
        Toy.QUESTION.withClauses(agreement -> List.of(Rule.of("SN-1"), Rule.of("SN-1")));

    assertThat(question.clauses(Toy.QUESTION.preset("five"))).containsExactly(Rule.of("SN-1"));
    assertThat(question.cells(Toy.QUESTION.preset("five"))).hasSize(3);
    assertThat(question).hasToString("toy.weigh");
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        Arguments.of(
            "verdict: HEAVY",
            "verdict: LIGHT",
            List.of(new Difference("verdict", "LIGHT", "HEAVY")),
            "Maybe a fact differs from what you meant. The verdict would be LIGHT in this case:"
                + " IF_LIGHTER en 1 [SK-C10]"),
        Arguments.of(
            "verdict: LIGHT",
            "verdict: HEAVY",
            List.of(new Difference("verdict", "HEAVY", "LIGHT")),
            "Maybe the scenario should expect LIGHT, or the agreement is not the one you meant."),
        Arguments.of(
            "rules: [SK-C7]\n      reasons",
            "rules: [SK-C7, SK-C8]\n      reasons",
            List.of(new Difference("rules", "SK-C7, SK-C8", "SK-C7")),
            "Maybe one of these rules is meant, which the answer gives: SK-C7"),
        Arguments.of(
            "reasons: [LIMIT]",
            "reasons: [COLOUR]",
            List.of(new Difference("reasons", "COLOUR", "LIMIT")),
            "Maybe one of these reasons is meant, which the answer gives: LIMIT"),
        Arguments.of(
            "sum: 6",
            "sum: 7",
            List.of(new Difference("values.sum", "7", "6")),
            "Maybe values.sum should be 6, or a fact differs from what you meant."),
        Arguments.of(
            "until: none",
            "since: 2026-01-01",
            List.of(new Difference("values.since", "2026-01-01", "none")),
            "Maybe values.since should be none, or a fact differs from what you meant."));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void aChangedExpectationFailsAndHelps(
      String from, String to, List<Difference> differences, String maybe) throws IOException {
    write("stones.scenario.yaml", edited(YAML, from, to));

    Failed failed = only(run().failed());

    assertThat(failed.differences()).isEqualTo(differences);
    assertThat(failed.text(Language.EN)).endsWith("\n  " + maybe);
    assertThat(failed.text(Language.NL)).contains("\n  Misschien ");
    assertThat(run().allPassed()).isFalse();
  }

  @Test
  void aFailureTellsWhatWasExpectedWhatCameAndHow() throws IOException {
    write("stones.scenario.yaml", edited(YAML, "verdict: HEAVY", "verdict: LIGHT"));

    assertThat(only(run().failed()).text(Language.EN))
        .isEqualTo(
            """
            FAILED        stones.scenario.yaml:14 stones/heavy (toy): Heavy
              expected verdict: LIGHT
              got      verdict: HEAVY
              steps (+ holds, - does not):
                + LIMIT en 5 [SK-C7]
                  + COLOUR en red [SK-C8]
              Maybe a fact differs from what you meant. The verdict would be LIGHT in this case:\
             IF_LIGHTER en 1 [SK-C10]\
            """);
  }

  @Test
  void theNearestTurningPointIsNamedWhenNoneLeadsToTheExpectedVerdict() {
    Answer.Given answer =
        (Answer.Given)
            Toy.answer(
                Toy.QUESTION.preset("five"),
                new Toy.Stones(List.of(new Toy.Stone("red", 9))),
                new Toy.Asked("red"));
    ScenarioCase of =
        new ScenarioCase(
            "f", 1, "s", "c", new nl.ketenkompas.model.agreement.Title("t", "t"), "toy");
    Failed failed = new Failed(of, List.of(new Difference("verdict", "OTHER", "HEAVY")), answer);

    assertThat(failed.text(Language.EN))
        .endsWith(
            "Maybe another verdict is meant. The nearest change of facts leads to LIGHT:"
                + " IF_LIGHTER en 1 [SK-C10]");
  }

  @Test
  void everyErrorOfAFileIsReportedAtItsPlace() throws IOException {
    write(
        "bad.scenario.yaml",
        """
        id: stones
        title: {nl: Stenen}
        question: toy.weigh
        rules: [SK-C7, NO-1]
        agreement: six
        colour: red
        facts:
          stones:
            - {colour: red, weight: 0}
            - {colour: red, weight: 1, size: 3}
        cases:
          - id: light
            title: {nl: Licht, en: Light}
            expect: nothing
            when: {color: red}
            then: {verdict: FEATHER, rules: []}
          - id: light
            title: {nl: Licht, en: Light}
            then: {verdict: LIGHT, rules: [SK-C7]}
        """);

    assertThat(only(run().rejects()).errors())
        .extracting(AgreementError::toString)
        .containsExactly(
            "bad.scenario.yaml:2:8 /title/en: expected a text that is not blank",
            "bad.scenario.yaml:4:16 /rules/1: rule: UNKNOWN_CODE",
            "bad.scenario.yaml:5:12 /agreement: expected one of [five], or the name of a JSON file",
            "bad.scenario.yaml:6:9 /colour: unknown field; expected one of [agreement, cases,"
                + " facts, id, question, rules, title]",
            "bad.scenario.yaml:9:29 /facts/stones/0/weight: expected 1 or more",
            "bad.scenario.yaml:10:38 /facts/stones/1/size: unknown field; expected one of [colour,"
                + " weight]",
            "bad.scenario.yaml:14:13 /cases/0/expect: unknown field; expected one of [given, id,"
                + " then, title, when]",
            "bad.scenario.yaml:15:11 /cases/0/when/colour: expected a value, there is none",
            "bad.scenario.yaml:15:19 /cases/0/when/color: unknown field; expected one of [colour]",
            "bad.scenario.yaml:16:37 /cases/0/then/rules: expected at least one",
            "bad.scenario.yaml:17:5 /cases/1/when: expected what is asked");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          verdict: HEAVY | verdict: BIG | stones.scenario.yaml:20:16 /cases/1/then/verdict: expected one of [HEAVY, LIGHT]
          id: heavy | id: light | stones.scenario.yaml:14:9 /cases/1/id: another case has this id
          agreement: five | agreement: bag.json | stones.scenario.yaml:5:12 /agreement: expected a file of this folder
          agreement: five | agreement: ../../bag.json | stones.scenario.yaml:5:12 /agreement: expected a file of this folder
          'facts:' | facts: stones.yaml | stones.scenario.yaml:7:9 /: cannot be read
          '{colour: red}' | '&a {colour: *a}' | stones.scenario.yaml:12:23 /cases/0/when/colour: expected the value itself
          'id: stones' | 'id: stones\\nid: other' | stones.scenario.yaml:2:1 /id: this field stands twice in its object
          """)
  void saysWhatIsWrong(String from, String to, String error) throws IOException {
    write("stones.scenario.yaml", edited(YAML, from, to.replace("\\n", "\n")));

    assertThat(only(run().rejects()).text(Language.EN)).contains(error);
  }

  @Test
  void oneBadFileDoesNotStopTheOthers() throws IOException {
    write("a.scenario.json", "{\"id\": ");
    write("b.scenario.yaml", YAML);
    write("c.scenario.yml", YAML);
    write("d.scenario.yaml", "");
    write("e.scenario.json", "[1]");
    write("f.scenario.yaml", YAML.replace("id: stones", "id: others") + "---\nid: more\n");
    Files.write(dir.resolve("g.scenario.json"), new byte[] {'"', (byte) 0xE9, '"'});
    write("notes.json", "{}");

    ScenarioResults results = run();

    assertThat(results.read()).isEqualTo(7);
    assertThat(results.run()).isEqualTo(1);
    assertThat(results.rejected()).isEqualTo(6);
    assertThat(results.passed()).hasSize(2);
    assertThat(results.rejects())
        .extracting(rejected -> rejected.errors().get(0).toString().split("\n", -1)[0])
        .satisfiesExactly(
            a -> assertThat(a).startsWith("a.scenario.json:1:8 /: cannot be read: "),
            c ->
                assertThat(c)
                    .isEqualTo(
                        "c.scenario.yml:1:5 /id: another scenario has this id: b.scenario.yaml"),
            d ->
                assertThat(d)
                    .isEqualTo("d.scenario.yaml:1:1 /: expected an object, the file is empty"),
            e -> assertThat(e).isEqualTo("e.scenario.json:1:1 /: expected an object"),
            f ->
                assertThat(f)
                    .isEqualTo(
                        "f.scenario.yaml:25:1 /: expected one object in a file, here begins"
                            + " another"),
            g -> assertThat(g).isEqualTo("g.scenario.json:1:1 /: expected UTF-8"));
    assertThat(results.ignored()).containsExactly("notes.json");
    assertThat(results.summary(Language.EN))
        .isEqualTo(
            """
            2 passed, 0 failed, 0 not supported; 7 files read, 1 run, 6 rejected
            not a scenario and used by none: notes.json. Maybe the name should end in\
             .scenario.json or .scenario.yaml.\
            """);
    assertThat(results.allPassed()).isFalse();
  }

  @Test
  void errorsOfASharedFileNameThatFile() throws IOException {
    write("a.scenario.json", JSON);
    write("more/blue.json", BLUE.replace("3", "\"three\""));

    assertThat(only(run().rejects()).errors())
        .extracting(AgreementError::toString)
        .containsExactly("more/blue.json:1:42 /stones/0/weight: expected a whole number");
  }

  @ParameterizedTest
  @CsvSource({
    "agreement: five, 'agreement: \"a\\0.json\"', /agreement",
    "'facts:', 'facts: \"a\\0\"\nmore:', /facts"
  })
  void aNameThatNoFileCanHaveIsAnErrorOfTheFile(String from, String to, String pointer)
      throws IOException {
    write("stones.scenario.yaml", edited(YAML, from, to));

    assertThat(only(run().rejects()).errors())
        .extracting(AgreementError::pointer)
        .contains(pointer);
  }

  @Test
  void anEngineThatThrowsFailsOneCase() throws IOException {
    write(
        "stones.scenario.yaml",
        edited(YAML, "when: {colour: red}\n    then: {", "when: {colour: lead}\n    then: {"));

    ScenarioResults results = run();

    assertThat(results.passed()).hasSize(1);
    assertThat(only(results.failed()).answer()).isNull();
    assertThat(only(results.failed()).text(Language.EN))
        .contains("got      engine: IllegalStateException: out of order")
        .endsWith(
            "Maybe toy does not know what the case asks; then it should answer that it is not"
                + " supported.");
  }

  @Test
  void whatAnEngineCannotAnswerIsNoFailure() throws IOException {
    write(
        "stones.scenario.yaml",
        edited(YAML, "when: {colour: red}\n    then: {", "when: {colour: glass}\n    then: {"));

    ScenarioResults results = run();

    assertThat(only(results.unsupported()).text(Language.EN))
        .isEqualTo(
            """
            not supported stones.scenario.yaml:10 stones/light (toy): Light
              glass is not weighed here\
            """);
    assertThat(results.failed()).isEmpty();
    assertThat(results.allPassed()).isFalse();
  }

  @Test
  void aQuestionOfNobodyIsNotSupported() throws IOException {
    write("stones.scenario.yaml", edited(YAML, "question: toy.weigh", "question: toy.wiegh"));

    assertThat(run().unsupported())
        .hasSize(2)
        .allSatisfy(
            unsupported ->
                assertThat(unsupported.why())
                    .isEqualTo(
                        "no engine answers the question toy.wiegh\n"
                            + "  Maybe one of [toy.weigh] is meant."));
    assertThat(run().run()).isEqualTo(1);
  }

  @Test
  void everyEngineOfAQuestionIsAsked() throws IOException {
    write("stones.scenario.yaml", YAML);
    Engine<Toy.Terms, Toy.Stones, Toy.Asked> vendor =
        Engine.of(
            "vendor",
            Toy.QUESTION,
            (agreement, facts, when) -> Answer.of("LIGHT", List.of(Rule.of("SK-C7"))));

    ScenarioResults results = Scenarios.in(dir).run(Toy.ENGINE, vendor);

    assertThat(results.outcomes())
        .extracting(
            outcome ->
                outcome.fold(p -> "+" + p.of(), f -> "-" + f.of(), r -> r.file(), u -> u.why()))
        .containsExactly(
            "+stones.scenario.yaml:10 stones/light (toy)",
            "+stones.scenario.yaml:10 stones/light (vendor)",
            "+stones.scenario.yaml:14 stones/heavy (toy)",
            "-stones.scenario.yaml:14 stones/heavy (vendor)");
    assertThat(results.coverage()).extracting(Coverage::engine).containsExactly("toy", "vendor");
    assertThat(results).isEqualTo(Scenarios.in(dir).run(Toy.ENGINE, vendor));
  }

  @Test
  void anEditedAgreementTakesThePlaceOfAllOfItsKind() throws IOException {
    write("in/stones.scenario.yaml", YAML);
    write("in/own.scenario.json", JSON.replace("\"five\"", "\"bag.json\""));
    write("in/more/blue.json", BLUE);
    write("in/bag.json", Toy.agreement(5));
    write("edited.json", Toy.agreement(100));
    Scenarios scenarios = Scenarios.in(dir.resolve("in"));

    assertThat(scenarios.run(Toy.ENGINE).failed()).isEmpty();
    assertThat(scenarios.withAgreement(dir.resolve("edited.json")).run(Toy.ENGINE).failed())
        .extracting(failed -> failed.of().id())
        .containsExactly("heavy");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "limit": 5 | "limit": 0 | edited.json:4:20 /terms/limit: expected 1 or more
          "kind": "toy" | "kind": "covenant" | edited.json:1:30 /kind: expected one of [toy]
          "kind": | "kind" | edited.json:1:29 /: cannot be read
          """)
  void anAgreementThatCannotBeUsedRejectsTheFiles(String from, String to, String error)
      throws IOException {
    write("in/stones.scenario.yaml", YAML);
    write("edited.json", edited(Toy.agreement(5), from, to));

    ScenarioResults results =
        Scenarios.in(dir.resolve("in")).withAgreement(dir.resolve("edited.json")).run(Toy.ENGINE);

    assertThat(only(results.rejects()).text(Language.NL))
        .startsWith("AFGEKEURD        stones.scenario.yaml\n  edited.json:")
        .contains(error.replaceFirst("^edited.json:[0-9:]+ ", ""));
  }

  @Test
  void anEmptyFolderProvesNothing() {
    ScenarioResults results = run();

    assertThat(results.outcomes()).isEmpty();
    assertThat(results.allPassed()).isFalse();
  }

  @Test
  void aFolderThatIsNotThereCannotBeRead() {
    assertThatThrownBy(() -> Scenarios.in(dir.resolve("none")).run(Toy.ENGINE))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void countsMustAddUp() {
    assertThatThrownBy(() -> new ScenarioResults(List.of(), List.of(), 3, 1, 1, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected read = run + rejected, got 3 = 1 + 1");
  }

  @Test
  void aQuestionWithoutPresetsHasNone() {
    Question<Toy.Terms, Toy.Stones, Toy.Asked> bare =
        Question.of("toy.bare", Toy.KIND, Toy.Stones.class, Toy.Asked.class, List.of("A"));

    assertThat(bare.presets()).isEmpty();
    assertThatThrownBy(() -> bare.preset("five"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("question toy.bare has no presets");
  }

  @ParameterizedTest
  @CsvSource({"yes", "NO", "no", "on", "2026-01-01", "0012"})
  void plainWordsOfYamlAreTexts(String word) throws IOException {
    write("stones.scenario.yaml", YAML.replace("red", word));

    assertThat(run().passed()).as(run().outcomes().toString()).hasSize(2);
  }

  private ScenarioResults run() {
    return Scenarios.in(dir).run(Toy.ENGINE);
  }

  private static <T> T only(List<T> list) {
    assertThat(list).hasSize(1);
    return list.get(0);
  }

  private static String edited(String text, String from, String to) {
    assertThat(text).contains(from);
    return text.replace(from, to);
  }

  private void write(String name, String text) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
