package nl.ketenkompas.model.care;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.Digits;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.SourceKey;
import org.jspecify.annotations.Nullable;

/**
 * What a source saw of one life area of one client during a period (<i>waarneming</i>, SN-2). It
 * keeps the key under which it was delivered; which client that is, is asked at read time.
 * Personal: {@link #toString} shows the key only. Immutable.
 *
 * <p>The period runs from {@code from} up to and not including {@code until}. An observation whose
 * ends are equal covers no day; one whose end lies before its beginning is kept, and is never
 * evidence (SN-1). A correction names the observation it takes the place of; to delete is to
 * correct with a period without days. Ids are those of the delivering partner: {@code supersedes}
 * speaks of an observation of the same partner.
 *
 * <pre>{@code
 * Observation.of(SourceKey.of("shelter", "12"), "HOUSING", Status.STABLE,
 *     LocalDate.parse("2026-01-01"), null, "shelter", Instant.parse("2026-01-05T09:00:00Z"));
 * }</pre>
 *
 * @param key under which the partner delivered it
 * @param area code of the life area, such as {@code HOUSING}
 * @param status how it went
 * @param from the first day
 * @param until the first day no longer covered, or null: until further notice
 * @param source who saw it, 1 to 80 characters
 * @param recordedAt when it was recorded
 * @param id the partner's id of this observation, or null
 * @param supersedes the id of the observation it corrects, or null
 * @param legal whether the income is lawful (SK-M7); only read for {@code INCOME}
 * @param evidence whether there is evidence of the care (SK-M7); only read for {@code CARE}
 */
