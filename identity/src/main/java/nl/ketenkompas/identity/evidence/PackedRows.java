package nl.ketenkompas.identity.evidence;

import java.util.Arrays;
import java.util.Locale;
import nl.ketenkompas.model.person.SearchKeys;
import org.jspecify.annotations.Nullable;

/**
 * Records, folded and packed: sixteen numbers each, one line of the processor's cache, so that
 * comparing two records takes two fetches. Words stand in {@link Words}.
 */
final class PackedRows {
  static final int SHIFT = 4;
  static final int GIVEN = 0;
  static final int ALL_GIVEN = 1;
  static final int SURNAME = 2;
  static final int OTHERS = 3;
  static final int DATE = 4;
  static final int TRAITS = 5;
  static final int BSN = 6;
  static final int NUMBER = 7;
  static final int POSTCODE = 8;
  static final int HOUSE = 9;
  static final int STREET = 10;
  static final int PLACE = 11;
  static final int REGION = 12;
  static final int SURNAME_SOUND = 13;
  static final int GIVEN_SOUND = 14;
  static final int BEGINS = 15;

  /** Of {@link #TRAITS}: 0 unknown, 1 male, 2 female. */
  static final int GENDER_BITS = 3;

  static final int INITIAL_SHIFT = 2;

  /** Of {@link #TRAITS}: the file that the record comes from, 0 or 1. */
  static final int FILE_SHIFT = 24;

  /** The most letters of a text that are looked at, before it is folded. */
  static final int LONGEST_TEXT = 400;

  /** More rows than this at one address are no household, also when it is recorded often. */
  static final int MOST_SHARERS = 16;

  final Words words = new Words();
  int[] cells = new int[1 << 10];
  int[] others = new int[16];
  private int othersUsed = 1;
  private int count;
  private long cut;

  int count() {
    return count;
  }

  /** How many texts were longer than is looked at. */
  long cut() {
    return cut;
  }

  /** How many rows are of the second file. */
  int inSecondFile() {
    int second = 0;
    for (int row = 0; row < count; row++) {
      second += file(row);
    }
    return second;
  }

  int file(int row) {
    return cells[(row << SHIFT) + TRAITS] >>> FILE_SHIFT;
  }

  void add(Evidence evidence, int file) {
    int at = count << SHIFT;
    if (at + (1 << SHIFT) > cells.length) {
      if (cells.length >= 1 << 30) {
        throw new IllegalStateException("expected at most 67,000,000 records");
      }
      cells = Arrays.copyOf(cells, cells.length * 2);
    }
    count++;
    given(at, evidence.givenNames(), evidence.initials());
    surnames(at, evidence);
    cells[at + DATE] = date(evidence.birthDate());
    int gender =
        switch (evidence.gender()) {
          case MALE -> 1;
          case FEMALE -> 2;
          case UNKNOWN -> 0;
        };
    cells[at + TRAITS] |= gender | file << FILE_SHIFT;
    if (evidence.bsn() != null) {
      String bsn = evidence.bsn().text();
      cells[at + BSN] = Integer.parseInt(bsn);
      cells[at + NUMBER] = words.add(bsn);
    } else {
      cells[at + NUMBER] = word(evidence.number());
    }
    cells[at + POSTCODE] = word(evidence.postcode());
    cells[at + HOUSE] = word(evidence.houseNumber());
    cells[at + STREET] = word(evidence.street());
    cells[at + PLACE] = word(evidence.place());
    cells[at + REGION] = word(evidence.region());
    int surname = cells[at + SURNAME];
    int given = cells[at + GIVEN];
    cells[at + SURNAME_SOUND] = surname == 0 ? 0 : words.sound(surname);
    cells[at + GIVEN_SOUND] = given == 0 ? 0 : words.sound(given);
    cells[at + BEGINS] = begin(surname) << 16 | begin(given);
  }

  int begin(int word) {
    int code = word == 0 ? 0 : words.begin(word, 3);
    return code == 0 ? 0 : (int) (Mix.of(code) & 0xFFFF) | 1;
  }

  private void given(int at, @Nullable String givenNames, @Nullable String initials) {
    String names = givenNames == null ? null : shortened(givenNames);
    String first = names == null ? "" : fold(firstWord(names));
    String all = names == null ? "" : fold(names);
    String letters = first.isEmpty() && initials != null ? fold(shortened(initials)) : first;
    if (!letters.isEmpty()) {
      int initial = letters.charAt(0) == 'y' ? 'i' : letters.charAt(0);
      cells[at + TRAITS] |= initial << INITIAL_SHIFT;
    }
    // "J." and "J P" are initials, whatever the column is called
    if (first.length() > 1) {
      cells[at + GIVEN] = words.add(first);
      cells[at + ALL_GIVEN] = words.add(all);
    }
  }

