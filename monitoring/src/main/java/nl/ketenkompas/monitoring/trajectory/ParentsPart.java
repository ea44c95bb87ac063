package nl.ketenkompas.monitoring.trajectory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What part the parents have in the plan of their family (ST-PARENTS). What nobody knows is null,
 * and is asked for. Immutable.
 *
 * @param direct whether the parents keep the direction (<i>regie</i>)
 * @param setGoals whether the goals were set with them
 * @param meet whether meetings are with them; preferred, not demanded
 * @param stepDown whether the step back to lighter help was looked at
 */
@JsonPropertyOrder({"direct", "setGoals", "meet", "stepDown"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ParentsPart(
    @Nullable Boolean direct,
    @Nullable Boolean setGoals,
    @Nullable Boolean meet,
    @Nullable Boolean stepDown) {

  /**
   * What is remarkable.
   *
   * @return a finding per part that does not hold or is not known
   */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    add(findings, "direct", direct, Severity.WARNING, TrajectoryReason.PARENTS_NOT_DIRECTING);
    add(findings, "setGoals", setGoals, Severity.WARNING, TrajectoryReason.GOALS_WITHOUT_PARENTS);
    add(findings, "meet", meet, Severity.INFO, TrajectoryReason.MEETINGS_WITHOUT_PARENTS);
    add(findings, "stepDown", stepDown, Severity.WARNING, TrajectoryReason.NO_STEP_DOWN);
    return List.copyOf(findings);
  }

  private static void add(
      List<Finding> findings,
      String part,
      @Nullable Boolean holds,
      Severity severity,
      TrajectoryReason reason) {
    if (holds == null) {
      Reason unknown = Reason.of(TrajectoryReason.PARENTS_PART_UNKNOWN);
      findings.add(new Finding(Severity.INFO, "/" + part, unknown));
    } else if (!holds) {
      findings.add(new Finding(severity, "/" + part, Reason.of(reason)));
    }
  }
}
