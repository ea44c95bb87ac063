package nl.ketenkompas.model.agreement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares the shape of a JSON tree with the records it will be bound to: unknown fields, and
 * values of the wrong JSON type. What does not fit is reported and taken out of the tree, so that
 * binding can go on with the rest.
 */
final class AgreementShape {
  private final Class<?> terms;
  private final BiConsumer<String, String> report;

  AgreementShape(Class<?> terms, BiConsumer<String, String> report) {
    this.terms = terms;
    this.report = report;
  }

  /** Returns whether the node may stay. */
  boolean fits(JsonNode node, Type type, String pointer) {
    if (node.isNull()) {
      return true;
    }
    if (type instanceof TypeVariable<?>) {
      return fits(node, terms, pointer);
    }
    if (type instanceof ParameterizedType generic) {
      return fitsGeneric(node, generic, pointer);
    }
    if (!(type instanceof Class<?> raw)) {
      return true;
    }
    if (raw == String.class) {
      return is(node.isString(), pointer, "expected a text");
    }
    if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
      boolean small = raw == int.class || raw == Integer.class;
      boolean inRange = small ? node.canConvertToInt() : node.canConvertToLong();
      return is(node.isIntegralNumber() && inRange, pointer, "expected a whole number");
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return is(node.isBoolean(), pointer, "expected true or false");
    }
    if (raw.isAnnotationPresent(JsonTypeInfo.class)) {
      return fitsCase(node, raw, pointer);
    }
    if (raw.isRecord() && FORMS.get(raw).isObject()) {
      return is(node.isObject(), pointer, "expected an object")
          && fitsRecord((ObjectNode) node, raw, pointer, null);
    }
    for (Type taken : FORMS.get(raw).taken()) {
      if (taken == int.class && node.isInt()) {
        return true;
      }
      if (taken instanceof ParameterizedType generic && node.isObject()) {
        return fitsGeneric(node, generic, pointer);
      }
    }
    return is(
        node.isString(), pointer, raw.isEnum() ? AgreementReader.expected(raw) : "expected a text");
  }

  private boolean fitsGeneric(JsonNode node, ParameterizedType type, String pointer) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] arguments = type.getActualTypeArguments();
    if (Map.class.isAssignableFrom(raw)) {
      if (!is(node.isObject(), pointer, "expected an object")) {
        return false;
      }
      for (Map.Entry<String, JsonNode> entry : List.copyOf(node.properties())) {
        if (!fits(entry.getValue(), arguments[1], child(pointer, entry.getKey()))) {
          ((ObjectNode) node).remove(entry.getKey());
        }
      }
      return true;
    }
    if (Iterable.class.isAssignableFrom(raw)) {
      if (!is(node.isArray(), pointer, "expected a list")) {
        return false;
      }
      for (int i = 0; i < node.size(); i++) {
        if (!fits(node.get(i), arguments[0], pointer + "/" + i)) {
          ((ArrayNode) node).set(i, NullNode.getInstance());
        }
      }
      return true;
    }
    return is(node.isObject(), pointer, "expected an object")
        && fitsRecord((ObjectNode) node, raw, pointer, null);
  }

  private boolean fitsCase(JsonNode node, Class<?> type, String pointer) {
    if (!is(node.isObject(), pointer, "expected an object")) {
      return false;
    }
    String property = type.getAnnotation(JsonTypeInfo.class).property();
    Map<String, Class<?>> cases = new LinkedHashMap<>();
    JsonSubTypes subTypes = type.getAnnotation(JsonSubTypes.class);
    if (subTypes != null) {
      for (JsonSubTypes.Type subType : subTypes.value()) {
        cases.put(subType.name(), subType.value());
      }
    }
    JsonNode name = node.get(property);
    Class<?> chosen = name == null || !name.isString() ? null : cases.get(name.asString());
    if (chosen == null) {
      report.accept(child(pointer, property), "expected one of " + cases.keySet());
      return false;
    }
    return fitsRecord((ObjectNode) node, chosen, pointer, property);
  }

  private boolean fitsRecord(
      ObjectNode node, Class<?> type, String pointer, @Nullable String caseProperty) {
    Map<String, Type> components = FORMS.get(type).components();
    List<String> misfits = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String name = entry.getKey();
      Type expected = components.get(name);
      if (name.equals(caseProperty)) {
        continue;
      }
      if (expected == null) {
        report.accept(
            child(pointer, name),
            "unknown field; expected one of " + new TreeSet<>(components.keySet()));
        misfits.add(name);
      } else if (!fits(entry.getValue(), expected, child(pointer, name))) {
        misfits.add(name);
      }
    }
    node.remove(misfits);
    return true;
  }

  /** What reflection says of a type, asked once. */
  private record Form(boolean isObject, List<Type> taken, Map<String, Type> components) {

    static Form of(Class<?> type) {
      boolean isObject = true;
      List<Type> taken = new ArrayList<>();
      for (Method method : type.getMethods()) {
        // Records that are one value in JSON, such as a date range, have a creator of their own
        isObject &= !method.isAnnotationPresent(JsonValue.class);
        if (method.isAnnotationPresent(JsonCreator.class) && method.getParameterCount() == 1) {
          taken.add(method.getGenericParameterTypes()[0]);
        }
      }
      Map<String, Type> components = new LinkedHashMap<>();
      if (type.isRecord()) {
        for (RecordComponent component : type.getRecordComponents()) {
          components.put(component.getName(), component.getGenericType());
        }
      }
      return new Form(isObject, taken, components);
    }
  }

  private static final ClassValue<Form> FORMS =
      new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
          return Form.of(type);
        }
      };

  private boolean is(boolean fits, String pointer, String expected) {
    if (!fits) {
      report.accept(pointer, expected);
    }
    return fits;
  }

  static String child(String pointer, String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
