package nl.ketenkompas.model.journal;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A journal in memory, for tests and for hosts that need no more. Thread safe; readers never wait.
 */
public final class InMemoryJournal implements Journal {
  private volatile View view = new View(new StoredEvent[16], 0);

  /** Creates an empty journal. */
  public InMemoryJournal() {}

  @Override
  public synchronized boolean append(List<StoredEvent> batch) {
    List<StoredEvent> events = List.copyOf(batch);
    if (events.isEmpty()) {
      throw new IllegalArgumentException("a batch has at least one event");
    }
    long first = events.get(0).sequence();
    for (int i = 1; i < events.size(); i++) {
      if (events.get(i).sequence() != first + i) {
        throw new IllegalArgumentException("the sequences of a batch follow on each other");
      }
    }
    View now = view;
    if (first != now.count + 1L) {
      return false;
    }
    int count = Math.addExact(now.count, events.size());
    @Nullable StoredEvent[] all =
        count <= now.events.length
            ? now.events
            : Arrays.copyOf(now.events, Math.max(count, now.events.length * 2));
    // Beyond the count that readers have: none of them looks there before the view is published
    for (int i = 0; i < events.size(); i++) {
      all[now.count + i] = events.get(i);
    }
    view = new View(all, count);
    return true;
  }

  @Override
  public void read(long from, Predicate<StoredEvent> reader) {
    View now = view;
    for (long i = Math.max(from, 1) - 1; i < now.count; i++) {
      StoredEvent event = now.events[(int) i];
      if (event == null || !reader.test(event)) {
        return;
      }
    }
  }

  private static final class View {
    final @Nullable StoredEvent[] events;
    final int count;

    View(@Nullable StoredEvent[] events, int count) {
      this.events = events;
      this.count = count;
    }
  }

  /** Shows how many there are. */
  @Override
  public String toString() {
    return "InMemoryJournal[" + view.count + "]";
  }
}
