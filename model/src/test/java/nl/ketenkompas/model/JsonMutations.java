package nl.ketenkompas.model;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts a text in the place of each value of a JSON text, one at a time. */
final class JsonMutations {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Stands in no sample. */
  private static final String MARK = "\u2603";

  private JsonMutations() {}

  /** The texts with another value, the whole text first. */
  static List<String> replaced(String json, String value) {
    List<String> texts = new ArrayList<>();
    texts.add(value);
    JsonNode tree = MAPPER.readTree(json);
    replace(tree, tree, value, texts);
    return texts;
  }

  private static void replace(JsonNode root, JsonNode node, String value, List<String> texts) {
    if (node instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        JsonNode old = object.get(name);
        object.put(name, MARK);
        texts.add(root.toString().replace("\"" + MARK + "\"", value));
        object.set(name, old);
        replace(root, old, value, texts);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        JsonNode old = array.get(i);
        array.set(i, MARK);
        texts.add(root.toString().replace("\"" + MARK + "\"", value));
        array.set(i, old);
        replace(root, old, value, texts);
      }
    }
  }
}
