package nl.ketenkompas.model.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.testing.LifeHistory;
import nl.ketenkompas.model.testing.LifeHistory.Observed;
import nl.ketenkompas.model.testing.LifeHistory.Permission;
import nl.ketenkompas.model.testing.LifeHistory.Step;
import nl.ketenkompas.model.testing.LifeHistory.Story;
import nl.ketenkompas.model.testing.Population;
import nl.ketenkompas.model.testing.TruePerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifeHistoryTest {
  private static final LocalDate AS_OF = Population.REFERENCE;
  private static final List<TruePerson> PEOPLE = Population.of(9, 4_000).toList();
  private static final List<LifeHistory> HISTORIES =
      PEOPLE.stream().map(p -> LifeHistory.of(9, p)).toList();
  private static final List<Observed> OBSERVED =
      HISTORIES.stream().flatMap(h -> h.observations().stream()).toList();
  private static final List<Permission> PERMISSIONS =
      HISTORIES.stream().flatMap(h -> h.permissions().stream()).toList();

  @Test
  void followsFromSeedAndPerson() {
    LifeHistory again = LifeHistory.of(9, PEOPLE.get(17));
    assertThat(again.observations()).isEqualTo(HISTORIES.get(17).observations());
    assertThat(again.permissions()).isEqualTo(HISTORIES.get(17).permissions());
  }

  @Test
  void everyStoryOccursOftenEnough() {
    Map<Story, Integer> count = new EnumMap<>(Story.class);
    HISTORIES.forEach(h -> count.merge(h.story(), 1, Integer::sum));
    assertThat(count).hasSize(Story.values().length);
    assertThat(count.values()).allMatch(n -> n > 100);
  }

  @Test
  void everythingIsKeyedByARecordOfThePerson() {
    for (int i = 0; i < PEOPLE.size(); i++) {
      Set<SourceKey> keys = new HashSet<>();
      PEOPLE.get(i).copies().forEach(c -> keys.add(c.record().key()));
      LifeHistory history = HISTORIES.get(i);
      assertThat(keys).containsAll(history.observations().stream().map(Observed::key).toList());
      assertThat(keys).containsAll(history.steps().stream().map(Step::key).toList());
      assertThat(keys).containsAll(history.permissions().stream().map(Permission::key).toList());
      assertThat(history.circumstances()).hasSize(PEOPLE.get(i).copies().size());
    }
  }

  @Test
  void idsAreUniqueAtAPartnerAndCorrectionsFindTheirs() {
    Set<String> ids = new HashSet<>();
    OBSERVED.forEach(o -> assertThat(ids.add(o.key().partner() + " " + o.id())).isTrue());
    OBSERVED.stream()
        .filter(o -> o.supersedes() != null)
        .forEach(o -> assertThat(ids).contains(o.key().partner() + " " + o.supersedes()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "inverted",
        "future",
        "empty",
        "corrected",
        "lateRecorded",
        "unlawful",
        "unproven",
        "unknown",
        "open"
      })
  void awkwardObservationsOccur(String what) {
    Predicate<Observed> wanted =
        switch (what) {
          case "inverted" -> o -> o.until() != null && o.until().isBefore(o.from());
          case "future" -> o -> o.from().isAfter(AS_OF);
          case "empty" -> o -> o.from().equals(o.until());
          case "corrected" -> o -> o.supersedes() != null;
          case "lateRecorded" ->
              o -> o.recordedAt().atZone(ZoneOffset.UTC).toLocalDate().isAfter(AS_OF);
          case "unlawful" -> o -> "NO".equals(o.legal());
          case "unproven" -> o -> "NO".equals(o.evidence());
          case "unknown" -> o -> o.status().equals("UNKNOWN");
          default -> o -> o.until() == null;
        };
    assertThat(OBSERVED).anyMatch(wanted);
    assertThat(OBSERVED.stream().filter(wanted).count()).isLessThan(OBSERVED.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"withdrawn", "unsigned", "expired", "limited", "outreach", "unmotivated", "plain"})
  void everyKindOfPermissionOccurs(String what) {
    Predicate<Permission> wanted =
        switch (what) {
          case "withdrawn" -> p -> p.withdrawnOn() != null;
          case "unsigned" -> p -> p.kind().equals("CONSENT") && p.document() == null;
          case "expired" -> p -> p.until() != null && p.until().isBefore(AS_OF);
          case "limited" -> p -> !p.dataKinds().equals(List.of("all"));
          case "outreach" -> p -> p.kind().equals("OUTREACH") && p.ground() != null;
          case "unmotivated" -> p -> p.kind().equals("OUTREACH") && !p.motivated();
          default -> p -> p.kind().equals("CONSENT") && p.withdrawnOn() == null;
        };
    assertThat(PERMISSIONS).anyMatch(wanted);
  }

  @Test
  void someReachAStableMixAndSomeDoNot() {
    long stable =
        HISTORIES.stream()
            .filter(
                h ->
                    LifeHistory.AREAS.stream()
                        .allMatch(
                            area ->
                                h.observations().stream()
                                    .anyMatch(
                                        o ->
                                            o.area().equals(area)
                                                && o.status().equals("STABLE")
                                                && o.until() == null
                                                && o.from().isBefore(AS_OF.minusMonths(3)))))
            .count();
    assertThat(stable).isBetween(PEOPLE.size() * 8L / 100, PEOPLE.size() * 40L / 100);
  }

  @Test
  void stepsAreTakenInOrderAndOnlyTheLastIsOpen() {
    for (LifeHistory history : HISTORIES) {
      List<Step> steps = history.steps();
      for (int i = 1; i < steps.size(); i++) {
        Step before = steps.get(i - 1);
        assertThat(before.until()).isEqualTo(steps.get(i).from());
        assertThat(LifeHistory.STEPS.indexOf(steps.get(i).step()))
            .isGreaterThan(LifeHistory.STEPS.indexOf(before.step()));
      }
    }
    assertThat(HISTORIES).anyMatch(h -> h.steps().stream().anyMatch(s -> s.override() != null));
    assertThat(HISTORIES).anyMatch(h -> h.steps().size() == 6);
  }
}
