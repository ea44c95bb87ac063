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
 * One user opened the file of one client in an emergency (<i>noodknop</i>, NEN-7513), without
 * consent and perhaps outside his own clients. It counts only if the covenant lets his role do so,
 * the reason is on record and it lasts no longer than agreed. It must be reviewed afterwards.
 *
 * <p>Personal: {@link #toString} shows the source key only. Immutable.
 *
 * @param key under which it was delivered
 * @param user code of the user, for whom alone it opens anything
 * @param reasoned whether the reason is on record
 * @param period the days on which it opens the file
 * @param reviewBy the last day on which it must be reviewed
 * @param reviewedOn the day of the review, or null
 * @param recordedAt since when it is known; {@link Instant#MIN} for ever
 */
@JsonPropertyOrder({"key", "user", "reasoned", "period", "reviewBy", "reviewedOn", "recordedAt"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BreakGlass(
    SourceKey key,
    String user,
    boolean reasoned,
    DateRange period,
    LocalDate reviewBy,
    @Nullable LocalDate reviewedOn,
    Instant recordedAt) {

  /**
   * Checks the code.
   *
   * @param key under which it was delivered
   * @param user code of the user
   * @param reasoned whether the reason is on record
   * @param period the days on which it opens the file
   * @param reviewBy the last day on which it must be reviewed
   * @param reviewedOn the day of the review, or null
   * @param recordedAt since when it is known
   * @throws InvalidValueException with the reason
   */
  public BreakGlass {
    Checks.code(user, "user");
  }

  /** Whether it stands at a moment, apart from what the covenant says about roles and terms. */
  boolean stands(Moment moment) {
    return reasoned
        && !recordedAt.isAfter(moment.knownOn())
        && period.until() != null
        && period.contains(moment.asOf());
  }

  /**
   * Whether a review is owed and its last day has passed.
   *
   * @param moment as of which day, and as known when
   * @return true from the day after {@link #reviewBy} on, until it is reviewed
   */
  public boolean isReviewOverdue(Moment moment) {
    return !recordedAt.isAfter(moment.knownOn())
        && reviewBy.isBefore(moment.asOf())
        && (reviewedOn == null || reviewedOn.isAfter(moment.asOf()));
  }

  /** Shows the source key only. */
  @Override
  public String toString() {
    return "BreakGlass[" + key + "]";
  }
}
