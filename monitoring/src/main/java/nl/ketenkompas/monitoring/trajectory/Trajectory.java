package nl.ketenkompas.monitoring.trajectory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.agreement.ProcessStep;
import org.jspecify.annotations.Nullable;

/**
 * Where a client is on the way (<i>traject</i>): the open steps with their responsible persons, and
 * the steps that are done (SK-C1, SK-C2). A pure fold over events, in O(n log n): neither the order
 * of delivery nor duplicates matter. Immutable.
 */
public final class Trajectory {
  /** Nothing happened yet. */
  public static final Trajectory NONE = of(List.of());

  private final Map<ProcessStep, String> open;
  private final Set<ProcessStep> done;
  private final List<Round> rounds;
  private final @Nullable LocalDate last;

  /** From the first step to the end, with the first day on which each step was begun. */
  private static final class Round {
    private final Map<ProcessStep, LocalDate> begun = new EnumMap<>(ProcessStep.class);
    private @Nullable LocalDate ended;
    private @Nullable LocalDate extended;
    private @Nullable LocalDate aftercare;
    private Change.@Nullable Ending ending;
  }

  private Trajectory(Collection<TrajectoryEvent> events) {
    Map<ProcessStep, String> nowOpen = new EnumMap<>(ProcessStep.class);
    Set<ProcessStep> nowDone = EnumSet.noneOf(ProcessStep.class);
    List<Round> all = new ArrayList<>();
    LocalDate latest = null;
    for (TrajectoryEvent event : events) {
      Change change = event.change();
      latest = latest == null || change.on().isAfter(latest) ? change.on() : latest;
      if (change instanceof Change.Opened opened) {
        begin(all, opened.step(), opened.on());
        nowOpen.put(opened.step(), opened.responsible());
      } else if (change instanceof Change.Closed closed) {
        nowOpen.remove(closed.step());
        nowDone.add(closed.step());
      } else if (change instanceof Change.Assigned assigned) {
        nowOpen.replace(assigned.step(), assigned.responsible());
      } else if (change instanceof Change.Relapsed relapsed) {
        nowOpen.keySet().removeIf(step -> step.compareTo(relapsed.to()) >= 0);
        nowDone.removeIf(step -> step.compareTo(relapsed.to()) >= 0);
        relapse(all, relapsed);
        nowOpen.put(relapsed.to(), relapsed.responsible());
      } else if (change instanceof Change.Ended ended) {
        nowOpen.clear();
        nowDone.clear();
        if (!all.isEmpty()) {
          all.get(all.size() - 1).ended = ended.on();
          all.get(all.size() - 1).ending = ended.ending();
        }
      } else if (change instanceof Change.Extended extended && !all.isEmpty()) {
        all.get(all.size() - 1).extended = extended.until();
      }
    }
    this.open = Collections.unmodifiableMap(nowOpen);
    this.done = Collections.unmodifiableSet(nowDone);
    this.rounds = all;
    this.last = latest;
  }

  private static void begin(List<Round> rounds, ProcessStep step, LocalDate on) {
    if (rounds.isEmpty() || rounds.get(rounds.size() - 1).ended != null) {
      rounds.add(new Round());
    }
    Round round = rounds.get(rounds.size() - 1);
    round.begun.putIfAbsent(step, on);
    if (step == ProcessStep.OUTFLOW) {
      round.aftercare = on;
    }
  }

  private static void relapse(List<Round> rounds, Change.Relapsed relapsed) {
    if (!rounds.isEmpty()) {
      rounds.get(rounds.size() - 1).aftercare = null;
    }
    begin(rounds, relapsed.to(), relapsed.on());
  }

  /**
   * Folds the events of one client.
   *
   * @param events in any order, duplicates allowed
   * @return where the client is
   * @throws IllegalArgumentException if two events have one id and differ
   */
  public static Trajectory of(Collection<TrajectoryEvent> events) {
    return new Trajectory(sorted(events));
  }

