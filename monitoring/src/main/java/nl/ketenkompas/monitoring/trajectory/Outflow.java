package nl.ketenkompas.monitoring.trajectory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.model.rule.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How a client leaves (<i>uitstroom</i>, SK-C1): the plan was carried out with the wished result,
 * and the client is self-reliant or moved to assisted living. What nobody knows is null and is no
 * yes. Immutable.
 *
 * @param planCarriedOut whether the plan was carried out
 * @param wishedResult whether that had the wished result
 * @param selfReliant whether the client can do without help (<i>zelfredzaam</i>)
 * @param assistedLiving whether the client moved to assisted living (<i>begeleid wonen</i>)
 */
@JsonPropertyOrder({"planCarriedOut", "wishedResult", "selfReliant", "assistedLiving"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Outflow(
    @Nullable Boolean planCarriedOut,
    @Nullable Boolean wishedResult,
    @Nullable Boolean selfReliant,
    @Nullable Boolean assistedLiving) {
  /** Nothing is known. */
  public static final Outflow UNKNOWN = new Outflow(null, null, null, null);

  /**
   * Whether the client may leave.
   *
   * @return true, false, or null when it depends on what is not known
   */
  public @Nullable Boolean allowed() {
    Boolean place = or(selfReliant, assistedLiving);
    if (isNo(planCarriedOut) || isNo(wishedResult) || isNo(place)) {
      return false;
    }
    return (planCarriedOut == null || wishedResult == null || place == null) ? null : Boolean.TRUE;
  }

  /**
   * What is missing to leave.
   *
   * @return a reason for each part that does not hold or is not known; empty when allowed
   */
  public List<Reason> missing() {
    List<Reason> missing = new ArrayList<>();
    add(missing, planCarriedOut, TrajectoryReason.PLAN_NOT_CARRIED_OUT);
    add(missing, wishedResult, TrajectoryReason.RESULT_NOT_REACHED);
    add(missing, or(selfReliant, assistedLiving), TrajectoryReason.NO_PLACE_TO_GO);
    return List.copyOf(missing);
  }

  private static void add(List<Reason> missing, @Nullable Boolean part, TrajectoryReason reason) {
    if (!Boolean.TRUE.equals(part)) {
      missing.add(Reason.of(reason));
    }
  }

  private static boolean isNo(@Nullable Boolean part) {
    return Boolean.FALSE.equals(part);
  }

  private static @Nullable Boolean or(@Nullable Boolean one, @Nullable Boolean two) {
    if (Boolean.TRUE.equals(one) || Boolean.TRUE.equals(two)) {
      return true;
    }
    return (one == null || two == null) ? null : Boolean.FALSE;
  }
}