  private static String firstWord(String names) {
    int from = 0;
    while (from < names.length() && isGap(names.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < names.length() && !isGap(names.charAt(to))) {
      to++;
    }
    return names.substring(from, to);
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '.' || c == ',' || c == ';' || c < ' ';
  }

  private void surnames(int at, Evidence evidence) {
    int own = 0;
    int extra = 0;
    for (int i = 0; i < evidence.surnames().size(); i++) {
      String text = shortened(evidence.surnames().get(i));
      int word = words.add(text.isBlank() ? "" : SearchKeys.core(text).orElse(""));
      if (word == 0) {
        continue;
      }
      if (own == 0) {
        own = word;
      } else if (word != own) {
        if (extra == 0) {
          cells[at + OTHERS] = othersUsed++;
          room();
        }
        room();
        others[othersUsed++] = word;
        extra++;
      }
    }
    cells[at + SURNAME] = own;
    if (extra > 0) {
      others[cells[at + OTHERS]] = extra;
    }
  }

  private void room() {
    if (othersUsed + 1 >= others.length) {
      others = Arrays.copyOf(others, others.length * 2);
    }
  }

  private int word(@Nullable String text) {
    return text == null ? 0 : words.add(fold(shortened(text)));
  }

  private String shortened(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    cut++;
    return text.substring(0, LONGEST_TEXT);
  }

  private static String fold(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
        return SearchKeys.name(text).orElse("").toLowerCase(Locale.ROOT);
      }
    }
    return text;
  }

  private static int date(@Nullable String digits) {
    if (digits == null || digits.length() != 8) {
      return 0;
    }
    int number = 0;
    for (int i = 0; i < 8; i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return 0;
      }
      number = number * 10 + (c - '0');
    }
    return packDate(number / 10_000, number / 100 % 100, number % 100);
  }

  static int packDate(int year, int month, int day) {
    return year << 14 | month << 7 | day;
  }

  static int year(int date) {
    return date >>> 14;
  }

  static int month(int date) {
    return date >>> 7 & 127;
  }

  static int day(int date) {
    return date & 127;
  }

  /** A hash of what a row says, whatever the numbers of its words. */
  private long hash(int row) {
    int at = row << SHIFT;
    long hash = 0;
    for (int field = GIVEN; field <= REGION; field++) {
      int value = cells[at + field];
      long part =
          switch (field) {
            case DATE, TRAITS, BSN -> value;
            case OTHERS -> othersHash(value);
            default -> value == 0 ? 0 : words.hash(value);
          };
      hash = Mix.of(hash ^ part);
    }
    return hash;
  }

  private long othersHash(int place) {
    long hash = place == 0 ? 0 : others[place];
    for (int i = 0; place != 0 && i < others[place]; i++) {
      hash = Mix.of(hash ^ words.hash(others[place + 1 + i]));
    }
    return hash;
  }

  /** Whether two rows say the same. */
  private boolean same(int one, int two) {
    int a = one << SHIFT;
    int b = two << SHIFT;
    for (int field = GIVEN; field <= REGION; field++) {
      if (field == OTHERS) {
        if (othersHash(cells[a + OTHERS]) != othersHash(cells[b + OTHERS])) {
          return false;
        }
      } else if (cells[a + field] != cells[b + field]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Leaves each row that says something else once, in an order that follows from what they say.
   *
   * @param alone records that keep a row of their own, sorted: somebody decided about them
   * @return for each record its row
   */
  int[] makeDistinct(int[] alone) {
    int[] rowOf = new int[count];
    int[] first = new int[count];
    long[] hashes = new long[count];
    int[] table = new int[Integer.highestOneBit(Math.max(8, count)) * 4];
    int distinct = 0;
    for (int record = 0; record < count; record++) {
      long hash = hash(record);
      if (Arrays.binarySearch(alone, record) >= 0) {
        rowOf[record] = distinct;
        first[distinct] = record;
        hashes[distinct++] = hash;
        continue;
      }
      int at = (int) hash & table.length - 1;
      while (table[at] != 0
          && (hashes[table[at] - 1] != hash || !same(first[table[at] - 1], record))) {
        at = at + 1 & table.length - 1;
      }
      if (table[at] == 0) {
        first[distinct] = record;
        hashes[distinct] = hash;
        table[at] = ++distinct;
      }
      rowOf[record] = table[at] - 1;
    }
    int[] order = LongSort.order(hashes, distinct);
    int[] ordered = new int[Math.max(1, distinct) << SHIFT];
    int[] placeOf = new int[distinct];
    for (int i = 0; i < distinct; i++) {
      System.arraycopy(cells, first[order[i]] << SHIFT, ordered, i << SHIFT, 1 << SHIFT);
      placeOf[order[i]] = i;
    }
    for (int record = 0; record < count; record++) {
      rowOf[record] = placeOf[rowOf[record]];
    }
    cells = ordered;
    count = distinct;
    return rowOf;
  }

  /**
   * Takes away the addresses that many share, such as those of a shelter: living there says nothing
   * about who somebody is, and living elsewhere now says nothing against it.
   *
   * @return how many rows had such an address
   */
  int dropSharedAddresses() {
    int size = Integer.highestOneBit(Math.max(8, count)) * 4;
    long[] hashes = new long[size];
    int[] sharers = new int[size];
    for (int row = 0; row < count; row++) {
      long hash = addressHash(row);
      if (hash != 0) {
        sharers[place(hashes, hash)]++;
      }
    }
    int dropped = 0;
    for (int row = 0; row < count; row++) {
      long hash = addressHash(row);
      if (hash != 0 && sharers[place(hashes, hash)] > MOST_SHARERS) {
        int at = row << SHIFT;
        cells[at + POSTCODE] = 0;
        cells[at + HOUSE] = 0;
        cells[at + STREET] = 0;
        cells[at + PLACE] = 0;
        dropped++;
      }
    }
    return dropped;
  }

  private static int place(long[] hashes, long hash) {
    int at = (int) hash & hashes.length - 1;
    while (hashes[at] != 0 && hashes[at] != hash) {
      at = at + 1 & hashes.length - 1;
    }
    hashes[at] = hash;
    return at;
  }

  private long addressHash(int row) {
    int at = row << SHIFT;
    int area = cells[at + POSTCODE] == 0 ? cells[at + STREET] : cells[at + POSTCODE];
    int house = cells[at + HOUSE];
    return area == 0 || house == 0 ? 0 : Mix.of(words.hash(area) ^ Mix.of(words.hash(house))) | 1;
  }
}
