package nl.ketenkompas.model.exchange;

import java.util.Map;
import nl.ketenkompas.model.exchange.MappingTerms.Field;
import nl.ketenkompas.model.exchange.MappingTerms.OnBad;
import nl.ketenkompas.model.exchange.MappingTerms.Split;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * One target field of a mapping, compiled. Immutable.
 *
 * @param index of its value in a row
 * @param target name of the field
 * @param column where it comes from, or null for a constant
 * @param constant the value of every record, or null
 * @param codes value in the file to our code, or null when values stand as they are
 * @param dates how its dates are written
 * @param split how a joined name is taken apart, or null
 * @param needed whether a record without the value is rejected
 * @param drops whether a record goes on without a value that is not valid
 * @param pointer where it stands in a line of JSON, or null
 */
record Slot(
    int index,
    String target,
    @Nullable String column,
    @Nullable String constant,
    @Nullable Map<String, String> codes,
    DatePattern dates,
    @Nullable Split split,
    boolean needed,
    boolean drops,
    @Nullable JsonPointer pointer) {
  static Slot of(int index, String target, Field field, boolean json) {
    DatePattern dates =
        field.format() == null ? DatePattern.OWN : DatePattern.compile(field.format());
    boolean needed = field.required() || target.equals("key");
    return new Slot(
        index,
        target,
        field.column(),
        field.constant(),
        field.codes().isEmpty() ? null : Map.copyOf(field.codes()),
        dates == null ? DatePattern.OWN : dates,
        field.split(),
        needed,
        field.onBad() == OnBad.DROP && !needed,
        json && field.column() != null ? MappingLint.pointer(field.column()) : null);
  }
}
