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

  /**
   * Outreach care was decided on.
   *
   * @param by the decision
   */
  @JsonPropertyOrder({"by"})
  record OutreachDecided(ConsentCommand.DecideOutreach by) implements ConsentEvent {}

  /**
   * The client was told about outreach care, or it ended.
   *
   * @param by what happened
   */
  @JsonPropertyOrder({"by"})
  record OutreachFollowed(ConsentCommand.FollowOutreach by) implements ConsentEvent {}

  /**
   * A file was opened in an emergency.
   *
   * @param by who opened it, and why
   */
  @JsonPropertyOrder({"by"})
  record EmergencyOpened(ConsentCommand.OpenInEmergency by) implements ConsentEvent {}

  /**
   * An emergency was reviewed.
   *
   * @param by the review
   */
  @JsonPropertyOrder({"by"})
  record EmergencyReviewed(ConsentCommand.ReviewEmergency by) implements ConsentEvent {}
}
