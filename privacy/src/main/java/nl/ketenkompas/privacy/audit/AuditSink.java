package nl.ketenkompas.privacy.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where a host keeps one of the two logs: in a table, in a file, at the service of another. Nothing
 * is ever changed; old lines may be removed from the beginning when their time is over.
 * Implementations are thread safe, and reading never waits for appending.
 */
public interface AuditSink {

  /**
   * Appends lines: all of them, or none. What was appended is kept once this returns true.
   *
   * @param lines at least one; sequences follow on each other without a gap
   * @return true if they are kept; false if the first sequence is not the next one, because another
   *     writer came before: then nothing was appended
   * @throws RuntimeException if they are not kept, or it is unknown whether they are
   */
  boolean append(List<LogLine> lines);

  /**
   * The last line.
   *
   * @return the line, or empty when there is none yet
   */
  Optional<LogLine> last();

  /**
   * Reads lines in the order of their sequence, each once.
   *
   * @param from the first sequence to read, 1 or more
   * @param reader is given the lines one by one, and returns false to stop
   */
  void read(long from, Predicate<LogLine> reader);

  /**
   * Reads the lines about one subject in the order of their sequence. Keep an index for it: it must
   * not read the whole log.
   *
   * @param subject as in {@link LogLine#subject}
   * @param reader is given the lines one by one, and returns false to stop
   */
  void about(String subject, Predicate<LogLine> reader);
}
