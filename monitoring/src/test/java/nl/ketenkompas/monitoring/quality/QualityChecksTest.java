package nl.ketenkompas.monitoring.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.client.TrajectoryManager;
import nl.ketenkompas.model.person.Address.Kind;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PersonName;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Severity;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Covers({
  "SK-C3", "SK-C6", "SK-C7", "SK-C8", "SK-C9", "SK-C10", "SK-C17", "SK-M7", "SN-1", "SN-2", "SN-3",
  "SN-4", "SN-5", "SN-8", "SN-9"
})
class QualityChecksTest {
  private static final QualityChecks CHECKS = QualityChecks.of(Sketch.RULES);

  /** The least that is odd, and what is nearly that. */
  private record Pair(List<ClientFile> odd, List<ClientFile> near) {}

  private static final Map<QualityFinding, Pair> PAIRS = new EnumMap<>(QualityFinding.class);

  private static void add(QualityFinding finding, Sketch odd, Sketch near) {
    PAIRS.put(finding, new Pair(List.of(odd.file()), List.of(near.file())));
  }

  private static void person(
      QualityFinding finding, UnaryOperator<PersonRecord> odd, UnaryOperator<PersonRecord> near) {
    add(finding, Sketch.clean().person(odd), Sketch.clean().person(near));
  }

  private static void second(
      QualityFinding finding, UnaryOperator<PersonRecord> odd, UnaryOperator<PersonRecord> near) {
    add(finding, Sketch.clean().second(odd), Sketch.clean().second(near));
  }

  private static void seen(QualityFinding finding, String area, String odd, String near) {
    add(
        finding,
        Sketch.clean().instead(area, odd.split("; ", -1)),
        Sketch.clean().instead(area, near.split("; ", -1)));
  }

  private static void more(QualityFinding finding, String odd, String near) {
    add(
        finding,
        Sketch.clean().with(odd.split("; ", -1)),
        Sketch.clean().with(near.split("; ", -1)));
  }

  private static void stays(QualityFinding finding, String odd, String near) {
    add(
        finding,
        Sketch.clean().second(r -> r).stays(odd.split("; ", -1)),
        Sketch.clean().second(r -> r).stays(near.split("; ", -1)));
  }

  private static PersonName name(String given, String surname) {
    return PersonName.of(given, null, surname);
  }

  private static PersonName initials(String initials) {
    return new PersonName(null, initials, "van der", "Meer", List.of(), null);
  }

  private static PartialDate date(String text) {
    return PartialDate.parse(text);
  }

