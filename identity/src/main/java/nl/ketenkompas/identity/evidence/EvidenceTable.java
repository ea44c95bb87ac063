package nl.ketenkompas.identity.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * Records to link, packed: about a hundred bytes each, whatever they were. Filled by one thread,
 * and used once: by {@link Linkage#deduplicate} or {@link Linkage#link}.
 */
public final class EvidenceTable {
  private final PackedRows rows = new PackedRows();
  private final List<int[]> together = new ArrayList<>();
  private final List<int[]> apart = new ArrayList<>();
  private int records;
  private int second;
  private boolean used;

  /** Makes an empty table. */
  public EvidenceTable() {}

  /**
   * Adds a record of the first file.
   *
   * @param evidence what it says
   * @return its number: 0, 1, 2 and so on
   * @throws IllegalStateException after the first record of the second file, or when the table was
   *     used
   */
  public int add(Evidence evidence) {
    if (second > 0) {
      throw new IllegalStateException("expected the first file before the second");
    }
    return add(evidence, 0);
  }

  /**
   * Adds a record of the second file; numbers go on from the first.
   *
   * @param evidence what it says
   * @return its number
   * @throws IllegalStateException when the table was used
   */
  public int addToSecond(Evidence evidence) {
    second++;
    return add(evidence, 1);
  }

  /**
   * Decides that two records are of one person. When their BSNs differ it is not carried out, and
   * the result says so.
   *
   * @param one number of a record
   * @param two number of another
   */
  public void together(int one, int two) {
    together.add(pair(one, two));
  }

  /**
   * Decides that two records are of two people; it goes before any decision to join.
   *
   * @param one number of a record
   * @param two number of another
   */
  public void apart(int one, int two) {
    apart.add(pair(one, two));
  }

  private int[] pair(int one, int two) {
    if (one < 0 || two < 0 || one >= size() || two >= size() || one == two) {
      throw new IllegalArgumentException("expected two different records of this table");
    }
    return new int[] {one, two};
  }

  private int add(Evidence evidence, int file) {
    if (used) {
      throw new IllegalStateException("expected a table that was not linked yet");
    }
    rows.add(evidence, file);
    return records++;
  }

  /**
   * How many records there are.
   *
   * @return of both files
   */
  public int size() {
    return records;
  }

  int first() {
    return records - second;
  }

  List<int[]> together() {
    return together;
  }

  List<int[]> apart() {
    return apart;
  }

  PackedRows use() {
    if (used) {
      throw new IllegalStateException("expected a table that was not linked yet");
    }
    used = true;
    return rows;
  }
}
