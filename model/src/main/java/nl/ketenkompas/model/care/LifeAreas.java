package nl.ketenkompas.model.care;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * A list of life areas as one source or chain counts them. The sources name three (SK-M4, SK-M6),
 * four (SK-A6), five in two ways (SK-M1 and FM-9), seven (ST-DEF) and eight (PH-CHAIN): all are
 * {@linkplain #presets presets}, and none is the default. The same code in two lists means the same
 * area only when {@link #matches} says so. Immutable and thread safe.
 *
 * <pre>{@code
 * LifeAreas eight = LifeAreas.preset("chain-8");
 * eight.check("DEBT");
 * eight.matches("DEBT", LifeAreas.preset("monitoring-5")); // [PART_OF INCOME]
 * }</pre>
 *
 * @param id code of the list, such as {@code monitoring-5}
 * @param title what the list is called
 * @param source document and section from which it comes, 1 to 200 characters
 * @param rule id of the rule that counts the areas
 * @param areas at least one, in the order of the source, each code once
 */
public record LifeAreas(String id, Words title, String source, String rule, List<LifeArea> areas) {

  /**
   * Checks the parts.
   *
   * @param id code of the list
   * @param title what the list is called
   * @param source document and section
   * @param rule id of the rule that counts the areas
   * @param areas at least one, each code once
   * @throws InvalidValueException with the reason
   */
  public LifeAreas {
    Checks.code(Values.given(id, "lifeAreas.id"), "lifeAreas.id");
    Values.given(title, "lifeAreas.title");
    Checks.text(Values.given(source, "lifeAreas.source"), 200, "lifeAreas.source");
    AreaMatch.checkRule(Values.given(rule, "lifeAreas.rule"));
    areas = Values.filled(areas, "lifeAreas.areas");
    Values.unique(areas, LifeArea::code, "lifeAreas.areas");
  }

  /** The lists of the library, read once. */
  private static final class Shipped {
    static final List<LifeAreas> LISTS =
        Presets.read(
            "life-areas.json",
            json ->
                Fields.read(
                    json, "lifeAreas", f -> List.copyOf(f.list("lists", LifeAreas::ofJson))));

    static final AreaMatches MATCHES = Presets.read("life-area-matches.json", AreaMatches::ofJson);
  }

  /**
   * The lists that come with the library.
   *
   * @return from three areas to eight
   */
  public static List<LifeAreas> presets() {
    return Shipped.LISTS;
  }

  /**
   * A list that comes with the library.
   *
   * @param id of one of {@link #presets}
   * @return the list
   * @throws InvalidValueException if there is none with this id
   */
  public static LifeAreas preset(String id) {
    return Presets.find(Shipped.LISTS, LifeAreas::id, id);
  }

  /**
   * Obtains a list from JSON.
   *
   * @param json an object with {@code id}, {@code title}, {@code source}, {@code rule} and {@code
   *     areas}
   * @return the list
   * @throws InvalidValueException with the reason
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static LifeAreas ofJson(@Nullable Object json) {
    return Fields.read(
        json,
        "lifeAreas",
        f ->
            new LifeAreas(
                f.text("id"),
                f.object("title", Words::ofJson),
                f.text("source"),
                f.text("rule"),
                f.list("areas", LifeArea::ofJson)));
  }

  /**
   * The JSON form.
   *
   * @return the fields in fixed order
   */
  @JsonValue
  public Map<String, Object> json() {
    return new Fields.Writer()
        .put("id", id)
        .put("title", title)
        .put("source", source)
        .put("rule", rule)
        .put("areas", areas)
        .done();
  }

  /**
   * The area with a code.
   *
   * @param code such as {@code HOUSING}
   * @return the area, or empty when the list has none
   */
  public Optional<LifeArea> area(String code) {
    return areas.stream().filter(area -> area.code().equals(code)).findFirst();
  }

  /**
   * Whether the list has an area with this code.
   *
   * @param code such as {@code HOUSING}
   * @return true if it has
   */
  public boolean contains(String code) {
    return area(code).isPresent();
  }

  /**
   * Checks a code.
   *
   * @param code such as {@code HOUSING}
   * @return the code
   * @throws InvalidValueException if the list has none such; the code is not in the message
   */
  public String check(String code) {
    if (!contains(code)) {
      throw new InvalidValueException("lifeArea", ValueError.UNKNOWN_CODE);
    }
    return code;
  }

  /**
   * What an area of this list is in another list, as far as the sources of the library allow. An
   * area about which they say nothing has no match: nothing is guessed from names. Lists of chains
   * themselves have matches with themselves only.
   *
   * @param code of an area of this list
   * @param other the other list
   * @return the matches, in the order of the other list
   * @throws InvalidValueException if this list has no such area
   */
  public List<AreaMatch> matches(String code, LifeAreas other) {
    check(code);
    if (other.equals(this)) {
      return List.of(new AreaMatch(AreaMatch.Relation.SAME, code, List.of(rule)));
    }
    return Shipped.LISTS.contains(this) && Shipped.LISTS.contains(other)
        ? Shipped.MATCHES.of(this, code, other)
        : List.of();
  }
}
