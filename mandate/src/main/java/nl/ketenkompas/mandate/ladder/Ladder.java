package nl.ketenkompas.mandate.ladder;

import java.time.LocalDate;
import java.util.Collection;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.time.Deadline;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.model.time.WorkCalendar;

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
  private final WorkCalendar calendar;

  private Ladder(MandateTerms terms, WorkCalendar calendar) {
    this.terms = terms;
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
    return new Ladder(agreement.terms(), calendar);
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
    return new Climb(terms, calendar, dispute, events, moment).state();
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
        .explain(new Climb(terms, calendar, dispute, events, moment));
  }

  /**
   * A duty around the ladder as a deadline, such as {@code INFORM} after a contact that was not
   * agreed beforehand. Its rule is an open norm: it warns and is never late.
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
