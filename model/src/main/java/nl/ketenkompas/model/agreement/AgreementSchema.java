package nl.ketenkompas.model.agreement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import nl.ketenkompas.model.JsonForm;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the JSON Schema of a kind of agreement from what the reader goes by: the records and their
 * constraints. What one part of an agreement says of another is left to the reader.
 */
final class AgreementSchema {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final String DATE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

  /** Beyond the characters that are cut off the ends of a text before it is found blank. */
  private static final String NOT_BLANK = "[^\\u0000-\\u0020]";

  private final AgreementKind<?> kind;
  private final Map<String, ObjectNode> definitions = new TreeMap<>();
  private final Map<Class<?>, String> names = new HashMap<>();

  private AgreementSchema(AgreementKind<?> kind) {
    this.kind = kind;
  }

  static String of(AgreementKind<?> kind) {
    return AgreementJson.pretty(new AgreementSchema(kind).schema());
  }

  /** A name, never an address: nothing is fetched by it. */
  static String id(AgreementKind<?> kind) {
    return "urn:ketenkompas:agreement:" + kind.name() + ":" + kind.schemaVersion();
  }

  private ObjectNode schema() {
    ObjectNode schema = object();
    schema.put("$schema", DIALECT).put("$id", id(kind)).put("title", kind.name());
    schema.setAll(record(Agreement.class, ""));
    ObjectNode fields = (ObjectNode) schema.get("properties");
    fields.set("schemaVersion", object().put("const", kind.schemaVersion()));
    fields.set("kind", object().put("const", kind.name()));
    ObjectNode sorted = schema.putObject("$defs");
    definitions.forEach(sorted::set);
    return schema;
  }

