package nl.ketenkompas.monitoring.agreement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementKind;
import org.jspecify.annotations.Nullable;

/**
 * What the agreements of this room share: copies that keep what is missing for the checks, and
 * presets.
 */
final class Copies {

  private Copies() {}

  static <T> List<T> list(@Nullable List<T> list) {
    return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
  }

  static <K, V> Map<K, V> ordered(@Nullable Map<K, V> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  static <T> Agreement<T> preset(AgreementKind<T> kind, List<String> presets, String id) {
    if (!presets.contains(id)) {
      throw new InvalidValueException("preset", ValueError.UNKNOWN_CODE);
    }
    String file = kind.name() + "-" + id + ".json";
    try (InputStream in = Copies.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + ": not found");
      }
      return kind.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), file).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
