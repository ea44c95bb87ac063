package nl.ketenkompas.privacy;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** From the number of a user to the rows of the clients who have it. */
final class Index {
  private Index() {}

  static Map<Integer, int[]> of(Traits[] traits, Function<Traits, int[]> numbers) {
    Map<Integer, IntStream.Builder> rows = new HashMap<>();
    for (int row = 0; row < traits.length; row++) {
      for (int number : numbers.apply(traits[row])) {
        rows.computeIfAbsent(number, unseen -> IntStream.builder()).add(row);
      }
    }
    Map<Integer, int[]> index = new HashMap<>();
    rows.forEach((number, found) -> index.put(number, found.build().toArray()));
    return index;
  }
}
