package nl.ketenkompas.monitoring.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.monitoring.agreement.ProgrammeTerms;
import nl.ketenkompas.monitoring.programme.Placement.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProgrammeMonitorTest {
  private static final ProgrammeMonitor DELFT = monitor("delft-2005");

  private static ProgrammeMonitor monitor(String preset) {
    return ProgrammeMonitor.of(ProgrammeTerms.preset(preset));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Nomination nomination(
      int number,
      String partner,
      String on,
      String birth,
      Set<String> groups,
      Map<String, Boolean> criteria,
      @Nullable String track) {
    return new Nomination(
        SourceKey.of("cm", String.valueOf(number)),
        partner,
        day(on),
        PartialDate.parse(birth),
        groups,
        criteria,
        track == null ? null : DateRange.parse(track));
  }

  private static Nomination delft(int number, String on, String birth, @Nullable String track) {
    return nomination(
        number,
        "manager",
        on,
        birth,
        Set.of("CARE_CLIENT_PHASE_4"),
        Map.of("LONG_ON_BENEFIT", true),
        track);
  }

  private static String said(Placement placement) {
    return placement.outcome()
        + " "
        + placement.reasons().stream().map(r -> r.code().name()).toList();
  }

  private static List<String> findings(ProgrammeReport report) {
    return report.findings().stream().map(f -> f.severity() + " " + f.reason()).toList();
  }

  @ParameterizedTest
  @Covers({"DE-AGE", "DE-WINDOW", "DE-50"})
  @CsvSource({
    "2005-10-31, 1970-01-01, REFUSED [OUTSIDE_WINDOW]",
    "2005-11-01, 1970-01-01, PLACED [PLACED]",
    "2006-03-31, 1970-01-01, PLACED [PLACED]",
    "2006-04-01, 1970-01-01, REFUSED [OUTSIDE_WINDOW]",
    "2005-11-30, 1982-12-01, REFUSED [AGE_OUTSIDE]",
    "2005-12-01, 1982-12-01, PLACED [PLACED]",
    "2005-11-29, 1948-05-31, PLACED [PLACED]",
    "2005-11-30, 1948-05-31, REFUSED [AGE_OUTSIDE]",
    "2006-02-27, 1948-08-31, PLACED [PLACED]",
    "2006-02-28, 1948-08-31, REFUSED [AGE_OUTSIDE]",
    "2006-02-28, 1948-08-29, REFUSED [AGE_OUTSIDE]",
    "2006-02-27, 1948-08-28, PLACED [PLACED]",
    "2005-12-01, 1982, UNKNOWN [AGE_UNKNOWN]",
    "2005-12-01, unknown, UNKNOWN [AGE_UNKNOWN]",
    "2005-12-01, 1970, PLACED [PLACED]",
  })
  void windowAndAgeOnTheDayOfNomination(String on, String birth, String expected) {
    ProgrammeReport report = DELFT.report(List.of(delft(1, on, birth, null)), day("2006-12-31"));
    assertThat(said(report.placements().get(0))).isEqualTo(expected);
  }

  @ParameterizedTest
  @Covers({"DE-GROUP", "DE-BENEFIT"})
  @CsvSource(
      nullValues = "?",
      value = {
        "CARE_CLIENT_PHASE_4, true, PLACED [PLACED]",
        "OTHER, true, REFUSED [NOT_OF_GROUP]",
        "CARE_CLIENT_PHASE_4, false, REFUSED [CRITERION_FAILS]",
        "CARE_CLIENT_PHASE_4, ?, UNKNOWN [CRITERION_OPEN]",
        "OTHER, ?, REFUSED [NOT_OF_GROUP]",
        "OTHER, false, 'REFUSED [NOT_OF_GROUP, CRITERION_FAILS]'",
      })
  void groupAndBenefit(String group, @Nullable Boolean benefit, String expected) {
    Map<String, Boolean> criteria = benefit == null ? Map.of() : Map.of("LONG_ON_BENEFIT", benefit);
    Nomination one =
        nomination(1, "manager", "2005-12-01", "1970-01-01", Set.of(group), criteria, null);
    assertThat(said(DELFT.report(List.of(one), day("2006-01-01")).placements().get(0)))
        .isEqualTo(expected);
    assertThat(one).hasToString("Nomination[cm/1]");
  }

  @Test
  @Covers("DE-50")
  void theFiftyFirstWaits() {
    List<Nomination> all = new ArrayList<>();
    for (int i = 0; i < 51; i++) {
      all.add(delft(100 + i, "2005-11-01", "1970-01-01", "2005-11-01/2005-11-02"));
    }
    all.add(delft(99, "2005-11-05", "1970-01-01", null));
    all.add(all.get(0));
    all.add(delft(98, "2007-01-01", "1970-01-01", null));
    Collections.shuffle(all, new Random(1));
    ProgrammeReport report = DELFT.report(all, day("2005-11-30"));
    assertThat(report.count(Outcome.PLACED)).isEqualTo(50);
    assertThat(report.count(Outcome.WAITING)).isEqualTo(2);
    assertThat(report.placements()).hasSize(52);
    assertThat(report.placements().get(50).key()).isEqualTo(SourceKey.of("cm", "150"));
    assertThat(report.placements().get(50).reasons())
        .extracting(Object::toString)
        .containsExactly("DE-50 ALL_TAKEN [number:50]");
    assertThat(report.target()).isEqualTo(50);
    assertThat(report.byPartner()).containsExactly(Map.entry("manager", 52));
  }

  @Test
  @Covers("DE-50")
  void aPlaceIsFilledAgainWhereThatWasAgreed() {
    ProgrammeTerms terms = ProgrammeTerms.preset("groningen-multi-problem").terms();
    assertThat(terms.refill()).isTrue();
    ProgrammeMonitor pilot = monitor("groningen-multi-problem");
    List<Nomination> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String track = i == 0 ? "2010-01-02/2010-03-01" : i == 1 ? "2010-01-02/.." : null;
      all.add(nomination(10 + i, "p", "2010-01-01", "unknown", Set.of(), Map.of(), track));
    }
    for (String on : List.of("2010-02-28", "2010-03-01", "2010-03-02")) {
      all.add(nomination(90, "p", on, "unknown", Set.of(), Map.of(), null));
    }
    assertThat(pilot.report(all, day("2010-03-05")).placements().subList(20, 23))
        .extracting(Placement::outcome)
        .containsExactly(Outcome.WAITING, Outcome.PLACED, Outcome.WAITING);
  }

  @ParameterizedTest
  @Covers("DE-18")
  @CsvSource({
    "2006-03-31/.., 2007-09-29, false",
    "2006-03-31/.., 2007-09-30, true",
    "2006-03-31/2007-09-30, 2009-01-01, false",
    "2006-03-31/2007-10-01, 2007-09-29, false",
    "2006-03-31/2007-10-01, 2009-01-01, true",
    "2006-08-31/.., 2008-02-28, false",
    "2006-08-31/.., 2008-02-29, true",
  })
  void atMostEighteenMonths(String track, String on, boolean tooLong) {
    ProgrammeReport report =
        DELFT.report(List.of(delft(1, "2006-03-31", "1970-01-01", track)), day(on));
    assertThat(findings(report).stream().anyMatch(said -> said.contains("TRACK_TOO_LONG")))
        .isEqualTo(tooLong);
  }

  @ParameterizedTest
  @Covers("FL-STAG")
  @CsvSource({
    "'', 2005-11-30, ''",
    "'', 2005-12-01, 2005-11-01",
    "2005-11-20, 2005-12-19, ''",
    "2005-11-20, 2005-12-20, 2005-11-20",
    "2005-11-20, 2006-03-31, 2005-11-20",
    "2005-11-20, 2006-04-01, ''",
    "2005-11-20, 2005-10-31, ''",
  })
  void stagnationIsSeenEarly(String nominated, String on, String since) {
    List<Nomination> all =
        nominated.isEmpty() ? List.of() : List.of(delft(1, nominated, "1970-01-01", null));
    assertThat(
            findings(DELFT.report(all, day(on))).stream()
                .filter(s -> s.contains("STAGNATES"))
                .toList())
        .isEqualTo(
            since.isEmpty()
                ? List.of()
                : List.of("WARNING FL-STAG STAGNATES [date:" + since + "]"));
  }

  @Test
  @Covers({"PH-EVAL", "PH-PILOT"})
  void supplyPerPartnerAndTarget() {
    ProgrammeMonitor php = monitor("groningen-php");
    List<Nomination> all = new ArrayList<>();
    for (String partner : List.of("HUIS", "HUIS", "VNN", "WERKPRO")) {
      all.add(nomination(all.size(), partner, "2007-12-15", "unknown", Set.of(), Map.of(), null));
    }
    assertThat(findings(php.report(all, day("2007-12-31"))))
        .containsExactly(
            "WARNING PH-EVAL NO_NOMINATIONS [code:LENTIS]",
            "WARNING PH-EVAL NO_NOMINATIONS [code:SOZAWE]");
    all.add(nomination(9, "HUIS", "2007-12-16", "unknown", Set.of(), Map.of(), null));
    assertThat(findings(php.report(all, day("2007-12-31"))))
        .containsExactly(
            "WARNING PH-EVAL ONE_SIDED [code:HUIS, number:3, number:5]",
            "WARNING PH-EVAL NO_NOMINATIONS [code:LENTIS]",
            "WARNING PH-EVAL NO_NOMINATIONS [code:SOZAWE]");
    assertThat(php.report(all, day("2007-12-31")).byPartner()).containsEntry("SOZAWE", 0);
  }

  @Test
  @Covers("PH-EVAL")
  void theTargetIsJudgedAfterTheWindow() {
    List<Nomination> one = List.of(delft(1, "2006-03-31", "1970-01-01", null));
    assertThat(findings(DELFT.report(one, day("2006-03-31")))).isEmpty();
    assertThat(findings(DELFT.report(one, day("2006-04-01"))))
        .containsExactly("WARNING PH-EVAL TARGET_MISSED [number:1, number:50]");
    List<Nomination> fifty = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      fifty.add(delft(i, "2006-03-31", "1970-01-01", null));
    }
    assertThat(findings(DELFT.report(fifty, day("2006-04-01")))).isEmpty();
  }

  @Test
  @Covers("PH-TERM")
  void thePilotWasExtended() {
    assertThat(ProgrammeTerms.preset("groningen-multi-problem").terms().window())
        .isEqualTo(DateRange.parse("2009-04-01/2012-07-01"));
  }

  @Test
  void aWindowHoldsADay() {
    String file =
        ProgrammeTerms.presetText("delft-2005")
            .replace("2005-11-01/2006-04-01", "2005-11-01/2005-11-01");
    assertThat(ProgrammeTerms.KIND.read(file, "x.json").toString()).contains("at least one day");
  }

  @ParameterizedTest
  @EnumSource
  void speaksBothLanguages(ProgrammeReason reason) {
    assertThat(reason.template(Language.NL)).isNotEqualTo(reason.template(Language.EN));
    for (String fact : List.of("{0}", "{1}", "{2}")) {
      assertThat(reason.template(Language.NL).contains(fact))
          .isEqualTo(reason.template(Language.EN).contains(fact));
    }
  }
}
