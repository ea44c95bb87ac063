package nl.ketenkompas.mandate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement says about advice. In JSON the field {@code ruling} has the name of the {@link
 * Outcome}. Immutable.
 *
 * <pre>{@code
 * String next =
 *     switch (ruling.outcome()) {
 *       case BINDING -> "carry out";
 *       case ESCALATE -> "scale up";
 *       default -> ruling.reasons().get(0).text(Language.EN);
 *     };
 * }</pre>
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "ruling")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "BINDING", value = Ruling.Binding.class),
  @JsonSubTypes.Type(name = "COOPERATION", value = Ruling.Cooperation.class),
  @JsonSubTypes.Type(name = "ADVICE_ONLY", value = Ruling.AdviceOnly.class),
  @JsonSubTypes.Type(name = "MAY_DEVIATE", value = Ruling.MayDeviate.class),
  @JsonSubTypes.Type(name = "ESCALATE", value = Ruling.Escalate.class),
  @JsonSubTypes.Type(name = "NOT_COVERED", value = Ruling.NotCovered.class),
  @JsonSubTypes.Type(name = "NOT_MANDATE_HOLDER", value = Ruling.NotMandateHolder.class),
  @JsonSubTypes.Type(name = "NOT_SELECTED", value = Ruling.NotSelected.class),
  @JsonSubTypes.Type(name = "NOT_IN_FORCE", value = Ruling.NotInForce.class),
  @JsonSubTypes.Type(name = "OUT_OF_TERM", value = Ruling.OutOfTerm.class)
})
public sealed interface Ruling extends Verdict {

  /** The names of the cases. */
  enum Outcome {
    /** The advice binds the institution, which turns it into a decision in its own name. */
    BINDING,
    /** The parties agreed to cooperate on this; advice does not bind. */
    COOPERATION,
    /** Advice to the competent authority that does not bind. */
    ADVICE_ONLY,
    /** The law bars the decision, so the institution may deviate. */
    MAY_DEVIATE,
    /**
     * An objection stands that gives no right to deviate: the disagreement is scaled up, and
     * meanwhile the advice stands.
     */
    ESCALATE,
    /** The agreement does not speak about this. That is not a refusal. */
    NOT_COVERED,
    /** Whoever advised held no mandate. */
    NOT_MANDATE_HOLDER,
    /** The family was not among the chosen ones on that day. */
    NOT_SELECTED,
    /** The agreement was not in force for the institution on that day. */
    NOT_IN_FORCE,
    /** The day lies outside the term. */
    OUT_OF_TERM
  }

  /**
   * The name of the case.
   *
   * @return the outcome
   */
  Outcome outcome();

  /**
   * What is not in order although it does not change the ruling.
   *
   * @return the warnings, often none
   */
  default List<Reason> warnings() {
    return List.of();
  }

