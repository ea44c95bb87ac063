package nl.ketenkompas.model.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonScalar;
import nl.ketenkompas.model.ValueError;

/**
 * The name under which a partner delivered something: the partner and the partner's own number.
 * Facts stay keyed by it for ever; which client it belongs to is asked at read time. Ordered by
 * partner, then number. Immutable.
 *
 * <p>Text and JSON: {@code shelter/0012}; {@link #parse} inverts {@link #toString}. Partners must
 * not use a BSN or a name as their number.
 *
 * @param partner code of the partner
 * @param local the partner's own number: 1 to 80 characters without control characters
 */
public record SourceKey(String partner, String local) implements Comparable<SourceKey> {

  /**
   * Checks the parts.
   *
   * @param partner code of the partner
   * @param local the partner's own number
   * @throws InvalidValueException with the reason
   */
  public SourceKey {
    Checks.code(partner, "partner");
    Checks.text(local, 80, "key");
  }

  /**
   * Obtains a key.
   *
   * @param partner code of the partner
   * @param local the partner's own number
   * @return the key
   * @throws InvalidValueException with the reason
   */
  public static SourceKey of(String partner, String local) {
    return new SourceKey(partner, local);
  }

  /**
   * Obtains a key from its text.
   *
   * @param text such as {@code shelter/0012}
   * @return the key
   * @throws InvalidValueException if the text is none
   */
  public static SourceKey parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new InvalidValueException("sourceKey", ValueError.FORMAT);
    }
    return new SourceKey(text.substring(0, slash), text.substring(slash + 1));
  }

  /**
   * Obtains a key from JSON.
   *
   * @param value the text
   * @return the key
   * @throws InvalidValueException if the value is no such text; it is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static SourceKey ofJson(Object value) {
    return parse(JsonScalar.text(value, "sourceKey"));
  }

  @Override
  public int compareTo(SourceKey other) {
    int byPartner = partner.compareTo(other.partner);
    return byPartner != 0 ? byPartner : local.compareTo(other.local);
  }

  @JsonValue
  @Override
  public String toString() {
    return partner + "/" + local;
  }
}
