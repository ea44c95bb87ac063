package nl.ketenkompas.monitoring;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.signal.Meter;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.MixAssessment.Break;
import nl.ketenkompas.monitoring.MixAssessment.BrokenWhy;
import nl.ketenkompas.monitoring.MixAssessment.NormRef;
import nl.ketenkompas.monitoring.agreement.NormTerms;
import org.jspecify.annotations.Nullable;

/**
 * Measures whether a client has a stable mix (<i>stabiele mix</i>): whether things have gone well
 * in the life areas of a norm, at the same time, for as long as the norm asks (SK-M1 to SK-M6, SN-1
 * to SN-9). Compiled once from an agreement. Immutable and thread safe; an answer takes O(n log n)
 * for n observations of the client.
 *
 * <pre>{@code
 * StabilityNorm norm = StabilityNorm.of(NormTerms.preset("rotterdam-3"));
 * MixAssessment mix = norm.assess(observations, Moment.asOf(LocalDate.parse("2026-11-01")));
 * mix.holds();         // YES, NO or UNKNOWN
 * mix.attainedOn();    // relapse does not erase this
 * mix.limitingAreas(); // [CARE]
 * mix.projectedOn();   // if nothing changes
 * }</pre>
 *
 * <p>A question is answered by the norm that is valid on the day it is about; {@link
 * StabilityNorms} picks it. What was recorded up to the end of the civil day of {@link
 * Moment#knownOn} counts (SN-3).
 */
public final class StabilityNorm {
  private final Agreement<NormTerms> agreement;
  private final FactReader reader;
  private final Case.Compiled compiled;
  private final ZoneId zone;
  private final @Nullable Meter meter;

  private StabilityNorm(StabilityNorm same, Meter meter) {
    this.agreement = same.agreement;
    this.reader = same.reader;
    this.compiled = same.compiled;
    this.zone = same.zone;
    this.meter = meter;
  }