  private ObjectNode record(Class<?> type, String caseName) {
    TypeForm form = TypeForm.of(type);
    ObjectNode schema = object().put("type", "object");
    ObjectNode fields = schema.putObject("properties");
    ArrayNode required = AgreementJson.MAPPER.createArrayNode();
    for (Map.Entry<String, RecordComponent> component : form.components().entrySet()) {
      AnnotatedType value = component.getValue().getAnnotatedType();
      fields.set(component.getKey(), value(value));
      if (!mayBeNull(value)) {
        required.add(component.getKey());
      }
    }
    if (!caseName.isEmpty()) {
      fields.set(caseName, object());
      required.add(caseName);
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return schema.put("additionalProperties", false);
  }

  /** What is missing counts as null, and that of a number as 0. */
  private static boolean mayBeNull(AnnotatedType type) {
    Min min = type.getAnnotation(Min.class);
    boolean primitive = type.getType() instanceof Class<?> raw && raw.isPrimitive();
    return !type.isAnnotationPresent(NotNull.class)
        && !type.isAnnotationPresent(NotBlank.class)
        && !type.isAnnotationPresent(NotEmpty.class)
        && !(primitive && min != null && min.value() > 0);
  }

  private ObjectNode value(AnnotatedType type) {
    ObjectNode schema = filled(type);
    if (!mayBeNull(type)) {
      return schema;
    }
    JsonNode name = schema.get("type");
    if (name != null && name.isString()) {
      schema.putArray("type").add(name).add("null");
      return schema;
    }
    ObjectNode open = object();
    open.putArray("anyOf").add(schema).add(object().put("type", "null"));
    return open;
  }

  private ObjectNode filled(AnnotatedType type) {
    Type plain = type.getType();
    if (plain instanceof TypeVariable<?>) {
      return reference(kind.terms());
    }
    if (plain instanceof ParameterizedType generic
        && type instanceof AnnotatedParameterizedType parts) {
      return collection((Class<?>) generic.getRawType(), parts);
    }
    Class<?> raw = (Class<?>) plain;
    if (raw == String.class) {
      return text(type);
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return object().put("type", "boolean");
    }
    if (raw == int.class || raw == Integer.class) {
      return number(type, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
    if (raw == long.class || raw == Long.class) {
      return number(type, Long.MIN_VALUE, Long.MAX_VALUE);
    }
    return raw == LocalDate.class
        ? object().put("type", "string").put("format", "date").put("pattern", DATE)
        : reference(raw);
  }

  private ObjectNode collection(Class<?> raw, AnnotatedParameterizedType type) {
    AnnotatedType[] arguments = type.getAnnotatedActualTypeArguments();
    boolean map = Map.class.isAssignableFrom(raw);
    ObjectNode schema = object().put("type", map ? "object" : "array");
    if (map) {
      ObjectNode key = filled(arguments[0]);
      key.remove("type");
      if (!key.isEmpty()) {
        schema.set("propertyNames", key);
      }
      schema.set("additionalProperties", value(arguments[1]));
    } else {
      schema.set("items", value(arguments[0]));
    }
    return sized(schema, type, map ? "Properties" : "Items");
  }

  private static ObjectNode text(AnnotatedElement constraints) {
    ObjectNode schema = object().put("type", "string");
    Pattern pattern = constraints.getAnnotation(Pattern.class);
    if (pattern != null) {
      schema.put("pattern", "^(?:" + pattern.regexp() + ")$");
    } else if (constraints.isAnnotationPresent(NotBlank.class)) {
      schema.put("pattern", NOT_BLANK);
    }
    return sized(schema, constraints, "Length");
  }

  private static ObjectNode sized(ObjectNode schema, AnnotatedElement constraints, String what) {
    Size size = constraints.getAnnotation(Size.class);
    int least = constraints.isAnnotationPresent(NotEmpty.class) ? 1 : 0;
    int min = size == null ? least : Math.max(least, size.min());
    if (min > 0) {
      schema.put("min" + what, min);
    }
    if (size != null && size.max() < Integer.MAX_VALUE) {
      schema.put("max" + what, size.max());
    }
    return schema;
  }

  private static ObjectNode number(AnnotatedElement constraints, long least, long most) {
    Min min = constraints.getAnnotation(Min.class);
    Max max = constraints.getAnnotation(Max.class);
    long from = constraints.isAnnotationPresent(PositiveOrZero.class) ? 0 : least;
    return object()
        .put("type", "integer")
        .put("minimum", min == null ? from : Math.max(from, min.value()))
        .put("maximum", max == null ? most : Math.min(most, max.value()));
  }

  private ObjectNode reference(Class<?> type) {
    String name = names.get(type);
    if (name == null) {
      name = definitions.containsKey(type.getSimpleName()) ? type.getName() : type.getSimpleName();
      names.put(type, name);
      definitions.put(name, object());
      definitions.put(name, definition(type));
    }
    return object().put("$ref", "#/$defs/" + name);
  }

  private ObjectNode definition(Class<?> type) {
    @Nullable JsonForm own = type.getAnnotation(JsonForm.class);
    if (own != null) {
      return (ObjectNode) AgreementJson.MAPPER.readTree(own.value().replace('\'', '"'));
    }
    TypeForm form = TypeForm.of(type);
    if (type.isEnum()) {
      ObjectNode schema = object();
      ArrayNode codes = schema.putArray("enum");
      for (Object constant : type.getEnumConstants()) {
        codes.add(AgreementJson.tree(constant));
      }
      return schema;
    }
    if (!form.caseProperty().isEmpty()) {
      return cases(form);
    }
    return type.isRecord() && form.isObject() ? record(type, "") : object().put("type", "string");
  }

  private ObjectNode cases(TypeForm form) {
    ObjectNode schema = object();
    ArrayNode choices = schema.putArray("oneOf");
    form.cases()
        .forEach(
            (name, type) -> {
              ObjectNode choice = record(type, form.caseProperty());
              ((ObjectNode) choice.get("properties"))
                  .set(form.caseProperty(), object().put("const", name));
              choices.add(choice);
            });
    return schema;
  }

  private static ObjectNode object() {
    return AgreementJson.MAPPER.createObjectNode();
  }
}
