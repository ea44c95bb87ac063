package nl.ketenkompas.model.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * The values of the record that is being read, and what is wrong with them. Used by one thread,
 * record after record.
 */
final class RowValues {
  /**
   * A value that the record goes on without.
   *
   * @param slot which
   * @param code why
   */
  record Drop(Slot slot, RejectCode code) {}

  private final @Nullable String[] values;
  private final List<Drop> drops = new ArrayList<>();
  private @Nullable String failedField;
  private @Nullable RejectCode failedCode;

  RowValues(int slots) {
    values = new @Nullable String[slots];
  }

  void clear() {
    java.util.Arrays.fill(values, null);
    drops.clear();
    failedField = null;
    failedCode = null;
  }

  /**
   * Notes a value as it stands in the file: codes are translated, and what is required must be
   * there.
   */
  void put(Slot slot, @Nullable String raw) {
    String value = raw;
    Map<String, String> codes = slot.codes();
    if (slot.constant() != null) {
      value = slot.constant();
    } else if (codes != null) {
      String code = codes.get(raw == null ? "" : raw);
      if (code != null) {
        value = code.isEmpty() ? null : code;
      } else if (raw != null) {
        bad(slot, ValueError.UNKNOWN_CODE);
        value = null;
      }
    }
    values[slot.index()] = value;
    if (value == null && slot.needed()) {
      fail(slot.target(), RejectCode.MISSING);
    }
  }

  @Nullable String get(@Nullable Slot slot) {
    return slot == null ? null : values[slot.index()];
  }

  @Nullable String[] copy() {
    return values.clone();
  }

  /** A value that is not valid: the record fails or goes on without, as the mapping says. */
  void bad(Slot slot, ValueError error) {
    bad(slot, RejectCode.of(error));
  }

  void bad(Slot slot, RejectCode code) {
    if (slot.drops()) {
      drops.add(new Drop(slot, code));
    } else {
      fail(slot.target(), code);
    }
  }

  private void fail(String field, RejectCode code) {
    if (failedCode == null) {
      failedField = field;
      failedCode = code;
    }
  }

  boolean failed() {
    return failedCode != null;
  }

  String failedField() {
    return failedField == null ? "" : failedField;
  }

  @Nullable RejectCode failedCode() {
    return failedCode;
  }

  List<Drop> drops() {
    return drops;
  }
}
