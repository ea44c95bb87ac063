package nl.ketenkompas.privacy.workshop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.Covenant;
import nl.ketenkompas.privacy.CovenantFacts;
import nl.ketenkompas.privacy.FileView;
import nl.ketenkompas.privacy.Situation;
import nl.ketenkompas.privacy.User;
import nl.ketenkompas.privacy.Viewer;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.BreakGlassTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.DataKind;
import nl.ketenkompas.privacy.agreement.CovenantTerms.OutreachTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Party;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Purpose;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Role;
import nl.ketenkompas.privacy.agreement.CovenantTerms.StepNeeds;
import nl.ketenkompas.privacy.workshop.Scopes.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Asks both versions of a covenant about every cell. The axes are finite, because a decision gives
 * no less for having more: what several consents, labels or steps give together is the most that
 * one of them gives.
 */
final class Comparison {
  private final CovenantTerms before;
  private final CovenantTerms after;
  private final Covenant one;
  private final Covenant other;
  private final List<String> parties;
  private final List<String> purposes;
  private final List<String> kinds;
  private final List<@Nullable String> steps;
  private final List<Part.Terms> outreach;
  private final List<Part.Terms> emergencies;
  private final List<DateRange> periods;
  private final Map<String, List<Slot>> slots = new HashMap<>();
  private final Groups groups;
  private long cells;

  Comparison(Agreement<CovenantTerms> before, Agreement<CovenantTerms> after) {
    this.before = before.terms();
    this.after = after.terms();
    one = Covenant.of(Witness.inForce(before));
    other = Covenant.of(Witness.inForce(after));
    parties = both(terms -> terms.parties().stream().map(Party::id));
    purposes = both(terms -> terms.purposes().stream().map(Purpose::code));
    kinds = both(terms -> terms.kinds().stream().map(DataKind::code));
    steps = new ArrayList<>(both(terms -> terms.steps().stream().map(StepNeeds::code)));
    steps.add(0, null);
    outreach = outreachTerms();
    emergencies = emergencyTerms();
    periods = Periods.of(before, after);
    groups = new Groups(parties);
  }

  private List<String> both(Function<CovenantTerms, Stream<String>> codes) {
    return List.copyOf(new TreeSet<>(Stream.of(before, after).flatMap(codes).toList()));
  }

  /** Asks everything. */
  List<CovenantChange> changes() {
    List<String> roles = both(terms -> terms.roles().stream().map(Role::code));
    roles.forEach(role -> slots.put(role, slots(role)));
    for (DateRange period : periods) {
      Cast cast = new Cast(period.from(), Set.copyOf(parties));
      slots.values().forEach(all -> all.forEach(slot -> cast.play(slot.part)));
      CovenantFacts facts = cast.facts();
      Moment moment = Moment.asOf(period.from());
      Situation then = one.at(moment, facts, cast::client);
      Situation now = other.at(moment, facts, cast::client);
      groups.period(period, cast);
      for (String role : roles) {
        for (String party : parties) {
          if (canHold(before, role, party) || canHold(after, role, party)) {
            for (String purpose : purposes) {
              compare(then, now, cast, role, party, purpose);
            }
          }
        }
      }
    }
    return groups.changes();
  }

  long cells() {
    return cells;
  }

  private static boolean canHold(CovenantTerms terms, String role, String party) {
    return terms.roles().stream()
        .anyMatch(
            r -> r.code().equals(role) && (r.parties().isEmpty() || r.parties().contains(party)));
  }

