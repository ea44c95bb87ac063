package nl.ketenkompas.model.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.ketenkompas.model.client.TargetGroup.Belonging;
import nl.ketenkompas.model.person.PartialDate;

/** An answer from incomplete facts against those of every way in which they can be complete. */
class TargetGroupProperties {
  private static final List<String> CODES = List.of("A", "B", "C");
  private static final LocalDate DAY = LocalDate.of(2011, 2, 28);

  @Provide
  Arbitrary<TargetGroup> groups() {
    Arbitrary<Criterion> atLeast =
        Combinators.combine(
                Arbitraries.of(CODES).set().ofMinSize(1),
                Arbitraries.integers().between(1, 3),
                Arbitraries.of(true, false))
            .as(
                (codes, count, open) ->
                    new Criterion.AtLeast(
                        "codes",
                        open ? count : Math.min(count, codes.size()),
                        List.copyOf(codes),
                        open,
                        "nl",
                        "en"));
    Arbitrary<Criterion> is =
        Arbitraries.of(true, false).map(value -> new Criterion.Is("flag", value, "nl", "en"));
    Arbitrary<Criterion> aged =
        Combinators.combine(
                Arbitraries.integers().between(0, 24), Arbitraries.integers().between(1, 24))
            .as((from, months) -> new Criterion.Aged(from, from + months, "nl", "en"));
    return Arbitraries.oneOf(atLeast, is, aged)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(criteria -> new TargetGroup("G", "nl", "en", null, criteria));
  }

  @Provide
  Arbitrary<GroupFacts> facts() {
    Arbitrary<GroupFacts> codes =
        Combinators.combine(Arbitraries.of(CODES).set(), Arbitraries.of(true, false))
            .as((known, complete) -> GroupFacts.NONE.with("codes", known, complete))
            .injectNull(0.2)
            .map(facts -> facts == null ? GroupFacts.NONE : facts);
    return Combinators.combine(
            codes,
            Arbitraries.of(true, false).injectNull(0.3),
            Arbitraries.of("2009", "2010", "2010-02", "2010-08", "2009-02-28", "2011-03-01"))
        .as(
            (facts, flag, birth) ->
                (flag == null ? facts : facts.with("flag", flag)).with(PartialDate.parse(birth)));
  }

  private static List<GroupFacts> completions(GroupFacts facts) {
    List<GroupFacts> all = new ArrayList<>();
    GroupFacts.Codes known = facts.codes().get("codes");
    for (int bits = 0; bits < 8; bits++) {
      Set<String> codes = new LinkedHashSet<>();
      for (int i = 0; i < 3; i++) {
        if ((bits & 1 << i) != 0) {
          codes.add(CODES.get(i));
        }
      }
      boolean fits =
          known == null
              || (known.complete()
                  ? codes.equals(Set.copyOf(known.codes()))
                  : codes.containsAll(known.codes()));
      for (boolean flag : new boolean[] {true, false}) {
        if (fits && facts.flags().getOrDefault("flag", flag) == flag) {
          days(facts.birthDate())
              .forEach(
                  birth ->
                      all.add(
                          GroupFacts.NONE
                              .with("codes", codes, true)
                              .with("flag", flag)
                              .with(PartialDate.of(birth))));
        }
      }
    }
    return all;
  }

  private static List<LocalDate> days(PartialDate date) {
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = LocalDate.of(2009, 1, 1); day.getYear() < 2012; day = day.plusDays(1)) {
      if (date.relationTo(PartialDate.of(day)) != PartialDate.Relation.CONTRADICTING) {
        days.add(day);
      }
    }
    return days;
  }

  private static boolean belongs(TargetGroup group, GroupFacts complete) {
    LocalDate birth = complete.birthDate().toLocalDate().orElseThrow();
    for (Criterion criterion : group.criteria()) {
      boolean met;
      if (criterion instanceof Criterion.AtLeast atLeast) {
        long holding =
            Objects.requireNonNull(complete.codes().get("codes")).codes().stream()
                .filter(code -> atLeast.open() || atLeast.codes().contains(code))
                .count();
        met = holding >= atLeast.count();
      } else if (criterion instanceof Criterion.Is is) {
        met = complete.flags().getOrDefault("flag", !is.value()) == is.value();
      } else {
        Criterion.Aged aged = (Criterion.Aged) criterion;
        int age = -1;
        while (!birth.plusMonths(age + 1L).isAfter(DAY)) {
          age++;
        }
        met =
            age >= Objects.requireNonNull(aged.fromMonths())
                && age < Objects.requireNonNull(aged.untilMonths());
      }
      if (!met) {
        return false;
      }
    }
    return true;
  }

  @Property
  void aSureAnswerHoldsHoweverTheFactsAreCompleted(
      @ForAll("groups") TargetGroup group, @ForAll("facts") GroupFacts facts) {
    Belonging answer = group.decide(facts, DAY);
    for (GroupFacts complete : completions(facts)) {
      boolean belongs = belongs(group, complete);
      assertThat(group.decide(complete, DAY) instanceof Belonging.Yes).isEqualTo(belongs);
      if (!(answer instanceof Belonging.Unknown)) {
        assertThat(belongs).isEqualTo(answer instanceof Belonging.Yes);
      }
    }
  }

  @Property
  void anOpenCriterionCanGoEitherWay(
      @ForAll("groups") TargetGroup group, @ForAll("facts") GroupFacts facts) {
    for (Criterion criterion : group.criteria()) {
      TargetGroup alone = new TargetGroup("G", "nl", "en", null, List.of(criterion));
      Set<Boolean> answers = new LinkedHashSet<>();
      completions(facts).forEach(complete -> answers.add(belongs(alone, complete)));
      boolean several = answers.size() > 1;
      boolean unknown = criterion.met(facts, DAY) == Criterion.Met.UNKNOWN;
      // A list that is open can hold codes that nobody has thought of
      boolean open = criterion instanceof Criterion.AtLeast atLeast && atLeast.open();
      assertThat(unknown).isEqualTo(several || (unknown && open));
    }
  }
}
