package nl.ketenkompas.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.signal.Meter;
import nl.ketenkompas.model.time.Moment;
import org.junit.jupiter.api.Test;

class ListeningTest {

  @Test
  void aListenerIsToldTheQuestionTheCaseAndTheTime() {
    List<String> told = new ArrayList<>();
    AtomicLong ticks = new AtomicLong(100);
    StabilityNorm norm = Given.norm("\"areas\": {\"HOUSING\": \"P3M\"}");
    StabilityNorm measured =
        norm.listening(
            Meter.of(
                () -> ticks.getAndAdd(7),
                (question, answer, count, nanos) ->
                    told.add(question + " " + answer + " " + count + " " + nanos)));
    List<Observation> seen = Given.seen("HOUSING S 2024-01-01/..");
    Moment moment = Moment.asOf(LocalDate.parse("2024-05-01"));

    MixAssessment mix = measured.assess(seen, moment);
    Mixes none = measured.assess(Episodes.collect(ZoneId.of("Europe/Amsterdam")).build(), moment);

    assertThat(mix).isEqualTo(norm.assess(seen, moment));
    assertThat(none.clients()).isZero();
    assertThat(measured.agreement()).isEqualTo(norm.agreement());
    assertThat(told).containsExactly("monitoring.assess YES 1 7", "monitoring.assess MANY 0 7");
  }
}
