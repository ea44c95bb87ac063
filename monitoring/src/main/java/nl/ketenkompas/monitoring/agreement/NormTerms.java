package nl.ketenkompas.monitoring.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementKind;
import nl.ketenkompas.model.agreement.Presets;
import nl.ketenkompas.model.time.MonthRule;
import org.jspecify.annotations.Nullable;

/**
 * What a stability norm (<i>norm voor een stabiele mix</i>) asks: in which life areas things must
 * go well, for how long, and how doubtful days are read (SK-M1, SN-1 to SN-9). Immutable.
 *
 * <pre>{@code
 * Agreement<NormTerms> norm = NormTerms.preset("rotterdam-3");
 * norm.terms().areas(); // {HOUSING=P3M, CARE=P3M, INCOME=P3M}
 * }</pre>
 *
 * @param areas per life area how long it must have gone well, in the order of reports
 * @param required how many of the areas must be good at the same time; all when absent
 * @param monthRule how months are counted; {@code START_DAY_COUNTS} when absent
 * @param gapToleranceDays how many empty days are bridged; none when absent
 * @param bridgedDaysCount whether bridged days count toward the length; true when absent
 * @param contradiction which observation counts on a day with both; {@code UNSTABLE_WINS} when
 *     absent
 * @param sourcePriority per area the sources, most trusted first; sources not named come last
 * @param unknownBreaks whether "asked, not known" is read as unstable; false when absent
 * @param maxAgeDays per area how many days an open end lasts after the last confirmation
 * @param heldMonths how many months the mix itself must have held, or null for not at all (SK-M3)
 * @param confirmationRequired whether a person must confirm the outcome (SK-M5); false when absent
 */
@CoherentNorm
@JsonPropertyOrder({
  "areas",
  "required",
  "monthRule",
  "gapToleranceDays",
  "bridgedDaysCount",
  "contradiction",
  "sourcePriority",
  "unknownBreaks",
  "maxAgeDays",
  "heldMonths",
  "confirmationRequired"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NormTerms(
    @NotEmpty @Size(max = 60)
        Map<@Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}") String, @NotNull NormLength> areas,
    Required required,
    MonthRule monthRule,
    GapTolerance gapToleranceDays,
    Boolean bridgedDaysCount,
    Contradiction contradiction,
    Map<String, @NotEmpty List<@NotNull String>> sourcePriority,
    Boolean unknownBreaks,
    Map<String, @NotNull @Min(1) @Max(36500) Integer> maxAgeDays,
    @Min(1) @Max(1200) @Nullable Integer heldMonths,
    Boolean confirmationRequired) {

  /** The kind of agreement in files. */
  public static final AgreementKind<NormTerms> KIND = AgreementKind.of("norm", NormTerms.class, 1);

  private static final Presets<NormTerms> PRESETS =
      Presets.of(
          KIND,
          "norm-",
          file -> NormTerms.class.getResourceAsStream(file),
          "vws-2008",
          "rotterdam-3",
          "rotterdam-12");

  /**
   * Fills in the defaults and copies the collections.
   *
   * @param areas per life area how long it must have gone well
   * @param required how many of the areas must be good at the same time
   * @param monthRule how months are counted
   * @param gapToleranceDays how many empty days are bridged
   * @param bridgedDaysCount whether bridged days count toward the length
   * @param contradiction which observation counts on a day with both
   * @param sourcePriority per area the sources, most trusted first
   * @param unknownBreaks whether "asked, not known" is read as unstable
   * @param maxAgeDays per area how many days an open end lasts after the last confirmation
   * @param heldMonths how many months the mix itself must have held, or null
   * @param confirmationRequired whether a person must confirm the outcome
   */
  public NormTerms {
    areas = Copies.ordered(areas);
    required = required == null ? Required.ALL : required;
    monthRule = monthRule == null ? MonthRule.START_DAY_COUNTS : monthRule;
    gapToleranceDays = gapToleranceDays == null ? GapTolerance.NONE : gapToleranceDays;
    bridgedDaysCount = bridgedDaysCount == null ? Boolean.TRUE : bridgedDaysCount;
    contradiction = contradiction == null ? Contradiction.UNSTABLE_WINS : contradiction;
    sourcePriority = Copies.ordered(sourcePriority);
    unknownBreaks = unknownBreaks == null ? Boolean.FALSE : unknownBreaks;
    maxAgeDays = Copies.ordered(maxAgeDays);
    confirmationRequired = confirmationRequired == null ? Boolean.FALSE : confirmationRequired;
  }

  /**
   * Obtains the terms with these areas and every default.
   *
   * @param areas per life area how long it must have gone well, in order
   * @return the terms
   */
  @SuppressWarnings("NullAway") // null asks for the default
  public static NormTerms of(Map<String, NormLength> areas) {
    return new NormTerms(areas, null, null, null, null, null, null, null, null, null, null);
  }

  /**
   * The norms that come with the library: {@code vws-2008} (five areas, three months, SK-M2),
   * {@code rotterdam-3} (three areas, SK-M4) and {@code rotterdam-12} (five areas, twelve months,
   * SK-M3).
   *
   * @return their ids
   */
  public static List<String> presets() {
    return PRESETS.ids();
  }

  /**
   * A norm that comes with the library.
   *
   * @param id one of {@link #presets}
   * @return the norm
   * @throws InvalidValueException if there is none with this id
   */
  public static Agreement<NormTerms> preset(String id) {
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