  private void compare(
      Situation then, Situation now, Cast cast, String role, String party, String purpose) {
    Side old = new Side(then, before, role, party, purpose);
    Side young = new Side(now, after, role, party, purpose);
    groups.viewer(role, party, purpose);
    for (Slot slot : slots.getOrDefault(role, List.of())) {
      groups.slot(slot);
      ClientId client = cast.play(slot.part);
      old.ask(client, slot.part);
      young.ask(client, slot.part);
      for (int k = 0; k < kinds.size(); k++) {
        old.kind(kinds.get(k), k);
        young.kind(kinds.get(k), k);
        for (int s = 0; s < parties.size(); s++) {
          Level was = old.level(s);
          Level is = young.level(s);
          groups.cell(kinds.get(k), s, true, was, is);
          groups.cell(kinds.get(k), s, false, old.ifPublished(s, was), young.ifPublished(s, is));
        }
      }
      cells += 2L * kinds.size() * parties.size();
      if (old.viewer().pseudonyms().isPresent() != young.viewer().pseudonyms().isPresent()) {
        numbers(old, young);
      }
    }
  }

  /** Who gets pseudonyms under the one and numbers under the other. */
  private void numbers(Side old, Side young) {
    for (int s = 0; s < parties.size(); s++) {
      for (boolean recorded : new boolean[] {true, false}) {
        if (old.shows(s, recorded) && young.shows(s, recorded)) {
          groups.cell(
              CovenantDiff.NUMBER,
              s,
              recorded,
              Witness.number(old.viewer()),
              Witness.number(young.viewer()));
        }
      }
    }
  }

  /** One version of the covenant, as one role at one party asks it for one purpose. */
  private final class Side {
    private final Situation situation;
    private final String role;
    private final String party;
    private final String purpose;
    private final Map<String, Viewer> viewers = new HashMap<>();
    private final boolean[] passesOn = new boolean[parties.size()];
    private final boolean[] published = new boolean[parties.size()];
    private final boolean[] recordedShows = new boolean[parties.size()];
    private final boolean[] publishedShows = new boolean[parties.size()];
    private final boolean[] bySource = new boolean[kinds.size()];
    private final boolean isPublished;
    private Viewer viewer;
    private ClientId client = new ClientId("c0");
    private @Nullable FileView view;
    private String kind = "";
    private boolean depends;
    private Level level = Level.NONE;

    Side(Situation situation, CovenantTerms terms, String role, String party, String purpose) {
      this.situation = situation;
      this.role = role;
      this.party = party;
      this.purpose = purpose;
      viewer = viewer(null);
      LocalDate day = situation.moment().asOf();
      for (int s = 0; s < passesOn.length; s++) {
        passesOn[s] = viewer.mayPassOn(parties.get(s));
        published[s] = passesOn[s] && isPublished(terms, parties.get(s), day);
      }
      for (int k = 0; k < bySource.length; k++) {
        bySource[k] = viewer.dependsOnSource(kinds.get(k));
      }
      isPublished = isPublished(terms, party, day);
    }

    private static boolean isPublished(CovenantTerms terms, String party, LocalDate day) {
      return terms.parties().stream()
          .filter(p -> p.id().equals(party))
          .map(Party::signedOn)
          .filter(Objects::nonNull)
          .anyMatch(signedOn -> !signedOn.isAfter(day));
    }

    private Viewer viewer(@Nullable String place) {
      return viewers.computeIfAbsent(
          String.valueOf(place),
          key -> situation.viewer(new User(Cast.USER, party, role, place), purpose));
    }

    Viewer viewer() {
      return viewer;
    }

    void ask(ClientId asked, Part part) {
      client = asked;
      viewer = viewer(part.type().userPlace());
      view = viewer.view(asked);
      Arrays.fill(recordedShows, false);
      Arrays.fill(publishedShows, false);
    }

    void kind(String asked, int place) {
      kind = asked;
      depends = bySource[place];
      level = view == null ? Level.NONE : view.level(asked);
    }

    Level level(int source) {
      if (!passesOn[source]) {
        return Level.NONE;
      }
      Level found = depends ? viewer.decide(client, kind, parties.get(source)).level() : level;
      recordedShows[source] |= found != Level.NONE;
      return found;
    }

    Level ifPublished(int source, Level recorded) {
      Level found = isPublished && published[source] ? recorded : Level.NONE;
      publishedShows[source] |= found != Level.NONE;
      return found;
    }

    boolean shows(int source, boolean recorded) {
      return recorded ? recordedShows[source] : publishedShows[source];
    }
  }

