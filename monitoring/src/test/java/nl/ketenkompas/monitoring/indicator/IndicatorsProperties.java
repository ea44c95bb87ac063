package nl.ketenkompas.monitoring.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.care.Status;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.ClientFacts;
import nl.ketenkompas.monitoring.MixAssessment;
import nl.ketenkompas.monitoring.StabilityNorm;
import nl.ketenkompas.monitoring.agreement.CohortTerms;
import nl.ketenkompas.monitoring.agreement.CohortTerms.Departed;
import nl.ketenkompas.monitoring.agreement.NormTerms;
import nl.ketenkompas.monitoring.indicator.CohortMember.Departure;
import nl.ketenkompas.monitoring.indicator.CohortMember.Homelessness;
import nl.ketenkompas.monitoring.indicator.CohortMember.Kind;

@Covers({"SK-A1", "SK-A2", "SN-10"})
class IndicatorsProperties {
  private static final StabilityNorm NORM = StabilityNorm.of(NormTerms.preset("rotterdam-3"));
  private static final LocalDate BASELINE = LocalDate.parse("2008-01-01");
  private static final LocalDate ASKED = LocalDate.parse("2010-06-30");

  /**
   * Every client is counted or left out, and the counts are those of a list gone through by hand.
   */
  @Property
  void everyoneIsCountedOrNamed(@ForAll long seed) {
    Random random = new Random(seed);
    List<CohortMember> members = new ArrayList<>();
    int count = random.nextInt(30);
    for (int i = 0; i < count; i++) {
      members.add(member(random, i));
    }
    Indicators indicators =
        Indicators.of(CohortTerms.preset("homeless-2008"), NORM, Moment.asOf(ASKED));
    members.forEach(indicators::add);

    List<CohortMember> counted = members.stream().filter(m -> isCounted(m)).toList();
    assertThat(indicators.activeTrajectory().denominator()).isEqualTo(counted.size());
    assertThat(indicators.activeTrajectory().numerator())
        .isEqualTo(counted.stream().filter(m -> m.inTrajectory().get(0).contains(day(m))).count());
    assertThat(indicators.stableMixNow().numerator())
        .isEqualTo(counted.stream().filter(m -> mix(m).countsNow()).count());
    assertThat(indicators.stableMixEver().numerator())
        .isEqualTo(counted.stream().filter(m -> mix(m).attainedOn() != null).count());
    assertThat(indicators.stableMixNow().leftOut().values().stream().mapToInt(n -> n).sum())
        .isEqualTo(members.size() - counted.size());
  }

  private static MixAssessment mix(CohortMember member) {
    return NORM.assess(member.facts(), Moment.asOf(day(member)));
  }

  private static boolean left(CohortMember member) {
    return !member.departures().isEmpty() && !member.departures().get(0).on().isAfter(ASKED);
  }

  private static LocalDate day(CohortMember member) {
    return left(member) ? member.departures().get(0).on().minusDays(1) : ASKED;
  }

  private static boolean isCounted(CohortMember member) {
    if (left(member)
        && (member.departures().get(0).departed() != Departed.RELEASED
            || day(member).isBefore(BASELINE))) {
      return false;
    }
    Homelessness homeless = member.homelessness().get(0);
    if (homeless.kind() == Kind.THREATENED) {
      return false;
    }
    for (LocalDate day = BASELINE; !day.isAfter(day(member)); day = day.plusDays(1)) {
      if (homeless.period().contains(day)) {
        return true;
      }
    }
    return false;
  }

  private static CohortMember member(Random random, int number) {
    List<Observation> seen = new ArrayList<>();
    for (String area : List.of("HOUSING", "CARE", "INCOME")) {
      DateRange days = range(random);
      seen.add(
          Observation.of(
              SourceKey.of("shelter", "n" + number),
              area,
              random.nextInt(5) == 0 ? Status.UNSTABLE : Status.STABLE,
              days.from(),
              days.until(),
              "shelter",
              Instant.parse("2008-01-01T12:00:00Z")));
    }
    return new CohortMember(
        new ClientId("c" + number),
        List.of(new Homelessness(List.of(Kind.values()).get(random.nextInt(3)), range(random))),
        List.of(range(random)),
        random.nextBoolean()
            ? List.of()
            : List.of(
                new Departure(
                    List.of(Departed.values()).get(random.nextInt(3)),
                    BASELINE.plusDays(random.nextInt(1400) - 200))),
        ClientFacts.of(random.nextInt(4) == 0 ? List.of() : seen));
  }

  private static DateRange range(Random random) {
    LocalDate from = BASELINE.plusDays(random.nextInt(1200) - 400);
    return random.nextBoolean()
        ? DateRange.from(from)
        : DateRange.of(from, from.plusDays(random.nextInt(500)));
  }
}
