package nl.ketenkompas.monitoring.agreement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementKind;
import nl.ketenkompas.model.agreement.Presets;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What a chain or a council set out to reach (<i>ambities, doelen</i>): each aim with what is
 * counted, over whom, against which year, and the number that was agreed (SK-A1 up to SK-A5,
 * SK-A9). Immutable.
 *
 * @param territory of which the figures are, such as {@code Rotterdam}
 * @param aims at least one
 */
@JsonPropertyOrder({"territory", "aims"})
public record AimTerms(@NotBlank String territory, @NotEmpty List<@NotNull @Valid Aim> aims) {

  /** The kind of agreement in files. */
  public static final AgreementKind<AimTerms> KIND = AgreementKind.of("aims", AimTerms.class, 1);

  private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}";
  private static final Presets<AimTerms> PRESETS =
      Presets.of(
          KIND,
          "aims-",
          file -> AimTerms.class.getResourceAsStream(file),
          "stedelijk-kompas-2008",
          "groningen-2011",
          "groningen-2008",
          "delft-2005");

  /** How the figure stands to the number. */
  public enum Comparison {
    /** The number or more. */
    AT_LEAST,
    /** The number or less. */
    AT_MOST,
    /** Less than the number. */
    BELOW
  }

  /** What the number means. */
  public enum Unit {
    /** So many of what is counted. */
    NUMBER,
    /** So many of a hundred of the denominator. */
    PERCENT,
    /** So many of a hundred of the count in the base year. */
    PERCENT_OF_BASE
  }

  /**
   * The number that was agreed.
   *
   * @param comparison how the figure stands to it
   * @param value the number, from 0 to a thousand million
   * @param unit what it means
   */
  @JsonPropertyOrder({"comparison", "value", "unit"})
  public record Goal(
      @NotNull Comparison comparison, @Min(0) @Max(1_000_000_000) int value, @NotNull Unit unit) {}

  /**
   * One aim.
   *
   * @param id code of the aim
   * @param rule the rule it comes from
   * @param text the aim as a sentence
   * @param numerator code of what is counted
   * @param denominator code of those over whom it is counted; absent when it is a number by itself
   * @param excluded codes of who is left out of both
   * @param baseYear the year to compare with; absent when there is none
   * @param goal the number; absent when none was agreed
   * @param due the last day on which it can be reached; absent when none was agreed
   */
  @JsonPropertyOrder({
    "id",
    "rule",
    "text",
    "numerator",
    "denominator",
    "excluded",
    "baseYear",
    "goal",
    "due"
  })
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Aim(
      @NotNull @Pattern(regexp = CODE) String id,
      @NotNull Rule rule,
      @NotNull @Valid Title text,
      @NotNull @Pattern(regexp = CODE) String numerator,
      @Pattern(regexp = CODE) @Nullable String denominator,
      List<@NotNull @Pattern(regexp = CODE) String> excluded,
      @Min(1850) @Max(2200) @Nullable Integer baseYear,
      @Valid @Nullable Goal goal,
      @Nullable LocalDate due) {

    /**
     * Copies the list.
     *
     * @param id code of the aim
     * @param rule the rule it comes from
     * @param text the aim as a sentence
     * @param numerator code of what is counted
     * @param denominator code of those over whom it is counted, or null
     * @param excluded codes of who is left out
     * @param baseYear the year to compare with, or null
     * @param goal the number, or null
     * @param due the last day, or null
     */
    public Aim {
      excluded = Copies.list(excluded);
    }

    /**
     * Whether the number has what it needs: a denominator for a share, a base year for a change
     * (SK-A5).
     *
     * @return true if it has
     */
    @JsonIgnore
    @AssertTrue(message = "expected a denominator with PERCENT, a baseYear with PERCENT_OF_BASE")
    public boolean isCoherent() {
      return goal == null
          || goal.unit() == null
          || switch (goal.unit()) {
            case NUMBER -> true;
            case PERCENT -> denominator != null;
            case PERCENT_OF_BASE -> baseYear != null;
          };
    }
  }

  /**
   * Copies the list.
   *
   * @param territory of which the figures are
   * @param aims at least one
   */
  public AimTerms {
    aims = Copies.list(aims);
  }

  /**
   * Whether each aim has a code of its own.
   *
   * @return true if it has
   */
  @JsonIgnore
  @AssertTrue(message = "expected each id once")
  public boolean isEachOnce() {
    return aims.stream().filter(aim -> aim != null).map(Aim::id).distinct().count()
        == aims.stream().filter(aim -> aim != null).count();
  }

  /**
   * The agreements that come with the library: {@code stedelijk-kompas-2008}, {@code
   * groningen-2011} (the functional mandate), {@code groningen-2008} (evaluation of the personal
   * recovery plan) and {@code delft-2005}.
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
  public static Agreement<AimTerms> preset(String id) {
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
