package nl.ketenkompas.identity.workshop;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a recognition scenario: who is known in the chain. Immutable.
 *
 * @param clients the known clients, each number once
 */
public record KnownClients(List<@NotNull @Valid KnownClient> clients) {

  /**
   * Copies the list.
   *
   * @param clients the known clients; none when missing
   */
  public KnownClients {
    clients = copy(clients);
  }

  /**
   * A known client with what partners delivered about this person. Only made-up people belong in
   * scenarios. Immutable.
   *
   * @param client its number
   * @param records at least one, each with a source key of its own
   */
  @JsonPropertyOrder({"client", "records"})
  public record KnownClient(
      @NotNull ClientId client, @NotEmpty List<@NotNull PersonRecord> records) {

    /**
     * Copies the list.
     *
     * @param client its number
     * @param records at least one
     */
    public KnownClient {
      records = copy(records);
    }
  }

  /** Lists with holes must reach the validator, which reports each hole in its place. */
  private static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
  }
}