  static {
    person(
        QualityFinding.BSN_MISSING, r -> r.withBsn(null), r -> r.withBsn(Bsn.parse("000000012")));
    person(
        QualityFinding.SURNAME_MISSING,
        r -> r.withName(PersonName.of("Anna", "van der", null)),
        r -> r.withName(PersonName.of("Anna", null, "Meer")));
    person(
        QualityFinding.INITIAL_MISSING,
        r -> r.withName(PersonName.of(null, "van der", "Meer")),
        r -> r.withName(initials("A.")));
    person(
        QualityFinding.BIRTH_DATE_MISSING,
        r -> r.withBirthDate(PartialDate.UNKNOWN),
        r -> r.withBirthDate(date("1971-03-15")));
    person(
        QualityFinding.BIRTH_DATE_PARTIAL,
        r -> r.withBirthDate(date("1971-03")),
        r -> r.withBirthDate(date("1971-03-01")));
    person(
        QualityFinding.BIRTH_DATE_FIRST_JANUARY,
        r -> r.withBirthDate(date("1971-01-01")),
        r -> r.withBirthDate(date("1971-01-02")));
    // Nobody was seen or stayed before birth, so both are about today.
    add(
        QualityFinding.BIRTH_DATE_IN_FUTURE,
        Sketch.clean()
            .person(r -> r.withBirthDate(date("2026-12")))
            .stays("NIGHT_SHELTER 2026-11-01/.. 2026-11-01"),
        Sketch.clean().person(r -> r.withBirthDate(date("1926-12-02"))));
    person(
        QualityFinding.BIRTH_DATE_IMPROBABLE,
        r -> r.withBirthDate(date("1915-11-01")),
        r -> r.withBirthDate(date("1915-11-02")));
    person(
        QualityFinding.UNDER_AGE,
        r -> r.withBirthDate(date("2008-11-02")),
        r -> r.withBirthDate(date("2008-11-01")));
    person(
        QualityFinding.GENDER_UNKNOWN,
        r -> r.withGender(Gender.UNKNOWN),
        r -> r.withGender(Gender.MALE));
    person(
        QualityFinding.NAME_PLACEHOLDER,
        r -> r.withName(name("Anna", "Onbekend")),
        r -> r.withName(name("Anna", "Onbekender")));
    person(
        QualityFinding.GIVEN_NAME_PLACEHOLDER,
        r -> r.withName(name("NN", "Meer")),
        r -> r.withName(name("N", "Meer")));
    person(
        QualityFinding.NAME_WITH_DIGITS,
        r -> r.withName(name("Anna", "Meer2")),
        r -> r.withName(name("Anna", "Meer-Two")));
    person(
        QualityFinding.TRAJECTORY_MANAGER_MISSING,
        r -> r.withTrajectoryManager(null),
        r -> r.withTrajectoryManager(new TrajectoryManager("S", "GGD", "1")));
    person(
        QualityFinding.TRAJECTORY_MANAGER_UNREACHABLE,
        r -> r.withTrajectoryManager(new TrajectoryManager("S", "GGD", null)),
        r -> r.withTrajectoryManager(new TrajectoryManager("S", null, "1")));
    person(QualityFinding.STATUS_MISSING, r -> r.withStatus(null), r -> r.withStatus("REGISTERED"));
    person(
        QualityFinding.ADDRESS_MISSING,
        r -> r.withAddresses(List.of()),
        r -> r.withAddresses(List.of(Sketch.address(Kind.HOME, "9711AA", 1))));
    person(
        QualityFinding.HOME_ADDRESS_MISSING,
        r -> r.withAddresses(List.of(Sketch.address(Kind.CORRESPONDENCE, "9711AA", 1))),
        r ->
            r.withAddresses(
                List.of(
                    Sketch.address(Kind.CORRESPONDENCE, "9711AA", 1),
                    Sketch.address(Kind.HOME, "9711AA", 1))));
    person(
        QualityFinding.HOME_ADDRESS_TWICE,
        r ->
            r.withAddresses(
                List.of(
                    Sketch.address(Kind.HOME, "9711AA", 1),
                    Sketch.address(Kind.HOME, "9711AA", 2))),
        r ->
            r.withAddresses(
                List.of(
                    Sketch.address(Kind.HOME, "9711AA", 1),
                    Sketch.address(Kind.CORRESPONDENCE, null, null))));
    person(
        QualityFinding.POSTCODE_MISSING,
        r -> r.withAddresses(List.of(Sketch.address(Kind.HOME, null, 1))),
        r -> r.withAddresses(List.of(Sketch.address(Kind.HOME, "9711AA", 1))));
    person(
        QualityFinding.HOUSE_NUMBER_MISSING,
        r -> r.withAddresses(List.of(Sketch.address(Kind.HOME, "9711AA", null))),
        r -> r.withAddresses(List.of(Sketch.address(Kind.HOME, "9711AA", 99))));
    person(
        QualityFinding.DEATH_BEFORE_BIRTH,
        r -> r.withDeathDate(date("1971-03-13")),
        r -> r.withDeathDate(date("1971-03-14")));
    person(
        QualityFinding.DEATH_IN_FUTURE,
        r -> r.withDeathDate(date("2026-11-02")),
        r -> r.withDeathDate(date("2026-11-01")));
    person(
        QualityFinding.DEATH_DATE_PARTIAL,
        r -> r.withDeathDate(date("2026-10")),
        r -> r.withDeathDate(date("2026-11-01")));
    second(
        QualityFinding.BSN_CONFLICT,
        r -> r.withBsn(Bsn.parse("000000012")),
        r -> r.withBsn(Bsn.parse("999990019")));
    second(
        QualityFinding.SURNAME_CONFLICT,
        r -> r.withName(PersonName.of("Anna", "van der", "Beek")),
        r -> r.withName(PersonName.of("Anna", "VAN DER", "MEER")));
    second(
        QualityFinding.INITIAL_CONFLICT,
        r -> r.withName(PersonName.of("Bea", "van der", "Meer")),
        r -> r.withName(initials("A.")));
    second(
        QualityFinding.BIRTH_DATE_CONFLICT,
        r -> r.withBirthDate(date("1971-04-13")),
        r -> r.withBirthDate(date("1971-03-14")));
    second(
        QualityFinding.GENDER_CONFLICT,
        r -> r.withGender(Gender.MALE),
        r -> r.withGender(Gender.FEMALE));
    second(
        QualityFinding.HOME_ADDRESS_CONFLICT,
        r -> r.withAddresses(List.of(Sketch.address(Kind.HOME, "9711AA", 12))),
        r -> r.withAddresses(List.of(Sketch.address(Kind.HOME, "9712AB", 13))));
    add(
        QualityFinding.DEATH_CONFLICT,
        Sketch.clean()
            .person(r -> r.withDeathDate(date("2026-11-01")))
            .second(r -> r.withDeathDate(date("2026-10-31"))),
        Sketch.clean()
            .person(r -> r.withDeathDate(date("2026-11-01")))
            .second(r -> r.withDeathDate(date("2026-11-01"))));
    second(
        QualityFinding.DEATH_KNOWN_TO_SOME,
        r -> r.withDeathDate(date("2026-11-01")),
        r -> r.withDeathDate(null));
    second(
        QualityFinding.STATUS_CONFLICT,
        r -> r.withStatus("ENDED"),
        r -> r.withStatus("IN_TRAJECTORY"));
    second(
        QualityFinding.TRAJECTORY_MANAGER_CONFLICT,
        r -> r.withTrajectoryManager(new TrajectoryManager("S", null, "1")),
        r -> r.withTrajectoryManager(new TrajectoryManager("T. Wouda", "GGD", "1")));
    second(QualityFinding.SECRECY_CONFLICT, r -> r.withSecret(true), r -> r.withSecret(false));
    add(
        QualityFinding.DOUBLE_ENTRY,
        Sketch.clean().record(Sketch.person(SourceKey.of("shelter", "2"))),
        Sketch.clean().record(Sketch.person(SourceKey.of("police", "1"))));
    SourceKey third = SourceKey.of("police", "3");
    PAIRS.put(
        QualityFinding.BSN_SHARED,
        new Pair(
            List.of(Sketch.clean().file(), other(Sketch.person(third))),
            List.of(
                Sketch.clean().file(),
                other(Sketch.person(third).withBsn(Bsn.parse("000000012"))))));
    PAIRS.put(
        QualityFinding.KEY_SHARED,
        new Pair(
            List.of(
                Sketch.clean().file(),
                Sketch.clean().person(r -> r.withBsn(Bsn.parse("000000012"))).file("c2")),
            List.of(
                Sketch.clean().file(),
                other(Sketch.person(third).withBsn(Bsn.parse("000000012"))))));
    add(
        QualityFinding.NEVER_SEEN,
        Sketch.clean().unseen(),
        Sketch.clean().instead("HOUSING", "HOUSING STABLE 2026-10-01/.. 2026-10-05"));
    add(
        QualityFinding.AREA_NEVER_SEEN,
        Sketch.clean().instead("CARE"),
        Sketch.clean().instead("CARE", "CARE UNSTABLE 2026-10-01/.. 2026-10-05"));
    seen(
        QualityFinding.AREA_ONLY_UNKNOWN,
        "CARE",
        "CARE UNKNOWN 2026-10-01/.. 2026-10-05 evidence=",
        "CARE UNKNOWN 2026-10-01/.. 2026-10-05 evidence=;"
            + " CARE UNSTABLE 2026-09-01/2026-10-01 2026-09-05 evidence=");
    seen(
        QualityFinding.AREA_STALE,
        "HOUSING",
        "HOUSING STABLE 2026-08-01/.. 2026-08-02",
        "HOUSING STABLE 2026-08-01/.. 2026-08-03");
    more(
        QualityFinding.OBSERVATION_INVERTED,
        "HOUSING UNSTABLE 2026-09-20/2026-09-19 2026-09-20",
        "HOUSING UNSTABLE 2026-09-20/2026-09-21 2026-09-20");
    more(
        QualityFinding.OBSERVATION_NO_DAYS,
        "HOUSING UNSTABLE 2026-09-20/2026-09-20 2026-09-20",
        "HOUSING UNSTABLE 2026-09-19/2026-09-20 2026-09-20 #9;"
            + " HOUSING UNSTABLE 2026-09-20/2026-09-20 2026-09-20 ~9");
    more(
        QualityFinding.OBSERVATION_FUTURE,
        "HOUSING STABLE 2026-11-02/.. 2026-10-31",
        "HOUSING STABLE 2026-11-01/.. 2026-11-01");
    add(
        QualityFinding.OBSERVATION_BEFORE_BIRTH,
        Sketch.clean()
            .person(r -> r.withBirthDate(date("1990-06-15")))
            .with("HOUSING STABLE 1990-06-14/1990-06-20 1990-06-20"),
        Sketch.clean()
            .person(r -> r.withBirthDate(date("1990-06-15")))
            .with("HOUSING STABLE 1990-06-15/1990-06-20 1990-06-20"));
    add(
        QualityFinding.OBSERVATION_AFTER_DEATH,
        Sketch.clean()
            .person(r -> r.withDeathDate(date("2026-10-20")))
            .stays("NIGHT_SHELTER 2026-09-01/2026-10-20 2026-09-01")
            .with("HOUSING STABLE 2026-10-21/.. 2026-10-21"),
        Sketch.clean()
            .person(r -> r.withDeathDate(date("2026-10-20")))
            .stays("NIGHT_SHELTER 2026-09-01/2026-10-21 2026-09-01")
            .with("HOUSING STABLE 2026-10-20/.. 2026-10-21"));
    more(
        QualityFinding.OBSERVATION_TWICE,
        "HOUSING STABLE 2026-10-01/.. 2026-10-05",
        "HOUSING STABLE 2026-10-01/.. 2026-10-06");
    more(
        QualityFinding.OBSERVATION_LATE,
        "HOUSING STABLE 2026-09-01/.. 2026-10-02",
        "HOUSING STABLE 2026-09-01/.. 2026-10-01");
    more(
        QualityFinding.OBSERVATION_AHEAD,
        "HOUSING STABLE 2026-10-10/.. 2026-10-09",
        "HOUSING STABLE 2026-10-10/.. 2026-10-10");
    more(
        QualityFinding.RECORDED_AFTER_TODAY,
        "HOUSING STABLE 2026-10-10/.. 2026-11-02",
        "HOUSING STABLE 2026-10-10/.. 2026-11-01");
    more(
        QualityFinding.AREA_NOT_IN_NORM,
        "WORK STABLE 2026-10-01/.. 2026-10-05",
        "HOUSING STABLE 2026-10-02/.. 2026-10-05");
    more(
        QualityFinding.OBSERVATION_VERY_LONG,
        "HOUSING STABLE 2020-01-01/2025-01-01 2020-01-01",
        "HOUSING STABLE 2020-01-01/2024-12-31 2020-01-01");
    more(
        QualityFinding.INCOME_LEGALITY_NOT_STATED,
        "INCOME STABLE 2026-10-01/.. 2026-10-06 legal=",
        "INCOME STABLE 2026-10-01/.. 2026-10-06 legal=UNKNOWN");
    more(
        QualityFinding.CARE_EVIDENCE_NOT_STATED,
        "CARE STABLE 2026-10-01/.. 2026-10-06 evidence=",
        "CARE STABLE 2026-10-01/.. 2026-10-06 evidence=UNKNOWN");
    seen(
        QualityFinding.INCOME_UNLAWFUL_AS_STABLE,
        "INCOME",
        "INCOME STABLE 2026-10-01/.. 2026-10-05 legal=NO",
        "INCOME UNSTABLE 2026-10-01/.. 2026-10-05 legal=NO");
    seen(
        QualityFinding.CARE_UNPROVEN_AS_STABLE,
        "CARE",
        "CARE STABLE 2026-10-01/.. 2026-10-05 evidence=NO",
        "CARE UNSTABLE 2026-10-01/.. 2026-10-05 evidence=NO");
    more(
        QualityFinding.QUALIFIER_OUT_OF_PLACE,
        "HOUSING STABLE 2026-10-01/.. 2026-10-06 legal=YES",
        "INCOME STABLE 2026-10-01/.. 2026-10-06 legal=YES");
    more(
        QualityFinding.CORRECTS_NOTHING,
        "HOUSING STABLE 2026-10-01/.. 2026-10-06 #2 ~1",
        "HOUSING STABLE 2026-10-01/.. 2026-10-06 #1;"
            + " HOUSING STABLE 2026-10-01/.. 2026-10-06 #2 ~1");
    more(
        QualityFinding.CORRECTED_TWICE,
        "HOUSING STABLE 2026-10-01/.. 2026-10-06 #1;"
            + " HOUSING STABLE 2026-10-01/.. 2026-10-06 #2 ~1;"
            + " HOUSING STABLE 2026-10-01/.. 2026-10-06 #3 ~1",
        "HOUSING STABLE 2026-10-01/.. 2026-10-06 #1;"
            + " HOUSING STABLE 2026-10-01/.. 2026-10-06 #2 ~1;"
            + " HOUSING STABLE 2026-10-01/.. 2026-10-06 #3 ~2");
    more(
        QualityFinding.CORRECTS_ITSELF,
        "HOUSING STABLE 2026-10-01/.. 2026-10-06 #1 ~1",
        "HOUSING STABLE 2026-10-01/.. 2026-10-06 #1");
    add(
        QualityFinding.ID_REUSED,
        Sketch.clean()
            .with(
                "HOUSING STABLE 2026-10-01/.. 2026-10-06 #1",
                "HOUSING STABLE 2026-10-02/.. 2026-10-06 #1"),
        Sketch.clean()
            .second(r -> r)
            .with(
                "HOUSING STABLE 2026-10-01/.. 2026-10-06 #1",
                "HOUSING STABLE 2026-10-02/.. 2026-10-06 #1 key=ggz/7"));
    more(
        QualityFinding.OBSERVATION_OF_UNKNOWN_KEY,
        "HOUSING STABLE 2026-10-01/.. 2026-10-06 key=shelter/2",
        "HOUSING STABLE 2026-10-01/.. 2026-10-06 key=shelter/1");
    add(
        QualityFinding.PARTNERS_CONTRADICT,
        Sketch.clean()
            .second(r -> r)
            .with("HOUSING UNSTABLE 2026-09-20/2026-10-02 2026-09-21 key=ggz/7"),
        Sketch.clean()
            .second(r -> r)
            .with("HOUSING UNSTABLE 2026-09-20/2026-10-01 2026-09-21 key=ggz/7"));
    more(
        QualityFinding.PARTNER_CONTRADICTS_ITSELF,
        "HOUSING UNSTABLE 2026-10-20/2026-10-21 2026-10-20",
        "HOUSING UNKNOWN 2026-10-20/2026-10-21 2026-10-20");
    stays(
        QualityFinding.STAY_INVERTED,
        "NIGHT_SHELTER 2026-09-02/2026-09-01 2026-09-02",
        "NIGHT_SHELTER 2026-09-02/2026-09-03 2026-09-02");
    stays(
        QualityFinding.STAY_NO_DAYS,
        "NIGHT_SHELTER 2026-09-02/2026-09-02 2026-09-02",
        "NIGHT_SHELTER 2026-09-02/2026-09-03 2026-09-02");
    stays(
        QualityFinding.STAY_FUTURE,
        "NIGHT_SHELTER 2026-11-02/.. 2026-11-01",
        "NIGHT_SHELTER 2026-11-01/.. 2026-11-01");
    stays(
        QualityFinding.STAY_BEFORE_BIRTH,
        "NIGHT_SHELTER 1971-03-13/1971-03-20 1971-03-13",
        "NIGHT_SHELTER 1971-03-14/1971-03-20 1971-03-14");
    add(
        QualityFinding.STAY_AFTER_DEATH,
        Sketch.clean()
            .person(r -> r.withDeathDate(date("2026-10-31")))
            .stays("NIGHT_SHELTER 2026-09-01/.. 2026-09-01"),
        Sketch.clean()
            .person(r -> r.withDeathDate(date("2026-10-31")))
            .stays("NIGHT_SHELTER 2026-09-01/2026-11-01 2026-09-01"));
    stays(
        QualityFinding.STAY_TWICE,
        "DAY 2026-09-01/2026-09-05 2026-09-01; DAY 2026-09-01/2026-09-05 2026-09-01",
        "DAY 2026-09-01/2026-09-05 2026-09-01; DAY 2026-09-01/2026-09-05 2026-09-02");
    stays(
        QualityFinding.STAY_LATE,
        "DAY 2026-09-01/2026-09-05 2026-10-02",
        "DAY 2026-09-01/2026-09-05 2026-10-01");
    stays(
        QualityFinding.STAY_OPEN_TOO_LONG,
        "DAY 2025-10-31/.. 2025-10-31",
        "DAY 2025-11-01/.. 2025-11-01");
    stays(
        QualityFinding.STAYS_OVERLAP,
        "NIGHT 2026-09-01/2026-09-05 2026-09-01; NIGHT 2026-09-04/.. 2026-09-05 key=ggz/7",
        "NIGHT 2026-09-01/2026-09-05 2026-09-01; NIGHT 2026-09-05/.. 2026-09-05 key=ggz/7");
    stays(
        QualityFinding.STAY_OF_UNKNOWN_KEY,
        "DAY 2026-09-01/2026-09-05 2026-09-01 key=ggz/8",
        "DAY 2026-09-01/2026-09-05 2026-09-01 key=ggz/7");
  }

