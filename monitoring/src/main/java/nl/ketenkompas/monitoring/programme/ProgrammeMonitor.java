package nl.ketenkompas.monitoring.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.Criterion;
import nl.ketenkompas.model.client.GroupFacts;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Severity;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.monitoring.agreement.Admission;
import nl.ketenkompas.monitoring.agreement.ProgrammeTerms;
import nl.ketenkompas.monitoring.programme.Placement.Outcome;

/**
 * Follows a programme: who has a place (DE-50), whether people are nominated in time and by all
 * partners (PH-EVAL), and warns early when the intake stagnates (FL-STAG). Immutable and thread
 * safe.
 *
 * <pre>{@code
 * ProgrammeMonitor monitor = ProgrammeMonitor.of(ProgrammeTerms.preset("delft-2005"));
 * monitor.report(nominations, LocalDate.parse("2006-02-01")).findings();
 * }</pre>
 */
public final class ProgrammeMonitor {
  private final ProgrammeTerms terms;

  private ProgrammeMonitor(ProgrammeTerms terms) {
    this.terms = terms;
  }

  /**
   * Compiles a programme.
   *
   * @param agreement as read by {@link ProgrammeTerms#KIND}
   * @return the monitor
   */
  public static ProgrammeMonitor of(Agreement<ProgrammeTerms> agreement) {
    return new ProgrammeMonitor(agreement.terms());
  }

  /**
   * How the programme stands at the end of a day. Later nominations do not count.
   *
   * @param nominations in any order; the same one twice counts once
   * @param day the day
   * @return placements, numbers and findings
   */
  public ProgrammeReport report(Collection<Nomination> nominations, LocalDate day) {
    List<Nomination> known =
        nominations.stream()
            .distinct()
            .filter(one -> !one.on().isAfter(day))
            .sorted(
                Comparator.comparing(Nomination::on)
                    .thenComparing(one -> one.key().toString())
                    .thenComparing(Nomination::partner))
            .toList();
    List<Nomination> holders = new ArrayList<>();
    List<Placement> placements = new ArrayList<>();
    Map<String, Integer> byPartner = new TreeMap<>();
    terms.partners().forEach(partner -> byPartner.put(partner, 0));
    for (Nomination one : known) {
      Placement placement = place(one, holders);
      placements.add(placement);
      byPartner.merge(one.partner(), 1, Integer::sum);
      if (placement.outcome() == Outcome.PLACED) {
        holders.add(one);
      }
    }
    List<Finding> findings = new ArrayList<>();
    holders.forEach(one -> length(one, day, findings));
    supply(byPartner, known.size(), findings);
    intake(known, day, findings);
    Integer target = terms.target();
    if (target != null && !terms.window().contains(day) && holders.size() < target) {
      findings.add(
          finding(
              Severity.WARNING,
              ProgrammeReason.TARGET_MISSED,
              Fact.number(holders.size()),
              Fact.number(target)));
    }
    return new ProgrammeReport(target, placements, byPartner, findings);
  }

  private Placement place(Nomination one, List<Nomination> holders) {
    List<Reason> against = new ArrayList<>();
    List<Reason> unknown = new ArrayList<>();
    if (!terms.window().contains(one.on())) {
      against.add(Reason.of(ProgrammeReason.OUTSIDE_WINDOW, Fact.date(one.on())));
    }
    Admission admission = terms.admission();
    if (admission != null) {
      admit(admission, one, against, unknown);
    }
    if (!against.isEmpty()) {
      return new Placement(one.key(), Outcome.REFUSED, against);
    }
    if (!unknown.isEmpty()) {
      return new Placement(one.key(), Outcome.UNKNOWN, unknown);
    }
    Integer places = terms.places();
    if (places != null && taken(holders, one.on()) >= places) {
      Reason full = Reason.of(ProgrammeReason.ALL_TAKEN, Fact.number(places));
      return new Placement(one.key(), Outcome.WAITING, List.of(full));
    }
    return new Placement(one.key(), Outcome.PLACED, List.of(Reason.of(ProgrammeReason.PLACED)));
  }

  private long taken(List<Nomination> holders, LocalDate day) {
    return holders.stream().filter(one -> !(terms.refill() && isOver(one, day))).count();
  }

  private static boolean isOver(Nomination one, LocalDate day) {
    DateRange track = one.track();
    LocalDate until = track == null ? null : track.until();
    return until != null && !day.isBefore(until);
  }

  private static void admit(
      Admission admission, Nomination one, List<Reason> against, List<Reason> unknown) {
    if (admission.fromMonths() != null || admission.untilMonths() != null) {
      GroupFacts facts = GroupFacts.NONE.with(one.birthDate());
      switch (new Criterion.Aged(admission.fromMonths(), admission.untilMonths(), "-", "-")
          .met(facts, one.on())) {
        case YES -> {}
        case NO -> against.add(Reason.of(ProgrammeReason.AGE_OUTSIDE));
        case UNKNOWN -> unknown.add(Reason.of(ProgrammeReason.AGE_UNKNOWN));
      }
    }
    if (!admission.groups().isEmpty()
        && admission.groups().stream().noneMatch(one.targetGroups()::contains)) {
      against.add(Reason.of(ProgrammeReason.NOT_OF_GROUP));
    }
    for (String criterion : admission.criteria()) {
      Boolean holds = one.criteria().get(criterion);
      if (holds == null) {
        unknown.add(Reason.of(ProgrammeReason.CRITERION_OPEN, Fact.code(criterion)));
      } else if (!holds) {
        against.add(Reason.of(ProgrammeReason.CRITERION_FAILS, Fact.code(criterion)));
      }
    }
  }

  private void length(Nomination one, LocalDate day, List<Finding> findings) {
    DateRange track = one.track();
    Integer most = terms.mostMonths();
    if (track == null || most == null) {
      return;
    }
    LocalDate until = track.from().plusMonths(most);
    LocalDate ended = track.until();
    LocalDate last = ended == null || ended.isAfter(day) ? day.plusDays(1) : ended;
    if (last.isAfter(until)) {
      findings.add(
          finding(
              Severity.WARNING,
              ProgrammeReason.TRACK_TOO_LONG,
              Fact.record(one.key()),
              Fact.date(until)));
    }
  }

  private void supply(Map<String, Integer> byPartner, int all, List<Finding> findings) {
    Integer most = terms.mostShare();
    for (Map.Entry<String, Integer> partner : byPartner.entrySet()) {
      Fact code = Fact.code(partner.getKey());
      int count = partner.getValue();
      if (count == 0) {
        findings.add(finding(Severity.WARNING, ProgrammeReason.NO_NOMINATIONS, code));
      } else if (most != null && count * 100L > (long) most * all) {
        findings.add(
            finding(
                Severity.WARNING,
                ProgrammeReason.ONE_SIDED,
                code,
                Fact.number(count),
                Fact.number(all)));
      }
    }
  }

  private void intake(List<Nomination> known, LocalDate day, List<Finding> findings) {
    Integer quiet = terms.quietDays();
    if (quiet == null || !terms.window().contains(day)) {
      return;
    }
    LocalDate last = known.isEmpty() ? terms.window().from() : known.get(known.size() - 1).on();
    if (!day.isBefore(last.plusDays(quiet))) {
      findings.add(finding(Severity.WARNING, ProgrammeReason.STAGNATES, Fact.date(last)));
    }
  }

  private static Finding finding(Severity severity, ProgrammeReason reason, Fact... facts) {
    return new Finding(severity, "", Reason.of(reason, facts));
  }
}
