package nl.ketenkompas.monitoring.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementKind;
import nl.ketenkompas.model.agreement.Presets;

/**
 * Whom an indicator is about: the denominator, and what happens to people who leave. Nobody leaves
 * the count unseen (SN-10, SK-A1, SK-A2). Immutable.
 *
 * @param baseline the day of the first count (<i>nulmeting</i>)
 * @param denominator over whom the share is taken; {@code EVER_IN_COHORT} when absent
 * @param departures how people who left are counted; by default the deceased and those who moved
 *     away are excluded, and those who were let go are frozen
 */
@JsonPropertyOrder({"baseline", "denominator", "departures"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CohortTerms(
    @NotNull LocalDate baseline,
    Denominator denominator,
    Map<Departed, @NotNull Treatment> departures) {

  /** The kind of agreement in files. */
  public static final AgreementKind<CohortTerms> KIND =
      AgreementKind.of("cohort", CohortTerms.class, 1);

  private static final Presets<CohortTerms> PRESETS =
      Presets.of(
          KIND, "cohort-", file -> CohortTerms.class.getResourceAsStream(file), "homeless-2008");

  /** Over whom a share is taken. */
  public enum Denominator {
    /** Everyone the chain knows. */
    ALL_KNOWN_CLIENTS,
    /** Those on a trajectory on the day of the question. */
    IN_TRAJECTORY,
    /**
     * Everyone actually or residentially homeless at any time since the baseline; the housed stay
     * in.
     */
    EVER_IN_COHORT
  }

  /** Why someone is no longer followed. */
  public enum Departed {
    /** Died. */
    DECEASED,
    /** Moved to another region. */
    MOVED_AWAY,
    /** Let go after a stable mix that held long enough (SK-M3). */
    RELEASED
  }

  /** How someone who left is counted. */
  public enum Treatment {
    /** Not counted, and named as such. */
    EXCLUDED,
    /** Counted as on the last day before leaving, and named as such. */
    FROZEN
  }

  /**
   * Fills in the defaults.
   *
   * @param baseline the day of the first count
   * @param denominator over whom the share is taken
   * @param departures how people who left are counted
   */
  public CohortTerms {
    denominator = denominator == null ? Denominator.EVER_IN_COHORT : denominator;
    departures = departures == null ? Map.of() : Copies.ordered(departures);
  }

  /**
   * How someone who left is counted.
   *
   * @param departed why the person left
   * @return as agreed, or by default
   */
  public Treatment treatment(Departed departed) {
    return departures.getOrDefault(
        departed, departed == Departed.RELEASED ? Treatment.FROZEN : Treatment.EXCLUDED);
  }

  /**
   * The agreements that come with the library: {@code homeless-2008}.
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
  public static Agreement<CohortTerms> preset(String id) {
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