  /** A second client of whom everything is known under its own key. */
  private static ClientFile other(PersonRecord record) {
    String key = " key=" + record.key();
    return new Sketch()
        .record(record)
        .with(
            "HOUSING STABLE 2026-10-01/.. 2026-10-05" + key,
            "CARE STABLE 2026-10-01/.. 2026-10-05" + key,
            "INCOME STABLE 2026-10-01/.. 2026-10-05" + key)
        .file("c2");
  }

  private static Pair pair(QualityFinding finding) {
    return Objects.requireNonNull(PAIRS.get(finding), finding::name);
  }

  @ParameterizedTest
  @EnumSource
  void isRaisedAloneByTheLeastThatIsOdd(QualityFinding finding) {
    QualityReport report = CHECKS.check(pair(finding).odd(), Sketch.MOMENT);
    assertThat(report.counts()).isEqualTo(Map.of(finding, 1));
    QualityNote note = report.notes().get(0);
    assertThat(note.severity()).isEqualTo(finding.severity());
    assertThat(note.area()).isEqualTo(finding.area());
    assertThat(note.reason().rule()).isEqualTo(finding.rule());
    boolean ofClient = note.records().isEmpty();
    assertThat(ofClient).isEqualTo(finding.name().matches("NEVER_SEEN|AREA_(NEVER|ONLY|STALE).*"));
    for (Language language : Language.values()) {
      assertThat(note.reason().text(language)).doesNotContain("{");
    }
  }

