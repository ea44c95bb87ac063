package nl.ketenkompas.model.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * @param title title of nobility or predicate, or null
 */
@JsonPropertyOrder({"givenNames", "initials", "title", "prefix", "surname", "partners", "usage"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PersonName(
    @Nullable String givenNames,
    @Nullable String initials,
    @Nullable String prefix,
    @Nullable String surname,
    List<PartnerName> partners,
    @Nullable NameUsage usage,
    @Nullable NobleTitle title) {

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
   * @param title title of nobility or predicate, or null
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
   * Obtains a name without a title of nobility.
   *
   * @param givenNames separated by spaces, or null
   * @param initials as delivered, or null
   * @param prefix or null
   * @param surname without its prefix, or null
   * @param partners surnames of partners, the current one first
   * @param usage which surname the person wishes to be addressed by, or null
   * @throws InvalidValueException with the reason; the text is not in the message
   */
  public PersonName(
      @Nullable String givenNames,
      @Nullable String initials,
      @Nullable String prefix,
      @Nullable String surname,
      List<PartnerName> partners,
      @Nullable NameUsage usage) {
    this(givenNames, initials, prefix, surname, partners, usage, null);
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
   * A copy with these partners.
   *
   * @param partners the current one first
   * @return the copy
   */
  public PersonName withPartners(List<PartnerName> partners) {
    return new PersonName(givenNames, initials, prefix, surname, partners, usage, title);
  }

  /**
   * A copy with this name usage.
   *
   * @param usage or null
   * @return the copy
   */
  public PersonName withUsage(@Nullable NameUsage usage) {
    return new PersonName(givenNames, initials, prefix, surname, partners, usage, title);
  }

  /**
   * A copy with this title.
   *
   * @param title or null
   * @return the copy
   */
  public PersonName withTitle(@Nullable NobleTitle title) {
    return new PersonName(givenNames, initials, prefix, surname, partners, usage, title);
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
   * The partner whose surname may be used: of several marriages or partnerships that are not
   * dissolved the one contracted first, where an unknown date comes first; when all are dissolved
   * the one that was dissolved last. Of equals the first in the list.
   *
   * @return the partner, or empty when there is none
   */
  public Optional<PartnerName> partnerInUse() {
    PartnerName chosen = null;
    for (PartnerName partner : partners) {
      if (chosen == null || goesBefore(partner, chosen)) {
        chosen = partner;
      }
    }
    return Optional.ofNullable(chosen);
  }

  private static boolean goesBefore(PartnerName one, PartnerName other) {
    if (one.until() == null || other.until() == null) {
      return one.until() == null
          && (other.until() != null || known(one.from()).compareTo(known(other.from())) < 0);
    }
    return one.until().compareTo(other.until()) > 0;
  }

  private static PartialDate known(@Nullable PartialDate date) {
    return date == null ? PartialDate.UNKNOWN : date;
  }

  /**
   * The initials as the BRP derives them: of each given name the first letter as it is written,
   * with a dot. A hyphenated name, or one beginning with Th, Ph, Ch or IJ, gives one letter; a name
   * of one letter is that letter without a dot. Without given names the initials as delivered.
   *
   * @return such as {@code T.P.I.} for Theo Philip IJsbrand, or empty when neither is known
   */
  public Optional<String> derivedInitials() {
    if (givenNames == null || SearchKeys.initial(givenNames).isEmpty()) {
      return Optional.ofNullable(initials);
    }
    StringBuilder derived = new StringBuilder();
    boolean space = false;
    for (String given : Normalizer.normalize(givenNames, Normalizer.Form.NFC).split("\\s+", -1)) {
      int letter = given.codePoints().filter(Character::isLetter).findFirst().orElse(0);
      if (letter != 0) {
        boolean single = given.codePointCount(0, given.length()) == 1;
        derived.append(space ? " " : "").append(initialOf(letter)).append(single ? "" : ".");
        space = single;
      }
    }
    return Optional.of(derived.toString());
  }

  private static String initialOf(int letter) {
    return switch (letter) {
      case 'Ĳ' -> "I";
      case 'ĳ' -> "i";
      default -> Character.toString(letter);
    };
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

  /**
   * The core of the own surname folded for comparison: also a prefix that stands in the surname
   * itself falls away. The surname of somebody of whom no given name, initial or prefix is known
   * may be a name chain (<i>naamketen</i>), of which nothing is taken off.
   *
   * @return the key, or empty when the surname is unknown
   */
  public Optional<String> coreKey() {
    if (surname == null) {
      return Optional.empty();
    }
    boolean chain = prefix == null && firstInitial().isEmpty();
    return chain ? SearchKeys.name(surname) : SearchKeys.core(surname);
  }

  /**
   * The keys of all surnames under which somebody with this name may be registered elsewhere (rule
   * SK-C8): the own one first, then those of partners, present and past, and both combinations. Of
   * a surname with a hyphen also its parts; that does not make one of them a partner's name. Two
   * records that share a key are worth comparing; it is no evidence by itself.
   *
   * @return the keys, the own one first
   */
  public Set<String> surnameVariants() {
    Set<String> variants = new LinkedHashSet<>();
    Optional<String> own = coreKey();
    own.ifPresent(variants::add);
    for (PartnerName partner : partners) {
      SearchKeys.core(partner.surname())
          .ifPresent(
              key -> {
                variants.add(key);
                own.ifPresent(o -> variants.addAll(List.of(key + o, o + key)));
              });
    }
    if (surname != null) {
      addParts(surname, variants);
    }
    return Collections.unmodifiableSet(variants);
  }

  /** The cores left and right of a hyphen that stands between two names. */
  private static void addParts(String surname, Set<String> variants) {
    String name = Prefixes.split(surname).surname();
    int hyphen = name.indexOf('-');
    if (hyphen < 0) {
      return;
    }
    Optional<String> left = SearchKeys.core(name.substring(0, hyphen));
    Optional<String> right = SearchKeys.core(name.substring(hyphen + 1));
    if (left.isPresent() && right.isPresent()) {
      variants.add(left.get());
      variants.add(right.get());
      variants.add(left.get() + right.get());
      variants.add(right.get() + left.get());
    }
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
  public static PersonName ofJson(long number) {
    throw new InvalidValueException("name", ValueError.FORMAT);
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
  public static PersonName ofJson(double fraction) {
    throw new InvalidValueException("name", ValueError.FORMAT);
  }

  /** Shows which parts are known, not what they are. */
  @Override
  public String toString() {
    StringBuilder parts = new StringBuilder();
    append(parts, givenNames, "givenNames");
    append(parts, initials, "initials");
    append(parts, title, "title");
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
    return mixedHash(givenNames, initials, prefix, surname, partners, usage, title);
  }

  static int mixedHash(@Nullable Object... parts) {
    return Digits.mix(Arrays.hashCode(parts));
  }
}
