package nl.ketenkompas.model.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes the values of a row out of a line of JSON. Thread safe. */
final class JsonLine {
  private static final int MOST_NESTING = 50;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MOST_NESTING).build())
                  .build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final List<Slot> slots;

  JsonLine(List<Slot> slots) {
    this.slots = slots;
  }

  /** Fills the row; returns why the line is not an object, or null. */
  @Nullable RejectCode read(String line, RowValues row) {
    JsonNode tree;
    try {
      tree = MAPPER.readTree(line);
    } catch (StreamConstraintsException e) {
      return String.valueOf(e.getMessage()).contains("nesting")
          ? RejectCode.TOO_DEEP
          : RejectCode.BAD_JSON;
    } catch (JacksonException | NumberFormatException e) {
      // The second: a number such as 8e99999999999, which Jackson lets through as it is
      return RejectCode.BAD_JSON;
    }
    if (!tree.isObject()) {
      return RejectCode.NOT_AN_OBJECT;
    }
    for (Slot slot : slots) {
      if (slot.pointer() == null) {
        row.put(slot);
        continue;
      }
      JsonNode node = tree.at(slot.pointer());
      if (node.isContainer()) {
        row.put(slot, RejectCode.NOT_A_VALUE);
      } else {
        String text = node.isNull() || node.isMissingNode() ? "" : stripped(node.asString());
        RejectCode damage = damage(text);
        if (damage != null) {
          row.put(slot, damage);
        } else if (text.isEmpty()) {
          row.put(slot);
        } else {
          row.put(slot, text);
        }
      }
    }
    return null;
  }

  /** Without the blanks that fall away in a CSV file too. */
  private static String stripped(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && RecordScanner.isBlank(text.charAt(start))) {
      start++;
    }
    while (start < end && RecordScanner.isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** What cannot stand in a CSV file does not come in by an escape either. */
  private static @Nullable RejectCode damage(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && !RecordScanner.isBlank(c)) || (c >= 0x7f && c < 0xa0)) {
        return RejectCode.CONTROL_CHARACTER;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c) || c == '\ufffd' || c == '\ufeff') {
        return RejectCode.BAD_ENCODING;
      }
    }
    return null;
  }
}
