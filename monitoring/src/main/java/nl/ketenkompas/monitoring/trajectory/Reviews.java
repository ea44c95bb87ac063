package nl.ketenkompas.monitoring.trajectory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.OpenNorm;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.time.Agenda;
import nl.ketenkompas.model.time.Deadline;
import nl.ketenkompas.model.time.DeadlineEvent;
import nl.ketenkompas.model.time.DeadlineRule;
import nl.ketenkompas.model.time.DeadlineStatus;
import nl.ketenkompas.model.time.DerivationStep;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.model.time.Timespan;
import nl.ketenkompas.model.time.WorkCalendar;
import nl.ketenkompas.monitoring.MonitoringReason;
import nl.ketenkompas.monitoring.agreement.ReviewTerms;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines around a trajectory, derived from what happened: the AD form (SK-I6), home visits
 * (ST-OUTREACH), feedback (ST-FEEDBACK), fixed evaluation moments (ST-REVIEW), checks after the end
 * (ST-F36), or whatever the agreement holds. Neither the order of events nor duplicates matter.
 * Immutable and thread safe; time grows with the events and the fixed moments of a case.
 *
 * <p>Each event that starts a clock gives a deadline of its own, up to the next such event. Of
 * fixed moments there is one deadline each, all counted from the event, up to the first that lies
 * ahead; whatever is done after one moment and by the next meets the next, and, when the one before
 * was missed, that one late.
 *
 * <pre>{@code
 * Reviews reviews = Reviews.of(ReviewTerms.preset("emmen-oggz"), WorkCalendar.preset("nl"));
 * Agenda agenda = reviews.agenda(cases, Moment.asOf(today));
 * agenda.overdue();
 * }</pre>
 */
public final class Reviews {
  private final ReviewTerms terms;
  private final WorkCalendar calendar;

  private Reviews(ReviewTerms terms, WorkCalendar calendar) {
    this.terms = terms;
    this.calendar = calendar;
  }

  /**
   * Compiles the duties.
   *
   * @param agreement as read by {@link ReviewTerms#KIND}
   * @param calendar which days are worked
   * @return the duties
   */
  public static Reviews of(Agreement<ReviewTerms> agreement, WorkCalendar calendar) {
    return new Reviews(agreement.terms(), calendar);
  }

  /**
   * The deadlines of a case.
   *
   * @param file what is known of it
   * @param moment the day it is about, and the instant up to which events count as recorded
   * @return the deadlines in the order of the duties, then of their start
   * @throws IllegalArgumentException if two events have one id and differ
   */
  public List<Deadline> deadlines(CaseFile file, Moment moment) {
    List<CaseEvent> events = visible(file.events(), moment);
    List<Deadline> deadlines = new ArrayList<>();
    for (ReviewTerms.Duty duty : terms.duties()) {
      List<LocalDate> starts =
          events.stream()
              .filter(event -> event.code().equals(duty.on()))
              .map(CaseEvent::on)
              .distinct()
              .toList();
      for (int i = 0; i < starts.size(); i++) {
        LocalDate from = starts.get(i);
        LocalDate next = i + 1 < starts.size() ? starts.get(i + 1) : null;
        List<CaseEvent> own =
            events.stream()
                .filter(e -> !e.on().isBefore(from) && (next == null || e.on().isBefore(next)))
                .toList();
        add(deadlines, file, duty, new Run(from, next, own), moment.asOf());
      }
    }
    return deadlines;
  }

  /** From one start of a clock up to the next. */
  private record Run(LocalDate from, @Nullable LocalDate next, List<CaseEvent> events) {

    private @Nullable LocalDate first(Predicate<CaseEvent> wanted) {
      return events.stream().filter(wanted).findFirst().map(CaseEvent::on).orElse(null);
    }
  }

