package nl.ketenkompas.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.port.AccessLog;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.privacy.redaction.Disclosed;
import nl.ketenkompas.privacy.redaction.Disclosure;
import nl.ketenkompas.privacy.redaction.FileSchema;
import nl.ketenkompas.privacy.redaction.FileSchema.Field;
import nl.ketenkompas.privacy.redaction.RedactedFile;

class RedactionProperties {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ClientId CLIENT = World.CLIENTS.get(0);
  private static final List<String> NAMES = List.of("f0", "f1", "f2", "f3", "f4");
  private static final List<String> KINDS = List.of("k0", "k1", "k2", "k0", "k1");
  private static final FileSchema<Map<String, String>> SCHEMA =
      FileSchema.of(
          file -> CLIENT,
          List.of(
              field(0, false),
              field(1, true),
              field(2, true),
              field(3, true).neededIn("s0"),
              field(4, true).deliveredBy(file -> Optional.ofNullable(file.get("by")))));

  /** How much of a field may be seen: what its file says of its source counts as well. */
  private static Level level(Viewer viewer, int i, Map<String, String> file) {
    String kind = KINDS.get(i);
    if (i == 4) {
      String by = file.get("by");
      return viewer.level(CLIENT, kind) == Level.NONE || by == null || !viewer.mayPassOn(by)
          ? Level.NONE
          : viewer.decide(CLIENT, kind, by).level();
    }
    boolean hidden = i == 3 && !viewer.isInStep(CLIENT, List.of("s0"));
    return hidden || viewer.dependsOnSource(kind) ? Level.NONE : viewer.level(CLIENT, kind);
  }

  private static Field<Map<String, String>, String> field(int i, boolean summarised) {
    Field<Map<String, String>, String> field =
        Field.of(NAMES.get(i), KINDS.get(i), file -> file.get(NAMES.get(i)));
    return summarised ? field.summarised(RedactionProperties::summary) : field;
  }

  private static String summary(String value) {
    return value.substring(0, 1);
  }

  /** What someone gets: the bytes, the messages and the log, or the reasons for a closed file. */
  private static String see(Map<String, String> file, Viewer viewer) {
    List<AccessLog.Entry> log = new ArrayList<>();
    return SCHEMA
        .disclose(file, viewer, log::add)
        .<String>fold(
            opened -> json(opened.file()) + opened.file() + opened.reasons() + log,
            closed -> closed.reasons().toString());
  }

  private static String json(RedactedFile file) {
    try {
      return JSON.writeValueAsString(file);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, String> file(Random random) {
    Map<String, String> file = new HashMap<>();
    for (String name : NAMES) {
      if (random.nextBoolean()) {
        file.put(name, "" + (char) ('a' + random.nextInt(3)) + random.nextInt(1000));
      }
    }
    if (random.nextBoolean()) {
      file.put("by", "p" + random.nextInt(3));
    }
    return file;
  }

  /** Another file that the viewer must not be able to tell from the first. */
  private static Map<String, String> alike(Map<String, String> file, Viewer viewer, Random random) {
    Map<String, String> other = file(random);
    if (level(viewer, 4, file) != Level.NONE) {
      other.put("by", file.get("by"));
    } else if (level(viewer, 4, other) != Level.NONE) {
      other.remove("by");
    }
    for (int i = 0; i < NAMES.size(); i++) {
      String name = NAMES.get(i);
      Level level = level(viewer, i, file);
      if (level == Level.NONE) {
        continue;
      }
      String value = file.get(name);
      if (value == null) {
        other.remove(name);
      } else if (level == Level.FULL) {
        other.put(name, value);
      } else if (level == Level.SUMMARY && i > 0) {
        other.put(name, summary(value) + random.nextInt(1000));
      } else {
        other.put(name, "z" + random.nextInt(1000));
      }
    }
    return other;
  }

  @Covers({"SK-C12", "SK-C4"})
  @Property
  void filesThatDifferInWithheldValuesOnlyLookTheSame(@ForAll long seed) {
    Viewer viewer = World.of(seed).viewer();
    Random random = new Random(seed);
    Map<String, String> file = file(random);

    assertThat(see(alike(file, viewer, random), viewer)).isEqualTo(see(file, viewer));
  }

  @Covers("SK-C12")
  @Property
  void everyFieldShowsExactlyItsLevel(@ForAll long seed) {
    Viewer viewer = World.of(seed).viewer();
    Map<String, String> file = file(new Random(seed));
    RedactedFile redacted =
        ((Disclosure.Opened) SCHEMA.disclose(file, viewer, entry -> true)).file();

    for (int i = 0; i < NAMES.size(); i++) {
      String value = file.get(NAMES.get(i));
      Level level = level(viewer, i, file);
      boolean asIfNothing = i == 4 && viewer.level(CLIENT, KINDS.get(i)) != Level.NONE;
      Disclosed<?> expected =
          level == Level.NONE
              ? asIfNothing ? new Disclosed.Absent<String>() : new Disclosed.Withheld<String>()
              : value == null
                  ? new Disclosed.Absent<String>()
                  : level == Level.FULL
                      ? new Disclosed.Full<>(value)
                      : level == Level.SUMMARY && i > 0
                          ? new Disclosed.Summary<String>(summary(value))
                          : new Disclosed.Exists<String>();
      assertThat(expected.equals(redacted.fields().get(NAMES.get(i)))).isTrue();
    }
  }
}
