package nl.ketenkompas.monitoring.trajectory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.rule.Finding;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the second chance of a tenant (SK-E1, SK-E4). Immutable.
 *
 * @param state how it stands
 * @param since since when, or null before a report
 * @param barredUntil the first day on which corporations no longer refuse, or null when nobody was
 *     evicted
 * @param findings events that did not fit
 */
@JsonPropertyOrder({"state", "since", "barredUntil", "findings"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SecondChanceStand(
    State state,
    @Nullable LocalDate since,
    @Nullable LocalDate barredUntil,
    List<Finding> findings) {

  /** How it can stand. */
  public enum State {
    /** Nobody reported the tenant. */
    NOT_REPORTED,
    /** A corporation reported the tenant to the coordinator. */
    REPORTED,
    /** The coordinator knows the problems. */
    INVENTORIED,
    /** Help was offered. */
    HELP_OFFERED,
    /** Help was accepted: eviction is suspended until further notice. */
    SUSPENDED,
    /** Help was refused, or the tenant no longer cooperates: eviction follows. */
    REFUSED,
    /** Evicted: every corporation of the region refuses. */
    BARRED,
    /** Evicted, and the time of refusal is over. */
    EVICTED,
    /** The trouble is over. */
    RESOLVED
  }

  /**
   * Copies the list.
   *
   * @param state how it stands
   * @param since since when
   * @param barredUntil the first day on which corporations no longer refuse
   * @param findings events that did not fit
   */
  public SecondChanceStand {
    findings = List.copyOf(findings);
  }

  /**
   * Whether the tenant may be evicted now: after a refusal or a breach, not before (SK-E1).
   *
   * @return true if eviction follows
   */
  public boolean evictionFollows() {
    return state == State.REFUSED;
  }
}
