package nl.ketenkompas.mandate.ladder;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Verdict;
import nl.ketenkompas.model.time.DeadlineStatus;
import org.jspecify.annotations.Nullable;

/**
 * Where a disagreement stands on the ladder. Until it is settled the advice stands. In JSON the
 * field {@code state} has the case. Immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "NOT_APPLICABLE", value = LadderState.NotApplicable.class),
  @JsonSubTypes.Type(name = "NOT_STARTED", value = LadderState.NotStarted.class),
  @JsonSubTypes.Type(name = "SCALING_UP", value = LadderState.ScalingUp.class),
  @JsonSubTypes.Type(name = "AT_LEVEL", value = LadderState.AtLevel.class),
  @JsonSubTypes.Type(name = "SETTLED", value = LadderState.Settled.class),
  @JsonSubTypes.Type(name = "WITHDRAWN", value = LadderState.Withdrawn.class),
  @JsonSubTypes.Type(name = "UNRESOLVED", value = LadderState.Unresolved.class)
})
public sealed interface LadderState extends Verdict {

  /**
   * What is not in order: somebody told late or not at all, a level passed over, one party on both
   * sides, a duty that waits.
   *
   * @return the warnings, often none
   */
  default List<Reason> warnings() {
    return List.of();
  }

  /**
   * The deadlines of all levels and duties so far, for an agenda.
   *
   * @return as they stand, lowest level first
   */
  default List<DeadlineStatus> deadlines() {
    return List.of();
  }

  /**
   * What must happen next.
   *
   * @return the action; empty when nothing must
   */
  default Optional<NextAction> next() {
    if (this instanceof ScalingUp s) {
      return Optional.of(s.action());
    }
    if (this instanceof AtLevel a) {
      return Optional.of(a.action());
    }
    return this instanceof Unresolved u ? Optional.of(u.action()) : Optional.empty();
  }

  /**
   * The advice lies outside the term, so there is no ladder for it.
   *
   * @param reasons why
   */
  @JsonPropertyOrder({"reasons"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record NotApplicable(List<Reason> reasons) implements LadderState {

    /**
     * Copies the list.
     *
     * @param reasons why
     */
    public NotApplicable {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * No disagreement was recorded.
   *
   * @param reasons why
   */
  @JsonPropertyOrder({"reasons"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record NotStarted(List<Reason> reasons) implements LadderState {

    /**
     * Copies the list.
     *
     * @param reasons why
     */
    public NotStarted {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * There was no agreement, and not everybody of the next level has been told.
   *
   * @param level the level that must be told
   * @param action who tells whom, and until when
   * @param reasons why
   * @param warnings what is not in order
   * @param deadlines of all levels so far
   */
  @JsonPropertyOrder({"level", "action", "reasons", "warnings", "deadlines"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record ScalingUp(
      int level,
      NextAction action,
      List<Reason> reasons,
      List<Reason> warnings,
      List<DeadlineStatus> deadlines)
      implements LadderState {

    /**
     * Copies the lists.
     *
     * @param level the level that must be told
     * @param action who tells whom
     * @param reasons why
     * @param warnings what is not in order
     * @param deadlines of all levels so far
     */
    public ScalingUp {
      reasons = List.copyOf(reasons);
      warnings = List.copyOf(warnings);
      deadlines = List.copyOf(deadlines);
    }
  }

  /**
   * A level has the disagreement and must settle it.
   *
   * @param level which level
   * @param action who settles, and until when
   * @param reasons why
   * @param warnings what is not in order
   * @param deadlines of all levels so far
   */
  @JsonPropertyOrder({"level", "action", "reasons", "warnings", "deadlines"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record AtLevel(
      int level,
      NextAction action,
      List<Reason> reasons,
      List<Reason> warnings,
      List<DeadlineStatus> deadlines)
      implements LadderState {

    /**
     * Copies the lists.
     *
     * @param level which level
     * @param action who settles
     * @param reasons why
     * @param warnings what is not in order
     * @param deadlines of all levels so far
     */
    public AtLevel {
      reasons = List.copyOf(reasons);
      warnings = List.copyOf(warnings);
      deadlines = List.copyOf(deadlines);
    }
  }

  /**
   * Agreement was reached.
   *
   * @param level at which level
   * @param on the day
   * @param reasons why
   * @param warnings what was not in order
   * @param deadlines of all levels
   */
  @JsonPropertyOrder({"level", "on", "reasons", "warnings", "deadlines"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Settled(
      int level,
      LocalDate on,
      List<Reason> reasons,
      List<Reason> warnings,
      List<DeadlineStatus> deadlines)
      implements LadderState {

    /**
     * Copies the lists.
     *
     * @param level at which level
     * @param on the day
     * @param reasons why
     * @param warnings what was not in order
     * @param deadlines of all levels
     */
    public Settled {
      reasons = List.copyOf(reasons);
      warnings = List.copyOf(warnings);
      deadlines = List.copyOf(deadlines);
    }
  }

  /**
   * The disagreement is gone.
   *
   * @param on the day
   * @param reasons why
   * @param warnings what was not in order
   * @param deadlines of all levels
   */
  @JsonPropertyOrder({"on", "reasons", "warnings", "deadlines"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Withdrawn(
      LocalDate on, List<Reason> reasons, List<Reason> warnings, List<DeadlineStatus> deadlines)
      implements LadderState {

    /**
     * Copies the lists.
     *
     * @param on the day
     * @param reasons why
     * @param warnings what was not in order
     * @param deadlines of all levels
     */
    public Withdrawn {
      reasons = List.copyOf(reasons);
      warnings = List.copyOf(warnings);
      deadlines = List.copyOf(deadlines);
    }
  }

  /**
   * The highest level found no agreement. The clauses end here; the advice stays binding.
   *
   * @param since the day on which the highest level failed
   * @param to code of the body that finds a way out, or null when the agreement does not say
   * @param action who must find it
   * @param reasons why
   * @param warnings what is not in order
   * @param deadlines of all levels
   */
  @JsonPropertyOrder({"since", "to", "action", "reasons", "warnings", "deadlines"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Unresolved(
      LocalDate since,
      @Nullable String to,
      NextAction action,
      List<Reason> reasons,
      List<Reason> warnings,
      List<DeadlineStatus> deadlines)
      implements LadderState {

    /**
     * Copies the lists.
     *
     * @param since the day on which the highest level failed
     * @param to code of the body that finds a way out
     * @param action who must find it
     * @param reasons why
     * @param warnings what is not in order
     * @param deadlines of all levels
     */
    public Unresolved {
      reasons = List.copyOf(reasons);
      warnings = List.copyOf(warnings);
      deadlines = List.copyOf(deadlines);
    }
  }

  /**
   * A function for each case, so that a host handles all of them.
   *
   * @param <R> the result type
   */
  interface Cases<R> {

    /**
     * The advice lies outside the term.
     *
     * @param state the case
     * @return the result
     */
    R notApplicable(NotApplicable state);

    /**
     * No disagreement was recorded.
     *
     * @param state the case
     * @return the result
     */
    R notStarted(NotStarted state);

    /**
     * Somebody must be told.
     *
     * @param state the case
     * @return the result
     */
    R scalingUp(ScalingUp state);

    /**
     * A level must settle it.
     *
     * @param state the case
     * @return the result
     */
    R atLevel(AtLevel state);

    /**
     * Agreement was reached.
     *
     * @param state the case
     * @return the result
     */
    R settled(Settled state);

    /**
     * The disagreement is gone.
     *
     * @param state the case
     * @return the result
     */
    R withdrawn(Withdrawn state);

    /**
     * The ladder ended without agreement.
     *
     * @param state the case
     * @return the result
     */
    R unresolved(Unresolved state);
  }

  /**
   * Handles all cases.
   *
   * @param cases a function for each case
   * @param <R> the result type
   * @return what the function for the case returned
   */
  default <R> R fold(Cases<R> cases) {
    if (this instanceof NotApplicable s) {
      return cases.notApplicable(s);
    }
    if (this instanceof NotStarted s) {
      return cases.notStarted(s);
    }
    if (this instanceof ScalingUp s) {
      return cases.scalingUp(s);
    }
    if (this instanceof AtLevel s) {
      return cases.atLevel(s);
    }
    if (this instanceof Settled s) {
      return cases.settled(s);
    }
    if (this instanceof Withdrawn s) {
      return cases.withdrawn(s);
    }
    return cases.unresolved((Unresolved) this);
  }
}
