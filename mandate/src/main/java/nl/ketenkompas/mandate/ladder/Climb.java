package nl.ketenkompas.mandate.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.ketenkompas.mandate.MandateReason;
import nl.ketenkompas.mandate.RowReason;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Deadline;
import nl.ketenkompas.model.time.DeadlineRule;
import nl.ketenkompas.model.time.DeadlineState;
import nl.ketenkompas.model.time.DeadlineStatus;
import nl.ketenkompas.model.time.EndRule;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.model.time.MonthRule;
import nl.ketenkompas.model.time.Timespan;
import nl.ketenkompas.model.time.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** One disagreement on its way up, folded from its events. */
final class Climb {
  private final MandateTerms terms;
  private final DateRange inForce;
  private final WorkCalendar calendar;
  private final Dispute dispute;
  private final LocalDate asOf;
  private final List<LadderEvent> events;
  private final @Nullable LadderEvent end;
  final @Nullable LocalDate begun;
  final List<Rung> rungs = new ArrayList<>();
  private final List<Reason> warnings = new ArrayList<>();
  private final List<DeadlineStatus> deadlines = new ArrayList<>();

  Climb(
      MandateTerms terms,
      DateRange inForce,
      WorkCalendar calendar,
      Dispute dispute,
      Collection<LadderEvent> given,
      Moment moment) {
    this.terms = terms;
    this.inForce = inForce;
    this.calendar = calendar;
    this.dispute = dispute;
    this.asOf = moment.asOf();
    List<LadderEvent> seen = visible(given, moment);
    this.end = firstEnd(seen);
    LocalDate last = end == null ? null : end.on();
    this.events =
        seen.stream()
            .filter(e -> last == null || !e.on().isAfter(last) || e.kind() == LadderEvent.Kind.DONE)
            .toList();
    this.begun =
        first(e -> e.kind() == LadderEvent.Kind.TOLD || e.kind() == LadderEvent.Kind.NOT_AGREED);
    if (begun != null) {
      climb(begun);
    }
    for (Rung rung : rungs) {
      weigh(rung);
    }
  }

  private static List<LadderEvent> visible(Collection<LadderEvent> given, Moment moment) {
    Map<String, LadderEvent> byId = new HashMap<>();
    for (LadderEvent event : given) {
      LadderEvent known = byId.putIfAbsent(event.id(), event);
      if (known != null && !known.equals(event)) {
        throw new IllegalArgumentException(
            "event " + event.id() + ": expected the same content each time it is delivered");
      }
    }
    return new TreeSet<>(byId.values())
        .stream()
            .filter(
                event ->
                    !event.on().isAfter(moment.asOf())
                        && !event.recordedAt().isAfter(moment.knownOn()))
            .toList();
  }

  /** Agreement goes before withdrawal on the same day, and the highest level goes first. */
  private static @Nullable LadderEvent firstEnd(List<LadderEvent> seen) {
    LadderEvent found = null;
    for (LadderEvent event : seen) {
      boolean ends =
          event.kind() == LadderEvent.Kind.AGREED || event.kind() == LadderEvent.Kind.WITHDRAWN;
      if (ends && (found == null || (event.on().equals(found.on()) && outranks(event, found)))) {
        found = event;
      }
    }
    return found;
  }

  private static boolean outranks(LadderEvent event, LadderEvent found) {
    return event.kind() == found.kind()
        ? event.level() > found.level()
        : event.kind() == LadderEvent.Kind.AGREED;
  }

  private @Nullable LocalDate first(Predicate<LadderEvent> wanted) {
    return events.stream().filter(wanted).findFirst().map(LadderEvent::on).orElse(null);
  }

  private void climb(LocalDate from) {
    LocalDate next = from;
    for (MandateTerms.Level level : terms.ladder()) {
      Rung rung = new Rung(level, next);
      rungs.add(rung);
      for (MandateTerms.Named function : level.tell()) {
        rung.tell(
            function.id(),
            first(
                e ->
                    e.kind() == LadderEvent.Kind.TOLD
                        && e.level() == level.level()
                        && function.id().equals(e.function())));
      }
      rung.left = first(e -> leaves(e, level.level()));
      if (rung.left == null) {
        return;
      }
      next = rung.left;
    }
  }

