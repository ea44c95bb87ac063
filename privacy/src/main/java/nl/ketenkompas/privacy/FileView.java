package nl.ketenkompas.privacy;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.ketenkompas.model.port.Level;

/**
 * How much of every kind of data of one client one viewer may see: the whole file in one answer. A
 * viewer hands out the same few instances again and again; asking allocates nothing. It does not
 * depend on any data of the client. Immutable and thread safe.
 *
 * <pre>{@code
 * FileView file = viewer.view(client);
 * if (file.level("plan").atLeast(Level.SUMMARY)) { ... }
 * }</pre>
 */
public final class FileView {
  private static final Level[] LEVELS = Level.values();

  private final Codes kinds;
  private final AccessDecision[] decisions;
  private final AccessDecision otherwise;

  /** The levels, two bits a kind: asking for one need not touch its decision. */
  private final long low;

  private final long high;

  FileView(Codes kinds, AccessDecision[] decisions, AccessDecision otherwise) {
    this.kinds = kinds;
    this.decisions = decisions;
    this.otherwise = otherwise;
    long first = 0;
    long rest = 0;
    for (int k = 0; k < decisions.length; k++) {
      long level = Arrays.binarySearch(LEVELS, decisions[k].level());
      first |= k < 32 ? level << (2 * k) : 0;
      rest |= k < 32 ? 0 : level << (2 * (k - 32));
    }
    low = first;
    high = rest;
  }

  /**
   * What is decided about one kind of data.
   *
   * @param kind code of the kind of data; an unknown one is not covered
   * @return the decision that {@link Viewer#decide} gives
   */
  public AccessDecision decide(String kind) {
    int k = kinds.place(kind);
    return k < 0 ? otherwise : decisions[k];
  }

  /**
   * How much of one kind of data may be seen.
   *
   * @param kind code of the kind of data
   * @return the level
   */
  public Level level(String kind) {
    int k = kinds.place(kind);
    return k < 0 ? Level.NONE : LEVELS[(int) ((k < 32 ? low : high) >>> (2 * k)) & 3];
  }

  AccessDecision otherwise() {
    return otherwise;
  }

  /**
   * All levels.
   *
   * @return by kind of data, in the order of the covenant; unmodifiable
   */
  public Map<String, Level> levels() {
    Map<String, Level> levels = new LinkedHashMap<>();
    kinds.inOrder().forEach(kind -> levels.put(kind, level(kind)));
    return Collections.unmodifiableMap(levels);
  }

  /** Shows the levels; nothing about the client. */
  @Override
  public String toString() {
    return "FileView" + levels();
  }
}
