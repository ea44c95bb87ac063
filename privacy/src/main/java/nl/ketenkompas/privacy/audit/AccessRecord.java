package nl.ketenkompas.privacy.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.port.AccessLog;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.AccessReason;
import org.jspecify.annotations.Nullable;

/**
 * Who looked at what of whom (NEN-7513): user, on whose behalf, role, which data, by which clause,
 * with which consent or exception. Of a client who was erased everything stays but who he was and
 * which consent it was. Immutable.
 *
 * @param at when it was written down
 * @param traceId the request it belongs to
 * @param operationId this operation; the row of processing has the same
 * @param client whose file, or null after erasure
 * @param user code of the user
 * @param partner code of the partner on whose behalf the user looked
 * @param role code of the role
 * @param purpose code of the purpose
 * @param agreement id and version of the agreement that decided
 * @param moment as of which day, and as known when
 * @param items what the user got to see, in the order of the file
 */
@JsonPropertyOrder({
  "at",
  "traceId",
  "operationId",
  "client",
  "user",
  "partner",
  "role",
  "purpose",
  "agreement",
  "moment",
  "emergency",
  "items"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccessRecord(
    Instant at,
    String traceId,
    String operationId,
    @Nullable ClientId client,
    String user,
    String partner,
    String role,
    String purpose,
    String agreement,
    Moment moment,
    List<AccessLog.Item> items) {
  private static final String TYPE = "accessRecord";
  private static final String FORM = "A1";
  private static final int FIELDS = 13;
  private static final Level[] LEVELS = Level.values();

  /**
   * Copies the items.
   *
   * @param at when it was written down
   * @param traceId the request it belongs to
   * @param operationId this operation
   * @param client whose file, or null
   * @param user code of the user
   * @param partner code of the partner
   * @param role code of the role
   * @param purpose code of the purpose
   * @param agreement id and version of the agreement
   * @param moment as of which day, and as known when
   * @param items what the user got to see
   */
  public AccessRecord {
    items = List.copyOf(items);
  }

  /**
   * Whether the user opened anything by the emergency button (<i>noodknop</i>).
   *
   * @return true if an emergency was the ground of at least one item
   */
  @JsonProperty("emergency")
  public boolean isEmergency() {
    return items.stream().anyMatch(item -> AccessReason.EMERGENCY.name().equals(item.ground()));
  }

  static String text(
      AccessLog.Entry entry,
      Origin origin,
      String operation,
      long time,
      String moment,
      String subject,
      String evidence,
      String items) {
    StringBuilder text = new StringBuilder(640);
    text.append(FORM).append('\t').append(subject);
    text.append('\t').append(origin.traceId()).append('\t').append(operation);
    text.append('\t').append(time).append('\t').append(Checks.code(entry.user(), "user"));
    text.append('\t').append(Checks.code(entry.partner(), "partner"));
    text.append('\t').append(Checks.code(entry.role(), "role"));
    text.append('\t').append(Checks.code(entry.purpose(), "purpose"));
    text.append('\t').append(Checks.text(entry.agreement(), 120, "agreement"));
    text.append('\t').append(moment).append('\t').append(evidence);
    return text.append('\t').append(items).toString();
  }

  static AccessRecord of(LogLine line, Seals seals) {
    String[] fields = line.text().split("\t", -1);
    if (fields.length != FIELDS || !fields[0].equals(FORM)) {
      throw new InvalidValueException(TYPE, ValueError.FORMAT);
    }
    List<SourceKey> evidence = seals.evidence(fields[1], fields[11]);
    return new AccessRecord(
        Instant.ofEpochMilli(AuditText.number(fields[4], TYPE)),
        fields[2],
        fields[3],
        seals.client(fields[1]).orElse(null),
        fields[5],
        fields[6],
        fields[7],
        fields[8],
        fields[9],
        Moment.parse(fields[10]),
        items(fields[12], evidence));
  }

  private static List<AccessLog.Item> items(String text, List<SourceKey> evidence) {
    List<AccessLog.Item> items = new ArrayList<>();
    String[] like = {};
    for (String word : text.split(" ", -1)) {
      if (word.startsWith("@")) {
        like = word.substring(1).split(",", -1);
        if (like.length != 4) {
          throw new InvalidValueException(TYPE, ValueError.FORMAT);
        }
      } else if (!word.isEmpty()) {
        items.add(item(word, like, evidence));
      }
    }
    return items;
  }

  private static AccessLog.Item item(String kind, String[] like, List<SourceKey> evidence) {
    if (like.length == 0) {
      throw new InvalidValueException(TYPE, ValueError.FORMAT);
    }
    int place = like[3].isEmpty() ? -1 : (int) AuditText.number(like[3], TYPE);
    return new AccessLog.Item(
        kind,
        level(like[0]),
        Rule.of(like[1]),
        like[2].isEmpty() ? null : like[2],
        place < 0 || place >= evidence.size() ? null : evidence.get(place));
  }

  private static Level level(String name) {
    for (Level level : LEVELS) {
      if (level.name().equals(name)) {
        return level;
      }
    }
    throw new InvalidValueException(TYPE, ValueError.UNKNOWN_CODE);
  }

  /** Shows the operation only. */
  @Override
  public String toString() {
    return "AccessRecord[" + operationId + "]";
  }
}
