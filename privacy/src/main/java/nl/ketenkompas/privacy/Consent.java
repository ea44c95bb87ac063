package nl.ketenkompas.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A client's consent (<i>toestemming</i>) to share data, as a partner recorded it (rule SK-C11).
 * Only a signed one counts, and it must be provable (AVG-7): a consent without reference to the
 * signed document opens nothing.
 *
 * <p>It counts from the day it was given, on the days of its period, until it is withdrawn; from
 * the day of withdrawal on it does not. A withdrawal ends every earlier consent of the same client
 * that reaches into its scope, under whichever key it was delivered, until the client consents
 * anew.
 *
 * <p>Personal: {@link #toString} shows the source key only. Immutable.
 *
 * @param key under which it was delivered
 * @param scope what may be shared with whom, and what for
 * @param period the days for which it was given
 * @param givenOn the day of the signature
 * @param document reference to the signed document, or null when there is none
 * @param recordedAt since when it is known; {@link Instant#MIN} for ever
 * @param withdrawal or null
 */
@JsonPropertyOrder({"key", "scope", "period", "givenOn", "document", "recordedAt", "withdrawal"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Consent(
    SourceKey key,
    SharingScope scope,
    DateRange period,
    LocalDate givenOn,
    @Nullable String document,
    Instant recordedAt,
    @Nullable Withdrawal withdrawal) {

  /**
   * The client took a consent back (AVG-7).
   *
   * @param on the first day on which it does not hold
   * @param recordedAt since when it is known; {@link Instant#MIN} for ever
   */
  @JsonPropertyOrder({"on", "recordedAt"})
  public record Withdrawal(LocalDate on, Instant recordedAt) {}

  /**
   * Checks the reference.
   *
   * @param key under which it was delivered
   * @param scope what may be shared with whom, and what for
   * @param period the days for which it was given
   * @param givenOn the day of the signature
   * @param document reference to the signed document, at most 80 characters, or null
   * @param recordedAt since when it is known
   * @param withdrawal or null
   * @throws InvalidValueException with the reason
   */
  public Consent {
    Checks.optionalText(document, 80, "document");
  }

  /**
   * Obtains a consent that was signed on the first day of its period.
   *
   * @param key under which it was delivered
   * @param scope what may be shared with whom, and what for
   * @param period the days for which it was given
   * @param document reference to the signed document
   * @return the consent
   * @throws InvalidValueException with the reason
   */
  public static Consent signed(
      SourceKey key, SharingScope scope, DateRange period, String document) {
    return new Consent(key, scope, period, period.from(), document, Instant.MIN, null);
  }

  /**
   * A copy that is withdrawn.
   *
   * @param on the first day on which it does not hold
   * @return the copy
   */
  public Consent withdrawn(LocalDate on) {
    return withdrawn(on, Instant.MIN);
  }

  /**
   * A copy that is withdrawn.
   *
   * @param on the first day on which it does not hold
   * @param recordedAt since when that is known
   * @return the copy
   */
  public Consent withdrawn(LocalDate on, Instant recordedAt) {
    return new Consent(
        key, scope, period, givenOn, document, this.recordedAt, new Withdrawal(on, recordedAt));
  }

  /** Whether it stands at a moment, other consents of the client left out of account. */
  boolean stands(Moment moment) {
    return document != null
        && isKnown(moment)
        && !givenOn.isAfter(moment.asOf())
        && period.contains(moment.asOf())
        && !isWithdrawn(moment);
  }

  /** Whether it has been withdrawn at a moment. */
  boolean isWithdrawn(Moment moment) {
    return withdrawal != null
        && isKnown(moment)
        && !withdrawal.recordedAt().isAfter(moment.knownOn())
        && !withdrawal.on().isAfter(moment.asOf());
  }

  private boolean isKnown(Moment moment) {
    return !recordedAt.isAfter(moment.knownOn());
  }

  /** Shows the source key only. */
  @Override
  public String toString() {
    return "Consent[" + key + "]";
  }
}
