package nl.ketenkompas.model.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.ketenkompas.model.agreement.Change;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Applies differences to the first agreement: looks at the second only where a difference says that
 * something is new or other, so that a difference left out is seen.
 */
final class AppliedChanges {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final TreeMap<String, Change.Type> changes = new TreeMap<>();
  private final List<String> reordered = new ArrayList<>();

  private AppliedChanges(List<Change> all) {
    for (Change change : all) {
      if (change.type() == Change.Type.REORDERED) {
        reordered.add(change.clause());
      } else if (changes.put(change.clause(), change.type()) != null) {
        throw new IllegalArgumentException("two changes of " + change.clause());
      }
    }
  }

  static JsonNode of(JsonNode before, JsonNode after, List<Change> changes) {
    JsonNode applied = new AppliedChanges(changes).applied("", before, after);
    if (applied == null) {
      throw new IllegalArgumentException("nothing left");
    }
    return applied;
  }

  private @Nullable JsonNode applied(
      String clause, @Nullable JsonNode before, @Nullable JsonNode after) {
    Change.Type type = changes.get(clause);
    if (type != null) {
      return type == Change.Type.REMOVED ? null : after;
    }
    if (!reordered.contains(clause) && !anyBelow(clause)) {
      return before;
    }
    return before instanceof ArrayNode list && after instanceof ArrayNode other
        ? list(clause, list, other)
        : object(
            clause,
            (ObjectNode) Objects.requireNonNull(before),
            (ObjectNode) Objects.requireNonNull(after));
  }

  private boolean anyBelow(String clause) {
    String below = clause + "/";
    String next = changes.ceilingKey(below);
    return (next != null && next.startsWith(below))
        || reordered.stream().anyMatch(c -> c.startsWith(below));
  }

  private JsonNode object(String clause, ObjectNode before, ObjectNode after) {
    ObjectNode result = MAPPER.createObjectNode();
    List<String> names = new ArrayList<>(before.propertyNames());
    after.propertyNames().stream().filter(n -> !names.contains(n)).forEach(names::add);
    for (String name : names) {
      JsonNode value = applied(child(clause, name), before.get(name), after.get(name));
      if (value != null) {
        result.set(name, value);
      }
    }
    return result;
  }

  private JsonNode list(String clause, ArrayNode before, ArrayNode after) {
    Map<String, JsonNode> one = coded(before);
    Map<String, JsonNode> other = coded(after);
    List<JsonNode> result = new ArrayList<>();
    if (one.size() < before.size() || other.size() < after.size()) {
      for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
        JsonNode value = applied(clause + "/" + i, before.get(i), after.get(i));
        if (value != null) {
          result.add(value);
        }
      }
    } else {
      List<String> kept =
          new ArrayList<>(reordered.contains(clause) ? codes(after) : codes(before));
      kept.removeIf(code -> changes.get(clause + "/" + code) != null);
      for (String code : kept) {
        result.add(applied(clause + "/" + code, one.get(code), other.get(code)));
      }
      List<String> codesAfter = codes(after);
      for (int i = 0; i < codesAfter.size(); i++) {
        if (changes.get(clause + "/" + codesAfter.get(i)) == Change.Type.ADDED) {
          result.add(i, after.get(i));
        }
      }
    }
    ArrayNode list = MAPPER.createArrayNode();
    result.forEach(list::add);
    return list;
  }

  private static List<String> codes(ArrayNode list) {
    List<String> codes = new ArrayList<>();
    for (JsonNode element : list) {
      String id = element.path("id").stringValue("");
      codes.add(isCode(id) ? id : element.path("code").stringValue(""));
    }
    return codes;
  }

  private static Map<String, JsonNode> coded(ArrayNode list) {
    Map<String, JsonNode> coded = new TreeMap<>();
    List<String> codes = codes(list);
    for (int i = 0; i < codes.size(); i++) {
      if (isCode(codes.get(i))) {
        coded.put(codes.get(i), list.get(i));
      }
    }
    return coded;
  }

  private static boolean isCode(String text) {
    return text.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
  }

  private static String child(String clause, String name) {
    return clause + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
