package nl.ketenkompas.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ICalendarTest {
  private static final WorkCalendar NL = WorkCalendar.preset("nl");
  private static final Instant STAMP = Instant.parse("2011-05-03T08:05:09.7Z");
  private static final LocalDate START = LocalDate.of(2011, 5, 2);
  private static final LocalDate TODAY = LocalDate.of(2011, 5, 4);
  private static final DeadlineRule WEEK =
      DeadlineRule.within("SETTLE", "FM-8.IV", Timespan.ofDays(7))
          .withWarnBefore(Timespan.ofDays(2));
  private static final Deadline DEADLINE = Deadline.of("esc/1", WEEK, START);

  private static String write(ICalendar.Component component, String summary, Deadline... all) {
    List<DeadlineStatus> statuses =
        Arrays.stream(all).map(deadline -> deadline.at(TODAY, NL)).toList();
    return ICalendar.of(component, "ketenkompas.example").write(statuses, STAMP, s -> summary);
  }

  private static String unfolded(String file) {
    return file.replace("\r\n ", "");
  }

  @Test
  void anEventOfAWholeDay() {
    assertThat(unfolded(write(ICalendar.Component.VEVENT, "Settle", DEADLINE)))
        .isEqualTo(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Ketenkompas//Deadlines//EN
            CALSCALE:GREGORIAN
            BEGIN:VEVENT
            UID:esc/1@ketenkompas.example
            DTSTAMP:20110503T080509Z
            SEQUENCE:0
            DTSTART;VALUE=DATE:20110509
            DTEND;VALUE=DATE:20110510
            SUMMARY:Settle
            DESCRIPTION:STARTED SETTLE 2011-05-02\\nADDED P7D 2011-05-09\\nWARN P2D 2011-05-07
            CATEGORIES:FM-8.IV
            STATUS:CONFIRMED
            TRANSP:TRANSPARENT
            BEGIN:VALARM
            ACTION:DISPLAY
            DESCRIPTION:Settle
            TRIGGER:-P2D
            END:VALARM
            END:VEVENT
            END:VCALENDAR
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void aTask() {
    assertThat(unfolded(write(ICalendar.Component.VTODO, "Settle", DEADLINE)))
        .contains("\r\nDUE;VALUE=DATE:20110509\r\n")
        .contains("\r\nTRIGGER;RELATED=END:-P2D\r\n")
        .contains("\r\nSTATUS:NEEDS-ACTION\r\n")
        .doesNotContain("DTSTART")
        .doesNotContain("TRANSP");
  }

  @ParameterizedTest
  @CsvSource({
    "VTODO,  MET,       COMPLETED", "VTODO,  CANCELLED, CANCELLED", "VTODO, PAUSED, NEEDS-ACTION",
    "VEVENT, MET,       CONFIRMED", "VEVENT, CANCELLED, CANCELLED", "VEVENT, PAUSED, CONFIRMED",
  })
  void states(ICalendar.Component component, DeadlineEvent.Kind kind, String status) {
    Deadline deadline = DEADLINE.with(new DeadlineEvent(kind, TODAY));
    String file = write(component, "Settle", deadline);
    assertThat(file).contains("\r\nSTATUS:" + status + "\r\n").contains("\r\nSEQUENCE:1\r\n");
    assertThat(file.contains("VALARM")).isEqualTo(kind == DeadlineEvent.Kind.PAUSED);
  }

  @Test
  void anOpenNormIsATaskWithoutADay() {
    Deadline open =
        Deadline.of("o", DeadlineRule.open("INFORM", "FM-8.VI", Timespan.ofDays(1)), START);
    assertThat(write(ICalendar.Component.VTODO, "Inform", open))
        .contains("BEGIN:VTODO")
        .doesNotContain("DUE")
        .doesNotContain("VALARM");
    assertThat(write(ICalendar.Component.VEVENT, "Inform", open)).doesNotContain("BEGIN:VEVENT");
  }

  @Test
  void noAlarmWithoutAWarningOrAfterTheDueDay() {
    DeadlineRule late =
        new DeadlineRule(
            "A",
            null,
            Timespan.ofDays(1),
            MonthRule.START_DAY_NOT_COUNTED,
            EndRule.STAYS,
            null,
            null,
            Timespan.ofDays(3));
    String file = write(ICalendar.Component.VEVENT, "A", Deadline.of("a", late, START));
    assertThat(file).contains("CATEGORIES:A\r\n").doesNotContain("VALARM");
    DeadlineRule same =
        new DeadlineRule(
            "A",
            null,
            Timespan.ofDays(3),
            MonthRule.START_DAY_NOT_COUNTED,
            EndRule.STAYS,
            null,
            null,
            Timespan.ofDays(3));
    assertThat(write(ICalendar.Component.VEVENT, "A", Deadline.of("a", same, START)))
        .contains("TRIGGER:-P0D");
    DeadlineRule none = DeadlineRule.within("A", "SN-7", Timespan.ofDays(1));
    assertThat(write(ICalendar.Component.VEVENT, "A", Deadline.of("a", none, START)))
        .doesNotContain("VALARM");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a;b,c\\d | a\\;b\\,c\\\\d",
        "one%ntwo | one\\ntwo",
        "one%rtwo | one\\ntwo",
        "one%r%ntwo | one\\ntwo",
        "end%r | end\\n",
        "a%0b%7c | a b c",
        "caf\u00e9: \"x\" | caf\u00e9: \"x\"",
        "a%tb | a%tb",
      })
  void escapes(String summary, String escaped) {
    String file = write(ICalendar.Component.VEVENT, special(summary), DEADLINE);
    assertThat(file).contains("\r\nSUMMARY:" + special(escaped) + "\r\n");
  }

  private static String special(String text) {
    return text.replace("%n", "\n")
        .replace("%r", "\r")
        .replace("%t", "\t")
        .replace("%0", "\u0000")
        .replace("%7", "\u007f");
  }

  @ParameterizedTest
  @ValueSource(ints = {66, 67, 68, 69, 140, 141, 142, 143, 300})
  void foldsAt75Octets(int length) {
    for (String letter : List.of("a", "é", "€", "😀")) {
      String summary = "x" + letter.repeat(length);
      String file = write(ICalendar.Component.VEVENT, summary, DEADLINE);
      assertThat(unfolded(file)).contains("\r\nSUMMARY:" + summary + "\r\n");
      for (String line : file.split("\r\n", -1)) {
        byte[] octets = line.getBytes(StandardCharsets.UTF_8);
        assertThat(octets.length).isLessThanOrEqualTo(75);
        assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
      }
    }
  }

  @Test
  void aLineOf75OctetsIsNotFolded() {
    String summary = "a".repeat(67);
    assertThat(write(ICalendar.Component.VEVENT, summary, DEADLINE))
        .contains("\r\nSUMMARY:" + summary + "\r\n");
    assertThat(write(ICalendar.Component.VEVENT, summary + "b", DEADLINE))
        .contains("\r\nSUMMARY:" + summary + "\r\n b\r\n");
    assertThat(write(ICalendar.Component.VEVENT, summary + "b".repeat(75), DEADLINE))
        .contains("\r\n " + "b".repeat(74) + "\r\n b\r\n");
  }

  @ParameterizedTest
  @EnumSource(ICalendar.Component.class)
  void theOrderOfDeadlinesDoesNotMatter(ICalendar.Component component) {
    Deadline other = Deadline.of("esc/0", WEEK, START);
    Deadline later = Deadline.of("a", WEEK, TODAY);
    Deadline open =
        Deadline.of("0", DeadlineRule.open("INFORM", "FM-8.VI", Timespan.ofDays(1)), START);
    String file = write(component, "S", DEADLINE, other, later, open);
    assertThat(file).isEqualTo(write(component, "S", open, later, DEADLINE, other));
    assertThat(file.indexOf("UID:esc/0")).isLessThan(file.indexOf("UID:esc/1"));
    assertThat(file.indexOf("UID:esc/1")).isLessThan(file.indexOf("UID:a"));
    if (component == ICalendar.Component.VTODO) {
      assertThat(file.indexOf("UID:a")).isLessThan(file.indexOf("UID:0"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "-a", "a.", "Example", "a@b"})
  void theAuthorityIsADomainName(String authority) {
    assertThatThrownBy(() -> ICalendar.of(ICalendar.Component.VTODO, authority))
        .hasMessage("authority: CHARACTERS");
  }
}
