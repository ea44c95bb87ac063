package nl.ketenkompas.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What we write, read and validated by an independent reader of RFC 5545. */
class ICalendarConformanceTest {
  private static final String SUMMARY =
      "Voorstel; \"één\", C:\\pad\ntweede regel \u20ac \uD83D\uDE00 "
          + "lang ".repeat(40)
          + "einde";

  @ParameterizedTest
  @EnumSource(ICalendar.Component.class)
  void anotherReaderFindsTheSame(ICalendar.Component component)
      throws IOException, ParserException {
    Random random = new Random(5545);
    WorkCalendar nl = WorkCalendar.preset("nl");
    LocalDate today = LocalDate.of(2011, 6, 1);
    List<DeadlineStatus> statuses = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Deadline deadline =
          Deadline.of(
              "d;" + i,
              DeadlineRule.within("DUTY", "FM-8.IV", Timespan.ofDays(random.nextInt(60)))
                  .withWarnBefore(Timespan.ofWorkingDays(random.nextInt(5))),
              today.minusDays(random.nextInt(60)));
      deadline = random.nextInt(4) == 0 ? deadline.met(today) : deadline;
      deadline = random.nextInt(9) == 0 ? deadline.cancelled(today) : deadline;
      statuses.add(deadline.at(today, nl));
    }
    String file =
        ICalendar.of(component, "ketenkompas.example")
            .write(statuses, Instant.parse("2011-06-01T10:00:00Z"), status -> SUMMARY);

    Calendar calendar = new CalendarBuilder().build(new StringReader(file));

    assertThat(calendar.validate().hasErrors()).isFalse();
    List<? extends Component> read = calendar.getComponents(component.name());
    assertThat(read).hasSize(200);
    assertThat(read.stream().map(c -> value(c, Property.UID)))
        .containsExactlyInAnyOrderElementsOf(
            statuses.stream()
                .map(status -> status.deadline().id() + "@ketenkompas.example")
                .toList());
    assertThat(read).allSatisfy(c -> assertThat(value(c, Property.SUMMARY)).isEqualTo(SUMMARY));
    String day = component == ICalendar.Component.VTODO ? Property.DUE : Property.DTSTART;
    assertThat(read.stream().map(c -> value(c, day)).sorted())
        .containsExactlyElementsOf(
            statuses.stream()
                .map(s -> s.due().orElseThrow().toString().replace("-", ""))
                .sorted()
                .toList());
  }

  private static String value(Component component, String property) {
    return component.getRequiredProperty(property).getValue();
  }
}
