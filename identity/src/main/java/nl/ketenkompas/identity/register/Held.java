package nl.ketenkompas.identity.register;

import java.util.Arrays;
import java.util.List;
import nl.ketenkompas.identity.register.Decision.Kind;
import nl.ketenkompas.identity.register.Decision.Status;
import nl.ketenkompas.model.person.Bsn;
import org.jspecify.annotations.Nullable;

/**
 * A decision with the places of its records; those that nobody can read any more are left out.
 *
 * @param decision what was decided
 * @param these places of the ones, sorted
 * @param those places of the others, sorted
 * @param basis sequence up to which the facts were known to who decided or confirmed
 * @param old the BSN that no longer counts, or null
 * @param current the BSN that counts, or null
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
record Held(
    Decision decision,
    int[] these,
    int[] those,
    long basis,
    @Nullable Bsn old,
    @Nullable Bsn current) {

  boolean inForce() {
    return decision.status() == Status.IN_FORCE;
  }

  boolean stands() {
    return decision.status() != Status.UNDONE;
  }

  /** The sets of records that are each one person. */
  List<int[]> same() {
    return switch (decision.kind()) {
      case MERGED -> List.of(all());
      case SPLIT -> List.of(these, those);
      case SEPARATED, SUPERSEDED -> List.of();
    };
  }

  /** Whether the ones are never the same person as the others. */
  boolean apart() {
    return decision.kind() == Kind.SEPARATED || decision.kind() == Kind.SPLIT;
  }

  int[] all() {
    int[] all = Arrays.copyOf(these, these.length + those.length);
    System.arraycopy(those, 0, all, these.length, those.length);
    Arrays.sort(all);
    return all;
  }

  /** Whether one of some others is on the other side. */
  boolean isBetween(int place, int[] others) {
    int[] away = Arrays.binarySearch(these, place) >= 0 ? those : these;
    return Arrays.stream(others).anyMatch(other -> Arrays.binarySearch(away, other) >= 0);
  }

  Held with(Status status, @Nullable Decider confirmedBy, long basis) {
    return new Held(decision.with(status, confirmedBy), these, those, basis, old, current);
  }
}
