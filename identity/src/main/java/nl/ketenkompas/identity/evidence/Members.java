package nl.ketenkompas.identity.evidence;

/** Which records each row stands for, in their order. */
final class Members {
  private final int[] starts;
  private final int[] records;

  Members(int[] rowOf, int rows) {
    starts = new int[rows + 1];
    for (int row : rowOf) {
      starts[row + 1]++;
    }
    for (int row = 0; row < rows; row++) {
      starts[row + 1] += starts[row];
    }
    int[] at = starts.clone();
    records = new int[rowOf.length];
    for (int record = 0; record < rowOf.length; record++) {
      records[at[rowOf[record]]++] = record;
    }
  }

  int records() {
    return records.length;
  }

  int rows() {
    return starts.length - 1;
  }

  int first(int row) {
    return records[starts[row]];
  }

  int size(int row) {
    return starts[row + 1] - starts[row];
  }

  int member(int row, int place) {
    return records[starts[row] + place];
  }
}
