package nl.ketenkompas.model.journal;

import java.util.List;
import java.util.function.Predicate;

/**
 * Where a host keeps the events of one ledger: in memory, in a file, in a table. All input and
 * output is here, and nothing is ever changed or removed.
 *
 * <p>Implementations are thread safe, and reading never waits for appending. The testing kit has a
 * suite that tells whether an implementation keeps this contract, {@code JournalContract}.
 *
 * <pre>{@code
 * boolean mine = journal.append(batch);
 * journal.read(1, event -> { ...; return true; });
 * }</pre>
 */
public interface Journal {

  /**
   * Appends a batch: all of it, or nothing, also when the process ends half way. What was appended
   * is kept for ever once this returns true.
   *
   * @param batch at least one event; sequences follow on each other without a gap
   * @return true if it is kept; false if the first sequence is not the next one, because another
   *     writer came before: then nothing was appended
   * @throws IllegalArgumentException if the batch is empty or its sequences do not follow on each
   *     other; nothing was appended
   * @throws RuntimeException if it is unknown whether the batch is kept, such as {@link
   *     java.io.UncheckedIOException}; the writer will read to find out
   */
  boolean append(List<StoredEvent> batch);

  /**
   * Reads events in the order of their sequence, each once: all that were appended before the call,
   * whole batches only.
   *
   * @param from the first sequence to read, 1 or more; beyond the last one there is nothing
   * @param reader is given the events one by one, and returns false to stop
   */
  void read(long from, Predicate<StoredEvent> reader);
}
