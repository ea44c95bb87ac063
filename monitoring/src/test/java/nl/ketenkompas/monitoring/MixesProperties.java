package nl.ketenkompas.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static String id(int i) {
    return String.format(java.util.Locale.ROOT, "c%02d", i);
  }
}
