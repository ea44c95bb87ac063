package nl.ketenkompas.mandate.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nl.ketenkompas.mandate.MandateReason;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Step;
import nl.ketenkompas.model.time.Moment;
import org.jspecify.annotations.Nullable;

/** Tells the way up level by level, and asks again what one more event would change. */
final class LadderExplainer {
  private final Ladder ladder;
  private final Dispute dispute;
  private final Collection<LadderEvent> events;
  private final Moment moment;

  LadderExplainer(Ladder ladder, Dispute dispute, Collection<LadderEvent> events, Moment moment) {
    this.ladder = ladder;
    this.dispute = dispute;
    this.events = events;
    this.moment = moment;
  }

  Explanation<LadderState> explain(Climb climb) {
    LadderState state = climb.state();
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(climb.term(), climb.isInTerm(), List.of()));
    if (climb.isInTerm()) {
      LocalDate begun = climb.begun;
      if (begun == null) {
        steps.add(Step.fails(Reason.of(MandateReason.NO_DISAGREEMENT)));
      }
      for (Rung rung : climb.rungs) {
        tell(rung, steps);
      }
      if (!climb.rungs.isEmpty() || !(state instanceof LadderState.NotStarted)) {
        steps.add(
            new Step(state.reasons().get(0), state instanceof LadderState.Settled, List.of()));
      }
    }
    return new Explanation<>(state, steps, climb.isInTerm() ? turningPoints(state) : List.of());
  }

  private static void tell(Rung rung, List<Step> steps) {
    Fact level = Climb.number(rung.level.level());
    LocalDate all = rung.allToldOn();
    if (all != null) {
      steps.add(Step.holds(Climb.cite(rung, MandateReason.ALL_TOLD, level, Fact.date(all))));
    } else {
      for (String function : rung.missing) {
        steps.add(
            Step.fails(Climb.cite(rung, MandateReason.NOT_ALL_TOLD, level, Fact.code(function))));
      }
    }
  }

  private List<Explanation.TurningPoint<LadderState>> turningPoints(LadderState state) {
    LocalDate day = moment.asOf();
    String id = freeId();
    Fact on = Fact.date(day);
    if (state instanceof LadderState.NotStarted) {
      return points(state, notAgreed(id, 1, day, on));
    }
    if (state instanceof LadderState.ScalingUp s) {
      Change agreed = agreed(id, s.level(), day, on);
      return s.action().tell().size() == 1
          ? points(state, told(id, s, day, on), agreed)
          : points(state, agreed);
    }
    if (state instanceof LadderState.AtLevel a) {
      return points(state, agreed(id, a.level(), day, on), notAgreed(id, a.level(), day, on));
    }
    if (state instanceof LadderState.Unresolved u) {
      return points(state, agreed(id, u.action().level(), day, on));
    }
    return List.of();
  }

  private record Change(Reason reason, LadderEvent event) {}

  private Change told(String id, LadderState.ScalingUp state, LocalDate day, Fact on) {
    String function = state.action().tell().get(0);
    return new Change(
        Reason.of(MandateReason.IF_TOLD, Fact.code(function), on),
        LadderEvent.told(id, state.level(), function, day, moment.knownOn()));
  }

  private Change agreed(String id, int level, LocalDate day, Fact on) {
    return new Change(
        Reason.of(MandateReason.IF_AGREED, Climb.number(level), on),
        LadderEvent.agreed(id, level, day, moment.knownOn()));
  }

  private Change notAgreed(String id, int level, LocalDate day, Fact on) {
    return new Change(
        Reason.of(MandateReason.IF_NOT_AGREED, Climb.number(level), on),
        LadderEvent.notAgreed(id, level, day, moment.knownOn()));
  }

  private List<Explanation.TurningPoint<LadderState>> points(LadderState state, Change... changes) {
    List<Explanation.TurningPoint<LadderState>> points = new ArrayList<>();
    for (Change change : changes) {
      List<LadderEvent> more = Stream.concat(events.stream(), Stream.of(change.event())).toList();
      LadderState then = ladder.at(dispute, more, moment);
      if (!place(then).equals(place(state))) {
        points.add(new Explanation.TurningPoint<>(change.reason(), then));
      }
    }
    return points;
  }

  /** Case and level: what a change must turn. */
  private static String place(LadderState state) {
    Integer level = level(state);
    return state.getClass().getSimpleName() + (level == null ? "" : level);
  }

  private static @Nullable Integer level(LadderState state) {
    return state.next().map(NextAction::level).orElse(null);
  }

  private String freeId() {
    String id = "if";
    while (isTaken(id)) {
      id = id + "-";
    }
    return id;
  }

  private boolean isTaken(String id) {
    return events.stream().anyMatch(event -> event.id().equals(id));
  }
}
