package nl.ketenkompas.model.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.chain.Partner;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.exchange.ReadLimits;
import nl.ketenkompas.model.person.PersonName;
import org.junit.jupiter.api.Test;

/** The page with limits says what the code does. */
class LimitsPageTest {
  private static final Pattern ROW = Pattern.compile("\\| ([a-z][^|]*) \\| ([0-9]+) \\| .*");

  private static long constant(String type, String name) throws ReflectiveOperationException {
    Field field = Class.forName("nl.ketenkompas.model." + type).getDeclaredField(name);
    field.setAccessible(true);
    return ((Number) field.get(null)).longValue();
  }

  @Test
  void everyRowIsThatOfTheCode() throws IOException, ReflectiveOperationException {
    Map<String, Long> page = new LinkedHashMap<>();
    List<String> lines =
        Files.readAllLines(Path.of(System.getProperty("basedir", "")).resolve("LIMITS.md"));
    for (String line : lines) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        page.put(row.group(1), Long.valueOf(row.group(2)));
      }
    }
    ReadLimits files = ReadLimits.DEFAULT;
    Map<String, Long> code = new LinkedHashMap<>();
    code.put("characters of a file", (long) AgreementLimits.FILE);
    code.put("values in a file", (long) AgreementLimits.VALUES);
    code.put("levels of objects and lists", (long) AgreementLimits.NESTING);
    code.put("characters of a text", (long) AgreementLimits.TEXT);
    code.put("characters of a number", (long) AgreementLimits.NUMBER);
    code.put("characters of a field's name", (long) AgreementLimits.NAME);
    code.put("errors reported of a file", (long) AgreementLimits.ERRORS);
    code.put("bytes of a line or record", (long) files.lineBytes());
    code.put("bytes of a quoted value", (long) files.quotedBytes());
    code.put("keys remembered to find doubles", (long) files.keys());
    code.put("bytes a compressed file unpacks to", files.unpackedBytes());
    code.put("times a compressed file unpacks to its size", (long) files.expansion());
    code.put("columns of a file without header", constant("exchange.MappingLint", "MOST_COLUMNS"));
    code.put("levels in a JSON line", constant("exchange.JsonLine", "MOST_NESTING"));
    code.put("characters of a scenario file", constant("scenario.Document", "MAX_FILE"));
    code.put(
        "levels of objects and lists in a scenario", constant("scenario.Document", "MAX_NESTING"));
    code.put("characters of a text in a scenario", constant("scenario.Document", "MAX_TEXT"));
    code.put("characters of a text in an event", constant("journal.EventJson", "MAX_TEXT"));
    code.put(
        "levels of objects and lists in an event", constant("journal.EventJson", "MAX_NESTING"));
    assertThat(page).isEqualTo(code);
  }

  @Test
  void namesAndCodesEndWhereThePageSays() {
    assertThat(new Partner("a".repeat(80), "b".repeat(200)).name()).hasSize(200);
    assertThatThrownBy(() -> new Partner("a".repeat(81), "b"))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Partner("a", "b".repeat(201)))
        .isInstanceOf(InvalidValueException.class);
    assertThat(SourceKey.of("a", "1".repeat(80)).local()).hasSize(80);
    assertThatThrownBy(() -> SourceKey.of("a", "1".repeat(81)))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> PersonName.of("a".repeat(201), null, "Vos"))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> PersonName.of("a", null, "V".repeat(201)))
        .isInstanceOf(InvalidValueException.class);
  }
}
