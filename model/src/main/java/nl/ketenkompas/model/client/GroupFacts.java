package nl.ketenkompas.model.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.Digits;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonScalar;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.person.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a client or a family when asking whether it belongs to a {@link TargetGroup}.
 * What is not there is not known, which differs from not so. Personal: {@link #toString} shows
 * nothing. Immutable.
 *
 * <pre>{@code
 * GroupFacts family =
 *     GroupFacts.NONE.with("problem", List.of("DEBTS", "ADDICTION"), false);
 * }</pre>
 *
 * @param codes by name of the fact: the codes that hold
 * @param flags by name of the fact: whether it is so
 * @param birthDate or {@link PartialDate#UNKNOWN}
 */
@JsonPropertyOrder({"codes", "flags", "birthDate"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GroupFacts(
    Map<String, Codes> codes, Map<String, Boolean> flags, PartialDate birthDate) {
  /** Nothing is known. */
  public static final GroupFacts NONE = new GroupFacts(Map.of(), Map.of(), PartialDate.UNKNOWN);

  /**
   * The codes of one fact that hold. Personal. Immutable.
   *
   * @param codes in order, each once
   * @param complete whether all that hold are there; otherwise there may be more
   */
  @JsonPropertyOrder({"codes", "complete"})
  public record Codes(List<String> codes, boolean complete) {

    /**
     * Checks and sorts the codes.
     *
     * @param codes in any order, or null
     * @param complete whether all that hold are there
     * @throws InvalidValueException if one is no code; it is not in the message
     */
    public Codes {
      codes = codes == null ? List.of() : List.copyOf(new TreeSet<>(codes));
      codes.forEach(code -> Checks.code(code, "factCode"));
    }

    /**
     * Obtains codes from JSON.
     *
     * @param codes a list of texts, or null
     * @param complete true or false; null counts as false
     * @return the codes
     * @throws InvalidValueException with the reason; the value is not in the message
     */
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public static Codes ofJson(
        @JsonProperty("codes") @Nullable Object codes,
        @JsonProperty("complete") @Nullable Object complete) {
      return new Codes(JsonScalar.texts(codes, "factCodes"), JsonScalar.flag(complete, "complete"));
    }

    /**
     * Refuses a text where an object is expected, since Jackson would show it in its message.
     *
     * @param text not codes
     * @return never
     * @throws InvalidValueException always
     */
    @SuppressWarnings("DoNotCallSuggester") // Jackson does, with what it should not show
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Codes ofJson(String text) {
      throw new InvalidValueException("factCodes", ValueError.FORMAT);
    }

    /**
     * Refuses a number where an object is expected, since Jackson would show it in its message.
     *
     * @param number in place of an object
     * @return never
     * @throws InvalidValueException always
     */
    @SuppressWarnings("DoNotCallSuggester") // Jackson does, with what it should not show
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Codes ofJson(long number) {
      throw new InvalidValueException("factCodes", ValueError.FORMAT);
    }

    /**
     * Refuses a fraction where an object is expected, since Jackson would show it in its message.
     *
     * @param fraction in place of an object
     * @return never
     * @throws InvalidValueException always
     */
    @SuppressWarnings("DoNotCallSuggester") // Jackson does, with what it should not show
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Codes ofJson(double fraction) {
      throw new InvalidValueException("factCodes", ValueError.FORMAT);
    }

    /** Shows nothing. */
    @Override
    public String toString() {
      return "Codes[*]";
    }

    /** Mixed, so that a hash code in a dump is not that of the codes. */
    @Override
    public int hashCode() {
      return Digits.mix(31 * codes.hashCode() + (complete ? 1 : 0));
    }
  }

  /**
   * Checks the names and copies the maps.
   *
   * @param codes by name of the fact, or null
   * @param flags by name of the fact, or null
   * @param birthDate or null
   * @throws InvalidValueException if a name is no code; it is not in the message
   */
  public GroupFacts {
    codes = sorted(codes);
    flags = sorted(flags);
    birthDate = birthDate == null ? PartialDate.UNKNOWN : birthDate;
  }

  private static <T> Map<String, T> sorted(@Nullable Map<String, T> facts) {
    Map<String, T> sorted = new TreeMap<>(facts == null ? Map.of() : facts);
    sorted.forEach(
        (name, value) -> {
          Checks.code(name, "fact");
          Checks.given(value, "fact");
        });
    return Collections.unmodifiableMap(sorted);
  }

  /**
   * Obtains facts from JSON.
   *
   * @param codes an object of {@link Codes} by name, or null
   * @param flags an object of true or false by name, or null
   * @param birthDate or null
   * @return the facts
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public static GroupFacts ofJson(
      @JsonProperty("codes") @Nullable Object codes,
      @JsonProperty("flags") @Nullable Object flags,
      @JsonProperty("birthDate") @Nullable PartialDate birthDate) {
    Map<String, Codes> allCodes = new TreeMap<>();
    object(codes).forEach((fact, value) -> allCodes.put(name(fact), codesOf(value)));
    Map<String, Boolean> allFlags = new TreeMap<>();
    object(flags)
        .forEach(
            (fact, value) ->
                allFlags.put(name(fact), JsonScalar.flag(Checks.given(value, "fact"), "fact")));
    return new GroupFacts(allCodes, allFlags, birthDate == null ? PartialDate.UNKNOWN : birthDate);
  }

  private static Map<?, ?> object(@Nullable Object value) {
    if (value != null && !(value instanceof Map)) {
      throw new InvalidValueException("groupFacts", ValueError.FORMAT);
    }
    return value == null ? Map.of() : (Map<?, ?>) value;
  }

  private static String name(@Nullable Object fact) {
    return JsonScalar.text(fact, "fact");
  }

  private static Codes codesOf(@Nullable Object value) {
    Map<?, ?> map = object(Checks.given(value, "factCodes"));
    Object codes = map.get("codes");
    if (!(codes instanceof List<?> list)) {
      throw new InvalidValueException("factCodes", ValueError.FORMAT);
    }
    return new Codes(
        list.stream().map(code -> JsonScalar.text(code, "factCode")).toList(),
        JsonScalar.flag(map.get("complete"), "complete"));
  }

  /**
   * Refuses a text where an object is expected, since Jackson would show it in its message.
   *
   * @param text not facts
   * @return never
   * @throws InvalidValueException always
   */
  @SuppressWarnings("DoNotCallSuggester") // Jackson does, with what it should not show
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static GroupFacts ofJson(String text) {
    throw new InvalidValueException("groupFacts", ValueError.FORMAT);
  }

  /**
   * Refuses a number where an object is expected, since Jackson would show it in its message.
   *
   * @param number in place of an object
   * @return never
   * @throws InvalidValueException always
   */
  @SuppressWarnings("DoNotCallSuggester") // Jackson does, with what it should not show
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static GroupFacts ofJson(long number) {
    throw new InvalidValueException("groupFacts", ValueError.FORMAT);
  }

  /**
   * Refuses a fraction where an object is expected, since Jackson would show it in its message.
   *
   * @param fraction in place of an object
   * @return never
   * @throws InvalidValueException always
   */
  @SuppressWarnings("DoNotCallSuggester") // Jackson does, with what it should not show
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static GroupFacts ofJson(double fraction) {
    throw new InvalidValueException("groupFacts", ValueError.FORMAT);
  }

  /**
   * A copy with the codes of a fact.
   *
   * @param fact name of the fact
   * @param holding the codes that hold
   * @param complete whether these are all
   * @return the copy
   * @throws InvalidValueException if a name or code is none
   */
  public GroupFacts with(String fact, Collection<String> holding, boolean complete) {
    Map<String, Codes> more = new TreeMap<>(codes);
    more.put(fact, new Codes(List.copyOf(holding), complete));
    return new GroupFacts(more, flags, birthDate);
  }

  /**
   * A copy with a fact that is so, or is not so.
   *
   * @param fact name of the fact
   * @param value whether it is so
   * @return the copy
   * @throws InvalidValueException if the name is no code
   */
  public GroupFacts with(String fact, boolean value) {
    Map<String, Boolean> more = new TreeMap<>(flags);
    more.put(fact, value);
    return new GroupFacts(codes, more, birthDate);
  }

  /**
   * A copy with a birth date.
   *
   * @param date the date
   * @return the copy
   */
  public GroupFacts with(PartialDate date) {
    return new GroupFacts(codes, flags, date);
  }

  /**
   * The facts of a family, from those of its members: a code holds when it does for any of them,
   * and the list is complete when that of every member is (rule FM-DEF.MPG counts across the whole
   * family). What is so for one member is so for the family; what is not so for all of them is not.
   * The family has no birth date.
   *
   * @param members the facts of all members
   * @return the facts of the family
   */
  public static GroupFacts together(Collection<GroupFacts> members) {
    Map<String, Codes> codes = new TreeMap<>();
    Map<String, Boolean> flags = new TreeMap<>();
    for (GroupFacts member : members) {
      member.codes.forEach((fact, more) -> codes.merge(fact, more, GroupFacts::union));
      member.flags.forEach((fact, flag) -> flags.merge(fact, flag, Boolean::logicalOr));
    }
    for (GroupFacts member : members) {
      codes.replaceAll(
          (fact, all) -> member.codes.containsKey(fact) ? all : new Codes(all.codes, false));
      flags.entrySet().removeIf(e -> !e.getValue() && !member.flags.containsKey(e.getKey()));
    }
    return new GroupFacts(codes, flags, PartialDate.UNKNOWN);
  }

  private static Codes union(Codes one, Codes two) {
    TreeSet<String> all = new TreeSet<>(one.codes);
    all.addAll(two.codes);
    return new Codes(List.copyOf(all), one.complete && two.complete);
  }

  /** Shows nothing. */
  @Override
  public String toString() {
    return "GroupFacts[*]";
  }

  /** Mixed, so that a hash code in a dump is not that of the facts. */
  @Override
  public int hashCode() {
    return Digits.mix(31 * (31 * codes.hashCode() + flags.hashCode()) + birthDate.hashCode());
  }
}
