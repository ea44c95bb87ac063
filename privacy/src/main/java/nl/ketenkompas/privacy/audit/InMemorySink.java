package nl.ketenkompas.privacy.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A log in memory with an index by subject, for tests and for hosts that need no more. Thread safe;
 * readers never wait.
 */
public final class InMemorySink implements AuditSink {
  private final Map<String, Places> bySubject = new ConcurrentHashMap<>();
  private volatile View view = new View(new LogLine[16], 0);

  /** Creates an empty log. */
  public InMemorySink() {}

  @Override
  public synchronized boolean append(List<LogLine> batch) {
    List<LogLine> lines = List.copyOf(batch);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("a batch has at least one line");
    }
    View now = view;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).sequence() != now.count + 1L + i) {
        return false;
      }
    }
    int count = Math.addExact(now.count, lines.size());
    @Nullable LogLine[] all =
        count <= now.lines.length
            ? now.lines
            : Arrays.copyOf(now.lines, Math.max(count, now.lines.length * 2));
    // Beyond the count that readers have: none of them looks there before the view is published
    for (int i = 0; i < lines.size(); i++) {
      all[now.count + i] = lines.get(i);
    }
    view = new View(all, count);
    for (int i = 0; i < lines.size(); i++) {
      int place = now.count + i;
      bySubject.compute(
          lines.get(i).subject(), (s, old) -> old == null ? Places.of(place) : old.with(place));
    }
    return true;
  }

  @Override
  public Optional<LogLine> last() {
    View now = view;
    return now.count == 0 ? Optional.empty() : Optional.ofNullable(now.lines[now.count - 1]);
  }

  @Override
  public void read(long from, Predicate<LogLine> reader) {
    View now = view;
    for (long i = Math.max(from, 1) - 1; i < now.count; i++) {
      if (!isRead(now.lines[(int) i], reader)) {
        return;
      }
    }
  }

  @Override
  public void about(String subject, Predicate<LogLine> reader) {
    Places found = bySubject.get(subject);
    View now = view;
    for (int i = 0; found != null && i < found.count; i++) {
      if (!isRead(now.lines[found.places[i]], reader)) {
        return;
      }
    }
  }

  private static boolean isRead(@Nullable LogLine line, Predicate<LogLine> reader) {
    return line != null && reader.test(line);
  }

  private static final class View {
    final @Nullable LogLine[] lines;
    final int count;

    View(@Nullable LogLine[] lines, int count) {
      this.lines = lines;
      this.count = count;
    }
  }

  /** Where the lines about one subject are; grows like the lines themselves. */
  private static final class Places {
    final int[] places;
    final int count;

    private Places(int[] places, int count) {
      this.places = places;
      this.count = count;
    }

    static Places of(int place) {
      return new Places(new int[] {place, 0}, 1);
    }

    Places with(int place) {
      int[] all = count < places.length ? places : Arrays.copyOf(places, count * 2);
      all[count] = place;
      return new Places(all, count + 1);
    }
  }

  /** Shows how many there are. */
  @Override
  public String toString() {
    return "InMemorySink[" + view.count + "]";
  }
}
