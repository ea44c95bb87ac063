package nl.ketenkompas.mandate.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementKind;
import nl.ketenkompas.model.agreement.Presets;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a functional mandate agreement (<i>functionele mandaatovereenkomst</i>): for which
 * decisions of which institution advice of a mandate holder binds, between which parties and for
 * how long. Whether a party has signed and which families were chosen are facts, not terms.
 * Immutable.
 *
 * <p>Rules FM-0.TERM, FM-0.AREA, FM-P.A to FM-P.G, FM-9.GRANT, FM-9.1TO1.
 *
 * @param term the days for which it was agreed, half-open; apart from the days on which parties
 *     signed
 * @param dated the day on which the text was written, or null when that is not known
 * @param areas the districts it was made for; an area never blocks
 * @param lifeAreas the life areas (<i>leefgebieden</i>) of the table
 * @param parties who sign; each has one vote
 * @param outsiders organisations that are named without being a party
 * @param institutions the desks that take the decisions, of a party or of nobody who signs
 * @param roles who may advise, and whose advice binds
 * @param rows the table of decisions
 * @param selection how families are chosen
 * @param contact how contacts with the families are agreed, or null when nothing was agreed
 * @param ladder the levels that settle a disagreement, lowest first
 * @param unresolved who finds a way out when the highest level fails, or null when that was not
 *     agreed
 * @param duties what people owe each other along the ladder and around it
 * @param budget what the plan-bound budget pays
 * @param termination when the agreement can end early, or null when it says nothing of that
 * @param passages what the text says of matters of which it speaks more than once, or of which an
 *     agreement ought to speak at all; for {@code workshop.MandateLint}, no ruling rests on it
 */
