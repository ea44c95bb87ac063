package nl.ketenkompas.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import nl.ketenkompas.model.signal.Meter;
import org.junit.jupiter.api.Test;

class ListeningTest {

  @Test
  void aListenerIsToldTheQuestionTheCaseAndTheTime() {
    List<String> told = new ArrayList<>();
    AtomicLong ticks = new AtomicLong(100);
    Mandate measured =
        Given.mandate()
            .listening(
                Meter.of(
                    () -> ticks.getAndAdd(7),
                    (question, answer, count, nanos) ->
                        told.add(question + " " + answer + " " + count + " " + nanos)));
    Advice other = Given.advice().withOwner("nobody");

    Ruling binding = measured.rule(Given.advice());
    Ruling second = measured.with(Given.facts()).rule(other);

    assertThat(binding).isEqualTo(Given.mandate().rule(Given.advice()));
    assertThat(second).isEqualTo(Given.mandate().rule(other));
    assertThat(told)
        .containsExactly("mandate.rule BINDING 1 7", "mandate.rule " + second.outcome() + " 1 7");
  }
}