  @ParameterizedTest
  @EnumSource
  void isNotRaisedByWhatIsNearlyThat(QualityFinding finding) {
    assertThat(CHECKS.check(pair(finding).near(), Sketch.MOMENT).counts())
        .doesNotContainKey(finding);
  }

  @ParameterizedTest
  @EnumSource
  void saysWhatItIsAndWhatToDo(QualityFinding finding) {
    for (Language language : Language.values()) {
      assertThat(finding.template(language)).endsWith(".").doesNotContain("||");
      assertThat(finding.advice(language)).endsWith(".").doesNotContain("||").doesNotContain("{");
    }
    assertThat(finding.advice(Language.NL)).isNotEqualTo(finding.advice(Language.EN));
  }

  @Test
  void thereAreMoreThanSixtyOfAllSeveritiesAndNothingIsOddAboutTheFirstSketch() {
    assertThat(QualityFinding.values()).hasSizeGreaterThan(60);
    assertThat(Arrays.stream(QualityFinding.values()).map(QualityFinding::severity))
        .contains(Severity.ERROR, Severity.WARNING, Severity.INFO);
    assertThat(Arrays.stream(QualityFinding.values()).map(QualityFinding::area).distinct())
        .hasSize(QualityArea.values().length);
    assertThat(CHECKS.check(List.of(Sketch.clean().file()), Sketch.MOMENT).notes()).isEmpty();
  }

