package nl.ketenkompas.model.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;

/**
 * The number of a client in the chain: opaque, supplied by the host, never derived from a BSN.
 * Immutable.
 *
 * @param text 1 to 80 ASCII letters, digits, dots, hyphens or underscores
 */
public record ClientId(@JsonValue String text) implements Comparable<ClientId> {

  /**
   * Checks the text.
   *
   * @param text the number
   * @throws InvalidValueException with the reason
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ClientId {
    Checks.code(text, "clientId");
  }

  @Override
  public int compareTo(ClientId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
