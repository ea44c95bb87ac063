package nl.ketenkompas.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgendaTest {
  private static final WorkCalendar NL = WorkCalendar.preset("nl");
  private static final LocalDate TODAY = LocalDate.of(2011, 5, 10);
  private static final DeadlineRule WEEK =
      DeadlineRule.within("WEEK", "FM-8.IV", Timespan.ofWeeks(1))
          .withWarnBefore(Timespan.ofDays(2));

  private static Deadline week(String id, String started, String owner) {
    return Deadline.of(id, WEEK, LocalDate.parse("2011-" + started)).ownedBy(owner);
  }

  private static final List<Deadline> DEADLINES =
      List.of(
          week("late-b", "05-02", "ann"),
          week("late-a", "05-02", "bob"),
          week("older", "04-20", "ann"),
          week("due", "05-03", "ann"),
          week("warn", "05-05", "bob"),
          week("open", "05-09", "bob"),
          week("met", "05-09", "ann").met(LocalDate.of(2011, 5, 10)),
          week("cancelled", "05-09", "ann").cancelled(LocalDate.of(2011, 5, 10)),
          week("paused", "05-05", "cas").paused(LocalDate.of(2011, 5, 6)),
          Deadline.of("norm", DeadlineRule.open("SOON", "FM-8.VI", Timespan.ofDays(1)), TODAY),
          week("later", "05-11", "cas"));

  private static final Agenda AGENDA = Agenda.of(DEADLINES, NL, TODAY);

  private static List<String> ids(List<Deadline> deadlines) {
    return deadlines.stream().map(Deadline::id).toList();
  }

  @Test
  void overdueInOrderOfDueDayThenId() {
    assertThat(ids(AGENDA.overdue())).containsExactly("older", "late-a", "late-b");
  }

  @ParameterizedTest
  @CsvSource({
    "2011-05-09/2011-05-10, late-a late-b",
    "2011-05-10/2011-05-13, due warn",
    "2011-05-10/2011-05-12, due",
    "2011-05-11/2011-06-01, warn open paused",
    "2011-05-17/.., paused",
    "2011-05-18/.., ''",
    "1850-01-01/.., older late-a late-b due warn open paused",
  })
  void dueInAPeriodAndNotSettled(DateRange days, String ids) {
    assertThat(String.join(" ", ids(AGENDA.dueIn(days)))).isEqualTo(ids);
  }

  @ParameterizedTest
  @CsvSource({
    "ann, older late-b due",
    "bob, late-a warn open",
    "cas, paused later",
    "nobody, ''",
  })
  void byOwner(String owner, String ids) {
    assertThat(String.join(" ", ids(AGENDA.ownedBy(owner)))).isEqualTo(ids);
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_STARTED, later", "OPEN, open norm", "WARNING, warn", "DUE, due",
    "OVERDUE, older late-a late-b", "PAUSED, paused", "MET, met", "MET_LATE, ''",
    "CANCELLED, cancelled",
  })
  void byState(DeadlineState state, String ids) {
    assertThat(String.join(" ", ids(AGENDA.in(state)))).isEqualTo(ids);
    assertThat(AGENDA.count(state)).isEqualTo(AGENDA.in(state).size());
  }

  @Test
  void agreesWithTheStatusOfEach() {
    assertThat(DEADLINES)
        .allSatisfy(
            deadline -> {
              DeadlineStatus status = AGENDA.status(deadline);
              assertThat(status.toString()).isEqualTo(deadline.at(TODAY, NL).toString());
              assertThat(AGENDA.in(status.state())).contains(deadline);
            });
    assertThat(AGENDA.asOf()).isEqualTo(TODAY);
    assertThat(AGENDA.owners()).containsExactly("ann", "bob", "cas");
  }

  @Test
  void orderAndDuplicatesDoNotMatter() {
    List<Deadline> other = new ArrayList<>(DEADLINES);
    other.addAll(DEADLINES);
    Collections.reverse(other);
    Agenda agenda = Agenda.of(other, NL, TODAY);
    assertThat(agenda.size()).isEqualTo(DEADLINES.size()).isEqualTo(AGENDA.size());
    assertThat(agenda.overdue()).isEqualTo(AGENDA.overdue());
    assertThat(agenda.ownedBy("ann")).isEqualTo(AGENDA.ownedBy("ann"));
    assertThat(agenda.dueIn(DateRange.parse("1850-01-01/..")))
        .isEqualTo(AGENDA.dueIn(DateRange.parse("1850-01-01/..")));
  }

  @Test
  void oneIdHasOneContent() {
    List<Deadline> two = List.of(week("a", "05-02", "ann"), week("a", "05-02", "bob"));
    assertThatThrownBy(() -> Agenda.of(two, NL, TODAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("deadline a: expected the same content each time it is given");
  }

  @Test
  void canBeEmptyAndGoBackBefore1970() {
    Agenda empty = Agenda.of(List.of(), NL, TODAY);
    assertThat(empty.overdue()).isEmpty();
    assertThat(empty.dueIn(DateRange.parse("1850-01-01/.."))).isEmpty();
    assertThat(empty.ownedBy("ann")).isEmpty();
    Agenda old =
        Agenda.of(
            List.of(
                Deadline.of("b", WEEK, LocalDate.of(1960, 1, 1)),
                Deadline.of("a", WEEK, LocalDate.of(1980, 1, 1)),
                Deadline.of("c", WEEK, LocalDate.of(1850, 1, 1))),
            NL,
            TODAY);
    assertThat(ids(old.overdue())).containsExactly("c", "b", "a");
    assertThat(ids(old.dueIn(DateRange.parse("1900-01-01/1970-01-01")))).containsExactly("b");
  }
}
