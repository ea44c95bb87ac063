package nl.ketenkompas.identity.evidence;

/**
 * How often each value of a column occurs, and what that makes of the weight of two equal values.
 * Of the records that share a value two may be the very pair that is weighed, so two are taken off;
 * what is left has a floor, or a value that nobody else has would prove anything.
 */
@SuppressWarnings("EnumOrdinal") // an index into columns of one run, never kept
final class Frequencies {
  /** What stands for a value that only the pair itself has. */
  private static final double FLOOR = 0.7;

  private static final int[] COLUMNS = {
    PackedRows.GIVEN,
    PackedRows.SURNAME,
    PackedRows.DATE,
    PackedRows.NUMBER,
    PackedRows.POSTCODE,
    PackedRows.HOUSE,
    PackedRows.STREET,
    PackedRows.PLACE,
    PackedRows.REGION
  };

  private static final EvidenceField[] FIELDS = {
    EvidenceField.GIVEN_NAMES,
    EvidenceField.SURNAME,
    EvidenceField.BIRTH_DATE,
    EvidenceField.NUMBER,
    EvidenceField.POSTCODE,
    EvidenceField.HOUSE_NUMBER,
    EvidenceField.STREET,
    EvidenceField.PLACE,
    EvidenceField.REGION
  };

  private static final int FIRST_YEAR = 1800;
  private static final int YEARS = 450;

  private static final int[] LOGS = new int[4096];

  static {
    for (int count = 0; count < LOGS.length; count++) {
      LOGS[count] = Bits.of(Math.max(0, count - 2) + FLOOR);
    }
  }

  private final int[][] counts = new int[Rates.FIELDS][];
  private final int[] known = new int[Rates.FIELDS];
  private final int[] columnOf = new int[Rates.FIELDS];
  private final PackedRows rows;
  private final int[] bits = new int[Rates.FIELDS];

  Frequencies(PackedRows rows) {
    this.rows = rows;
    for (int i = 0; i < FIELDS.length; i++) {
      int field = FIELDS[i].ordinal();
      int column = COLUMNS[i];
      columnOf[field] = column;
      int[] count = new int[column == PackedRows.DATE ? YEARS * 13 * 32 : rows.words.count()];
      for (int row = 0; row < rows.count(); row++) {
        int value = rows.cells[(row << PackedRows.SHIFT) + column];
        if (value != 0) {
          known[field]++;
          count[column == PackedRows.DATE ? place(value) : value]++;
        }
      }
      counts[field] = count;
      bits[field] = known[field] == 0 ? 0 : Bits.of(known[field]);
    }
  }

  private static int place(int date) {
    int year = PackedRows.year(date) - FIRST_YEAR;
    int month = PackedRows.month(date);
    int day = PackedRows.day(date);
    // dates that cannot be share place 0
    return year <= 0 || year >= YEARS || month > 12 || day > 31
        ? 0
        : (year * 13 + month) * 32 + day;
  }

  boolean has(int field) {
    return counts[field] != null;
  }

  /** The share of pairs of known values that are equal, the pairs of a row with itself left out. */
  double equalShare(int field) {
    double equal = 0;
    int[] count = counts[field];
    for (int value = 1; value < count.length; value++) {
      equal += (double) count[value] * (count[value] - 1);
    }
    return known[field] < 2 ? 0 : equal / ((double) known[field] * (known[field] - 1));
  }

  int known(int field) {
    return known[field];
  }

  /** How often the commonest value occurs. */
  int most(int field) {
    int most = 0;
    for (int value = 1; value < counts[field].length; value++) {
      most = Math.max(most, counts[field][value]);
    }
    return most;
  }

  /** What is added to the weight of a value that is as common as the average. */
  int adjustment(int field, int row, int average) {
    int value = rows.cells[(row << PackedRows.SHIFT) + columnOf[field]];
    int count = counts[field][columnOf[field] == PackedRows.DATE ? place(value) : value];
    return average - log(count) + bits[field];
  }

  private static int log(int count) {
    return count < LOGS.length ? LOGS[count] : Bits.of(count - 2 + FLOOR);
  }
}
