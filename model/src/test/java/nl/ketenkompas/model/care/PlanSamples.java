package nl.ketenkompas.model.care;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The sample plans, one of each kind. */
final class PlanSamples {
  static final JsonMapper JSON = JsonMapper.builder().build();

  private PlanSamples() {}

  static String text(String name) {
    try (InputStream in = PlanSamples.class.getResourceAsStream("plan-" + name + ".json")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Plan plan(String name) {
    return JSON.readValue(text(name), Plan.class);
  }

  /** A sample in which one piece of text is another; it must occur. */
  static Plan edited(String name, String piece, String other) {
    String text = text(name);
    if (!text.contains(piece)) {
      throw new IllegalArgumentException(name + " has no " + piece);
    }
    return JSON.readValue(text.replace(piece, other), Plan.class);
  }
}
