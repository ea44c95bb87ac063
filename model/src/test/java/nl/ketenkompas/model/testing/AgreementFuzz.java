package nl.ketenkompas.model.testing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.ketenkompas.model.agreement.AgreementError;
import nl.ketenkompas.model.agreement.AgreementKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts something else in the place of every value of an agreement file, one at a time, and looks
 * how the reader takes it: it never throws, every error has a place, and no error shows what stood
 * in the file or speaks the language of a parser.
 *
 * <p>Used by {@link AgreementContract}.
 */
public final class AgreementFuzz {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String SECRET = "Wilhelmina 999999990";
  private static final Pattern FOREIGN =
      Pattern.compile(
          "Wilhelmina|999999990|must (not )?be|must match|size must|Cannot"
              + " |deserializ|[Jj]ackson|java\\.|HV\\d|through reference|Token");

  private AgreementFuzz() {}

  /**
   * One changed file.
   *
   * @param what was changed, as JSON pointer and name of the change
   * @param tree the file
   */
  public record Mutant(String what, JsonNode tree) {}

  /**
   * Every change of a file; of places that differ only in a position in a list, the first.
   *
   * @param json a usable file
   * @return the changed files, in fixed order
   */
  public static List<Mutant> mutants(String json) {
    JsonNode tree = MAPPER.readTree(json);
    List<String> pointers = new ArrayList<>();
    collect(tree, "", pointers);
    // Of places that differ only in a position in a list, the first will do
    Set<String> shapes = new HashSet<>();
    pointers.removeIf(pointer -> !shapes.add(pointer.replaceAll("/[0-9]+", "/0")));
    List<Mutant> mutants = new ArrayList<>();
    for (String pointer : pointers) {
      replacements()
          .forEach(
              (name, value) ->
                  mutants.add(new Mutant(pointer + " " + name, replaced(tree, pointer, value))));
      mutants.add(new Mutant(pointer + " gone", replaced(tree, pointer, null)));
      if (tree.at(pointer) instanceof ObjectNode object) {
        ObjectNode more = object.deepCopy().put("unknownField", SECRET);
        mutants.add(new Mutant(pointer + " more", replaced(tree, pointer, more)));
      }
    }
    return mutants;
  }

  /**
   * What is wrong with how a kind takes a changed file, and what it says of it.
   *
   * @param complaints to which what is wrong is added
   * @param kind of agreement
   * @param mutant the changed file
   * @return what is wrong with the file; empty when it is usable
   */
  static List<AgreementError> read(List<String> complaints, AgreementKind<?> kind, Mutant mutant) {
    try {
      String json = MAPPER.writeValueAsString(mutant.tree());
      List<AgreementError> errors = kind.read(json, "f").fold(usable -> List.of(), e -> e);
      errors.stream()
          .filter(e -> e.line() < 1 || e.column() < 1 || FOREIGN.matcher(e.expected()).find())
          .forEach(e -> complaints.add(mutant.what() + ": " + e));
      return errors;
    } catch (RuntimeException e) {
      complaints.add(mutant.what() + ": threw " + e);
      return List.of();
    }
  }

  private static Map<String, JsonNode> replacements() {
    JsonNode deep = NODES.stringNode(SECRET);
    for (int i = 0; i < 40; i++) {
      deep = NODES.arrayNode().add(deep);
    }
    return new TreeMap<>(
        Map.ofEntries(
            Map.entry("null", NODES.nullNode()),
            Map.entry("true", NODES.booleanNode(true)),
            Map.entry("number", NODES.numberNode(999999990)),
            Map.entry("negative", NODES.numberNode(-1)),
            Map.entry("long", NODES.numberNode(999999990L * 100_000)),
            Map.entry("fraction", NODES.numberNode(1.5)),
            Map.entry("huge number", NODES.numberNode(BigInteger.TEN.pow(120))),
            Map.entry("text", NODES.stringNode(SECRET)),
            Map.entry("empty text", NODES.stringNode("")),
            Map.entry("control", NODES.stringNode("Wilhelmina\n\u0000")),
            Map.entry("huge text", NODES.stringNode("Wilhelmina".repeat(3_000))),
            Map.entry("list", NODES.arrayNode()),
            Map.entry("list of null", NODES.arrayNode().add(NODES.nullNode())),
            Map.entry("list of text", NODES.arrayNode().add(SECRET)),
            Map.entry("list of objects", NODES.arrayNode().add(NODES.objectNode())),
            Map.entry("object", NODES.objectNode()),
            Map.entry("object of text", NODES.objectNode().put("a", SECRET)),
            Map.entry("object of number", NODES.objectNode().put("HOUSING", 999999990)),
            Map.entry("object of null", NODES.objectNode().putNull("HOUSING")),
            Map.entry("object of object", NODES.objectNode().set("a", NODES.objectNode())),
            Map.entry("deep", deep)));
  }

  private static void collect(JsonNode node, String pointer, List<String> to) {
    to.add(pointer);
    if (node.isObject()) {
      node.properties()
          .forEach(
              e ->
                  collect(
                      e.getValue(),
                      pointer + "/" + e.getKey().replace("~", "~0").replace("/", "~1"),
                      to));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(node.get(i), pointer + "/" + i, to);
    }
  }

  private static JsonNode replaced(JsonNode tree, String pointer, @Nullable JsonNode value) {
    if (pointer.isEmpty()) {
      return value == null ? NODES.objectNode() : value;
    }
    JsonNode copy = tree.deepCopy();
    JsonPointer place = JsonPointer.compile(pointer);
    JsonNode parent = copy.at(place.head());
    JsonPointer last = place.last();
    if (parent instanceof ObjectNode object) {
      if (value == null) {
        object.remove(last.getMatchingProperty());
      } else {
        object.set(last.getMatchingProperty(), value);
      }
    } else if (parent instanceof ArrayNode list) {
      if (value == null) {
        list.remove(last.getMatchingIndex());
      } else {
        list.set(last.getMatchingIndex(), value);
      }
    }
    return copy;
  }
}
