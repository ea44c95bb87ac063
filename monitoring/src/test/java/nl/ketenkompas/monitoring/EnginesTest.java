package nl.ketenkompas.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.MixAssessment.Break;
import nl.ketenkompas.monitoring.MixAssessment.Holds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The engines give one answer: records, columns, series and live, on the published vectors and on a
 * fixed set of crowded histories, beside the rules word by word.
 */
@Covers({"SN-1", "SN-2", "SN-3", "SN-4", "SN-5", "SN-6", "SN-7", "SN-8", "SN-9"})
@SuppressWarnings("EnumOrdinal") // counts by case within one test
class EnginesTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final int HISTORIES = 120;

  private static NaiveNorm.Answer withoutEstablished(MixAssessment a) {
    return new NaiveNorm.Answer(
        a.holds(),
        a.attainedOn(),
        null,
        a.holdsSince(),
        a.projectedOn(),
        a.longestRunDays(),
        a.limitingAreas());
  }

  @Test
  void recordsAnswerAsTheRulesWordByWord() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      RandomHistories histories = new RandomHistories(seed);
      StabilityNorm norm = RandomHistories.norm(histories.norm());
      NaiveNorm naive = new NaiveNorm(norm.agreement().terms());
      ClientFacts facts = histories.facts();
      Moment moment = histories.moment();
      MixAssessment answer = norm.assess(facts, moment);
      assertThat(NaiveNorm.Answer.of(answer))
          .as("seed " + seed)
          .isEqualTo(naive.assess(facts, moment));
      assertThat(answer.brokenBy())
          .extracting(one -> new Break(one.on(), one.area(), one.why(), null, null))
          .as("seed " + seed)
          .isEqualTo(naive.breaks(facts, moment));
    }
  }

  @Test
  void columnsSeriesAndLiveAnswerAsRecords() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      RandomHistories histories = new RandomHistories(seed);
      StabilityNorm norm = RandomHistories.norm(histories.norm());
      Moment moment = histories.moment();
      List<ClientFacts> facts = IntStream.range(0, 6).mapToObj(i -> histories.facts()).toList();
      LiveMixes live = norm.live(moment);
      Episodes.Collector collector = Episodes.collect(ZONE);
      for (int i = 0; i < facts.size(); i++) {
        collector.client("c" + i).add("c" + i, facts.get(i));
        live.add("c" + i);
        live.apply("c" + i, facts.get(i));
      }
      Episodes episodes = collector.build();
      Mixes mixes = norm.assess(episodes, moment);
      for (int i = 0; i < facts.size(); i++) {
        assertThat(ConformanceTest.columns(mixes, i))
            .as("seed " + seed)
            .isEqualTo(withoutEstablished(norm.assess(facts.get(i), moment)));
        assertThat(live.answer("c" + i)).isEqualTo(LiveMixesTest.answer(mixes, i));
      }
      series(norm, facts, episodes, moment.asOf(), 11, moment.knownOn());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nl.ketenkompas.monitoring.Vectors#all")
  void onTheDaysAroundEachVectorToo(Vectors.Vector vector) {
    StabilityNorm norm = vector.norm();
    if (norm.agreement().valid().from().isAfter(vector.asOf().minusDays(40))
        || vector.asOf().getYear() == 2200) {
      return; // such vectors are about the edge itself
    }
    ClientFacts facts = vector.facts();
    Episodes episodes = Episodes.collect(ZONE).client("c0").add("c0", facts).build();
    Instant known = vector.moment().knownOn();
    for (LocalDate day = vector.asOf().minusDays(8);
        day.isBefore(vector.asOf().plusDays(2)) && norm.agreement().valid().contains(day);
        day = day.plusDays(1)) {
      Moment moment = new Moment(day, known);
      assertThat(ConformanceTest.columns(norm.assess(episodes, moment), 0))
          .as(day.toString())
          .isEqualTo(withoutEstablished(norm.assess(facts, moment)));
    }
    series(norm, List.of(facts), episodes, vector.asOf(), 1, known);
  }

  private static void series(
      StabilityNorm norm,
      List<ClientFacts> facts,
      Episodes episodes,
      LocalDate last,
      int step,
      Instant known) {
    List<LocalDate> days = new ArrayList<>();
    for (int i = 33; i >= 0; i--) {
      LocalDate day = last.minusDays((long) i * step);
      if (norm.agreement().valid().contains(day)) {
        days.add(day);
      }
    }
    MixSeries series = norm.series(episodes, days, known);
    for (int d = 0; d < days.size(); d++) {
      int[] counts = new int[Holds.values().length];
      int attained = 0;
      for (int i = 0; i < facts.size(); i++) {
        MixAssessment alone = norm.assess(facts.get(i), new Moment(days.get(d), known));
        assertThat(series.holds(i, d)).as(days.get(d).toString()).isEqualTo(alone.holds());
        assertThat(series.attained(i, d)).isEqualTo(alone.attainedOn() != null);
        counts[alone.holds().ordinal()]++;
        attained += alone.attainedOn() != null ? 1 : 0;
      }
      for (Holds one : Holds.values()) {
        assertThat(series.count(one, d)).isEqualTo(counts[one.ordinal()]);
      }
      assertThat(series.attained(d)).isEqualTo(attained);
    }
    assertThat(series.days()).isEqualTo(days);
    assertThat(series.norm()).isEqualTo(norm.ref());
  }
}
