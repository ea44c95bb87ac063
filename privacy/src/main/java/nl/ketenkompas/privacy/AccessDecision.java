package nl.ketenkompas.privacy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.function.Function;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Verdict;

/**
 * The answer to "may this user see this kind of data of this client?": a level, or a refusal, with
 * the clauses it rests on. Immutable; a {@link Viewer} hands out the same few instances again and
 * again.
 */
public sealed interface AccessDecision extends Verdict {

  /**
   * How much may be seen.
   *
   * @return the level; {@link Level#NONE} unless granted
   */
  @JsonProperty("level")
  Level level();

  /**
   * The covenant grants something.
   *
   * @param level how much, above NONE
   * @param reasons the clause that grants it, its legal basis and what the client agreed to
   */
  @JsonPropertyOrder({"decision", "level", "reasons"})
  record Granted(Level level, List<Reason> reasons) implements AccessDecision {

    /**
     * Copies the reasons.
     *
     * @param level how much
     * @param reasons at least one
     */
    public Granted {
      reasons = List.copyOf(reasons);
    }

    /**
     * The name of the case in JSON.
     *
     * @return GRANTED
     */
    @JsonProperty("decision")
    public String decision() {
      return "GRANTED";
    }

    /**
     * What opened it beyond the clause and its legal basis.
     *
     * @return such as {@link AccessReason#CONSENT_GIVEN}: the code of the last reason
     */
    @JsonIgnore
    public ReasonCode ground() {
      return reasons.get(reasons.size() - 1).code();
    }
  }

  /**
   * The covenant applies and does not grant it.
   *
   * @param reasons the first clause that stood in the way; if several grants could have given it,
   *     what each of them lacked
   */
  @JsonPropertyOrder({"decision", "level", "reasons"})
  record Denied(List<Reason> reasons) implements AccessDecision {

    /**
     * Copies the reasons.
     *
     * @param reasons at least one
     */
    public Denied {
      reasons = List.copyOf(reasons);
    }

    @Override
    public Level level() {
      return Level.NONE;
    }

    /**
     * The name of the case in JSON.
     *
     * @return DENIED
     */
    @JsonProperty("decision")
    public String decision() {
      return "DENIED";
    }
  }

  /**
   * The covenant has nothing to say here, so nothing is shared under it; another legal basis may
   * still allow it (rule ST-PRIV).
   *
   * @param reasons why it does not apply
   */
  @JsonPropertyOrder({"decision", "level", "reasons"})
  record NotCovered(List<Reason> reasons) implements AccessDecision {

    /**
     * Copies the reasons.
     *
     * @param reasons at least one
     */
    public NotCovered {
      reasons = List.copyOf(reasons);
    }

    @Override
    public Level level() {
      return Level.NONE;
    }

    /**
     * The name of the case in JSON.
     *
     * @return NOT_COVERED
     */
    @JsonProperty("decision")
    public String decision() {
      return "NOT_COVERED";
    }
  }

  /**
   * Handles all cases.
   *
   * @param granted for a level
   * @param denied for a refusal
   * @param notCovered for a covenant that does not apply
   * @param <R> the result type
   * @return what the function for the case returned
   */
  default <R> R fold(
      Function<? super Granted, ? extends R> granted,
      Function<? super Denied, ? extends R> denied,
      Function<? super NotCovered, ? extends R> notCovered) {
    if (this instanceof Granted g) {
      return granted.apply(g);
    }
    if (this instanceof Denied d) {
      return denied.apply(d);
    }
    return notCovered.apply((NotCovered) this);
  }
}
