package nl.ketenkompas.mandate.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.ketenkompas.mandate.MandateReason;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.OpenNorm;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Deadline;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.model.time.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The escalation ladder of an agreement (<i>opschaling</i>): where does a disagreement stand, who
 * must be told, who settles it and by when? A pure fold over events, in O(n log n): neither the
 * order of delivery nor duplicates matter. Immutable and thread safe.
 *
 * <p>At once means on the day itself, and late after the grace of the level. The time of a level
 * runs in calendar days from the day on which all its functions were told, which is not counted;
 * when it ends on a day that is not worked, the next working day is shown beside it. Passing it is
 * late; the ladder ends {@link LadderState.Unresolved} only when somebody records that the highest
 * level failed. A ladder under way runs on after the term of the agreement. Whatever happens after
 * agreement or withdrawal is another disagreement.
 *
 * <pre>{@code
 * Ladder ladder = Ladder.of(MandateTerms.preset("groningen-2011"), WorkCalendar.preset("nl"));
 * LadderState state = ladder.at(dispute, events, Moment.asOf(today));
 * state.next().ifPresent(action -> tell(action.owners(), action.deadline()));
 * }</pre>
 *
 * <p>Rules FM-8.III, FM-8.IV, FM-8.VI, FM-5.GUARD, FM-DEF.STEER.
 */
public final class Ladder {
  private final MandateTerms terms;
  private final DateRange inForce;
  private final WorkCalendar calendar;

  private Ladder(Agreement<MandateTerms> agreement, WorkCalendar calendar) {
    this.terms = agreement.terms();
    this.inForce = MandateTerms.inForce(agreement);
    this.calendar = calendar;
  }

  /**
   * Obtains the ladder of an agreement.
   *
   * @param agreement read with {@link MandateTerms#KIND}
   * @param calendar which days are worked
   * @return the ladder
   */
  public static Ladder of(Agreement<MandateTerms> agreement, WorkCalendar calendar) {
    return new Ladder(agreement, calendar);
  }

  /**
   * Where a disagreement stands.
   *
   * @param dispute what it is about
   * @param events what happened, in any order, duplicates allowed
   * @param moment the day it is about, and the instant up to which events count as recorded
   * @return the state at the end of that day
   * @throws IllegalArgumentException if two events have one id and differ
   */
  public LadderState at(Dispute dispute, Collection<LadderEvent> events, Moment moment) {
    return new Climb(terms, inForce, calendar, dispute, events, moment).state();
  }

  /**
   * Explains where a disagreement stands: level by level, and what would move it on.
   *
   * @param dispute what it is about
   * @param events what happened, in any order, duplicates allowed
   * @param moment the day it is about, and the instant up to which events count as recorded
   * @return the explanation, with the same state as {@link #at}
   * @throws IllegalArgumentException if two events have one id and differ
   */
  public Explanation<LadderState> explain(
      Dispute dispute, Collection<LadderEvent> events, Moment moment) {
    return new LadderExplainer(this, dispute, events, moment)
        .explain(new Climb(terms, inForce, calendar, dispute, events, moment));
  }

  /**
   * The times of this agreement that may have been left vague: to settle a disagreement at each
   * level, and to do each duty.
   *
   * @return what became of each, levels first, in the order of the agreement
   */
  public List<OpenNorm> openNorms() {
    List<OpenNorm> norms = new ArrayList<>();
    for (int i = 0; i < terms.ladder().size(); i++) {
      norms.add(norm(terms.ladder().get(i), i));
    }
    for (int i = 0; i < terms.duties().size(); i++) {
      norms.add(norm(terms.duties().get(i), i));
    }
    return List.copyOf(norms);
  }

  private static OpenNorm norm(MandateTerms.Level level, int at) {
    return OpenNorm.of(
        "LEVEL-" + level.level(),
        "/terms/ladder/" + at + "/settleDays",
        level.settleDays(),
        level.acceptedBy());
  }

  private static OpenNorm norm(MandateTerms.Duty duty, int at) {
    return OpenNorm.of(
        duty.id(), "/terms/duties/" + at + "/withinDays", duty.withinDays(), duty.acceptedBy());
  }

  /**
   * The times that were left vague, to be filled in or accepted.
   *
   * @return a finding for each of the {@link #openNorms} that is not configured
   */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < terms.ladder().size(); i++) {
      MandateTerms.Level level = terms.ladder().get(i);
      findings.addAll(findings(norm(level, i), level.rule()));
    }
    for (int i = 0; i < terms.duties().size(); i++) {
      MandateTerms.Duty duty = terms.duties().get(i);
      findings.addAll(findings(norm(duty, i), duty.rule()));
    }
    return List.copyOf(findings);
  }

  private static List<Finding> findings(OpenNorm norm, @Nullable Rule rule) {
    return norm
        .finding(
            Climb.cited(rule, MandateReason.NO_TIME_AGREED),
            Climb.cited(rule, MandateReason.TIME_LEFT_OPEN))
        .stream()
        .toList();
  }

  /**
   * A duty around the ladder as a deadline, such as {@code INFORM} after a contact that was not
   * agreed beforehand. Without a figure its rule is an open norm: it warns and is never late.
   *
   * @param duty code of the duty in the agreement
   * @param id unique id of the deadline
   * @param started the day that gave rise to it
   * @return the deadline, owned by the function that owes it
   * @throws IllegalArgumentException if the agreement has no such duty
   */
  public Deadline duty(String duty, String id, LocalDate started) {
    return terms.duties().stream()
        .filter(d -> d.id().equals(duty))
        .findFirst()
        .map(d -> Climb.dutyDeadline(d, id, started))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no such duty. Maybe one of "
                        + terms.duties().stream().map(MandateTerms.Duty::id).toList()));
  }
}
