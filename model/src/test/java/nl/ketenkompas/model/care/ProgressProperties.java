package nl.ketenkompas.model.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.ketenkompas.model.care.Progress.State;
import nl.ketenkompas.model.time.Moment;

class ProgressProperties {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static Progress step(Random random) {
    return new Progress(
        FIRST.plusDays(random.nextInt(4)),
        START.plusSeconds(random.nextInt(4)),
        List.of(State.values()).get(random.nextInt(4)));
  }

  /** Day by day and second by second: the last that was written over the others. */
  private static State naive(List<Progress> steps, Moment moment) {
    State state = State.PLANNED;
    for (LocalDate day = FIRST; !day.isAfter(moment.asOf()); day = day.plusDays(1)) {
      for (Instant at = START; !at.isAfter(moment.knownOn()); at = at.plusSeconds(1)) {
        for (Progress step : steps) {
          if (step.on().equals(day) && step.recordedAt().equals(at)) {
            state = step.state();
          }
        }
      }
    }
    return state;
  }

  @Property
  void stateIsWhatWasWrittenLast(@ForAll long seed) {
    Random random = new Random(seed);
    List<Progress> steps = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      steps.add(step(random));
    }
    Moment moment =
        new Moment(FIRST.plusDays(random.nextInt(6) - 1), START.plusSeconds(random.nextInt(6) - 1));

    assertThat(Progress.at(steps, moment)).isEqualTo(naive(steps, moment));
  }

  @Property
  void orderOfDeliveryDoesNotMatter(@ForAll long seed) {
    Random random = new Random(seed);
    List<Progress> steps = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      steps.add(
          new Progress(
              FIRST.plusDays(random.nextInt(3)),
              START.plusSeconds(i),
              List.of(State.values()).get(random.nextInt(4))));
    }
    List<Progress> shuffled = new ArrayList<>(steps);
    Collections.shuffle(shuffled, random);
    Moment moment = Moment.asOf(FIRST.plusDays(random.nextInt(4)));

    assertThat(Progress.at(shuffled, moment)).isEqualTo(Progress.at(steps, moment));
  }
}
