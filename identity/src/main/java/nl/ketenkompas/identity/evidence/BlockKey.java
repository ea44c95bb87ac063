package nl.ketenkompas.identity.evidence;

/**
 * Ways to find pairs worth comparing: two rows meet when all parts of a key are known on both sides
 * and the same. A missing part means no key, never a wider one. In the order in which pairs are
 * counted as found.
 */
@SuppressWarnings({
  "EnumOrdinal",
  "ImmutableEnumChecker"
}) // an index of one run; nobody sees the array
enum BlockKey {
  NUMBER(true, Part.NUMBER),
  WHOLE(true, Part.SURNAME_SOUND, Part.GIVEN_SOUND, Part.YEAR, Part.MONTH, Part.DAY),
  DATE_SURNAME(true, Part.YEAR, Part.MONTH, Part.DAY, Part.SURNAME_SOUND),
  DATE_GIVEN(true, Part.YEAR, Part.MONTH, Part.DAY, Part.GIVEN_SOUND),
  DATE_INITIAL(false, Part.YEAR, Part.MONTH, Part.DAY, Part.INITIAL),
  DATE(false, Part.YEAR, Part.MONTH, Part.DAY),
  TURNED_SURNAME(false, Part.YEAR, Part.DAY_MONTH, Part.SURNAME_SOUND),
  NAMES_YEAR(false, Part.SURNAME_SOUND, Part.GIVEN_SOUND, Part.YEAR),
  EXACT_NAMES(true, Part.SURNAME, Part.GIVEN),
  NAMES(false, Part.SURNAME_SOUND, Part.GIVEN_SOUND),
  CROSSED_YEAR(false, Part.NAMES_CROSSED, Part.YEAR),
  SURNAME_YEAR_MONTH(false, Part.SURNAME_SOUND, Part.YEAR, Part.MONTH),
  SURNAME_YEAR_DAY(false, Part.SURNAME_SOUND, Part.YEAR, Part.DAY),
  SURNAME_MONTH_DAY(false, Part.SURNAME_SOUND, Part.MONTH, Part.DAY),
  GIVEN_YEAR_MONTH(false, Part.GIVEN, Part.YEAR, Part.MONTH),
  GIVEN_YEAR_DAY(false, Part.GIVEN, Part.YEAR, Part.DAY),
  GIVEN_MONTH_DAY(false, Part.GIVEN, Part.MONTH, Part.DAY),
  BEGINS_MONTH_DAY(false, Part.SURNAME_BEGIN, Part.GIVEN_BEGIN, Part.MONTH, Part.DAY),
  INITIALS_YEAR(false, Part.SURNAME, Part.INITIAL, Part.YEAR),
  SURNAME_YEAR(false, Part.SURNAME_SOUND, Part.YEAR),
  GIVEN_YEAR(false, Part.GIVEN, Part.YEAR),
  RARE_SURNAME(false, Part.SURNAME),
  RARE_GIVEN(false, Part.GIVEN),
  ADDRESS_INITIAL(false, Part.POSTCODE, Part.HOUSE, Part.INITIAL),
  ADDRESS_GIVEN(false, Part.POSTCODE, Part.GIVEN_SOUND),
  ADDRESS(false, Part.POSTCODE, Part.HOUSE),
  STREET_HOUSE(false, Part.STREET, Part.HOUSE),
  STREET_GIVEN(false, Part.STREET, Part.GIVEN_SOUND),
  PLACE_GIVEN(false, Part.PLACE, Part.GIVEN_SOUND);

  /** One part of a key. */
  enum Part {
    SURNAME,
    SURNAME_SOUND,
    SURNAME_BEGIN,
    GIVEN,
    GIVEN_SOUND,
    GIVEN_BEGIN,
    NAMES_CROSSED,
    INITIAL,
    YEAR,
    MONTH,
    DAY,
    DAY_MONTH,
    NUMBER,
    POSTCODE,
    HOUSE,
    STREET,
    PLACE
  }

  private static final BlockKey[] ALL = values();

  /** Whether rows of a block that is too large are still compared with those next to them. */
  final boolean chained;

  /** The parts, a bit each. */
  final int mask;

  private final Part[] parts;

  BlockKey(boolean chained, Part... parts) {
    this.chained = chained;
    this.parts = parts;
    int bits = 0;
    for (Part part : parts) {
      bits |= 1 << part.ordinal();
    }
    mask = bits;
  }

  static BlockKey[] all() {
    return ALL;
  }

  /** Whether a part is of the surname, which may be that of a partner. */
  boolean ofSurname() {
    int surname =
        1 << Part.SURNAME.ordinal()
            | 1 << Part.SURNAME_SOUND.ordinal()
            | 1 << Part.SURNAME_BEGIN.ordinal();
    return (mask & surname) != 0;
  }

  /**
   * The key of a row, 0 when a part is missing.
   *
   * @param surname the word to take for its surname
   */
  long of(PackedRows rows, int row, int surname) {
    long hash = ordinal() + 1L;
    for (Part part : parts) {
      long value = value(rows, row, surname, part);
      if (value == 0) {
        return 0;
      }
      hash = Mix.of(hash ^ value);
    }
    return hash == 0 ? 1 : hash;
  }