  /** Whether an event shows that it was over at a level: it failed, or a higher one was gone to. */
  private static boolean leaves(LadderEvent event, int level) {
    return switch (event.kind()) {
      case NOT_AGREED -> event.level() >= level;
      case TOLD -> event.level() > level;
      case AGREED, WITHDRAWN, DONE -> false;
    };
  }

  private void weigh(Rung rung) {
    MandateTerms.Level level = rung.level;
    MandateTerms.Institution institution =
        terms.institutions().stream()
            .filter(i -> i.id().equals(dispute.institution()))
            .findFirst()
            .orElse(null);
    String party = level.party();
    if (party != null && institution != null && party.equals(institution.party())) {
      warnings.add(cite(rung, MandateReason.BOTH_SIDES, Fact.code(party), number(level.level())));
    }
    if (rung.isSkipped()) {
      warnings.add(cite(rung, MandateReason.LEVEL_SKIPPED, number(level.level())));
    } else if (rung.left != null) {
      rung.missing.forEach(
          function ->
              warnings.add(
                  cite(
                      rung,
                      MandateReason.NOT_ALL_TOLD,
                      number(level.level()),
                      Fact.code(function))));
    }
    DeadlineStatus tell = status(tellDeadline(rung));
    deadlines.add(tell);
    LocalDate latest = tell.lateAfter().orElse(asOf);
    if (tell.state() == DeadlineState.OVERDUE
        || tell.settledOn().map(day -> day.isAfter(latest)).orElse(false)) {
      warnings.add(cite(rung, MandateReason.TOLD_LATE, number(level.level()), Fact.date(latest)));
    }
    LocalDate since = rung.since();
    if (since != null) {
      weighTurn(rung, since);
    }
  }

  private void weighTurn(Rung rung, LocalDate since) {
    DeadlineStatus settle = status(settleDeadline(rung, since));
    deadlines.add(settle);
    settle
        .due()
        .filter(due -> settle.settledOn().orElse(asOf).isAfter(due))
        .ifPresent(
            due ->
                warnings.add(
                    cite(
                        rung,
                        MandateReason.SETTLE_LATE,
                        number(rung.level.level()),
                        Fact.date(due))));
    for (MandateTerms.Duty duty : terms.duties()) {
      if (Objects.equals(duty.afterLevel(), rung.level.level())) {
        weighDuty(duty, since);
      }
    }
  }

  private void weighDuty(MandateTerms.Duty duty, LocalDate since) {
    Deadline deadline = dutyDeadline(duty, id(duty.id()), since).about(subject());
    LocalDate done =
        first(e -> e.kind() == LadderEvent.Kind.DONE && duty.id().equals(e.function()));
    DeadlineStatus status = status(done == null ? deadline : deadline.met(done));
    deadlines.add(status);
    boolean waits = status.state() == DeadlineState.WARNING;
    if (waits || status.state() == DeadlineState.OVERDUE) {
      Rule rule = duty.rule();
      warnings.add(
          cite(
              rule,
              MandateReason.DUTY_OPEN,
              Fact.code(duty.by()),
              Fact.code(duty.id()),
              Fact.date(since)));
      if (waits) {
        warnings.add(cite(rule, MandateReason.DUTY_WAITS, number(duty.warnAfterDays())));
      }
    }
  }

  static Deadline dutyDeadline(MandateTerms.Duty duty, String id, LocalDate started) {
    Rule rule = duty.rule();
    Integer within = duty.withinDays();
    DeadlineRule open =
        new DeadlineRule(
            duty.id(),
            rule == null ? null : rule.id(),
            within == null ? null : Timespan.ofDays(within),
            MonthRule.START_DAY_NOT_COUNTED,
            EndRule.STAYS,
            null,
            null,
            Timespan.ofDays(duty.warnAfterDays()));
    return Deadline.of(id, open, started).ownedBy(duty.by());
  }

