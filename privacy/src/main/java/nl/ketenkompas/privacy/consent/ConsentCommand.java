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
   */
  @JsonPropertyOrder({"key", "scope", "limited", "period", "givenOn", "document"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Sign(
      SourceKey key,
      SharingScope scope,
      boolean limited,
      DateRange period,
      LocalDate givenOn,
      @Nullable String document)
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
     * @throws InvalidValueException with the reason
     */
    public Sign {
      Checks.optionalText(document, 80, "document");
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
}
