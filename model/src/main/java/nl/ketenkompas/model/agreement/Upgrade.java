package nl.ketenkompas.model.agreement;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings the terms of an agreement from one version of the JSON form to the next, so that files
 * which were written for an older version of the library stay readable. Registered with {@link
 * AgreementKind#upgrading}. Thread safe.
 */
@FunctionalInterface
public interface Upgrade {

  /**
   * Changes the terms in place.
   *
   * @param terms the field {@code terms} as plain JSON: maps, lists, texts, numbers, flags and
   *     nulls. It has not been checked: what does not have the expected shape is left as it is, and
   *     reported when the result is read
   */
  void apply(Map<String, @Nullable Object> terms);

  /**
   * An upgrade that gives a field of the terms another name. When the new name is there already,
   * nothing changes, so that the old name is reported as unknown.
   *
   * @param from the old name
   * @param to the new name
   * @return the upgrade
   */
  static Upgrade rename(String from, String to) {
    return terms -> {
      if (!terms.containsKey(from) || terms.containsKey(to)) {
        return;
      }
      Map<String, @Nullable Object> renamed = new LinkedHashMap<>();
      terms.forEach((name, value) -> renamed.put(name.equals(from) ? to : name, value));
      terms.clear();
      terms.putAll(renamed);
    };
  }
}