  private Deadline tellDeadline(Rung rung) {
    int grace = rung.level.graceWorkingDays();
    Deadline deadline =
        deadline(
            rung,
            "TELL-" + rung.level.level(),
            Timespan.ZERO,
            grace == 0 ? null : Timespan.ofWorkingDays(grace),
            rung.begun);
    String by = rung.level.by();
    deadline = by == null ? deadline : deadline.ownedBy(by);
    LocalDate all = rung.allToldOn();
    if (all != null) {
      return deadline.met(all);
    }
    return end == null ? deadline : deadline.cancelled(end.on());
  }

  private Deadline settleDeadline(Rung rung, LocalDate since) {
    Integer days = rung.level.settleDays();
    Deadline deadline =
        deadline(
                rung,
                "SETTLE-" + rung.level.level(),
                days == null ? null : Timespan.ofDays(days),
                null,
                since)
            .ownedBy(rung.level.tell().get(0).id());
    if (rung.left != null) {
      return deadline.cancelled(rung.left);
    }
    if (end == null) {
      return deadline;
    }
    return end.kind() == LadderEvent.Kind.AGREED
        ? deadline.met(end.on())
        : deadline.cancelled(end.on());
  }

  private Deadline deadline(
      Rung rung,
      String code,
      @Nullable Timespan within,
      @Nullable Timespan grace,
      LocalDate started) {
    Rule rule = rung.level.rule();
    DeadlineRule asked =
        new DeadlineRule(
            code,
            rule == null ? null : rule.id(),
            within,
            MonthRule.START_DAY_NOT_COUNTED,
            EndRule.STAYS,
            grace,
            null,
            null);
    return Deadline.of(id(code), asked, started).about(subject());
  }

  private String id(String code) {
    return subject() + "#" + code;
  }

  private String subject() {
    return dispute.advice().toString();
  }

  private DeadlineStatus status(Deadline deadline) {
    return deadline.at(asOf, calendar);
  }

  LadderState state() {
    Reason term = term();
    if (!isInTerm()) {
      return new LadderState.NotApplicable(List.of(term));
    }
    if (end != null) {
      return ended(end);
    }
    if (begun == null) {
      return new LadderState.NotStarted(List.of(Reason.of(MandateReason.NO_DISAGREEMENT)));
    }
    if (rungs.isEmpty()) {
      return unresolved(1, Reason.of(MandateReason.NO_LADDER), begun);
    }
    Rung rung = rungs.get(rungs.size() - 1);
    LocalDate since = rung.since();
    if (rung.left != null) {
      int level = rung.level.level();
      return unresolved(
          level,
          cite(rung, MandateReason.LEVEL_FAILED, number(level), Fact.date(rung.left)),
          rung.left);
    }
    return since == null ? scalingUp(rung) : atLevel(rung, since);
  }

  private LadderState ended(LadderEvent by) {
    if (by.kind() == LadderEvent.Kind.WITHDRAWN) {
      Reason reason = Reason.of(MandateReason.DISAGREEMENT_WITHDRAWN, Fact.date(by.on()));
      return new LadderState.Withdrawn(by.on(), List.of(reason), warnings, deadlines);
    }
    Rule rule =
        terms.ladder().stream()
            .filter(level -> level.level() == by.level())
            .findFirst()
            .map(MandateTerms.Level::rule)
            .orElse(null);
    Reason reason = cite(rule, MandateReason.LEVEL_AGREED, number(by.level()), Fact.date(by.on()));
    return new LadderState.Settled(by.level(), by.on(), List.of(reason), warnings, deadlines);
  }

  private LadderState scalingUp(Rung rung) {
    DeadlineStatus tell = status(tellDeadline(rung));
    List<Reason> reasons = new ArrayList<>();
    reasons.add(
        cite(rung, MandateReason.TELL_AT_ONCE, number(rung.level.level()), Fact.date(rung.begun)));
    for (String function : rung.missing) {
      reasons.add(cite(rung, MandateReason.STILL_TO_TELL, Fact.code(function)));
    }
    tell.lateAfter()
        .ifPresent(day -> reasons.add(cite(rung, MandateReason.TELL_LATEST, Fact.date(day))));
    reasons.add(Reason.of(MandateReason.ADVICE_STANDS));
    String by = rung.level.by();
    NextAction action =
        new NextAction(
            NextAction.Kind.TELL,
            rung.level.level(),
            by == null ? List.of() : List.of(by),
            rung.missing,
            tell);
    return new LadderState.ScalingUp(rung.level.level(), action, reasons, warnings, deadlines);
  }

