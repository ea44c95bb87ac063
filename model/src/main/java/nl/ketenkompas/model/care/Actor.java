package nl.ketenkompas.model.care;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Objects;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.Digits;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.client.SourceKey;
import org.jspecify.annotations.Nullable;

/**
 * Who does or asks something: a partner of the chain, the client or a member of the family, or
 * their own network. Personal: {@link #toString} shows the kind only. Immutable.
 *
 * @param kind which of these
 * @param partner code of the partner; for {@link Kind#PARTNER} always, otherwise null
 * @param role code of the role, such as {@code client-manager}; for {@link Kind#PARTNER}, or null
 * @param person which client or member of the family; for {@link Kind#CLIENT}, or null when there
 *     is only one
 * @param name who exactly, or null
 */
public record Actor(
    Kind kind,
    @Nullable String partner,
    @Nullable String role,
    @Nullable SourceKey person,
    @Nullable FreeText name) {

  /** Who somebody is to the client. */
  public enum Kind {
    /** Somebody of a partner of the chain. */
    PARTNER,
    /** The client, or a member of the family. */
    CLIENT,
    /** Somebody of the client's own network (<i>sociaal netwerk</i>). */
    NETWORK
  }

  /**
   * Checks the parts.
   *
   * @param kind which of these
   * @param partner code of the partner, for a partner
   * @param role code of the role, for a partner, or null
   * @param person which client, or null
   * @param name who exactly, or null
   * @throws InvalidValueException if the parts do not belong to the kind; no value is in the
   *     message
   */
  public Actor {
    Values.given(kind, "actor.kind");
    if (kind == Kind.PARTNER) {
      Checks.code(Values.given(partner, "actor.partner"), "actor.partner");
      if (role != null) {
        Checks.code(role, "actor.role");
      }
    } else if (partner != null || role != null) {
      throw new InvalidValueException("actor.partner", ValueError.FORMAT);
    }
    if (kind != Kind.CLIENT && person != null) {
      throw new InvalidValueException("actor.person", ValueError.FORMAT);
    }
  }

  /**
   * Obtains somebody of a partner.
   *
   * @param partner code of the partner
   * @param role code of the role, or null
   * @return the actor
   * @throws InvalidValueException if one is not a code
   */
  public static Actor partner(String partner, @Nullable String role) {
    return new Actor(Kind.PARTNER, partner, role, null, null);
  }

  /**
   * Obtains the client of whom there is only one.
   *
   * @return the actor
   */
  public static Actor client() {
    return new Actor(Kind.CLIENT, null, null, null, null);
  }

  /**
   * Obtains one of the clients or members of a family.
   *
   * @param person which
   * @return the actor
   */
  public static Actor client(SourceKey person) {
    return new Actor(Kind.CLIENT, null, null, person, null);
  }

  /**
   * Obtains somebody of the client's own network.
   *
   * @return the actor
   */
  public static Actor network() {
    return new Actor(Kind.NETWORK, null, null, null, null);
  }

  /**
   * A copy that says who exactly.
   *
   * @param name who
   * @return the copy
   */
  public Actor withName(FreeText name) {
    return new Actor(kind, partner, role, person, name);
  }

  /**
   * Obtains an actor from JSON.
   *
   * @param json an object with {@code kind} and what belongs to it
   * @return the actor
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Actor ofJson(@Nullable Object json) {
    return Fields.read(
        json,
        "actor",
        f ->
            new Actor(
                f.code("kind", Kind.class),
                f.optionalText("partner"),
                f.optionalText("role"),
                f.optionalKey("person"),
                f.optionalObject("name", FreeText::ofJson)));
  }

  /**
   * The JSON form. Personal: not for logs.
   *
   * @return the fields in fixed order, without those that are absent
   */
  @JsonValue
  public Map<String, Object> json() {
    return new Fields.Writer()
        .put("kind", kind)
        .put("partner", partner)
        .put("role", role)
        .put("person", person)
        .put("name", name)
        .done();
  }

  /** Shows the kind only. */
  @Override
  public String toString() {
    return "Actor[" + kind + "]";
  }

  /** Mixed, so that a hash code in a dump is not that of a person. */
  @Override
  public int hashCode() {
    return Digits.mix(Objects.hash(kind, partner, role, person, name));
  }
}
