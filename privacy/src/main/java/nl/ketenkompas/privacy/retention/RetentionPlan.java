package nl.ketenkompas.privacy.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.time.Deadline;
import nl.ketenkompas.model.time.DeadlineRule;
import nl.ketenkompas.model.time.MonthRule;
import nl.ketenkompas.model.time.WorkCalendar;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.agreement.RetentionTerms;
import nl.ketenkompas.privacy.agreement.RetentionTerms.Clock;
import nl.ketenkompas.privacy.agreement.RetentionTerms.Ground;
import nl.ketenkompas.privacy.agreement.RetentionTerms.Row;
import nl.ketenkompas.privacy.retention.DestructionRequest.Objection;
import nl.ketenkompas.privacy.retention.RetentionVerdict.Destroy;
import nl.ketenkompas.privacy.retention.RetentionVerdict.Keep;
import nl.ketenkompas.privacy.retention.RetentionVerdict.Open;
import org.jspecify.annotations.Nullable;

/**
 * A retention plan at work: how long what is held must be kept (rule WMO-5.3.4), what is due, and
 * what becomes of a request for destruction (WMO-5.3.5). The rows of the day of asking count, so
 * that a new term reaches older data. Data that are held for several purposes stay until the last
 * of their terms is over; if one purpose has no term, or a term that does not run yet, they stay.
 *
 * <p>Immutable and thread safe; each answer takes time linear in the number of rows.
 *
 * <pre>{@code
 * RetentionPlan plan = RetentionPlan.of(RetentionTerms.preset("wmo-2015"), calendar);
 * plan.assess(holding, day).fold(keep -> keep.until(), destroy -> ..., open -> ...);
 * Agenda agenda = Agenda.of(plan.deadlines(holdings, day), calendar, day);
 * }</pre>
 */
public final class RetentionPlan {
  private static final String DESTROY = "DESTROY";
  private static final String DESTROY_ON_REQUEST = "DESTROY_ON_REQUEST";
  private static final MonthRule MONTHS = MonthRule.START_DAY_NOT_COUNTED;

  private final Agreement<RetentionTerms> agreement;
  private final WorkCalendar calendar;

  private RetentionPlan(Agreement<RetentionTerms> agreement, WorkCalendar calendar) {
    this.agreement = agreement;
    this.calendar = calendar;
  }

  /**
   * Obtains a plan.
   *
   * @param agreement its terms
   * @param calendar which days are worked, for terms in working days
   * @return the plan
   */
  public static RetentionPlan of(Agreement<RetentionTerms> agreement, WorkCalendar calendar) {
    return new RetentionPlan(agreement, calendar);
  }

  /**
   * The terms.
   *
   * @return the agreement
   */
  public Agreement<RetentionTerms> agreement() {
    return agreement;
  }

  /**
   * Whether data must be kept or go.
   *
   * @param holding what is held
   * @param asOf the day, evaluated at its end
   * @return the verdict
   */
  public RetentionVerdict assess(Holding holding, LocalDate asOf) {
    List<Term> terms = new ArrayList<>();
    for (String purpose : holding.purposes()) {
      Row row = row(holding.kind(), purpose, asOf);
      if (row == null) {
        return new Open(
            List.of(
                Reason.of(RetentionReason.NO_TERM, Fact.code(holding.kind()), Fact.date(asOf))));
      }
      LocalDate start = start(row, holding);
      if (start == null) {
        return new Open(List.of(Cited.reason(RetentionReason.FILE_OPEN, row.rule())));
      }
      terms.add(new Term(row, start, lastDay(row, start)));
    }
    Term longest = longest(terms);
    LocalDate last = longest.last();
    if (last.isBefore(asOf)) {
      LocalDate since = last.plusDays(1);
      Fact date = Fact.date(since);
      return new Destroy(
          since, List.of(Cited.reason(RetentionReason.TERM_OVER, longest.row().rule(), date)));
    }
    return new Keep(
        last,
        List.of(Cited.reason(RetentionReason.TERM_RUNS, longest.row().rule(), Fact.date(last))));
  }

  private record Term(Row row, LocalDate start, LocalDate last) {}

  private static Term longest(List<Term> terms) {
    Term longest = terms.get(0);
    for (Term term : terms) {
      longest = term.last().isAfter(longest.last()) ? term : longest;
    }
    return longest;
  }

  private LocalDate lastDay(Row row, LocalDate start) {
    return row.keep().lastDay(start, MONTHS, calendar);
  }

  private static @Nullable LocalDate start(Row row, Holding holding) {
    return row.from() == Clock.RECEIVED ? holding.received() : holding.closed();
  }

  /** The most precise row of the day; of equals the one that keeps longest from that day. */
  private @Nullable Row row(String kind, String purpose, LocalDate asOf) {
    Row best = null;
    for (Row row : agreement.terms().rows()) {
      if (agreement.valid().contains(asOf)
          && row.valid().contains(asOf)
          && reaches(row.kind(), kind)
          && reaches(row.purpose(), purpose)
          && (best == null || isBetter(row, best, asOf))) {
        best = row;
      }
    }
    return best;
  }

  private static boolean reaches(String named, String asked) {
    return named.equals(CovenantTerms.ALL) || named.equals(asked);
  }

  private boolean isBetter(Row row, Row best, LocalDate asOf) {
    int precise = precision(row) - precision(best);
    return precise > 0 || (precise == 0 && lastDay(row, asOf).isAfter(lastDay(best, asOf)));
  }

