package nl.ketenkompas.model.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonScalar;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * A title of nobility (<i>adellijke titel</i>) or the predicate <i>jonkheer / jonkvrouw</i>: the
 * thirteen codes of table 38 of the BRP. In a name the form follows the gender of the person, not
 * that of the code.
 */
public enum NobleTitle {
  /** <i>Baron</i>, code B. */
  BARON("B", "baron", "barones", Style.WELL_BORN),
  /** <i>Barones</i>, code BS. */
  BARONESS("BS", "baron", "barones", Style.WELL_BORN),
  /** <i>Graaf</i>, code G. */
  COUNT("G", "graaf", "gravin", Style.HIGH_BORN),
  /** <i>Gravin</i>, code GI. */
  COUNTESS("GI", "graaf", "gravin", Style.HIGH_BORN),
  /** <i>Hertog</i>, code H. */
  DUKE("H", "hertog", "hertogin", Style.WELL_BORN),
  /** <i>Hertogin</i>, code HI. */
  DUCHESS("HI", "hertog", "hertogin", Style.WELL_BORN),
  /** The predicate <i>jonkheer</i>, code JH. */
  JONKHEER("JH", "jonkheer", "jonkvrouw", Style.WELL_BORN),
  /** The predicate <i>jonkvrouw</i>, code JV. */
  JONKVROUW("JV", "jonkheer", "jonkvrouw", Style.WELL_BORN),
  /** <i>Markies</i>, code M. */
  MARQUESS("M", "markies", "markiezin", Style.WELL_BORN),
  /** <i>Markiezin</i>, code MI. */
  MARCHIONESS("MI", "markies", "markiezin", Style.WELL_BORN),
  /** <i>Prins</i>, code P. */
  PRINCE("P", "prins", "prinses", Style.HIGHNESS),
  /** <i>Prinses</i>, code PS. */
  PRINCESS("PS", "prins", "prinses", Style.HIGHNESS),
  /** <i>Ridder</i>, code R; it has no form for women. */
  KNIGHT("R", "ridder", null, Style.WELL_BORN);

  /** How the bearer is addressed. */
  enum Style {
    WELL_BORN("Hoogwelgeboren"),
    HIGH_BORN("Hooggeboren"),
    HIGHNESS("Hoogheid");

    private final String word;

    Style(String word) {
      this.word = word;
    }

    /** Such as {@code Hoogwelgeboren vrouwe}; a highness is one whatever the gender. */
    Optional<String> text(Gender gender) {
      if (this == HIGHNESS) {
        return Optional.of(word);
      }
      return switch (gender) {
        case MALE -> Optional.of(word + " heer");
        case FEMALE -> Optional.of(word + " vrouwe");
        case UNKNOWN -> Optional.empty();
      };
    }
  }

  private final String code;
  private final String male;
  private final @Nullable String female;
  private final Style style;

  NobleTitle(String code, String male, @Nullable String female, Style style) {
    this.code = code;
    this.male = male;
    this.female = female;
    this.style = style;
  }

  /**
   * The BRP code.
   *
   * @return such as BS
   */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Obtains the title of a BRP code.
   *
   * @param code such as BS
   * @return the title
   * @throws InvalidValueException for any other code
   */
  public static NobleTitle ofCode(String code) {
    for (NobleTitle title : values()) {
      if (title.code.equals(code)) {
        return title;
      }
    }
    throw new InvalidValueException("nobleTitle", ValueError.UNKNOWN_CODE);
  }

  /**
   * Obtains a title from JSON.
   *
   * @param value the code
   * @return the title
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static NobleTitle ofJson(Object value) {
    return ofCode(JsonScalar.text(value, "nobleTitle"));
  }

  /**
   * Whether it is the predicate, which stands before the initials, and not a title, which stands
   * after them.
   *
   * @return true for jonkheer and jonkvrouw
   */
  public boolean predicate() {
    return this == JONKHEER || this == JONKVROUW;
  }

  /**
   * The word for a person of this gender.
   *
   * @param gender of the person
   * @return in lower case, such as {@code barones}; empty when there is no such form
   */
  public Optional<String> form(Gender gender) {
    return switch (gender) {
      case MALE -> Optional.of(male);
      case FEMALE -> Optional.ofNullable(female);
      case UNKNOWN -> Optional.empty();
    };
  }

  /**
   * The word of the code itself, whatever the gender of the person.
   *
   * @return in lower case, such as {@code gravin} for GI
   */
  public String ownForm() {
    return female != null && isFemaleCode() ? female : male;
  }

  private boolean isFemaleCode() {
    return switch (this) {
      case BARONESS, COUNTESS, DUCHESS, JONKVROUW, MARCHIONESS, PRINCESS -> true;
      default -> false;
    };
  }

  /**
   * The courtesy title (<i>hoffelijkheidstitel</i>) that a woman may bear with the name of a
   * partner who has this title.
   *
   * @return such as {@code barones} for B; empty for the predicate, for a knight and for the codes
   *     of women
   */
  public Optional<String> courtesyForm() {
    return predicate() || isFemaleCode() ? Optional.empty() : Optional.ofNullable(female);
  }

  Style style() {
    return style;
  }
}
