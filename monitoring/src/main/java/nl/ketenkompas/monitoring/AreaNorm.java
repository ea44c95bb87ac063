package nl.ketenkompas.monitoring;

import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.model.time.MonthRule;
import nl.ketenkompas.monitoring.agreement.NormLength;
import org.jspecify.annotations.Nullable;

/** What the norm asks of one area: length, month rule and tolerance, compiled. */
final class AreaNorm {
  final String area;
  private volatile int @Nullable [] due;
  private final NormLength length;
  private final MonthRule monthRule;
  final int tolerance;
  final boolean bridgedDaysCount;

  AreaNorm(
      String area,
      NormLength length,
      MonthRule monthRule,
      int tolerance,
      boolean bridgedDaysCount) {
    this.area = area;
    this.length = length;
    this.monthRule = monthRule;
    this.tolerance = tolerance;
    this.bridgedDaysCount = bridgedDaysCount;
  }

  /** A run [from, until) with the gaps that were bridged in it. */
  static final class Run {
    final int from;
    final int until;
    final int attainedOn;
    final int[] gaps;

    Run(int from, int until, int attainedOn, int[] gaps) {
      this.from = from;
      this.until = until;
      this.attainedOn = attainedOn;
      this.gaps = gaps;
    }

    int bridgedDays() {
      int days = 0;
      for (int i = 0; i < gaps.length; i += 2) {
        days += gaps[i + 1] - gaps[i];
      }
      return days;
    }
  }

  /**
   * The runs of a timeline: stable days, and gaps within tolerance that hold no unstable day
   * (SN-5).
   */
  List<Run> runs(Timeline timeline) {
    int[] stable = timeline.stable;
    List<Run> runs = new ArrayList<>(Intervals.count(stable));
    for (int i = 0; i < stable.length; ) {
      int from = stable[i];
      int until = stable[i + 1];
      Intervals.Builder gaps = new Intervals.Builder();
      i += 2;
      while (i < stable.length
          && stable[i] - until <= tolerance
          && !Intervals.touches(timeline.unstable, until, stable[i])) {
        gaps.add(until, stable[i]);
        until = stable[i + 1];
        i += 2;
      }
      int[] bridged = gaps.toArray();
      runs.add(new Run(from, until, attainedOn(from, bridged), bridged));
    }
    return runs;
  }

  /**
   * The same as {@link #attainedOn(int)} from a table of all days, made when first asked: half a
   * megabyte, and a few nanoseconds instead of calendar arithmetic.
   */
  int dueOn(int from) {
    int[] table = due;
    if (table == null) {
      table = new int[Days.LAST_DAY - Days.FIRST_DAY + 1];
      for (int i = 0; i < table.length; i++) {
        table[i] = attainedOn(Days.FIRST_DAY + i);
      }
      due = table;
    }
    return table[from - Days.FIRST_DAY];
  }

  private int attainedOn(int from, int[] gaps) {
    int day = attainedOn(from);
    if (!bridgedDaysCount) {
      for (int i = 0; i < gaps.length && gaps[i] <= day; i += 2) {
        day += gaps[i + 1] - gaps[i];
      }
    }
    return day;
  }

  /** The day on which a run that began on {@code from} is long enough (SN-7). */
  int attainedOn(int from) {
    int counted = monthRule.countsStartDay() ? 1 : 0;
    return switch (length.unit()) {
      case DAYS -> from + length.amount() - counted;
      case WEEKS -> from + 7 * length.amount() - counted;
      case MONTHS -> Days.of(monthRule.counted(Days.date(from), length.amount())) - counted;
    };
  }
}