  private static int precision(Row row) {
    return (row.kind().equals(CovenantTerms.ALL) ? 0 : 2)
        + (row.purpose().equals(CovenantTerms.ALL) ? 0 : 1);
  }

  /**
   * The due list: a deadline for each thing that has a term which runs or is over. Due on the last
   * day of keeping, late when the grace of the plan is over; met when the host says so.
   *
   * @param holdings what is held; the place in this collection is part of the id
   * @param asOf the day whose rows count
   * @return deadlines about the key of each, in the order given
   */
  public List<Deadline> deadlines(Collection<Holding> holdings, LocalDate asOf) {
    List<Deadline> deadlines = new ArrayList<>();
    int place = 0;
    for (Holding holding : holdings) {
      place++;
      if (assess(holding, asOf) instanceof Open) {
        continue;
      }
      Term longest =
          longest(
              holding.purposes().stream()
                  .map(purpose -> term(holding, purpose, asOf))
                  .flatMap(Optional::stream)
                  .toList());
      Row row = longest.row();
      DeadlineRule rule = DeadlineRule.within(DESTROY, row.rule().id(), row.keep());
      if (agreement.terms().grace() != null) {
        rule = rule.withGrace(agreement.terms().grace());
      }
      String id = "destroy-" + place + "-" + holding.kind();
      deadlines.add(Deadline.of(id, rule, longest.start()).about(holding.key().toString()));
    }
    return List.copyOf(deadlines);
  }

  private Optional<Term> term(Holding holding, String purpose, LocalDate asOf) {
    Row row = row(holding.kind(), purpose, asOf);
    LocalDate start = row == null ? null : start(row, holding);
    return row == null || start == null
        ? Optional.empty()
        : Optional.of(new Term(row, start, lastDay(row, start)));
  }

  /**
   * What becomes of a request for destruction. Only what the plan calls a minimum, and objections
   * on a ground of the plan with their motivation on record, stand against it. Each thing is
   * weighed apart: the rest goes.
   *
   * @param request of the client
   * @param holdings what is held about him
   * @return what goes and what stays, and within which time
   */
  public Destruction judge(DestructionRequest request, Collection<Holding> holdings) {
    RetentionTerms.Requests right = agreement.terms().requests();
    if (!request.written()) {
      Reason reason = Cited.reason(RetentionReason.NOT_WRITTEN, right.rule());
      return new Destruction(
          null,
          holdings.stream()
              .map(holding -> new Destruction.Item(holding, false, List.of(reason)))
              .toList(),
          List.of(reason));
    }
    Reason asked =
        Cited.reason(RetentionReason.REQUESTED, right.rule(), Fact.date(request.received()));
    List<Destruction.Item> items = new ArrayList<>();
    for (Holding holding : holdings) {
      items.add(item(request, holding, asked));
    }
    Deadline deadline =
        Deadline.of(
            "destroy-" + request.id(),
            DeadlineRule.within(DESTROY_ON_REQUEST, right.rule().id(), right.within()),
            request.received());
    return new Destruction(deadline, items, List.of(asked));
  }

  private Destruction.Item item(DestructionRequest request, Holding holding, Reason asked) {
    List<Reason> against = new ArrayList<>();
    List<Reason> ignored = new ArrayList<>();
    for (String purpose : holding.purposes()) {
      term(holding, purpose, request.received())
          .filter(term -> term.row().minimum() && !term.last().isBefore(request.received()))
          .ifPresent(
              term ->
                  against.add(
                      Cited.reason(
                          RetentionReason.MINIMUM_RUNS,
                          term.row().rule(),
                          Fact.code(holding.kind()),
                          Fact.date(term.last()))));
    }
    for (Objection objection : request.objections()) {
      if (reaches(objection.kind(), holding.kind())) {
        weigh(objection, against, ignored);
      }
    }
    boolean destroy = against.isEmpty();
    List<Reason> reasons = new ArrayList<>(destroy ? List.of(asked) : against);
    reasons.addAll(ignored);
    return new Destruction.Item(holding, destroy, reasons.stream().distinct().toList());
  }

  private void weigh(Objection objection, List<Reason> against, List<Reason> ignored) {
    Fact code = Fact.code(objection.ground());
    Optional<Ground> ground =
        agreement.terms().refusals().stream()
            .filter(known -> known.code().equals(objection.ground()))
            .findFirst();
    if (ground.isEmpty()) {
      ignored.add(Reason.of(RetentionReason.GROUND_UNKNOWN, code));
    } else if (!objection.motivated()) {
      ignored.add(Cited.reason(RetentionReason.GROUND_NOT_MOTIVATED, ground.get().rule(), code));
    } else {
      against.add(Cited.reason(RetentionReason.REFUSED, ground.get().rule(), code));
    }
  }

  /**
   * The last day on which a client of whom there was contact still is current (rule SK-C17).
   *
   * @param contact the day of the last contact
   * @return the day, or empty when the plan leaves it to partners
   */
  public Optional<LocalDate> currentUntil(LocalDate contact) {
    return Optional.ofNullable(agreement.terms().inactiveAfter())
        .map(span -> span.lastDay(contact, MONTHS, calendar));
  }

  /** Shows the id. */
  @Override
  public String toString() {
    return "RetentionPlan[" + agreement.id() + "@" + agreement.version() + "]";
  }
}
