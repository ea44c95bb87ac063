package nl.ketenkompas.monitoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.client.SourceKey;
import org.jspecify.annotations.Nullable;

/**
 * What a source saw of one life area of one client during a period (<i>waarneming</i>, SN-2). It
 * keeps the key under which it was delivered; which client that is, is asked at read time.
 * Immutable.
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
 * @param legal whether the income is lawful; only read for {@code INCOME}
 * @param evidence whether there is evidence of the care; only read for {@code CARE}
 */
@JsonPropertyOrder({
  "key",
  "area",
  "status",
  "from",
  "until",
  "source",
  "recordedAt",
  "id",
  "supersedes",
  "legal",
  "evidence"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
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
    Checks.code(area, "area");
    Checks.text(source, 80, "source");
    Checks.optionalText(id, 80, "id");
    Checks.optionalText(supersedes, 80, "supersedes");
    Days.check(from, "from");
    if (until != null) {
      Days.check(until, "until");
    }
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
        code(Status.class, status, "status"),
        from,
        until,
        source,
        recordedAt,
        id,
        supersedes,
        legal == null ? Qualifier.NOT_STATED : code(Qualifier.class, legal, "legal"),
        evidence == null ? Qualifier.NOT_STATED : code(Qualifier.class, evidence, "evidence"));
  }

  private static <E extends Enum<E>> E code(Class<E> type, String text, String field) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw new InvalidValueException(field, ValueError.UNKNOWN_CODE);
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

  /** Names the record, not how it went. */
  @Override
  public String toString() {
    return "Observation[" + key + " " + area + "]";
  }
}
