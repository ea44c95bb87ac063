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
 * The decision to give outreach care (<i>bemoeizorg</i>) to a client who did not consent and cannot
 * sufficiently care for himself (rule SK-C11). It counts only if the covenant knows its ground, the
 * motivation is on record, someone decided it, and the review lies no further off than the covenant
 * allows. From the day of review on it opens nothing: it must be decided anew.
 *
 * <p>Personal: {@link #toString} shows the source key only. Immutable.
 *
 * @param key under which it was delivered
 * @param ground code of the ground in the covenant
 * @param motivated whether the motivation is on record
 * @param decidedBy code of who decided
 * @param team code of the team in which it was discussed, or null when it was in none
 * @param decidedOn first day on which it counts
 * @param reviewOn first day on which it does not, or null when none was set: then it never counts
 * @param informedOn the day on which the client was told, or null when that is still to be done
 * @param scope what may be shared with whom, and what for; never more than the covenant allows
 * @param recordedAt since when it is known; {@link Instant#MIN} for ever
 */
@JsonPropertyOrder({
  "key",
  "ground",
  "motivated",
  "decidedBy",
  "team",
  "decidedOn",
  "reviewOn",
  "informedOn",
  "scope",
  "recordedAt"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutreachCare(
    SourceKey key,
    String ground,
    boolean motivated,
    String decidedBy,
    @Nullable String team,
    LocalDate decidedOn,
    @Nullable LocalDate reviewOn,
    @Nullable LocalDate informedOn,
    SharingScope scope,
    Instant recordedAt) {

  /**
   * Checks the codes.
   *
   * @param key under which it was delivered
   * @param ground code of the ground
   * @param motivated whether the motivation is on record
   * @param decidedBy code of who decided
   * @param team code of the team, or null
   * @param decidedOn first day on which it counts
   * @param reviewOn first day on which it does not, or null
   * @param informedOn the day on which the client was told, or null
   * @param scope what may be shared with whom, and what for
   * @param recordedAt since when it is known
   * @throws InvalidValueException with the reason
   */
  public OutreachCare {
    Checks.code(ground, "ground");
    Checks.code(decidedBy, "decidedBy");
    if (team != null) {
      Checks.code(team, "team");
    }
  }

  /**
   * Obtains a motivated decision for everything that the covenant allows without consent.
   *
   * @param key under which it was delivered
   * @param ground code of the ground
   * @param decidedBy code of who decided
   * @param period from the decision until the review
   * @return the decision
   * @throws InvalidValueException with the reason
   */
  public static OutreachCare decided(
      SourceKey key, String ground, String decidedBy, DateRange period) {
    return new OutreachCare(
        key,
        ground,
        true,
        decidedBy,
        null,
        period.from(),
        period.until(),
        null,
        SharingScope.EVERYTHING,
        Instant.MIN);
  }

  /** Whether it stands at a moment, apart from what the covenant says about grounds and terms. */
  boolean stands(Moment moment) {
    return motivated
        && reviewOn != null
        && !recordedAt.isAfter(moment.knownOn())
        && !decidedOn.isAfter(moment.asOf())
        && moment.asOf().isBefore(reviewOn);
  }

  /** Shows the source key only. */
  @Override
  public String toString() {
    return "OutreachCare[" + key + "]";
  }
}
