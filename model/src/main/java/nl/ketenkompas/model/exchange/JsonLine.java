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
    } catch (JacksonException e) {
      return RejectCode.BAD_JSON;
    }
    if (!tree.isObject()) {
      return RejectCode.NOT_AN_OBJECT;
    }
    for (Slot slot : slots) {
      if (slot.pointer() == null) {
        row.put(slot, null);
        continue;
      }
      JsonNode node = tree.at(slot.pointer());
      if (node.isContainer()) {
        row.bad(slot, RejectCode.NOT_A_VALUE);
      } else {
        String text = node.isNull() || node.isMissingNode() ? "" : node.asString().strip();
        row.put(slot, text.isEmpty() ? null : text);
      }
    }
    return null;
  }
}
