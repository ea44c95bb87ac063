package nl.ketenkompas.monitoring.workshop;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.care.Qualifier;
import nl.ketenkompas.model.care.Status;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.monitoring.ClientFacts;
import nl.ketenkompas.monitoring.Confirmation;
import nl.ketenkompas.monitoring.Exemption;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a monitoring scenario: what is known of one client. Immutable.
 *
 * @param observations what was seen
 * @param exemptions areas that do not apply for a while
 * @param confirmations by persons
 * @param birth the day of birth, or null
 * @param death the day of death, or null
 */
@JsonPropertyOrder({"observations", "exemptions", "confirmations", "birth", "death"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MixFacts(
    List<@NotNull @Valid Seen> observations,
    List<@NotNull @Valid Exempt> exemptions,
    List<@NotNull @Valid Confirmed> confirmations,
    @Nullable LocalDate birth,
    @Nullable LocalDate death) {
  private static final SourceKey KEY = SourceKey.of("scenario", "client");

  /**
   * Copies the lists; a list that is missing is empty.
   *
   * @param observations what was seen
   * @param exemptions areas that do not apply for a while
   * @param confirmations by persons
   * @param birth the day of birth, or null
   * @param death the day of death, or null
   */
  public MixFacts {
    observations = copy(observations);
    exemptions = copy(exemptions);
    confirmations = copy(confirmations);
  }

  /**
   * What a source saw of one or more life areas during a period.
   *
   * @param areas codes of the areas in which the same was seen
   * @param status how it went
   * @param from the first day
   * @param until the first day no longer covered, or null: until further notice
   * @param source who saw it; {@code scenario} when missing
   * @param recordedOn the day on which it was recorded; the first day when missing
   * @param legal whether income is lawful, or null: not stated
   * @param evidence whether there is evidence of care, or null: not stated
   */
  @JsonPropertyOrder({
    "areas",
    "status",
    "from",
    "until",
    "source",
    "recordedOn",
    "legal",
    "evidence"
  })
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Seen(
      @NotNull List<@NotNull String> areas,
      @NotNull Status status,
      @NotNull LocalDate from,
      @Nullable LocalDate until,
      @Nullable String source,
      @Nullable LocalDate recordedOn,
      @Nullable Qualifier legal,
      @Nullable Qualifier evidence) {

    /**
     * Copies the list.
     *
     * @param areas codes of the areas in which the same was seen
     * @param status how it went
     * @param from the first day
     * @param until the first day no longer covered, or null
     * @param source who saw it
     * @param recordedOn the day on which it was recorded
     * @param legal whether income is lawful, or null
     * @param evidence whether there is evidence of care, or null
     */
    public Seen {
      areas = copy(areas);
    }

    /** Names the areas, not how it went. */
    @Override
    public String toString() {
      return "Seen" + areas;
    }
  }

  /**
   * An area that does not apply.
   *
   * @param area code of the area
   * @param period the days
   */
  @JsonPropertyOrder({"area", "period"})
  public record Exempt(@NotNull String area, @NotNull DateRange period) {}

  /**
   * A person confirmed the mix.
   *
   * @param on the day of which it is confirmed, and on which it was recorded
   * @param by code of the function
   */
  @JsonPropertyOrder({"on", "by"})
  public record Confirmed(@NotNull LocalDate on, @NotNull String by) {}

  ClientFacts facts() {
    List<Observation> seen = new ArrayList<>();
    for (Seen each : observations) {
      for (String area : each.areas()) {
        seen.add(observation(each, area));
      }
    }
    return new ClientFacts(
        seen,
        exemptions.stream().map(e -> new Exemption(KEY, e.area(), e.period())).toList(),
        confirmations.stream()
            .map(c -> new Confirmation(KEY, c.on(), c.by(), noon(c.on())))
            .toList(),
        birth,
        death);
  }

  private static Observation observation(Seen seen, String area) {
    return new Observation(
        KEY,
        area,
        seen.status(),
        seen.from(),
        seen.until(),
        seen.source() == null ? "scenario" : seen.source(),
        noon(seen.recordedOn() == null ? seen.from() : seen.recordedOn()),
        null,
        null,
        seen.legal() == null ? Qualifier.NOT_STATED : seen.legal(),
        seen.evidence() == null ? Qualifier.NOT_STATED : seen.evidence());
  }

  /** At noon it is the same civil day in every zone that a Dutch norm may have. */
  static Instant noon(LocalDate day) {
    return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }

  /** Lists with holes must reach the validator, which reports each hole in its place. */
  private static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
  }
}
