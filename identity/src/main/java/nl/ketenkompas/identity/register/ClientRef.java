package nl.ketenkompas.identity.register;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;

/**
 * A client as somebody who decides had it before him: the number, and one of its records. When the
 * record has gone to another client since, the command is refused. Immutable.
 *
 * @param client the number, also one that leads on to another
 * @param record one of the client's records; what is recorded is encrypted with its key
 */
@JsonPropertyOrder({"client", "record"})
public record ClientRef(ClientId client, SourceKey record) {}
