package nl.ketenkompas.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Predicate;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.client.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * All clients of whom one viewer may see a kind of data at a level: exactly those for whom {@link
 * Viewer#decide} says so, in the order of their numbers, complete, from one situation. Later facts
 * change nothing in it. Immutable and thread safe.
 *
 * <pre>{@code
 * ClientFilter mine = viewer.filter("plan", Level.SUMMARY);
 * for (Page page = mine.page(null, 100); ; page = mine.page(page.next(), 100)) {
 *   show(page.clients(), page.total());
 *   if (page.next() == null) break;
 * }
 * }</pre>
 */
public final class ClientFilter implements Predicate<ClientId> {
  private final Situation situation;
  private final ClientPredicate predicate;

  /** Worked out when it is first asked for; two threads would make equal ones. */
  private volatile long @Nullable [] bits;

  ClientFilter(Situation situation, ClientPredicate predicate) {
    this.situation = situation;
    this.predicate = predicate;
  }

  /**
   * Some of the clients.
   *
   * @param clients in the order of their numbers
   * @param total how many clients there are on all pages together
   * @param next the last client of this page, from which the next one goes on; null if this is the
   *     last page
   */
  @JsonPropertyOrder({"clients", "total", "next"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Page(List<ClientId> clients, int total, @Nullable ClientId next) {
    /**
     * Copies the list.
     *
     * @param clients in the order of their numbers
     * @param total on all pages together
     * @param next the last client of this page, or null
     */
    public Page {
      clients = List.copyOf(clients);
    }
  }

  /**
   * What decides who is in it.
   *
   * @return the tree, for stores of the host
   */
  public ClientPredicate predicate() {
    return predicate;
  }

  /**
   * Whether one client is in it; worked out for this client alone.
   *
   * @param client the client; an unknown one is not
   * @return true if the viewer may see it
   */
  @Override
  public boolean test(ClientId client) {
    int row = situation.row(client);
    return row >= 0 && predicate.accept(new RowTest(situation, row));
  }

  /**
   * How many clients are in it.
   *
   * @return the exact number
   */
  public int count() {
    int count = 0;
    for (long word : bits()) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /**
   * The clients.
   *
   * @return in the order of their numbers, unmodifiable
   */
  public List<ClientId> clients() {
    int[] rows = new int[count()];
    long[] all = bits();
    int found = 0;
    for (int i = 0; i < all.length; i++) {
      for (long word = all[i]; word != 0; word &= word - 1) {
        rows[found++] = (i << 6) + Long.numberOfTrailingZeros(word);
      }
    }
    return new Chosen(situation.clients(), rows);
  }

  /**
   * Some of the clients, after a client that was seen before; also if that one is not in it.
   *
   * @param after the client from which to go on, or null for the first page
   * @param size the most clients of the page, from 1 to 100,000
   * @return the page
   * @throws InvalidValueException if the size is out of bounds
   */
  public Page page(@Nullable ClientId after, int size) {
    if (size < 1 || size > 100_000) {
      throw new InvalidValueException("pageSize", ValueError.OUT_OF_BOUNDS);
    }
    List<ClientId> page = new ArrayList<>(Math.min(size, 1_000));
    long[] all = bits();
    int from = after == null ? 0 : situation.firstRowAfter(after);
    int row = next(all, from);
    while (row >= 0 && page.size() < size) {
      page.add(situation.clients().get(row));
      row = next(all, row + 1);
    }
    return new Page(page, count(), row < 0 ? null : page.get(page.size() - 1));
  }

  /** The first row from here on, or -1. */
  private static int next(long[] all, int from) {
    int i = from >>> 6;
    if (i >= all.length) {
      return -1;
    }
    long word = all[i] & -1L << from;
    while (word == 0) {
      if (++i == all.length) {
        return -1;
      }
      word = all[i];
    }
    return (i << 6) + Long.numberOfTrailingZeros(word);
  }

  private long[] bits() {
    long[] found = bits;
    if (found == null) {
      found = situation.filters().of(predicate);
      bits = found;
    }
    return found;
  }

  /** The clients of these rows. */
  private static final class Chosen extends AbstractList<ClientId> implements RandomAccess {
    private final List<ClientId> clients;
    private final int[] rows;

    Chosen(List<ClientId> clients, int[] rows) {
      this.clients = clients;
      this.rows = rows;
    }

    @Override
    public ClientId get(int index) {
      return clients.get(rows[index]);
    }

    @Override
    public int size() {
      return rows.length;
    }
  }

  /** Shows the predicate. */
  @Override
  public String toString() {
    return "ClientFilter[" + predicate + "]";
  }
}
