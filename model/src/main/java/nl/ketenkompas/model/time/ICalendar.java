package nl.ketenkompas.model.time;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;

/**
 * Writes deadlines as a calendar file (iCalendar, RFC 5545) that any agenda program reads: as tasks
 * or as events of a whole day, with an alarm on the day to warn. The same deadlines give the same
 * bytes, in whatever order they come: identifiers are derived from the ids, the number of the
 * revision from the number of events, and the time stamp is given by the host. Immutable and thread
 * safe.
 *
 * <pre>{@code
 * ICalendar calendar = ICalendar.of(ICalendar.Component.VTODO, "ketenkompas.example");
 * String file = calendar.write(statuses, stamp, status -> "Hand in the AD form");
 * }</pre>
 *
 * <p>What the summary says leaves the system: the host decides what may be in it.
 */
public final class ICalendar {
  private static final Pattern AUTHORITY =
      Pattern.compile("[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  /** RFC 5545, 3.1: lines of at most 75 octets, the line break not counted. */
  private static final int LINE = 75;

  private static final Comparator<DeadlineStatus> ORDER =
      Comparator.comparing((DeadlineStatus status) -> status.due().orElse(Days.LAST.plusDays(1)))
          .thenComparing(status -> status.deadline().id());

  /** As what a deadline appears. */
  public enum Component {
    /** An event of a whole day, the due day; a deadline without a due day is left out. */
    VEVENT,
    /** A task to be done by the due day; one without a due day has none. */
    VTODO
  }

  private final Component component;
  private final String authority;

  private ICalendar(Component component, String authority) {
    this.component = component;
    this.authority = authority;
  }

  /**
   * Obtains a writer.
   *
   * @param component as what deadlines appear
   * @param authority a domain name of the host, which makes identifiers unique in the world
   * @return the writer
   * @throws InvalidValueException if the authority is no domain name in small letters
   */
  public static ICalendar of(Component component, String authority) {
    if (!AUTHORITY.matcher(authority).matches()) {
      throw new InvalidValueException("authority", ValueError.CHARACTERS);
    }
    return new ICalendar(component, authority);
  }

  /**
   * Writes a calendar file.
   *
   * @param deadlines as they stand, in any order
   * @param stamp when the file is made
   * @param summary what people read in their agenda
   * @return the file, with line breaks CR LF, to be stored as UTF-8
   */
  public String write(
      Collection<DeadlineStatus> deadlines,
      Instant stamp,
      Function<? super DeadlineStatus, String> summary) {
    List<DeadlineStatus> inOrder = new ArrayList<>(deadlines);
    inOrder.sort(ORDER);
    StringBuilder out = new StringBuilder();
    line(out, "BEGIN:VCALENDAR");
    line(out, "VERSION:2.0");
    line(out, "PRODID:-//Ketenkompas//Deadlines//EN");
    line(out, "CALSCALE:GREGORIAN");
    for (DeadlineStatus status : inOrder) {
      if (component == Component.VTODO || status.due().isPresent()) {
        write(out, status, stamp, summary.apply(status));
      }
    }
    line(out, "END:VCALENDAR");
    return out.toString();
  }

  private void write(StringBuilder out, DeadlineStatus status, Instant stamp, String summary) {
    Deadline deadline = status.deadline();
    line(out, "BEGIN:" + component);
    line(out, "UID:" + escape(deadline.id() + "@" + authority));
    line(out, "DTSTAMP:" + STAMP.format(stamp));
    line(out, "SEQUENCE:" + Math.max(0, deadline.events().size() - 1));
    status.due().ifPresent(due -> dates(out, due));
    line(out, "SUMMARY:" + escape(summary));
    line(
        out,
        "DESCRIPTION:"
            + escape(
                status.derivation().stream()
                    .map(DerivationStep::toString)
                    .collect(Collectors.joining("\n"))));
    String rule = deadline.rule().rule();
    line(out, "CATEGORIES:" + escape(rule == null ? deadline.rule().id() : rule));
    line(out, "STATUS:" + state(status.state()));
    if (component == Component.VEVENT) {
      line(out, "TRANSP:TRANSPARENT");
    }
    alarm(out, status, summary);
    line(out, "END:" + component);
  }

  private void dates(StringBuilder out, LocalDate due) {
    if (component == Component.VTODO) {
      line(out, "DUE;VALUE=DATE:" + DAY.format(due));
    } else {
      line(out, "DTSTART;VALUE=DATE:" + DAY.format(due));
      // RFC 5545, 3.6.1: the end is not part of the event
      line(out, "DTEND;VALUE=DATE:" + DAY.format(due.plusDays(1)));
    }
  }

  private String state(DeadlineState state) {
    if (state == DeadlineState.CANCELLED) {
      return "CANCELLED";
    }
    if (component == Component.VEVENT) {
      return "CONFIRMED";
    }
    return state.isSettled() ? "COMPLETED" : "NEEDS-ACTION";
  }

  private void alarm(StringBuilder out, DeadlineStatus status, String summary) {
    LocalDate due = status.due().orElse(null);
    LocalDate warn = status.warnOn().orElse(null);
    if (due == null || warn == null || status.state().isSettled() || warn.isAfter(due)) {
      return;
    }
    long days = due.toEpochDay() - warn.toEpochDay();
    String related = component == Component.VTODO ? ";RELATED=END" : "";
    line(out, "BEGIN:VALARM");
    line(out, "ACTION:DISPLAY");
    line(out, "DESCRIPTION:" + escape(summary));
    line(out, "TRIGGER" + related + ":-P" + days + "D");
    line(out, "END:VALARM");
  }

  /** RFC 5545, 3.3.11. Control characters have no place in it. */
  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\', ';', ',' -> escaped.append('\\').append(c);
        case '\n' -> escaped.append("\\n");
        case '\r' -> {
          if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
            escaped.append("\\n");
          }
        }
        case '\t' -> escaped.append(c);
        default -> escaped.append(c < ' ' || c == 0x7F ? ' ' : c);
      }
    }
    return escaped.toString();
  }

  /** Folded so that no character is cut in two. */
  private static void line(StringBuilder out, String content) {
    int octets = 0;
    for (int i = 0; i < content.length(); ) {
      int c = content.codePointAt(i);
      String character = Character.toString(c);
      int length = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + length > LINE) {
        out.append("\r\n ");
        octets = 1;
      }
      out.append(character);
      octets += length;
      i += character.length();
    }
    out.append("\r\n");
  }
}
