package nl.ketenkompas.monitoring.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.model.time.WorkCalendar;
import nl.ketenkompas.monitoring.agreement.ReviewTerms;
import nl.ketenkompas.monitoring.agreement.SecondChanceTerms;
import nl.ketenkompas.monitoring.trajectory.SecondChanceStand.State;
import org.jspecify.annotations.Nullable;

/** Deadlines and second chances beside a diary that is read one day at a time. */
@Covers({"SK-I6", "ST-F36", "SK-E1", "SK-E2"})
class DeadlinesProperties {
  private static final WorkCalendar NL = WorkCalendar.preset("nl");
  private static final LocalDate FIRST = LocalDate.parse("2007-10-15");

  /** One duty in the words of its rule: what starts, ends and stops it, and when it is due. */
  private record Naive(
      String preset, String id, String on, String met, List<String> stops, int months, int grace) {

    private String at(List<CaseEvent> events, LocalDate day) {
      LocalDate start = null;
      LocalDate done = null;
      LocalDate stop = null;
      List<String> all = new ArrayList<>();
      for (LocalDate d = FIRST; !d.isAfter(day); d = d.plusDays(1)) {
        if (happens(events, on, d)) {
          if (start != null) {
            all.add(state(start, done, stop == null ? d : stop, day));
          }
          start = d;
          done = null;
          stop = null;
        }
        if (start != null && done == null && happens(events, met, d)) {
          done = d;
        }
        LocalDate today = d;
        if (start != null
            && stop == null
            && stops.stream().anyMatch(s -> happens(events, s, today))) {
          stop = d;
        }
      }
      if (start != null) {
        all.add(state(start, done, stop, day));
      }
      return all.toString();
    }

    private String state(
        LocalDate start, @Nullable LocalDate done, @Nullable LocalDate stop, LocalDate day) {
      LocalDate due = months > 0 ? start.plusMonths(months) : start.plusDays(28);
      LocalDate late = due.plusDays(grace);
      if (done != null && (stop == null || !done.isAfter(stop))) {
        return due + (done.isAfter(late) ? " MET_LATE" : " MET");
      }
      if (stop != null) {
        return due + " CANCELLED";
      }
      return due + (day.isAfter(late) ? " OVERDUE" : day.isBefore(due) ? " BEFORE" : " DUE");
    }

    private static boolean happens(List<CaseEvent> events, String code, LocalDate day) {
      return events.stream().anyMatch(e -> e.code().equals(code) && e.on().equals(day));
    }
  }

  private static final List<Naive> DUTIES =
      List.of(
          new Naive(
              "rotterdam-intake",
              "AD_FORM",
              "ASSIGNED",
              "AD_FORM_COMPLETED",
              List.of("LEFT_VIEW"),
              0,
              14),
          new Naive(
              "emmen-oggz",
              "FOLLOW_UP_3M",
              "CLOSED",
              "FOLLOWED_UP_3M",
              List.of("CASE_OPENED", "MOVED_AWAY"),
              3,
              0),
          new Naive(
              "emmen-oggz",
              "FOLLOW_UP_6M",
              "CLOSED",
              "FOLLOWED_UP_6M",
              List.of("CASE_OPENED", "MOVED_AWAY"),
              6,
              0),
          new Naive(
              "eviction-prevention",
              "ARREARS",
              "RENT_UNPAID",
              "ARREARS_ADDRESSED",
              List.of("RENT_PAID"),
              1,
              0));

  @Property
  void agreeWithADiary(@ForAll long seed) {
    Random random = new Random(seed);
    Naive duty = DUTIES.get(random.nextInt(DUTIES.size()));
    List<String> codes = new ArrayList<>(duty.stops());
    Collections.addAll(codes, duty.on(), duty.met(), duty.met());
    List<CaseEvent> events = events(random, codes, random.nextInt(5));
    LocalDate day = FIRST.plusDays(random.nextInt(500));
    CaseFile file = new CaseFile(SourceKey.of("x", "1"), Map.of(), shuffled(events, random));
    List<String> said =
        Reviews.of(ReviewTerms.preset(duty.preset()), NL).deadlines(file, Moment.asOf(day)).stream()
            .filter(d -> d.rule().id().equals(duty.id()))
            .map(d -> d.at(day, NL))
            .map(
                s ->
                    s.due().orElseThrow()
                        + " "
                        + s.state().name().replaceAll("^(OPEN|WARNING)$", "BEFORE"))
            .toList();
    assertThat(said).hasToString(duty.at(events, day));
  }

  @Property
  void secondChancesAgreeWithATable(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> codes =
        List.of(
            "REPORTED",
            "INVENTORIED",
            "HELP_OFFERED",
            "HELP_ACCEPTED",
            "HELP_REFUSED",
            "COOPERATION_ENDED",
            "EVICTED",
            "RESOLVED");
    List<CaseEvent> events = new ArrayList<>();
    LocalDate on = FIRST;
    for (int i = 0; i < 12; i++) {
      String code = codes.get(random.nextInt(3) > 0 ? Math.min(7, i) : random.nextInt(8));
      on = on.plusDays(1 + random.nextInt(random.nextInt(4) == 0 ? 900 : 60));
      events.add(new CaseEvent("e" + i, code, on, Instant.EPOCH));
    }
    LocalDate day = on.plusDays(random.nextInt(1200));
    State state = State.NOT_REPORTED;
    LocalDate evicted = null;
    int misfits = 0;
    for (CaseEvent event : events) {
      if (state == State.BARRED && evicted != null && !event.on().isBefore(evicted.plusYears(3))) {
        state = State.EVICTED;
      }
      State next =
          switch (state + " " + event.code()) {
            case "NOT_REPORTED REPORTED", "EVICTED REPORTED", "RESOLVED REPORTED" -> State.REPORTED;
            case "REPORTED INVENTORIED" -> State.INVENTORIED;
            case "INVENTORIED HELP_OFFERED" -> State.HELP_OFFERED;
            case "HELP_OFFERED HELP_ACCEPTED" -> State.SUSPENDED;
            case "HELP_OFFERED HELP_REFUSED", "SUSPENDED COOPERATION_ENDED" -> State.REFUSED;
            case "SUSPENDED RESOLVED" -> State.RESOLVED;
            case "REFUSED EVICTED" -> State.BARRED;
            default -> null;
          };
      misfits += next == null ? 1 : 0;
      evicted = next == State.BARRED ? event.on() : evicted;
      state = next == null ? state : next;
    }
    if (state == State.BARRED && evicted != null && !day.isBefore(evicted.plusYears(3))) {
      state = State.EVICTED;
    }
    SecondChanceStand stand =
        SecondChance.of(SecondChanceTerms.preset("gooi-en-vechtstreek"))
            .stand(shuffled(events, random), Moment.asOf(day));
    assertThat(stand.state()).isEqualTo(state);
    assertThat(stand.findings()).hasSize(misfits);
  }

  private static List<CaseEvent> events(Random random, List<String> codes, int count) {
    List<CaseEvent> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate on = FIRST.plusDays(random.nextInt(420));
      String code = codes.get(random.nextInt(codes.size()));
      events.add(new CaseEvent("e" + i, code, on, Instant.EPOCH));
    }
    return events;
  }

  private static List<CaseEvent> shuffled(List<CaseEvent> events, Random random) {
    List<CaseEvent> delivered = new ArrayList<>(events);
    delivered.addAll(events.subList(0, events.size() / 2));
    Collections.shuffle(delivered, random);
    return delivered;
  }
}
