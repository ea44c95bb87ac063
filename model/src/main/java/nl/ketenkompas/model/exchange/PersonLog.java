package nl.ketenkompas.model.exchange;

/** Which people a file had: numbers other than 0, at six to eleven bytes each. */
final class PersonLog {
  private static final int FIRST = 1 << 8;

  private final int most;
  private int[] table = new int[FIRST];
  private int size;

  PersonLog(int most) {
    this.most = most;
  }

  /** Whether the number is new; one for which there is no room counts as new. */
  boolean add(int number) {
    int at = place(number);
    if (table[at] == number) {
      return false;
    }
    if (size < most) {
      table[at] = number;
      size++;
      if (size > table.length / 4 * 3) {
        grow();
      }
    }
    return true;
  }

  /** Where the number stands, or the empty place where it would. */
  private int place(int number) {
    int at = number & (table.length - 1);
    while (table[at] != 0 && table[at] != number) {
      at = (at + 1) & (table.length - 1);
    }
    return at;
  }

  private void grow() {
    int[] before = table;
    table = new int[before.length * 2];
    for (int number : before) {
      if (number != 0) {
        table[place(number)] = number;
      }
    }
  }
}
