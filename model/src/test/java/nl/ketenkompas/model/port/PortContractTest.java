package nl.ketenkompas.model.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.testing.InMemoryPorts;
import nl.ketenkompas.model.testing.PortContract;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortContractTest {
  private static final SourceKey KEY = SourceKey.of("shelter", "0012");
  private static final ClientId ONE = new ClientId("k-one");
  private static final ClientId TWO = new ClientId("k-two");
  private static final Instant RECORDED = Instant.parse("2026-11-01T08:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
  private static final Moment MOMENT = Moment.asOf(DAY);
  private static final DateRange DAYS = DateRange.of(DAY, DAY.plusDays(1));

  @TestFactory
  Stream<DynamicTest> clients() {
    return PortContract.clients(InMemoryPorts.clients().link(KEY, ONE, RECORDED), KEY, MOMENT);
  }

  @TestFactory
  Stream<DynamicTest> sight() {
    return PortContract.sight(InMemoryPorts.sight().with(ONE, "plan", Level.SUMMARY), ONE, "plan");
  }

  @TestFactory
  Stream<DynamicTest> accessLog() {
    AccessLog.Entry entry =
        new AccessLog.Entry(
            "u-1",
            "shelter",
            "shelter-worker",
            "care",
            ONE,
            MOMENT,
            "covenant@1",
            List.of(new AccessLog.Item("plan", Level.FULL, Rule.of("SK-C12"))));
    return PortContract.accessLog(
        InMemoryPorts.accessLog(), InMemoryPorts.accessLog().refuse(), entry);
  }

  @TestFactory
  @Covers("SK-C12")
  Stream<DynamicTest> circumstances() {
    return PortContract.circumstances(
        InMemoryPorts.circumstances()
            .label(ONE, "homeless", DAYS, RECORDED)
            .municipality(ONE, "0202", DAYS, RECORDED)
            .processStep(ONE, "triage", DAYS, RECORDED)
            .family(ONE, KEY, DAYS, RECORDED)
            .caseload(ONE, "u-1", DAYS, RECORDED),
        ONE,
        MOMENT);
  }

  @TestFactory
  Stream<DynamicTest> pseudonyms() {
    return PortContract.pseudonyms(
        InMemoryPorts.pseudonyms(1), InMemoryPorts.pseudonyms(1).rotated(), List.of(ONE, TWO));
  }

  @Test
  void doublesSayWhatTheyWereTold() {
    Clients clients =
        InMemoryPorts.clients().link(KEY, ONE, RECORDED).link(KEY, TWO, RECORDED.plusSeconds(1));
    assertThat(clients.find(KEY, new Moment(DAY, RECORDED))).contains(ONE);
    assertThat(clients.find(KEY, MOMENT)).contains(TWO);

    InMemoryPorts.KnownCircumstances circumstances =
        InMemoryPorts.circumstances()
            .municipality(ONE, "0202", DAYS, RECORDED)
            .municipality(ONE, "0518", DAYS, RECORDED.plusSeconds(1))
            .processStep(ONE, "triage", DAYS, RECORDED)
            .processStep(ONE, "outflow", DAYS, RECORDED)
            .label(ONE, "homeless", DAYS, RECORDED);
    assertThat(circumstances.municipality(ONE, new Moment(DAY, RECORDED))).contains("0202");
    assertThat(circumstances.municipality(ONE, MOMENT)).isEqualTo(Optional.empty());
    assertThat(circumstances.processStep(ONE, MOMENT)).contains("outflow");
    assertThat(circumstances.labels(ONE, MOMENT)).isEqualTo(Set.of("homeless"));
    assertThat(circumstances.labels(ONE, Moment.asOf(DAY.plusDays(1)))).isEmpty();

    InMemoryPorts.KnownAccessLog log = InMemoryPorts.accessLog();
    assertThat(log.entries()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'', 1, x", "a b, 1, x", "a, 0, x", "a, 1, ''", "a, 1, x y"})
  void aPseudonymChecksItself(String domain, int version, String text) {
    assertThatThrownBy(() -> new Pseudonyms.Pseudonym(domain, version, text))
        .isInstanceOf(InvalidValueException.class);
  }
}
