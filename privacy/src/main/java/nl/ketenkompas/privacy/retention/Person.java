package nl.ketenkompas.privacy.retention;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;

/**
 * A person who is to be erased: his number in the chain and all keys under which partners delivered
 * him. A client of several partners has several keys, each a subject of its own. Personal: {@link
 * #toString} masks. Immutable.
 *
 * @param client the number of the client
 * @param keys under which he was delivered, at least one, in order
 */
@JsonPropertyOrder({"client", "keys"})
public record Person(ClientId client, Set<SourceKey> keys) {

  /**
   * Copies the keys.
   *
   * @param client the number of the client
   * @param keys at least one
   * @throws InvalidValueException if there is none
   */
  public Person {
    keys = Collections.unmodifiableSet(new TreeSet<>(keys));
    if (keys.isEmpty()) {
      throw new InvalidValueException("keys", ValueError.EMPTY);
    }
  }

  /**
   * Obtains a person.
   *
   * @param client the number of the client
   * @param keys at least one
   * @return the person
   * @throws InvalidValueException if there is none
   */
  public static Person of(ClientId client, Collection<SourceKey> keys) {
    return new Person(client, new TreeSet<>(keys));
  }

  /** Shows how many keys there are. */
  @Override
  public String toString() {
    return "Person[keys=" + keys.size() + "]";
  }
}
