package nl.ketenkompas.monitoring;

import java.util.Arrays;
import nl.ketenkompas.monitoring.MixAssessment.Holds;

/**
 * The same answers as {@link Case}, for many clients in a row, without records: the areas, read one
 * by one from columns, are put together in arrays that are used again for the next client. Not
 * thread safe.
 *
 * <p>Measured: allocation and sorting are what the record engine spends most of its time on; sorted
 * columns need neither.
 */
final class MixKernel {
  private final Case.Compiled norm;
  private final AreaKernel area;
  private final int areas;
  private final int required;
  private final int[] ready;
  private final int[] readySorted;

  /** Where not all areas are required, the lists of each. */
  private final int[][] qualifiedOf;

  private final int[][] goodOf;
  private int[] mix = new int[64];
  private int[] goodMix = new int[64];
  private int[] other = new int[64];
  private int mixes;
  private int goodMixes;
  private int added;
  private boolean evidence;

  // The answer about the client that was assessed last.
  Holds holds = Holds.UNKNOWN;
  int attained;
  int since;
  int projected;
  int longest;
  long limiting;

  MixKernel(Case.Compiled norm, AreaKernel area) {
    this.norm = norm;
    this.area = area;
    this.areas = norm.areas().size();
    this.required = norm.required();
    this.ready = new int[areas];
    this.readySorted = new int[areas];
    this.qualifiedOf = new int[areas][];
    this.goodOf = new int[areas][];
  }

  /** Begins with a client. */
  void begin() {
    added = 0;
    evidence = false;
  }

  /** Adds the area that was read last, in the order of the norm. */
  void addRead(int asOf) {
    add(
        area.qualified,
        area.qualifieds,
        area.good,
        area.goods,
        area.readyOn(asOf),
        area.hasEvidence());
  }

  /** Adds an area, in the order of the norm. */
  void add(
      int[] qualified, int qualifieds, int[] good, int goods, int isReady, boolean hasEvidence) {
    int a = added++;
    evidence |= hasEvidence;
    ready[a] = isReady;
    if (required < areas) {
      qualifiedOf[a] = Arrays.copyOf(qualified, qualifieds);
      goodOf[a] = Arrays.copyOf(good, goods);
    } else if (a == 0) {
      mix = mix.length < qualifieds ? new int[2 * qualifieds] : mix;
      System.arraycopy(qualified, 0, mix, 0, qualifieds);
      mixes = qualifieds;
      goodMix = goodMix.length < goods ? new int[2 * goods] : goodMix;
      System.arraycopy(good, 0, goodMix, 0, goods);
      goodMixes = goods;
    } else {
      mixes = intersect(mix, mixes, qualified, qualifieds);
      int[] swap = mix;
      mix = other;
      other = swap;
      goodMixes = intersect(goodMix, goodMixes, good, goods);
      swap = goodMix;
      goodMix = other;
      other = swap;
    }
  }

  /** Puts the areas together; the answer stands in the fields until the next client. */
  void conclude(int asOf) {
    if (required < areas) {
      mix = Intervals.atLeast(required, qualifiedOf);
      mixes = mix.length;
      goodMix = Intervals.atLeast(required, goodOf);
      goodMixes = goodMix.length;
    }
    longest();
    concludeMix(asOf);
  }

  /** The first day of the days that enough areas qualify together, or NEVER. */
  int firstTogether() {
    return mixes == 0 ? Days.NEVER : mix[0];
  }

  private int intersect(int[] one, int ones, int[] two, int twos) {
    if (other.length < ones + twos) {
      other = new int[2 * (ones + twos)];
    }
    int n = 0;
    int i = 0;
    int j = 0;
    while (i < ones && j < twos) {
      int from = Math.max(one[i], two[j]);
      int until = Math.min(one[i + 1], two[j + 1]);
      if (from < until) {
        other[n++] = from;
        other[n++] = until;
      }
      if (one[i + 1] < two[j + 1]) {
        i += 2;
      } else {
        j += 2;
      }
    }
    return n;
  }

  private void longest() {
    longest = 0;
    for (int i = 0; i < goodMixes; i += 2) {
      longest = Math.max(longest, goodMix[i + 1] - goodMix[i]);
    }
  }

  private void concludeMix(int asOf) {
    int together = together();
    limiting = 0;
    for (int a = 0; a < ready.length; a++) {
      if (ready[a] == together) {
        limiting |= 1L << a;
      }
    }
    int now = mixes > 0 && mix[mixes - 1] > asOf ? mix[mixes - 2] : Days.NEVER;
    projected = now == Days.NEVER ? together : Days.NEVER;
    if (norm.heldMonths() > 0) {
      if (now != Days.NEVER || together != Days.NEVER) {
        projected = norm.firstHeld(now != Days.NEVER ? now : together);
      }
      int n = 0;
      for (int i = 0; i < mixes; i += 2) {
        int held = norm.firstHeld(mix[i]);
        if (held < mix[i + 1]) {
          mix[n + 1] = mix[i + 1];
          mix[n] = held;
          n += 2;
        }
      }
      mixes = n;
      now = mixes > 0 && mix[mixes - 1] > asOf ? mix[mixes - 2] : Days.NEVER;
      projected = now == Days.NEVER ? projected : Days.NEVER;
    }
    attained = mixes > 0 ? mix[0] : Days.NEVER;
    holds = !evidence ? Holds.UNKNOWN : now != Days.NEVER ? Holds.YES : Holds.NO;
    since = evidence ? now : Days.NEVER;
  }

  private int together() {
    if (required == ready.length) {
      int latest = ready[0];
      for (int a = 1; a < ready.length; a++) {
        latest = Math.max(latest, ready[a]);
      }
      return latest;
    }
    System.arraycopy(ready, 0, readySorted, 0, ready.length);
    Arrays.sort(readySorted);
    return readySorted[required - 1];
  }
}
