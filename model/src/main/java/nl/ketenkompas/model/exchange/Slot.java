package nl.ketenkompas.model.exchange;

import nl.ketenkompas.model.exchange.MappingTerms.Field;
import nl.ketenkompas.model.exchange.MappingTerms.OnBad;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * One target field of a mapping, compiled. Immutable.
 *
 * @param index of its value in a row
 * @param target name of the field
 * @param field what the mapping says
 * @param dates how its dates are written
 * @param pointer where it stands in a line of JSON, or null
 */
record Slot(
    int index, String target, Field field, DatePattern dates, @Nullable JsonPointer pointer) {
  static Slot of(int index, String target, Field field, boolean json) {
    DatePattern dates =
        field.format() == null ? DatePattern.OWN : DatePattern.compile(field.format());
    return new Slot(
        index,
        target,
        field,
        dates == null ? DatePattern.OWN : dates,
        json && field.column() != null ? MappingLint.pointer(field.column()) : null);
  }

  boolean drops() {
    return field.onBad() == OnBad.DROP;
  }
}
