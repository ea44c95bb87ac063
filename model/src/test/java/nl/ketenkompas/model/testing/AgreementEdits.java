package nl.ketenkompas.model.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes a usable agreement here and there, as people who negotiate do: other words and figures,
 * clauses out, in, twice or in another order. What comes out is usable too. Seeded.
 */
public final class AgreementEdits {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Random random;

  private AgreementEdits(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Changes an agreement.
   *
   * @param kind of agreement
   * @param agreement to begin with
   * @param seed the same seed gives the same changes
   * @param tries how many changes are tried; those that leave no usable agreement are taken back
   * @param <T> the type of the terms
   * @return the changed agreement
   */
  public static <T> Agreement<T> edited(
      AgreementKind<T> kind, Agreement<T> agreement, long seed, int tries) {
    AgreementEdits edits = new AgreementEdits(seed);
    Agreement<T> current = agreement;
    JsonNode tree = MAPPER.readTree(kind.write(agreement));
    for (int i = 0; i < tries; i++) {
      JsonNode changed = tree.deepCopy();
      edits.change(changed.get("terms"));
      if (kind.read(MAPPER.writeValueAsString(changed), "edited")
          instanceof AgreementKind.Reading.Usable<T> usable) {
        current = usable.agreement();
        tree = changed;
      }
    }
    return current;
  }

  /**
   * The same file in other clothes: the members of every object in another order, without white
   * space.
   *
   * @param json the file
   * @param seed the same seed gives the same order
   * @return the file
   */
  public static String shuffled(String json, long seed) {
    return MAPPER.writeValueAsString(new AgreementEdits(seed).shuffled(MAPPER.readTree(json)));
  }

  private JsonNode shuffled(JsonNode node) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>(object.propertyNames());
      Collections.shuffle(names, random);
      ObjectNode other = MAPPER.createObjectNode();
      names.forEach(name -> other.set(name, shuffled(object.get(name))));
      return other;
    }
    if (node instanceof ArrayNode list) {
      ArrayNode other = MAPPER.createArrayNode();
      list.forEach(element -> other.add(shuffled(element)));
      return other;
    }
    return node;
  }

  /** Walks down until something is changed. */
  private void change(JsonNode node) {
    if (node instanceof ObjectNode object && !object.isEmpty()) {
      List<String> names = new ArrayList<>(object.propertyNames());
      String name = names.get(random.nextInt(names.size()));
      JsonNode child = object.get(name);
      if (random.nextInt(8) == 0) {
        object.remove(name);
      } else if (child.isContainer()) {
        change(child);
      } else {
        object.set(name, other(child));
      }
    } else if (node instanceof ArrayNode list && !list.isEmpty()) {
      int at = random.nextInt(list.size());
      JsonNode child = list.get(at);
      switch (random.nextInt(6)) {
        case 0 -> list.remove(at);
        case 1 -> list.insert(random.nextInt(list.size() + 1), copied(child));
        case 2 -> list.insert(random.nextInt(list.size()), list.remove(at));
        default -> {
          if (child.isContainer()) {
            change(child);
          } else {
            list.set(at, other(child));
          }
        }
      }
    }
  }

  private JsonNode copied(JsonNode node) {
    JsonNode copy = node.deepCopy();
    if (copy instanceof ObjectNode object) {
      for (String name : List.of("id", "code", "decision")) {
        if (object.path(name).isString()) {
          object.put(name, "N-" + random.nextInt(10_000));
        }
      }
    }
    return copy;
  }

  private JsonNode other(JsonNode leaf) {
    if (leaf.isBoolean()) {
      return MAPPER.getNodeFactory().booleanNode(!leaf.booleanValue());
    }
    if (leaf.isIntegralNumber()) {
      return MAPPER.getNodeFactory().numberNode(leaf.longValue() + random.nextInt(5) - 2);
    }
    return MAPPER.getNodeFactory().stringNode(leaf.asString() + (char) ('a' + random.nextInt(26)));
  }
}
