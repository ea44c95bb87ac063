package nl.ketenkompas.mandate.contact;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.function.Function;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Verdict;

/**
 * Whether a contact with a family kept to the contact rule. In JSON the field {@code contact} has
 * the case. Immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "contact")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "AGREED", value = ContactVerdict.AgreedBefore.class),
  @JsonSubTypes.Type(name = "STATUTORY", value = ContactVerdict.Statutory.class),
  @JsonSubTypes.Type(name = "NOT_PROVABLE", value = ContactVerdict.NotProvable.class),
  @JsonSubTypes.Type(name = "BREACH", value = ContactVerdict.Breach.class),
  @JsonSubTypes.Type(name = "OUTSIDE", value = ContactVerdict.Outside.class)
})
public sealed interface ContactVerdict extends Verdict {

  /** How far the duty to tell the project afterwards is. */
  enum Duty {
    /** The project was told. */
    DONE,
    /** The project must still be told. */
    OPEN,
    /** So for longer than was thought fit; no clause makes that late. */
    WAITS
  }

  /**
   * It was agreed with the coach or project leader beforehand.
   *
   * @param reasons why
   */
  @JsonPropertyOrder({"reasons"})
  record AgreedBefore(List<Reason> reasons) implements ContactVerdict {

    /**
     * Copies the list.
     *
     * @param reasons why
     */
    public AgreedBefore {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * It was not agreed beforehand because a duty by law was at stake. The exception is one to the
   * contact rule only; a disagreement still goes up the ladder.
   *
   * @param duty whether the project was told afterwards
   * @param reasons why
   */
  @JsonPropertyOrder({"duty", "reasons"})
  record Statutory(Duty duty, List<Reason> reasons) implements ContactVerdict {

    /**
     * Copies the list.
     *
     * @param duty whether the project was told afterwards
     * @param reasons why
     */
    public Statutory {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * It was agreed on the day itself, and without times nobody can tell what came first.
   *
   * @param reasons why
   */
  @JsonPropertyOrder({"reasons"})
  record NotProvable(List<Reason> reasons) implements ContactVerdict {

    /**
     * Copies the list.
     *
     * @param reasons why
     */
    public NotProvable {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * It was not agreed beforehand.
   *
   * @param reasons why
   */
  @JsonPropertyOrder({"reasons"})
  record Breach(List<Reason> reasons) implements ContactVerdict {

    /**
     * Copies the list.
     *
     * @param reasons why
     */
    public Breach {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * The rule does not speak of this contact: another day, another family, or no partner.
   *
   * @param reasons why
   */
  @JsonPropertyOrder({"reasons"})
  record Outside(List<Reason> reasons) implements ContactVerdict {

    /**
     * Copies the list.
     *
     * @param reasons why
     */
    public Outside {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Handles all cases.
   *
   * @param agreed for a contact that was agreed beforehand
   * @param statutory for one under a duty by law
   * @param notProvable for one of which the order cannot be proven
   * @param breach for one that was not agreed beforehand
   * @param outside for one of which the rule does not speak
   * @param <R> the result type
   * @return what the function for the case returned
   */
  default <R> R fold(
      Function<? super AgreedBefore, ? extends R> agreed,
      Function<? super Statutory, ? extends R> statutory,
      Function<? super NotProvable, ? extends R> notProvable,
      Function<? super Breach, ? extends R> breach,
      Function<? super Outside, ? extends R> outside) {
    if (this instanceof AgreedBefore a) {
      return agreed.apply(a);
    }
    if (this instanceof Statutory s) {
      return statutory.apply(s);
    }
    if (this instanceof NotProvable n) {
      return notProvable.apply(n);
    }
    if (this instanceof Breach b) {
      return breach.apply(b);
    }
    return outside.apply((Outside) this);
  }
}