  static List<CaseEvent> visible(Collection<CaseEvent> given, Moment moment) {
    Map<String, CaseEvent> byId = new HashMap<>();
    for (CaseEvent event : given) {
      CaseEvent known = byId.putIfAbsent(event.id(), event);
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

  private void add(
      List<Deadline> deadlines, CaseFile file, ReviewTerms.Duty duty, Run run, LocalDate asOf) {
    String id = file.key() + "#" + duty.id() + "@" + run.from();
    Timespan every = duty.every();
    if (every == null) {
      LocalDate met = run.first(event -> event.code().equals(duty.metBy()));
      deadlines.add(deadline(id, file, duty, duty.within(), run, met));
      return;
    }
    LocalDate stopped = stopped(duty, run);
    LocalDate last = stopped != null && stopped.isBefore(asOf) ? stopped : asOf;
    LocalDate before = run.from();
    for (int i = 1; before.equals(run.from()) || !before.isAfter(last); i++) {
      Timespan within = times(every, i);
      LocalDate after = before;
      LocalDate met =
          run.first(event -> event.code().equals(duty.metBy()) && event.on().isAfter(after));
      deadlines.add(deadline(id + "/" + i, file, duty, within, run, met));
      before = within.lastDay(run.from(), duty.months(), calendar);
    }
  }

  private static Timespan times(Timespan every, int times) {
    return new Timespan(
        every.years() * times,
        every.months() * times,
        every.weeks() * times,
        every.days() * times,
        every.workingDays() * times);
  }

  private static @Nullable LocalDate stopped(ReviewTerms.Duty duty, Run run) {
    LocalDate stop = run.first(event -> duty.stoppedBy().contains(event.code()));
    return stop == null ? run.next() : stop;
  }

  private static Deadline deadline(
      String id,
      CaseFile file,
      ReviewTerms.Duty duty,
      @Nullable Timespan within,
      Run run,
      @Nullable LocalDate met) {
    DeadlineRule rule =
        new DeadlineRule(
            duty.id(),
            duty.rule().id(),
            within,
            duty.months(),
            duty.end(),
            duty.grace(),
            duty.warnBefore(),
            duty.warnAfter());
    List<DeadlineEvent> happened = new ArrayList<>();
    happened.add(new DeadlineEvent(DeadlineEvent.Kind.STARTED, run.from()));
    if (met != null) {
      happened.add(new DeadlineEvent(DeadlineEvent.Kind.MET, met));
    }
    LocalDate stopped = stopped(duty, run);
    if (stopped != null) {
      happened.add(new DeadlineEvent(DeadlineEvent.Kind.CANCELLED, stopped));
    }
    for (CaseEvent event : run.events()) {
      if (duty.pausedBy().contains(event.code())) {
        happened.add(new DeadlineEvent(DeadlineEvent.Kind.PAUSED, event.on()));
      }
      if (duty.resumedBy().contains(event.code())) {
        happened.add(new DeadlineEvent(DeadlineEvent.Kind.RESUMED, event.on()));
      }
    }
    String owner = file.owners().getOrDefault(duty.owner(), duty.owner());
    return new Deadline(id, rule, file.key().toString(), owner, happened);
  }

  /**
   * One agenda over many cases.
   *
   * @param files what is known of the cases
   * @param moment the day it is about, and the instant up to which events count as recorded
   * @return the agenda
   * @throws IllegalArgumentException if two events of a case have one id and differ
   */
  public Agenda agenda(Collection<CaseFile> files, Moment moment) {
    return agenda(files, List.of(), moment);
  }

  /**
   * One agenda over many cases, together with deadlines of others, such as the ends of retention
   * that the privacy room hands in, or those of another agreement.
   *
   * @param files what is known of the cases
   * @param others deadlines of others
   * @param moment the day it is about, and the instant up to which events count as recorded
   * @return the agenda
   * @throws IllegalArgumentException if two events of a case have one id and differ, or two
   *     deadlines do
   */
  public Agenda agenda(Collection<CaseFile> files, Collection<Deadline> others, Moment moment) {
    List<Deadline> all = new ArrayList<>(others);
    for (CaseFile file : files) {
      all.addAll(deadlines(file, moment));
    }
    return Agenda.of(all, calendar, moment.asOf());
  }

  /**
   * How the dates of a deadline came about, in words.
   *
   * @param status of a deadline of these duties
   * @return a sentence for each step, citing the rule of the duty
   */
  public List<Reason> explain(DeadlineStatus status) {
    String id = status.deadline().rule().rule();
    List<Reason> reasons = new ArrayList<>();
    for (DerivationStep step : status.derivation()) {
      Fact because = Fact.code(step.because());
      reasons.add(
          switch (step.kind()) {
            case STARTED -> cite(id, MonitoringReason.CLOCK_STARTED, because, step);
            case ADDED -> cite(id, MonitoringReason.TIME_ADDED, because, step);
            case PAUSED -> cite(id, MonitoringReason.TIME_PAUSED, because, step);
            case SHIFTED -> cite(null, MonitoringReason.END_MOVED, because, step);
            case EXTENDED -> cite(null, MonitoringReason.END_EXTENDED, because, step);
            case GRACE -> cite(id, MonitoringReason.GRACE_ADDED, because, step);
            case WARN -> cite(id, MonitoringReason.WARNED_ON, because, step);
          });
    }
    return reasons;
  }

  private static Reason cite(
      @Nullable String rule, MonitoringReason code, Fact because, DerivationStep step) {
    Fact day = Fact.date(step.to());
    return rule == null
        ? Reason.of(code, because, day)
        : Reason.of(new DutyReason(code, Rule.of(rule)), because, day);
  }

  /**
   * The times of the duties, which may have been left vague.
   *
   * @return what became of each, in the order of the duties
   */
  public List<OpenNorm> openNorms() {
    List<OpenNorm> norms = new ArrayList<>();
    for (int i = 0; i < terms.duties().size(); i++) {
      ReviewTerms.Duty duty = terms.duties().get(i);
      Timespan time = duty.within() == null ? duty.every() : duty.within();
      norms.add(OpenNorm.of(duty.id(), "/terms/duties/" + i + "/within", time, duty.acceptedBy()));
    }
    return List.copyOf(norms);
  }

  /**
   * The duties for which no time was agreed: open norms, to be filled in or accepted.
   *
   * @return a finding for each of the {@link #openNorms} that is not configured
   */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    List<OpenNorm> norms = openNorms();
    for (int i = 0; i < norms.size(); i++) {
      Rule rule = terms.duties().get(i).rule();
      norms
          .get(i)
          .finding(
              new DutyReason(MonitoringReason.NO_TIME_AGREED, rule),
              new DutyReason(MonitoringReason.TIME_LEFT_OPEN, rule))
          .ifPresent(findings::add);
    }
    return List.copyOf(findings);
  }
}
