package nl.ketenkompas.identity.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists of agreements under reading: what is missing is empty, and misfits stay as null until they
 * are reported.
 */
final class Lists {

  private Lists() {}

  static <T> List<T> copy(@Nullable List<T> list) {
    return list == null
        ? Collections.emptyList()
        : Collections.unmodifiableList(new ArrayList<>(list));
  }

  static <T> List<List<T>> copyEach(@Nullable List<List<T>> lists) {
    List<List<T>> copies = new ArrayList<>();
    for (List<T> list : copy(lists)) {
      copies.add(copy(list));
    }
    return Collections.unmodifiableList(copies);
  }
}
