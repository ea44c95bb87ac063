package nl.ketenkompas.model.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * A group of people for whom a chain works (<i>doelgroep</i>), or a label that a chain gives to
 * clients, as data: wider and narrower groups need no other program (rule SK-C15). A client can
 * belong to several (rule SK-A7). Immutable and thread safe.
 *
 * @param id code of the group
 * @param nl what it is called in Dutch, at most 200 characters
 * @param en what it is called in English, at most 200 characters
 * @param rule id of the rule that defines it, or null when no rule does
 * @param criteria all of which must be met; one or more
 */
@JsonPropertyOrder({"id", "nl", "en", "rule", "criteria"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TargetGroup(
    String id, String nl, String en, @Nullable String rule, List<Criterion> criteria) {

  /**
   * Checks the parts.
   *
   * @param id code of the group
   * @param nl what it is called in Dutch
   * @param en what it is called in English
   * @param rule id of the rule that defines it, or null
   * @param criteria all of which must be met
   * @throws InvalidValueException with the reason
   */
  public TargetGroup {
    Checks.code(id, "targetGroup");
    Checks.text(nl, 200, "nl");
    Checks.text(en, 200, "en");
    if (rule != null) {
      Checks.text(rule, 80, "rule");
    }
    criteria = criteria == null ? List.of() : List.copyOf(criteria);
    if (criteria.isEmpty()) {
      throw new InvalidValueException("criteria", ValueError.EMPTY);
    }
  }

  /** Whether somebody belongs to a group, as far as the facts tell. */
  public sealed interface Belonging {

    /** All criteria are met. */
    record Yes() implements Belonging {}

    /**
     * A criterion is not met.
     *
     * @param failed those that are not, in the order of the group
     */
    record No(List<Criterion> failed) implements Belonging {

      /**
       * Copies the list.
       *
       * @param failed those that are not met
       */
      public No {
        failed = List.copyOf(failed);
      }
    }

    /**
     * No criterion fails, and the facts do not tell whether all are met.
     *
     * @param open those that the facts leave open, in the order of the group
     */
    record Unknown(List<Criterion> open) implements Belonging {

      /**
       * Copies the list.
       *
       * @param open those that the facts leave open
       */
      public Unknown {
        open = List.copyOf(open);
      }
    }

    /**
     * Handles all cases.
     *
     * @param yes for who belongs to the group
     * @param no for who does not, with the criteria that are not met
     * @param unknown for who may, with the criteria that are open
     * @param <R> the result type
     * @return what the function for the case returned
     */
    default <R> R fold(
        Function<? super Yes, ? extends R> yes,
        Function<? super List<Criterion>, ? extends R> no,
        Function<? super List<Criterion>, ? extends R> unknown) {
      if (this instanceof Yes y) {
        return yes.apply(y);
      }
      return this instanceof No n ? no.apply(n.failed()) : unknown.apply(((Unknown) this).open());
    }
  }

  /**
   * Whether a client or family belongs to the group. More facts never turn a yes into a no, nor a
   * no into a yes.
   *
   * @param facts what is known
   * @param day the day on which it is asked
   * @return yes, no or unknown, with the criteria that made it so
   */
  public Belonging decide(GroupFacts facts, LocalDate day) {
    List<Criterion> failed = new ArrayList<>();
    List<Criterion> open = new ArrayList<>();
    for (Criterion criterion : criteria) {
      switch (criterion.met(facts, day)) {
        case YES -> {}
        case NO -> failed.add(criterion);
        case UNKNOWN -> open.add(criterion);
      }
    }
    if (!failed.isEmpty()) {
      return new Belonging.No(failed);
    }
    return open.isEmpty() ? new Belonging.Yes() : new Belonging.Unknown(open);
  }

  /**
   * A narrower group, under its own code.
   *
   * @param code of the narrower group
   * @param criterion that must be met as well
   * @return the group
   * @throws InvalidValueException if the code is none
   */
  public TargetGroup narrowed(String code, Criterion criterion) {
    List<Criterion> more = new ArrayList<>(criteria);
    more.add(criterion);
    return new TargetGroup(code, nl, en, rule, more);
  }
}