  @Test
  void namesRecordsAndNoValues() {
    QualityReport report =
        CHECKS.check(
            List.of(Sketch.clean().second(r -> r.withBsn(Bsn.parse("000000012"))).file()),
            Sketch.MOMENT);
    QualityNote note = report.notes().get(0);
    assertThat(note.records()).containsExactly(Sketch.KEY, Sketch.OTHER);
    assertThat(note.client().text()).isEqualTo("c1");
    assertThat(note.reason().text(Language.EN))
        .isEqualTo("shelter/1 and ggz/7: two different BSNs. [SK-C7]");
    assertThat(note.toString()).doesNotContain("000000012").doesNotContain("999990019");
    assertThat(report.clients()).isEqualTo(1);
    assertThat(report.moment()).isEqualTo(Sketch.MOMENT);
    assertThat(Sketch.clean().file()).hasToString("ClientFile[c1]");
    assertThat(Sketch.stay("DAY 2026-09-01/.. 2026-09-01")).hasToString("Stay[shelter/1]");
  }

  @Test
  void theOneWhoSaysSoIsNamedFirst() {
    List<QualityNote> notes =
        CHECKS
            .check(List.of(Sketch.clean().second(r -> r.withSecret(true)).file()), Sketch.MOMENT)
            .notes();
    assertThat(notes.get(0).records()).containsExactly(Sketch.OTHER, Sketch.KEY);
  }

