package nl.ketenkompas.model.testing;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sample file: what it is called there, what it means, and what stands in it for a
 * row.
 *
 * @param target field of the mapping
 * @param name of the column, or JSON pointer
 * @param format of a date, or null
 * @param codes value in the file to our code; empty when the column is not coded
 * @param split how a joined name is taken apart, or null
 * @param dropsBad whether a bad value is dropped, and does not reject the row
 * @param number whether JSON writes it as a number
 * @param value what stands in it
 */
record Column<T>(
    String target,
    String name,
    @Nullable String format,
    Map<String, String> codes,
    @Nullable String split,
    boolean dropsBad,
    boolean number,
    Function<T, @Nullable String> value) {

  static <T> Column<T> of(String target, String name, Function<T, @Nullable String> value) {
    return new Column<>(target, name, null, Map.of(), null, false, false, value);
  }

  /**
   * A column whose values are codes of the partner; {@code codes} is theirs, ours, theirs, ours ...
   */
  static <T> Column<T> coded(
      String target, String name, Function<T, @Nullable String> ours, String... codes) {
    Map<String, String> known = new TreeMap<>();
    Map<String, String> back = new TreeMap<>();
    for (int i = 0; i < codes.length; i += 2) {
      known.put(codes[i], codes[i + 1]);
      back.putIfAbsent(codes[i + 1], codes[i]);
    }
    return new Column<>(
        target,
        name,
        null,
        known,
        null,
        false,
        false,
        row -> {
          String code = ours.apply(row);
          return code == null ? null : back.get(code);
        });
  }

  Column<T> format(String pattern) {
    return new Column<>(target, name, pattern, codes, split, dropsBad, number, value);
  }

  Column<T> split(String how) {
    return new Column<>(target, name, format, codes, how, dropsBad, number, value);
  }

  Column<T> droppingBad() {
    return new Column<>(target, name, format, codes, split, true, number, value);
  }

  Column<T> asNumber() {
    return new Column<>(target, name, format, codes, split, dropsBad, true, value);
  }
}
