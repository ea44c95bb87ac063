package nl.ketenkompas.monitoring.indicator;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.time.DateRange;

/**
 * Who came, stayed and left in a period (<i>instroom, doorstroom, uitstroom</i>). It balances:
 * those at the start plus the entries less the exits are those at the end. Immutable.
 *
 * @param period the days
 * @param atStart there on the day before the first
 * @param entered those who entered in the period, whoever re-entered among them
 * @param left those who left in the period
 * @param atEnd there on the last day
 * @param entries how often someone entered; a person can do so more than once
 * @param exits how often someone left
 */
@JsonPropertyOrder({"period", "atStart", "entered", "left", "atEnd", "entries", "exits"})
public record Flow(
    DateRange period,
    Roster atStart,
    Roster entered,
    Roster left,
    Roster atEnd,
    int entries,
    int exits) {

  /**
   * Counts a period. Periods of a client that overlap or meet are one: who is handed over does not
   * leave.
   *
   * @param period at least one day, with an end
   * @param active the days on which each client was there
   * @return the flow
   * @throws IllegalArgumentException if the period has no end or no day
   */
  public static Flow of(DateRange period, Map<ClientId, List<DateRange>> active) {
    LocalDate until = period.until();
    if (until == null || period.isEmpty()) {
      throw new IllegalArgumentException("period: expected at least one day, and an end");
    }
    DateRange first = DateRange.of(period.from().minusDays(1), period.from());
    DateRange last = DateRange.of(until.minusDays(1), until);
    List<ClientId> atStart = new ArrayList<>();
    List<ClientId> entered = new ArrayList<>();
    List<ClientId> left = new ArrayList<>();
    List<ClientId> atEnd = new ArrayList<>();
    active.forEach(
        (client, periods) -> {
          for (DateRange spell : Spells.of(periods)) {
            LocalDate end = spell.until();
            addIf(spell.overlaps(first), client, atStart);
            addIf(spell.overlaps(last), client, atEnd);
            addIf(period.contains(spell.from()), client, entered);
            addIf(end != null && period.contains(end), client, left);
          }
        });
    return new Flow(
        period,
        Roster.of(atStart),
        Roster.of(entered),
        Roster.of(left),
        Roster.of(atEnd),
        entered.size(),
        left.size());
  }

  private static void addIf(boolean there, ClientId client, List<ClientId> clients) {
    if (there) {
      clients.add(client);
    }
  }
}
