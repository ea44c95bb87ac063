package nl.ketenkompas.monitoring.trajectory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Severity;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.agreement.SecondChanceTerms;
import nl.ketenkompas.monitoring.trajectory.SecondChanceStand.State;
import org.jspecify.annotations.Nullable;

/**
 * A second chance for a tenant in trouble (<i>Tweede Kansbeleid</i>, SK-E1, SK-E4): who accepts
 * help is not evicted as long as he keeps cooperating; after a refusal or a breach eviction
 * follows, and for three years every corporation of the region refuses him. Neither the order of
 * events nor duplicates matter; an event that does not fit is kept out and reported. Immutable and
 * thread safe.
 *
 * <p>The codes of events: {@code REPORTED}, {@code INVENTORIED}, {@code HELP_OFFERED}, {@code
 * HELP_ACCEPTED}, {@code HELP_REFUSED}, {@code COOPERATION_ENDED}, {@code EVICTED}, {@code
 * RESOLVED}; other codes are of other duties.
 */
public final class SecondChance {
  /** In the order that holds within a day. */
  private static final List<String> CODES =
      List.of(
          "REPORTED",
          "INVENTORIED",
          "HELP_OFFERED",
          "HELP_ACCEPTED",
          "HELP_REFUSED",
          "COOPERATION_ENDED",
          "EVICTED",
          "RESOLVED");

  private static final Map<State, Map<String, State>> LEGAL =
      Map.of(
          State.NOT_REPORTED, Map.of("REPORTED", State.REPORTED),
          State.REPORTED, Map.of("INVENTORIED", State.INVENTORIED),
          State.INVENTORIED, Map.of("HELP_OFFERED", State.HELP_OFFERED),
          State.HELP_OFFERED,
              Map.of("HELP_ACCEPTED", State.SUSPENDED, "HELP_REFUSED", State.REFUSED),
          State.SUSPENDED, Map.of("COOPERATION_ENDED", State.REFUSED, "RESOLVED", State.RESOLVED),
          State.REFUSED, Map.of("EVICTED", State.BARRED),
          State.EVICTED, Map.of("REPORTED", State.REPORTED),
          State.RESOLVED, Map.of("REPORTED", State.REPORTED));

  private final SecondChanceTerms terms;

  private SecondChance(SecondChanceTerms terms) {
    this.terms = terms;
  }

  /**
   * Compiles the agreement.
   *
   * @param agreement as read by {@link SecondChanceTerms#KIND}
   * @return the rules
   */
  public static SecondChance of(Agreement<SecondChanceTerms> agreement) {
    return new SecondChance(agreement.terms());
  }

  /**
   * How it stands with a tenant.
   *
   * @param events what happened, in any order
   * @param moment the day, and what was known
   * @return the state, since when, until when barred, and which events did not fit
   * @throws IllegalArgumentException if two events have one id and differ
   */
  public SecondChanceStand stand(Collection<CaseEvent> events, Moment moment) {
    State state = State.NOT_REPORTED;
    LocalDate since = null;
    LocalDate until = null;
    List<Finding> findings = new ArrayList<>();
    for (CaseEvent event : inOrder(events, moment)) {
      State before = freed(state, until, event.on());
      State next = LEGAL.getOrDefault(before, Map.of()).get(event.code());
      if (next == null) {
        findings.add(misfit(event, before));
        continue;
      }
      state = next;
      since = event.on();
      until = next == State.BARRED ? TrajectoryTerm.plus(event.on(), terms.barredFor(), 1) : null;
    }
    State now = freed(state, until, moment.asOf());
    return new SecondChanceStand(now, now == State.EVICTED ? until : since, until, findings);
  }

  private static List<CaseEvent> inOrder(Collection<CaseEvent> events, Moment moment) {
    return Reviews.visible(events, moment).stream()
        .filter(event -> CODES.contains(event.code()))
        .sorted(
            Comparator.comparing(CaseEvent::on)
                .thenComparing(event -> CODES.indexOf(event.code()))
                .thenComparing(CaseEvent::id))
        .toList();
  }

  private static State freed(State state, @Nullable LocalDate until, LocalDate day) {
    return state == State.BARRED && until != null && !day.isBefore(until) ? State.EVICTED : state;
  }

  private static Finding misfit(CaseEvent event, State before) {
    return new Finding(
        Severity.WARNING,
        "",
        Reason.of(
            TrajectoryReason.CHANCE_MISFIT,
            Fact.code(event.code()),
            Fact.date(event.on()),
            Fact.code(before.name())));
  }
}