  private static long value(PackedRows rows, int row, int surname, Part part) {
    int[] cells = rows.cells;
    int at = row << PackedRows.SHIFT;
    int date = cells[at + PackedRows.DATE];
    boolean own = surname == cells[at + PackedRows.SURNAME];
    return switch (part) {
      case SURNAME -> word(rows, surname);
      case SURNAME_SOUND -> own ? cells[at + PackedRows.SURNAME_SOUND] : rows.words.sound(surname);
      case SURNAME_BEGIN -> own ? cells[at + PackedRows.BEGINS] >>> 16 : rows.begin(surname);
      case GIVEN -> word(rows, cells[at + PackedRows.GIVEN]);
      case GIVEN_SOUND -> cells[at + PackedRows.GIVEN_SOUND];
      case GIVEN_BEGIN -> cells[at + PackedRows.BEGINS] & 0xFFFF;
      case NAMES_CROSSED ->
          crossed(cells[at + PackedRows.SURNAME_SOUND], cells[at + PackedRows.GIVEN_SOUND]);
      case INITIAL -> cells[at + PackedRows.TRAITS] >>> PackedRows.INITIAL_SHIFT & 0xFFFF;
      case YEAR -> PackedRows.year(date);
      case MONTH -> PackedRows.month(date);
      case DAY -> PackedRows.day(date);
      case DAY_MONTH -> dayMonth(date);
      case NUMBER -> word(rows, cells[at + PackedRows.NUMBER]);
      case POSTCODE -> word(rows, cells[at + PackedRows.POSTCODE]);
      case HOUSE -> word(rows, cells[at + PackedRows.HOUSE]);
      case STREET -> word(rows, cells[at + PackedRows.STREET]);
      case PLACE -> word(rows, cells[at + PackedRows.PLACE]);
    };
  }

  private static long word(PackedRows rows, int word) {
    return word == 0 ? 0 : rows.words.hash(word);
  }

  private static long crossed(int one, int two) {
    return one == 0 || two == 0 ? 0 : (long) Math.max(one, two) << 32 | Math.min(one, two);
  }

  private static int dayMonth(int date) {
    int month = PackedRows.month(date);
    int day = PackedRows.day(date);
    return month == 0 || day == 0 ? 0 : Math.max(month, day) << 7 | Math.min(month, day);
  }

  /** Which parts two rows have in common, a bit each; own surnames only. */
  static int shared(PackedRows rows, int one, int two) {
    int[] cells = rows.cells;
    int a = one << PackedRows.SHIFT;
    int b = two << PackedRows.SHIFT;
    int bits = 0;
    bits |= bit(Part.SURNAME, cells[a + PackedRows.SURNAME], cells[b + PackedRows.SURNAME]);
    int soundA = cells[a + PackedRows.SURNAME_SOUND];
    int soundB = cells[b + PackedRows.SURNAME_SOUND];
    bits |= bit(Part.SURNAME_SOUND, soundA, soundB);
    int beginsA = cells[a + PackedRows.BEGINS];
    int beginsB = cells[b + PackedRows.BEGINS];
    bits |= bit(Part.SURNAME_BEGIN, beginsA >>> 16, beginsB >>> 16);
    bits |= bit(Part.GIVEN_BEGIN, beginsA & 0xFFFF, beginsB & 0xFFFF);
    bits |= bit(Part.GIVEN, cells[a + PackedRows.GIVEN], cells[b + PackedRows.GIVEN]);
    int givenA = cells[a + PackedRows.GIVEN_SOUND];
    int givenB = cells[b + PackedRows.GIVEN_SOUND];
    bits |= bit(Part.GIVEN_SOUND, givenA, givenB);
    if (soundA != 0
        && givenA != 0
        && ((soundA == soundB && givenA == givenB) || (soundA == givenB && givenA == soundB))) {
      bits |= 1 << Part.NAMES_CROSSED.ordinal();
    }
    int initials = PackedRows.INITIAL_SHIFT;
    bits |=
        bit(
            Part.INITIAL,
            cells[a + PackedRows.TRAITS] >>> initials & 0xFFFF,
            cells[b + PackedRows.TRAITS] >>> initials & 0xFFFF);
    int dateA = cells[a + PackedRows.DATE];
    int dateB = cells[b + PackedRows.DATE];
    bits |= bit(Part.YEAR, PackedRows.year(dateA), PackedRows.year(dateB));
    bits |= bit(Part.MONTH, PackedRows.month(dateA), PackedRows.month(dateB));
    bits |= bit(Part.DAY, PackedRows.day(dateA), PackedRows.day(dateB));
    bits |= bit(Part.DAY_MONTH, dayMonth(dateA), dayMonth(dateB));
    bits |= bit(Part.NUMBER, cells[a + PackedRows.NUMBER], cells[b + PackedRows.NUMBER]);
    bits |= bit(Part.POSTCODE, cells[a + PackedRows.POSTCODE], cells[b + PackedRows.POSTCODE]);
    bits |= bit(Part.HOUSE, cells[a + PackedRows.HOUSE], cells[b + PackedRows.HOUSE]);
    bits |= bit(Part.STREET, cells[a + PackedRows.STREET], cells[b + PackedRows.STREET]);
    bits |= bit(Part.PLACE, cells[a + PackedRows.PLACE], cells[b + PackedRows.PLACE]);
    return bits;
  }

  private static int bit(Part part, int one, int two) {
    return one != 0 && one == two ? 1 << part.ordinal() : 0;
  }
}
