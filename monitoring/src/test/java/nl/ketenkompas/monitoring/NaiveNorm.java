package nl.ketenkompas.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.care.Qualifier;
import nl.ketenkompas.model.care.Status;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.model.time.MonthRule;
import nl.ketenkompas.monitoring.MixAssessment.Break;
import nl.ketenkompas.monitoring.MixAssessment.BrokenWhy;
import nl.ketenkompas.monitoring.MixAssessment.Holds;
import nl.ketenkompas.monitoring.agreement.NormLength;
import nl.ketenkompas.monitoring.agreement.NormTerms;
import org.jspecify.annotations.NullUnmarked;

/**
 * The rules SN-1 to SN-9 word by word, one day at a time. Slow, and meant to be read beside the
 * text.
 */
@NullUnmarked
final class NaiveNorm {
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final int FUTURE = 450;

  /** What an assessment says, without its words. */
  record Answer(
      Holds holds,
      LocalDate attainedOn,
      LocalDate establishedOn,
      LocalDate holdsSince,
      LocalDate projectedOn,
      int longestRunDays,
      List<String> limitingAreas) {

    static Answer of(MixAssessment a) {
      return new Answer(
          a.holds(),
          a.attainedOn(),
          a.establishedOn(),
          a.holdsSince(),
          a.projectedOn(),
          a.longestRunDays(),
          a.limitingAreas());
    }
  }

  private final NormTerms terms;

  NaiveNorm(NormTerms terms) {
    this.terms = terms;
  }

  Answer assess(ClientFacts facts, Moment moment) {
    LocalDate asOf = moment.asOf();
    LocalDate known =
        moment.knownOn().equals(Instant.MAX) ? LocalDate.MAX : civil(moment.knownOn());
    Days days = new Days(facts, asOf, known, asOf);
    NavigableMap<LocalDate, Boolean> mix = days.mix();
    LocalDate attained = firstTrue(mix, LocalDate.MIN);
    LocalDate established = null;
    if (attained != null) {
      for (LocalDate r = attained; established == null; r = r.plusDays(1)) {
        if (new Days(facts, r, known, r).mix().getOrDefault(attained, false)) {
          established = r;
        }
      }
    }
    boolean evidence =
        terms.areas().keySet().stream()
            .anyMatch(a -> days.status.get(a).values().stream().anyMatch(s -> s != Silence.SILENT));
    boolean inMix = mix.getOrDefault(asOf, false);
    Holds holds = !evidence ? Holds.UNKNOWN : inMix ? Holds.YES : Holds.NO;
    LocalDate since = null;
    if (holds == Holds.YES) {
      since = asOf;
      while (mix.getOrDefault(since.minusDays(1), false)) {
        since = since.minusDays(1);
      }
    }
    Days onward = new Days(facts, asOf, known, asOf.plusDays(FUTURE));
    LocalDate projected = inMix ? null : firstTrue(onward.mix(), asOf);
    return new Answer(
        holds, attained, established, since, projected, days.longestGood(), onward.limiting());
  }

  /** What ended the last run together that ended, without the records. */
  List<Break> breaks(ClientFacts facts, Moment moment) {
    LocalDate asOf = moment.asOf();
    LocalDate known =
        moment.knownOn().equals(Instant.MAX) ? LocalDate.MAX : civil(moment.knownOn());
    Days days = new Days(facts, asOf, known, asOf);
    NavigableMap<LocalDate, Boolean> together = days.enough(days.good);
    for (LocalDate d : together.descendingKeySet()) {
      LocalDate before = d.minusDays(1);
      if (!together.get(d) && together.getOrDefault(before, false)) {
        List<Break> breaks = new ArrayList<>();
        for (String area : terms.areas().keySet()) {
          if (days.good.get(area).get(before) && !days.good.get(area).get(d)) {
            BrokenWhy why =
                days.status.get(area).get(d) == Silence.UNSTABLE
                    ? BrokenWhy.UNSTABLE
                    : days.status.get(area).get(before) == Silence.STABLE
                        ? BrokenWhy.SILENT
                        : BrokenWhy.NO_LONGER_EXEMPT;
            breaks.add(new Break(d, area, why, null, null));
          }
        }
        return breaks;
      }
    }
    return List.of();
  }

