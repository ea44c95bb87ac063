package nl.ketenkompas.model.exchange;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
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
 * taken from what was found before: surnames, codes, places, names of trajectory managers. That
 * saved a third of the time of reading, and the records of a file share their texts. Only so many
 * are remembered as stay in the cache of the processor, whatever a file holds. Dates are made anew:
 * to wait for one that was made before took five times as long.
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

    /** Whether there is a code that is not in the list, or nothing: both are looked into. */
    boolean odd;

    private int length;
    private int hash;

    /** The bytes that it was made from: the first eight, the next, and the last of more. */
    private long first;

    private long second;
    private long third;
    private long fourth;

    boolean present() {
      return text != null || done;
    }
  }

  /**
   * The values that were found before in one column. A value has two places, so that two that come
   * back do not drive out each other.
   */
  private static final class Known {
    private static final int FEWEST = 1 << 8;
    private static final int MOST = 1 << 11;

    Value[] values = new Value[FEWEST];
    private long since;
    private int missed;

    /**
     * Called when a value is new. Makes room when that happens often, and gives up where most
     * values are new anyway.
     *
     * @return whether it is worth going on
     */
    boolean miss(RowValues row) {
      if (++missed < values.length) {
        return true;
      }
      long asked = row.rows - since;
      int more = values.length * 4;
      boolean grows = missed > asked >>> 5 && more <= MOST && row.room >= more;
      boolean useful = missed < asked - (asked >>> (grows ? 6 : 2));
      missed = 0;
      since = row.rows;
      if (grows && useful) {
        row.room -= more;
        Value[] before = values;
        values = new Value[more];
        for (Value value : before) {
          if (value != null) {
            put(value);
          }
        }
      }
      return useful;
    }

    void put(Value value) {
      int place = place(value.hash);
      values[place + 1] = values[place];
      values[place] = value;
    }

    /** The first of the two places. */
    int place(int hash) {
      return hash & (values.length - 2);
    }
  }

  /** How many trajectory managers are remembered: they come back for many clients. */
  static final int MANAGERS = 1 << 8;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final long ODD = 0xC2B2AE3D27D4EB4FL;
  private static final int LONGEST_KNOWN = 32;
  private static final int MOST_KNOWN = 64;

  /** So many values are remembered at most of all columns together: about six megabytes. */
  private static final int ROOM = 1 << 15;

  final @Nullable TrajectoryManager[] managers = new @Nullable TrajectoryManager[MANAGERS];

  /** What tells the person of the record from others of the file; 0 when nothing does. */
  int person;

  private final boolean guarded;
  private final Value[] values;
  private final Value[] fresh;
  private final Value[] fixed;
  private final @Nullable Known[] known;
  private final boolean[] dates;
  private int room = ROOM;
  private long rows;
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
              && slot.dates().count() > 0;
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
    value.odd = value.text == null;
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
    value.odd = value.text == null;
  }

  private String unguarded(String raw) {
    return guarded ? FormulaGuard.off(raw) : raw;
  }

  void clear() {
    rows++;
    person = 0;
    if (!drops.isEmpty()) {
      drops.clear();
    }
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

  /** As {@link #put(Slot, String)}, of a value as it stands in the scanner. */
  void put(Slot slot, RecordScanner scanner, long place) {
    int index = slot.index();
    int from = RecordScanner.from(place);
    int to = RecordScanner.to(place);
    Known before = known[index];
    if (before != null && to - from <= LONGEST_KNOWN && !RecordScanner.isEscaped(place)) {
      note(slot, known(slot, scanner, before, place));
    } else if (dates[index] && !RecordScanner.isEscaped(place)) {
      values[index] = date(slot, scanner.buffer(), from, to);
    } else {
      put(slot, scanner.value(place));
    }
  }

  private Value date(Slot slot, byte[] bytes, int from, int to) {
    Value value = renewed(slot);
    value.text = null;
    value.unknownCode = false;
    value.odd = false;
    value.done = true;
    DatePattern forms = slot.dates();
    for (int form = 0; form < forms.count(); form++) {
      int eight = forms.digits(bytes, from, to, form);
      if (eight >= 0 && DatePattern.date(eight) instanceof Parsed.Ok<PartialDate> date) {
        value.parsed = date.got();
        return value;
      }
    }
    value.error = forms.parse(bytes, from, to).fold(date -> null, RejectCode::of);
    return value;
  }

  private Value known(Slot slot, RecordScanner scanner, Known before, long place) {
    byte[] bytes = scanner.buffer();
    int from = RecordScanner.from(place);
    int to = RecordScanner.to(place);
    int length = to - from;
    long first = (long) LONGS.get(bytes, from);
    long second = 0;
    long third = 0;
    long fourth = 0;
    if (length < 8) {
      first &= (1L << (8 * length)) - 1;
    } else if (length > 8) {
      fourth = (long) LONGS.get(bytes, to - 8); // may overlap what went before
      if (length > 16) {
        second = (long) LONGS.get(bytes, from + 8);
        third = (long) LONGS.get(bytes, to - 16);
      }
    }
    long mixed = first * GOLDEN + (second ^ Long.rotateLeft(third, 23)) * ODD;
    mixed = (mixed ^ Long.rotateLeft(fourth, 41) ^ length) * GOLDEN;
    int hash = (int) (mixed >>> 32);
    Value[] values = before.values;
    int at = before.place(hash);
    for (int i = at; i < at + 2; i++) {
      Value value = values[i];
      if (value != null
          && value.first == first
          && value.length == length
          && value.fourth == fourth
          && value.second == second
          && value.third == third) {
        return value;
      }
    }
    Value value = new Value();
    value.length = length;
    value.hash = hash;
    value.first = first;
    value.second = second;
    value.third = third;
    value.fourth = fourth;
    translate(slot, value, unguarded(scanner.value(place)));
    if (before.miss(this)) {
      before.put(value);
    } else {
      known[slot.index()] = null;
    }
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
    if (value.odd) {
      if (value.unknownCode) {
        bad(slot, ValueError.UNKNOWN_CODE);
      }
      if (slot.needed()) {
        fail(slot.target(), RejectCode.MISSING);
      }
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
