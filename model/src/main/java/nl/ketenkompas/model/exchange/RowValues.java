package nl.ketenkompas.model.exchange;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.Parsed;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.client.TrajectoryManager;
import nl.ketenkompas.model.person.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The values of the record that is being read, and what is wrong with them. Used by one thread,
 * record after record.
 *
 * <p>What bytes mean in a column depends on nothing but the bytes. So values that come back are
 * taken from what was found before: surnames, codes, postcodes, names of trajectory managers. That
 * saved a third of the time of reading, and the records of a file share their texts.
 */
final class RowValues {
  /**
   * A value that the record goes on without.
   *
   * @param slot which
   * @param code why
   */
  record Drop(Slot slot, RejectCode code) {}

  /** A value, with what was found out about it so far. */
  static final class Value {
    /** Codes translated; null when it is not filled in, or when only what it stands for is kept. */
    @Nullable String text;

    /** Whether the code is not in the list. */
    boolean unknownCode;

    /** Whether it was parsed, with an outcome in one of the following. */
    boolean done;

    @Nullable Object parsed;
    @Nullable RejectCode error;

    private byte[] raw = NO_BYTES;
    private int length;
    private long word;

    boolean present() {
      return text != null || done;
    }
  }

  /** The values that were found before in one column; a place holds the last that belongs there. */
  private static final class Known {
    private static final int PLACES = 1 << 10;
    private static final int TRIAL = 1 << 12;

    final Value[] values = new Value[PLACES];
    int asked;
    int found;

    /** Whether it is worth the asking: not where most values are new. */
    boolean useful() {
      if (asked < TRIAL) {
        return true;
      }
      boolean useful = found >= TRIAL / 4;
      asked = 0;
      found = 0;
      return useful;
    }
  }

  /** How many trajectory managers are remembered: they come back for many clients. */
  static final int MANAGERS = 1 << 8;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final byte[] NO_BYTES = {};
  private static final int LONGEST_KNOWN = 32;
  private static final int MOST_KNOWN = 64;
  private static final int DATES = 1 << 13;

  final @Nullable TrajectoryManager[] managers = new @Nullable TrajectoryManager[MANAGERS];
  private final boolean guarded;
  private final Value[] values;
  private final Value[] fresh;
  private final Value[] fixed;
  private final @Nullable Known[] known;
  private final boolean[] dates;
  private final @Nullable PartialDate[] datesKnown = new @Nullable PartialDate[DATES];
  private final List<Drop> drops = new ArrayList<>();
  private @Nullable String failedField;
  private @Nullable RejectCode failedCode;

  /**
   * Makes room.
   *
   * @param slots of the mapping
   * @param persons whether only what dates stand for is asked, not their texts
   * @param guarded whether texts are guarded against spreadsheets
   */
  RowValues(List<Slot> slots, boolean persons, boolean guarded) {
    this.guarded = guarded;
    int count = slots.size();
    values = new Value[count];
    fresh = new Value[count];
    fixed = new Value[count];
    known = new @Nullable Known[count];
    dates = new boolean[count];
    for (Slot slot : slots) {
      int i = slot.index();
      fresh[i] = new Value();
      fixed[i] = constant(slot);
      values[i] = fixed[i];
      PersonField field = PersonField.BY_NAME.get(slot.target());
      boolean unique = slot.target().equals("key") || (persons && field == PersonField.BSN);
      dates[i] =
          persons
              && field != null
              && field.isDate()
              && slot.codes() == null
              && slot.dates().hasForms();
      if (!unique && !dates[i] && i < MOST_KNOWN) {
        known[i] = new Known();
      }
    }
  }

  /** What stands where nothing is filled in. */
  private static Value constant(Slot slot) {
    Value value = new Value();
    value.text = slot.constant();
    if (value.text == null && slot.codes() != null) {
      translate(slot, value, null);
    }
    return value;
  }

  private static void translate(Slot slot, Value value, @Nullable String raw) {
    Map<String, String> codes = slot.codes();
    value.text = raw;
    value.unknownCode = false;
    if (codes != null) {
      String code = codes.get(raw == null ? "" : raw);
      value.text = code == null || code.isEmpty() ? null : code;
      value.unknownCode = code == null && raw != null;
    }
  }

  private String unguarded(String raw) {
    return guarded ? FormulaGuard.off(raw) : raw;
  }

