package nl.ketenkompas.model.chain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonScalar;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.client.SourceKey;

/**
 * For whom or what somebody has a role: the whole chain, a partner, a client or a family. Clients
 * and families are named by the key under which they were delivered. Immutable.
 *
 * <p>Text and JSON: {@code CHAIN}, {@code PARTNER/shelter}, {@code CLIENT/shelter/0012} or {@code
 * FAMILY/shelter/G1}; {@link #parse} inverts {@link #toString}.
 *
 * @param kind of subject
 * @param name id of the partner, or text of the {@link SourceKey}; empty for the chain
 */
public record Subject(Kind kind, String name) {
  /** The chain as a whole. */
  public static final Subject CHAIN = new Subject(Kind.CHAIN, "");

  /** What kind of subject. */
  public enum Kind {
    /** The whole chain. */
    CHAIN,
    /** A partner. */
    PARTNER,
    /** A client. */
    CLIENT,
    /** A family or other household. */
    FAMILY
  }

  /**
   * Checks the name.
   *
   * @param kind of subject
   * @param name id of the partner, or text of the source key
   * @throws InvalidValueException with the reason
   */
  public Subject {
    switch (Checks.given(kind, "subject")) {
      case CHAIN -> {
        if (!Checks.given(name, "subject").isEmpty()) {
          throw new InvalidValueException("subject", ValueError.FORMAT);
        }
      }
      case PARTNER -> Checks.code(name, "partner");
      case CLIENT, FAMILY -> SourceKey.parse(Checks.given(name, "subject"));
    }
  }

  /**
   * A partner.
   *
   * @param id of the partner
   * @return the subject
   * @throws InvalidValueException if it is no code
   */
  public static Subject partner(String id) {
    return new Subject(Kind.PARTNER, id);
  }

  /**
   * A client.
   *
   * @param key partner and the partner's own number of the client
   * @return the subject
   */
  public static Subject client(SourceKey key) {
    return new Subject(Kind.CLIENT, key.toString());
  }

  /**
   * A family or other household.
   *
   * @param key partner and the partner's own number of the household
   * @return the subject
   */
  public static Subject family(SourceKey key) {
    return new Subject(Kind.FAMILY, key.toString());
  }

  /**
   * Obtains a subject from its text.
   *
   * @param text such as {@code PARTNER/shelter}
   * @return the subject
   * @throws InvalidValueException if the text is none
   */
  public static Subject parse(String text) {
    int slash = text.indexOf('/');
    String code = slash < 0 ? text : text.substring(0, slash);
    for (Kind kind : Kind.values()) {
      if (kind.name().equals(code)) {
        return new Subject(kind, slash < 0 ? "" : text.substring(slash + 1));
      }
    }
    throw new InvalidValueException("subject", ValueError.UNKNOWN_CODE);
  }

  /**
   * Obtains a subject from JSON.
   *
   * @param value the text
   * @return the subject
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Subject ofJson(Object value) {
    return parse(JsonScalar.text(value, "subject"));
  }

  @JsonValue
  @Override
  public String toString() {
    return kind == Kind.CHAIN ? kind.name() : kind + "/" + name;
  }
}
