package nl.ketenkompas.model.care;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import tools.jackson.databind.json.JsonMapper;

/** Reads the lists that come with the library. */
final class Presets {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Presets() {}

  /** Reads one file beside this class. */
  static <T> T read(String file, Function<Object, T> read) {
    try (InputStream in = Presets.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + ": not found");
      }
      return read.apply(JSON.readValue(in, Object.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one with this id. */
  static <T> T find(List<T> presets, Function<T, String> id, String asked) {
    for (T preset : presets) {
      if (id.apply(preset).equals(asked)) {
        return preset;
      }
    }
    throw new InvalidValueException("preset", ValueError.UNKNOWN_CODE);
  }
}
