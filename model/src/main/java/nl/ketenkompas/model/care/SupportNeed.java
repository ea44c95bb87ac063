package nl.ketenkompas.model.care;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.Digits;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What somebody needs help with in one life area (<i>ondersteuningsvraag</i>), one of the three
 * blocks that a client tracking system holds of a client (PH-CVS). Personal: {@link #toString}
 * shows the key only. Immutable.
 *
 * @param key under which the partner delivered it
 * @param id the partner's code of this need
 * @param area code of the life area, to be checked against a {@link LifeAreas}
 * @param urgency how soon it asks for an answer
 * @param from who asks
 * @param text what is asked, in own words
 * @param askedOn the first day
 * @param until the first day on which it is no longer asked, or null: until further notice; not
 *     before {@code askedOn}
 * @param recordedAt when it was recorded
 * @param supersedes code of the need of the same partner that it corrects, or null
 */
public record SupportNeed(
    SourceKey key,
    String id,
    String area,
    Urgency urgency,
    Actor from,
    FreeText text,
    LocalDate askedOn,
    @Nullable LocalDate until,
    Instant recordedAt,
    @Nullable String supersedes) {

  /**
   * Checks the parts.
   *
   * @param key under which the partner delivered it
   * @param id the partner's code of this need
   * @param area code of the life area
   * @param urgency how soon it asks for an answer
   * @param from who asks
   * @param text what is asked
   * @param askedOn the first day, in the years 1850 to 2200
   * @param until the first day on which it is no longer asked, or null
   * @param recordedAt when it was recorded
   * @param supersedes code of the need that it corrects, or null
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  public SupportNeed {
    Values.given(key, "supportNeed.key");
    Checks.code(Values.given(id, "supportNeed.id"), "supportNeed.id");
    Checks.code(Values.given(area, "supportNeed.area"), "supportNeed.area");
    Values.given(urgency, "supportNeed.urgency");
    Values.given(from, "supportNeed.from");
    Values.given(text, "supportNeed.text");
    Values.date(askedOn, "supportNeed.askedOn");
    Values.optionalDate(until, "supportNeed.until");
    if (until != null && until.isBefore(askedOn)) {
      throw new InvalidValueException("supportNeed.until", ValueError.INVERTED);
    }
    Values.given(recordedAt, "supportNeed.recordedAt");
    if (supersedes != null) {
      Checks.code(supersedes, "supportNeed.supersedes");
    }
  }

  /**
   * Obtains a support need from JSON.
   *
   * @param json an object with the components as fields; {@code until} and {@code supersedes} may
   *     be absent
   * @return the need
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static SupportNeed ofJson(@Nullable Object json) {
    return Fields.read(
        json,
        "supportNeed",
        f ->
            new SupportNeed(
                f.key("key"),
                f.text("id"),
                f.text("area"),
                f.code("urgency", Urgency.class),
                f.object("from", Actor::ofJson),
                f.object("text", FreeText::ofJson),
                f.date("askedOn"),
                f.optionalDate("until"),
                f.instant("recordedAt"),
                f.optionalText("supersedes")));
  }

  /**
   * The JSON form. Personal: not for logs.
   *
   * @return the fields in fixed order, without those that are absent
   */
  @JsonValue
  public Map<String, Object> json() {
    return new Fields.Writer()
        .put("key", key)
        .put("id", id)
        .put("area", area)
        .put("urgency", urgency)
        .put("from", from)
        .put("text", text)
        .put("askedOn", askedOn)
        .put("until", until)
        .put("recordedAt", recordedAt)
        .put("supersedes", supersedes)
        .done();
  }

  /**
   * Whether it is asked at a moment, as far as was known.
   *
   * @param moment the day, and what counts as known
   * @return true from {@code askedOn} up to and not including {@code until}, once recorded
   */
  public boolean isOpen(Moment moment) {
    return !recordedAt.isAfter(moment.knownOn())
        && !moment.asOf().isBefore(askedOn)
        && (until == null || moment.asOf().isBefore(until));
  }

  /** Shows the key only. */
  @Override
  public String toString() {
    return "SupportNeed[" + key + "]";
  }

  /** Mixed, so that a hash code in a dump tells nothing of the need. */
  @Override
  public int hashCode() {
    return Digits.mix(Objects.hash(key, id, recordedAt));
  }
}
