package nl.ketenkompas.model.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonForm;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A rule of an agreement, a policy document or a law, under the name by which everything cites it.
 * Rules come from the registry ({@link Rules}); in JSON a rule is its id.
 *
 * <pre>{@code
 * Rule rule = Rule.of("SK-C7");
 * rule.source(); // VNG 2008, ...
 * rule.text(Language.EN);
 * }</pre>
 */
@JsonForm("{'type': 'string', 'pattern': '^[A-Z][A-Za-z0-9.:-]{1,59}$'}")
public final class Rule implements Comparable<Rule> {

  /** What kind of thing a rule is. */
  public enum Nature {
    /** Code carries it out. */
    EXECUTABLE,
    /** Data carries it: a preset or a parameter. */
    DATA,
    /** Background that explains other rules. */
    CONTEXT,
    /** An article of a law. */
    LAW
  }

  private final String id;
  private final String owner;
  private final Nature nature;
  private final String source;
  private final String section;
  private final @Nullable DateRange validity;
  private final String dutch;
  private final String english;

  Rule(
      String id,
      String owner,
      Nature nature,
      String source,
      String section,
      @Nullable DateRange validity,
      String dutch,
      String english) {
    this.id = id;
    this.owner = owner;
    this.nature = nature;
    this.source = source;
    this.section = section;
    this.validity = validity;
    this.dutch = dutch;
    this.english = english;
  }

  /**
   * Obtains the rule with an id.
   *
   * @param id such as {@code SK-C7}
   * @return the rule
   * @throws InvalidValueException if the registry does not know it
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Rule of(String id) {
    return Rules.get(id);
  }

  /**
   * The name by which the rule is cited.
   *
   * @return such as {@code SK-C7}
   */
  @JsonValue
  public String id() {
    return id;
  }

  /**
   * The module that carries the rule out: {@code model}, {@code identity}, {@code privacy}, {@code
   * mandate}, {@code monitoring}, or {@code law} for articles that any module may cite.
   *
   * @return the owner
   */
  public String owner() {
    return owner;
  }

  /**
   * What kind of thing the rule is.
   *
   * @return the nature
   */
  public Nature nature() {
    return nature;
  }

  /**
   * The document or law the rule comes from.
   *
   * @return the source
   */
  public String source() {
    return source;
  }

  /**
   * Where in the source.
   *
   * @return section, chapter or article
   */
  public String section() {
    return section;
  }

  /**
   * The days on which the source says that the rule holds.
   *
   * @return the range, or null when the source does not say
   */
  public @Nullable DateRange validity() {
    return validity;
  }

  /**
   * What the rule says, in a sentence of our own.
   *
   * @param language of the sentence
   * @return the sentence
   */
  public String text(Language language) {
    return language == Language.NL ? dutch : english;
  }

  @Override
  public int compareTo(Rule other) {
    return id.compareTo(other.id);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Rule r && r.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }
}
