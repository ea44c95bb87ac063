package nl.ketenkompas.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.care.Status;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.MixAssessment.Holds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EpisodesTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final StabilityNorm NORM = Given.norm("\"areas\": {\"HOUSING\": \"P3M\"}");
  private static final Moment MOMENT = Moment.asOf(LocalDate.parse("2024-03-31"));

  private static Episodes five() {
    Episodes.Collector collector = Episodes.collect(ZONE).client("e");
    collector.add("d", Given.seen("HOUSING S 2024-01-01/..").get(0));
    collector.add("b", Given.seen("HOUSING U 2024-01-01/..").get(0));
    collector.add("a", Given.seen("HOUSING S 2023-01-01/2023-06-01").get(0));
    collector.add("c", Given.seen("HOUSING S 2024-01-02/..").get(0));
    collector.add("c", Given.exemption("HOUSING", "2024-03-30/2024-03-31"));
    assertThat(collector).hasToString("Episodes.Collector[5 observations]");
    return collector.build();
  }

  private static List<String> ids(Episodes episodes) {
    return IntStream.range(0, episodes.clients()).mapToObj(episodes::client).toList();
  }

  @Test
  void clientsStandInTheOrderOfTheirCodePoints() {
    Episodes.Collector collector = Episodes.collect(ZONE);
    for (String id :
        List.of("b", "\uFF5A", "\uD83D\uDE00", "a", "", "ab", "B", "\uD83D\uDE01", "\uFF5Ab")) {
      if (!id.isEmpty()) {
        collector.client(id).client(id);
      }
    }
    assertThat(ids(collector.build()))
        .containsExactly("B", "a", "ab", "b", "\uFF5A", "\uFF5Ab", "\uD83D\uDE00", "\uD83D\uDE01");
  }

  @Test
  void answersPerClientAndInAll() {
    Episodes episodes = five();
    assertThat(episodes).hasToString("Episodes[5 clients, 5 observations]");
    assertThat(episodes.size()).isEqualTo(5);
    Mixes mixes = NORM.assess(episodes, MOMENT);
    assertThat(mixes).hasToString("Mixes[5 clients on 2024-03-31]");
    assertThat(mixes.norm()).isEqualTo(NORM.ref());
    assertThat(mixes.asOf()).isEqualTo("2024-03-31");
    assertThat(IntStream.range(0, 5).mapToObj(mixes::holds))
        .containsExactly(Holds.NO, Holds.NO, Holds.NO, Holds.YES, Holds.UNKNOWN);
    assertThat(IntStream.range(0, 5).mapToObj(i -> String.valueOf(mixes.attainedOn(i))))
        .containsExactly("2023-03-31", "null", "2024-03-30", "2024-03-31", "null");
    assertThat(mixes.projectedOn(2)).isEqualTo("2024-04-01");
    assertThat(mixes.holdsSince(3)).isEqualTo("2024-03-31");
    assertThat(mixes.limitingAreas(0)).containsExactly("HOUSING");
    assertThat(mixes.attained()).isEqualTo(3);
    assertThat(mixes.count(Holds.YES)).isEqualTo(1);
    assertThat(mixes.count(Holds.NO)).isEqualTo(3);
    assertThat(mixes.count(Holds.UNKNOWN)).isEqualTo(1);
  }

  @Test
  void aPartIsMeasuredLikeTheWhole() {
    Episodes episodes = five();
    Episodes part = episodes.part(1, 4).part(1, 3);
    assertThat(ids(part)).containsExactly("c", "d");
    assertThat(part.size()).isEqualTo(3);
    Mixes mixes = NORM.assess(part, MOMENT);
    assertThat(mixes.clients()).isEqualTo(2);
    assertThat(mixes.client(1)).isEqualTo("d");
    assertThat(mixes.holds(0)).isEqualTo(Holds.NO);
    assertThat(mixes.holds(1)).isEqualTo(Holds.YES);
    MixSeries series =
        NORM.series(part, List.of(MOMENT.asOf(), MOMENT.asOf().plusDays(1)), Instant.MAX);
    assertThat(series.client(0)).isEqualTo("c");
    assertThat(series.count(Holds.YES, 0)).isEqualTo(1);
    assertThat(series.count(Holds.YES, 1)).isEqualTo(2);
    assertThat(series.attained(1)).isEqualTo(2);
    assertThat(series).hasToString("MixSeries[2 clients on 2 days]");
    assertThat(episodes.part(0, 0).clients()).isZero();
    assertThat(episodes.part(5, 5).size()).isZero();
    assertThat(ids(episodes.part(0, 5))).isEqualTo(ids(episodes));
  }

  @Test
  void whatIsNotThereIsRefused() {
    Episodes episodes = five();
    for (int[] ends : new int[][] {{-1, 2}, {3, 2}, {0, 6}}) {
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> episodes.part(ends[0], ends[1]))
          .withMessageContaining("expected clients from 0 to 5");
    }
    for (int index : new int[] {-1, 5}) {
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> episodes.client(index))
          .withMessageContaining("from 0 to 4");
    }
    MixSeries series = NORM.series(episodes, List.of(MOMENT.asOf()), Instant.MAX);
    for (int day : new int[] {-1, 1}) {
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> series.attained(0, day))
          .withMessageContaining("from 0 to 0");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 65})
  void aSeriesHasOneTo64Days(int count) {
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      days.add(MOMENT.asOf().plusDays(i));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NORM.series(five(), days, Instant.MAX))
        .withMessageContaining("expected 1 to 64, got " + count);
  }

  @Test
  void aSeriesOf64DaysUsesEveryBit() {
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      days.add(MOMENT.asOf().plusDays(i));
    }
    MixSeries series = NORM.series(five(), days, Instant.MAX);
    assertThat(series.count(Holds.YES, 63)).isEqualTo(2);
    assertThat(series.count(Holds.UNKNOWN, 63)).isEqualTo(1);
    assertThat(series.attained(63)).isEqualTo(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NORM.series(five(), List.of(MOMENT.asOf(), MOMENT.asOf()), Instant.MAX))
        .withMessageContaining("the earliest first");
  }

  @Test
  void anotherZoneIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NORM.assess(Episodes.collect(ZoneId.of("Europe/Paris")).build(), MOMENT))
        .withMessageContaining("expected episodes in zone Europe/Amsterdam");
  }

  @Test
  void moreThan65535SourcesAreRefusedAndMoreRowsAreNot() {
    Episodes.Collector collector = Episodes.collect(ZONE);
    for (int i = 0; i < 65_535; i++) {
      collector.add("a", seenBy("source" + i));
    }
    collector.add("a", seenBy("source0"));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> collector.add("a", seenBy("one more")))
        .withMessageContaining("source");
    assertThat(NORM.assess(collector.build(), MOMENT).holds(0)).isEqualTo(Holds.YES);
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> collector.client("a".repeat(201)))
        .withMessageContaining("client");
    assertThat(collector.client("a".repeat(200)).build().clients()).isEqualTo(2);
  }

  private static Observation seenBy(String source) {
    return Observation.of(
        SourceKey.of("shelter", "1"),
        "HOUSING",
        Status.STABLE,
        LocalDate.parse("2024-01-01"),
        null,
        source,
        Instant.parse("2024-01-01T12:00:00Z"));
  }
}