  @Test
  void aContradictionIsToldOnce() {
    Sketch three =
        Sketch.clean()
            .second(r -> r.withGender(Gender.MALE))
            .record(Sketch.person(SourceKey.of("police", "1")))
            .with(
                "HOUSING UNSTABLE 2026-09-20/2026-10-02 2026-09-21 key=ggz/7",
                "HOUSING UNSTABLE 2026-09-21/2026-10-03 2026-09-21 key=ggz/7",
                "CARE UNSTABLE 2026-09-21/2026-10-03 2026-09-21 key=ggz/7");
    assertThat(CHECKS.check(List.of(three.file()), Sketch.MOMENT).counts())
        .isEqualTo(
            Map.of(QualityFinding.GENDER_CONFLICT, 1, QualityFinding.PARTNERS_CONTRADICT, 2));
  }

  @Test
  void onlyWhatWasKnownIsLookedAt() {
    ClientFile late =
        Sketch.clean()
            .with("HOUSING UNSTABLE 2026-10-20/2026-10-21 2026-10-20")
            .stays("DAY 2026-10-21/2026-10-20 2026-10-20")
            .file();
    Moment before = new Moment(Sketch.TODAY, Instant.parse("2026-10-20T10:59:59Z"));
    assertThat(CHECKS.check(List.of(late), before).notes()).isEmpty();
    Moment then = new Moment(Sketch.TODAY, Instant.parse("2026-10-20T11:00:00Z"));
    assertThat(CHECKS.check(List.of(late), then).notes()).hasSize(2);
  }

