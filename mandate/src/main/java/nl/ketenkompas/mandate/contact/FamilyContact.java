package nl.ketenkompas.mandate.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.stream.Stream;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.SourceKey;
import org.jspecify.annotations.Nullable;

/**
 * A contact of staff of a partner with a family, as it was recorded. Begin with {@link #of} and
 * add. Immutable.
 *
 * @param key key of the record
 * @param family the family
 * @param institution code of the institution whose staff it was, the police included
 * @param at when it was
 * @param agreed with whom of the project it was agreed, and when; any one of them will do
 * @param statutoryGround article of law because of which there was no time to agree it, or null
 * @param informedAt when the project was told afterwards, or null
 * @param unasked whether the family was visited without having asked for it (<i>er op af</i>)
 * @param origin where the contact came from, such as a report, at most 80 characters, or null
 * @param basis the legal basis on which it rests, at most 200 characters, or null
 */
@JsonPropertyOrder({
  "key",
  "family",
  "institution",
  "at",
  "agreed",
  "statutoryGround",
  "informedAt",
  "unasked",
  "origin",
  "basis"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FamilyContact(
    SourceKey key,
    SourceKey family,
    String institution,
    DayTime at,
    List<Agreed> agreed,
    @Nullable String statutoryGround,
    @Nullable DayTime informedAt,
    boolean unasked,
    @Nullable String origin,
    @Nullable String basis) {

  /**
   * Checks the parts.
   *
   * @param key key of the record
   * @param family the family
   * @param institution code of the institution
   * @param at when it was
   * @param agreed with whom it was agreed
   * @param statutoryGround article of law, or null
   * @param informedAt when the project was told, or null
   * @param unasked whether the family had not asked for it
   * @param origin where it came from, or null
   * @param basis the legal basis, or null
   * @throws InvalidValueException if a code is none or a text is too long
   */
  public FamilyContact {
    Checks.given(key, "key");
    Checks.given(family, "family");
    Checks.code(institution, "institution");
    Checks.given(at, "at");
    agreed = agreed == null ? List.of() : List.copyOf(agreed);
    Checks.optionalText(statutoryGround, 200, "statutoryGround");
    Checks.optionalText(origin, 80, "origin");
    Checks.optionalText(basis, 200, "basis");
  }

  /**
   * The contact was agreed with somebody of the project.
   *
   * @param with code of the coach or project leader
   * @param at when
   */
  @JsonPropertyOrder({"with", "at"})
  public record Agreed(String with, DayTime at) {

    /**
     * Checks the code.
     *
     * @param with code of the coach or project leader
     * @param at when
     * @throws InvalidValueException if it is no code
     */
    public Agreed {
      Checks.code(with, "with");
      Checks.given(at, "at");
    }
  }

  /**
   * Obtains a contact of which nothing more is known.
   *
   * @param key key of the record
   * @param family the family
   * @param institution code of the institution
   * @param at when it was
   * @return the contact
   * @throws InvalidValueException if the code is none
   */
  public static FamilyContact of(SourceKey key, SourceKey family, String institution, DayTime at) {
    return new FamilyContact(
        key, family, institution, at, List.of(), null, null, false, null, null);
  }

  /**
   * This contact, agreed with somebody.
   *
   * @param with code of the coach or project leader
   * @param when when
   * @return the contact
   * @throws InvalidValueException if it is no code
   */
  public FamilyContact agreedWith(String with, DayTime when) {
    List<Agreed> all = Stream.concat(agreed.stream(), Stream.of(new Agreed(with, when))).toList();
    return new FamilyContact(
        key, family, institution, at, all, statutoryGround, informedAt, unasked, origin, basis);
  }

  /**
   * This contact, made for the sake of a duty by law.
   *
   * @param ground article of law
   * @return the contact
   * @throws InvalidValueException if the text is empty or too long
   */
  public FamilyContact becauseOf(String ground) {
    return new FamilyContact(
        key, family, institution, at, agreed, ground, informedAt, unasked, origin, basis);
  }

  /**
   * This contact, of which the project was told.
   *
   * @param when when
   * @return the contact
   */
  public FamilyContact informed(DayTime when) {
    return new FamilyContact(
        key, family, institution, at, agreed, statutoryGround, when, unasked, origin, basis);
  }

  /**
   * This contact, for which the family had not asked.
   *
   * @param from where it came from, or null when nobody wrote that down
   * @param legalBasis on which it rests, or null when nobody wrote that down
   * @return the contact
   * @throws InvalidValueException if a text is empty or too long
   */
  public FamilyContact unasked(@Nullable String from, @Nullable String legalBasis) {
    return new FamilyContact(
        key, family, institution, at, agreed, statutoryGround, informedAt, true, from, legalBasis);
  }
}
