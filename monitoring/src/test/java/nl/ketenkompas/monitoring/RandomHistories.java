package nl.ketenkompas.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.care.Qualifier;
import nl.ketenkompas.model.care.Status;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.model.time.MonthRule;
import nl.ketenkompas.monitoring.agreement.Contradiction;
import nl.ketenkompas.monitoring.agreement.GapTolerance;
import nl.ketenkompas.monitoring.agreement.NormLength;
import nl.ketenkompas.monitoring.agreement.NormTerms;
import nl.ketenkompas.monitoring.agreement.Required;

/** Random norms and histories that meet each other often: few areas, short norms, crowded days. */
final class RandomHistories {
  static final LocalDate BASE = LocalDate.of(2023, 11, 20);
  private static final List<String> AREAS = List.of("HOUSING", "CARE", "INCOME");
  private static final List<String> SOURCES = List.of("shelter", "clinic", "bank");

  private final Random random;

  RandomHistories(long seed) {
    this.random = new Random(seed);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  NormTerms norm() {
    Map<String, NormLength> areas = new LinkedHashMap<>();
    int count = 1 + random.nextInt(3);
    NormLength common = length();
    for (int i = 0; i < count; i++) {
      areas.put(AREAS.get(i), chance(70) ? common : length());
    }
    Map<String, List<String>> priority = new LinkedHashMap<>();
    Map<String, Integer> maxAge = new LinkedHashMap<>();
    Map<String, Integer> tolerance = new LinkedHashMap<>();
    for (String area : areas.keySet()) {
      if (chance(80)) {
        List<String> order = new ArrayList<>(SOURCES.subList(0, 1 + random.nextInt(3)));
        java.util.Collections.shuffle(order, random);
        priority.put(area, order);
      }
      if (chance(30)) {
        maxAge.put(area, 1 + random.nextInt(60));
      }
      tolerance.put(area, random.nextInt(8));
    }
    Contradiction contradiction =
        priority.isEmpty() ? Contradiction.LATEST_RECORDED : one(List.of(Contradiction.values()));
    return new NormTerms(
        areas,
        chance(60) ? Required.ALL : Required.atLeast(1 + random.nextInt(count)),
        one(List.of(MonthRule.values())),
        chance(40)
            ? GapTolerance.NONE
            : chance(50) ? GapTolerance.days(random.nextInt(10)) : GapTolerance.perArea(tolerance),
        chance(60),
        contradiction,
        priority,
        chance(30),
        maxAge,
        chance(20) ? 1 + random.nextInt(2) : null,
        false);
  }

  NormLength length() {
    return switch (random.nextInt(4)) {
      case 0 -> NormLength.days(1 + random.nextInt(40));
      case 1 -> new NormLength(1 + random.nextInt(5), NormLength.Unit.WEEKS);
      default -> NormLength.months(1 + random.nextInt(3));
    };
  }

  private LocalDate day() {
    return BASE.plusDays(random.nextInt(170));
  }

  Observation observation(int number) {
    LocalDate from = day();
    LocalDate until =
        chance(25)
            ? null
            : chance(5) ? from.minusDays(random.nextInt(20)) : from.plusDays(random.nextInt(90));
    LocalDate recorded = chance(70) ? from.plusDays(random.nextInt(20)) : day();
    int hour = random.nextInt(3) * 12 - 1;
    Instant recordedAt =
        recorded.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(hour * 3600L);
    return new Observation(
        SourceKey.of(chance(90) ? "shelter" : "clinic", "7"),
        one(AREAS),
        one(List.of(Status.STABLE, Status.STABLE, Status.STABLE, Status.UNSTABLE, Status.UNKNOWN)),
        from,
        until,
        one(SOURCES),
        recordedAt,
        chance(80) ? "r" + number : null,
        chance(12) ? "r" + random.nextInt(12) : null,
        chance(80) ? Qualifier.NOT_STATED : one(List.of(Qualifier.values())),
        chance(80) ? Qualifier.NOT_STATED : one(List.of(Qualifier.values())));
  }

  List<Observation> history() {
    List<Observation> history = new ArrayList<>();
    int count = random.nextInt(14);
    for (int i = 0; i < count; i++) {
      history.add(observation(i));
    }
    return history;
  }

  ClientFacts facts() {
    List<Exemption> exemptions = new ArrayList<>();
    while (chance(25)) {
      LocalDate from = day();
      exemptions.add(
          new Exemption(
              SourceKey.of("clinic", "7"),
              one(AREAS),
              chance(30)
                  ? DateRange.from(from)
                  : DateRange.of(from, from.plusDays(random.nextInt(60)))));
    }
    return new ClientFacts(
        history(), exemptions, List.of(), chance(10) ? day() : null, chance(10) ? day() : null);
  }

  Moment moment() {
    LocalDate asOf = BASE.plusDays(40 + random.nextInt(200));
    return chance(60)
        ? Moment.asOf(asOf)
        : new Moment(asOf, day().atTime(random.nextInt(24), 30).toInstant(ZoneOffset.UTC));
  }

  static StabilityNorm norm(NormTerms terms) {
    return StabilityNorm.of(
        new Agreement<>(
            1,
            "norm",
            "random",
            1,
            new Title("Proef", "Trial"),
            "drawn at random",
            "Europe/Amsterdam",
            DateRange.parse("1900-01-01/.."),
            terms));
  }

  /** The records in full, for the message of a failure; they are all made up. */
  static String show(NormTerms terms, ClientFacts facts, Moment moment) {
    StringBuilder text = new StringBuilder("\n").append(terms).append("\n").append(moment);
    text.append("\nborn ").append(facts.birth()).append(" died ").append(facts.death());
    facts
        .exemptions()
        .forEach(e -> text.append("\n  exempt ").append(e.area()).append(' ').append(e.period()));
    for (Observation o : facts.observations()) {
      text.append("\n  ")
          .append(
              String.join(" ", o.area(), o.status().name(), o.from() + "/" + o.until(), o.source()))
          .append(" recorded ")
          .append(o.recordedAt())
          .append(" id ")
          .append(o.id())
          .append(" supersedes ")
          .append(o.supersedes())
          .append(' ')
          .append(o.legal())
          .append(' ')
          .append(o.evidence());
    }
    return text.toString();
  }
}
