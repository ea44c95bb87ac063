package nl.ketenkompas.monitoring.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementKind;
import nl.ketenkompas.model.agreement.Presets;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Which process steps a chain has introduced, from when and for whom (SK-C1, SK-C2, SK-C20), and
 * who may depart from their order (SK-C18). Immutable.
 *
 * @param phases dated phases of the introduction
 * @param activeFrom from this step on a client counts as on a trajectory (SK-A1); {@code
 *     ALLOCATION} when absent
 * @param overrideFunctions codes of the functions that may depart from the order, with a reason
 * @param prerequisites steps that need not wait for all earlier ones (SK-E5)
 * @param admission for whom it is, or null for everybody
 * @param closing when it may be closed; null when any day will do
 */
@JsonPropertyOrder({
  "phases",
  "activeFrom",
  "overrideFunctions",
  "prerequisites",
  "admission",
  "closing"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TrajectoryTerms(
    @NotEmpty List<@NotNull @Valid Phase> phases,
    ProcessStep activeFrom,
    List<@NotBlank String> overrideFunctions,
    List<@NotNull @Valid Prerequisite> prerequisites,
    @Valid @Nullable Admission admission,
    @Valid @Nullable Closing closing) {

  /** The kind of agreement in files. */
  public static final AgreementKind<TrajectoryTerms> KIND =
      AgreementKind.of("trajectory", TrajectoryTerms.class, 1);

  private static final Presets<TrajectoryTerms> PRESETS =
      Presets.of(
          KIND,
          "trajectory-",
          file -> TrajectoryTerms.class.getResourceAsStream(file),
          "six-steps",
          "first-three-steps",
          "stedelijk-kompas",
          "housing-first",
          "emmen-oggz");

  /**
   * What must be done before a step, instead of all earlier steps: so an own home can come before
   * the extensive inventory (<i>housing first</i>, SK-E5). Immutable.
   *
   * @param step the step
   * @param after the steps that must be done before it, as far as they were introduced
   */
  @JsonPropertyOrder({"step", "after"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Prerequisite(@NotNull ProcessStep step, List<@NotNull ProcessStep> after) {

    /**
     * Copies the list.
     *
     * @param step the step
     * @param after the steps that must be done before it
     */
    public Prerequisite {
      after = Copies.list(after);
    }
  }

  /**
   * A phase of the introduction (<i>gefaseerde aanpak</i>, SK-C20).
   *
   * @param valid the days on which it is in force
   * @param steps the process steps that it introduces
   * @param targetGroups for clients in one of these; empty for all clients
   * @param partners at these partners; empty for all partners
   */
  @JsonPropertyOrder({"valid", "steps", "targetGroups", "partners"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Phase(
      @NotNull DateRange valid,
      @NotEmpty List<@NotNull ProcessStep> steps,
      List<@NotBlank String> targetGroups,
      List<@NotBlank String> partners) {

    /**
     * Copies the lists.
     *
     * @param valid the days on which it is in force
     * @param steps the process steps that it introduces
     * @param targetGroups for clients in one of these
     * @param partners at these partners
     */
    public Phase {
      steps = Copies.list(steps);
      targetGroups = Copies.list(targetGroups);
      partners = Copies.list(partners);
    }

    /**
     * Whether the phase is in force for a client at a partner on a day.
     *
     * @param day the day
     * @param groups the target groups of the client
     * @param partner code of the partner
     * @return true if it is
     */
    public boolean isFor(LocalDate day, Set<String> groups, String partner) {
      return valid.contains(day)
          && (targetGroups.isEmpty() || targetGroups.stream().anyMatch(groups::contains))
          && (partners.isEmpty() || partners.contains(partner));
    }
  }

  /**
   * Fills in the defaults and copies the lists.
   *
   * @param phases dated phases of the introduction
   * @param activeFrom from this step on a client counts as on a trajectory
   * @param overrideFunctions codes of the functions that may depart from the order
   * @param prerequisites steps that need not wait for all earlier ones
   * @param admission for whom it is
   * @param closing when it may be closed
   */
  public TrajectoryTerms {
    phases = Copies.list(phases);
    activeFrom = activeFrom == null ? ProcessStep.ALLOCATION : activeFrom;
    overrideFunctions = Copies.list(overrideFunctions);
    prerequisites = Copies.list(prerequisites);
  }

  /**
   * The agreements that come with the library: {@code six-steps} and {@code first-three-steps},
   * with which a chain may start (SK-C2); {@code stedelijk-kompas} for adults and with the outflow
   * rule (SK-C1, SK-C3), {@code housing-first} (SK-E5), {@code emmen-oggz} with at most one year
   * (ST-MAX).
   *
   * @return their ids
   */
  public static List<String> presets() {
    return PRESETS.ids();
  }

  /**
   * An agreement that comes with the library.
   *
   * @param id one of {@link #presets}
   * @return the agreement
   * @throws InvalidValueException if there is none with this id
   */
  public static Agreement<TrajectoryTerms> preset(String id) {
    return PRESETS.get(id);
  }

  /**
   * The file of an agreement that comes with the library, to start an own one from.
   *
   * @param id one of {@link #presets}
   * @return the JSON text
   * @throws InvalidValueException if there is none with that code
   */
  public static String presetText(String id) {
    return PRESETS.text(id);
  }
}
