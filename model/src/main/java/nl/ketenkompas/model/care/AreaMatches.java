package nl.ketenkompas.model.care;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.care.AreaMatch.Relation;
import org.jspecify.annotations.Nullable;

/**
 * What the sources say about areas of different lists: groups that mean the same, and parts of
 * wholes. What follows from several of these is worked out: the same as a part is a part, and a
 * part of a part is a part.
 */
final class AreaMatches {

  /** An area of a list. */
  private record Place(String list, String code) {
    static Place parse(String text) {
      int slash = text.indexOf('/');
      if (slash < 0) {
        throw new InvalidValueException("areaMatches", ValueError.FORMAT);
      }
      return new Place(text.substring(0, slash), text.substring(slash + 1));
    }
  }

  private record Same(List<Place> places, List<String> rules) {}

  private record Part(Place part, Place whole, List<String> rules) {}

  /** A place that was reached, and the rules on the way. */
  private record Reached(Place place, List<String> rules) {}

  private final List<Same> same;
  private final List<Part> parts;

  private AreaMatches(List<Same> same, List<Part> parts) {
    this.same = same;
    this.parts = parts;
  }

  static AreaMatches ofJson(Object json) {
    return Fields.read(
        json,
        "areaMatches",
        f ->
            new AreaMatches(
                f.list("same", AreaMatches::sameOfJson), f.list("parts", AreaMatches::partOfJson)));
  }

  private static Same sameOfJson(Object json) {
    return Fields.read(
        json,
        "areaMatches",
        f -> new Same(f.texts("areas").stream().map(Place::parse).toList(), f.texts("rules")));
  }

  private static Part partOfJson(Object json) {
    return Fields.read(
        json,
        "areaMatches",
        f -> new Part(Place.parse(f.text("part")), Place.parse(f.text("of")), f.texts("rules")));
  }

  List<AreaMatch> of(LifeAreas list, String code, LifeAreas other) {
    Place from = new Place(list.id(), code);
    List<AreaMatch> matches = new ArrayList<>();
    for (LifeArea area : other.areas()) {
      relation(from, new Place(other.id(), area.code())).ifPresent(matches::add);
    }
    return List.copyOf(matches);
  }

  private Optional<AreaMatch> relation(Place from, Place to) {
    Reached reached = search(from, to, false);
    if (reached != null) {
      return Optional.of(new AreaMatch(Relation.SAME, to.code(), reached.rules()));
    }
    reached = search(from, to, true);
    if (reached != null) {
      return Optional.of(new AreaMatch(Relation.PART_OF, to.code(), reached.rules()));
    }
    reached = search(to, from, true);
    if (reached != null) {
      return Optional.of(new AreaMatch(Relation.INCLUDES, to.code(), reached.rules()));
    }
    return Optional.empty();
  }

  /** The shortest way, upward from parts to wholes if asked. */
  private @Nullable Reached search(Place from, Place to, boolean upward) {
    Deque<Reached> open = new ArrayDeque<>(List.of(new Reached(from, List.of())));
    Set<Place> seen = new HashSet<>(List.of(from));
    while (!open.isEmpty()) {
      Reached at = open.remove();
      if (at.place().equals(to)) {
        return at;
      }
      for (Reached next : neighbours(at, upward)) {
        if (seen.add(next.place())) {
          open.add(next);
        }
      }
    }
    return null;
  }

  private List<Reached> neighbours(Reached at, boolean upward) {
    List<Reached> next = new ArrayList<>();
    for (Same group : same) {
      if (group.places().contains(at.place())) {
        for (Place place : group.places()) {
          next.add(new Reached(place, joined(at.rules(), group.rules())));
        }
      }
    }
    if (upward) {
      for (Part part : parts) {
        if (part.part().equals(at.place())) {
          next.add(new Reached(part.whole(), joined(at.rules(), part.rules())));
        }
      }
    }
    return next;
  }

  private static List<String> joined(List<String> before, List<String> rules) {
    Set<String> joined = new LinkedHashSet<>(before);
    joined.addAll(rules);
    return List.copyOf(joined);
  }
}