  void clear() {
    drops.clear();
    failedField = null;
    failedCode = null;
  }

  /** Notes the constant of a field, or what stands for a value that is not filled in. */
  void put(Slot slot) {
    note(slot, fixed[slot.index()]);
  }

  /**
   * Notes a value as it stands in the file: codes are translated, and what is required must be
   * there.
   */
  void put(Slot slot, String raw) {
    Value value = renewed(slot);
    translate(slot, value, unguarded(raw));
    note(slot, value);
  }

  /** Notes that something stands in the file that is no value. */
  void put(Slot slot, RejectCode code) {
    Value value = renewed(slot);
    value.text = null;
    value.unknownCode = false;
    values[slot.index()] = value;
    bad(slot, code);
    if (slot.needed()) {
      fail(slot.target(), RejectCode.MISSING);
    }
  }

  /** As {@link #put(Slot, String)}, of the value that the scanner has looked up. */
  void put(Slot slot, RecordScanner scanner) {
    int from = scanner.valueFrom();
    int to = scanner.valueTo();
    int index = slot.index();
    if (scanner.escaped()) {
      put(slot, scanner.value());
    } else if (dates[index]) {
      Value value = renewed(slot);
      value.text = null;
      value.unknownCode = false;
      value.done = true;
      Parsed<PartialDate> date = slot.dates().parse(scanner.buffer(), from, to);
      if (date instanceof Parsed.Bad<PartialDate> bad) {
        value.error = RejectCode.of(bad.error());
      } else {
        value.parsed = same(((Parsed.Ok<PartialDate>) date).got());
      }
      note(slot, value);
    } else {
      Known before = known[index];
      if (before == null || to - from > LONGEST_KNOWN) {
        put(slot, scanner.value());
      } else if (before.useful()) {
        note(slot, known(slot, scanner, before, from, to));
      } else {
        known[index] = null;
        put(slot, scanner.value());
      }
    }
  }

  private PartialDate same(PartialDate date) {
    int at = date.hashCode() & (DATES - 1);
    PartialDate before = datesKnown[at];
    if (before != null && before.equals(date)) {
      return before;
    }
    datesKnown[at] = date;
    return date;
  }

  private Value known(Slot slot, RecordScanner scanner, Known before, int from, int to) {
    byte[] bytes = scanner.buffer();
    int length = to - from;
    long word = (long) LONGS.get(bytes, from);
    if (length < 8) {
      word &= (1L << (8 * length)) - 1;
    }
    long hash = word;
    for (int at = from + 8; at < to; at += 8) {
      // The last eight bytes, when fewer than eight are left: they overlap what went before.
      hash = KeyLog.step(hash, (long) LONGS.get(bytes, Math.min(at, to - 8)));
    }
    hash = (hash + length) * 0x9E3779B97F4A7C15L;
    int place = (int) (hash >>> 54);
    before.asked++;
    Value value = before.values[place];
    if (value != null
        && value.word == word
        && value.length == length
        && (length <= 8 || Arrays.equals(value.raw, 0, length, bytes, from, to))) {
      before.found++;
      return value;
    }
    value = new Value();
    value.word = word;
    value.length = length;
    value.raw = length <= 8 ? NO_BYTES : Arrays.copyOfRange(bytes, from, to);
    translate(slot, value, unguarded(scanner.value()));
    before.values[place] = value;
    return value;
  }

  private Value renewed(Slot slot) {
    Value value = fresh[slot.index()];
    value.done = false;
    value.parsed = null;
    value.error = null;
    return value;
  }

  private void note(Slot slot, Value value) {
    values[slot.index()] = value;
    if (value.unknownCode) {
      bad(slot, ValueError.UNKNOWN_CODE);
    }
    if (slot.needed() && !value.present()) {
      fail(slot.target(), RejectCode.MISSING);
    }
  }

  /** What stands in the record: the text as far as there is one. */
  Value value(Slot slot) {
    return values[slot.index()];
  }

  @Nullable String get(Slot slot) {
    return values[slot.index()].text;
  }

  boolean has(Slot slot) {
    return values[slot.index()].present();
  }

  /** The texts of the record, in the order of the slots. */
  @Nullable String[] copy() {
    @Nullable String[] texts = new @Nullable String[values.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = values[i].text;
    }
    return texts;
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
