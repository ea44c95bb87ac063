package nl.ketenkompas.monitoring.trajectory;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.model.client.Criterion;
import nl.ketenkompas.model.client.GroupFacts;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Verdict;
import nl.ketenkompas.monitoring.agreement.Admission;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody belongs to the target group (SK-C3). What is not known is never a refusal.
 * Immutable.
 *
 * @param outcome the answer
 * @param reasons what is missing or not known; that nothing is, when admitted
 */
@JsonPropertyOrder({"outcome", "reasons"})
public record AdmissionVerdict(Outcome outcome, List<Reason> reasons) implements Verdict {

  /** The answers. */
  public enum Outcome {
    /** Belongs to the target group. */
    ADMITTED,
    /** Does not. */
    REFUSED,
    /** Depends on what is not known. */
    UNKNOWN
  }

  /**
   * Copies the list.
   *
   * @param outcome the answer
   * @param reasons what it rests on
   */
  public AdmissionVerdict {
    reasons = List.copyOf(reasons);
  }

  static AdmissionVerdict of(@Nullable Admission admission, Applicant applicant, LocalDate day) {
    List<Reason> against = new ArrayList<>();
    List<Reason> unknown = new ArrayList<>();
    if (admission != null) {
      age(admission, applicant, day, against, unknown);
      if (!admission.groups().isEmpty()
          && admission.groups().stream().noneMatch(applicant.targetGroups()::contains)) {
        against.add(Reason.of(TrajectoryReason.GROUP_NOT_SERVED));
      }
      for (String criterion : admission.criteria()) {
        Boolean holds = applicant.criteria().get(criterion);
        if (holds == null) {
          unknown.add(Reason.of(TrajectoryReason.CRITERION_UNKNOWN, Fact.code(criterion)));
        } else if (!holds) {
          against.add(Reason.of(TrajectoryReason.CRITERION_NOT_MET, Fact.code(criterion)));
        }
      }
    }
    if (!against.isEmpty()) {
      return new AdmissionVerdict(Outcome.REFUSED, against);
    }
    return unknown.isEmpty()
        ? new AdmissionVerdict(Outcome.ADMITTED, List.of(Reason.of(TrajectoryReason.ADMITTED)))
        : new AdmissionVerdict(Outcome.UNKNOWN, unknown);
  }

  private static void age(
      Admission admission,
      Applicant applicant,
      LocalDate day,
      List<Reason> against,
      List<Reason> unknown) {
    if (admission.fromMonths() == null && admission.untilMonths() == null) {
      return;
    }
    GroupFacts facts = GroupFacts.NONE.with(applicant.birthDate());
    switch (new Criterion.Aged(admission.fromMonths(), admission.untilMonths(), "-", "-")
        .met(facts, day)) {
      case YES -> {}
      case NO -> against.add(Reason.of(TrajectoryReason.AGE_OUTSIDE));
      case UNKNOWN -> unknown.add(Reason.of(TrajectoryReason.AGE_UNKNOWN));
    }
  }
}
