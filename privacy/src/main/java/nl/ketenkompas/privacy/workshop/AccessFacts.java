package nl.ketenkompas.privacy.workshop;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.privacy.Circumstances;
import nl.ketenkompas.privacy.Consent;
import nl.ketenkompas.privacy.CovenantFacts;
import nl.ketenkompas.privacy.OutreachCare;
import nl.ketenkompas.privacy.SharingScope;
import nl.ketenkompas.privacy.Signature;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.agreement.Standing;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a privacy scenario. All of them count as known from the beginning. Immutable.
 *
 * @param signatures of parties
 * @param clients the circumstances of clients, each under the number of the client
 * @param consents of clients
 * @param outreachCare decisions on outreach care
 */
@JsonPropertyOrder({"signatures", "clients", "consents", "outreachCare"})
public record AccessFacts(
    List<@NotNull @Valid Signed> signatures,
    List<@NotNull @Valid OfClient> clients,
    List<@NotNull @Valid Consented> consents,
    List<@NotNull @Valid Outreach> outreachCare) {

  private static final DateRange ALWAYS = DateRange.from(LocalDate.of(1850, 1, 1));

  /**
   * Copies the lists; a list that is missing is empty.
   *
   * @param signatures of parties
   * @param clients the circumstances of clients
   * @param consents of clients
   * @param outreachCare decisions on outreach care
   */
  public AccessFacts {
    signatures = copy(signatures);
    clients = copy(clients);
    consents = copy(consents);
    outreachCare = copy(outreachCare);
  }

  /**
   * A party signed.
   *
   * @param partner code of the party
   * @param period from the day of signature until the party left
   */
  @JsonPropertyOrder({"partner", "period"})
  public record Signed(@NotNull String partner, @NotNull DateRange period) {}

  /**
   * What one partner knows of the circumstances of a client.
   *
   * @param client number of the client
   * @param key under which the partner knows the client
   * @param labels such as {@code homeless}
   * @param municipality to which the client belongs, or null
   * @param caseloads codes of users in whose caseload the client is
   * @param standing how the client stands to the chain; current when missing
   */
  @JsonPropertyOrder({"client", "key", "labels", "municipality", "caseloads", "standing"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record OfClient(
      @NotNull ClientId client,
      @NotNull SourceKey key,
      List<@NotNull String> labels,
      @Nullable String municipality,
      List<@NotNull String> caseloads,
      @Nullable Standing standing) {

    /**
     * Copies the lists.
     *
     * @param client number of the client
     * @param key under which the partner knows the client
     * @param labels such as {@code homeless}
     * @param municipality to which the client belongs, or null
     * @param caseloads codes of users
     * @param standing how the client stands to the chain
     */
    public OfClient {
      labels = copy(labels);
      caseloads = copy(caseloads);
    }

    /** Shows the source key only. */
    @Override
    public String toString() {
      return "OfClient[" + key + "]";
    }
  }

  /**
   * A client consented, and perhaps took it back.
   *
   * @param key under which it was delivered
   * @param kinds codes of kinds of data, or {@code all}; all when missing
   * @param partners codes of receiving parties, or {@code all}; all when missing
   * @param purposes codes of purposes, or {@code all}; all when missing
   * @param period the days for which it was given, from the day of the signature
   * @param document reference to the signed document, or null when there is none
   * @param withdrawnOn the first day on which it does not hold, or null
   */
  @JsonPropertyOrder({"key", "kinds", "partners", "purposes", "period", "document", "withdrawnOn"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Consented(
      @NotNull SourceKey key,
      @Nullable List<@NotNull String> kinds,
      @Nullable List<@NotNull String> partners,
      @Nullable List<@NotNull String> purposes,
      @NotNull DateRange period,
      @Nullable String document,
      @Nullable LocalDate withdrawnOn) {

    /** Shows the source key only. */
    @Override
    public String toString() {
      return "Consented[" + key + "]";
    }
  }

  /**
   * Outreach care was decided.
   *
   * @param key under which it was delivered
   * @param ground code of the ground
   * @param motivated whether the motivation is on record
   * @param decidedBy code of who decided
   * @param decidedOn the first day on which it counts
   * @param reviewOn the first day on which it does not, or null when none was set
   */
  @JsonPropertyOrder({"key", "ground", "motivated", "decidedBy", "decidedOn", "reviewOn"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Outreach(
      @NotNull SourceKey key,
      @NotNull String ground,
      @NotNull Boolean motivated,
      @NotNull String decidedBy,
      @NotNull LocalDate decidedOn,
      @Nullable LocalDate reviewOn) {

    /** Shows the source key only. */
    @Override
    public String toString() {
      return "Outreach[" + key + "]";
    }
  }

  CovenantFacts facts() {
    return new CovenantFacts(
        signatures.stream().map(s -> Signature.of(s.partner(), s.period())).toList(),
        consents.stream().map(AccessFacts::consent).toList(),
        outreachCare.stream().map(AccessFacts::outreach).toList(),
        clients.stream().map(AccessFacts::circumstances).toList());
  }

  private static Consent consent(Consented c) {
    SharingScope scope = new SharingScope(all(c.kinds()), all(c.partners()), all(c.purposes()));
    Consent consent =
        new Consent(c.key(), scope, c.period(), c.period().from(), c.document(), Instant.MIN, null);
    return c.withdrawnOn() == null ? consent : consent.withdrawn(c.withdrawnOn());
  }

  private static List<String> all(@Nullable List<String> codes) {
    return codes == null ? List.of(CovenantTerms.ALL) : codes;
  }

  private static OutreachCare outreach(Outreach o) {
    return new OutreachCare(
        o.key(),
        o.ground(),
        o.motivated(),
        o.decidedBy(),
        null,
        o.decidedOn(),
        o.reviewOn(),
        null,
        SharingScope.EVERYTHING,
        Instant.MIN);
  }

  private static Circumstances circumstances(OfClient c) {
    return new Circumstances(
        c.key(),
        c.labels(),
        c.municipality(),
        c.caseloads(),
        List.of(),
        null,
        c.standing() == null ? Standing.CURRENT : c.standing(),
        ALWAYS,
        Instant.MIN);
  }

  /** Lists with holes must reach the validator, which reports each hole in its place. */
  private static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
  }
}