  private List<Slot> slots(String role) {
    Scopes scopes = new Scopes(before, after, role);
    List<Slot> all = new ArrayList<>();
    for (Seen seen : List.of(Seen.BY_BOTH, Seen.BEFORE, Seen.AFTER)) {
      scopes
          .any(seen)
          .ifPresent(
              type -> {
                for (@Nullable String step : steps) {
                  for (Part part : inView(type, step)) {
                    all.add(new Slot(part, scopes, seen));
                  }
                }
              });
    }
    ClientType stranger =
        scopes
            .any(Seen.BY_NEITHER)
            .or(
                () ->
                    Stream.of(Seen.values())
                        .flatMap(seen -> scopes.all(seen).stream())
                        .min(Comparator.comparing(ClientType::toString)))
            .orElseThrow();
    for (Part.Terms terms : emergencies) {
      for (Opening opening : List.of(Opening.EMERGENCY, Opening.AUTHORISED_EMERGENCY)) {
        Part part = new Part(stranger, opening, terms, null);
        all.add(new Slot(part, scopes, null));
      }
    }
    // The same order the other way round, so that the same cells are witnesses
    all.sort(Comparator.comparing(slot -> slot.order));
    return all;
  }

  private List<Part> inView(ClientType type, @Nullable String step) {
    List<Part> parts = new ArrayList<>();
    for (Opening opening : List.of(Opening.NOTHING, Opening.CONSENT, Opening.AUTHORISATION)) {
      parts.add(new Part(type, opening, null, step));
    }
    for (Part.Terms terms : outreach) {
      parts.add(new Part(type, Opening.OUTREACH, terms, step));
      parts.add(new Part(type, Opening.DECLINED, terms, step));
    }
    return parts;
  }

  /** One decision on outreach care for each way in which the two can take it. */
  private List<Part.Terms> outreachTerms() {
    Set<String> grounds = new TreeSet<>();
    Set<Integer> days = new TreeSet<>();
    for (CovenantTerms terms : List.of(before, after)) {
      if (terms.outreachCare() != null) {
        grounds.addAll(terms.outreachCare().grounds());
        days.add(terms.outreachCare().longestDays());
      }
    }
    List<Part.Terms> all = new ArrayList<>();
    for (String ground : grounds) {
      days.forEach(longest -> all.add(new Part.Terms(ground, longest, longest)));
    }
    return different(
        all,
        (terms, made) -> {
          OutreachTerms agreed = terms.outreachCare();
          return agreed != null
              && agreed.grounds().contains(String.valueOf(made.ground()))
              && made.days() <= agreed.longestDays();
        });
  }

  private List<Part.Terms> emergencyTerms() {
    Set<Integer> days = new TreeSet<>();
    Set<Integer> reviews = new TreeSet<>();
    for (CovenantTerms terms : List.of(before, after)) {
      if (terms.breakGlass() != null) {
        days.add(terms.breakGlass().longestDays());
        reviews.add(terms.breakGlass().reviewWithinDays());
      }
    }
    List<Part.Terms> all = new ArrayList<>();
    for (Integer longest : days) {
      reviews.forEach(review -> all.add(new Part.Terms(null, longest, review)));
    }
    return different(
        all,
        (terms, made) -> {
          BreakGlassTerms agreed = terms.breakGlass();
          return agreed != null
              && made.days() <= agreed.longestDays()
              && made.review() <= agreed.reviewWithinDays();
        });
  }

  private interface Allows {
    boolean test(CovenantTerms terms, Part.Terms made);
  }

  private List<Part.Terms> different(Collection<Part.Terms> all, Allows allows) {
    Map<Seen, Part.Terms> found = new EnumMap<>(Seen.class);
    for (Part.Terms made : all) {
      Seen seen = Seen.of(allows.test(before, made), allows.test(after, made));
      if (seen != Seen.BY_NEITHER) {
        found.putIfAbsent(seen, made);
      }
    }
    return List.copyOf(found.values());
  }
}
