package nl.ketenkompas.model.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Rules;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares the JSON trees of two agreements, elements of lists by their code where they have one.
 */
final class AgreementDiff {
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
  private static final List<String> CODES = List.of("id", "code");

  private final List<Change> changes = new ArrayList<>();

  private AgreementDiff() {}

  static List<Change> between(JsonNode before, JsonNode after) {
    AgreementDiff diff = new AgreementDiff();
    diff.compare(new Place("", "", "", Set.of()), before, after);
    diff.changes.sort(
        Comparator.comparing(Change::clause)
            // The same order from both sides
            .thenComparing(c -> c.type() == Change.Type.REMOVED ? Change.Type.ADDED : c.type()));
    return List.copyOf(diff.changes);
  }

  /** A place in both trees, with the rules of the nearest clause that carries any. */
  private record Place(String clause, String before, String after, Set<Rule> rules) {

    Place child(String name, String before, String after) {
      return new Place(
          clause + "/" + escape(name),
          this.before + "/" + escape(before),
          this.after + "/" + escape(after),
          rules);
    }

    Place with(@Nullable JsonNode one, @Nullable JsonNode other) {
      Set<Rule> own = new TreeSet<>();
      rulesOf(one, own);
      rulesOf(other, own);
      return own.isEmpty() ? this : new Place(clause, before, after, own);
    }

    private static void rulesOf(@Nullable JsonNode node, Set<Rule> to) {
      if (node != null && node.isObject()) {
        for (String field : List.of("rule", "id")) {
          JsonNode value = node.get(field);
          if (value != null && value.isString()) {
            Rules.find(value.asString()).ifPresent(to::add);
          }
        }
      }
    }

    private static String escape(String part) {
      return part.replace("~", "~0").replace("/", "~1");
    }
  }

  private void compare(Place at, @Nullable JsonNode before, @Nullable JsonNode after) {
    Place place = at.with(before, after);
    if (before == null) {
      note(place, Change.Type.ADDED);
    } else if (after == null) {
      note(place, Change.Type.REMOVED);
    } else if (before.isObject() && after.isObject()) {
      Set<String> names = new TreeSet<>();
      before.properties().forEach(e -> names.add(e.getKey()));
      after.properties().forEach(e -> names.add(e.getKey()));
      for (String name : names) {
        compare(place.child(name, name, name), before.get(name), after.get(name));
      }
    } else if (before.isArray() && after.isArray()) {
      compareLists(place, before, after);
    } else if (!before.equals(after)) {
      note(place, Change.Type.CHANGED);
    }
  }

  private void compareLists(Place place, JsonNode before, JsonNode after) {
    Map<String, Integer> one = codes(before);
    Map<String, Integer> other = codes(after);
    if (one.size() != before.size() || other.size() != after.size()) {
      for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
        String index = Integer.toString(i);
        compare(place.child(index, index, index), before.get(i), after.get(i));
      }
      return;
    }
    List<String> kept = new ArrayList<>(one.keySet());
    kept.retainAll(other.keySet());
    List<String> keptAfter = new ArrayList<>(other.keySet());
    keptAfter.retainAll(one.keySet());
    if (!kept.equals(keptAfter)) {
      note(place, Change.Type.REORDERED);
    }
    Set<String> all = new TreeSet<>(one.keySet());
    all.addAll(other.keySet());
    for (String code : all) {
      Integer i = one.get(code);
      Integer j = other.get(code);
      compare(
          place.child(code, String.valueOf(i), String.valueOf(j)),
          i == null ? null : before.get(i),
          j == null ? null : after.get(j));
    }
  }

  /** The positions by code; fewer than the list has when an element has none or two share one. */
  private static Map<String, Integer> codes(JsonNode list) {
    Map<String, Integer> codes = new LinkedHashMap<>();
    for (int i = 0; i < list.size(); i++) {
      for (String field : CODES) {
        JsonNode code = list.get(i).get(field);
        if (code != null && code.isString() && CODE.matcher(code.asString()).matches()) {
          codes.putIfAbsent(code.asString(), i);
          break;
        }
      }
    }
    return codes;
  }

  private void note(Place place, Change.Type type) {
    changes.add(
        new Change(
            place.clause(),
            type,
            type == Change.Type.ADDED ? null : place.before(),
            type == Change.Type.REMOVED ? null : place.after(),
            List.copyOf(place.rules())));
  }
}