public record Observation(
    SourceKey key,
    String area,
    Status status,
    LocalDate from,
    @Nullable LocalDate until,
    String source,
    Instant recordedAt,
    @Nullable String id,
    @Nullable String supersedes,
    Qualifier legal,
    Qualifier evidence) {

  /** Code of the life area in which lawfulness counts. */
  public static final String INCOME = "INCOME";

  /** Code of the life area in which evidence counts. */
  public static final String CARE = "CARE";

  /**
   * Checks the parts.
   *
   * @param key under which the partner delivered it
   * @param area code of the life area
   * @param status how it went
   * @param from the first day
   * @param until the first day no longer covered, or null
   * @param source who saw it
   * @param recordedAt when it was recorded
   * @param id the partner's id of this observation, or null
   * @param supersedes the id of the observation it corrects, or null
   * @param legal whether the income is lawful
   * @param evidence whether there is evidence of the care
   * @throws InvalidValueException with the reason; an inverted period is none
   */
  public Observation {
    Values.given(key, "key");
    Checks.code(Values.given(area, "area"), "area");
    Values.given(status, "status");
    Checks.text(Values.given(source, "source"), 80, "source");
    Checks.optionalText(id, 80, "id");
    Checks.optionalText(supersedes, 80, "supersedes");
    Values.date(from, "from");
    Values.optionalDate(until, "until");
    Values.given(recordedAt, "recordedAt");
    legal = legal == null ? Qualifier.NOT_STATED : legal;
    evidence = evidence == null ? Qualifier.NOT_STATED : evidence;
  }

  /**
   * Obtains an observation without id, correction or qualifiers.
   *
   * @param key under which the partner delivered it
   * @param area code of the life area
   * @param status how it went
   * @param from the first day
   * @param until the first day no longer covered, or null
   * @param source who saw it
   * @param recordedAt when it was recorded
   * @return the observation
   * @throws InvalidValueException with the reason
   */
  public static Observation of(
      SourceKey key,
      String area,
      Status status,
      LocalDate from,
      @Nullable LocalDate until,
      String source,
      Instant recordedAt) {
    return new Observation(
        key,
        area,
        status,
        from,
        until,
        source,
        recordedAt,
        null,
        null,
        Qualifier.NOT_STATED,
        Qualifier.NOT_STATED);
  }

  /**
   * Obtains an observation from the texts of a file; empty or missing optional texts mean "not
   * stated".
   *
   * @param key under which the partner delivered it
   * @param area code of the life area
   * @param status {@code STABLE}, {@code UNSTABLE} or {@code UNKNOWN}
   * @param from the first day
   * @param until the first day no longer covered, or null
   * @param source who saw it
   * @param recordedAt when it was recorded
   * @param id the partner's id of this observation, or null
   * @param supersedes the id of the observation it corrects, or null
   * @param legal {@code YES}, {@code NO}, {@code UNKNOWN} or null
   * @param evidence {@code YES}, {@code NO}, {@code UNKNOWN} or null
   * @return the observation
   * @throws InvalidValueException with the reason
   */
  public static Observation parse(
      SourceKey key,
      String area,
      String status,
      LocalDate from,
      @Nullable LocalDate until,
      String source,
      Instant recordedAt,
      @Nullable String id,
      @Nullable String supersedes,
      @Nullable String legal,
      @Nullable String evidence) {
    return new Observation(
        key,
        area,
        Fields.code(Status.class, status, "status"),
        from,
        until,
        source,
        recordedAt,
        id,
        supersedes,
        qualifier(legal, "legal"),
        qualifier(evidence, "evidence"));
  }

  private static Qualifier qualifier(@Nullable String text, String field) {
    return text == null ? Qualifier.NOT_STATED : Fields.code(Qualifier.class, text, field);
  }

  /**
   * Obtains an observation from JSON.
   *
   * @param json an object with the components as fields; {@code until}, {@code id}, {@code
   *     supersedes}, {@code legal} and {@code evidence} may be absent
   * @return the observation
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Observation ofJson(@Nullable Object json) {
    return Fields.read(
        json,
        "observation",
        f ->
            Observation.parse(
                f.key("key"),
                f.text("area"),
                f.text("status"),
                f.date("from"),
                f.optionalDate("until"),
                f.text("source"),
                f.instant("recordedAt"),
                f.optionalText("id"),
                f.optionalText("supersedes"),
                f.optionalText("legal"),
                f.optionalText("evidence")));
  }

  /**
   * The JSON form. Personal: not for logs.
   *
   * @return the fields in fixed order, without those that say nothing
   */
  @JsonValue
  public Map<String, Object> json() {
    return new Fields.Writer()
        .put("key", key)
        .put("area", area)
        .put("status", status)
        .put("from", from)
        .put("until", until)
        .put("source", source)
        .put("recordedAt", recordedAt)
        .put("id", id)
        .put("supersedes", supersedes)
        .put("legal", legal == Qualifier.NOT_STATED ? null : legal)
        .put("evidence", evidence == Qualifier.NOT_STATED ? null : evidence)
        .done();
  }

  /**
   * The status with the qualifiers applied: unlawful income is unstable, income of unknown
   * lawfulness and care without evidence are unknown (SK-M7, SN-2).
   *
   * @return the status that counts
   */
  public Status qualifiedStatus() {
    if (status != Status.STABLE) {
      return status;
    }
    if (area.equals(INCOME)) {
      return switch (legal) {
        case NO -> Status.UNSTABLE;
        case UNKNOWN -> Status.UNKNOWN;
        case YES, NOT_STATED -> Status.STABLE;
      };
    }
    if (area.equals(CARE)) {
      return switch (evidence) {
        case NO, UNKNOWN -> Status.UNKNOWN;
        case YES, NOT_STATED -> Status.STABLE;
      };
    }
    return Status.STABLE;
  }

  /**
   * Whether the end lies before the beginning. Such an observation is never evidence, and corrects
   * nothing (SN-1).
   *
   * @return true if it does
   */
  public boolean isInverted() {
    return until != null && until.isBefore(from);
  }

  /** Names the record, not the area or how it went. */
  @Override
  public String toString() {
    return "Observation[" + key + "]";
  }

  /** Mixed, so that a hash code in a dump tells nothing of what was seen. */
  @Override
  public int hashCode() {
    return Digits.mix(Objects.hash(key, area, from, recordedAt, id));
  }
}
