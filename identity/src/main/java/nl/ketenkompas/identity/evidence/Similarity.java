package nl.ketenkompas.identity.evidence;

/**
 * How alike two folded words are, on their bytes in UTF-8. Words are at most {@link #LONGEST}
 * bytes, so that a comparison takes bounded time and the marks of Jaro fit one {@code long}.
 */
final class Similarity {
  /** The most bytes of a word that are looked at. */
  static final int LONGEST = 64;

  private Similarity() {}

  /** Whether one insertion, deletion, substitution or swap of neighbours makes them equal. */
  static boolean oneEdit(byte[] one, int a, int aEnd, byte[] two, int b, int bEnd) {
    int lengths = (aEnd - a) - (bEnd - b);
    if (lengths < -1 || lengths > 1) {
      return false;
    }
    while (a < aEnd && b < bEnd && one[a] == two[b]) {
      a++;
      b++;
    }
    while (aEnd > a && bEnd > b && one[aEnd - 1] == two[bEnd - 1]) {
      aEnd--;
      bEnd--;
    }
    int left = aEnd - a;
    int right = bEnd - b;
    if (left <= 1 && right <= 1) {
      return true;
    }
    return left == 2 && right == 2 && one[a] == two[b + 1] && one[a + 1] == two[b];
  }

  /**
   * Jaro-Winkler similarity in thousandths, 0 to 1000: in whole numbers, so that it is the same
   * everywhere.
   */
  static int jaroWinkler(byte[] one, int a, int aEnd, byte[] two, int b, int bEnd) {
    int left = aEnd - a;
    int right = bEnd - b;
    if (left == 0 || right == 0) {
      return 0;
    }
    int reach = Math.max(0, Math.max(left, right) / 2 - 1);
    long usedLeft = 0;
    long usedRight = 0;
    int common = 0;
    for (int i = 0; i < left; i++) {
      byte letter = one[a + i];
      int end = Math.min(right - 1, i + reach);
      for (int j = Math.max(0, i - reach); j <= end; j++) {
        if (two[b + j] == letter && (usedRight >>> j & 1) == 0) {
          usedLeft |= 1L << i;
          usedRight |= 1L << j;
          common++;
          break;
        }
      }
    }
    if (common == 0) {
      return 0;
    }
    int moved = 0;
    long l = usedLeft;
    long r = usedRight;
    while (l != 0) {
      if (one[a + Long.numberOfTrailingZeros(l)] != two[b + Long.numberOfTrailingZeros(r)]) {
        moved++;
      }
      l &= l - 1;
      r &= r - 1;
    }
    int jaro =
        (1000 * common / left + 1000 * common / right + 1000 * (common - moved / 2) / common) / 3;
    int prefix = 0;
    int most = Math.min(4, Math.min(left, right));
    while (prefix < most && one[a + prefix] == two[b + prefix]) {
      prefix++;
    }
    return jaro + prefix * (1000 - jaro) / 10;
  }
}
