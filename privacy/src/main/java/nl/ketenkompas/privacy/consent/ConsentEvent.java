package nl.ketenkompas.privacy.consent;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What happened in a consent ledger: a command that was accepted. Its text shows the source key
 * only. Immutable.
 */
public sealed interface ConsentEvent {

  /**
   * A consent was signed.
   *
   * @param by what was signed
   */
  @JsonPropertyOrder({"by"})
  record Signed(ConsentCommand.Sign by) implements ConsentEvent {}

  /**
   * What was recorded of a document was corrected.
   *
   * @param by what stands instead
   */
  @JsonPropertyOrder({"by"})
  record Corrected(ConsentCommand.Sign by) implements ConsentEvent {}

  /**
   * Consent was taken back.
   *
   * @param by what was taken back
   */
  @JsonPropertyOrder({"by"})
  record Withdrawn(ConsentCommand.Withdraw by) implements ConsentEvent {}

  /**
   * The client declined.
   *
   * @param by since when
   */
  @JsonPropertyOrder({"by"})
  record Declined(ConsentCommand.Decline by) implements ConsentEvent {}
}
