package nl.ketenkompas.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.MixAssessment.Holds;

/** Facts one by one, in any order and any number of times, give the answers of all together. */
@Covers({"SN-3", "SN-4", "SN-9"})
class LiveMixesProperties {
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private record Event(String client, Object fact) {
    boolean applyTo(LiveMixes live) {
      return fact instanceof Observation seen
          ? live.apply(client, seen)
          : live.apply(client, (Exemption) fact);
    }
  }

  @Property
  void oneByOneIsAsAllTogether(@ForAll long seed) {
    RandomHistories histories = new RandomHistories(seed);
    StabilityNorm norm = RandomHistories.norm(histories.norm());
    Random random = new Random(~seed);
    Map<String, ClientFacts> all = new LinkedHashMap<>();
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      ClientFacts facts = histories.facts();
      all.put("c" + i, facts);
      for (Observation seen : facts.observations()) {
        events.add(new Event("c" + i, seen));
      }
      for (Exemption free : facts.exemptions()) {
        events.add(new Event("c" + i, free));
      }
    }
    events.addAll(events.subList(0, events.size() / 3));
    Collections.shuffle(events, random);
    Moment before = histories.moment();
    Moment moment = histories.moment();
    LiveMixes live = norm.live(before);
    int middle = random.nextInt(events.size() + 1);
    for (int i = 0; i < events.size(); i++) {
      if (i == middle) {
        live.moveTo(moment);
      }
      Event event = events.get(i);
      MixAnswer answer = live.answer(event.client());
      assertThat(event.applyTo(live)).isEqualTo(!live.answer(event.client()).equals(answer));
    }
    live.moveTo(moment);
    all.forEach(
        (client, facts) ->
            live.apply(client, ClientFacts.NONE.withLife(facts.birth(), facts.death())));

    Episodes.Collector collector = Episodes.collect(ZONE);
    all.forEach((client, facts) -> collector.client(client).add(client, facts));
    Mixes mixes = norm.assess(collector.build(), moment);
    for (int i = 0; i < mixes.clients(); i++) {
      String client = mixes.client(i);
      assertThat(live.answer(client))
          .as(
              () ->
                  RandomHistories.show(
                      norm.agreement().terms(), Objects.requireNonNull(all.get(client)), moment))
          .isEqualTo(LiveMixesTest.answer(mixes, i));
    }
    assertThat(live.clients()).isEqualTo(mixes.clients());
    assertThat(live.attained()).isEqualTo(mixes.attained());
    for (Holds one : Holds.values()) {
      assertThat(live.count(one)).isEqualTo(mixes.count(one));
    }
  }
}
