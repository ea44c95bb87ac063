package nl.ketenkompas.mandate.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.DeadlineStatus;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.model.time.WorkCalendar;

class LadderProperties {
  private static final Instant RECORDED = Instant.parse("2011-05-01T09:00:00Z");
  private static final LocalDate START = LocalDate.of(2011, 4, 18);
  private static final Ladder LADDER =
      Ladder.of(MandateTerms.preset("groningen-2011"), WorkCalendar.preset("nl"));
  private static final Dispute DISPUTE =
      new Dispute(SourceKey.of("pilot", "advice-1"), START, "BJZ");

  private static List<LadderEvent> events(Random random) {
    List<LadderEvent> events = new ArrayList<>();
    for (int i = random.nextInt(9); i > 0; i--) {
      LocalDate on = START.plusDays(random.nextInt(20));
      String id = "e" + i;
      int level = 1 + random.nextInt(3);
      events.add(
          switch (random.nextInt(12)) {
            case 0 -> LadderEvent.withdrawn(id, on, RECORDED);
            case 1 -> LadderEvent.agreed(id, level, on, RECORDED);
            case 2 -> LadderEvent.done(id, "ACCOUNT", on, RECORDED);
            case 3, 4 -> LadderEvent.told(id, 2, "PROJECT_LEADER", on, RECORDED);
            case 5, 6 -> LadderEvent.told(id, 2, "MANAGEMENT_REPRESENTATIVE", on, RECORDED);
            case 7 -> LadderEvent.told(id, 3, "COLLEGE_REPRESENTATIVE", on, RECORDED);
            default -> LadderEvent.notAgreed(id, level, on, RECORDED);
          });
    }
    return events;
  }

  /** Day by day, by hand: where a clerk would put the file. */
  private static String clerk(List<LadderEvent> events, LocalDate asOf) {
    int level = 0;
    Set<String> told = new HashSet<>();
    for (LocalDate day = START; !day.isAfter(asOf); day = day.plusDays(1)) {
      int agreed = 0;
      boolean withdrawn = false;
      for (LadderEvent event : events) {
        if (!event.on().equals(day)) {
          continue;
        }
        switch (event.kind()) {
          case AGREED -> agreed = Math.max(agreed, event.level());
          case WITHDRAWN -> withdrawn = true;
          case TOLD -> {
            told.add(event.level() + String.valueOf(event.function()));
            level = Math.max(level, event.level());
          }
          case NOT_AGREED -> level = Math.max(level, event.level() + 1);
          case DONE -> {}
        }
      }
      if (agreed > 0) {
        return "Settled " + agreed;
      }
      if (withdrawn) {
        return "Withdrawn";
      }
    }
    boolean all =
        level == 2
            ? told.contains("2PROJECT_LEADER") && told.contains("2MANAGEMENT_REPRESENTATIVE")
            : told.contains("3COLLEGE_REPRESENTATIVE");
    return switch (level) {
      case 0 -> "NotStarted";
      case 2, 3 -> (all ? "AtLevel " : "ScalingUp ") + level;
      default -> "Unresolved";
    };
  }

  private static String name(LadderState state) {
    String name = state.getClass().getSimpleName();
    if (state instanceof LadderState.Settled s) {
      return name + " " + s.level();
    }
    if (state instanceof LadderState.AtLevel s) {
      return name + " " + s.level();
    }
    return state instanceof LadderState.ScalingUp s ? name + " " + s.level() : name;
  }

  @Property
  void agreesWithTheClerk(@ForAll long seed) {
    Random random = new Random(seed);
    List<LadderEvent> events = events(random);
    LocalDate asOf = START.plusDays(random.nextInt(25));
    assertThat(name(LADDER.at(DISPUTE, events, Moment.asOf(asOf))))
        .as("%s on %s", events, asOf)
        .isEqualTo(clerk(events, asOf));
  }

  @Property
  void orderAndDuplicatesDoNotMatter(@ForAll long seed) {
    Random random = new Random(seed);
    List<LadderEvent> events = events(random);
    Moment moment = Moment.asOf(START.plusDays(random.nextInt(25)));
    List<LadderEvent> other = new ArrayList<>(events);
    other.addAll(events.subList(0, events.size() / 2));
    Collections.shuffle(other, random);
    assertThat(LADDER.at(DISPUTE, other, moment)).isEqualTo(LADDER.at(DISPUTE, events, moment));
    assertThat(LADDER.explain(DISPUTE, other, moment))
        .isEqualTo(LADDER.explain(DISPUTE, events, moment));
  }

  @Property
  void explanationGivesTheSameAnswerAndEachTurningPointTurnsIt(@ForAll long seed) {
    Random random = new Random(seed);
    List<LadderEvent> events = events(random);
    Moment moment = Moment.asOf(START.plusDays(random.nextInt(25)));
    var why = LADDER.explain(DISPUTE, events, moment);
    assertThat(why.verdict()).isEqualTo(LADDER.at(DISPUTE, events, moment));
    assertThat(why.turningPoints())
        .allSatisfy(point -> assertThat(point.verdict()).isNotEqualTo(why.verdict()));
    assertThat(why.verdict().deadlines())
        .extracting(DeadlineStatus::deadline)
        .doesNotHaveDuplicates();
  }
}
