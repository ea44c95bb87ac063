package nl.ketenkompas.model.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.ketenkompas.model.time.DateRange;

/** Assignments against a table with a row for each day. */
class AssignmentsProperties {
  private static final LocalDate START = LocalDate.of(2011, 1, 1);
  private static final int DAYS = 40;
  private static final List<ChainRole> ROLES =
      List.of(
          new ChainRole("ONE", "Een", "One", true), new ChainRole("MANY", "Veel", "Many", false));

  @Provide
  Arbitrary<DateRange> ranges() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 25),
            Arbitraries.integers().between(0, 12).injectNull(0.2))
        .as(
            (from, days) ->
                new DateRange(
                    START.plusDays(from), days == null ? null : START.plusDays(from + days)));
  }

  @Provide
  Arbitrary<List<Assignment>> assignments() {
    return Combinators.combine(
            Arbitraries.of("e-1", "e-2", "e-3"),
            Arbitraries.of("ONE", "MANY"),
            Arbitraries.of(Subject.CHAIN, Subject.partner("shelter")),
            ranges())
        .as(Assignment::new)
        .list()
        .ofMaxSize(8);
  }

  @Property
  void everyDayIsThatOfTheTable(
      @ForAll("assignments") List<Assignment> all, @ForAll("ranges") DateRange within) {
    Assignments assignments = Assignments.of(ROLES, all);
    for (Subject subject : List.of(Subject.CHAIN, Subject.partner("shelter"))) {
      for (String role : List.of("ONE", "MANY")) {
        List<DateRange> gaps = assignments.gaps(role, subject, within);
        assertThat(gaps).noneMatch(DateRange::isEmpty);
        for (int d = 0; d < DAYS; d++) {
          LocalDate day = START.plusDays(d);
          Set<String> holders = new TreeSet<>();
          for (Assignment one : all) {
            if (one.subject().equals(subject)
                && one.role().equals(role)
                && one.on().contains(day)) {
              holders.add(one.staff());
            }
          }
          assertThat(assignments.holders(role, subject, day)).isEqualTo(holders);
          assertThat(gaps.stream().filter(gap -> gap.contains(day)).count())
              .isEqualTo(holders.isEmpty() && within.contains(day) ? 1 : 0);
          boolean reported =
              assignments.overlaps().stream()
                  .anyMatch(
                      overlap ->
                          overlap.one().subject().equals(subject)
                              && overlap.one().role().equals(role)
                              && overlap.on().contains(day));
          assertThat(reported).isEqualTo(role.equals("ONE") && holders.size() > 1);
        }
      }
    }
  }

  @Property
  void everyOverlapIsReportedOnce(@ForAll("assignments") List<Assignment> all) {
    List<Assignments.Overlap> overlaps = Assignments.of(ROLES, all).overlaps();
    if (new HashSet<>(all).size() == all.size()) {
      assertThat(overlaps).doesNotHaveDuplicates();
    }
    for (Assignments.Overlap overlap : overlaps) {
      assertThat(overlap.one().on().contains(overlap.on().from())).isTrue();
      assertThat(overlap.two().on().contains(overlap.on().from())).isTrue();
    }
  }
}
