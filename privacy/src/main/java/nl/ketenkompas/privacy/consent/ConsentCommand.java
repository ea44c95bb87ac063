package nl.ketenkompas.privacy.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.privacy.SharingScope;
import org.jspecify.annotations.Nullable;

/** What a host asks of the consent ledger. Its text shows the source key only. Immutable. */
public sealed interface ConsentCommand {

  /**
   * About whom it is.
   *
   * @return the key under which it is delivered
   */
  SourceKey key();

  /**
   * The client signed for sharing.
   *
   * @param key under which it is delivered
   * @param scope what may be shared with whom, and what for
   * @param limited whether it is meant to be less than everything
   * @param period the days for which it was given
   * @param givenOn the day of the signature
   * @param document reference to the signed document, or null when there is none
   * @param signing who signed, or null: the client, of whom no age is known
   */
  @JsonPropertyOrder({"key", "scope", "limited", "period", "givenOn", "document", "signing"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Sign(
      SourceKey key,
      SharingScope scope,
      boolean limited,
      DateRange period,
      LocalDate givenOn,
      @Nullable String document,
      @Nullable Signing signing)
      implements ConsentCommand {

    /**
     * Checks the reference.
     *
     * @param key under which it is delivered
     * @param scope what may be shared
     * @param limited whether it is meant to be less than everything
     * @param period the days for which it was given
     * @param givenOn the day of the signature
     * @param document at most 80 characters, or null
     * @param signing who signed, or null
     * @throws InvalidValueException with the reason
     */
    public Sign {
      Checks.optionalText(document, 80, "document");
    }

    /**
     * Signed by the client himself.
     *
     * @param key under which it is delivered
     * @param scope what may be shared
     * @param limited whether it is meant to be less than everything
     * @param period the days for which it was given
     * @param givenOn the day of the signature
     * @param document at most 80 characters, or null
     * @throws InvalidValueException with the reason
     */
    public Sign(
        SourceKey key,
        SharingScope scope,
        boolean limited,
        DateRange period,
        LocalDate givenOn,
        @Nullable String document) {
      this(key, scope, limited, period, givenOn, document, null);
    }

    /** Shows the source key only. */
    @Override
    public String toString() {
      return "Sign[" + key + "]";
    }
  }

  /**
   * What was recorded of a document was wrong: this stands instead of it. What was known before
   * stays known as it was then.
   *
   * @param correct as {@link Sign}, with the reference to the same document
   */
  @JsonPropertyOrder({"correct"})
  record Correct(Sign correct) implements ConsentCommand {
    @Override
    public SourceKey key() {
      return correct.key();
    }

    /** Shows the source key only. */
    @Override
    public String toString() {
      return "Correct[" + key() + "]";
    }
  }

  /**
   * The client took consent back; that needs no form (AVG-7).
   *
   * @param key under which it is delivered
   * @param document which consent, or null for all that were given under any key
   * @param on the first day on which it does not hold
   */
  @JsonPropertyOrder({"key", "document", "on"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Withdraw(SourceKey key, @Nullable String document, LocalDate on)
      implements ConsentCommand {

    /** Shows the source key only. */
    @Override
    public String toString() {
      return "Withdraw[" + key + "]";
    }
  }

  /**
   * The client declined: other parties may not know of him, until he signs on a later day.
   *
   * @param key under which it is delivered
   * @param on the day
   */
  @JsonPropertyOrder({"key", "on"})
  record Decline(SourceKey key, LocalDate on) implements ConsentCommand {

    /** Shows the source key only. */
    @Override
    public String toString() {
      return "Decline[" + key + "]";
    }
  }

  /**
   * Outreach care (<i>bemoeizorg</i>) was decided on for a client who did not consent. It needs a
   * motivation, a day of review, and the kinds of data one by one: the fewest that will do.
   *
   * @param key under which it is delivered
   * @param reference to the decision, by which later commands refer to it
   * @param ground code of the ground in the covenant
   * @param motivation why, at most 500 characters, or null when there is none
   * @param decidedBy code of who decided
   * @param team code of the team in which it was discussed, or null
   * @param decidedOn first day on which it counts
   * @param reviewOn first day on which it does not, or null when none was set
   * @param scope what may be shared with whom, and what for
   */
  @JsonPropertyOrder({
    "key",
    "reference",
    "ground",
    "motivation",
    "decidedBy",
    "team",
    "decidedOn",
    "reviewOn",
    "scope"
  })
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DecideOutreach(
      SourceKey key,
      String reference,
      String ground,
      @Nullable String motivation,
      String decidedBy,
      @Nullable String team,
      LocalDate decidedOn,
      @Nullable LocalDate reviewOn,
      SharingScope scope)
      implements ConsentCommand {

    /**
     * Checks the codes.
     *
     * @param key under which it is delivered
     * @param reference to the decision
     * @param ground code of the ground
     * @param motivation at most 500 characters, or null
     * @param decidedBy code of who decided
     * @param team code of the team, or null
     * @param decidedOn first day on which it counts
     * @param reviewOn first day on which it does not, or null
     * @param scope what may be shared with whom, and what for
     * @throws InvalidValueException with the reason
     */
    public DecideOutreach {
      Checks.code(reference, "reference");
      Checks.code(ground, "ground");
      Checks.optionalText(motivation, 500, "motivation");
      Checks.code(decidedBy, "decidedBy");
      if (team != null) {
        Checks.code(team, "team");
      }
    }

    /** Shows the source key only. */
    @Override
    public String toString() {
      return "DecideOutreach[" + key + "]";
    }
  }

  /**
   * The client was told about outreach care, or it ended before its review.
   *
   * @param key under which the decision was delivered
   * @param reference to the decision
   * @param informedOn the day on which the client was told, or null
   * @param endedOn the first day on which it does not count, or null
   */
  @JsonPropertyOrder({"key", "reference", "informedOn", "endedOn"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FollowOutreach(
      SourceKey key, String reference, @Nullable LocalDate informedOn, @Nullable LocalDate endedOn)
      implements ConsentCommand {

    /** Shows the source key only. */
    @Override
    public String toString() {
      return "FollowOutreach[" + key + "]";
    }
  }

  /**
   * A user opens a file in an emergency (<i>noodknop</i>).
   *
   * @param key of the client, under which it is delivered
   * @param reference by which the review refers to it
   * @param user code of the user
   * @param reason why, at most 500 characters, or null when none is given
   * @param period the days on which it opens the file
   * @param reviewBy the last day on which it must be reviewed
   */
  @JsonPropertyOrder({"key", "reference", "user", "reason", "period", "reviewBy"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OpenInEmergency(
      SourceKey key,
      String reference,
      String user,
      @Nullable String reason,
      DateRange period,
      LocalDate reviewBy)
      implements ConsentCommand {

    /**
     * Checks the codes.
     *
     * @param key of the client
     * @param reference by which the review refers to it
     * @param user code of the user
     * @param reason at most 500 characters, or null
     * @param period the days on which it opens the file
     * @param reviewBy the last day on which it must be reviewed
     * @throws InvalidValueException with the reason
     */
    public OpenInEmergency {
      Checks.code(reference, "reference");
      Checks.code(user, "user");
      Checks.optionalText(reason, 500, "reason");
    }

    /** Shows the source key only. */
    @Override
    public String toString() {
      return "OpenInEmergency[" + key + "]";
    }
  }

  /**
   * An emergency was reviewed.
   *
   * @param key under which it was delivered
   * @param reference to the emergency
   * @param reviewer code of who reviewed it; not the user himself
   * @param on the day of the review
   */
  @JsonPropertyOrder({"key", "reference", "reviewer", "on"})
  record ReviewEmergency(SourceKey key, String reference, String reviewer, LocalDate on)
      implements ConsentCommand {

    /** Shows the source key only. */
    @Override
    public String toString() {
      return "ReviewEmergency[" + key + "]";
    }
  }
}
