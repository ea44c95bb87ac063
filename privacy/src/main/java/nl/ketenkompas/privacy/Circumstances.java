package nl.ketenkompas.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.agreement.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What decides in whose view a client is (the second axis of rule SK-C12), as a partner recorded
 * it. What several partners recorded about one client is taken together: all labels,
 * municipalities, caseloads, families and steps count, a client is current if he is so for one
 * partner, and deceased if one says so.
 *
 * <p>Personal: {@link #toString} shows the source key only. Immutable.
 *
 * @param key under which it was delivered
 * @param labels such as {@code repeat-offender}
 * @param municipality to which the client belongs, or null
 * @param caseloads codes of the users in whose caseload the client is
 * @param families keys of the families to which the client belongs
 * @param chains codes of the chains in which the partner follows the client, such as {@code oggz}
 *     (SK-C14)
 * @param step code of the step of the process that the client is in, or null
 * @param standing how the client stands to the chain
 * @param period the days on which this was so
 * @param recordedAt since when it is known; {@link Instant#MIN} for ever
 */
@JsonPropertyOrder({
  "key",
  "labels",
  "municipality",
  "caseloads",
  "families",
  "chains",
  "step",
  "standing",
  "period",
  "recordedAt"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Circumstances(
    SourceKey key,
    List<String> labels,
    @Nullable String municipality,
    List<String> caseloads,
    List<SourceKey> families,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> chains,
    @Nullable String step,
    Standing standing,
    DateRange period,
    Instant recordedAt) {

  private static final DateRange ALWAYS = DateRange.from(LocalDate.of(1850, 1, 1));

  /**
   * Copies the lists.
   *
   * @param key under which it was delivered
   * @param labels such as {@code repeat-offender}
   * @param municipality at most 200 characters, or null
   * @param caseloads codes of users
   * @param families keys of families
   * @param chains codes of chains, or null for none
   * @param step code of the step of the process, or null
   * @param standing how the client stands to the chain
   * @param period the days on which this was so
   * @param recordedAt since when it is known
   * @throws InvalidValueException with the reason
   */
  public Circumstances {
    labels = List.copyOf(labels);
    caseloads = List.copyOf(caseloads);
    families = families == null ? List.of() : List.copyOf(families);
    chains = chains == null ? List.of() : List.copyOf(chains);
    if (step != null) {
      Checks.code(step, "step");
    }
    Checks.optionalText(municipality, 200, "municipality");
  }

  /**
   * The circumstances of a client of whom no chain is told.
   *
   * @param key under which it was delivered
   * @param labels such as {@code repeat-offender}
   * @param municipality at most 200 characters, or null
   * @param caseloads codes of users
   * @param families keys of families
   * @param step code of the step of the process, or null
   * @param standing how the client stands to the chain
   * @param period the days on which this was so
   * @param recordedAt since when it is known
   * @throws InvalidValueException with the reason
   */
  public Circumstances(
      SourceKey key,
      List<String> labels,
      @Nullable String municipality,
      List<String> caseloads,
      List<SourceKey> families,
      @Nullable String step,
      Standing standing,
      DateRange period,
      Instant recordedAt) {
    this(
        key,
        labels,
        municipality,
        caseloads,
        families,
        List.of(),
        step,
        standing,
        period,
        recordedAt);
  }

  /**
   * Obtains the circumstances of a current client without labels or caseloads, for all time.
   *
   * @param key under which it was delivered
   * @param municipality to which the client belongs, or null
   * @return the circumstances
   * @throws InvalidValueException with the reason
   */
  public static Circumstances of(SourceKey key, @Nullable String municipality) {
    return new Circumstances(
        key,
        List.of(),
        municipality,
        List.of(),
        List.of(),
        List.of(),
        null,
        Standing.CURRENT,
        ALWAYS,
        Instant.MIN);
  }

  /**
   * A copy with these labels.
   *
   * @param codes of the labels
   * @return the copy
   */
  public Circumstances withLabels(String... codes) {
    return new Circumstances(
        key,
        List.of(codes),
        municipality,
        caseloads,
        families,
        chains,
        step,
        standing,
        period,
        recordedAt);
  }

  /**
   * A copy in these caseloads.
   *
   * @param users codes of users
   * @return the copy
   */
  public Circumstances withCaseloads(String... users) {
    return new Circumstances(
        key,
        labels,
        municipality,
        List.of(users),
        families,
        chains,
        step,
        standing,
        period,
        recordedAt);
  }

  /**
   * A copy in these families.
   *
   * @param keys of the families
   * @return the copy
   */
  public Circumstances withFamilies(SourceKey... keys) {
    return new Circumstances(
        key,
        labels,
        municipality,
        caseloads,
        List.of(keys),
        chains,
        step,
        standing,
        period,
        recordedAt);
  }

  /**
   * A copy that is followed in these chains.
   *
   * @param codes of the chains
   * @return the copy
   */
  public Circumstances withChains(String... codes) {
    return new Circumstances(
        key,
        labels,
        municipality,
        caseloads,
        families,
        List.of(codes),
        step,
        standing,
        period,
        recordedAt);
  }

  /**
   * A copy in this step of the process.
   *
   * @param step its code, or null for none
   * @return the copy
   * @throws InvalidValueException if it is no code
   */
  public Circumstances withStep(@Nullable String step) {
    return new Circumstances(
        key, labels, municipality, caseloads, families, chains, step, standing, period, recordedAt);
  }

  /**
   * A copy with this standing.
   *
   * @param standing how the client stands to the chain
   * @return the copy
   */
  public Circumstances withStanding(Standing standing) {
    return new Circumstances(
        key, labels, municipality, caseloads, families, chains, step, standing, period, recordedAt);
  }

  /**
   * A copy for these days only.
   *
   * @param period the days on which this was so
   * @return the copy
   */
  public Circumstances withPeriod(DateRange period) {
    return new Circumstances(
        key, labels, municipality, caseloads, families, chains, step, standing, period, recordedAt);
  }

  boolean stand(Moment moment) {
    return !recordedAt.isAfter(moment.knownOn()) && period.contains(moment.asOf());
  }

  /** Shows the source key only. */
  @Override
  public String toString() {
    return "Circumstances[" + key + "]";
  }
}