  private StabilityNorm(Agreement<NormTerms> agreement) {
    this.agreement = agreement;
    this.meter = null;
    NormTerms terms = agreement.terms();
    try {
      this.zone = ZoneId.of(agreement.zone());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "norm "
              + agreement.id()
              + ": expected a time zone\nMaybe \"zone\": \"Europe/Amsterdam\" is meant.",
          e);
    }
    this.reader = new FactReader(terms, zone);
    List<AreaNorm> areas = new ArrayList<>();
    terms
        .areas()
        .forEach(
            (area, length) ->
                areas.add(
                    new AreaNorm(
                        area,
                        length,
                        terms.monthRule(),
                        terms.gapToleranceDays().of(area),
                        terms.bridgedDaysCount())));
    Integer held = terms.heldMonths();
    this.compiled =
        new Case.Compiled(
            new NormRef(agreement.id(), agreement.version(), NormTerms.KIND.hash(agreement)),
            List.copyOf(areas),
            terms.required().of(areas.size()),
            held == null ? 0 : held,
            terms.confirmationRequired());
  }

  /**
   * Compiles a norm.
   *
   * @param agreement as read by {@link NormTerms#KIND}
   * @return the norm
   * @throws IllegalArgumentException if its zone does not exist
   */
  public static StabilityNorm of(Agreement<NormTerms> agreement) {
    return new StabilityNorm(agreement);
  }

  /**
   * The same norm, measured.
   *
   * @param meter is told of each assessment, as {@code monitoring.assess}
   * @return the norm
   */
  public StabilityNorm listening(Meter meter) {
    return new StabilityNorm(this, meter);
  }

  /**
   * The agreement that the norm was compiled from.
   *
   * @return the agreement
   */
  public Agreement<NormTerms> agreement() {
    return agreement;
  }

  /**
   * The norm as answers name it.
   *
   * @return id, version and content hash
   */
  public NormRef ref() {
    return compiled.ref();
  }

  /**
   * Whether a client has a stable mix, from observations only.
   *
   * @param observations of one client, under all keys of that client, in any order
   * @param moment the day it is about, and what was known
   * @return the answer
   * @throws IllegalArgumentException if the norm is not valid on that day
   * @throws InvalidValueException if the day lies outside 1850 to 2200
   */
  public MixAssessment assess(List<Observation> observations, Moment moment) {
    return assess(ClientFacts.of(observations), moment);
  }

  /**
   * Whether a client has a stable mix.
   *
   * @param facts of one client
   * @param moment the day it is about, and what was known
   * @return the answer
   * @throws IllegalArgumentException if the norm is not valid on that day
   * @throws InvalidValueException if the day lies outside 1850 to 2200
   */
  public MixAssessment assess(ClientFacts facts, Moment moment) {
    if (meter == null) {
      return assess(facts, moment, caseOf(facts, moment));
    }
    long begin = meter.begin();
    MixAssessment mix = assess(facts, moment, caseOf(facts, moment));
    meter.end(begin, "monitoring.assess", mix.holds().name(), 1);
    return mix;
  }

  /**
   * Whether each of many clients has a stable mix: the same answers as one by one, in columns and
   * without reasons. O(n) for n observations; see {@link Episodes#part} for several threads.
   *
   * @param episodes of the clients, collected in the zone of this norm
   * @param moment the day it is about, and what was known
   * @return the answers, in the order of the clients
   * @throws IllegalArgumentException if the norm is not valid on that day, or the zone differs
   * @throws InvalidValueException if the day lies outside 1850 to 2200
   */
  public Mixes assess(Episodes episodes, Moment moment) {
    long begin = meter == null ? 0 : meter.begin();
    int asOf = Days.of(checked(moment));
    int knownDay = reader.knownDay(moment);
    EpisodesKernel kernel = kernel(episodes);
    Mixes mixes = new Mixes(episodes, compiled, moment.asOf());
    for (int i = 0; i < episodes.clients(); i++) {
      kernel.assess(episodes.firstClient + i, asOf, knownDay);
      mixes.set(i, kernel.mix);
    }
    if (meter != null) {
      meter.end(begin, "monitoring.assess", Meter.MANY, episodes.clients());
    }
    return mixes;
  }

  /**
   * Whether each of many clients has a stable mix on each of several days, such as the ends of 24
   * months: the same answers as day by day, mostly in one pass.
   *
   * @param episodes of the clients, collected in the zone of this norm
   * @param days 1 to 64 different days, in order
   * @param knownOn what was recorded up to the end of this instant's civil day counts
   * @return the answers
   * @throws IllegalArgumentException if the norm is not valid on a day, the days are not in order,
   *     or the zone differs
   * @throws InvalidValueException if a day lies outside 1850 to 2200
   */
  public MixSeries series(Episodes episodes, List<LocalDate> days, Instant knownOn) {
    if (days.isEmpty() || days.size() > MixSeries.MOST_DAYS) {
      throw new IllegalArgumentException(
          "days: expected 1 to " + MixSeries.MOST_DAYS + ", got " + days.size());
    }
    int[] asOf = new int[days.size()];
    for (int i = 0; i < asOf.length; i++) {
      asOf[i] = Days.of(checked(new Moment(days.get(i), knownOn)));
      if (i > 0 && asOf[i] <= asOf[i - 1]) {
        throw new IllegalArgumentException("days: expected different days, the earliest first");
      }
    }
    int knownDay = Days.of(knownOn, zone);
    EpisodesKernel kernel = kernel(episodes);
    MixSeries series = new MixSeries(episodes, compiled.ref(), days);
    for (int i = 0; i < episodes.clients(); i++) {
      kernel.series(episodes.firstClient + i, asOf, knownDay);
      series.set(i, kernel);
    }
    return series;
  }

  /**
   * Begins to keep answers up to date while facts come in one by one.
   *
   * @param moment the day the answers are about, and what was known; it can be moved later
   * @return answers about nobody yet
   * @throws IllegalArgumentException if the norm is not valid on that day
   * @throws InvalidValueException if the day lies outside 1850 to 2200
   */
  public LiveMixes live(Moment moment) {
    return new LiveMixes(this, compiled, agreement.terms(), reader, zone, moment);
  }

  private EpisodesKernel kernel(Episodes episodes) {
    if (!episodes.zone.equals(zone)) {
      throw new IllegalArgumentException(
          "expected episodes in zone "
              + zone
              + " of norm "
              + agreement.id()
              + ", got "
              + episodes.zone);
    }
    return new EpisodesKernel(compiled, agreement.terms(), reader.strongestFirst, episodes);
  }

  /**
   * Whether a client has a stable mix, and how that came about.
   *
   * @param facts of one client
   * @param moment the day it is about, and what was known
   * @return the same answer with its steps, and with what would turn it
   * @throws IllegalArgumentException if the norm is not valid on that day
   * @throws InvalidValueException if the day lies outside 1850 to 2200
   */
  public Explanation<MixAssessment> explain(ClientFacts facts, Moment moment) {
    Case of = caseOf(facts, moment);
    return new Explainer(compiled, of, assess(facts, moment, of)).explain();
  }

  /**
   * What later knowledge changed in an answer, and because of which records.
   *
   * @param facts of one client
   * @param asOf the day it is about
   * @param earlier what was recorded up to the end of this instant's civil day counted first
   * @param later what was recorded up to the end of this instant's civil day counts now
   * @return both answers and what lies between them
   * @throws IllegalArgumentException if the norm is not valid on that day, or later is before
   *     earlier
   * @throws InvalidValueException if the day lies outside 1850 to 2200
   */
  public Restatement restate(ClientFacts facts, LocalDate asOf, Instant earlier, Instant later) {
    if (later.isBefore(earlier)) {
      throw new IllegalArgumentException(
          "later: expected an instant not before earlier\nMaybe the two were exchanged.");
    }
    MixAssessment before = assess(facts, new Moment(asOf, earlier));
    Moment now = new Moment(asOf, later);
    MixAssessment after = assess(facts, now);
    int knownFirst = Days.of(earlier, zone);
    int knownNow = Days.of(later, zone);
    List<Observation> learned = new ArrayList<>();
    for (Observation observation : new LinkedHashSet<>(facts.observations())) {
      int recorded = Days.of(observation.recordedAt(), zone);
      if (recorded > knownFirst
          && recorded <= knownNow
          && agreement.terms().areas().containsKey(observation.area())) {
        learned.add(observation);
      }
    }
    boolean changed = !sameOutcome(before, after);
    List<Observation> causes = new ArrayList<>();
    if (changed) {
      for (Observation one : learned) {
        List<Observation> others = new ArrayList<>(facts.observations());
        others.removeIf(one::equals);
        if (!sameOutcome(assess(facts.withObservations(others), now), after)) {
          causes.add(one);
        }
      }
    }
    return new Restatement(
        before,
        after,
        changed,
        learned.size(),
        (changed && causes.isEmpty() ? learned : causes)
            .stream().sorted(FactReader.CANONICAL).map(StabilityNorm::cause).toList());
  }

  private static boolean sameOutcome(MixAssessment one, MixAssessment other) {
    return one.holds() == other.holds()
        && Objects.equals(one.attainedOn(), other.attainedOn())
        && Objects.equals(one.holdsSince(), other.holdsSince())
        && one.limitingAreas().equals(other.limitingAreas());
  }

  private static Restatement.Cause cause(Observation observation) {
    return new Restatement.Cause(
        Fact.record(observation.key()),
        observation.source(),
        Fact.code(observation.area()),
        Fact.date(observation.from()),
        observation.supersedes() != null);
  }

  /**
   * What is odd about the observations of a client: kept, read as the norm says, and reported
   * (SN-1, SN-4, SN-8, SN-9).
   *
   * @param facts of one client
   * @param moment the day it is about, and what was known
   * @return the findings, in a fixed order
   * @throws InvalidValueException if the day lies outside 1850 to 2200
   */
  public List<Finding> findings(ClientFacts facts, Moment moment) {
    int asOf = Days.of(Days.check(moment.asOf(), "asOf"));
    return new FactFindings(reader, agreement.terms()).find(facts, asOf, reader.knownDay(moment));
  }

  private Case caseOf(ClientFacts facts, Moment moment) {
    return caseOf(facts, Days.of(checked(moment)), reader.knownDay(moment));
  }

  LocalDate checked(Moment moment) {
    LocalDate asOf = Days.check(moment.asOf(), "asOf");
    if (!agreement.valid().contains(asOf)) {
      throw new IllegalArgumentException(
          "norm "
              + agreement.id()
              + " version "
              + agreement.version()
              + " is not valid on "
              + asOf
              + ", expected a day in "
              + agreement.valid()
              + "\nMaybe another version is; StabilityNorms picks the version of a day.");
    }
    return asOf;
  }

  private Case caseOf(ClientFacts facts, int asOf, int knownDay) {
    List<Observation> standing = FactReader.standing(reader.known(facts, knownDay));
    return new Case(
        compiled,
        reader.timelines(facts, standing, asOf, knownDay),
        reader.exempt(facts, asOf),
        confirmations(facts, asOf, knownDay),
        asOf,
        knownDay);
  }

  private int[] confirmations(ClientFacts facts, int asOf, int knownDay) {
    return facts.confirmations().stream()
        .filter(c -> Days.of(c.recordedAt(), zone) <= knownDay)
        .mapToInt(c -> Days.of(c.on()))
        .filter(day -> day <= asOf)
        .toArray();
  }

  private MixAssessment assess(ClientFacts facts, Moment moment, Case of) {
    int attained = of.attained();
    int knownDay = reader.knownDay(moment);
    int established =
        attained == Days.NEVER || !reader.hasAnnounced(facts.observations())
            ? of.established()
            : established(facts, attained, of.asOf, knownDay);
    List<Break> breaks = of.breaks();
    return of.conclude(
        established,
        breaks.isEmpty()
            ? breaks
            : breaks.stream().map(one -> witnessed(one, facts, of.asOf, knownDay)).toList());
  }

  /** The same with the record that it rests on, and who saw it. */
  private Break witnessed(Break one, ClientFacts facts, int asOf, int knownDay) {
    int day = Days.of(one.on());
    if (one.why() == BrokenWhy.NO_LONGER_EXEMPT) {
      Fact record =
          facts.exemptions().stream()
              .filter(e -> e.area().equals(one.area()))
              .filter(e -> e.period().contains(one.on().minusDays(1)))
              .map(e -> Fact.record(e.key()))
              .min(Comparator.naturalOrder())
              .orElse(null);
      return new Break(one.on(), one.area(), one.why(), record, null);
    }
    boolean stable = one.why() == BrokenWhy.SILENT;
    return reader
        .witness(facts, one.area(), stable ? day - 1 : day, stable, asOf, knownDay)
        .map(
            seen ->
                new Break(one.on(), one.area(), one.why(), Fact.record(seen.key()), seen.source()))
        .orElse(one);
  }

  /**
   * The first day at whose end a day was in the mix. Only asked when an announced observation may
   * confirm older open ends from its first day on; then the days are tried one change at a time.
   */
  private int established(ClientFacts facts, int attained, int asOf, int knownDay) {
    TreeSet<Integer> candidates = new TreeSet<>();
    candidates.add(attained);
    candidates.add(asOf);
    for (Observation observation : facts.observations()) {
      candidates.add(Days.of(observation.from()));
      LocalDate until = observation.until();
      if (until != null) {
        candidates.add(Days.of(until));
      }
    }
    for (int day : candidates.subSet(attained, true, asOf, true)) {
      if (caseOf(facts, day, knownDay).isMixOn(attained)) {
        return day;
      }
    }
    return asOf;
  }
}
