package nl.ketenkompas.identity.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the register knows of one source key. Immutable. */
final class Entry {
  /** The client of one who is not in the register. */
  static final int NOBODY = -1;

  /** The version that counts; of a record that was taken back, the last one. */
  final int row;

  /** Sequence of the event with which it came. */
  final long born;

  /** Sequence of the event that last changed who this may be. */
  final long facts;

  final boolean live;

  /** Of a record that was taken back: the place that its number leads to, or {@link #NOBODY}. */
  final int heir;

  /** When the version came, in nanoseconds since 1970. */
  final long versionAt;

  /** Place of the next record of the same client, in a ring. */
  final int next;

  /** Row of the record whose number the client has, and since when. */
  final int client;

  final long since;
  final @Nullable Before before;

  /** What the client was earlier. */
  record Before(int client, long since, @Nullable Before before) {}

  private Entry(
      int row,
      long born,
      long facts,
      boolean live,
      int heir,
      long versionAt,
      int next,
      int client,
      long since,
      @Nullable Before before) {
    this.row = row;
    this.born = born;
    this.facts = facts;
    this.live = live;
    this.heir = heir;
    this.versionAt = versionAt;
    this.next = next;
    this.client = client;
    this.since = since;
    this.before = before;
  }

  static Entry received(int row, long sequence, long at, int place, @Nullable Entry earlier) {
    Before before = earlier == null ? null : earlier.past();
    return new Entry(
        row, sequence, sequence, true, NOBODY, at, place, NOBODY, Long.MIN_VALUE, before);
  }

  private @Nullable Before past() {
    return since == Long.MIN_VALUE ? before : new Before(client, since, before);
  }

  /** With another version of the record. */
  Entry corrected(int row, long facts, long at) {
    return new Entry(row, born, facts, live, heir, at, next, client, since, before);
  }

  Entry withdrawn(long sequence, long at, int heir) {
    return new Entry(row, born, sequence, false, heir, at, next, NOBODY, at, past());
  }

  Entry joined(int client, int next, boolean renamed, long at) {
    return renamed
        ? new Entry(row, born, facts, live, heir, versionAt, next, client, at, past())
        : new Entry(row, born, facts, live, heir, versionAt, next, this.client, since, before);
  }

  /** The row that named the client at an instant. */
  int clientAt(long at) {
    if (since <= at) {
      return since == Long.MIN_VALUE ? NOBODY : client;
    }
    for (Before earlier = before; earlier != null; earlier = earlier.before) {
      if (earlier.since <= at) {
        return earlier.client;
      }
    }
    return NOBODY;
  }

  /** Beyond the years 1678 to 2262 the first or last nanosecond. */
  static long nanos(Instant instant) {
    long seconds = instant.getEpochSecond();
    if (seconds > 9_200_000_000L) {
      return Long.MAX_VALUE;
    }
    return seconds < -9_200_000_000L
        ? Long.MIN_VALUE + 1
        : seconds * 1_000_000_000L + instant.getNano();
  }

  static Instant instant(long nanos) {
    return Instant.ofEpochSecond(
        Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
  }
}
