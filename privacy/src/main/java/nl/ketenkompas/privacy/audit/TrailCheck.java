package nl.ketenkompas.privacy.audit;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Whether both logs of a trail are still as they were written, and belong together: each operation
 * has a line in both. Needs no key. Immutable.
 *
 * <pre>{@code
 * TrailCheck check = TrailCheck.of(processing, access, anchors);
 * }</pre>
 *
 * @param processing whether the log of processing is intact
 * @param access whether the log of access is intact
 * @param unpaired ids of operations that one log has and the other has not, in order; at most
 *     {@value #MOST}
 */
@JsonPropertyOrder({"processing", "access", "unpaired"})
public record TrailCheck(ChainCheck processing, ChainCheck access, List<String> unpaired) {
  /** The most unpaired operations that are named. */
  public static final int MOST = 1000;

  private static final int OPERATION = 3;

  /**
   * Copies the list.
   *
   * @param processing whether the log of processing is intact
   * @param access whether the log of access is intact
   * @param unpaired ids of operations
   */
  public TrailCheck {
    unpaired = List.copyOf(unpaired);
  }

  /**
   * Checks both logs from their first line; takes time linear in their length.
   *
   * @param processing the log of processing
   * @param access the log of access
   * @param anchors heads that were anchored, in any order
   * @return what was found
   */
  public static TrailCheck of(
      AuditSink processing, AuditSink access, Collection<ChainHead> anchors) {
    return new TrailCheck(
        ChainCheck.of(processing, AuditTrail.PROCESSING, anchors),
        ChainCheck.of(access, AuditTrail.ACCESS, anchors),
        unpaired(operations(processing), operations(access)));
  }

  private static String[] operations(AuditSink sink) {
    List<String> found = new ArrayList<>();
    sink.read(
        1,
        line -> {
          String[] fields = line.text().split("\t", OPERATION + 2);
          return found.add(fields.length > OPERATION ? fields[OPERATION] : "");
        });
    String[] sorted = found.toArray(new String[0]);
    Arrays.sort(sorted);
    return sorted;
  }

  private static List<String> unpaired(String[] ones, String[] others) {
    List<String> unpaired = new ArrayList<>();
    int i = 0;
    int j = 0;
    while ((i < ones.length || j < others.length) && unpaired.size() < MOST) {
      int order = i == ones.length ? 1 : j == others.length ? -1 : ones[i].compareTo(others[j]);
      if (order != 0) {
        unpaired.add(order < 0 ? ones[i] : others[j]);
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return unpaired;
  }
}
