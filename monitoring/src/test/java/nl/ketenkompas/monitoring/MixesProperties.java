package nl.ketenkompas.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.agreement.NormTerms;

/** Many clients in columns get the answers that each would get alone. */
class MixesProperties {
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  @Property
  void columnsAnswerAsRecordsDo(@ForAll long seed) {
    RandomHistories random = new RandomHistories(seed);
    NormTerms terms = random.norm();
    StabilityNorm norm = RandomHistories.norm(terms);
    Moment moment = random.moment();
    List<ClientFacts> facts = new ArrayList<>();
    Episodes.Collector collector = Episodes.collect(ZONE);
    for (int i = 0; i < 20; i++) {
      ClientFacts one = random.facts();
      facts.add(one);
      collector.client(id(i)).add(id(i), one);
    }
    Mixes mixes = norm.assess(collector.build(), moment);
    for (int i = 0; i < facts.size(); i++) {
      MixAssessment alone = norm.assess(facts.get(i), moment);
      String context = RandomHistories.show(terms, facts.get(i), moment);
      assertThat(mixes.client(i)).isEqualTo(id(i));
      assertThat(mixes.holds(i)).as(context).isEqualTo(alone.holds());
      assertThat(mixes.attainedOn(i)).as(context).isEqualTo(alone.attainedOn());
      assertThat(mixes.holdsSince(i)).as(context).isEqualTo(alone.holdsSince());
      assertThat(mixes.projectedOn(i)).as(context).isEqualTo(alone.projectedOn());
      assertThat(mixes.longestRunDays(i)).as(context).isEqualTo(alone.longestRunDays());
      assertThat(mixes.limitingAreas(i)).as(context).isEqualTo(alone.limitingAreas());
    }
  }

  @Property
  void aSeriesAnswersAsDayByDay(@ForAll long seed) {
    RandomHistories random = new RandomHistories(seed);
    NormTerms terms = random.norm();
    StabilityNorm norm = RandomHistories.norm(terms);
    Moment moment = random.moment();
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      days.add(RandomHistories.BASE.plusDays(15L * i + seed % 7));
    }
    List<ClientFacts> facts = new ArrayList<>();
    Episodes.Collector collector = Episodes.collect(ZONE);
    for (int i = 0; i < 10; i++) {
      ClientFacts one = random.facts();
      facts.add(one);
      collector.client(id(i)).add(id(i), one);
    }
    MixSeries series = norm.series(collector.build(), days, moment.knownOn());
    for (int i = 0; i < facts.size(); i++) {
      for (int d = 0; d < days.size(); d++) {
        Moment then = new Moment(days.get(d), moment.knownOn());
        MixAssessment alone = norm.assess(facts.get(i), then);
        String context = RandomHistories.show(terms, facts.get(i), then);
        assertThat(series.holds(i, d)).as(context).isEqualTo(alone.holds());
        assertThat(series.attained(i, d)).as(context).isEqualTo(alone.attainedOn() != null);
      }
    }
  }

  private static String id(int i) {
    return String.format(java.util.Locale.ROOT, "c%02d", i);
  }
}
