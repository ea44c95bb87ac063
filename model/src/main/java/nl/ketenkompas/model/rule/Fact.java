package nl.ketenkompas.model.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;

/**
 * A fact that a reason rests on, by reference: what it was, never what it said. There is no way to
 * put a name, a birth date or a BSN into it. Immutable.
 *
 * <p>Text and JSON: {@code record:shelter/0012}, {@code field:birthDate}; {@link #parse} inverts
 * {@link #toString}.
 *
 * @param kind what is referred to
 * @param ref the reference
 */
public record Fact(Kind kind, String ref) implements Comparable<Fact> {

  /** What a fact refers to. */
  public enum Kind {
    /** A record by its source key. */
    RECORD,
    /** A client by number. */
    CLIENT,
    /** The name of a field. */
    FIELD,
    /** A code from an agreement or list. */
    CODE,
    /** A civil date of the agreement or procedure; never a birth date. */
    DATE,
    /** A count, or an amount in euro cents. */
    NUMBER,
    /** A place in an agreement, as JSON pointer. */
    POINTER
  }

  /**
   * Checks the reference.
   *
   * @param kind what is referred to
   * @param ref the reference, 1 to 200 characters without control characters
   * @throws InvalidValueException with the reason
   */
  public Fact {
    Checks.text(ref, 200, "fact");
  }

  /**
   * Refers to a record.
   *
   * @param key its source key
   * @return the fact
   */
  public static Fact record(SourceKey key) {
    return new Fact(Kind.RECORD, key.toString());
  }

  /**
   * Refers to a client.
   *
   * @param client its number
   * @return the fact
   */
  public static Fact client(ClientId client) {
    return new Fact(Kind.CLIENT, client.text());
  }

  /**
   * Refers to a field by name.
   *
   * @param name such as {@code birthDate}
   * @return the fact
   */
  public static Fact field(String name) {
    return new Fact(Kind.FIELD, Checks.code(name, "fact"));
  }

  /**
   * Refers to a code of an agreement or list.
   *
   * @param code such as {@code HOUSING}
   * @return the fact
   */
  public static Fact code(String code) {
    return new Fact(Kind.CODE, Checks.code(code, "fact"));
  }

  /**
   * Refers to a date of the agreement or procedure.
   *
   * @param date never a birth date
   * @return the fact
   */
  public static Fact date(LocalDate date) {
    return new Fact(Kind.DATE, date.toString());
  }

  /**
   * Refers to a count, or an amount in euro cents.
   *
   * @param number the number
   * @return the fact
   */
  public static Fact number(long number) {
    return new Fact(Kind.NUMBER, Long.toString(number));
  }

  /**
   * Refers to a place in an agreement.
   *
   * @param pointer a JSON pointer such as {@code /terms/keys/0}
   * @return the fact
   */
  public static Fact pointer(String pointer) {
    return new Fact(Kind.POINTER, pointer);
  }

  /**
   * Obtains a fact from its text.
   *
   * @param text such as {@code field:birthDate}
   * @return the fact
   * @throws InvalidValueException if the text is none
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Fact parse(String text) {
    int colon = text.indexOf(':');
    for (Kind kind : Kind.values()) {
      if (colon > 0 && code(kind).equals(text.substring(0, colon))) {
        return new Fact(kind, text.substring(colon + 1));
      }
    }
    throw new InvalidValueException("fact", ValueError.FORMAT);
  }

  private static String code(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public int compareTo(Fact other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : ref.compareTo(other.ref);
  }

  @JsonValue
  @Override
  public String toString() {
    return code(kind) + ":" + ref;
  }
}
