package nl.ketenkompas.monitoring.agreement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementKind;
import nl.ketenkompas.model.agreement.Presets;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A framework by which supervisors judge an approach (<i>toetsingskader</i>): themes, criteria and
 * indicators. Immutable.
 *
 * @param mostPartners how many partners beside the municipality answer at most (ST-SRC)
 * @param followUpMonths after how many months a report on the progress is due (ST-FOLLOW)
 * @param themes the themes, in order
 * @param coverage the indicator that asks whether parties of all life areas take part, or null
 * @param areas codes of the life areas that it asks for (ST-DEF)
 */
@JsonPropertyOrder({"mostPartners", "followUpMonths", "themes", "coverage", "areas"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FrameworkTerms(
    @Min(1) int mostPartners,
    @Min(1) int followUpMonths,
    @NotEmpty List<@NotNull @Valid Theme> themes,
    @Nullable Rule coverage,
    List<@NotBlank String> areas) {

  /** The kind of agreement in files. */
  public static final AgreementKind<FrameworkTerms> KIND =
      AgreementKind.of("framework", FrameworkTerms.class, 1);

  private static final Presets<FrameworkTerms> PRESETS =
      Presets.of(
          KIND, "framework-", file -> FrameworkTerms.class.getResourceAsStream(file), "stj-2014");

  /**
   * A theme. Immutable.
   *
   * @param title in words
   * @param criteria its criteria, in order
   */
  @JsonPropertyOrder({"title", "criteria"})
  public record Theme(@NotNull @Valid Title title, @NotEmpty List<@NotNull @Valid Norm> criteria) {

    /**
     * Copies the list.
     *
     * @param title in words
     * @param criteria its criteria
     */
    public Theme {
      criteria = Copies.list(criteria);
    }
  }

  /**
   * A criterion (<i>criterium</i>). Immutable.
   *
   * @param title in words
   * @param indicators its indicators, in order
   */
  @JsonPropertyOrder({"title", "indicators"})
  public record Norm(
      @NotNull @Valid Title title, @NotEmpty List<@NotNull @Valid Indicator> indicators) {

    /**
     * Copies the list.
     *
     * @param title in words
     * @param indicators its indicators
     */
    public Norm {
      indicators = Copies.list(indicators);
    }
  }

  /**
   * An indicator. Immutable.
   *
   * @param rule its id, such as {@code ST-K01}
   * @param text what it asks
   */
  @JsonPropertyOrder({"rule", "text"})
  public record Indicator(@NotNull Rule rule, @NotNull @Valid Title text) {}

  /**
   * Copies the lists.
   *
   * @param mostPartners how many partners answer at most
   * @param followUpMonths after how many months a report is due
   * @param themes the themes
   * @param coverage the indicator about life areas
   * @param areas the life areas
   */
  public FrameworkTerms {
    themes = Copies.list(themes);
    areas = Copies.list(areas);
  }

  /**
   * All indicators.
   *
   * @return the indicators, in order
   */
  public List<Indicator> indicators() {
    return themes.stream()
        .flatMap(theme -> theme.criteria().stream())
        .flatMap(norm -> norm.indicators().stream())
        .toList();
  }

  /**
   * Whether each indicator stands in it once.
   *
   * @return false when one stands in it twice, or the one about life areas does not
   */
  @JsonIgnore
  @AssertTrue(message = "expected each indicator once, and coverage among them")
  public boolean isCoherent() {
    Set<Rule> rules = new HashSet<>();
    boolean once = true;
    for (Theme theme : themes) {
      for (Norm norm : theme == null ? List.<Norm>of() : theme.criteria()) {
        for (Indicator one : norm == null ? List.<Indicator>of() : norm.indicators()) {
          once &= one == null || rules.add(one.rule());
        }
      }
    }
    return once && (coverage == null || rules.contains(coverage));
  }

  /**
   * The frameworks that come with the library: {@code stj-2014}.
   *
   * @return their ids
   */
  public static List<String> presets() {
    return PRESETS.ids();
  }

  /**
   * A framework that comes with the library.
   *
   * @param id one of {@link #presets}
   * @return the framework
   * @throws InvalidValueException if there is none with this id
   */
  public static Agreement<FrameworkTerms> preset(String id) {
    return PRESETS.get(id);
  }

  /**
   * The JSON text of a framework that comes with the library, to begin one's own from.
   *
   * @param id one of {@link #presets}
   * @return the text
   * @throws InvalidValueException if there is none with this id
   */
  public static String presetText(String id) {
    return PRESETS.text(id);
  }
}