  @Test
  void theSampleOfTheReadmeRuns() {
    List<ClientFile> files = List.of(Sketch.clean().person(r -> r.withBsn(null)).file());
    Moment moment = Sketch.MOMENT;
    QualityRules rules =
        QualityRules.standard(ZoneId.of("Europe/Amsterdam"), Set.of("HOUSING", "CARE", "INCOME"));
    QualityReport report = QualityChecks.of(rules).check(files, moment);
    assertThat(report.counts()).hasToString("{BSN_MISSING=1}");
    assertThat(QualityFinding.BSN_MISSING.advice(Language.EN))
        .isEqualTo("Ask for it where possible; everything works without it too.");
  }

  @Test
  void measuresEachPartner() {
    Sketch one =
        Sketch.clean()
            .record(Sketch.person(SourceKey.of("shelter", "2")).withBsn(null))
            .second(r -> r.withStatus(null).withGender(Gender.UNKNOWN))
            .with(
                "HOUSING UNSTABLE 2026-08-01/2026-10-03 2026-09-15 key=ggz/7",
                "HOUSING UNSTABLE 2026-07-01/2026-08-01 2026-07-10 key=ggz/7",
                "HOUSING UNSTABLE 2026-07-01/2026-08-01 2026-07-10 key=ggz/7");
    ClientFile two =
        new Sketch()
            .record(Sketch.person(SourceKey.of("ggz", "8")))
            .with("CARE STABLE 2026-07-01/.. 2026-07-02 key=ggz/8")
            .file("c2");
    List<PartnerQuality> partners =
        CHECKS.check(List.of(one.file(), two), Sketch.MOMENT).partners();
    assertThat(partners).extracting(PartnerQuality::partner).containsExactly("ggz", "shelter");
    PartnerQuality ggz = partners.get(0);
    assertThat(ggz.records()).isEqualTo(2);
    assertThat(ggz.clients()).isEqualTo(2);
    assertThat(ggz.doubleEntryPerThousand()).isZero();
    assertThat(ggz.observations()).isEqualTo(3);
    assertThat(ggz.latePerThousand()).isEqualTo(333);
    assertThat(ggz.medianDelayDays()).isEqualTo(9);
    assertThat(ggz.seenClients()).isEqualTo(2);
    assertThat(ggz.stalePerThousand()).isEqualTo(500);
    assertThat(ggz.contradictedPerThousand()).isEqualTo(333);
    assertThat(ggz.filled())
        .isEqualTo(
            Map.of(
                "BSN",
                1000L,
                "SURNAME",
                1000L,
                "INITIAL",
                1000L,
                "BIRTH_DATE",
                1000L,
                "GENDER",
                500L,
                "TRAJECTORY_MANAGER",
                1000L,
                "STATUS",
                500L));
    PartnerQuality shelter = partners.get(1);
    assertThat(shelter.records()).isEqualTo(2);
    assertThat(shelter.clients()).isEqualTo(1);
    assertThat(shelter.doubleEntryPerThousand()).isEqualTo(500);
    assertThat(shelter.latePerThousand()).isZero();
    assertThat(shelter.medianDelayDays()).isEqualTo(4);
    assertThat(shelter.stalePerThousand()).isZero();
    assertThat(shelter.contradictedPerThousand()).isEqualTo(333);
    assertThat(shelter.filled()).containsEntry("BSN", 500L);
  }

