package nl.ketenkompas.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.MixAssessment.Holds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Covers({"SN-1", "SN-2", "SN-3", "SN-4", "SN-9"})
class LiveMixesTest {
  private static final String ONE_AREA = "\"areas\": {\"HOUSING\": \"P3M\"}";

  static MixAnswer answer(Mixes mixes, int i) {
    return new MixAnswer(
        mixes.holds(i),
        mixes.attainedOn(i),
        mixes.holdsSince(i),
        mixes.projectedOn(i),
        mixes.longestRunDays(i),
        mixes.limitingAreas(i));
  }

  private static LiveMixes live(String terms, String asOf) {
    return Given.norm(terms).live(Moment.asOf(LocalDate.parse(asOf)));
  }

  private static boolean apply(LiveMixes live, String line) {
    return live.apply("a", Given.seen(line).get(0));
  }

  private static MixAnswer of(
      Holds holds,
      @Nullable String attained,
      @Nullable String since,
      @Nullable String projected,
      int longest,
      String... areas) {
    return new MixAnswer(
        holds,
        Given.date(attained),
        Given.date(since),
        Given.date(projected),
        longest,
        List.of(areas));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nl.ketenkompas.monitoring.Vectors#all")
  void theVectorsComeOutWhenTheirRowsComeLastFirst(Vectors.Vector vector) {
    ClientFacts facts = vector.facts();
    LiveMixes live = vector.norm().live(vector.moment());
    live.add("this");
    live.apply("this", ClientFacts.NONE.withLife(facts.birth(), facts.death()));
    List<Observation> rows = new ArrayList<>(facts.observations());
    Collections.reverse(rows);
    rows.addAll(facts.observations());
    rows.forEach(row -> live.apply("this", row));
    facts.exemptions().forEach(exemption -> live.apply("this", exemption));
    Episodes episodes =
        Episodes.collect(ZoneId.of("Europe/Amsterdam")).client("this").add("this", facts).build();
    Mixes mixes = vector.norm().assess(episodes, vector.moment());
    assertThat(live.answer("this")).isEqualTo(answer(mixes, 0));
    assertThat(live.count(mixes.holds(0))).isEqualTo(1);
  }

  @Test
  void saysWhetherTheAnswerIsAnotherOne() {
    LiveMixes live = live(ONE_AREA, "2024-03-31");
    assertThat(apply(live, "HOUSING S 2024-01-01/.. #r1")).isTrue();
    assertThat(live.answer("a"))
        .isEqualTo(of(Holds.YES, "2024-03-31", "2024-03-31", null, 91, "HOUSING"));
    assertThat(apply(live, "HOUSING S 2024-01-01/.. #r1")).as("the same again").isFalse();
    assertThat(apply(live, "HOUSING S 2024-02-01/2024-02-10")).as("nested").isFalse();
    assertThat(apply(live, "LEISURE U 2024-02-01/..")).as("not in the norm").isFalse();
    assertThat(apply(live, "HOUSING U 2024-04-01/..")).as("after R").isFalse();
    assertThat(apply(live, "HOUSING S 2023-12-31/2024-01-01")).as("a day longer").isTrue();
    assertThat(live.answer("a"))
        .isEqualTo(of(Holds.YES, "2024-03-30", "2024-03-30", null, 92, "HOUSING"));
  }

  @Test
  void aCorrectionCountsBeforeAndAfterWhatItCorrectsAndFromEveryArea() {
    LiveMixes live = live(ONE_AREA, "2024-03-31");
    apply(live, "HOUSING S 2024-01-01/2024-01-01 ~r1");
    assertThat(apply(live, "HOUSING S 2024-01-01/.. #r1")).isFalse();
    assertThat(live.answer("a").holds()).isEqualTo(Holds.UNKNOWN);
    apply(live, "HOUSING S 2024-01-01/.. #r2");
    assertThat(live.answer("a").holds()).isEqualTo(Holds.YES);
    assertThat(apply(live, "HOUSING S 2024-01-01/2023-01-01 ~r2")).as("inverted").isFalse();
    assertThat(apply(live, "HOUSING S 2024-01-01/2024-01-01 ~r2 key=clinic/1"))
        .as("of another partner")
        .isFalse();
    assertThat(apply(live, "LEISURE S 2024-01-01/2024-01-01 ~r2")).as("other area").isTrue();
    assertThat(live.answer("a").holds()).isEqualTo(Holds.UNKNOWN);
  }

  @Test
  void theEarliestOfTwoCorrectionsCounts() {
    StabilityNorm norm = Given.norm(ONE_AREA);
    for (String order : List.of("early late", "late early")) {
      LiveMixes live =
          norm.live(new Moment(LocalDate.parse("2024-03-31"), Given.instant("2024-05-15")));
      apply(live, "HOUSING S 2024-01-01/2024-06-01 #r1");
      for (String one : order.split(" ", -1)) {
        apply(
            live,
            "HOUSING S 2024-01-01/2024-01-01 ~r1 @"
                + (one.equals("early") ? "2024-05-01" : "2024-06-01"));
      }
      assertThat(live.answer("a").holds()).as(order).isEqualTo(Holds.UNKNOWN);
      live.moveTo(new Moment(LocalDate.parse("2024-03-31"), Given.instant("2024-04-30")));
      assertThat(live.answer("a").holds()).as(order).isEqualTo(Holds.YES);
      apply(live, "HOUSING S 2024-01-01/2024-06-01 #r1 @2024-02-01");
      assertThat(live.answer("a").holds()).as(order).isEqualTo(Holds.YES);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 2 3 4", "4 3 2 1", "2 4 1 3", "3 1 4 2", "1 4 2 3"})
  void theLatestRecordedWinsInWhateverOrderTheyCome(String order) {
    String[] rows = {
      "HOUSING U 2024-01-01/2024-06-01 @2024-01-02T10:00:00Z",
      "HOUSING S 2024-01-01/2024-06-01 @2024-01-02T10:00:00.000000001Z",
      "HOUSING U 2024-02-01/2024-02-02 @2024-01-02T10:00:00.000000001Z",
      "HOUSING U 2024-03-31/2024-04-01 @2024-01-02T10:00:01Z"
    };
    LiveMixes live = live(ONE_AREA + ", \"contradiction\": \"LATEST_RECORDED\"", "2024-04-01");
    live.apply("a", Given.exemption("HOUSING", "2023-01-01/2023-01-02"));
    for (String number : order.split(" ", -1)) {
      apply(live, rows[Integer.parseInt(number) - 1]);
    }
    assertThat(live.answer("a"))
        .isEqualTo(of(Holds.NO, "2023-01-01", null, "2024-06-30", 58, "HOUSING"));
  }

  @Test
  void countsWhatItKnows() {
    LiveMixes live = live(ONE_AREA, "2024-03-31");
    assertThat(live.clients()).isZero();
    live.add("nobody");
    live.apply("good", Given.seen("HOUSING S 2024-01-01/..").get(0));
    live.apply("bad", Given.seen("HOUSING U 2024-01-01/..").get(0));
    live.apply("past", Given.seen("HOUSING S 2023-01-01/2024-01-01").get(0));
    assertThat(live.clients()).isEqualTo(4);
    assertThat(live.count(Holds.YES)).isEqualTo(1);
    assertThat(live.count(Holds.NO)).isEqualTo(2);
    assertThat(live.count(Holds.UNKNOWN)).isEqualTo(1);
    assertThat(live.attained()).isEqualTo(2);
    assertThat(live).hasToString("LiveMixes[4 clients on 2024-03-31]");
    live.moveTo(Moment.asOf(LocalDate.parse("2023-12-31")));
    assertThat(live.moment()).isEqualTo(Moment.asOf(LocalDate.parse("2023-12-31")));
    assertThat(live.count(Holds.YES)).as("the past is the present").isEqualTo(1);
    assertThat(live.count(Holds.NO)).isZero();
    assertThat(live.count(Holds.UNKNOWN)).isEqualTo(3);
    assertThat(live.attained()).isEqualTo(1);
    assertThat(live.norm()).isEqualTo(Given.norm(ONE_AREA).ref());
  }

  @Test
  void aClientThatWasNeverNamedHasNoFacts() {
    LiveMixes live = live("\"areas\": {\"HOUSING\": \"P3M\", \"CARE\": \"P3M\"}", "2024-03-31");
    MixAnswer none = of(Holds.UNKNOWN, null, null, null, 0, "HOUSING", "CARE");
    assertThat(live.answer("nobody")).isEqualTo(none);
    live.add("nobody");
    assertThat(live.answer("nobody")).isEqualTo(none);
    assertThat(live.clients()).isEqualTo(1);
    live.add("nobody");
    assertThat(live.clients()).isEqualTo(1);
  }

  @Test
  void lifeAndExemptionsCount() {
    LiveMixes live = live(ONE_AREA, "2024-05-31");
    apply(live, "HOUSING S 2024-01-01/..");
    assertThat(live.apply("a", ClientFacts.NONE.withLife(LocalDate.parse("2024-02-01"), null)))
        .isTrue();
    assertThat(live.answer("a").attainedOn()).isEqualTo("2024-04-30");
    live.apply(
        "a",
        ClientFacts.NONE.withLife(LocalDate.parse("2024-02-01"), LocalDate.parse("2024-05-31")));
    assertThat(live.answer("a").holds()).isEqualTo(Holds.NO);
    live.apply("a", ClientFacts.NONE.withLife(null, LocalDate.parse("2024-06-01")));
    assertThat(live.answer("a").attainedOn()).isEqualTo("2024-03-31");
    assertThat(live.answer("a").holds()).isEqualTo(Holds.YES);
    assertThat(live.apply("a", Given.exemption("LEISURE", "2024-01-01/.."))).isFalse();
    assertThat(live.apply("a", Given.exemption("HOUSING", "2024-01-01/.."))).isTrue();
    assertThat(live.answer("a").attainedOn()).isEqualTo("2024-01-01");
    assertThat(live.apply("a", ClientFacts.NONE)).isFalse();
  }

  @Test
  void manyAreasAndManyRowsHaveRoom() {
    StringBuilder areas = new StringBuilder("\"areas\": {");
    for (int a = 0; a < 60; a++) {
      areas.append(a == 0 ? "" : ", ").append("\"A").append(a).append("\": \"P1D\"");
    }
    LiveMixes live = live(areas.append('}').toString(), "2024-03-31");
    for (int day = 1; day < 31; day++) {
      for (int a = 59; a >= 0; a--) {
        apply(live, "A%d S 2024-03-%02d/2024-03-%02d".formatted(a, day, day + 1));
      }
    }
    assertThat(live.answer("a").longestRunDays()).isEqualTo(30);
    assertThat(live.answer("a").attainedOn()).isEqualTo("2024-03-01");
    assertThat(live.answer("a").limitingAreas()).hasSize(60);
  }

  @Test
  void aNormAnswersOnItsOwnDaysAboutNamedClients() {
    StabilityNorm norm = StabilityNorm.of(Given.agreement(ONE_AREA, "2024-01-01/2025-01-01", 1));
    LiveMixes live = norm.live(Moment.asOf(LocalDate.parse("2024-03-31")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> live.moveTo(Moment.asOf(LocalDate.parse("2025-01-01"))));
    assertThat(live.moment().asOf()).isEqualTo("2024-03-31");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> norm.live(Moment.asOf(LocalDate.parse("2023-12-31"))));
    assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> live.add(" "));
    assertThat(live.clients()).isZero();
  }
}
