package nl.ketenkompas.privacy.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementKind;
import nl.ketenkompas.model.agreement.Presets;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.care.Sensitivity;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a covenant (<i>convenant</i>) on sharing data: which role may see how much of which
 * kind of data (the first axis of rule SK-C12), of which clients (the second axis), for which
 * purpose, on what legal basis and with whose consent (SK-C11). What is not granted is denied.
 *
 * <p>Everything that is referred to by code must stand in the lists, each code once; at most
 * {@value #MAX} parties, purposes and kinds, and as many labels and chains together. Immutable.
 *
 * <pre>{@code
 * Agreement<CovenantTerms> covenant = CovenantTerms.KIND.read(json, "covenant.json").orThrow();
 * }</pre>
 *
 * @param parties the partners between whom it is agreed
 * @param purposes what data may be used for
 * @param kinds the kinds of data
 * @param bases the legal bases on which grants rest
 * @param roles the roles, and of which clients they see data
 * @param grants what each role may see
 * @param outreachCare when data may be shared without consent, or null: never
 * @param breakGlass who may open what in an emergency, or null: nobody
 * @param steps what is needed in each step of the process, who is responsible for it and where
 *     direction lies (SK-C4, SK-C21); empty: everything that is granted is needed always
 * @param precedence who comes first in access, correction and ownership: {@value #CLIENT}, then
 *     codes of parties (SK-C23); empty: the client, and nothing is agreed about the parties
 */
@Coherent
@JsonPropertyOrder({
  "parties",
  "purposes",
  "kinds",
  "bases",
  "roles",
  "grants",
  "outreachCare",
  "breakGlass",
  "steps",
  "precedence"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CovenantTerms(
    @NotEmpty @Size(max = CovenantTerms.MAX) List<@NotNull @Valid Party> parties,
    @NotEmpty @Size(max = CovenantTerms.MAX) List<@NotNull @Valid Purpose> purposes,
    @NotEmpty @Size(max = CovenantTerms.MAX) List<@NotNull @Valid DataKind> kinds,
    List<@NotNull @Valid Basis> bases,
    @NotEmpty List<@NotNull @Valid Role> roles,
    List<@NotNull @Valid Grant> grants,
    @Valid @Nullable OutreachTerms outreachCare,
    @Valid @Nullable BreakGlassTerms breakGlass,
    @Size(max = CovenantTerms.MAX) @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<@NotNull @Valid StepNeeds> steps,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull String> precedence) {

  /** The most parties, purposes, kinds, and labels and chains together, of one covenant. */
  public static final int MAX = 64;

  /** The word by which consents and the like say "all of them"; no code may be spelled so. */
  public static final String ALL = "all";

  /** The word by which the client stands in {@link #precedence}; no party may be called so. */
  public static final String CLIENT = "client";

  /** Covenants as a kind of agreement. */
  public static final AgreementKind<CovenantTerms> KIND =
      AgreementKind.of("covenant", CovenantTerms.class, 1);

  private static final Presets<CovenantTerms> PRESETS =
      Presets.of(
          KIND,
          "",
          file -> CovenantTerms.class.getResourceAsStream(file),
          "vng-2008",
          "groningen-free-flow",
          "groningen-evaluation",
          "groningen-oggz",
          "emmen-oggz",
          "street-advocate",
          "sample-chain");

  static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}";

  /**
   * Copies the lists.
   *
   * @param parties the partners between whom it is agreed
   * @param purposes what data may be used for
   * @param kinds the kinds of data
   * @param bases the legal bases on which grants rest
   * @param roles the roles
   * @param grants what each role may see
   * @param outreachCare when data may be shared without consent, or null
   * @param breakGlass who may open what in an emergency, or null
   * @param steps what is needed in each step
   * @param precedence who comes first
   */
  public CovenantTerms {
    parties = copy(parties);
    purposes = copy(purposes);
    kinds = copy(kinds);
    bases = copy(bases);
    roles = copy(roles);
    grants = copy(grants);
    steps = copy(steps);
    precedence = copy(precedence);
  }

  /**
   * A partner that is a party. Who has not signed gets and gives nothing (rule ST-PRIV). A
   * signature is a fact that the host brings; only agreements that were published with their
   * signatures have them here.
   *
   * @param id code of the partner
   * @param name as people know it
   * @param signedOn day of the signature in the published text, or null
   */
  @JsonPropertyOrder({"id", "name", "signedOn"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Party(
      @NotNull @Pattern(regexp = CODE) String id,
      @NotBlank String name,
      @Nullable LocalDate signedOn) {}

  /**
   * What data may be used for (<i>doelbinding</i>).
   *
   * @param code of the purpose
   * @param title what people call it
   * @param register its number in the register of processing (AVG-30), or null
   */
  @JsonPropertyOrder({"code", "title", "register"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Purpose(
      @NotNull @Pattern(regexp = CODE) String code,
      @NotNull @Valid Title title,
      @Nullable String register) {}

  /**
   * A kind of data. A code that the library's own list knows as protected by law ({@code chain} of
   * {@link nl.ketenkompas.model.care.DataKinds}) has that sensitivity and no other.
   *
   * @param code of the kind
   * @param title what people call it
   * @param sensitivity which extra protection the law gives it
   */
  @JsonPropertyOrder({"code", "title", "sensitivity"})
  public record DataKind(
      @NotNull @Pattern(regexp = CODE) String code,
      @NotNull @Valid Title title,
      @NotNull Sensitivity sensitivity) {}

  /**
   * A legal basis (<i>grondslag</i>).
   *
   * @param code by which grants refer to it
   * @param article the article of law; a rule of nature LAW
   * @param valid the days on which it stands, or null: always
   * @param reaches which protected kinds of data it reaches, besides ordinary ones
   * @param parties codes of the parties that can rest on it; empty: any party. A national number
   *     such as the BSN takes a basis that names the party (UAVG-46): the law entitles one
   *     organisation and not another
   */
  @JsonPropertyOrder({"code", "article", "valid", "reaches", "parties"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Basis(
      @NotNull @Pattern(regexp = CODE) String code,
      @NotNull Rule article,
      @Nullable DateRange valid,
      List<@NotNull Sensitivity> reaches,
      List<@NotNull String> parties) {

    /**
     * Copies the lists.
     *
     * @param code by which grants refer to it
     * @param article the article of law
     * @param valid the days on which it stands, or null
     * @param reaches which protected kinds of data it reaches
     * @param parties codes of the parties that can rest on it
     */
    public Basis {
      reaches = copy(reaches);
      parties = copy(parties);
    }
  }

  /**
   * A role of users.
   *
   * @param code of the role
   * @param title what people call it
   * @param parties the parties whose people can hold it; empty: any party
   * @param clients of which clients the role sees data: those in any of these scopes; empty: none
   * @param pseudonyms code of the domain whose pseudonyms the role gets instead of the numbers of
   *     clients (FM-8.VIII), or null: it gets the numbers
   */
  @JsonPropertyOrder({"code", "title", "parties", "clients", "pseudonyms"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Role(
      @NotNull @Pattern(regexp = CODE) String code,
      @NotNull @Valid Title title,
      List<@NotNull String> parties,
      List<@NotNull @Valid ClientScope> clients,
      @Nullable @Pattern(regexp = CODE) String pseudonyms) {

    /**
     * Copies the lists.
     *
     * @param code of the role
     * @param title what people call it
     * @param parties the parties whose people can hold it
     * @param clients of which clients the role sees data
     * @param pseudonyms code of a domain, or null
     */
    public Role {
      parties = copy(parties);
      clients = copy(clients);
    }
  }

  /**
   * A group of clients (the second axis of rule SK-C12): those that satisfy every part that is
   * filled in. Without any part it is all current clients of the chain.
   *
   * @param labels the client carries one of these, such as {@code repeat-offender}; empty: any
   * @param municipalities the client belongs to one of these; empty: any
   * @param ownMunicipality whether the client must belong to the user's own municipality
   * @param ownCaseload whether the client must be in the user's own caseload
   * @param designatedFamilies whether the client must belong to a family that was chosen for this
   *     covenant, from the day of the choice until the day it ends (FM-8.VII)
   * @param chains the client is followed in one of these chains, such as {@code oggz} or {@code
   *     youth}, for a covenant that spans several (SK-C14); empty: any
   * @param standings how the client stands to the chain; empty: current clients only (SK-C17)
   */
  @JsonPropertyOrder({
    "labels",
    "municipalities",
    "ownMunicipality",
    "ownCaseload",
    "designatedFamilies",
    "chains",
    "standings"
  })
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public record ClientScope(
      List<@NotNull @Pattern(regexp = CODE) String> labels,
      List<@NotBlank String> municipalities,
      boolean ownMunicipality,
      boolean ownCaseload,
      boolean designatedFamilies,
      List<@NotNull @Pattern(regexp = CODE) String> chains,
      List<@NotNull Standing> standings) {

    /**
     * Copies the lists.
     *
     * @param labels the client carries one of these
     * @param municipalities the client belongs to one of these
     * @param ownMunicipality whether the client must belong to the user's own municipality
     * @param ownCaseload whether the client must be in the user's own caseload
     * @param designatedFamilies whether the client must belong to a chosen family
     * @param chains the client is followed in one of these
     * @param standings how the client stands to the chain
     */
    public ClientScope {
      labels = copy(labels);
      municipalities = copy(municipalities);
      chains = copy(chains);
      standings = copy(standings);
    }

    /**
     * A group of clients of any chain.
     *
     * @param labels the client carries one of these
     * @param municipalities the client belongs to one of these
     * @param ownMunicipality whether the client must belong to the user's own municipality
     * @param ownCaseload whether the client must be in the user's own caseload
     * @param designatedFamilies whether the client must belong to a chosen family
     * @param standings how the client stands to the chain
     */
    public ClientScope(
        List<String> labels,
        List<String> municipalities,
        boolean ownMunicipality,
        boolean ownCaseload,
        boolean designatedFamilies,
        List<Standing> standings) {
      this(
          labels,
          municipalities,
          ownMunicipality,
          ownCaseload,
          designatedFamilies,
          List.of(),
          standings);
    }
  }

  /**
   * One clause: a role may see this much of these kinds of data.
   *
   * @param rule the clause or rule that grants it
   * @param role code of the role
   * @param kinds codes of the kinds of data
   * @param level how much; above NONE
   * @param purpose code of the purpose for which alone it is granted
   * @param basis code of the legal basis, or null: none is named, and nothing can be shared
   * @param condition what the client must have agreed to
   * @param from codes of the parties whose data it is about; empty: any party's. So that data can
   *     flow between a coach and each partner, and not between partners (FM-8.VII)
   * @param asked how much the text of the clause asks, where the covenant gives less, or null
   */
  @JsonPropertyOrder({
    "rule",
    "role",
    "kinds",
    "level",
    "purpose",
    "basis",
    "condition",
    "from",
    "asked"
  })
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Grant(
      @NotNull Rule rule,
      @NotNull String role,
      @NotEmpty List<@NotNull String> kinds,
      @NotNull Level level,
      @NotNull String purpose,
      @Nullable String basis,
      @NotNull Condition condition,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull String> from,
      @Nullable Level asked) {

    /**
     * Copies the lists.
     *
     * @param rule the clause or rule that grants it
     * @param role code of the role
     * @param kinds codes of the kinds of data
     * @param level how much
     * @param purpose code of the purpose
     * @param basis code of the legal basis, or null
     * @param condition what the client must have agreed to
     * @param from codes of the parties whose data it is about
     * @param asked how much the text of the clause asks, or null
     */
    public Grant {
      kinds = copy(kinds);
      from = copy(from);
    }
  }

  /**
   * When outreach care (<i>bemoeizorg</i>, rule SK-C11) opens data without consent.
   *
   * @param grounds codes of the grounds that count
   * @param kinds codes of the kinds of data that are needed for it and no others (SK-C4)
   * @param longestDays the most days from decision to review, at least 1
   */
  @JsonPropertyOrder({"grounds", "kinds", "longestDays"})
  public record OutreachTerms(
      @NotEmpty List<@NotNull @Pattern(regexp = CODE) String> grounds,
      @NotEmpty List<@NotNull String> kinds,
      @NotNull @Min(1) Integer longestDays) {

    /**
     * Copies the lists.
     *
     * @param grounds codes of the grounds that count
     * @param kinds codes of the kinds of data
     * @param longestDays the most days from decision to review
     */
    public OutreachTerms {
      grounds = copy(grounds);
      kinds = copy(kinds);
    }
  }

  /**
   * Who may open what in an emergency, without consent and outside his own clients: the grants of
   * his role stay the most he gets, and each still needs its legal basis. Every time takes a
   * recorded reason and is looked at afterwards.
   *
   * @param roles codes of the roles
   * @param kinds codes of the kinds of data
   * @param longestDays the most days that one time lasts, at least 1
   * @param reviewWithinDays within how many days after it began it must be reviewed, at least 1
   */
  @JsonPropertyOrder({"roles", "kinds", "longestDays", "reviewWithinDays"})
  public record BreakGlassTerms(
      @NotEmpty List<@NotNull String> roles,
      @NotEmpty List<@NotNull String> kinds,
      @NotNull @Min(1) Integer longestDays,
      @NotNull @Min(1) Integer reviewWithinDays) {

    /**
     * Copies the lists.
     *
     * @param roles codes of the roles
     * @param kinds codes of the kinds of data
     * @param longestDays the most days that one time lasts
     * @param reviewWithinDays within how many days it must be reviewed
     */
    public BreakGlassTerms {
      roles = copy(roles);
      kinds = copy(kinds);
    }
  }

  /**
   * What one step of the process needs (rules SK-C4 and SK-C21). A covenant that lists steps shows
   * of a client only what one of the steps that he is in needs.
   *
   * @param code of the step, as in the circumstances of clients
   * @param title what people call it
   * @param kinds codes of the kinds of data that are needed in it; empty: none
   * @param responsible code of the role that is responsible, or null when that is not agreed
   * @param direction code of the party with which direction (<i>regie</i>) lies, or null
   */
  @JsonPropertyOrder({"code", "title", "kinds", "responsible", "direction"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record StepNeeds(
      @NotNull @Pattern(regexp = CODE) String code,
      @NotNull @Valid Title title,
      List<@NotNull String> kinds,
      @Nullable String responsible,
      @Nullable String direction) {

    /**
     * Copies the list.
     *
     * @param code of the step
     * @param title what people call it
     * @param kinds codes of the kinds of data that are needed in it
     * @param responsible code of a role, or null
     * @param direction code of a party, or null
     */
    public StepNeeds {
      kinds = copy(kinds);
    }
  }

  /**
   * The ids of the covenants that come with the library.
   *
   * @return {@code vng-2008}, the example of the VNG guide, unsigned; {@code groningen-free-flow}
   *     and {@code groningen-evaluation}, the free flow between coach and partners (FM-8.VII,
   *     FM-10.OPEN, FM-10.NAW) and the pseudonymised view of the evaluator (FM-8.VIII), unsigned;
   *     {@code groningen-oggz}, the package of agreements that all partners can read (PH-CVS),
   *     unsigned; {@code emmen-oggz} with a provider that did not sign (ST-PRIV, ST-NET); {@code
   *     street-advocate} (SK-P1), unsigned; and {@code sample-chain}, that of the imaginary chain
   *     of the examples
   */
  public static List<String> presets() {
    return PRESETS.ids();
  }

  /**
   * Obtains a covenant that comes with the library.
   *
   * @param id one of {@link #presets}
   * @return the covenant
   * @throws InvalidValueException if there is none with that id
   */
  public static Agreement<CovenantTerms> preset(String id) {
    return PRESETS.get(id);
  }

  /**
   * The file of an agreement that comes with the library, to start an own one from.
   *
   * @param id one of {@link #presets}
   * @return the JSON text
   * @throws InvalidValueException if there is none with that code
   */
  public static String presetText(String id) {
    return PRESETS.text(id);
  }

  /** Lists with holes must reach the validator, which reports each hole in its place. */
  private static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
  }
}