  private LadderState atLevel(Rung rung, LocalDate since) {
    DeadlineStatus settle = status(settleDeadline(rung, since));
    List<Reason> reasons = new ArrayList<>();
    reasons.add(
        cite(rung, MandateReason.LEVEL_SETTLES, number(rung.level.level()), Fact.date(since)));
    LocalDate due = settle.due().orElse(null);
    if (due == null) {
      reasons.add(cite(rung, MandateReason.NO_FIGURE, number(rung.level.level())));
    } else if (settle.state() == DeadlineState.OVERDUE) {
      reasons.add(
          cite(rung, MandateReason.SETTLE_LATE, number(rung.level.level()), Fact.date(due)));
    } else {
      reasons.add(
          cite(
              rung,
              MandateReason.SETTLE_BY,
              Fact.date(due),
              number(settle.calendarDaysLeft().orElse(0)),
              number(settle.workingDaysLeft().orElse(0))));
      if (!calendar.isWorkingDay(due)) {
        reasons.add(
            cite(rung, MandateReason.FREE_DAY, Fact.date(due), Fact.date(calendar.onOrAfter(due))));
      }
    }
    reasons.add(Reason.of(MandateReason.ADVICE_STANDS));
    NextAction action =
        new NextAction(
            NextAction.Kind.SETTLE,
            rung.level.level(),
            rung.level.tell().stream().map(MandateTerms.Named::id).toList(),
            List.of(),
            settle);
    return new LadderState.AtLevel(rung.level.level(), action, reasons, warnings, deadlines);
  }

  private LadderState unresolved(int level, Reason why, LocalDate since) {
    MandateTerms.Unresolved to = terms.unresolved();
    List<Reason> reasons =
        List.of(
            why,
            to == null
                ? Reason.of(MandateReason.NO_WAY_OUT)
                : Reason.of(MandateReason.GOES_TO_STEERING, Fact.code(to.id())),
            Reason.of(MandateReason.ADVICE_STANDS));
    NextAction action =
        new NextAction(
            NextAction.Kind.FIND_WAY_OUT,
            level,
            to == null ? List.of() : List.of(to.id()),
            List.of(),
            null);
    return new LadderState.Unresolved(
        since, to == null ? null : to.id(), action, reasons, warnings, deadlines);
  }

  boolean isInTerm() {
    return inForce.contains(dispute.adviceOn());
  }

  /** Whether the advice lies in the term, in words. */
  Reason term() {
    LocalDate from = inForce.from();
    LocalDate until = inForce.until();
    Fact day = Fact.date(dispute.adviceOn());
    if (dispute.adviceOn().isBefore(from)) {
      return Reason.of(MandateReason.BEFORE_TERM, Fact.date(from));
    }
    if (until == null) {
      return Reason.of(MandateReason.IN_TERM_OPEN, day, Fact.date(from));
    }
    return isInTerm()
        ? Reason.of(MandateReason.IN_TERM, day, Fact.date(from), Fact.date(until))
        : Reason.of(MandateReason.TERM_EXPIRED, Fact.date(until));
  }

  static Fact number(int number) {
    return Fact.number(number);
  }

  static Reason cite(Rung rung, MandateReason code, Fact... facts) {
    return cite(rung.level.rule(), code, facts);
  }

  private static Reason cite(@Nullable Rule rule, MandateReason code, Fact... facts) {
    return Reason.of(cited(rule, code), facts);
  }

  static ReasonCode cited(@Nullable Rule rule, MandateReason code) {
    return rule == null || rule.equals(code.rule()) ? code : new RowReason(code, rule);
  }
}
