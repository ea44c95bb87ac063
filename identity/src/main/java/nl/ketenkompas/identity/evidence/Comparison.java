package nl.ketenkompas.identity.evidence;

/**
 * Compares two rows field by field, in levels: 0 when a side is silent, 1 when they are the same,
 * then ever less alike. Holds a cache of how alike words are; one for each thread.
 */
final class Comparison {
  static final int SILENT = 0;
  static final int SAME = 1;
  static final int NEAR = 2;
  static final int SIMILAR = 3;

  /** Given names: only an initial on a side, and the same one. */
  static final int INITIAL = 4;

  static final int GIVEN_DIFFERS = 5;

  /** Surname: one is that of a partner of the other. */
  static final int PARTNER = 4;

  static final int SURNAME_DIFFERS = 5;

  /** Surname: given names and surname changed places. */
  static final int CROSSED = 6;

  /** Birth date: day and month changed places. */
  static final int SWAPPED = 3;

  /** Birth date: two of its three parts are the same. */
  static final int TWO_PARTS = 4;

  /** Birth date: the year is the same, and nothing known contradicts. */
  static final int YEAR = 5;

  static final int DATE_DIFFERS = 6;

  /** Numbers and codes. */
  static final int DIFFERS = 3;

  static final int TEXT_DIFFERS = 4;
  static final int FLAG_DIFFERS = 2;

  private static final int PLACES = 1 << 16;
  private static final int NEAR_AT = 930;
  private static final int SIMILAR_AT = 830;

  private final int[] cells;
  private final int[] others;
  private final Words words;
  private final long[] asked = new long[PLACES];
  private final byte[] answers = new byte[PLACES];

  Comparison(PackedRows rows) {
    cells = rows.cells;
    others = rows.others;
    words = rows.words;
  }

  /** The levels of all fields, three bits each. */
  int pattern(int one, int two) {
    int a = one << PackedRows.SHIFT;
    int b = two << PackedRows.SHIFT;
    int given = given(a, b);
    int surname = surname(a, b);
    if (given >= SIMILAR && surname >= SIMILAR && surname != PARTNER && crossed(a, b)) {
      given = SILENT;
      surname = CROSSED;
    }
    int pattern = given | surname << 3;
    pattern |= date(cells[a + PackedRows.DATE], cells[b + PackedRows.DATE]) << 6;
    int gender = cells[a + PackedRows.TRAITS] & PackedRows.GENDER_BITS;
    int other = cells[b + PackedRows.TRAITS] & PackedRows.GENDER_BITS;
    if (gender != 0 && other != 0) {
      pattern |= (gender == other ? SAME : FLAG_DIFFERS) << 9;
    }
    pattern |= code(cells[a + PackedRows.NUMBER], cells[b + PackedRows.NUMBER], 5) << 12;
    pattern |= code(cells[a + PackedRows.POSTCODE], cells[b + PackedRows.POSTCODE], 4) << 15;
    pattern |= code(cells[a + PackedRows.HOUSE], cells[b + PackedRows.HOUSE], 2) << 18;
    pattern |= text(cells[a + PackedRows.STREET], cells[b + PackedRows.STREET]) << 21;
    pattern |= text(cells[a + PackedRows.PLACE], cells[b + PackedRows.PLACE]) << 24;
    int region = cells[a + PackedRows.REGION];
    int otherRegion = cells[b + PackedRows.REGION];
    if (region != 0 && otherRegion != 0) {
      pattern |= (region == otherRegion ? SAME : FLAG_DIFFERS) << 27;
    }
    return pattern;
  }

  /**
   * Whether two rows are two full identities with nothing in common but perhaps a number: given
   * names written out, surname and a whole birth date are all different, and postal code and street
   * are not alike. A date on the first of January is not whole: it often stands for an unknown day.
   */
  boolean contradicts(int pattern, int one, int two) {
    return (pattern & 7) == GIVEN_DIFFERS
        && (pattern >>> 3 & 7) == SURNAME_DIFFERS
        && (pattern >>> 6 & 7) == DATE_DIFFERS
        && !agree(pattern >>> 15 & 7, DIFFERS)
        && !agree(pattern >>> 21 & 7, TEXT_DIFFERS)
        && full(one << PackedRows.SHIFT)
        && full(two << PackedRows.SHIFT);
  }

  private static boolean agree(int level, int differs) {
    return level != SILENT && level != differs;
  }

  private boolean full(int at) {
    int date = cells[at + PackedRows.DATE];
    int month = PackedRows.month(date);
    int day = PackedRows.day(date);
    return cells[at + PackedRows.GIVEN] != 0 && month != 0 && day != 0 && (month > 1 || day > 1);
  }

  private int given(int a, int b) {
    int one = cells[a + PackedRows.GIVEN];
    int two = cells[b + PackedRows.GIVEN];
    if (one != 0 && one == two) {
      return SAME;
    }
    int initial = cells[a + PackedRows.TRAITS] >>> PackedRows.INITIAL_SHIFT & 0xFFFF;
    int other = cells[b + PackedRows.TRAITS] >>> PackedRows.INITIAL_SHIFT & 0xFFFF;
    if (initial == 0 || other == 0) {
      return SILENT;
    }
    if (one == 0 || two == 0) {
      return initial == other ? INITIAL : GIVEN_DIFFERS;
    }
    int allOne = cells[a + PackedRows.ALL_GIVEN];
    int allTwo = cells[b + PackedRows.ALL_GIVEN];
    if (allOne == allTwo) {
      return SAME;
    }
    int level = alike(one, two);
    if (level > NEAR && (allOne != one || allTwo != two)) {
      level = Math.min(level, alike(allOne, allTwo));
    }
    return level > SIMILAR ? GIVEN_DIFFERS : level;
  }

