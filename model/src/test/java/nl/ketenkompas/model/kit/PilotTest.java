package nl.ketenkompas.model.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.ketenkompas.model.testing.Pilot;
import nl.ketenkompas.model.testing.Pilot.AdviceGiven;
import nl.ketenkompas.model.testing.Pilot.Family;
import nl.ketenkompas.model.testing.Population;
import nl.ketenkompas.model.testing.SampleChain;
import org.junit.jupiter.api.Test;

class PilotTest {

  private static Pilot pilot(int people) {
    Pilot pilot = Pilot.of(SampleChain.SEED);
    Population.of(SampleChain.SEED, people).forEach(pilot::consider);
    return pilot;
  }

  @Test
  void familiesAreHouseholdsWithSeveralRecords() {
    List<Family> families = pilot(SampleChain.PEOPLE).families();
    assertThat(families).hasSizeGreaterThan(18);
    assertThat(families).allMatch(f -> f.members().size() > 1 && f.problems().size() >= 3);
    Set<String> members = new HashSet<>();
    families.forEach(f -> f.members().forEach(m -> assertThat(members.add(m)).isTrue()));
    assertThat(families.stream().filter(f -> f.batch() == 1)).hasSize(10);
  }

  @Test
  void adviceHasEveryOutcome() {
    Set<String> outcomes = new HashSet<>();
    List<AdviceGiven> advice = pilot(SampleChain.PEOPLE).advice();
    advice.forEach(a -> outcomes.add(a.expected()));
    assertThat(outcomes)
        .containsExactlyInAnyOrder(
            "BINDING",
            "COOPERATION",
            "ADVICE_ONLY",
            "MAY_DEVIATE",
            "ESCALATE",
            "NOT_COVERED",
            "NOT_MANDATE_HOLDER",
            "NOT_SELECTED",
            "NOT_IN_FORCE",
            "OUT_OF_TERM");
    assertThat(advice).isSortedAccordingTo((a, b) -> a.date().compareTo(b.date()));
    assertThat(advice.stream().map(AdviceGiven::id)).doesNotHaveDuplicates();
  }

  @Test
  void withoutFamiliesThereIsNoAdvice() {
    assertThat(pilot(30).advice()).isEmpty();
    assertThat(pilot(30).signatures()).hasSize(12);
  }
}
