package nl.ketenkompas.model.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.rule.Finding;

/**
 * What became of one file: {@code read == accepted + rejected}, always. Immutable.
 *
 * @param file name of the file
 * @param partner code of the partner
 * @param read physical records: neither the header nor blank lines
 * @param accepted records that the sink took
 * @param rejected records that were not accepted, one {@link Reject} each
 * @param bytes of the file, as it lies on disk
 * @param cancelled whether the sink stopped the reading; the counts are those up to there
 * @param rejects how many rejects per code
 * @param problems why the whole file was not used; empty when it was
 * @param findings for people to weigh: dropped values, records delivered twice, odd columns
 */
@JsonPropertyOrder({
  "file",
  "partner",
  "read",
  "accepted",
  "rejected",
  "bytes",
  "cancelled",
  "rejects",
  "problems",
  "findings"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReadReport(
    String file,
    String partner,
    long read,
    long accepted,
    long rejected,
    long bytes,
    boolean cancelled,
    Map<RejectCode, Long> rejects,
    List<FileProblem> problems,
    List<Finding> findings) {

  /**
   * Copies the lists and checks the sum.
   *
   * @param file name of the file
   * @param partner code of the partner
   * @param read physical records
   * @param accepted records that the sink took
   * @param rejected records that were not accepted
   * @param bytes of the file
   * @param cancelled whether the sink stopped the reading
   * @param rejects how many rejects per code
   * @param problems why the whole file was not used
   * @param findings for people to weigh
   * @throws IllegalArgumentException if read is not accepted + rejected
   */
  public ReadReport {
    if (read != accepted + rejected) {
      throw new IllegalArgumentException("read: expected accepted + rejected");
    }
    Map<RejectCode, Long> sorted = new EnumMap<>(RejectCode.class);
    sorted.putAll(rejects);
    rejects = Collections.unmodifiableMap(sorted);
    problems = List.copyOf(problems);
    findings = List.copyOf(findings);
  }

  /**
   * Whether the file could be used at all; single records may still have been rejected.
   *
   * @return true when there is no problem with the whole file
   */
  public boolean usable() {
    return problems.isEmpty();
  }
}
