package nl.ketenkompas.monitoring.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Severity;

/**
 * Something odd about one client, by reference, without any value. Immutable.
 *
 * @param severity how bad it is
 * @param area what it is about
 * @param client whom it is about
 * @param records which records, in order
 * @param reason what it is; its code is a {@link QualityFinding}
 */
@JsonPropertyOrder({"severity", "area", "client", "records", "reason"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record QualityNote(
    Severity severity, QualityArea area, ClientId client, List<SourceKey> records, Reason reason) {

  /**
   * Copies the list.
   *
   * @param severity how bad it is
   * @param area what it is about
   * @param client whom it is about
   * @param records which records
   * @param reason what it is
   */
  public QualityNote {
    records = List.copyOf(records);
  }

  static QualityNote of(
      QualityFinding finding, ClientId client, List<SourceKey> records, Reason reason) {
    return new QualityNote(finding.severity(), finding.area(), client, records, reason);
  }
}
