package nl.ketenkompas.model.time;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * Something that must be done in time (<i>termijn</i>): the rule, who must do it, and what happened
 * so far. How it stands on a day is asked with {@link #at}; nothing is stored that can be derived,
 * so the order in which events come in makes no difference, nor do duplicates. Of several starts,
 * the first counts; of several times that it was met or cancelled, the first as well. Immutable.
 *
 * <pre>{@code
 * DeadlineRule week = DeadlineRule.within("SETTLE", "FM-8.IV", Timespan.parse("P7D"));
 * Deadline deadline =
 *     Deadline.of("escalation-1", week, LocalDate.of(2011, 5, 2)).ownedBy("alderman-1");
 * DeadlineStatus status = deadline.at(LocalDate.of(2011, 5, 6), WorkCalendar.preset("nl"));
 * status.due(); // 9 May
 * status.workingDaysLeft(); // 1
 * }</pre>
 *
 * @param id unique, chosen by the host
 * @param rule within which time
 * @param subject what it is about, by an opaque key, or null; never a name
 * @param owner who must do it, by an opaque key, or null
 * @param events what happened, in order, each once
 */
@JsonPropertyOrder({"id", "rule", "subject", "owner", "events"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Deadline(
    String id,
    DeadlineRule rule,
    @Nullable String subject,
    @Nullable String owner,
    List<DeadlineEvent> events) {
  private static final String TYPE = "deadline";
  private static final int KEY = 200;

  /**
   * Checks the keys and puts the events in order.
   *
   * @param id unique
   * @param rule within which time
   * @param subject what it is about
   * @param owner who must do it
   * @param events what happened, in any order, duplicates allowed
   * @throws InvalidValueException if a key is blank or longer than 200 characters
   */
  public Deadline {
    Checks.text(id, KEY, TYPE);
    Checks.optionalText(subject, KEY, TYPE);
    Checks.optionalText(owner, KEY, TYPE);
    events = inOrder(events);
  }

  private static List<DeadlineEvent> inOrder(@Nullable Collection<DeadlineEvent> events) {
    if (events == null || events.isEmpty()) {
      return List.of();
    }
    return events.size() == 1 ? List.copyOf(events) : List.copyOf(new TreeSet<>(events));
  }

  /**
   * Obtains a deadline of which the clock was started.
   *
   * @param id unique
   * @param rule within which time
   * @param started the day of the event that starts the clock
   * @return the deadline
   */
  public static Deadline of(String id, DeadlineRule rule, LocalDate started) {
    return new Deadline(
        id, rule, null, null, List.of(new DeadlineEvent(DeadlineEvent.Kind.STARTED, started)));
  }

  /**
   * The same deadline about something.
   *
   * @param newSubject by an opaque key
   * @return the deadline
   */
  public Deadline about(String newSubject) {
    return new Deadline(id, rule, newSubject, owner, events);
  }

  /**
   * The same deadline of somebody.
   *
   * @param newOwner by an opaque key
   * @return the deadline
   */
  public Deadline ownedBy(String newOwner) {
    return new Deadline(id, rule, subject, newOwner, events);
  }

  /**
   * The same deadline with one event more.
   *
   * @param event what happened
   * @return the deadline
   */
  public Deadline with(DeadlineEvent event) {
    List<DeadlineEvent> more = new ArrayList<>(events);
    more.add(event);
    return new Deadline(id, rule, subject, owner, more);
  }

  /**
   * The clock stops: days from this one on do not count, until it runs again. On one day running
   * again goes last, so that pausing and resuming on the same day changes nothing.
   *
   * @param on the first day that does not count
   * @return the deadline
   */
  public Deadline paused(LocalDate on) {
    return with(new DeadlineEvent(DeadlineEvent.Kind.PAUSED, on));
  }

  /**
   * The clock runs again.
   *
   * @param on the first day that counts again
   * @return the deadline
   */
  public Deadline resumed(LocalDate on) {
    return with(new DeadlineEvent(DeadlineEvent.Kind.RESUMED, on));
  }

  /**
   * It was done.
   *
   * @param on the day
   * @return the deadline
   */
  public Deadline met(LocalDate on) {
    return with(new DeadlineEvent(DeadlineEvent.Kind.MET, on));
  }

  /**
   * It need not be done any more.
   *
   * @param on the day
   * @return the deadline
   */
  public Deadline cancelled(LocalDate on) {
    return with(new DeadlineEvent(DeadlineEvent.Kind.CANCELLED, on));
  }

  /**
   * How it stands at the end of a day. Events after that day do not count.
   *
   * @param asOf the day
   * @param calendar which days are worked
   * @return state, dates, days left and derivation
   * @throws InvalidValueException if a day it leads to lies after 2200
   */
  public DeadlineStatus at(LocalDate asOf, WorkCalendar calendar) {
    return new DeadlineStatus(this, asOf, calendar);
  }
}