  private int surname(int a, int b) {
    int one = cells[a + PackedRows.SURNAME];
    int two = cells[b + PackedRows.SURNAME];
    if (one == 0 || two == 0) {
      return SILENT;
    }
    if (one == two) {
      return SAME;
    }
    int level = alike(one, two);
    if (level > NEAR
        && (cells[a + PackedRows.OTHERS] | cells[b + PackedRows.OTHERS]) != 0
        && partner(one, cells[a + PackedRows.OTHERS], two, cells[b + PackedRows.OTHERS])) {
      return PARTNER;
    }
    return level > SIMILAR ? SURNAME_DIFFERS : level;
  }

  private boolean partner(int one, int othersOfOne, int two, int othersOfTwo) {
    if (among(one, othersOfTwo) || among(two, othersOfOne)) {
      return true;
    }
    for (int i = 1; othersOfOne != 0 && i <= others[othersOfOne]; i++) {
      if (among(others[othersOfOne + i], othersOfTwo)) {
        return true;
      }
    }
    return false;
  }

  private boolean among(int word, int place) {
    for (int i = 1; place != 0 && i <= others[place]; i++) {
      if (others[place + i] == word || alike(word, others[place + i]) == NEAR) {
        return true;
      }
    }
    return false;
  }

  private boolean crossed(int a, int b) {
    return same(cells[a + PackedRows.GIVEN], cells[b + PackedRows.SURNAME])
        && same(cells[a + PackedRows.SURNAME], cells[b + PackedRows.GIVEN]);
  }

  private boolean same(int one, int two) {
    return one != 0 && two != 0 && (one == two || alike(one, two) == NEAR);
  }

  static int date(int one, int two) {
    if (one == 0 || two == 0) {
      return SILENT;
    }
    int y = PackedRows.year(one);
    int m = PackedRows.month(one);
    int d = PackedRows.day(one);
    int year = PackedRows.year(two);
    int month = PackedRows.month(two);
    int day = PackedRows.day(two);
    boolean whole = m != 0 && d != 0 && month != 0 && day != 0;
    if (one == two) {
      return whole ? SAME : m != 0 ? TWO_PARTS : YEAR;
    }
    if (!whole) {
      if (y != year || (m != 0 && month != 0 && m != month)) {
        return DATE_DIFFERS;
      }
      return m != 0 && m == month ? TWO_PARTS : YEAR;
    }
    int first = y * 10_000 + m * 100 + d;
    int second = year * 10_000 + month * 100 + day;
    if (oneDigit(first, second)) {
      return NEAR;
    }
    if (y == year && m == day && d == month) {
      return SWAPPED;
    }
    // the first of January is often typed for an unknown day
    boolean guess = (m == 1 && d == 1) || (month == 1 && day == 1);
    if (guess) {
      return y == year ? YEAR : DATE_DIFFERS;
    }
    int parts = (y == year ? 1 : 0) + (m == month ? 1 : 0) + (d == day ? 1 : 0);
    if (parts == 2) {
      return TWO_PARTS;
    }
    return y == year ? YEAR : DATE_DIFFERS;
  }

  /** Whether one digit is different, or two neighbours changed places. */
  private static boolean oneDigit(int one, int two) {
    int rest = one;
    int otherRest = two;
    while (rest % 10 == otherRest % 10) {
      rest /= 10;
      otherRest /= 10;
    }
    if (rest / 10 == otherRest / 10) {
      return true;
    }
    return rest / 100 == otherRest / 100
        && rest % 10 == otherRest / 10 % 10
        && rest / 10 % 10 == otherRest % 10;
  }

  private int code(int one, int two, int shortest) {
    if (one == 0 || two == 0) {
      return SILENT;
    }
    if (one == two) {
      return SAME;
    }
    return words.length(one) >= shortest && words.length(two) >= shortest && words.oneEdit(one, two)
        ? NEAR
        : DIFFERS;
  }

  private int text(int one, int two) {
    if (one == 0 || two == 0) {
      return SILENT;
    }
    return one == two ? SAME : alike(one, two);
  }

  /** NEAR, SIMILAR or TEXT_DIFFERS; of two different words. */
  int alike(int one, int two) {
    long pair = one < two ? (long) one << 32 | two : (long) two << 32 | one;
    int place = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 48);
    if (asked[place] == pair) {
      return answers[place];
    }
    int answer = howAlike(Math.min(one, two), Math.max(one, two));
    asked[place] = pair;
    answers[place] = (byte) answer;
    return answer;
  }

  private int howAlike(int one, int two) {
    int shorter = Math.min(words.length(one), words.length(two));
    if (shorter >= 3 && words.oneEdit(one, two)) {
      return NEAR;
    }
    int likeness = words.jaroWinkler(one, two);
    if (likeness >= NEAR_AT) {
      return NEAR;
    }
    return likeness >= SIMILAR_AT
            || (shorter >= 3 && words.sound(one) == words.sound(two))
            || (shorter >= 4 && begins(one, two))
        ? SIMILAR
        : TEXT_DIFFERS;
  }

  private boolean begins(int one, int two) {
    int shorter = Math.min(words.length(one), words.length(two));
    for (int i = 0; i < shorter; i++) {
      if (words.at(one, i) != words.at(two, i)) {
        return false;
      }
    }
    return true;
  }
}
