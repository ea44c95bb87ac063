package nl.ketenkompas.monitoring;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.care.Status;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.Timeline.Piece;
import nl.ketenkompas.monitoring.agreement.NormTerms;
import org.jspecify.annotations.Nullable;

/**
 * Turns facts into days, as the norm reads them at one moment: what is known, not corrected, not in
 * the future, not outside life, not too old, and who wins where sources contradict each other.
 */
final class FactReader {
  /** An order of records that does not depend on the order in which they came. */
  static final Comparator<Observation> CANONICAL =
      Comparator.comparing(Observation::from)
          .thenComparing(Observation::area)
          .thenComparing(Observation::recordedAt)
          .thenComparing(Observation::key)
          .thenComparing(Observation::source)
          .thenComparing(Observation::status)
          .thenComparing(Observation::id, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Observation::until, Comparator.nullsLast(Comparator.naturalOrder()));

  private final NormTerms terms;
  private final ZoneId zone;
  final Comparator<Piece> strongestFirst;

  FactReader(NormTerms terms, ZoneId zone) {
    this.terms = terms;
    this.zone = zone;
    // Among equals the unstable one comes first: all ties fall back on "unstable wins" (SN-4).
    Comparator<Piece> unstableFirst = Comparator.comparing(Piece::stable);
    this.strongestFirst =
        switch (terms.contradiction()) {
          case UNSTABLE_WINS -> unstableFirst;
          case STABLE_WINS -> unstableFirst.reversed();
          case LATEST_RECORDED ->
              Comparator.comparing(Piece::recordedAt).reversed().thenComparing(unstableFirst);
          case SOURCE_PRIORITY -> Comparator.comparingInt(Piece::rank).thenComparing(unstableFirst);
        };
  }

  int knownDay(Moment moment) {
    return Days.of(moment.knownOn(), zone);
  }

  /** The observations that were known at the end of day T (SN-3). */
  List<Observation> known(ClientFacts facts, int knownDay) {
    if (knownDay == Days.NEVER) {
      return facts.observations();
    }
    List<Observation> known = new ArrayList<>(facts.observations().size());
    for (Observation observation : facts.observations()) {
      if (Days.of(observation.recordedAt(), zone) <= knownDay) {
        known.add(observation);
      }
    }
    return known;
  }

  private record Id(String partner, String id) {}

  /**
   * The observations that nobody corrected; a correction is final, whatever happens to it later
   * (SN-9).
   */
  static List<Observation> standing(List<Observation> known) {
    Set<Id> corrected = Set.of();
    for (Observation observation : known) {
      String supersedes = observation.supersedes();
      if (supersedes != null && !observation.isInverted()) {
        if (corrected.isEmpty()) {
          corrected = new HashSet<>();
        }
        corrected.add(new Id(observation.key().partner(), supersedes));
      }
    }
    if (corrected.isEmpty()) {
      return known;
    }
    List<Observation> standing = new ArrayList<>(known.size());
    for (Observation observation : known) {
      String id = observation.id();
      if (id == null || !corrected.contains(new Id(observation.key().partner(), id))) {
        standing.add(observation);
      }
    }
    return standing;
  }

  /** Announced for a day after R, and not recorded on or after that day: not used (SN-8). */
  boolean isFutureDated(Observation observation, int asOf) {
    int from = Days.of(observation.from());
    return from > asOf && from > Days.of(observation.recordedAt(), zone);
  }

  /**
   * The days of every area of the norm, in its order.
   *
   * @param standing observations that are known and not corrected
   * @param asOf R
   * @param knownDay T
   */
  List<Timeline> timelines(ClientFacts facts, List<Observation> standing, int asOf, int knownDay) {
    List<Timeline> timelines = new ArrayList<>(terms.areas().size());
    for (List<Piece> pieces : pieces(facts, standing, asOf, knownDay)) {
      timelines.add(Timeline.of(pieces, strongestFirst));
    }
    return timelines;
  }

  /** Per area the days that have both stable and unstable observations (SN-4). */
  List<int[]> contradictions(
      ClientFacts facts, List<Observation> standing, int asOf, int knownDay) {
    List<int[]> contradictions = new ArrayList<>(terms.areas().size());
    for (List<Piece> pieces : pieces(facts, standing, asOf, knownDay)) {
      contradictions.add(Intervals.atLeast(2, days(pieces, true), days(pieces, false)));
    }
    return contradictions;
  }

  private static int[] days(List<Piece> pieces, boolean stable) {
    return Intervals.union(
        pieces.stream()
            .filter(piece -> piece.stable() == stable)
            .flatMapToInt(piece -> IntStream.of(piece.from(), piece.until()))
            .toArray());
  }

  private List<List<Piece>> pieces(
      ClientFacts facts, List<Observation> standing, int asOf, int knownDay) {
    int born = facts.birth() == null ? Days.BEFORE_ALL : Days.of(facts.birth());
    int dead = facts.death() == null ? Days.NEVER : Days.of(facts.death());
    int end = Math.min(asOf + 1, dead);
    int endOfOpen = Math.min(asOf, knownDay) + 1;
    List<List<Piece>> pieces = new ArrayList<>(terms.areas().size());
    for (Map.Entry<String, List<Observation>> area : perArea(standing, asOf).entrySet()) {
      pieces.add(pieces(area.getKey(), area.getValue(), born, end, endOfOpen));
    }
    return pieces;
  }

