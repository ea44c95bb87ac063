package nl.ketenkompas.model.agreement;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.ketenkompas.model.agreement.Expected.Words;
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
  private final AgreementErrors errors;

  AgreementShape(Class<?> terms, AgreementErrors errors) {
    this.terms = terms;
    this.errors = errors;
  }

  /** A place in the tree; its pointer is written out only for an error. */
  private record Place(@Nullable Place parent, String name) {

    Place child(int index) {
      return new Place(this, Integer.toString(index));
    }

    Place child(String name) {
      return new Place(this, name);
    }

    String pointer() {
      return parent == null
          ? ""
          : parent.pointer() + "/" + name.replace("~", "~0").replace("/", "~1");
    }
  }

  /** Compares the whole file. */
  void check(JsonNode agreement) {
    fits(agreement, Agreement.class, new Place(null, ""));
  }

  /** Returns whether the node may stay. */
  private boolean fits(JsonNode node, Type type, Place place) {
    if (node.isNull()) {
      return true;
    }
    if (type instanceof TypeVariable<?>) {
      return fits(node, terms, place);
    }
    if (type instanceof ParameterizedType generic) {
      return fitsGeneric(node, generic, place);
    }
    if (!(type instanceof Class<?> raw)) {
      return true;
    }
    if (raw == String.class) {
      return is(node.isString(), place, Expected.TEXT);
    }
    if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
      boolean small = raw == int.class || raw == Integer.class;
      boolean inRange = small ? node.canConvertToInt() : node.canConvertToLong();
      return is(node.isIntegralNumber() && inRange, place, Expected.WHOLE_NUMBER);
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return is(node.isBoolean(), place, Expected.TRUE_OR_FALSE);
    }
    TypeForm form = TypeForm.of(raw);
    if (!form.caseProperty().isEmpty()) {
      return fitsCase(node, raw, place);
    }
    if (raw.isRecord() && form.isObject()) {
      return is(node.isObject(), place, Expected.OBJECT)
          && fitsRecord((ObjectNode) node, raw, place, null);
    }
    for (Type taken : form.taken()) {
      if (taken == int.class && node.isInt()) {
        return true;
      }
      if (taken instanceof ParameterizedType generic && node.isObject()) {
        return fitsGeneric(node, generic, place);
      }
    }
    return node.isString()
        || (raw.isEnum()
            ? is(false, place, AgreementReader.expected(raw))
            : is(false, place, Expected.TEXT));
  }

  private boolean fitsGeneric(JsonNode node, ParameterizedType type, Place place) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] arguments = type.getActualTypeArguments();
    if (Map.class.isAssignableFrom(raw)) {
      if (!is(node.isObject(), place, Expected.OBJECT)) {
        return false;
      }
      for (Map.Entry<String, JsonNode> entry : List.copyOf(node.properties())) {
        if (!isKey(entry.getKey(), arguments[0], place)
            || !fits(entry.getValue(), arguments[1], place.child(entry.getKey()))) {
          ((ObjectNode) node).remove(entry.getKey());
        }
      }
      return true;
    }
    if (Iterable.class.isAssignableFrom(raw)) {
      if (!is(node.isArray(), place, Expected.LIST)) {
        return false;
      }
      for (int i = 0; i < node.size(); i++) {
        if (!fits(node.get(i), arguments[0], place.child(i))) {
          ((ArrayNode) node).set(i, NullNode.getInstance());
        }
      }
      return true;
    }
    return is(node.isObject(), place, Expected.OBJECT)
        && fitsRecord((ObjectNode) node, raw, place, null);
  }

  /** Of keys the codes are checked here; what else they may be shows when they are bound. */
  private boolean isKey(String key, Type type, Place place) {
    return !(type instanceof Class<?> raw)
        || !raw.isEnum()
        || AgreementReader.codes(raw).contains(key)
        || is(false, place.child(key), AgreementReader.expected(raw));
  }

  private boolean fitsCase(JsonNode node, Class<?> type, Place place) {
    if (!is(node.isObject(), place, Expected.OBJECT)) {
      return false;
    }
    String property = TypeForm.of(type).caseProperty();
    Map<String, Class<?>> cases = TypeForm.of(type).cases();
    JsonNode name = node.get(property);
    Class<?> chosen = name == null || !name.isString() ? null : cases.get(name.asString());
    if (chosen == null) {
      errors.add(place.child(property).pointer(), Expected.ONE_OF.with(cases.keySet()));
      return false;
    }
    return fitsRecord((ObjectNode) node, chosen, place, property);
  }

  private boolean fitsRecord(
      ObjectNode node, Class<?> type, Place place, @Nullable String caseProperty) {
    Map<String, RecordComponent> components = TypeForm.of(type).components();
    List<String> misfits = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String name = entry.getKey();
      RecordComponent expected = components.get(name);
      if (name.equals(caseProperty)) {
        continue;
      }
      if (expected == null) {
        errors.add(
            place.child(name).pointer(),
            Expected.UNKNOWN_FIELD.with(new TreeSet<>(components.keySet())));
        misfits.add(name);
      } else if (!fits(entry.getValue(), expected.getGenericType(), place.child(name))) {
        misfits.add(name);
      }
    }
    node.remove(misfits);
    return true;
  }

  private boolean is(boolean fits, Place place, Expected expected) {
    if (!fits) {
      errors.add(place.pointer(), expected.with());
    }
    return fits;
  }

  private boolean is(boolean fits, Place place, Words expected) {
    if (!fits) {
      errors.add(place.pointer(), expected);
    }
    return fits;
  }
}
