package nl.ketenkompas.privacy;

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
  private final Map<String, Integer> kinds;
  private final AccessDecision[] decisions;
  private final AccessDecision otherwise;

  FileView(Map<String, Integer> kinds, AccessDecision[] decisions, AccessDecision otherwise) {
    this.kinds = kinds;
    this.decisions = decisions;
    this.otherwise = otherwise;
  }

  /**
   * What is decided about one kind of data.
   *
   * @param kind code of the kind of data; an unknown one is not covered
   * @return the decision that {@link Viewer#decide} gives
   */
  public AccessDecision decide(String kind) {
    Integer k = kinds.get(kind);
    return k == null ? otherwise : decisions[k];
  }

  /**
   * How much of one kind of data may be seen.
   *
   * @param kind code of the kind of data
   * @return the level
   */
  public Level level(String kind) {
    return decide(kind).level();
  }

  AccessDecision decide(int kind) {
    return decisions[kind];
  }

  /**
   * All levels.
   *
   * @return by kind of data, in the order of the covenant; unmodifiable
   */
  public Map<String, Level> levels() {
    Map<String, Level> levels = new LinkedHashMap<>();
    kinds.forEach((kind, k) -> levels.put(kind, decisions[k].level()));
    return Collections.unmodifiableMap(levels);
  }

  /** Shows the levels; nothing about the client. */
  @Override
  public String toString() {
    return "FileView" + levels();
  }
}
