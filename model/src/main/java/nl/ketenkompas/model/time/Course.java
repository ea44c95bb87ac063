package nl.ketenkompas.model.time;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a deadline runs, on day numbers: the one computation behind {@link DeadlineStatus} and {@link
 * Agenda}, so that the two can never disagree. The trace is written only when somebody asks, since
 * an agenda goes through a million deadlines. Reused from deadline to deadline; not thread safe.
 */
final class Course {
  /** A day that does not come. */
  static final int NEVER = Integer.MAX_VALUE;

  private static final String TYPE = "deadline";

  private final WorkCalendar calendar;
  private final int asOf;
  private final @Nullable List<DerivationStep> trace;

  /** Paused periods [from, until), in order and apart. */
  private int[] pauses = new int[8];

  private int pauseCount;

  /** How many of the pauses have moved a day. */
  private int taken;

  private boolean pausedNow;

  DeadlineState state = DeadlineState.NOT_STARTED;
  int due;
  int late;
  int warn;
  int settled;

  Course(WorkCalendar calendar, int asOf, @Nullable List<DerivationStep> trace) {
    this.calendar = calendar;
    this.asOf = asOf;
    this.trace = trace;
  }

  void run(Deadline deadline) {
    due = NEVER;
    late = NEVER;
    warn = NEVER;
    settled = NEVER;
    state = DeadlineState.NOT_STARTED;
    List<DeadlineEvent> events = deadline.events();
    int start = first(events, DeadlineEvent.Kind.STARTED);
    if (start == NEVER) {
      return;
    }
    boolean only = events.size() == 1;
    int met = only ? NEVER : first(events, DeadlineEvent.Kind.MET);
    int cancelled = only ? NEVER : first(events, DeadlineEvent.Kind.CANCELLED);
    settled = Math.min(met, cancelled);
    DeadlineRule rule = deadline.rule();
    readPauses(events, start + 1 - rule.months().countedDays());
    note(DerivationStep.Kind.STARTED, rule.id(), start);
    derive(rule, start);
    state = state(met, cancelled);
  }

  private int first(List<DeadlineEvent> events, DeadlineEvent.Kind kind) {
    for (int i = 0; i < events.size(); i++) {
      DeadlineEvent event = events.get(i);
      if (event.kind() == kind) {
        int day = (int) event.on().toEpochDay();
        return day <= asOf ? day : NEVER;
      }
    }
    return NEVER;
  }

  /** Pauses up to the day asked about, or the day on which all was over, from the first day on. */
  private void readPauses(List<DeadlineEvent> events, int from) {
    pauseCount = 0;
    taken = 0;
    pausedNow = false;
    if (events.size() == 1) {
      return;
    }
    int last = Math.min(asOf, settled);
    int begun = NEVER;
    for (DeadlineEvent event : events) {
      int day = (int) event.on().toEpochDay();
      if (day > last) {
        break;
      }
      if (event.kind() == DeadlineEvent.Kind.PAUSED && begun == NEVER) {
        begun = day;
      } else if (event.kind() == DeadlineEvent.Kind.RESUMED && begun != NEVER) {
        addPause(Math.max(begun, from), day);
        begun = NEVER;
      }
    }
    if (begun != NEVER) {
      pausedNow = true;
      addPause(Math.max(begun, from), last + 1);
    }
  }

  private void addPause(int from, int until) {
    if (until <= from) {
      return;
    }
    if (2 * pauseCount == pauses.length) {
      pauses = Arrays.copyOf(pauses, 2 * pauses.length);
    }
    pauses[2 * pauseCount] = from;
    pauses[2 * pauseCount + 1] = until;
    pauseCount++;
  }

  private void derive(DeadlineRule rule, int start) {
    Timespan within = rule.within();
    if (within != null) {
      due = last(start, within, rule.months(), rule.end(), DerivationStep.Kind.ADDED);
      Timespan grace = rule.grace();
      late =
          grace == null
              ? due
              : last(
                  due,
                  grace,
                  MonthRule.START_DAY_NOT_COUNTED,
                  EndRule.STAYS,
                  DerivationStep.Kind.GRACE);
      Timespan before = rule.warnBefore();
      if (before != null) {
        warn = Math.max(start, before.before(due, calendar));
        if (trace != null) {
          note(DerivationStep.Kind.WARN, before.toString(), warn);
        }
      }
    }
    Timespan after = rule.warnAfter();
    if (after != null) {
      taken = 0;
      warn =
          Math.min(
              warn,
              last(
                  start,
                  after,
                  MonthRule.START_DAY_NOT_COUNTED,
                  EndRule.STAYS,
                  DerivationStep.Kind.WARN));
    }
  }

  /**
   * The last day of a timespan. Each pause that begins no later than the last day reached so far
   * moves it: by its days, or by its working days once the working days are being counted. What is
   * to be done at once has no time that could stand still.
   */
  private int last(
      int from, Timespan span, MonthRule months, EndRule rule, DerivationStep.Kind kind) {
    int first = span.isZero() ? from : from + 1 - months.countedDays();
    int base = span.lastCalendarDay(from, months);
    int last = plusWorkingDays(base, span);
    if (trace != null) {
      note(kind, span.toString(), last);
    }
    int end = rule.end(first, last, span, calendar);
    while (!span.isZero() && taken < pauseCount && pauses[2 * taken] <= end) {
      int paused = Math.max(pauses[2 * taken], first);
      int resumed = Math.max(pauses[2 * taken + 1], paused);
      taken++;
      if (span.workingDays() == 0 || paused <= base) {
        base = Days.check((long) base + resumed - paused, TYPE);
        last = plusWorkingDays(base, span);
      } else {
        last = calendar.plus(last, calendar.between(paused, resumed));
      }
      if (trace != null && resumed > paused) {
        note(DerivationStep.Kind.PAUSED, Integer.toString(resumed - paused), last);
      }
      end = rule.end(first, last, span, calendar);
    }
    if (end != last && trace != null) {
      noteShift(last, end, trace);
    }
    return end;
  }

  private int plusWorkingDays(int day, Timespan span) {
    return calendar.plus(day, span.workingDays());
  }

  private void noteShift(int last, int end, List<DerivationStep> steps) {
    int step = end > last ? 1 : -1;
    int day = last;
    for (; day != end && !calendar.isWorked(day); day += step) {
      note(DerivationStep.Kind.SHIFTED, why(day), day + step);
    }
    if (day != end) {
      steps.add(new DerivationStep(DerivationStep.Kind.EXTENDED, "ATW-2", Days.date(end)));
    }
  }

  private String why(int day) {
    List<String> codes = calendar.holidaysOn(day);
    // 1 January 1970 was a Thursday
    return codes.isEmpty() ? DayOfWeek.THURSDAY.plus(day).name() : codes.get(0);
  }

  private DeadlineState state(int met, int cancelled) {
    if (met != NEVER && met <= cancelled) {
      return met <= late ? DeadlineState.MET : DeadlineState.MET_LATE;
    }
    if (cancelled != NEVER) {
      return DeadlineState.CANCELLED;
    }
    if (asOf > late) {
      return DeadlineState.OVERDUE;
    }
    if (pausedNow) {
      return DeadlineState.PAUSED;
    }
    if (asOf >= due) {
      return DeadlineState.DUE;
    }
    return asOf >= warn ? DeadlineState.WARNING : DeadlineState.OPEN;
  }

  private void note(DerivationStep.Kind kind, String because, int day) {
    if (trace != null) {
      trace.add(new DerivationStep(kind, because, Days.date(day)));
    }
  }
}
