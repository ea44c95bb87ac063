package nl.ketenkompas.monitoring;

import java.util.Arrays;

/**
 * Sorted, disjoint, half-open intervals of days in one array: from, until, from, until. Intervals
 * that touch are one. The array of a stored value is never changed.
 */
final class Intervals {
  static final int[] NONE = {};

  private Intervals() {}

  static int count(int[] intervals) {
    return intervals.length / 2;
  }

  /** The intervals that cover the same days as these, which may overlap and stand in any order. */
  static int[] union(int[] any) {
    return atLeast(1, any);
  }

  /** The days that lie in at least k of the given intervals, in O(n log n). */
  static int[] atLeast(int k, int[]... lists) {
    int total = 0;
    for (int[] list : lists) {
      total += count(list);
    }
    int[] starts = new int[total];
    int[] ends = new int[total];
    int n = 0;
    for (int[] list : lists) {
      for (int i = 0; i < list.length; i += 2) {
        if (list[i] < list[i + 1]) {
          starts[n] = list[i];
          ends[n++] = list[i + 1];
        }
      }
    }
    Arrays.sort(starts, 0, n);
    Arrays.sort(ends, 0, n);
    Builder result = new Builder();
    int covering = 0;
    int from = 0;
    int s = 0;
    int e = 0;
    while (e < n) {
      int day = s < n ? Math.min(starts[s], ends[e]) : ends[e];
      int before = covering;
      while (s < n && starts[s] == day) {
        covering++;
        s++;
      }
      while (e < n && ends[e] == day) {
        covering--;
        e++;
      }
      if (before < k && covering >= k) {
        from = day;
      } else if (before >= k && covering < k) {
        result.add(from, day);
      }
    }
    return result.toArray();
  }

  static int[] clip(int[] intervals, int from, int until) {
    Builder result = new Builder();
    for (int i = 0; i < intervals.length; i += 2) {
      result.add(Math.max(from, intervals[i]), Math.min(until, intervals[i + 1]));
    }
    return result.toArray();
  }

  static int[] minus(int[] intervals, int from, int until) {
    Builder result = new Builder();
    for (int i = 0; i < intervals.length; i += 2) {
      result.add(intervals[i], Math.min(intervals[i + 1], from));
      result.add(Math.max(intervals[i], until), intervals[i + 1]);
    }
    return result.toArray();
  }

  static int[] plus(int[] intervals, int from, int until) {
    int[] all = Arrays.copyOf(intervals, intervals.length + 2);
    all[intervals.length] = from;
    all[intervals.length + 1] = until;
    return union(all);
  }

  /** The place of the interval that contains a day, or -1. */
  static int indexOf(int[] intervals, int day) {
    int low = 0;
    int high = count(intervals) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (day < intervals[2 * middle]) {
        high = middle - 1;
      } else if (day >= intervals[2 * middle + 1]) {
        low = middle + 1;
      } else {
        return middle;
      }
    }
    return -1;
  }

  static boolean contains(int[] intervals, int day) {
    return indexOf(intervals, day) >= 0;
  }

  /** Whether an interval has a day from {@code from} up to and not including {@code until}. */
  static boolean touches(int[] intervals, int from, int until) {
    int low = 0;
    int high = count(intervals);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (intervals[2 * middle + 1] <= from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < count(intervals) && intervals[2 * low] < until;
  }

  static int longest(int[] intervals) {
    int longest = 0;
    for (int i = 0; i < intervals.length; i += 2) {
      longest = Math.max(longest, intervals[i + 1] - intervals[i]);
    }
    return longest;
  }

  /**
   * Collects intervals whose beginnings come in order; empty ones are left out, touching ones
   * joined.
   */
  static final class Builder {
    private int[] days = new int[8];
    private int size;

    void add(int from, int until) {
      if (from >= until) {
        return;
      }
      if (size > 0 && days[size - 1] >= from) {
        days[size - 1] = Math.max(days[size - 1], until);
        return;
      }
      if (size == days.length) {
        days = Arrays.copyOf(days, 2 * size);
      }
      days[size++] = from;
      days[size++] = until;
    }

    int[] toArray() {
      return size == 0 ? NONE : Arrays.copyOf(days, size);
    }
  }
}
