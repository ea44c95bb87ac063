package nl.ketenkompas.model.person;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How to write somebody's name, by the rules of the BRP: on an envelope (<i>aanschrijfwijze</i>),
 * at the head of a letter (<i>aanhef</i>) and in a sentence (<i>gebruik in lopende tekst</i>).
 * Which surnames are used follows the person's wish ({@link NameUsage}); titles and predicates
 * follow the gender. What cannot be written properly is left empty.
 *
 * <pre>{@code
 * PersonName name = PersonName.of("Jo Anne", "van den", "Aedel").withTitle(NobleTitle.BARONESS);
 * FormsOfAddress forms = FormsOfAddress.of(name, Gender.FEMALE);
 * forms.formOfAddress(); // J.A. barones van den Aedel
 * forms.style();         // De hoogwelgeboren vrouwe
 * forms.salutation();    // Hoogwelgeboren vrouwe
 * forms.runningText();   // barones van den Aedel
 * }</pre>
 *
 * <p>The rules are those of the feature files of the BRP API, read in November 2026. Academic
 * titles are no part of the BRP and of this. The texts are personal; {@link #toString} shows none.
 * Immutable and thread safe.
 */
public final class FormsOfAddress {
  private final PersonName name;
  private final Gender gender;
  private final @Nullable PartnerName partner;

  /** As wished. */
  private final NameUsage wish;

  /** As possible: without a known partner name only the own name can be used. */
  private final NameUsage usage;

  private FormsOfAddress(PersonName name, Gender gender) {
    this.name = name;
    this.gender = gender;
    this.partner = name.partnerInUse().orElse(null);
    this.wish = name.usage() == null ? NameUsage.OWN : name.usage();
    this.usage = partner == null || !partner.known() ? NameUsage.OWN : wish;
  }

  /**
   * Obtains the forms of address of a person.
   *
   * @param name the name, with partners and name usage
   * @param gender the gender
   * @return the forms
   */
  public static FormsOfAddress of(PersonName name, Gender gender) {
    return new FormsOfAddress(name, gender);
  }

  /**
   * The initials (<i>voorletters</i>): {@link PersonName#derivedInitials}.
   *
   * @return such as {@code J.A.}, or empty when neither given names nor initials are known
   */
  public Optional<String> initials() {
    return name.derivedInitials();
  }

  /**
   * The full name (<i>volledige naam</i>): predicate, given names, title, prefix and own surname,
   * whatever the name usage. A title without a form for the gender stands in that of its code.
   *
   * @return such as {@code Jo Anne barones van den Aedel}, or empty when nothing is known
   */
  public Optional<String> fullName() {
    NobleTitle title = name.title();
    String form = title == null ? null : title.form(gender).orElse(title.ownForm());
    boolean predicate = title != null && title.predicate();
    String full =
        join(
            predicate ? form : null,
            name.givenNames(),
            predicate ? null : form,
            name.prefix(),
            name.surname());
    return full.isEmpty() ? Optional.empty() : Optional.of(full);
  }

  /**
   * The name on an envelope (<i>aanschrijfwijze</i>).
   *
   * @return such as {@code J.A. barones van den Aedel-de Boer}, or empty when the own surname is to
   *     be used and unknown
   */
  public Optional<String> formOfAddress() {
    if (isOwnSurnameMissing()) {
      return Optional.empty();
    }
    NobleTitle title = ownTitle();
    String form = form(title);
    String initials = initials().orElse(null);
    boolean predicateFirst = title != null && title.predicate() && usage != NameUsage.PARTNER_OWN;
    String text =
        join(predicateFirst ? form : null, initials, surnames(predicateFirst ? null : form, true));
    return Optional.of(predicateFirst || initials == null ? capitalised(text) : text);
  }

  /**
   * The line above the name on an envelope (<i>aanspreekvorm</i>), for titles and predicates only.
   *
   * @return such as {@code De hooggeboren vrouwe}, or empty
   */
  public Optional<String> style() {
    if (isOwnSurnameMissing()) {
      return Optional.empty();
    }
    Optional<String> style = Optional.empty();
    NobleTitle title = ownTitle();
    if (courtesy(usage) != null) {
      style = partnerStyle();
    } else if (title != null
        && (title.form(gender).isPresent() || title.style() == NobleTitle.Style.HIGHNESS)) {
      style = title.style().text(gender);
    }
    return style.map(s -> "De " + s.toLowerCase(Locale.ROOT));
  }

  /**
   * The head of a letter (<i>aanhef</i>).
   *
   * @return such as {@code Geachte mevrouw Van den Aedel} or {@code Hooggeboren heer}, or empty
   *     when the own surname is to be used and unknown
   */
  public Optional<String> salutation() {
    // The wish counts here: also a partner whose surname is unknown can have given her a title
    if (courtesy(wish) != null) {
      return partnerStyle();
    }
    NobleTitle title = ownTitle();
    Optional<String> style = title == null ? Optional.empty() : title.style().text(gender);
    if (style.isPresent() || isOwnSurnameMissing()) {
      return style;
    }
    return Optional.of(join("Geachte", addressed("heer", surnames(null, false))));
  }

  /**
   * The name in a sentence (<i>gebruik in lopende tekst</i>).
   *
   * @return such as {@code mevrouw De Boer-barones van den Aedel}, or empty when the own surname is
   *     to be used and unknown
   */
  public Optional<String> runningText() {
    if (isOwnSurnameMissing()) {
      return Optional.empty();
    }
    String form = form(ownTitle());
    boolean ownFirst = usage == NameUsage.OWN || usage == NameUsage.OWN_PARTNER;
    String surnames = surnames(form, true);
    String first = ownFirst ? form : courtesy(usage);
    return Optional.of(first != null ? surnames : addressed("de heer", surnames));
  }

  private boolean isOwnSurnameMissing() {
    return name.surname() == null && usage != NameUsage.PARTNER;
  }

  /** The own title as far as it is borne: not with the partner's name alone, and see below. */
  private @Nullable NobleTitle ownTitle() {
    NobleTitle title = name.title();
    if (title == null || usage == NameUsage.PARTNER) {
      return null;
    }
    // A woman drops the predicate while she has a partner, and with the name of a former one
    boolean dropped =
        title.predicate()
            && gender == Gender.FEMALE
            && partner != null
            && (!partner.dissolved() || usage != NameUsage.OWN);
    return dropped ? null : title;
  }

  private @Nullable String form(@Nullable NobleTitle title) {
    return title == null ? null : title.form(gender).orElse(null);
  }

  /** The courtesy title of a woman who uses the name of a partner with a title. */
  private @Nullable String courtesy(NameUsage used) {
    return gender != Gender.FEMALE
            || used == NameUsage.OWN
            || partner == null
            || partner.title() == null
        ? null
        : partner.title().courtesyForm().orElse(null);
  }

  private Optional<String> partnerStyle() {
    return partner == null || partner.title() == null
        ? Optional.empty()
        : partner.title().style().text(Gender.FEMALE);
  }

  private String surnames(@Nullable String ownForm, boolean withCourtesy) {
    String own = join(ownForm, name.prefix(), name.surname());
    String partners =
        partner == null
            ? ""
            : join(withCourtesy ? courtesy(usage) : null, partner.prefix(), partner.surname());
    return switch (usage) {
      case OWN -> own;
      case PARTNER -> partners;
      case PARTNER_OWN -> partners + "-" + own;
      case OWN_PARTNER -> own + "-" + partners;
    };
  }

  /** After a word of address the name begins with a capital; after initials as it is written. */
  private String addressed(String sir, String surnames) {
    return switch (gender) {
      case MALE -> join(sir, capitalised(surnames));
      case FEMALE -> join("mevrouw", capitalised(surnames));
      case UNKNOWN ->
          initials().isPresent() ? join(initials().get(), surnames) : capitalised(surnames);
    };
  }

  private static String join(@Nullable String... parts) {
    return Stream.of(parts)
        .filter(part -> part != null && !part.isBlank())
        .map(part -> part.strip().replaceAll("\\s+", " "))
        .collect(Collectors.joining(" "));
  }

  private static String capitalised(String text) {
    if (text.startsWith("ij")) {
      return "IJ" + text.substring(2);
    }
    int first = text.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + text.substring(Character.charCount(first));
  }

  /** Shows nothing of the name. */
  @Override
  public String toString() {
    return "FormsOfAddress[*]";
  }
}