@JsonPropertyOrder({
  "term",
  "dated",
  "areas",
  "lifeAreas",
  "parties",
  "outsiders",
  "institutions",
  "roles",
  "rows",
  "selection",
  "contact",
  "ladder",
  "unresolved",
  "duties",
  "budget",
  "termination",
  "passages"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Coherent
public record MandateTerms(
    @NotNull DateRange term,
    @Nullable LocalDate dated,
    @Valid @Nullable Areas areas,
    @NotEmpty List<@NotNull @Valid Named> lifeAreas,
    @NotEmpty List<@NotNull @Valid Party> parties,
    List<@NotNull @Valid Named> outsiders,
    @NotEmpty List<@NotNull @Valid Institution> institutions,
    @NotEmpty List<@NotNull @Valid Role> roles,
    List<@NotNull @Valid Row> rows,
    @Valid @Nullable Selection selection,
    @Valid @Nullable Contact contact,
    List<@NotNull @Valid Level> ladder,
    @Valid @Nullable Unresolved unresolved,
    List<@NotNull @Valid Duty> duties,
    @NotNull @Valid Budget budget,
    @Valid @Nullable Termination termination,
    List<@NotNull @Valid Passage> passages) {

  static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}";

  /** The kind of agreement these terms belong to: {@code mandate}. */
  public static final AgreementKind<MandateTerms> KIND =
      AgreementKind.of("mandate", MandateTerms.class, 1);

  private static final Presets<MandateTerms> PRESETS =
      Presets.of(
          KIND,
          "",
          file -> MandateTerms.class.getResourceAsStream(file),
          "groningen-2011",
          "emmen-oggz");

  /**
   * Copies the lists; a list that is missing is empty.
   *
   * @param term the days for which it was agreed
   * @param dated the day on which the text was written
   * @param areas the districts
   * @param lifeAreas the life areas of the table
   * @param parties who sign
   * @param outsiders organisations named without being a party
   * @param institutions the desks that take the decisions
   * @param roles who may advise
   * @param rows the table of decisions
   * @param selection how families are chosen
   * @param contact how contacts with the families are agreed
   * @param ladder the levels that settle a disagreement
   * @param unresolved who finds a way out when the highest level fails
   * @param duties what people owe each other
   * @param budget what the plan-bound budget pays
   * @param termination when the agreement can end early
   * @param passages what the text says more than once
   */
  public MandateTerms {
    lifeAreas = copy(lifeAreas);
    parties = copy(parties);
    outsiders = copy(outsiders);
    institutions = copy(institutions);
    roles = copy(roles);
    rows = copy(rows);
    ladder = copy(ladder);
    duties = copy(duties);
    passages = copy(passages);
  }

  /**
   * A thing with a code and a name in both languages. Immutable.
   *
   * @param id its code
   * @param name what people call it
   */
  @JsonPropertyOrder({"id", "name"})
  public record Named(@NotNull @Pattern(regexp = CODE) String id, @NotNull @Valid Title name) {}

  /**
   * The districts for which the agreement was made. They are recorded and never shut anyone out
   * (FM-0.AREA).
   *
   * @param core where it begins
   * @param extension where it may go if needed
   * @param open whether other districts may follow
   */
  @JsonPropertyOrder({"core", "extension", "open"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Areas(List<@NotBlank String> core, List<@NotBlank String> extension, boolean open) {

    /**
     * Copies the lists.
     *
     * @param core where it begins
     * @param extension where it may go if needed
     * @param open whether other districts may follow
     */
    public Areas {
      core = copy(core);
      extension = copy(extension);
    }
  }

  /**
   * A party (<i>samenwerkingspartner</i>): it signs with one signature and has one vote, however
   * many bodies stand behind it. Immutable.
   *
   * @param id its letter or code
   * @param name as people know it
   * @param bodies the legal bodies that together are this party
   * @param signatory the function that signs for it
   * @param scope what it signs for when that is less than the whole body, or null
   * @param rule the clause that names it
   */
  @JsonPropertyOrder({"id", "name", "bodies", "signatory", "scope", "rule"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Party(
      @NotNull @Pattern(regexp = CODE) String id,
      @NotBlank String name,
      @NotEmpty List<@NotNull @Valid Body> bodies,
      @NotBlank String signatory,
      @Nullable String scope,
      @Nullable Rule rule) {

    /**
     * Copies the list.
     *
     * @param id its letter or code
     * @param name as people know it
     * @param bodies the legal bodies that together are this party
     * @param signatory the function that signs for it
     * @param scope what it signs for
     * @param rule the clause that names it
     */
    public Party {
      bodies = copy(bodies);
    }
  }

  /**
   * A legal body. Immutable.
   *
   * @param id its code
   * @param name as people know it
   */
  @JsonPropertyOrder({"id", "name"})
  public record Body(@NotNull @Pattern(regexp = CODE) String id, @NotBlank String name) {}

  /**
   * A desk that takes decisions: a service of a party, or somebody in the table who signs nothing,
   * as the Mayor. Immutable.
   *
   * @param id its code
   * @param name as people know it
   * @param party the party it belongs to, or null
   * @param ownStock the bodies that each decide about their own stock only, as housing corporations
   *     do; empty when that plays no part
   */
  @JsonPropertyOrder({"id", "name", "party", "ownStock"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Institution(
      @NotNull @Pattern(regexp = CODE) String id,
      @NotBlank String name,
      @Nullable String party,
      List<@NotNull @Pattern(regexp = CODE) String> ownStock) {

    /**
     * Copies the list.
     *
     * @param id its code
     * @param name as people know it
     * @param party the party it belongs to, or null
     * @param ownStock the bodies that each decide about their own stock only
     */
    public Institution {
      ownStock = copy(ownStock);
    }
  }

  /**
   * A role in which people advise. Immutable.
   *
   * @param id its code
   * @param name what people call it
   * @param mandateHolder whether advice in this role binds
   * @param advisesOn decisions on which this role gives advice that does not bind
   * @param one whether only one person at a time holds the role
   */
  @JsonPropertyOrder({"id", "name", "mandateHolder", "advisesOn", "one"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Role(
      @NotNull @Pattern(regexp = CODE) String id,
      @NotNull @Valid Title name,
      boolean mandateHolder,
      List<@NotNull @Pattern(regexp = CODE) String> advisesOn,
      boolean one) {

    /**
     * Copies the list.
     *
     * @param id its code
     * @param name what people call it
     * @param mandateHolder whether advice in this role binds
     * @param advisesOn decisions on which this role gives advice that does not bind
     * @param one whether only one person at a time holds the role
     */
    public Role {
      advisesOn = copy(advisesOn);
    }
  }

  /**
   * A row of the table: one decision of one institution. Immutable.
   *
   * @param id code of the row; where the registry has a rule of that name, verdicts cite it
   * @param institution which desk decides
   * @param lifeArea under which life area it stands
   * @param decision code of the decision, unique within the institution
   * @param text what the decision is
   * @param kind mandate or cooperation
   * @param nomination whether the row binds a nomination (<i>voordracht</i>) and not the admission
   * @param formalDecider who takes the formal decision when that is not the institution, or null;
   *     the row then binds the institution's request
   * @param variants alternatives under one row, all with the same outcome
   * @param rule the clause that verdicts cite when the registry has no rule of the name of the row,
   *     or null for that on the head of the table
   */
  @JsonPropertyOrder({
    "id",
    "institution",
    "lifeArea",
    "decision",
    "text",
    "kind",
    "nomination",
    "formalDecider",
    "variants",
    "rule"
  })
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Row(
      @NotNull @Pattern(regexp = CODE) String id,
      @NotNull String institution,
      @NotNull String lifeArea,
      @NotNull @Pattern(regexp = CODE) String decision,
      @NotNull @Valid Title text,
      @NotNull RowKind kind,
      boolean nomination,
      @Valid @Nullable Named formalDecider,
      List<@NotNull @Valid Variant> variants,
      @Nullable Rule rule) {

    /**
     * Copies the list.
     *
     * @param id code of the row
     * @param institution which desk decides
     * @param lifeArea under which life area it stands
     * @param decision code of the decision
     * @param text what the decision is
     * @param kind mandate or cooperation
     * @param nomination whether the row binds a nomination only
     * @param formalDecider who takes the formal decision when that is not the institution
     * @param variants alternatives under one row
     * @param rule the clause that verdicts cite
     */
    public Row {
      variants = copy(variants);
    }
  }

  /**
   * One of the alternatives that a row names in a single breath. Immutable.
   *
   * @param code sub-code within the row, such as {@code a}
   * @param decision code of the decision, unique within the institution
   * @param text what the decision is
   */
  @JsonPropertyOrder({"code", "decision", "text"})
  public record Variant(
      @NotNull @Pattern(regexp = "[a-z]") String code,
      @NotNull @Pattern(regexp = CODE) String decision,
      @NotNull @Valid Title text) {}

  /**
   * How families are chosen. Immutable.
   *
   * @param first the most families at the start
   * @param extra the most families added later
   * @param extraBatches in how many selections
   * @param together how many parties must choose a family together, or null when all must
   * @param grounds of the target group, of which some must hold; empty when none were agreed
   * @param minimumGrounds how many of the grounds must hold
   * @param coercion the clause by which some partner must be able to use coercion, or null when
   *     that was not agreed
   */
  @JsonPropertyOrder({
    "first",
    "extra",
    "extraBatches",
    "together",
    "grounds",
    "minimumGrounds",
    "coercion"
  })
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Selection(
      @Min(1) int first,
      @Min(0) int extra,
      @Min(0) int extraBatches,
      @Min(1) @Nullable Integer together,
      List<@NotNull @Valid Ground> grounds,
      @Min(0) int minimumGrounds,
      @Nullable Rule coercion) {

    /**
     * Copies the list.
     *
     * @param first the most families at the start
     * @param extra the most families added later
     * @param extraBatches in how many selections
     * @param together how many parties must choose together
     * @param grounds of the target group
     * @param minimumGrounds how many of the grounds must hold
     * @param coercion the clause that asks for coercion
     */
    public Selection {
      grounds = copy(grounds);
    }
  }

  /**
   * A ground on which a family belongs to the target group. Immutable.
   *
   * @param id its code
   * @param rule the clause
   * @param text what it says
   */
  @JsonPropertyOrder({"id", "rule", "text"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Ground(
      @NotNull @Pattern(regexp = CODE) String id,
      @Nullable Rule rule,
      @NotNull @Valid Title text) {}

  /**
   * How contacts with the chosen families are agreed. Immutable.
   *
   * @param rule the clause
   * @param agreeWith the roles of which one must agree beforehand
   * @param statutoryException whether a duty by law goes before
   * @param inform the duty to tell the project afterwards, or null when none was agreed
   */
  @JsonPropertyOrder({"rule", "agreeWith", "statutoryException", "inform"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Contact(
      @Nullable Rule rule,
      @NotEmpty List<@NotNull @Pattern(regexp = CODE) String> agreeWith,
      boolean statutoryException,
      @Pattern(regexp = CODE) @Nullable String inform) {

    /**
     * Copies the list.
     *
     * @param rule the clause
     * @param agreeWith the roles of which one must agree beforehand
     * @param statutoryException whether a duty by law goes before
     * @param inform the duty to tell the project afterwards
     */
    public Contact {
      agreeWith = copy(agreeWith);
    }
  }

  /**
   * A level that settles a disagreement. Immutable.
   *
   * @param level its number; the coach and the professional are level 1
   * @param rule the clause
   * @param tell the functions that must be told
   * @param settleDays calendar days within which the level settles it, the day of notice not
   *     counted, or null when no figure was agreed
   * @param graceWorkingDays working days after which telling "at once" is late
   * @param by the function that scales up to this level, or null when the agreement does not say
   * @param party the party that sits at this level besides the one that disagrees, or null
   * @param acceptedBy the function that accepts that no time to settle was agreed, or null
   */
  @JsonPropertyOrder({
    "level",
    "rule",
    "tell",
    "settleDays",
    "graceWorkingDays",
    "by",
    "party",
    "acceptedBy"
  })
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Level(
      @Min(2) int level,
      @Nullable Rule rule,
      @NotEmpty List<@NotNull @Valid Named> tell,
      @Min(1) @Nullable Integer settleDays,
      @Min(0) int graceWorkingDays,
      @Pattern(regexp = CODE) @Nullable String by,
      @Nullable String party,
      @Pattern(regexp = CODE) @Nullable String acceptedBy) {

    /**
     * Copies the list.
     *
     * @param level its number
     * @param rule the clause
     * @param tell the functions that must be told
     * @param settleDays calendar days within which the level settles it
     * @param graceWorkingDays working days after which telling is late
     * @param by the function that scales up to this level
     * @param party the party that sits at this level
     * @param acceptedBy the function that accepts that no time was agreed
     */
    public Level {
      tell = copy(tell);
    }
  }

  /**
   * A duty such as to inform or account afterwards. When the sources give no figure, it is an open
   * norm: somebody is reminded of it, and it is never late, until a figure is filled in. Immutable.
   *
   * @param id its code
   * @param rule the clause
   * @param text what is owed
   * @param by the function that owes it
   * @param to the functions to which it is owed
   * @param afterLevel the level of the ladder that gives rise to it, or null when something else
   *     does, as a contact that was not agreed
   * @param withinDays within how many calendar days it must be done, or null when no figure was
   *     agreed
   * @param warnAfterDays after how many days to speak of it
   * @param acceptedBy the function that accepts that no figure was agreed, or null
   */
  @JsonPropertyOrder({
    "id",
    "rule",
    "text",
    "by",
    "to",
    "afterLevel",
    "withinDays",
    "warnAfterDays",
    "acceptedBy"
  })
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Duty(
      @NotNull @Pattern(regexp = CODE) String id,
      @Nullable Rule rule,
      @NotNull @Valid Title text,
      @NotNull @Pattern(regexp = CODE) String by,
      @NotEmpty List<@NotNull @Pattern(regexp = CODE) String> to,
      @Min(2) @Nullable Integer afterLevel,
      @Min(0) @Max(99_999) @Nullable Integer withinDays,
      @Min(0) int warnAfterDays,
      @Pattern(regexp = CODE) @Nullable String acceptedBy) {

    /**
     * Copies the list.
     *
     * @param id its code
     * @param rule the clause
     * @param text what is owed
     * @param by the function that owes it
     * @param to the functions to which it is owed
     * @param afterLevel the level of the ladder that gives rise to it
     * @param withinDays within how many calendar days it must be done
     * @param warnAfterDays after how many days to speak of it
     * @param acceptedBy the function that accepts that no figure was agreed
     */
    public Duty {
      to = copy(to);
    }
  }

  /**
   * What the plan-bound budget pays. Immutable.
   *
   * @param meetsObjections whether it takes away budget objections
   * @param excludedKinds kinds of cost that it never pays
   * @param totalCents the most the whole programme may cost, in euro cents, or null
   */
  @JsonPropertyOrder({"meetsObjections", "excludedKinds", "totalCents"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Budget(
      @NotNull Boolean meetsObjections,
      List<@NotNull @Pattern(regexp = CODE) String> excludedKinds,
      @Min(0) @Nullable Long totalCents) {

    /**
     * Copies the list.
     *
     * @param meetsObjections whether it takes away budget objections
     * @param excludedKinds kinds of cost that it never pays
     * @param totalCents the most the whole programme may cost, in euro cents
     */
    public Budget {
      excludedKinds = copy(excludedKinds);
    }
  }

  /**
   * When the agreement can end early. Immutable.
   *
   * @param notices how many parties must ask for it
   * @param written whether they must do so in writing
   */
  @JsonPropertyOrder({"notices", "written"})
  public record Termination(@Min(1) int notices, boolean written) {}

  /**
   * Who finds a way out when the highest level fails. Immutable.
   *
   * @param id the code of the function
   * @param name what people call it
   * @param rule the clause that says so, or null when the text does not, and somebody else decided
   */
  @JsonPropertyOrder({"id", "name", "rule"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Unresolved(
      @NotNull @Pattern(regexp = CODE) String id,
      @NotNull @Valid Title name,
      @Nullable Rule rule) {}

  /**
   * What a clause of the text says of a matter, in a code, a number or a date. Two clauses of one
   * agreement that say different things of one matter contradict each other. Immutable.
   *
   * @param rule the clause
   * @param matter code of what it is about, such as {@code NUMBER_OF_FAMILIES}
   * @param says code of what it says, such as {@code 10} or {@code 2011-01-01}
   */
  @JsonPropertyOrder({"rule", "matter", "says"})
  public record Passage(
      @NotNull Rule rule,
      @NotNull @Pattern(regexp = CODE) String matter,
      @NotNull @Pattern(regexp = CODE) String says) {}

  /**
   * The row with an id.
   *
   * @param id such as {@code FM-9.SOZAWE.1}
   * @return the row, or empty
   */
  public Optional<Row> row(String id) {
    return rows.stream().filter(row -> row.id().equals(id)).findFirst();
  }

  /**
   * The days on which an agreement can count: its term, as far as this version of it is valid.
   * Whoever asks about a day asks this, whatever the question is.
   *
   * @param agreement read with {@link #KIND}
   * @return half-open; empty when the two have no day together
   */
  public static DateRange inForce(Agreement<MandateTerms> agreement) {
    DateRange term = agreement.terms().term();
    DateRange valid = agreement.valid();
    LocalDate from = term.from().isAfter(valid.from()) ? term.from() : valid.from();
    LocalDate until = term.until();
    LocalDate other = valid.until();
    if (until == null || (other != null && other.isBefore(until))) {
      until = other;
    }
    return new DateRange(from, until != null && until.isBefore(from) ? from : until);
  }

  /**
   * The party to which an organisation belongs.
   *
   * @param code id of an institution, of a body or of a party itself
   * @return id of the party, or empty for an institution of no party and for a code that is none
   */
  public Optional<String> partyOf(String code) {
    for (Institution institution : institutions) {
      if (institution.id().equals(code) && institution.party() != null) {
        return Optional.of(institution.party());
      }
    }
    return parties.stream()
        .filter(
            party ->
                party.id().equals(code)
                    || party.bodies().stream().anyMatch(body -> body.id().equals(code)))
        .map(Party::id)
        .findFirst();
  }

  /**
   * A preset: an agreement that ships with the library.
   *
   * @param id {@code groningen-2011}: the unsigned draft of Groningen, 2011; {@code emmen-oggz}:
   *     the network of Emmen, 2014, in which nobody's advice binds
   * @return the agreement
   * @throws InvalidValueException if there is none of that name
   */
  public static Agreement<MandateTerms> preset(String id) {
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

  /**
   * The names of the presets.
   *
   * @return the names
   */
  public static List<String> presets() {
    return PRESETS.ids();
  }

  /**
   * Keeps nulls that reading left in the place of what did not fit, so that validation can point at
   * them.
   */
  private static <E> List<E> copy(@Nullable List<E> list) {
    return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
  }
}
