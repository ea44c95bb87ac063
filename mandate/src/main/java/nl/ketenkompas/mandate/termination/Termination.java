package nl.ketenkompas.mandate.termination;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Verdict;

/**
 * Whether an agreement still runs on a day. In JSON the field {@code status} has the case.
 * Immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "status")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "RUNNING", value = Termination.Running.class),
  @JsonSubTypes.Type(name = "TERMINATION_PENDING", value = Termination.Pending.class),
  @JsonSubTypes.Type(name = "ENDED", value = Termination.Ended.class),
  @JsonSubTypes.Type(name = "EXPIRED", value = Termination.Expired.class)
})
public sealed interface Termination extends Verdict {

  /**
   * Too few parties ask to end it.
   *
   * @param parties those whose notice stands, by id
   * @param needed how many it takes; 0 when the agreement does not say how it can end early
   * @param reasons why
   */
  @JsonPropertyOrder({"parties", "needed", "reasons"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Running(List<String> parties, int needed, List<Reason> reasons) implements Termination {

    /**
     * Copies the lists.
     *
     * @param parties those whose notice stands
     * @param needed how many it takes
     * @param reasons why
     */
    public Running {
      parties = List.copyOf(parties);
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Enough parties asked; until the consequences are settled mandates go on. Later withdrawals
   * change nothing.
   *
   * @param since the day on which enough notices stood
   * @param parties whose notices stood on that day, by id
   * @param reasons why
   */
  @JsonPropertyOrder({"since", "parties", "reasons"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Pending(LocalDate since, List<String> parties, List<Reason> reasons)
      implements Termination {

    /**
     * Copies the lists.
     *
     * @param since the day on which enough notices stood
     * @param parties whose notices stood on that day
     * @param reasons why
     */
    public Pending {
      parties = List.copyOf(parties);
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Ended early, its consequences settled.
   *
   * @param on the first day on which nothing holds any more
   * @param reasons why
   */
  @JsonPropertyOrder({"on", "reasons"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Ended(LocalDate on, List<Reason> reasons) implements Termination {

    /**
     * Copies the list.
     *
     * @param on the first day on which nothing holds any more
     * @param reasons why
     */
    public Ended {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Lapsed by itself at the end of the term, whatever was asked.
   *
   * @param on the first day after the term
   * @param reasons why
   */
  @JsonPropertyOrder({"on", "reasons"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Expired(LocalDate on, List<Reason> reasons) implements Termination {

    /**
     * Copies the list.
     *
     * @param on the first day after the term
     * @param reasons why
     */
    public Expired {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Handles all cases.
   *
   * @param running for an agreement that runs
   * @param pending for one that awaits settlement
   * @param ended for one that ended early
   * @param expired for one that lapsed
   * @param <R> the result type
   * @return what the function for the case returned
   */
  default <R> R fold(
      Function<? super Running, ? extends R> running,
      Function<? super Pending, ? extends R> pending,
      Function<? super Ended, ? extends R> ended,
      Function<? super Expired, ? extends R> expired) {
    if (this instanceof Running r) {
      return running.apply(r);
    }
    if (this instanceof Pending p) {
      return pending.apply(p);
    }
    if (this instanceof Ended e) {
      return ended.apply(e);
    }
    return expired.apply((Expired) this);
  }
}
