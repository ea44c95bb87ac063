package nl.ketenkompas.model.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonScalar;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.person.Address;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PersonName;
import nl.ketenkompas.model.person.Secrecy;
import org.jspecify.annotations.Nullable;

/**
 * What one partner delivers about one person: the minimal data set (<i>minimale dataset</i>, rule
 * SK-C9), what helps to recognise the person, and the key under which it was delivered. Everything
 * but the key may be unknown; a BSN often is (SK-C10).
 *
 * <p>Personal: {@link #toString} shows the source key only. Immutable.
 *
 * @param key partner and the partner's own number
 * @param name the name, or {@link PersonName#UNKNOWN}
 * @param bsn or null
 * @param birthDate or {@link PartialDate#UNKNOWN}
 * @param gender or {@link Gender#UNKNOWN}
 * @param addresses home and correspondence addresses, the most recent first
 * @param deathDate null for the living; {@link PartialDate#UNKNOWN} when only the death is known
 * @param secret whether the BRP's secrecy indicator (<i>geheimhouding</i>) stands: it travels with
 *     the data
 * @param trajectoryManager or null
 * @param status code of the client's status at the partner, or null
 */
@JsonPropertyOrder({
  "key",
  "name",
  "bsn",
  "birthDate",
  "gender",
  "addresses",
  "deathDate",
  "secret",
  "trajectoryManager",
  "status"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PersonRecord(
    SourceKey key,
    PersonName name,
    @Nullable Bsn bsn,
    PartialDate birthDate,
    Gender gender,
    List<Address> addresses,
    @Nullable PartialDate deathDate,
    boolean secret,
    @Nullable TrajectoryManager trajectoryManager,
    @Nullable String status) {

  /** The fields of the minimal data set (SK-C9), in its order. */
  public enum MinimalField {
    /** The BSN, if available. */
    BSN,
    /** The birth surname. */
    SURNAME,
    /** The initial of the first given name. */
    INITIAL,
    /** The birth date, known to the day. */
    BIRTH_DATE,
    /** The gender. */
    GENDER,
    /** The trajectory manager. */
    TRAJECTORY_MANAGER,
    /** The status. */
    STATUS
  }

  /**
   * Puts the neutral value where nothing was given.
   *
   * @param key partner and the partner's own number
   * @param name or null
   * @param bsn or null
   * @param birthDate or null
   * @param gender or null
   * @param addresses or null
   * @param deathDate null for the living
   * @param secret whether the secrecy indicator stands
   * @param trajectoryManager or null
   * @param status a code, or null
   * @throws InvalidValueException if the status is not a code
   */
  public PersonRecord {
    name = name == null ? PersonName.UNKNOWN : name;
    birthDate = birthDate == null ? PartialDate.UNKNOWN : birthDate;
    gender = gender == null ? Gender.UNKNOWN : gender;
    addresses = addresses == null ? List.of() : List.copyOf(addresses);
    if (status != null) {
      Checks.code(status, "status");
    }
  }

  /**
   * Obtains a record of which only the key is known; add the rest with the {@code with} methods.
   *
   * @param key partner and the partner's own number
   * @return the record
   */
  public static PersonRecord of(SourceKey key) {
    return new PersonRecord(
        key,
        PersonName.UNKNOWN,
        null,
        PartialDate.UNKNOWN,
        Gender.UNKNOWN,
        List.of(),
        null,
        false,
        null,
        null);
  }

  /**
   * Obtains a record from JSON.
   *
   * @param key partner and the partner's own number
   * @param name or null
   * @param bsn or null
   * @param birthDate or null
   * @param gender or null
   * @param addresses or null
   * @param deathDate null for the living
   * @param secret true or false; null counts as false
   * @param trajectoryManager or null
   * @param status a code, or null
   * @return the record
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public static PersonRecord ofJson(
      @JsonProperty("key") @Nullable SourceKey key,
      @JsonProperty("name") @Nullable PersonName name,
      @JsonProperty("bsn") @Nullable Bsn bsn,
      @JsonProperty("birthDate") @Nullable PartialDate birthDate,
      @JsonProperty("gender") @Nullable Gender gender,
      @JsonProperty("addresses") @Nullable List<Address> addresses,
      @JsonProperty("deathDate") @Nullable PartialDate deathDate,
      @JsonProperty("secret") @Nullable Object secret,
      @JsonProperty("trajectoryManager") @Nullable TrajectoryManager trajectoryManager,
      @JsonProperty("status") @Nullable String status) {
    if (key == null) {
      throw new InvalidValueException("sourceKey", ValueError.EMPTY);
    }
    return new PersonRecord(
        key,
        name == null ? PersonName.UNKNOWN : name,
        bsn,
        birthDate == null ? PartialDate.UNKNOWN : birthDate,
        gender == null ? Gender.UNKNOWN : gender,
        addresses == null ? List.of() : addresses,
        deathDate,
        JsonScalar.flag(secret, "secret"),
        trajectoryManager,
        status);
  }

  /**
   * Refuses a text where an object is expected, since Jackson would show it in its message.
   *
   * @param text not a record
   * @return never
   * @throws InvalidValueException always
   */
  @SuppressWarnings("DoNotCallSuggester") // Jackson does, with what it should not show
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PersonRecord ofJson(String text) {
    throw new InvalidValueException("personRecord", ValueError.FORMAT);
  }

  /**
   * A copy with this name.
   *
   * @param name the name
   * @return the copy
   */
  public PersonRecord withName(PersonName name) {
    return new PersonRecord(
        key, name, bsn, birthDate, gender, addresses, deathDate, secret, trajectoryManager, status);
  }

  /**
   * A copy with this BSN.
   *
   * @param bsn the number, or null
   * @return the copy
   */
  public PersonRecord withBsn(@Nullable Bsn bsn) {
    return new PersonRecord(
        key, name, bsn, birthDate, gender, addresses, deathDate, secret, trajectoryManager, status);
  }

  /**
   * A copy with this birth date.
   *
   * @param birthDate the date
   * @return the copy
   */
  public PersonRecord withBirthDate(PartialDate birthDate) {
    return new PersonRecord(
        key, name, bsn, birthDate, gender, addresses, deathDate, secret, trajectoryManager, status);
  }

  /**
   * A copy with this gender.
   *
   * @param gender the gender
   * @return the copy
   */
  public PersonRecord withGender(Gender gender) {
    return new PersonRecord(
        key, name, bsn, birthDate, gender, addresses, deathDate, secret, trajectoryManager, status);
  }

  /**
   * A copy with these addresses.
   *
   * @param addresses the most recent first
   * @return the copy
   */
  public PersonRecord withAddresses(List<Address> addresses) {
    return new PersonRecord(
        key, name, bsn, birthDate, gender, addresses, deathDate, secret, trajectoryManager, status);
  }

  /**
   * A copy with this date of death.
   *
   * @param deathDate the date, or null for the living
   * @return the copy
   */
  public PersonRecord withDeathDate(@Nullable PartialDate deathDate) {
    return new PersonRecord(
        key, name, bsn, birthDate, gender, addresses, deathDate, secret, trajectoryManager, status);
  }

  /**
   * A copy with this secrecy indicator.
   *
   * @param secret whether it stands
   * @return the copy
   */
  public PersonRecord withSecret(boolean secret) {
    return new PersonRecord(
        key, name, bsn, birthDate, gender, addresses, deathDate, secret, trajectoryManager, status);
  }

  /**
   * A copy with this trajectory manager.
   *
   * @param trajectoryManager or null
   * @return the copy
   */
  public PersonRecord withTrajectoryManager(@Nullable TrajectoryManager trajectoryManager) {
    return new PersonRecord(
        key, name, bsn, birthDate, gender, addresses, deathDate, secret, trajectoryManager, status);
  }

  /**
   * A copy with this status.
   *
   * @param status a code, or null
   * @return the copy
   * @throws InvalidValueException if it is not a code
   */
  public PersonRecord withStatus(@Nullable String status) {
    return new PersonRecord(
        key, name, bsn, birthDate, gender, addresses, deathDate, secret, trajectoryManager, status);
  }

  /**
   * This record with its secrecy indicator, for what is made of it. The record knows only that some
   * secrecy stands, so {@link Secrecy#ALL} stands for any.
   *
   * @return the record under {@link Secrecy#ALL} or {@link Secrecy#NONE}
   */
  public Confidential<PersonRecord> confidential() {
    return new Confidential<>(secret ? Secrecy.ALL : Secrecy.NONE, this);
  }

  /**
   * Which fields of the minimal data set are not known (SK-C9). The BSN is asked only "if
   * available", so a missing one is not listed.
   *
   * @return the fields, in the order of the data set
   */
  @JsonIgnore
  public List<MinimalField> missing() {
    List<MinimalField> missing = new ArrayList<>();
    if (name.surname() == null) {
      missing.add(MinimalField.SURNAME);
    }
    if (name.firstInitial().isEmpty()) {
      missing.add(MinimalField.INITIAL);
    }
    if (birthDate.precision() != PartialDate.Precision.DAY) {
      missing.add(MinimalField.BIRTH_DATE);
    }
    if (gender == Gender.UNKNOWN) {
      missing.add(MinimalField.GENDER);
    }
    if (trajectoryManager == null) {
      missing.add(MinimalField.TRAJECTORY_MANAGER);
    }
    if (status == null) {
      missing.add(MinimalField.STATUS);
    }
    return List.copyOf(missing);
  }

  /**
   * Which fields of a chain's own minimal data set are not known: partners agree on it (SK-C9), and
   * can leave out the trajectory manager, for one.
   *
   * @param agreed the fields on which the partners agreed
   * @return those of {@link #missing()} on which they did, in the order of the data set
   */
  public List<MinimalField> missing(Set<MinimalField> agreed) {
    return missing().stream().filter(agreed::contains).toList();
  }

  /**
   * The age on a day, by the rules of the BRP ({@link PartialDate#ageOn}); none once death cannot
   * be excluded.
   *
   * @param day the day on which the age is asked
   * @return the age in completed years, or empty
   */
  public OptionalInt ageOn(LocalDate day) {
    return deathDate == null || deathDate.earliest().map(day::isBefore).orElse(false)
        ? birthDate.ageOn(day)
        : OptionalInt.empty();
  }

  /**
   * Refuses a number where an object is expected, since Jackson would show it in its message.
   *
   * @param number in place of an object
   * @return never
   * @throws InvalidValueException always
   */
  @SuppressWarnings("DoNotCallSuggester") // Jackson does, with what it should not show
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PersonRecord ofJson(long number) {
    throw new InvalidValueException("personRecord", ValueError.FORMAT);
  }

  /**
   * Refuses a fraction where an object is expected, since Jackson would show it in its message.
   *
   * @param fraction in place of an object
   * @return never
   * @throws InvalidValueException always
   */
  @SuppressWarnings("DoNotCallSuggester") // Jackson does, with what it should not show
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PersonRecord ofJson(double fraction) {
    throw new InvalidValueException("personRecord", ValueError.FORMAT);
  }

  /** Shows the source key only. */
  @Override
  public String toString() {
    return "PersonRecord[" + key + "]";
  }

  /** That of the key: nothing personal goes into it. */
  @Override
  public int hashCode() {
    return key.hashCode();
  }
}
