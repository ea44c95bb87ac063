package nl.ketenkompas.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.ketenkompas.model.rule.Language;

/** Whatever is written in a file, a run ends, says so, and says the same again. */
class ScenariosProperties {
  private static final String YAML =
      """
      id: s
      title: {nl: t, en: t}
      question: toy.weigh
      rules: [SK-C7]
      agreement: five
      facts: {stones: [{colour: red, weight: 4}]}
      cases:
        - id: c
          title: {nl: t, en: t}
          when: {colour: red}
          then: {verdict: LIGHT, rules: [SK-C7], values: {sum: 4}}
      """;
  private static final String JSON =
      """
      {"id": "j", "title": {"nl": "t", "en": "t"}, "question": "toy.weigh", "rules": ["SK-C7"],
       "agreement": "five", "facts": [{"stones": []}, {"stones": [{"colour": "red", "weight": 9}]}],
       "cases": [{"id": "c", "title": {"nl": "t", "en": "t"}, "given": {"stones": []},
         "when": {"colour": "red"}, "then": {"verdict": "HEAVY", "rules": ["SK-C7"]}}]}
      """;
  private static final String SPECIAL = "{}[]\":,- \n\t#&*!|>'%@`~?\\/09azAZ\u0000\u00e9\ud83d";

  @Property
  void aDamagedFileIsRunOrRejectedAndNeverStopsTheOther(
      @ForAll @IntRange(max = 10_000) int place,
      @ForAll @IntRange(max = 10_000) int other,
      @ForAll @IntRange(max = 3) int how,
      @ForAll boolean yaml)
      throws IOException {
    Path dir = Files.createTempDirectory("scenarios");
    try {
      Files.writeString(dir.resolve("good.scenario.json"), JSON.replace("\"j\"", "\"good\""));
      String name = yaml ? "a.scenario.yaml" : "a.scenario.json";
      byte[] damaged = damaged(yaml ? YAML : JSON, place, other, how);
      Files.write(dir.resolve(name), damaged);

      ScenarioResults results = Scenarios.in(dir).run(Toy.ENGINE);

      assertThat(results.read()).isEqualTo(2).isEqualTo(results.run() + results.rejected());
      assertThat(results.passed()).anyMatch(passed -> passed.of().scenario().equals("good"));
      assertThat(results.outcomes())
          .allSatisfy(outcome -> assertThat(outcome.text(Language.NL)).isNotBlank());
      assertThat(Scenarios.in(dir).run(Toy.ENGINE)).isEqualTo(results);
    } finally {
      for (String file :
          new String[] {"good.scenario.json", "a.scenario.yaml", "a.scenario.json"}) {
        Files.deleteIfExists(dir.resolve(file));
      }
      Files.delete(dir);
    }
  }

  /** One character more, less, other, or a piece twice. */
  private static byte[] damaged(String text, int place, int other, int how) {
    int at = place % text.length();
    char put = SPECIAL.charAt(other % SPECIAL.length());
    int until = at + 1 + other % (text.length() - at);
    String damaged =
        switch (how) {
          case 0 -> text.substring(0, at) + put + text.substring(at);
          case 1 -> text.substring(0, at) + text.substring(until);
          case 2 -> text.substring(0, at) + put + text.substring(at + 1);
          default -> text.substring(0, until) + text.substring(at);
        };
    return damaged.getBytes(StandardCharsets.UTF_8);
  }
}
