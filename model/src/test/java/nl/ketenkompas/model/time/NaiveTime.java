package nl.ketenkompas.model.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Deadlines by going through the calendar day by day, as a clerk with a wall calendar would. */
final class NaiveTime {
  private final WorkCalendar calendar;

  NaiveTime(WorkCalendar calendar) {
    this.calendar = calendar;
  }

  record Outcome(
      DeadlineState state,
      @Nullable LocalDate due,
      @Nullable LocalDate late,
      @Nullable LocalDate warn) {}

  /** Easter as Knuth gives it (The Art of Computer Programming, 1.3.2, exercise 14). */
  static LocalDate easter(int year) {
    int golden = year % 19 + 1;
    int century = year / 100 + 1;
    int x = 3 * century / 4 - 12;
    int z = (8 * century + 5) / 25 - 5;
    int sunday = 5 * year / 4 - x - 10;
    int epact = Math.floorMod(11 * golden + 20 + z - x, 30);
    if ((epact == 25 && golden > 11) || epact == 24) {
      epact++;
    }
    int moon = 44 - epact;
    if (moon < 21) {
      moon += 30;
    }
    moon += 7 - (sunday + moon) % 7;
    return LocalDate.of(year, 3, 1).plusDays(moon - 1);
  }

  boolean isWorked(LocalDate day) {
    if (calendar.weekend().contains(day.getDayOfWeek())) {
      return false;
    }
    for (Holiday holiday : calendar.holidays()) {
      for (int year = day.getYear() - 1; year <= day.getYear() + 1; year++) {
        if (year >= 1850 && year <= 2200 && kept(holiday, year, day)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean kept(Holiday holiday, int year, LocalDate day) {
    Integer first = holiday.firstYear();
    Integer last = holiday.lastYear();
    Integer every = holiday.everyYears();
    if ((first != null && year < first)
        || (last != null && year > last)
        || (every != null && year % every != 0)) {
      return false;
    }
    String on = holiday.on().text();
    LocalDate date;
    if (on.startsWith("easter")) {
      String offset = on.substring("easter".length());
      date = easter(year).plusDays(offset.isEmpty() ? 0 : Integer.parseInt(offset));
    } else {
      date = LocalDate.parse(year + "-" + on);
    }
    if (date.getDayOfWeek() == DayOfWeek.SUNDAY) {
      if (holiday.sunday() == SundayRule.SATURDAY_BEFORE) {
        date = date.minusDays(1);
      } else if (holiday.sunday() == SundayRule.MONDAY_AFTER) {
        date = date.plusDays(1);
      }
    }
    return date.equals(day);
  }

  Outcome outcome(Deadline deadline, LocalDate asOf) {
    List<DeadlineEvent> seen =
        deadline.events().stream().filter(event -> !event.on().isAfter(asOf)).toList();
    LocalDate started = first(seen, DeadlineEvent.Kind.STARTED);
    if (started == null) {
      return new Outcome(DeadlineState.NOT_STARTED, null, null, null);
    }
    LocalDate met = first(seen, DeadlineEvent.Kind.MET);
    LocalDate cancelled = first(seen, DeadlineEvent.Kind.CANCELLED);
    LocalDate end = asOf;
    end = met != null && met.isBefore(end) ? met : end;
    end = cancelled != null && cancelled.isBefore(end) ? cancelled : end;
    Set<LocalDate> paused = paused(seen, end);
    DeadlineRule rule = deadline.rule();
    LocalDate due = null;
    LocalDate late = null;
    LocalDate warn = null;
    Timespan within = rule.within();
    if (within != null) {
      due = last(started, within, rule.months(), rule.end(), paused);
      Timespan grace = rule.grace();
      late =
          grace == null
              ? due
              : last(due, grace, MonthRule.START_DAY_NOT_COUNTED, EndRule.STAYS, paused);
      Timespan before = rule.warnBefore();
      if (before != null) {
        warn = back(due, before);
        warn = warn.isBefore(started) ? started : warn;
      }
    }
    Timespan after = rule.warnAfter();
    if (after != null) {
      LocalDate day = last(started, after, MonthRule.START_DAY_NOT_COUNTED, EndRule.STAYS, paused);
      warn = warn == null || day.isBefore(warn) ? day : warn;
    }
    return new Outcome(
        state(asOf, met, cancelled, due, late, warn, paused.contains(asOf)), due, late, warn);
  }

  private static DeadlineState state(
      LocalDate asOf,
      @Nullable LocalDate met,
      @Nullable LocalDate cancelled,
      @Nullable LocalDate due,
      @Nullable LocalDate late,
      @Nullable LocalDate warn,
      boolean paused) {
    if (met != null && (cancelled == null || !met.isAfter(cancelled))) {
      return late == null || !met.isAfter(late) ? DeadlineState.MET : DeadlineState.MET_LATE;
    }
    if (cancelled != null) {
      return DeadlineState.CANCELLED;
    }
    if (late != null && asOf.isAfter(late)) {
      return DeadlineState.OVERDUE;
    }
    if (paused) {
      return DeadlineState.PAUSED;
    }
    if (due != null && !asOf.isBefore(due)) {
      return DeadlineState.DUE;
    }
    return warn != null && !asOf.isBefore(warn) ? DeadlineState.WARNING : DeadlineState.OPEN;
  }

  private static @Nullable LocalDate first(List<DeadlineEvent> events, DeadlineEvent.Kind kind) {
    LocalDate first = null;
    for (DeadlineEvent event : events) {
      if (event.kind() == kind && (first == null || event.on().isBefore(first))) {
        first = event.on();
      }
    }
    return first;
  }

  /** A day is paused when the last word before its end, of days before it or itself, is "pause". */
  private static Set<LocalDate> paused(List<DeadlineEvent> events, LocalDate end) {
    Set<LocalDate> days = new HashSet<>();
    for (LocalDate day = LocalDate.of(2010, 1, 1); !day.isAfter(end); day = day.plusDays(1)) {
      boolean now = days.contains(day.minusDays(1));
      for (DeadlineEvent.Kind kind :
          List.of(DeadlineEvent.Kind.PAUSED, DeadlineEvent.Kind.RESUMED)) {
        if (events.contains(new DeadlineEvent(kind, day))) {
          now = kind == DeadlineEvent.Kind.PAUSED;
        }
      }
      if (now) {
        days.add(day);
      }
    }
    return days;
  }

  /** Without pauses first; then day by day through those that are not paused. */
  private LocalDate last(
      LocalDate from, Timespan span, MonthRule months, EndRule rule, Set<LocalDate> paused) {
    LocalDate first = span.isZero() || !months.countsStartDay() ? from.plusDays(1) : from;
    LocalDate base = from;
    if (!span.isZero()) {
      base = months(from, 12 * span.years() + span.months(), months);
      base = base.plusDays(7L * span.weeks() + span.days());
      base = months.countsStartDay() ? base.minusDays(1) : base;
    }
    int days = 0;
    for (LocalDate day = first; !day.isAfter(base); day = day.plusDays(1)) {
      days++;
    }
    LocalDate last = first.minusDays(1);
    while (days > 0) {
      last = last.plusDays(1);
      days -= paused.contains(last) ? 0 : 1;
    }
    for (int left = span.workingDays(); left > 0; ) {
      last = last.plusDays(1);
      left -= isWorked(last) && !paused.contains(last) ? 1 : 0;
    }
    if (span.isZero()) {
      last = from;
    }
    return end(span.isZero() ? from : first, last, span, rule);
  }

  private LocalDate end(LocalDate first, LocalDate last, Timespan span, EndRule rule) {
    LocalDate end = last;
    if (rule == EndRule.PREVIOUS_WORKING_DAY) {
      while (!isWorked(end)) {
        end = end.minusDays(1);
      }
    }
    if (rule == EndRule.NEXT_WORKING_DAY
        || (rule == EndRule.TERMIJNENWET && !EndRule.isTooLong(span))) {
      while (!isWorked(end)) {
        end = end.plusDays(1);
      }
    }
    if (rule == EndRule.TERMIJNENWET
        && !EndRule.isTooLong(span)
        && !last.isBefore(first.plusDays(2))) {
      while (workedIn(first, end) < 2 || !isWorked(end)) {
        end = end.plusDays(1);
      }
    }
    return end;
  }

  private int workedIn(LocalDate first, LocalDate last) {
    List<LocalDate> found = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (isWorked(day)) {
        found.add(day);
      }
    }
    return found.size();
  }

  /** Month by month on the wall, then back to the last day there is. */
  static LocalDate months(LocalDate from, int months, MonthRule rule) {
    if (months == 0) {
      return from;
    }
    LocalDate page = from.withDayOfMonth(1);
    if (rule == MonthRule.FULL_CALENDAR_MONTHS && from.getDayOfMonth() > 1) {
      page = page.plusMonths(1);
    }
    for (int i = 0; i < months; i++) {
      page = page.plusMonths(1);
    }
    if (rule == MonthRule.FULL_CALENDAR_MONTHS) {
      return page;
    }
    int wanted = from.getDayOfMonth();
    if (rule == MonthRule.END_OF_MONTH && wanted == from.lengthOfMonth()) {
      wanted = 31;
    }
    while (wanted > page.lengthOfMonth()) {
      wanted--;
    }
    return page.withDayOfMonth(wanted);
  }

  private LocalDate back(LocalDate day, Timespan span) {
    LocalDate page = day.withDayOfMonth(1);
    for (int i = 0; i < 12 * span.years() + span.months(); i++) {
      page = page.minusMonths(1);
    }
    LocalDate back = page.withDayOfMonth(Math.min(day.getDayOfMonth(), page.lengthOfMonth()));
    back = back.minusDays(7L * span.weeks() + span.days());
    for (int left = span.workingDays(); left > 0; ) {
      back = back.minusDays(1);
      left -= isWorked(back) ? 1 : 0;
    }
    return back;
  }
}