  @Test
  void ofNothingThereIsNoShare() {
    ClientFile only = new Sketch().record(Sketch.person(Sketch.KEY)).file();
    PartnerQuality shelter = CHECKS.check(List.of(only), Sketch.MOMENT).partners().get(0);
    assertThat(shelter.latePerThousand()).isEqualTo(-1);
    assertThat(shelter.medianDelayDays()).isEqualTo(-1);
    assertThat(shelter.stalePerThousand()).isEqualTo(-1);
    assertThat(shelter.contradictedPerThousand()).isEqualTo(-1);
    ClientFile seen = new Sketch().with("CARE STABLE 2026-10-01/.. 2026-10-02 key=ggz/8").file();
    PartnerQuality ggz = CHECKS.check(List.of(seen), Sketch.MOMENT).partners().get(0);
    assertThat(ggz.doubleEntryPerThousand()).isEqualTo(-1);
    assertThat(ggz.filled()).containsEntry("STATUS", -1L);
  }

  @ParameterizedTest
  @CsvSource({"2026-08-03, 0", "2026-08-02, 1000"})
  void staleIsMoreThanNinetyDays(String recorded, long stale) {
    ClientFile file =
        new Sketch()
            .record(Sketch.person(Sketch.KEY))
            .with("CARE STABLE 2026-08-01/.. " + recorded)
            .file();
    assertThat(CHECKS.check(List.of(file), Sketch.MOMENT).partners().get(0).stalePerThousand())
        .isEqualTo(stale);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void rulesAreNotBelowZero(int which) {
    int[] n = {30, 90, 365, 1826, 18, 110};
    n[which] = 0;
    ZoneId zone = ZoneId.of("Europe/Amsterdam");
    assertThat(new QualityRules(zone, Set.of(), n[0], n[1], n[2], n[3], n[4], n[5]).areas())
        .isEmpty();
    n[which] = -1;
    assertThatThrownBy(() -> new QualityRules(zone, Set.of(), n[0], n[1], n[2], n[3], n[4], n[5]))
        .isInstanceOf(InvalidValueException.class);
  }
}
