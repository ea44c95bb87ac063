package nl.ketenkompas.model.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.Digits;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * The name of a person. The surname is always the person's own birth surname
 * (<i>geslachtsnaam</i>), without its prefix (<i>voorvoegsel</i>); names of partners stand beside
 * it (rule SK-C8). Every part may be missing.
 *
 * <p>Names are personal: {@link #toString} shows which parts are there, not what they are.
 * Immutable.
 *
 * <pre>{@code
 * PersonName name = PersonName.of("Anna Maria", null, "Jansma");
 * name.firstInitial(); // Optional[A]
 * }</pre>
 *
 * @param givenNames separated by spaces, at most 200 characters, or null
 * @param initials as delivered, such as {@code A.M.}, at most 40 characters, or null
 * @param prefix such as {@code van der}, at most 20 characters, or null
 * @param surname without its prefix, at most 200 characters; null when unknown; the BRP's {@code .}
 *     is read as null
 * @param partners surnames of partners, the current one first
 * @param usage which surname the person wishes to be addressed by, or null
 */
@JsonPropertyOrder({"givenNames", "initials", "prefix", "surname", "partners", "usage"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PersonName(
    @Nullable String givenNames,
    @Nullable String initials,
    @Nullable String prefix,
    @Nullable String surname,
    List<PartnerName> partners,
    @Nullable NameUsage usage) {

  /** Nothing is known of the name. */
  public static final PersonName UNKNOWN = new PersonName(null, null, null, null, List.of(), null);

  /**
   * Checks the parts.
   *
   * @param givenNames separated by spaces, or null
   * @param initials as delivered, or null
   * @param prefix or null
   * @param surname without its prefix, or null
   * @param partners surnames of partners, the current one first
   * @param usage which surname the person wishes to be addressed by, or null
   * @throws InvalidValueException with the reason; the text is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public PersonName {
    givenNames = Checks.optionalText(givenNames, 200, "givenNames");
    initials = Checks.optionalText(initials, 40, "initials");
    prefix = Checks.optionalText(prefix, 20, "prefix");
    surname = ".".equals(surname) ? null : Checks.optionalText(surname, 200, "surname");
    partners = partners == null ? List.of() : List.copyOf(partners);
  }

  /**
   * Obtains a name from its given names, prefix and surname.
   *
   * @param givenNames separated by spaces, or null
   * @param prefix or null
   * @param surname without its prefix, or null
   * @return the name
   * @throws InvalidValueException with the reason; the text is not in the message
   */
  public static PersonName of(
      @Nullable String givenNames, @Nullable String prefix, @Nullable String surname) {
    return new PersonName(givenNames, null, prefix, surname, List.of(), null);
  }

  /**
   * Refuses a text where an object is expected, since Jackson would show it in its message.
   *
   * @param text not a name
   * @return never
   * @throws InvalidValueException always
   */
  @SuppressWarnings("DoNotCallSuggester") // Jackson does, with what it should not show
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PersonName ofJson(String text) {
    throw new InvalidValueException("name", ValueError.FORMAT);
  }

  /**
   * The letter that stands for the first given name, folded: from the given names, else from the
   * initials. The Dutch {@code IJ}, {@code Y} and the ligature count as {@code I}.
   *
   * @return one character, or empty when neither is known
   */
  public Optional<String> firstInitial() {
    Optional<String> first = givenNames == null ? Optional.empty() : SearchKeys.initial(givenNames);
    return first.isPresent() || initials == null ? first : SearchKeys.initial(initials);
  }

  /**
   * The surname folded for comparison: case, diacritics, quotes, hyphens and blanks make no
   * difference.
   *
   * @return the key, or empty when the surname is unknown
   */
  public Optional<String> surnameKey() {
    return surname == null ? Optional.empty() : SearchKeys.name(surname);
  }

  /** Shows which parts are known, not what they are. */
  @Override
  public String toString() {
    StringBuilder parts = new StringBuilder();
    append(parts, givenNames, "givenNames");
    append(parts, initials, "initials");
    append(parts, prefix, "prefix");
    append(parts, surname, "surname");
    append(parts, partners.isEmpty() ? null : partners, "partners");
    return "PersonName[" + parts + "]";
  }

  private static void append(StringBuilder parts, @Nullable Object part, String name) {
    if (part != null) {
      parts.append(parts.isEmpty() ? "" : " ").append(name);
    }
  }

  /** Mixed, so that a hash code in a dump is not that of a name. */
  @Override
  public int hashCode() {
    return mixedHash(givenNames, initials, prefix, surname, partners, usage);
  }

  static int mixedHash(@Nullable Object... parts) {
    return Digits.mix(Arrays.hashCode(parts));
  }
}
