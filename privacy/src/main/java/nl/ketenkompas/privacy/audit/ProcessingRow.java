package nl.ketenkompas.privacy.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * A row of the Logboek Dataverwerkingen (rule LDV, version 0.7.0): which processing of which
 * activity, about one data subject; never by which user. In JSON it has the names of the standard;
 * {@code parent_operation_id} is from memory of it. Immutable.
 *
 * <pre>{@code
 * sink.read(1, line -> send(json.writeValueAsString(ProcessingRow.of(line))));
 * }</pre>
 *
 * @param traceId the request it belongs to, 16 bytes in hexadecimal
 * @param operationId this operation, 8 bytes in hexadecimal; the access record has the same
 * @param parent the operation of the same organisation that asked for it, or null
 * @param foreignOperation the operation of another organisation that asked for it, or null
 * @param statusCode 1: it was decided upon
 * @param name what was done: {@value AuditTrail#OPERATION}
 * @param startTime milliseconds since 1970 in UTC
 * @param endTime milliseconds since 1970 in UTC; the same, since the row is kept before any value
 *     is read
 * @param resource which application
 * @param attributes which activity, about whom
 */
@JsonPropertyOrder({
  "trace_id",
  "operation_id",
  "parent_operation_id",
  "foreign_operation",
  "status_code",
  "name",
  "start_time",
  "end_time",
  "resource",
  "attributes"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProcessingRow(
    @JsonProperty("trace_id") String traceId,
    @JsonProperty("operation_id") String operationId,
    @JsonProperty("parent_operation_id") @Nullable String parent,
    @JsonProperty("foreign_operation") @Nullable ForeignOperation foreignOperation,
    @JsonProperty("status_code") int statusCode,
    @JsonProperty("name") String name,
    @JsonProperty("start_time") long startTime,
    @JsonProperty("end_time") long endTime,
    @JsonProperty("resource") Resource resource,
    @JsonProperty("attributes") Attributes attributes) {
  private static final String FORM = "P1";
  private static final int FIELDS = 10;
  private static final int DECIDED = 1;

  /**
   * What another organisation was doing when it asked.
   *
   * @param traceId its request
   * @param operationId its operation
   * @param entity URI of the organisation
   */
  @JsonPropertyOrder({"trace_id", "operation_id", "entity"})
  public record ForeignOperation(
      @JsonProperty("trace_id") String traceId,
      @JsonProperty("operation_id") String operationId,
      @JsonProperty("entity") String entity) {}

  /**
   * What did the processing.
   *
   * @param name of the application
   */
  public record Resource(@JsonProperty("name") String name) {}

  /**
   * Which activity, about whom.
   *
   * @param processingActivity URI of the activity in the register of processing (AVG-30)
   * @param dataSubject the number of the client, encrypted with his own key
   * @param dataSubjectType what it is a number of
   */
  @JsonPropertyOrder({
    "dpl.core.processing_activity_id",
    "dpl.core.data_subject_id",
    "dpl.core.data_subject_id_type"
  })
  public record Attributes(
      @JsonProperty("dpl.core.processing_activity_id") String processingActivity,
      @JsonProperty("dpl.core.data_subject_id") String dataSubject,
      @JsonProperty("dpl.core.data_subject_id_type") String dataSubjectType) {}

  /**
   * Obtains a row from its line.
   *
   * @param line of the log of processing
   * @return the row
   * @throws InvalidValueException if the line is none; the message does not quote it
   */
  public static ProcessingRow of(LogLine line) {
    String[] fields = line.text().split("\t", -1);
    if (fields.length != FIELDS || !fields[0].equals(FORM)) {
      throw new InvalidValueException("processingRow", ValueError.FORMAT);
    }
    boolean foreign = !fields[5].isEmpty();
    String asker = fields[4];
    long time = AuditText.number(fields[6], "processingRow");
    return new ProcessingRow(
        fields[2],
        fields[3],
        foreign || asker.isEmpty() ? null : asker,
        foreign ? new ForeignOperation(fields[2], asker, fields[5]) : null,
        DECIDED,
        fields[9],
        time,
        time,
        new Resource(fields[8]),
        new Attributes(fields[7], fields[1], "client"));
  }

  static String text(
      String subject, Origin origin, String operation, long time, String activity, String from) {
    return FORM
        + '\t'
        + subject
        + '\t'
        + origin.traceId()
        + '\t'
        + operation
        + '\t'
        + origin.asker()
        + '\t'
        + origin.entity()
        + '\t'
        + time
        + '\t'
        + activity
        + '\t'
        + from
        + '\t'
        + AuditTrail.OPERATION;
  }

  /** Shows the operation only. */
  @Override
  public String toString() {
    return "ProcessingRow[" + operationId + "]";
  }
}
