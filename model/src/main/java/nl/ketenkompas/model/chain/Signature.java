package nl.ketenkompas.model.chain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.DateTimeException;
import java.time.Instant;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The fact that somebody signed a version of an agreement on behalf of a party (rules FM-P.REP and
 * FM-0.DRAFT). Without it nothing holds for that party, whatever the text says. Immutable.
 *
 * @param agreement id of the agreement
 * @param version of the agreement, at most 80 characters
 * @param party its id in the agreement
 * @param by code of who signed, or of the function in which it was done; never a name
 * @param on from the day of signature, until the day the party left
 * @param recorded since when it is known; {@link Instant#MIN} for ever
 */
@JsonPropertyOrder({"agreement", "version", "party", "by", "on", "recordedAt"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Signature(
    String agreement, String version, String party, String by, DateRange on, Instant recorded) {

  /**
   * Checks the parts.
   *
   * @param agreement id of the agreement
   * @param version of the agreement
   * @param party its id in the agreement
   * @param by code of who signed
   * @param on from the day of signature, until the day the party left
   * @param recorded since when it is known
   * @throws InvalidValueException with the reason
   */
  public Signature {
    Checks.code(agreement, "agreement");
    Checks.text(version, 80, "version");
    Checks.code(party, "party");
    Checks.code(by, "signedBy");
    Checks.given(on, "signedOn");
    Checks.given(recorded, "recordedAt");
  }

  /**
   * Obtains a signature that is known for ever.
   *
   * @param agreement id of the agreement
   * @param version of the agreement
   * @param party its id in the agreement
   * @param by code of who signed
   * @param on from the day of signature, until the day the party left
   * @return the signature
   * @throws InvalidValueException with the reason
   */
  public static Signature of(
      String agreement, String version, String party, String by, DateRange on) {
    return new Signature(agreement, version, party, by, on, Instant.MIN);
  }

  /**
   * Obtains a signature from JSON.
   *
   * @param agreement id of the agreement
   * @param version of the agreement
   * @param party its id in the agreement
   * @param by code of who signed
   * @param on from the day of signature, until the day the party left
   * @param recordedAt such as {@code 2011-02-01T09:30:00Z}; null for ever
   * @return the signature
   * @throws InvalidValueException with the reason
   */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public static Signature ofJson(
      @JsonProperty("agreement") @Nullable String agreement,
      @JsonProperty("version") @Nullable String version,
      @JsonProperty("party") @Nullable String party,
      @JsonProperty("by") @Nullable String by,
      @JsonProperty("on") @Nullable DateRange on,
      @JsonProperty("recordedAt") @Nullable String recordedAt) {
    return new Signature(
        Checks.given(agreement, "agreement"),
        Checks.given(version, "version"),
        Checks.given(party, "party"),
        Checks.given(by, "signedBy"),
        Checks.given(on, "signedOn"),
        recordedAt == null ? Instant.MIN : instant(recordedAt));
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidValueException("recordedAt", ValueError.FORMAT);
    }
  }

  /**
   * Since when it is known.
   *
   * @return {@link Instant#MIN} for ever
   */
  @Override
  @JsonIgnore
  public Instant recorded() {
    return recorded;
  }

  /**
   * The text of {@link #recorded}, as it stands in JSON.
   *
   * @return such as {@code 2011-02-01T09:30:00Z}, or null for ever
   */
  @JsonProperty("recordedAt")
  public @Nullable String recordedAt() {
    return recorded.equals(Instant.MIN) ? null : recorded.toString();
  }

  /**
   * Whether the party is bound at a moment, as far as was known then.
   *
   * @param moment the day, and what was recorded by when
   * @return true on the days of the signature, once it is known
   */
  public boolean binds(Moment moment) {
    return on.contains(moment.asOf()) && !recorded.isAfter(moment.knownOn());
  }
}
