package nl.ketenkompas.model.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.ketenkompas.model.agreement.AgreementError;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One JSON or YAML file as a tree, with the place of every value in it. */
final class Document {
  static final int MAX_NESTING = 40;
  static final int MAX_TEXT = 20_000;

  /** In characters. Far above any scenario, and below the limits of agreements. */
  static final int MAX_FILE = 2_000_000;

  static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(limits())
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .build())
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final String NO_YAML =
      "expected JSON, since YAML cannot be read here\n"
          + "Maybe add tools.jackson.dataformat:jackson-dataformat-yaml to the dependencies.";

  private final String file;
  private final ObjectNode tree;
  private final Map<String, Place> places;

  /** Where something stands, counted from 1. */
  record Place(int line, int column) {
    static final Place BEGIN = new Place(1, 1);
  }

  private Document(String file, ObjectNode tree, Map<String, Place> places) {
    this.file = file;
    this.tree = tree;
    this.places = places;
  }

  static StreamReadConstraints limits() {
    return StreamReadConstraints.builder()
        .maxNestingDepth(MAX_NESTING)
        .maxStringLength(MAX_TEXT)
        .maxDocumentLength(MAX_FILE)
        .build();
  }

  static boolean isYaml(String file) {
    return file.endsWith(".yaml") || file.endsWith(".yml");
  }

  /** Reads a file that must hold one object; says what is wrong and returns null otherwise. */
  static @Nullable Document read(String text, String file, List<AgreementError> errors) {
    TokenStreamFactory format;
    try {
      format = isYaml(file) ? Yaml.FORMAT : MAPPER.tokenStreamFactory();
    } catch (NoClassDefFoundError e) {
      errors.add(new AgreementError(file, 1, 1, "", NO_YAML));
      return null;
    }
    return new Reading(file, errors).read(text, format);
  }

  /** All texts of a JSON file that is known to be good, in order. */
  static List<String> texts(String json) {
    List<String> texts = new ArrayList<>();
    collect(MAPPER.readTree(json), texts);
    return texts;
  }

  private static void collect(JsonNode node, List<String> texts) {
    if (node.isString()) {
      texts.add(node.asString());
    }
    node.forEach(child -> collect(child, texts));
  }

  String file() {
    return file;
  }

  ObjectNode tree() {
    return tree;
  }

  /** The place of a value, or of the nearest one that encloses it. */
  Place place(String pointer) {
    String at = pointer;
    while (!places.containsKey(at) && at.contains("/")) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return places.getOrDefault(at, Place.BEGIN);
  }

  AgreementError error(String pointer, String expected) {
    Place place = place(pointer);
    return new AgreementError(file, place.line(), place.column(), pointer, expected);
  }

  /** Reports fields that are not among the known ones and takes them out. */
  void onlyKnown(ObjectNode node, String pointer, Set<String> known, List<AgreementError> errors) {
    for (String name : List.copyOf(node.propertyNames())) {
      if (!known.contains(name)) {
        errors.add(error(child(pointer, name), "unknown field; expected one of " + known));
        node.remove(name);
      }
    }
  }

  static String child(String pointer, String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** Two passes: the place of every value and what is wrong with the syntax; then the tree. */
  private static final class Reading {
    private final String file;
    private final List<AgreementError> errors;
    private final Map<String, Place> places = new HashMap<>();
    private boolean good = true;

    Reading(String file, List<AgreementError> errors) {
      this.file = file;
      this.errors = errors;
    }

    @Nullable Document read(String text, TokenStreamFactory format) {
      if (text.length() > MAX_FILE) {
        bad(Place.BEGIN, "", "expected at most " + MAX_FILE + " characters");
        return null;
      }
      try (JsonParser parser = format.createParser(ObjectReadContext.empty(), text)) {
        locate(parser);
      } catch (JacksonException e) {
        bad(place(e.getLocation()), "", "cannot be read: " + firstLine(e.getOriginalMessage()));
      }
      if (!good) {
        return null;
      }
      try (JsonParser parser = format.createParser(ObjectReadContext.empty(), text)) {
        JsonNode tree = MAPPER.readTree(parser);
        if (tree instanceof ObjectNode object) {
          return new Document(file, object, places);
        }
        bad(Place.BEGIN, "", "expected an object");
        return null;
      }
    }

    private void locate(JsonParser parser) {
      int roots = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
          continue;
        }
        String pointer = parser.streamReadContext().pathAsPointer().toString();
        Place place = place(parser.currentTokenLocation());
        if (token.isStructStart()) {
          var parent = parser.streamReadContext().getParent();
          pointer = parent == null ? "" : parent.pathAsPointer().toString();
        } else if (token == JsonToken.PROPERTY_NAME && places.containsKey(pointer)) {
          bad(place, pointer, "this field stands twice in its object");
        }
        if (pointer.isEmpty() && ++roots == 2) {
          bad(place, pointer, "expected one object in a file, here begins another");
        }
        if (isYaml(file) && Yaml.isAlias(parser)) {
          bad(
              place,
              pointer,
              "expected the value itself\nMaybe write it out: *names are not read.");
        }
        places.put(pointer, place);
      }
      if (roots == 0) {
        bad(Place.BEGIN, "", "expected an object, the file is empty");
      }
    }

    private void bad(Place place, String pointer, String expected) {
      good = false;
      errors.add(new AgreementError(file, place.line(), place.column(), pointer, expected));
    }

    private static Place place(@Nullable TokenStreamLocation location) {
      return location == null
          ? Place.BEGIN
          : new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private static String firstLine(String message) {
      int end = message.indexOf('\n');
      return end < 0 ? message : message.substring(0, end);
    }
  }
}
