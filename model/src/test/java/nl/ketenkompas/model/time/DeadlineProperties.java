package nl.ketenkompas.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

class DeadlineProperties {
  private static final LocalDate START = LocalDate.of(2010, 11, 1);
  private static final List<WorkCalendar> CALENDARS =
      WorkCalendar.presets().stream().map(WorkCalendar::preset).toList();

  private static <T> T any(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static Timespan span(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> Timespan.ZERO;
      case 1 -> Timespan.ofDays(random.nextInt(100));
      case 2 -> Timespan.ofWorkingDays(random.nextInt(30));
      case 3 -> Timespan.ofMonths(random.nextInt(14));
      case 4 -> Timespan.ofWeeks(random.nextInt(16));
      default ->
          new Timespan(
              random.nextInt(2),
              random.nextInt(4),
              random.nextInt(3),
              random.nextInt(5),
              random.nextInt(6));
    };
  }

  private static @Nullable Timespan maybe(Random random, Timespan span) {
    return random.nextBoolean() ? span : null;
  }

  private static Deadline deadline(String id, Random random, EndRule end) {
    boolean open = random.nextInt(8) == 0;
    DeadlineRule rule =
        new DeadlineRule(
            "DUTY",
            null,
            open ? null : span(random),
            any(random, List.of(MonthRule.values())),
            end,
            open ? null : maybe(random, Timespan.ofWorkingDays(random.nextInt(4))),
            open ? null : maybe(random, span(random)),
            maybe(random, span(random)));
    List<DeadlineEvent> events = new ArrayList<>();
    events.add(event(DeadlineEvent.Kind.STARTED, random));
    for (int i = random.nextInt(7); i > 0; i--) {
      DeadlineEvent.Kind kind =
          random.nextBoolean() ? DeadlineEvent.Kind.PAUSED : DeadlineEvent.Kind.RESUMED;
      events.add(event(random.nextInt(12) == 0 ? any(random, KINDS) : kind, random));
    }
    return new Deadline(id, rule, null, "owner-" + random.nextInt(4), events);
  }

  private static final List<DeadlineEvent.Kind> KINDS = List.of(DeadlineEvent.Kind.values());

  private static DeadlineEvent event(DeadlineEvent.Kind kind, Random random) {
    return new DeadlineEvent(kind, START.plusDays(random.nextInt(90)));
  }

  @Property
  void agreesWithTheWallCalendar(@ForAll long seed) {
    Random random = new Random(seed);
    WorkCalendar calendar = any(random, CALENDARS);
    NaiveTime naive = new NaiveTime(calendar);
    for (int i = 0; i < 20; i++) {
      Deadline deadline = deadline("d", random, EndRule.STAYS);
      check(deadline, START.plusDays(random.nextInt(150)), calendar, naive);
    }
  }

  /** Without pauses, since what a pause in a shifted end does is a decision and not counting. */
  @Property
  void endsAreShiftedAsOnTheWallCalendar(@ForAll long seed) {
    Random random = new Random(seed);
    WorkCalendar calendar = any(random, CALENDARS);
    NaiveTime naive = new NaiveTime(calendar);
    for (int i = 0; i < 20; i++) {
      Deadline drawn = deadline("d", random, any(random, List.of(EndRule.values())));
      List<DeadlineEvent> events =
          drawn.events().stream()
              .filter(event -> event.kind() != DeadlineEvent.Kind.PAUSED)
              .toList();
      Deadline deadline = new Deadline("d", drawn.rule(), null, null, events);
      check(deadline, START.plusDays(random.nextInt(150)), calendar, naive);
    }
  }

  private static void check(
      Deadline deadline, LocalDate asOf, WorkCalendar calendar, NaiveTime naive) {
    DeadlineStatus status = deadline.at(asOf, calendar);
    NaiveTime.Outcome outcome = naive.outcome(deadline, asOf);
    assertThat(
            new NaiveTime.Outcome(
                status.state(),
                status.due().orElse(null),
                status.lateAfter().orElse(null),
                status.warnOn().orElse(null)))
        .as("%s on %s: %s", deadline, asOf, status.derivation())
        .isEqualTo(outcome);
  }

  @Property
  void agendaAgreesWithEachStatus(@ForAll long seed) {
    Random random = new Random(seed);
    WorkCalendar calendar = any(random, CALENDARS);
    List<Deadline> deadlines = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      deadlines.add(
          deadline(
              "d" + random.nextInt(1000) + "-" + i,
              random,
              any(random, List.of(EndRule.values()))));
    }
    LocalDate asOf = START.plusDays(random.nextInt(150));
    Agenda agenda = Agenda.of(deadlines, calendar, asOf);
    DateRange days = DateRange.of(asOf, asOf.plusDays(random.nextInt(30)));
    assertThat(agenda.dueIn(days))
        .isEqualTo(
            sorted(deadlines, calendar, asOf).stream()
                .filter(d -> !d.at(asOf, calendar).state().isSettled())
                .filter(d -> d.at(asOf, calendar).due().map(days::contains).orElse(false))
                .toList());
    assertThat(agenda.overdue())
        .isEqualTo(
            sorted(deadlines, calendar, asOf).stream()
                .filter(d -> d.at(asOf, calendar).state() == DeadlineState.OVERDUE)
                .toList());
    assertThat(agenda.ownedBy("owner-1"))
        .isEqualTo(
            sorted(deadlines, calendar, asOf).stream()
                .filter(d -> "owner-1".equals(d.owner()))
                .filter(d -> !d.at(asOf, calendar).state().isSettled())
                .toList());
  }

  private static List<Deadline> sorted(
      List<Deadline> deadlines, WorkCalendar calendar, LocalDate asOf) {
    return deadlines.stream()
        .sorted(
            Comparator.comparing(
                    (Deadline d) -> d.at(asOf, calendar).due().orElse(LocalDate.of(2300, 1, 1)))
                .thenComparing(Deadline::id))
        .toList();
  }

  @Property
  void monthsAgreeWithTheWallCalendar(@ForAll long seed) {
    Random random = new Random(seed);
    LocalDate from = LocalDate.of(1850, 1, 1).plusDays(random.nextInt(120_000));
    int months = random.nextInt(200);
    for (MonthRule rule : MonthRule.values()) {
      assertThat(rule.due(from, months)).isEqualTo(NaiveTime.months(from, months, rule));
    }
  }

  @Property
  void workingDaysAgreeWithTheWallCalendar(@ForAll long seed) {
    Random random = new Random(seed);
    WorkCalendar calendar = any(random, CALENDARS);
    NaiveTime naive = new NaiveTime(calendar);
    LocalDate from = LocalDate.of(1850, 1, 20).plusDays(random.nextInt(127_000));
    int worked = 0;
    for (LocalDate day = from; day.isBefore(from.plusDays(80)); day = day.plusDays(1)) {
      assertThat(calendar.isWorkingDay(day)).as("%s", day).isEqualTo(naive.isWorked(day));
      assertThat(calendar.workingDaysBetween(from, day)).isEqualTo(worked);
      if (naive.isWorked(day)) {
        worked++;
        if (day.isAfter(from)) {
          int steps = naive.isWorked(from) ? worked - 1 : worked;
          assertThat(calendar.plusWorkingDays(from, steps)).isEqualTo(day);
        }
      }
    }
  }

  @Example
  void easterAgreesWithKnuth() {
    for (int year = 1850; year <= 2200; year++) {
      assertThat(HolidayDate.easter(year)).isEqualTo(NaiveTime.easter(year));
    }
  }
}