  private Map<String, List<Observation>> perArea(List<Observation> standing, int asOf) {
    Map<String, List<Observation>> perArea = new LinkedHashMap<>();
    for (String area : terms.areas().keySet()) {
      perArea.put(area, new ArrayList<>());
    }
    for (Observation observation : standing) {
      List<Observation> list = perArea.get(observation.area());
      if (list != null && !observation.isInverted() && !isFutureDated(observation, asOf)) {
        list.add(observation);
      }
    }
    return perArea;
  }

  private List<Piece> pieces(
      String area, List<Observation> observations, int born, int end, int endOfOpen) {
    int shelfEnd = shelfEnd(area, observations);
    List<Piece> pieces = new ArrayList<>(observations.size());
    for (Observation observation : observations) {
      Piece piece = piece(observation, born, end, endOfOpen, shelfEnd);
      if (piece != null) {
        pieces.add(piece);
      }
    }
    return pieces;
  }

  /** What an observation covers, or null when it covers no day. */
  private @Nullable Piece piece(
      Observation observation, int born, int end, int endOfOpen, int shelfEnd) {
    Status status = status(observation);
    if (status == Status.UNKNOWN) {
      return null;
    }
    boolean stable = status == Status.STABLE;
    int from = Math.max(born, Days.of(observation.from()));
    LocalDate stated = observation.until();
    // Only what was good has to be confirmed; what went wrong stays wrong until someone says so.
    int open = stable ? Math.min(endOfOpen, shelfEnd) : endOfOpen;
    int until = Math.min(end, stated == null ? open : Days.of(stated));
    return from < until
        ? new Piece(
            from,
            until,
            stable,
            observation.recordedAt(),
            AreaKernel.rank(terms, observation.area(), observation.source()))
        : null;
  }

  /**
   * The observation that decides a day, or the first of them in an order that does not depend on
   * how they came.
   *
   * @param stable whether it is to say that things went well
   */
  Optional<Observation> witness(
      ClientFacts facts, String area, int day, boolean stable, int asOf, int knownDay) {
    int born = facts.birth() == null ? Days.BEFORE_ALL : Days.of(facts.birth());
    int end = Math.min(asOf + 1, facts.death() == null ? Days.NEVER : Days.of(facts.death()));
    int endOfOpen = Math.min(asOf, knownDay) + 1;
    List<Observation> observations = new ArrayList<>();
    for (Observation one : standing(known(facts, knownDay))) {
      if (one.area().equals(area) && !one.isInverted() && !isFutureDated(one, asOf)) {
        observations.add(one);
      }
    }
    int shelfEnd = shelfEnd(area, observations);
    Observation witness = null;
    Piece strongest = null;
    for (Observation one : observations) {
      Piece piece = piece(one, born, end, endOfOpen, shelfEnd);
      if (piece == null || piece.stable() != stable || piece.from() > day || piece.until() <= day) {
        continue;
      }
      int order = strongest == null ? -1 : strongestFirst.compare(piece, strongest);
      if (order < 0 || (order == 0 && witness != null && CANONICAL.compare(one, witness) < 0)) {
        witness = one;
        strongest = piece;
      }
    }
    return Optional.ofNullable(witness);
  }

  private int shelfEnd(String area, List<Observation> observations) {
    Integer maxAge = terms.maxAgeDays().get(area);
    if (maxAge == null) {
      return Days.NEVER;
    }
    int last = Days.BEFORE_ALL;
    for (Observation observation : observations) {
      if (status(observation) == Status.STABLE) {
        last = Math.max(last, Days.of(observation.recordedAt(), zone));
      }
    }
    return last + maxAge;
  }

  /** The status that counts: qualifiers first, then "not known" as the norm reads it (SN-2). */
  Status status(Observation observation) {
    Status status = observation.qualifiedStatus();
    return status == Status.UNKNOWN && terms.unknownBreaks() ? Status.UNSTABLE : status;
  }

  /** The days on which each area counts as qualified because it does not apply (SN-9). */
  List<int[]> exempt(ClientFacts facts, int asOf) {
    int born = facts.birth() == null ? Days.BEFORE_ALL : Days.of(facts.birth());
    int end = Math.min(asOf + 1, facts.death() == null ? Days.NEVER : Days.of(facts.death()));
    List<int[]> exempt = new ArrayList<>(terms.areas().size());
    if (facts.exemptions().isEmpty()) {
      return Collections.nCopies(terms.areas().size(), Intervals.NONE);
    }
    for (String area : terms.areas().keySet()) {
      int[] days =
          facts.exemptions().stream()
              .filter(exemption -> exemption.area().equals(area))
              .flatMapToInt(
                  exemption ->
                      IntStream.of(
                          Math.max(born, Days.of(exemption.period().from())),
                          endOf(exemption, end)))
              .toArray();
      exempt.add(Intervals.union(days));
    }
    return exempt;
  }

  private static int endOf(Exemption exemption, int end) {
    @Nullable LocalDate until = exemption.period().until();
    return until == null ? end : Math.min(end, Days.of(until));
  }

  /**
   * The days on which an announced observation begins to count. On such a day it can confirm older
   * open ends, so that a day that was silent before is no longer.
   */
  boolean hasAnnounced(List<Observation> standing) {
    if (terms.maxAgeDays().isEmpty()) {
      return false;
    }
    for (Observation observation : standing) {
      if (terms.maxAgeDays().containsKey(observation.area())
          && Days.of(observation.from()) > Days.of(observation.recordedAt(), zone)) {
        return true;
      }
    }
    return false;
  }
}
