package nl.ketenkompas.model.agreement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a type is written in JSON, as reflection says, asked once per type.
 *
 * @param isObject whether its components are fields; otherwise it is one value, such as a date
 *     range
 * @param taken what its creators take
 * @param components its fields, in order
 * @param caseProperty the field that tells which of several cases it is; empty when there are none
 * @param cases the cases by their names
 */
record TypeForm(
    boolean isObject,
    List<Type> taken,
    Map<String, RecordComponent> components,
    String caseProperty,
    Map<String, Class<?>> cases) {

  private static final ClassValue<TypeForm> FORMS =
      new ClassValue<>() {
        @Override
        protected TypeForm computeValue(Class<?> type) {
          return asked(type);
        }
      };

  static TypeForm of(Class<?> type) {
    return FORMS.get(type);
  }

  private static TypeForm asked(Class<?> type) {
    boolean isObject = true;
    List<Type> taken = new ArrayList<>();
    for (Method method : type.getMethods()) {
      isObject &= !method.isAnnotationPresent(JsonValue.class);
      if (method.isAnnotationPresent(JsonCreator.class) && method.getParameterCount() == 1) {
        taken.add(method.getGenericParameterTypes()[0]);
      }
    }
    Map<String, RecordComponent> components = new LinkedHashMap<>();
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        components.put(component.getName(), component);
      }
    }
    JsonTypeInfo info = type.getAnnotation(JsonTypeInfo.class);
    JsonSubTypes subTypes = type.getAnnotation(JsonSubTypes.class);
    Map<String, Class<?>> cases = new LinkedHashMap<>();
    if (subTypes != null) {
      for (JsonSubTypes.Type subType : subTypes.value()) {
        cases.put(subType.name(), subType.value());
      }
    }
    return new TypeForm(
        isObject,
        List.copyOf(taken),
        Collections.unmodifiableMap(components),
        info == null ? "" : info.property(),
        Collections.unmodifiableMap(cases));
  }
}
