package nl.ketenkompas.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Reason;

/**
 * Something that a person must look at: clients that may be one, or that must not be. Value-free:
 * references and reasons only. Immutable.
 *
 * @param kind what it is about; the gravest when several things are
 * @param clients whom it is about, by smallest source key; the first few when they are many
 * @param more how many further clients are not shown
 * @param record the smallest source key of the first client, so that the item can be found again
 *     after clients were renumbered
 * @param reasons why, without values
 */
@JsonPropertyOrder({"kind", "clients", "more", "record", "reasons"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReviewItem(
    Kind kind, List<ClientId> clients, int more, SourceKey record, List<Reason> reasons) {

  /** What a review item is about, the gravest first. */
  public enum Kind {
    /** One BSN with contradicting people (WABB-12). */
    BSN_DISPUTE,
    /** The same key but different valid BSNs: two people, or one person with two numbers. */
    DIFFERENT_BSN,
    /** The same key, one alive and one deceased. */
    DECEASED,
    /** The same key, but another field contradicts. */
    CONTRADICTION,
    /** Fits several clients that are not one. */
    AMBIGUOUS,
    /** Fits a key that by agreement is only a hint. */
    HINT,
    /** A key that too many records share. */
    TOO_COMMON,
    /**
     * Fits as far as known, but not all of the key is; or too little is known to compare at all.
     */
    INCOMPLETE,
    /** Fits with a partner's surname (SK-C8). */
    PARTNER_SURNAME
  }

  /**
   * Copies the lists.
   *
   * @param kind what it is about
   * @param clients whom it is about
   * @param more how many further clients are not shown
   * @param record the smallest source key of the first client
   * @param reasons why
   */
  public ReviewItem {
    clients = List.copyOf(clients);
    reasons = List.copyOf(reasons);
  }
}
