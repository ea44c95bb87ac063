package nl.ketenkompas.monitoring.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.monitoring.agreement.ProcessStep;
import nl.ketenkompas.monitoring.agreement.TrajectoryTerms;

@Covers({"SK-C1", "SK-C2", "SK-C18"})
class TrajectoryProperties {
  private static final LocalDate DAY = LocalDate.parse("2010-03-01");
  private static final List<ProcessStep> ORDER = List.of(ProcessStep.values());
  private static final TrajectoryRules SIX =
      TrajectoryRules.of(TrajectoryTerms.preset("six-steps"));

  /** The rules as a board with a card per open step: the naive reference. */
  private static final class Board {
    final TreeMap<ProcessStep, String> open = new TreeMap<>();
    final TreeSet<ProcessStep> done = new TreeSet<>();
    boolean goingOn;

    boolean accept(Change change) {
      if (change instanceof Change.Opened o) {
        ProcessStep step = o.step();
        boolean turn = done.containsAll(ORDER.subList(0, ORDER.indexOf(step)));
        boolean may = o.override() != null && o.override().by().equals("CASE_DIRECTOR");
        if (open.containsKey(step) || done.contains(step) || !(turn || may)) {
          return false;
        }
        open.put(step, o.responsible());
        goingOn = true;
        return true;
      }
      if (change instanceof Change.Closed c) {
        return open.remove(c.step()) != null && done.add(c.step());
      }
      if (change instanceof Change.Assigned a) {
        String before = open.get(a.step());
        if (before == null || before.equals(a.responsible())) {
          return false;
        }
        open.put(a.step(), a.responsible());
        return true;
      }
      if (change instanceof Change.Relapsed r) {
        ProcessStep to = r.to();
        if (!open.containsKey(to) && !done.contains(to)) {
          return false;
        }
        open.tailMap(to).clear();
        done.tailSet(to).clear();
        open.put(to, r.responsible());
        return true;
      }
      boolean was = goingOn;
      open.clear();
      done.clear();
      goingOn = false;
      return was;
    }
  }

  @Property
  void agreesWithABoardOfCards(@ForAll long seed) {
    Random random = new Random(seed);
    Board board = new Board();
    List<TrajectoryEvent> events = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Change change = change(random, DAY.plusDays(i));
      Judgement judgement = SIX.judge(Trajectory.of(events), change);
      assertThat(judgement.reasons()).isNotEmpty();
      assertThat(judgement instanceof Judgement.Accepted).isEqualTo(board.accept(change));
      judgement.fold(
          accepted ->
              events.add(
                  new TrajectoryEvent(
                      "e" + events.size(), events.size(), Instant.EPOCH, accepted.change())),
          refused -> false);
      List<TrajectoryEvent> delivered = new ArrayList<>(events);
      delivered.addAll(events.subList(0, events.size() / 2));
      Collections.shuffle(delivered, random);
      Trajectory now = Trajectory.of(delivered);
      assertThat(now.open()).isEqualTo(board.open);
      assertThat(now.done()).isEqualTo(board.done);
      assertThat(now.isGoingOn()).isEqualTo(board.goingOn);
    }
  }

  private static Change change(Random random, LocalDate on) {
    ProcessStep step = ORDER.get(random.nextInt(6));
    String responsible = "worker-" + random.nextInt(2);
    return switch (random.nextInt(12)) {
      case 0 -> new Change.Ended(on);
      case 1 -> new Change.Relapsed(on, step, responsible);
      case 2 -> new Change.Assigned(on, step, responsible);
      case 3, 4, 5, 6 -> new Change.Closed(on, step);
      default ->
          new Change.Opened(
              on,
              step,
              responsible,
              "shelter",
              Set.of(),
              switch (random.nextInt(8)) {
                case 0 -> new Change.OutOfOrder("CASE_DIRECTOR", "crisis");
                case 1 -> new Change.OutOfOrder("CLERK", "crisis");
                default -> null;
              });
    };
  }
}