  /**
   * Folds the events of one client that had happened, and were recorded, at a moment.
   *
   * @param events in any order, duplicates allowed
   * @param moment the day it is about, and the instant up to which events count as recorded
   * @return where the client was
   * @throws IllegalArgumentException if two events have one id and differ
   */
  public static Trajectory of(Collection<TrajectoryEvent> events, Moment moment) {
    return new Trajectory(
        sorted(events).stream()
            .filter(
                event ->
                    !event.change().on().isAfter(moment.asOf())
                        && !event.recordedAt().isAfter(moment.knownOn()))
            .toList());
  }

  private static Collection<TrajectoryEvent> sorted(Collection<TrajectoryEvent> events) {
    Map<String, TrajectoryEvent> byId = new HashMap<>();
    for (TrajectoryEvent event : events) {
      TrajectoryEvent known = byId.putIfAbsent(event.id(), event);
      if (known != null && !known.equals(event)) {
        throw new IllegalArgumentException(
            "event " + event.id() + ": expected the same content each time it is delivered");
      }
    }
    return new TreeSet<>(byId.values());
  }

  /**
   * The open steps, each with exactly one responsible person (SK-C2).
   *
   * @return code of the person per step, in the order of the steps
   */
  public Map<ProcessStep, String> open() {
    return open;
  }

  /**
   * The steps that are done in the present trajectory.
   *
   * @return the steps, in order
   */
  public Set<ProcessStep> done() {
    return done;
  }

  /**
   * Whether a trajectory has begun and not ended.
   *
   * @return true if it goes on
   */
  public boolean isGoingOn() {
    return !rounds.isEmpty() && rounds.get(rounds.size() - 1).ended == null;
  }

  /**
   * The first day of the present or last trajectory.
   *
   * @return the day, or empty when nothing began
   */
  public Optional<LocalDate> since() {
    return latest().flatMap(round -> round.begun.values().stream().min(LocalDate::compareTo));
  }

  /**
   * The first day of outflow and aftercare in the present or last trajectory; a relapse to an
   * earlier step ends it.
   *
   * @return the day, or empty when it did not come so far
   */
  public Optional<LocalDate> aftercareSince() {
    return latest().map(round -> round.aftercare);
  }

  /**
   * Until when the present or last trajectory may last by way of exception (ST-MAX).
   *
   * @return the first day on which it is too long after all, or empty without an exception
   */
  public Optional<LocalDate> extendedUntil() {
    return latest().map(round -> round.extended);
  }

  /**
   * The first day after the last trajectory.
   *
   * @return the day, or empty while it goes on or nothing began
   */
  public Optional<LocalDate> ended() {
    return latest().map(round -> round.ended);
  }

  /**
   * On what ground the last trajectory was closed.
   *
   * @return the ground, or empty while it goes on or none was given
   */
  public Optional<Change.Ending> ending() {
    return latest().map(round -> round.ending);
  }

  private Optional<Round> latest() {
    return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
  }

  /**
   * How many trajectories there were; more than one means re-entry.
   *
   * @return the number
   */
  public int rounds() {
    return rounds.size();
  }

  /**
   * The day of the latest event.
   *
   * @return the day, or null when nothing happened
   */
  public @Nullable LocalDate last() {
    return last;
  }

  /**
   * The days on which the client was on a trajectory (<i>in traject</i>), from a step on (SK-A1). A
   * relapse does not end it.
   *
   * @param from the step from which a client counts as on a trajectory
   * @return the periods, in order; the last is open while the trajectory goes on
   */
  public List<DateRange> inTrajectory(ProcessStep from) {
    List<DateRange> periods = new ArrayList<>();
    for (Round round : rounds) {
      round.begun.entrySet().stream()
          .filter(step -> step.getKey().compareTo(from) >= 0)
          .map(Map.Entry::getValue)
          .min(LocalDate::compareTo)
          .ifPresent(begun -> periods.add(new DateRange(begun, round.ended)));
    }
    return periods;
  }
}
