package nl.ketenkompas.mandate.selection;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ketenkompas.mandate.MandateFacts.ChosenFamily;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Severity;
import nl.ketenkompas.model.time.DateRange;

/**
 * One family, one coach, one plan: on every day on which a family is among the chosen ones it has
 * exactly one coach and exactly one plan. A coach may begin on the day on which another ends. Where
 * the coach coordinates only, he gives no help himself. Thread safe; time grows with the square of
 * the number of spans of one family.
 *
 * <p>Rules FL-ONE, ST-COORD.
 */
public final class OneCoachOnePlan {
  private OneCoachOnePlan() {}

  /**
   * Somebody or something belonged to a family on some days: a coach, a plan, a helper.
   *
   * @param family the family
   * @param id code of the coach, plan or helper
   * @param on the days, half-open
   */
  @JsonPropertyOrder({"family", "id", "on"})
  public record Span(SourceKey family, String id, DateRange on) {

    /**
     * Checks the code.
     *
     * @param family the family
     * @param id code of the coach, plan or helper
     * @param on the days
     * @throws InvalidValueException if it is no code
     */
    public Span {
      Checks.given(family, "family");
      Checks.code(id, "id");
      Checks.given(on, "on");
    }
  }

  /**
   * Families without a coach or plan, or with two, up to and including a day; one finding for each
   * stretch of days, with its first day.
   *
   * @param families the days on which families are among the chosen ones
   * @param coaches who was coach of which family
   * @param plans which plan counted for which family
   * @param helpers who gave help in which family, where coaches may not; otherwise empty
   * @param asOf the last day that is looked at
   * @return the findings, by family and day
   */
  public static List<Finding> findings(
      List<ChosenFamily> families,
      List<Span> coaches,
      List<Span> plans,
      List<Span> helpers,
      LocalDate asOf) {
    Map<SourceKey, List<Span>> coachesOf = byFamily(coaches);
    Map<SourceKey, List<Span>> plansOf = byFamily(plans);
    Map<SourceKey, List<Span>> helpersOf = byFamily(helpers);
    List<Finding> findings = new ArrayList<>();
    families.stream()
        .distinct()
        .sorted(
            Comparator.comparing(ChosenFamily::family)
                .thenComparing(family -> family.on().from())
                .thenComparing(family -> family.on().toString()))
        .forEach(
            chosen -> {
              List<Span> own = coachesOf.getOrDefault(chosen.family(), List.of());
              addStretches(
                  chosen,
                  own,
                  asOf,
                  SelectionReason.NO_COACH,
                  SelectionReason.TWO_COACHES,
                  findings);
              addStretches(
                  chosen,
                  plansOf.getOrDefault(chosen.family(), List.of()),
                  asOf,
                  SelectionReason.NO_PLAN,
                  SelectionReason.TWO_PLANS,
                  findings);
              addHelping(own, helpersOf.getOrDefault(chosen.family(), List.of()), asOf, findings);
            });
    return List.copyOf(findings);
  }

  private static Map<SourceKey, List<Span>> byFamily(List<Span> spans) {
    return spans.stream()
        .distinct()
        .sorted(
            Comparator.comparing(Span::id)
                .thenComparing(span -> span.on().from())
                .thenComparing(span -> span.on().toString()))
        .collect(Collectors.groupingBy(Span::family, TreeMap::new, Collectors.toList()));
  }

  private static void addStretches(
      ChosenFamily chosen,
      List<Span> spans,
      LocalDate asOf,
      SelectionReason none,
      SelectionReason two,
      List<Finding> findings) {
    TreeSet<LocalDate> days = new TreeSet<>();
    days.add(chosen.on().from());
    for (Span span : spans) {
      days.add(span.on().from());
      LocalDate until = span.on().until();
      if (until != null) {
        days.add(until);
      }
    }
    long before = 1;
    for (LocalDate day : days) {
      if (!chosen.on().contains(day) || day.isAfter(asOf)) {
        continue;
      }
      long now =
          Math.min(
              2,
              spans.stream()
                  .filter(span -> span.on().contains(day))
                  .map(Span::id)
                  .distinct()
                  .count());
      if (now != before && now != 1) {
        findings.add(
            finding(
                Severity.ERROR,
                now == 0 ? none : two,
                Fact.record(chosen.family()),
                Fact.date(day)));
      }
      before = now;
    }
  }

  private static void addHelping(
      List<Span> coaches, List<Span> helpers, LocalDate asOf, List<Finding> findings) {
    for (Span coach : coaches) {
      for (Span helper : helpers) {
        LocalDate from =
            Stream.of(coach.on().from(), helper.on().from())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (coach.id().equals(helper.id())
            && coach.on().overlaps(helper.on())
            && !from.isAfter(asOf)) {
          findings.add(
              finding(
                  Severity.WARNING,
                  SelectionReason.COORDINATOR_HELPS,
                  Fact.record(coach.family()),
                  Fact.date(from),
                  Fact.code(coach.id())));
        }
      }
    }
  }

  private static Finding finding(Severity severity, SelectionReason code, Fact... facts) {
    return new Finding(severity, "", Reason.of(code, facts));
  }
}
