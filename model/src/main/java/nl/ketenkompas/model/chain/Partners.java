package nl.ketenkompas.model.chain;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Which partners were in the chain on which days, and what became of those that left (rules PH-RING
 * and SK-C15). Whoever merged into another can never come back round to itself: the other was there
 * on the day of the merger, so it lasted longer. Building takes time quadratic in the number of
 * participations, {@link #on} and {@link #find} linear, the others at most cubic: chains have tens
 * of partners. Immutable and thread safe.
 *
 * <pre>{@code
 * partners.on(LocalDate.of(2011, 7, 1));                  // who takes part
 * partners.successor("shelter", LocalDate.of(2012, 1, 1)); // who took over, and who took over from that
 * }</pre>
 *
 * @param participations in any order; a partner once on a day
 */
public record Partners(List<Participation> participations) {

  /**
   * Checks the history.
   *
   * @param participations in any order
   * @throws InvalidValueException if a partner takes part twice on one day ({@link
   *     ValueError#DUPLICATE_KEY}), or a successor is not in the chain on the day of the merger
   *     ({@link ValueError#UNKNOWN_CODE})
   */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public Partners {
    participations = participations == null ? List.of() : List.copyOf(participations);
    for (int i = 0; i < participations.size(); i++) {
      Participation one = participations.get(i);
      for (Participation earlier : participations.subList(0, i)) {
        if (earlier.partner().id().equals(one.partner().id()) && earlier.on().overlaps(one.on())) {
          throw new InvalidValueException("partner", ValueError.DUPLICATE_KEY);
        }
      }
      String successor = one.successor();
      LocalDate day = one.on().until();
      if (successor != null && find(participations, successor, day).isEmpty()) {
        throw new InvalidValueException("successor", ValueError.UNKNOWN_CODE);
      }
    }
  }

  private static Optional<Participation> find(
      List<Participation> participations, String partner, @Nullable LocalDate day) {
    LocalDate asked = Checks.given(day, "day");
    return participations.stream()
        .filter(one -> one.partner().id().equals(partner) && one.on().contains(asked))
        .findFirst();
  }

  /**
   * Who takes part on a day.
   *
   * @param day the day
   * @return the participations, in the order of the list
   */
  public List<Participation> on(LocalDate day) {
    return participations.stream().filter(one -> one.on().contains(day)).toList();
  }

  /**
   * How a partner takes part on a day.
   *
   * @param partner id of the partner
   * @param day the day
   * @return the participation, or empty when the partner is not in the chain
   */
  public Optional<Participation> find(String partner, LocalDate day) {
    return find(participations, partner, day);
  }

  /**
   * Who stands in the place of a partner on a day: itself while it takes part, and after that the
   * partner into which it last merged, or the successor of that.
   *
   * @param partner id of the partner
   * @param day the day
   * @return the participation, or empty when the partner had not joined, or left without a
   *     successor
   */
  public Optional<Participation> successor(String partner, LocalDate day) {
    Optional<Participation> now = find(partner, day);
    String next = partner;
    while (now.isEmpty() && next != null) {
      next = lastMerger(next, day);
      now = next == null ? now : find(next, day);
    }
    return now;
  }

  private @Nullable String lastMerger(String partner, LocalDate day) {
    Participation last = null;
    for (Participation one : participations) {
      LocalDate until = one.on().until();
      if (one.partner().id().equals(partner)
          && until != null
          && !until.isAfter(day)
          && (last == null || until.isAfter(Objects.requireNonNull(last.on().until())))) {
        last = one;
      }
    }
    return last == null ? null : last.successor();
  }

  /**
   * Which partners have gone into a partner by a day, directly or through others.
   *
   * @param partner id of the partner
   * @param day the day
   * @return their ids, without that of the partner itself
   */
  public SortedSet<String> absorbed(String partner, LocalDate day) {
    SortedSet<String> absorbed = new TreeSet<>();
    for (Participation one : participations) {
      String id = one.partner().id();
      if (!id.equals(partner)
          && !absorbed.contains(id)
          && successor(id, day).filter(now -> now.partner().id().equals(partner)).isPresent()) {
        absorbed.add(id);
      }
    }
    return absorbed;
  }

  /**
   * The days on which a partner was away: after it left, and before it came back.
   *
   * @param partner id of the partner
   * @return the gaps, in order; none for who never left, never came back or never came
   */
  public List<DateRange> gaps(String partner) {
    List<DateRange> there =
        participations.stream()
            .filter(one -> one.partner().id().equals(partner))
            .map(Participation::on)
            .filter(on -> !on.isEmpty())
            .toList();
    if (there.isEmpty()) {
      return List.of();
    }
    LocalDate first = there.get(0).from();
    LocalDate last = first;
    for (DateRange on : there) {
      first = on.from().isBefore(first) ? on.from() : first;
      last = on.from().isAfter(last) ? on.from() : last;
    }
    return Ranges.gaps(DateRange.of(first, last), there);
  }
}
