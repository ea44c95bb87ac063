package nl.ketenkompas.monitoring.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.care.Status;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.ClientFacts;
import nl.ketenkompas.monitoring.StabilityNorm;
import nl.ketenkompas.monitoring.agreement.CohortTerms;
import nl.ketenkompas.monitoring.agreement.CohortTerms.Denominator;
import nl.ketenkompas.monitoring.agreement.CohortTerms.Departed;
import nl.ketenkompas.monitoring.agreement.NormTerms;
import nl.ketenkompas.monitoring.indicator.CohortMember.Departure;
import nl.ketenkompas.monitoring.indicator.CohortMember.Homelessness;
import nl.ketenkompas.monitoring.indicator.CohortMember.Kind;
import org.junit.jupiter.api.Test;

class IndicatorsTest {
  private static final Moment END_OF_2013 = Moment.asOf(LocalDate.parse("2013-12-31"));
  private static final String WHOLE = "2009-01-01/..";

  private static CohortMember member(
      String id, Kind kind, String homeless, String inTrajectory, String stable) {
    List<Observation> seen = new ArrayList<>();
    if (!stable.isEmpty()) {
      DateRange days = DateRange.parse(stable);
      for (String area : List.of("HOUSING", "CARE", "INCOME")) {
        seen.add(
            Observation.of(
                SourceKey.of("shelter", id),
                area,
                Status.STABLE,
                days.from(),
                days.until(),
                "shelter",
                Instant.parse("2009-01-01T12:00:00Z")));
      }
    }
    return new CohortMember(
        new ClientId(id),
        List.of(new Homelessness(kind, DateRange.parse(homeless))),
        inTrajectory.isEmpty() ? List.of() : List.of(DateRange.parse(inTrajectory)),
        List.of(),
        ClientFacts.of(seen));
  }

  private static CohortMember leaving(CohortMember member, Departed departed, String on) {
    return new CohortMember(
        member.client(),
        member.homelessness(),
        member.inTrajectory(),
        List.of(new Departure(departed, LocalDate.parse(on))),
        member.facts());
  }

  private static final List<CohortMember> MEMBERS =
      List.of(
          member("c1", Kind.ACTUAL, "2007-01-01/2009-06-01", WHOLE, "2013-01-01/.."),
          member("c2", Kind.RESIDENTIAL, WHOLE, WHOLE, "2010-01-01/2010-06-01"),
          member("c3", Kind.ACTUAL, WHOLE, "", ""),
          member("c4", Kind.THREATENED, WHOLE, WHOLE, "2013-01-01/.."),
          member("c5", Kind.ACTUAL, "2005-01-01/2008-01-01", "", ""),
          leaving(member("c6", Kind.ACTUAL, WHOLE, WHOLE, ""), Departed.DECEASED, "2012-01-01"),
          leaving(member("c7", Kind.ACTUAL, WHOLE, WHOLE, ""), Departed.MOVED_AWAY, "2012-01-01"),
          leaving(
              member("c8", Kind.ACTUAL, WHOLE, WHOLE, "2010-01-01/2011-01-01"),
              Departed.RELEASED,
              "2011-01-01"),
          leaving(member("c9", Kind.ACTUAL, WHOLE, WHOLE, ""), Departed.DECEASED, "2014-01-01"));

  private static Indicators count(String... edits) {
    String file =
        CohortTerms.KIND.write(CohortTerms.preset("homeless-2008")).replace("\" : ", "\": ");
    for (int i = 0; i < edits.length; i += 2) {
      assertThat(file).contains(edits[i]);
      file = file.replace(edits[i], edits[i + 1]);
    }
    Indicators indicators =
        Indicators.of(
            CohortTerms.KIND.read(file, "cohort.json").orThrow(),
            StabilityNorm.of(NormTerms.preset("rotterdam-3")),
            END_OF_2013);
    MEMBERS.forEach(indicators::add);
    return indicators;
  }

  @Test
  @Covers({"SK-A1", "SN-10"})
  void theShareOnATrajectoryIsTakenOverEveryoneHomelessSinceTheBaseline() {
    // c1, c2, c3, c8 (as on its last day) and c9 (who died a day later) count.
    Share share = count().activeTrajectory();
    assertThat(share.numerator()).isEqualTo(4);
    assertThat(share.denominator()).isEqualTo(5);
    assertThat(share.over()).isEqualTo(Denominator.EVER_IN_COHORT);
    assertThat(share.norm()).isNull();
    assertThat(share.leftOut())
        .isEqualTo(
            Map.of(
                "DECEASED",
                1,
                "MOVED_AWAY",
                1,
                "ONLY_THREATENED",
                1,
                "NOT_HOMELESS_SINCE_BASELINE",
                1));
    assertThat(share.frozen()).isEqualTo(Map.of("RELEASED", 1));
    assertThat(share.isAtLeast(80)).isTrue();
    assertThat(share.isAtLeast(81)).isFalse();
  }

  @Test
  @Covers({"SK-A2", "SK-M6", "SN-10"})
  void theShareWithAStableMixNamesItsNorm() {
    Share now = count().stableMixNow();
    assertThat(now.numerator()).isEqualTo(2);
    assertThat(now.denominator()).isEqualTo(5);
    assertThat(now.unknown()).isEqualTo(2);
    assertThat(now.norm()).isNotNull().matches(norm -> norm.id().equals("rotterdam-3"));
    Share ever = count().stableMixEver();
    assertThat(ever.numerator()).isEqualTo(3);
    assertThat(ever.isAtLeast(60)).isTrue();
    assertThat(now.isAtLeast(60)).isFalse();
    assertThat(now.reasons().get(0).text(Language.EN))
        .isEqualTo("Share with a stable mix on 2013-12-31: 2 of 5, by norm rotterdam-3. [SK-A2]");
  }

  @Test
  @Covers("SN-10")
  void theFileDecidesOverWhomAndHowThoseWhoLeftCount() {
    Share known = count("EVER_IN_COHORT", "ALL_KNOWN_CLIENTS").stableMixNow();
    assertThat(known.denominator()).isEqualTo(7);
    assertThat(known.numerator()).isEqualTo(3);
    Share inTrajectory = count("EVER_IN_COHORT", "IN_TRAJECTORY").activeTrajectory();
    assertThat(inTrajectory.denominator()).isEqualTo(5);
    assertThat(inTrajectory.leftOut()).containsEntry("NOT_IN_TRAJECTORY", 2);
    Share released = count("\"RELEASED\": \"FROZEN\"", "\"RELEASED\": \"EXCLUDED\"").stableMixNow();
    assertThat(released.numerator()).isEqualTo(1);
    assertThat(released.leftOut()).containsEntry("RELEASED", 1);
    Share later = count("2008-01-01\",\n    \"denom", "2012-06-01\",\n    \"denom").stableMixNow();
    assertThat(later.leftOut())
        .containsEntry("LEFT_BEFORE_BASELINE", 1)
        .containsEntry("NOT_HOMELESS_SINCE_BASELINE", 2);
  }

  @Test
  void nobodyCountedIsNoShare() {
    Indicators none =
        Indicators.of(
            CohortTerms.preset("homeless-2008"),
            StabilityNorm.of(NormTerms.preset("rotterdam-3")),
            END_OF_2013);
    assertThat(none.activeTrajectory().isAtLeast(0)).isFalse();
  }
}
