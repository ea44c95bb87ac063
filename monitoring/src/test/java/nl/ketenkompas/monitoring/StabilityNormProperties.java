package nl.ketenkompas.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.agreement.NormTerms;

class StabilityNormProperties {

  @Property
  void agreesWithTheRulesReadOneDayAtATime(@ForAll long seed) {
    RandomHistories random = new RandomHistories(seed);
    NormTerms terms = random.norm();
    ClientFacts facts = random.facts();
    Moment moment = random.moment();
    MixAssessment mix = RandomHistories.norm(terms).assess(facts, moment);
    assertThat(NaiveNorm.Answer.of(mix))
        .as(() -> RandomHistories.show(terms, facts, moment))
        .isEqualTo(new NaiveNorm(terms).assess(facts, moment));
  }
}
