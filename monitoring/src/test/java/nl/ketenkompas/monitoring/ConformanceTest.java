package nl.ketenkompas.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.monitoring.Vectors.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published vectors, each with its dates worked out by hand, put to the four readings of the
 * norm that we have: records, columns, the rules word by word, and those once more from the JSON.
 */
@Covers({
  "SN-1", "SN-2", "SN-3", "SN-4", "SN-5", "SN-6", "SN-7", "SN-8", "SN-9", "SK-M3", "SK-M7", "SK-M-D"
})
class ConformanceTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("nl.ketenkompas.monitoring.Vectors#all")
  void recordsAnswerAsTheVectorSays(Vector vector) {
    NaiveNorm.Answer answer =
        NaiveNorm.Answer.of(vector.norm().assess(vector.facts(), vector.moment()));
    assertThat(values(answer, vector)).isEqualTo(vector.expected());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nl.ketenkompas.monitoring.Vectors#all")
  void theRulesWordByWordAnswerAsTheVectorSays(Vector vector) {
    NaiveNorm.Answer answer =
        new NaiveNorm(vector.norm().agreement().terms()).assess(vector.facts(), vector.moment());
    assertThat(values(answer, vector)).isEqualTo(vector.expected());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nl.ketenkompas.monitoring.Vectors#all")
  void theTextReadASecondTimeAnswersAsTheVectorSays(Vector vector) {
    Map<String, String> answer = new SecondReading(vector.json()).answer();
    answer.keySet().retainAll(vector.expected().keySet());
    assertThat(answer).isEqualTo(vector.expected());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nl.ketenkompas.monitoring.Vectors#all")
  void columnsAnswerAsTheVectorSays(Vector vector) {
    Episodes.Collector collector = Episodes.collect(ZoneId.of("Europe/Amsterdam"));
    collector.client("other").client("this").add("this", vector.facts());
    Mixes mixes = vector.norm().assess(collector.build(), vector.moment());
    int last = mixes.clients() - 1;
    assertThat(mixes.client(last)).isEqualTo("this");
    Map<String, String> expected = vector.expected();
    expected.remove("establishedOn"); // columns do not keep it
    assertThat(values(columns(mixes, last), vector)).containsAllEntriesOf(expected);
  }

  static NaiveNorm.Answer columns(Mixes mixes, int i) {
    return new NaiveNorm.Answer(
        mixes.holds(i),
        mixes.attainedOn(i),
        null,
        mixes.holdsSince(i),
        mixes.projectedOn(i),
        mixes.longestRunDays(i),
        mixes.limitingAreas(i));
  }

  private static Map<String, String> values(NaiveNorm.Answer answer, Vector vector) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("holds", answer.holds().name());
    values.put("attainedOn", String.valueOf(answer.attainedOn()));
    values.put("establishedOn", String.valueOf(answer.establishedOn()));
    values.put("holdsSince", String.valueOf(answer.holdsSince()));
    values.put("projectedOn", String.valueOf(answer.projectedOn()));
    values.put("longestRunDays", String.valueOf(answer.longestRunDays()));
    values.put("limitingAreas", String.valueOf(answer.limitingAreas()));
    values.keySet().retainAll(vector.expected().keySet());
    return values;
  }

  @Test
  void everyVectorHasItsOwnNameAndTogetherTheyCoverTheDefinition() {
    Set<String> names = new TreeSet<>();
    Set<String> rules = new TreeSet<>();
    Vectors.all()
        .forEach(
            vector -> {
              assertThat(names.add(vector.name())).as(vector.name()).isTrue();
              rules.addAll(vector.rules());
            });
    assertThat(rules)
        .contains("SN-1", "SN-2", "SN-3", "SN-4", "SN-5", "SN-6", "SN-7", "SN-8", "SN-9");
  }
}