  /**
   * The advice binds the institution, which turns it into a decision in its own name.
   *
   * @param row the row of the table
   * @param nominationOnly whether it binds a nomination and not the admission
   * @param formalDecider who takes the formal decision when the row binds a request, or null
   * @param charge the booking to propose to a ledger, or null when no money is needed
   * @param reasons why, the decisive reason first
   * @param warnings what is not in order although it does not change the ruling
   */
  @JsonPropertyOrder({"row", "nominationOnly", "formalDecider", "charge", "reasons", "warnings"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Binding(
      String row,
      boolean nominationOnly,
      @Nullable String formalDecider,
      @Nullable Charge charge,
      List<Reason> reasons,
      List<Reason> warnings)
      implements Ruling {

    /**
     * Copies the lists.
     *
     * @param row the row of the table
     * @param nominationOnly whether it binds a nomination and not the admission
     * @param formalDecider who takes the formal decision when the row binds a request, or null
     * @param charge the booking to propose to a ledger, or null when no money is needed
     * @param reasons why, the decisive reason first
     * @param warnings what is not in order although it does not change the ruling
     */
    public Binding {
      reasons = List.copyOf(reasons);
      warnings = List.copyOf(warnings);
    }

    @Override
    public Outcome outcome() {
      return Outcome.BINDING;
    }
  }

  /**
   * The parties agreed to cooperate on this; advice does not bind.
   *
   * @param row the row of the table
   * @param reasons why, the decisive reason first
   */
  @JsonPropertyOrder({"row", "reasons"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Cooperation(String row, List<Reason> reasons) implements Ruling {

    /**
     * Copies the lists.
     *
     * @param row the row of the table
     * @param reasons why, the decisive reason first
     */
    public Cooperation {
      reasons = List.copyOf(reasons);
    }

    @Override
    public Outcome outcome() {
      return Outcome.COOPERATION;
    }
  }

  /**
   * Advice to the competent authority that does not bind.
   *
   * @param reasons why, the decisive reason first
   */
  @JsonPropertyOrder({"reasons"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record AdviceOnly(List<Reason> reasons) implements Ruling {

    /**
     * Copies the lists.
     *
     * @param reasons why, the decisive reason first
     */
    public AdviceOnly {
      reasons = List.copyOf(reasons);
    }

    @Override
    public Outcome outcome() {
      return Outcome.ADVICE_ONLY;
    }
  }

  /**
   * The law bars the decision, so the institution may deviate.
   *
   * @param row the row of the table
   * @param reasons why, the decisive reason first
   * @param warnings what is not in order although it does not change the ruling
   */
  @JsonPropertyOrder({"row", "reasons", "warnings"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record MayDeviate(String row, List<Reason> reasons, List<Reason> warnings) implements Ruling {

    /**
     * Copies the lists.
     *
     * @param row the row of the table
     * @param reasons why, the decisive reason first
     * @param warnings what is not in order although it does not change the ruling
     */
    public MayDeviate {
      reasons = List.copyOf(reasons);
      warnings = List.copyOf(warnings);
    }

    @Override
    public Outcome outcome() {
      return Outcome.MAY_DEVIATE;
    }
  }

  /**
   * An objection stands that gives no right to deviate: the disagreement is scaled up, and
   * meanwhile the advice stands.
   *
   * @param row the row of the table
   * @param breach whether deviating would be a breach of the agreement
   * @param level the level it goes to; 0 when the agreement has none
   * @param tell the functions that must be told at once
   * @param reasons why, the decisive reason first
   * @param warnings what is not in order although it does not change the ruling
   */
  @JsonPropertyOrder({"row", "breach", "level", "tell", "reasons", "warnings"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Escalate(
      String row,
      boolean breach,
      int level,
      List<String> tell,
      List<Reason> reasons,
      List<Reason> warnings)
      implements Ruling {

    /**
     * Copies the lists.
     *
     * @param row the row of the table
     * @param breach whether deviating would be a breach of the agreement
     * @param level the level it goes to
     * @param tell the functions that must be told at once
     * @param reasons why, the decisive reason first
     * @param warnings what is not in order although it does not change the ruling
     */
    public Escalate {
      tell = List.copyOf(tell);
      reasons = List.copyOf(reasons);
      warnings = List.copyOf(warnings);
    }

    @Override
    public Outcome outcome() {
      return Outcome.ESCALATE;
    }
  }

  /**
   * The agreement does not speak about this. That is not a refusal.
   *
   * @param reasons why, the decisive reason first
   */
  @JsonPropertyOrder({"reasons"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record NotCovered(List<Reason> reasons) implements Ruling {

    /**
     * Copies the lists.
     *
     * @param reasons why, the decisive reason first
     */
    public NotCovered {
      reasons = List.copyOf(reasons);
    }

    @Override
    public Outcome outcome() {
      return Outcome.NOT_COVERED;
    }
  }

  /**
   * Whoever advised held no mandate.
   *
   * @param reasons why, the decisive reason first
   */
  @JsonPropertyOrder({"reasons"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record NotMandateHolder(List<Reason> reasons) implements Ruling {

    /**
     * Copies the lists.
     *
     * @param reasons why, the decisive reason first
     */
    public NotMandateHolder {
      reasons = List.copyOf(reasons);
    }

    @Override
    public Outcome outcome() {
      return Outcome.NOT_MANDATE_HOLDER;
    }
  }

  /**
   * The family was not among the chosen ones on that day.
   *
   * @param reasons why, the decisive reason first
   */
  @JsonPropertyOrder({"reasons"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record NotSelected(List<Reason> reasons) implements Ruling {

    /**
     * Copies the lists.
     *
     * @param reasons why, the decisive reason first
     */
    public NotSelected {
      reasons = List.copyOf(reasons);
    }

    @Override
    public Outcome outcome() {
      return Outcome.NOT_SELECTED;
    }
  }

  /**
   * The agreement was not in force for the institution on that day.
   *
   * @param reasons why, the decisive reason first
   */
  @JsonPropertyOrder({"reasons"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record NotInForce(List<Reason> reasons) implements Ruling {

    /**
     * Copies the lists.
     *
     * @param reasons why, the decisive reason first
     */
    public NotInForce {
      reasons = List.copyOf(reasons);
    }

    @Override
    public Outcome outcome() {
      return Outcome.NOT_IN_FORCE;
    }
  }

  /**
   * The day lies outside the term.
   *
   * @param reasons why, the decisive reason first
   */
  @JsonPropertyOrder({"reasons"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record OutOfTerm(List<Reason> reasons) implements Ruling {

    /**
     * Copies the lists.
     *
     * @param reasons why, the decisive reason first
     */
    public OutOfTerm {
      reasons = List.copyOf(reasons);
    }

    @Override
    public Outcome outcome() {
      return Outcome.OUT_OF_TERM;
    }
  }

  /**
   * A function for each case, so that a host handles all of them.
   *
   * @param <R> the result type
   */
  interface Cases<R> {

    /**
     * The advice binds the institution, which turns it into a decision in its own name.
     *
     * @param ruling the case
     * @return the result
     */
    R binding(Binding ruling);

    /**
     * The parties agreed to cooperate on this; advice does not bind.
     *
     * @param ruling the case
     * @return the result
     */
    R cooperation(Cooperation ruling);

    /**
     * Advice to the competent authority that does not bind.
     *
     * @param ruling the case
     * @return the result
     */
    R adviceOnly(AdviceOnly ruling);

    /**
     * The law bars the decision, so the institution may deviate.
     *
     * @param ruling the case
     * @return the result
     */
    R mayDeviate(MayDeviate ruling);

    /**
     * An objection stands that gives no right to deviate: the disagreement is scaled up, and
     * meanwhile the advice stands.
     *
     * @param ruling the case
     * @return the result
     */
    R escalate(Escalate ruling);

    /**
     * The agreement does not speak about this. That is not a refusal.
     *
     * @param ruling the case
     * @return the result
     */
    R notCovered(NotCovered ruling);

    /**
     * Whoever advised held no mandate.
     *
     * @param ruling the case
     * @return the result
     */
    R notMandateHolder(NotMandateHolder ruling);

    /**
     * The family was not among the chosen ones on that day.
     *
     * @param ruling the case
     * @return the result
     */
    R notSelected(NotSelected ruling);

    /**
     * The agreement was not in force for the institution on that day.
     *
     * @param ruling the case
     * @return the result
     */
    R notInForce(NotInForce ruling);

    /**
     * The day lies outside the term.
     *
     * @param ruling the case
     * @return the result
     */
    R outOfTerm(OutOfTerm ruling);
  }

  /**
   * Handles all cases.
   *
   * @param cases a function for each case
   * @param <R> the result type
   * @return what the function for the case returned
   */
  default <R> R fold(Cases<R> cases) {
    if (this instanceof Binding r) {
      return cases.binding(r);
    }
    if (this instanceof Cooperation r) {
      return cases.cooperation(r);
    }
    if (this instanceof AdviceOnly r) {
      return cases.adviceOnly(r);
    }
    if (this instanceof MayDeviate r) {
      return cases.mayDeviate(r);
    }
    if (this instanceof Escalate r) {
      return cases.escalate(r);
    }
    if (this instanceof NotCovered r) {
      return cases.notCovered(r);
    }
    if (this instanceof NotMandateHolder r) {
      return cases.notMandateHolder(r);
    }
    if (this instanceof NotSelected r) {
      return cases.notSelected(r);
    }
    if (this instanceof NotInForce r) {
      return cases.notInForce(r);
    }
    return cases.outOfTerm((OutOfTerm) this);
  }
}
