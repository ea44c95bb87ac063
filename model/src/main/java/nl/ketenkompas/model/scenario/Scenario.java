package nl.ketenkompas.model.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A scenario (<i>voorbeeldgeval</i>): what should follow from an agreement and facts. The facts and
 * the questions themselves differ per {@link Question} and are not part of this record. Immutable.
 *
 * @param id code of the scenario, different from all others in a folder
 * @param title what it shows
 * @param question id of the question, such as {@code privacy.decide}
 * @param rules the rules it is about
 * @param agreement id of an agreement that comes with the library, or the name of a JSON file,
 *     relative to the scenario
 * @param cases at least one
 */
@JsonPropertyOrder({"id", "title", "question", "rules", "agreement", "cases"})
public record Scenario(
    @NotNull @Pattern(regexp = Scenario.CODE) String id,
    @NotNull @Valid Title title,
    @NotBlank String question,
    @NotEmpty List<@NotNull Rule> rules,
    @NotBlank String agreement,
    @NotEmpty List<@NotNull @Valid Case> cases) {

  static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}";

  /**
   * Copies the lists.
   *
   * @param id code of the scenario
   * @param title what it shows
   * @param question id of the question
   * @param rules the rules it is about
   * @param agreement id or file of the agreement
   * @param cases at least one
   */
  public Scenario {
    rules = copy(rules);
    cases = copy(cases);
  }

  /**
   * One question with the answer that should be given. Immutable.
   *
   * @param id code of the case, different from all others in the scenario
   * @param title what it shows
   * @param then what should be answered
   */
  @JsonPropertyOrder({"id", "title", "then"})
  public record Case(
      @NotNull @Pattern(regexp = CODE) String id,
      @NotNull @Valid Title title,
      @NotNull @Valid Then then) {}

  /**
   * What should be answered. Only what is written counts: other rules may be cited too. Immutable.
   *
   * @param verdict its code
   * @param rules all of these are cited
   * @param reasons all of these reason codes are given; often none are written
   * @param values such as a level or a date, by name; a value that should be absent is {@code none}
   */
  @JsonPropertyOrder({"verdict", "rules", "reasons", "values"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Then(
      @NotBlank String verdict,
      @NotEmpty List<@NotNull Rule> rules,
      List<@NotBlank String> reasons,
      Map<@NotBlank String, @NotNull String> values) {

    /**
     * Copies the lists.
     *
     * @param verdict its code
     * @param rules all of these are cited
     * @param reasons all of these reason codes are given
     * @param values such as a level or a date, by name
     */
    public Then {
      rules = copy(rules);
      reasons = copy(reasons);
      values = values == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /** Lists with holes must reach the validator, which reports each hole in its place. */
  private static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
  }
}
