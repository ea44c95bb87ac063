package nl.ketenkompas.examples.chain;

import java.time.Instant;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.DateRange;

/**
 * A signature under an agreement. Immutable.
 *
 * @param key under which it was delivered
 * @param agreement id of the agreement
 * @param party its id in the agreement
 * @param period from the day of signature until the day the party left
 * @param recordedAt since when it is known
 */
public record Signed(
    SourceKey key, String agreement, String party, DateRange period, Instant recordedAt) {}
