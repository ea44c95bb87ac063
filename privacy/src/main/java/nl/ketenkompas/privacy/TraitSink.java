package nl.ketenkompas.privacy;

import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.privacy.ClientPredicate.Ground;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a situation knows of its clients, row by row, for a store in which a host wants to
 * filter; see {@link nl.ketenkompas.privacy.sql.SqlTables}. What it gets is personal.
 */
public interface TraitSink {

  /** What a trait is about. */
  enum Trait {
    /** How the client stands to the chain. */
    STANDING,
    /** A label that the covenant mentions. */
    LABEL,
    /** A chain that the covenant mentions, in which the client is followed. */
    CHAIN,
    /** A municipality to which the client belongs. */
    MUNICIPALITY,
    /** A user in whose caseload the client is. */
    CASELOAD,
    /** A step of the process that the client is in. */
    STEP,
    /** The client belongs to a chosen family. */
    DESIGNATED,
    /** A user who opened the file in an emergency. */
    EMERGENCY
  }

  /**
   * A client of whom there are facts; comes before his traits and shares.
   *
   * @param client the client
   */
  void client(ClientId client);

  /**
   * Something that decides who sees the client.
   *
   * @param client the client
   * @param trait what it is about
   * @param code of it
   */
  void trait(ClientId client, Trait trait, String code);

  /**
   * A kind of data is opened to a party, or the client is hidden from it.
   *
   * @param client the client
   * @param ground what opened it; null: the client declined to be known to the party
   * @param kind code of the kind of data; {@code all} if the client is hidden
   * @param partner code of the party
   * @param purpose code of the purpose
   */
  void share(ClientId client, @Nullable Ground ground, String kind, String partner, String purpose);
}