  private static LocalDate firstTrue(NavigableMap<LocalDate, Boolean> days, LocalDate from) {
    for (Map.Entry<LocalDate, Boolean> day : days.tailMap(from).entrySet()) {
      if (day.getValue()) {
        return day.getKey();
      }
    }
    return null;
  }

  private static LocalDate civil(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  private enum Silence {
    STABLE,
    UNSTABLE,
    SILENT
  }

  /** All days up to R; days after R, up to {@code last}, repeat R ("if nothing changes"). */
  private final class Days {
    final ClientFacts facts;
    final LocalDate asOf;
    final LocalDate known;
    final LocalDate first;
    final LocalDate last;
    final Map<String, List<Observation>> used = new LinkedHashMap<>();
    final Map<String, NavigableMap<LocalDate, Silence>> status = new LinkedHashMap<>();
    final Map<String, NavigableMap<LocalDate, Boolean>> run = new LinkedHashMap<>();
    final Map<String, NavigableMap<LocalDate, Boolean>> good = new LinkedHashMap<>();
    final Map<String, NavigableMap<LocalDate, Boolean>> qualified = new LinkedHashMap<>();

    Days(ClientFacts facts, LocalDate asOf, LocalDate known, LocalDate last) {
      this.facts = facts;
      this.asOf = asOf;
      this.known = known;
      this.last = last;
      LocalDate begin = asOf;
      for (Observation o : facts.observations()) {
        begin = o.from().isBefore(begin) ? o.from() : begin;
      }
      for (Exemption e : facts.exemptions()) {
        begin = e.period().from().isBefore(begin) ? e.period().from() : begin;
      }
      this.first = begin;
      for (String area : terms.areas().keySet()) {
        used.put(area, facts.observations().stream().filter(o -> used(o, area)).toList());
        NavigableMap<LocalDate, Silence> line = new TreeMap<>();
        for (LocalDate d = first; !d.isAfter(last); d = d.plusDays(1)) {
          line.put(d, d.isAfter(asOf) ? line.get(asOf) : status(area, d));
        }
        status.put(area, line);
        qualify(area);
      }
    }

    boolean superseded(Observation o) {
      return facts.observations().stream()
          .anyMatch(
              c ->
                  o.id() != null
                      && o.id().equals(c.supersedes())
                      && o.key().partner().equals(c.key().partner())
                      && !inverted(c)
                      && !civil(c.recordedAt()).isAfter(known));
    }

    boolean inverted(Observation o) {
      return o.until() != null && o.until().compareTo(o.from()) < 0;
    }

    boolean used(Observation o, String area) {
      boolean future = o.from().isAfter(asOf) && o.from().isAfter(civil(o.recordedAt()));
      return o.area().equals(area)
          && !civil(o.recordedAt()).isAfter(known)
          && !inverted(o)
          && !superseded(o)
          && !future;
    }

    Status read(Observation o) {
      Status s = o.status();
      if (s == Status.STABLE && o.area().equals("INCOME")) {
        s =
            o.legal() == Qualifier.NO
                ? Status.UNSTABLE
                : o.legal() == Qualifier.UNKNOWN ? Status.UNKNOWN : s;
      }
      if (s == Status.STABLE
          && o.area().equals("CARE")
          && (o.evidence() == Qualifier.NO || o.evidence() == Qualifier.UNKNOWN)) {
        s = Status.UNKNOWN;
      }
      return s == Status.UNKNOWN && terms.unknownBreaks() ? Status.UNSTABLE : s;
    }

    boolean covers(Observation o, LocalDate d) {
      if (d.isBefore(o.from())) {
        return false;
      }
      if (o.until() != null) {
        return d.isBefore(o.until());
      }
      if (d.isAfter(known)) {
        return false;
      }
      Integer maxAge = terms.maxAgeDays().get(o.area());
      if (maxAge == null || read(o) != Status.STABLE) {
        return true;
      }
      LocalDate confirmed =
          used.get(o.area()).stream()
              .filter(c -> read(c) == Status.STABLE)
              .map(c -> civil(c.recordedAt()))
              .max(Comparator.naturalOrder())
              .orElseThrow();
      return d.isBefore(confirmed.plusDays(maxAge));
    }

    Silence status(String area, LocalDate d) {
      if ((facts.birth() != null && d.isBefore(facts.birth()))
          || (facts.death() != null && !d.isBefore(facts.death()))) {
        return Silence.SILENT;
      }
      List<Observation> stable = new ArrayList<>();
      List<Observation> unstable = new ArrayList<>();
      for (Observation o : used.get(area)) {
        if (covers(o, d)) {
          if (read(o) == Status.STABLE) {
            stable.add(o);
          } else if (read(o) == Status.UNSTABLE) {
            unstable.add(o);
          }
        }
      }
      if (stable.isEmpty()) {
        return unstable.isEmpty() ? Silence.SILENT : Silence.UNSTABLE;
      }
      if (unstable.isEmpty()) {
        return Silence.STABLE;
      }
      boolean stableWins =
          switch (terms.contradiction()) {
            case UNSTABLE_WINS -> false;
            case STABLE_WINS -> true;
            case LATEST_RECORDED -> latest(stable).isAfter(latest(unstable));
            case SOURCE_PRIORITY -> rank(area, stable) < rank(area, unstable);
          };
      return stableWins ? Silence.STABLE : Silence.UNSTABLE;
    }

    Instant latest(List<Observation> some) {
      return some.stream()
          .map(Observation::recordedAt)
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }

    int rank(String area, List<Observation> some) {
      List<String> trusted = terms.sourcePriority().getOrDefault(area, List.of());
      return some.stream()
          .mapToInt(o -> trusted.contains(o.source()) ? trusted.indexOf(o.source()) : 99)
          .min()
          .orElseThrow();
    }

    boolean exempt(String area, LocalDate d) {
      LocalDate day = d.isAfter(asOf) ? asOf : d;
      boolean alive =
          !(facts.birth() != null && day.isBefore(facts.birth()))
              && !(facts.death() != null && !day.isBefore(facts.death()));
      return alive
          && facts.exemptions().stream()
              .anyMatch(e -> e.area().equals(area) && e.period().contains(day));
    }

    /** SN-5 and SN-6 for one area. */
    void qualify(String area) {
      NavigableMap<LocalDate, Silence> line = status.get(area);
      int tolerance = terms.gapToleranceDays().of(area);
      NavigableMap<LocalDate, Boolean> inRun = new TreeMap<>();
      for (LocalDate d : line.keySet()) {
        inRun.put(d, line.get(d) == Silence.STABLE || bridged(line, d, tolerance));
      }
      NavigableMap<LocalDate, Boolean> isGood = new TreeMap<>();
      NavigableMap<LocalDate, Boolean> isQualified = new TreeMap<>();
      LocalDate start = null;
      int bridged = 0;
      for (LocalDate d : line.keySet()) {
        boolean enough = false;
        if (inRun.get(d)) {
          if (start == null) {
            start = d;
            bridged = 0;
          }
          if (line.get(d) != Silence.STABLE) {
            bridged++;
          }
          LocalDate attained = attainedOn(start, terms.areas().get(area), terms.monthRule());
          enough = !d.isBefore(attained.plusDays(terms.bridgedDaysCount() ? 0 : bridged));
        } else {
          start = null;
        }
        isGood.put(d, inRun.get(d) || exempt(area, d));
        isQualified.put(d, enough || exempt(area, d));
      }
      run.put(area, inRun);
      good.put(area, isGood);
      qualified.put(area, isQualified);
    }

    boolean bridged(NavigableMap<LocalDate, Silence> line, LocalDate d, int tolerance) {
      if (line.get(d) != Silence.SILENT) {
        return false;
      }
      LocalDate before = d;
      while (line.get(before) == Silence.SILENT && !before.isBefore(d.minusDays(tolerance))) {
        before = before.minusDays(1);
      }
      LocalDate after = d;
      while (line.get(after) == Silence.SILENT && !after.isAfter(d.plusDays(tolerance))) {
        after = after.plusDays(1);
      }
      return line.get(before) == Silence.STABLE
          && line.get(after) == Silence.STABLE
          && after.toEpochDay() - before.toEpochDay() - 1 <= tolerance;
    }

    int required() {
      return terms.required().of(terms.areas().size());
    }

    NavigableMap<LocalDate, Boolean> enough(Map<String, NavigableMap<LocalDate, Boolean>> lines) {
      NavigableMap<LocalDate, Boolean> enough = new TreeMap<>();
      for (LocalDate d = first; !d.isAfter(last); d = d.plusDays(1)) {
        LocalDate day = d;
        enough.put(d, lines.values().stream().filter(line -> line.get(day)).count() >= required());
      }
      return enough;
    }

    NavigableMap<LocalDate, Boolean> mix() {
      NavigableMap<LocalDate, Boolean> mix = enough(qualified);
      Integer months = terms.heldMonths();
      if (months == null) {
        return mix;
      }
      NavigableMap<LocalDate, Boolean> held = new TreeMap<>();
      for (LocalDate d = first; !d.isAfter(last); d = d.plusDays(1)) {
        boolean every = true;
        for (LocalDate e = d.plusDays(1).minusMonths(months);
            !e.isAfter(d) && every;
            e = e.plusDays(1)) {
          every = mix.getOrDefault(e, false);
        }
        held.put(d, every);
      }
      return held;
    }

    int longestGood() {
      int longest = 0;
      int now = 0;
      for (boolean isGood : enough(good).values()) {
        now = isGood ? now + 1 : 0;
        longest = Math.max(longest, now);
      }
      return longest;
    }

    List<String> limiting() {
      Map<String, LocalDate> ready = new LinkedHashMap<>();
      for (String area : terms.areas().keySet()) {
        NavigableMap<LocalDate, Boolean> line = qualified.get(area);
        LocalDate day = asOf;
        if (line.get(asOf)) {
          while (line.getOrDefault(day.minusDays(1), false)) {
            day = day.minusDays(1);
          }
        } else if (run.get(area).get(asOf)) {
          day = Objects.requireNonNull(firstTrue(line, asOf));
        } else {
          day = LocalDate.MAX;
        }
        ready.put(area, day);
      }
      LocalDate together = ready.values().stream().sorted().toList().get(required() - 1);
      return ready.keySet().stream().filter(a -> ready.get(a).equals(together)).toList();
    }
  }

  /** SN-7, by counting on a calendar. */
  static LocalDate attainedOn(LocalDate s, NormLength length, MonthRule rule) {
    int back = rule == MonthRule.START_DAY_NOT_COUNTED ? 0 : 1;
    if (length.unit() != NormLength.Unit.MONTHS) {
      long days = length.unit() == NormLength.Unit.DAYS ? 1 : 7;
      return s.plusDays(days * length.amount() - back);
    }
    YearMonth month = YearMonth.from(s);
    if (rule == MonthRule.FULL_CALENDAR_MONTHS) {
      YearMonth begin = s.getDayOfMonth() == 1 ? month : next(month);
      YearMonth last = begin;
      for (int i = 1; i < length.amount(); i++) {
        last = next(last);
      }
      return last.atEndOfMonth();
    }
    for (int i = 0; i < length.amount(); i++) {
      month = next(month);
    }
    boolean lastDay = YearMonth.from(s).atEndOfMonth().equals(s);
    int day =
        rule == MonthRule.END_OF_MONTH && lastDay
            ? month.lengthOfMonth()
            : Math.min(s.getDayOfMonth(), month.lengthOfMonth());
    return month.atDay(day).minusDays(back);
  }

  private static YearMonth next(YearMonth month) {
    return month.getMonthValue() == 12
        ? YearMonth.of(month.getYear() + 1, 1)
        : YearMonth.of(month.getYear(), month.getMonthValue() + 1);
  }
}
