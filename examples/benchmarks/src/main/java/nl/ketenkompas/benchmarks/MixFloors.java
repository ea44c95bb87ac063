package nl.ketenkompas.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.Episodes;
import nl.ketenkompas.monitoring.MixAssessment.Holds;
import nl.ketenkompas.monitoring.Mixes;
import nl.ketenkompas.monitoring.StabilityNorm;
import nl.ketenkompas.monitoring.agreement.NormTerms;

/** Ways that need no library: ours, and the barest code that could do this one norm. */
final class MixFloors {

  private MixFloors() {}

  static List<MixPeer> all() {
    return List.of(new Columns(), new Bitmaps(), new Lists(), new DayByDay());
  }

  /** The library, all clients at once. */
  static final class Columns implements MixPeer {
    private final StabilityNorm norm = StabilityNorm.of(NormTerms.preset("vws-2008"));
    private Episodes episodes = new MixData(0, 0).episodes();

    @Override
    public String name() {
      return "columns";
    }

    @Override
    public void load(MixData data) {
      episodes = data.episodes();
    }

    @Override
    public Answers answer() {
      Mixes mixes = norm.assess(episodes, Moment.asOf(MixData.FIRST.plusDays(MixData.AS_OF)));
      Answers answers = new Answers(mixes.clients());
      for (int i = 0; i < mixes.clients(); i++) {
        LocalDate attained = mixes.attainedOn(i);
        answers.attained[i] =
            attained == null ? -1 : (int) (attained.toEpochDay() - MixData.FIRST.toEpochDay());
        answers.holds[i] = mixes.holds(i) == Holds.YES;
        answers.longest[i] = mixes.longestRunDays(i);
      }
      return answers;
    }
  }

  private abstract static class Bare implements MixPeer {
    MixData data = new MixData(0, 0);

    @Override
    public void load(MixData loaded) {
      data = loaded;
    }
  }

  /** A bit a day and area. */
  static final class Bitmaps extends Bare {
    private static final int WORDS = (MixData.DAYS + 63) / 64;

    @Override
    public String name() {
      return "bitmaps";
    }

    @Override
    public Answers answer() {
      Answers answers = new Answers(data.clients);
      long[] good = new long[WORDS];
      long[] mix = new long[WORDS];
      long[] stable = new long[WORDS];
      long[] unstable = new long[WORDS];
      long[] qualified = new long[WORDS];
      for (int c = 0; c < data.clients; c++) {
        Arrays.fill(good, -1L);
        Arrays.fill(mix, -1L);
        int row = data.start[c];
        int end = data.start[c + 1];
        for (int a = 0; a < MixData.AREAS.size(); a++) {
          Arrays.fill(stable, 0);
          Arrays.fill(unstable, 0);
          Arrays.fill(qualified, 0);
          for (; row < end && data.area[row] == a; row++) {
            set(data.stable[row] ? stable : unstable, data.from[row], data.until[row]);
          }
          for (int w = 0; w < WORDS; w++) {
            stable[w] &= ~unstable[w];
            good[w] &= stable[w];
          }
          for (int day = next(stable, 0, 0L); day >= 0; ) {
            int until = next(stable, day, -1L);
            until = until < 0 ? MixData.DAYS : until;
            if (data.due[day] < until) {
              set(qualified, data.due[day], until);
            }
            day = until < MixData.DAYS ? next(stable, until, 0L) : -1;
          }
          for (int w = 0; w < WORDS; w++) {
            mix[w] &= qualified[w];
          }
        }
        answers.attained[c] = next(mix, 0, 0L);
        answers.holds[c] = (mix[MixData.AS_OF >> 6] >>> MixData.AS_OF & 1) == 1;
        int longest = 0;
        for (int day = next(good, 0, 0L); day >= 0; ) {
          int until = next(good, day, -1L);
          until = until < 0 ? MixData.DAYS : until;
          longest = Math.max(longest, until - day);
          day = until < MixData.DAYS ? next(good, until, 0L) : -1;
        }
        answers.longest[c] = longest;
      }
      return answers;
    }

    private static void set(long[] bits, int from, int until) {
      if (from >= until) {
        return;
      }
      int first = from >> 6;
      int last = (until - 1) >> 6;
      long head = -1L << from;
      long tail = -1L >>> -until;
      if (first == last) {
        bits[first] |= head & tail;
      } else {
        bits[first] |= head;
        for (int w = first + 1; w < last; w++) {
          bits[w] = -1L;
        }
        bits[last] |= tail;
      }
    }

    /** The first set bit from a day on, or the first that is not set, below the window's end. */
    private static int next(long[] bits, int from, long inverted) {
      int w = from >> 6;
      long word = (bits[w] ^ inverted) & -1L << from;
      while (word == 0) {
        if (++w == WORDS) {
          return -1;
        }
        word = bits[w] ^ inverted;
      }
      int day = (w << 6) + Long.numberOfTrailingZeros(word);
      return day < MixData.DAYS ? day : -1;
    }
  }

  /** Sorted lists of intervals, for windows of any length. */
  static final class Lists extends Bare {
    private int[] stable = new int[64];
    private int[] unstable = new int[64];
    private int[] good = new int[128];
    private int[] qualified = new int[128];
    private int[] together = new int[256];
    private int[] mix = new int[256];
    private int[] other = new int[256];

    @Override
    public String name() {
      return "intervals";
    }

    @Override
    public Answers answer() {
      Answers answers = new Answers(data.clients);
      for (int c = 0; c < data.clients; c++) {
        int row = data.start[c];
        int end = data.start[c + 1];
        int together = 0;
        int mixes = 0;
        for (int a = 0; a < MixData.AREAS.size(); a++) {
          int stables = 0;
          int unstables = 0;
          for (; row < end && data.area[row] == a; row++) {
            if (data.stable[row]) {
              stables = append(stable, stables, data.from[row], data.until[row]);
            } else {
              unstables = append(unstable, unstables, data.from[row], data.until[row]);
            }
          }
          int goods = minus(stables, unstables);
          int qualifieds = 0;
          for (int i = 0; i < goods; i += 2) {
            if (data.due[good[i]] < good[i + 1]) {
              qualified[qualifieds++] = data.due[good[i]];
              qualified[qualifieds++] = good[i + 1];
            }
          }
          if (a == 0) {
            System.arraycopy(good, 0, this.together, 0, goods);
            System.arraycopy(qualified, 0, mix, 0, qualifieds);
            together = goods;
            mixes = qualifieds;
          } else {
            together = intersect(this.together, together, good, goods);
            int[] swap = this.together;
            this.together = other;
            other = swap;
            mixes = intersect(mix, mixes, qualified, qualifieds);
            swap = mix;
            mix = other;
            other = swap;
          }
        }
        answers.attained[c] = mixes == 0 ? -1 : mix[0];
        answers.holds[c] = mixes > 0 && mix[mixes - 1] > MixData.AS_OF;
        int longest = 0;
        for (int i = 0; i < together; i += 2) {
          longest = Math.max(longest, this.together[i + 1] - this.together[i]);
        }
        answers.longest[c] = longest;
      }
      return answers;
    }

    private static int append(int[] days, int size, int from, int until) {
      if (from >= until) {
        return size;
      }
      if (size > 0 && days[size - 1] >= from) {
        days[size - 1] = Math.max(days[size - 1], until);
        return size;
      }
      days[size] = from;
      days[size + 1] = until;
      return size + 2;
    }

    private int minus(int stables, int unstables) {
      int n = 0;
      int u = 0;
      for (int i = 0; i < stables; i += 2) {
        int from = stable[i];
        while (u < unstables && unstable[u + 1] <= from) {
          u += 2;
        }
        for (int j = u; j < unstables && unstable[j] < stable[i + 1]; j += 2) {
          if (unstable[j] > from) {
            good[n++] = from;
            good[n++] = unstable[j];
          }
          from = unstable[j + 1];
        }
        if (from < stable[i + 1]) {
          good[n++] = from;
          good[n++] = stable[i + 1];
        }
      }
      return n;
    }

    private int intersect(int[] one, int ones, int[] two, int twos) {
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
  }

  /** What one would write first: dates, and every day by itself. */
  static final class DayByDay extends Bare {

    private record Episode(LocalDate from, LocalDate until, boolean stable) {
      boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
      }
    }

    @Override
    public String name() {
      return "dayByDay";
    }

    @Override
    public Answers answer() {
      Answers answers = new Answers(data.clients);
      for (int c = 0; c < data.clients; c++) {
        List<List<Episode>> areas = new ArrayList<>();
        for (int a = 0; a < MixData.AREAS.size(); a++) {
          areas.add(new ArrayList<>());
        }
        for (int row = data.start[c]; row < data.start[c + 1]; row++) {
          areas
              .get(data.area[row])
              .add(
                  new Episode(
                      MixData.FIRST.plusDays(data.from[row]),
                      MixData.FIRST.plusDays(data.until[row]),
                      data.stable[row]));
        }
        LocalDate[] due = new LocalDate[MixData.AREAS.size()];
        int run = 0;
        for (int d = 0; d < MixData.DAYS; d++) {
          LocalDate day = MixData.FIRST.plusDays(d);
          boolean good = true;
          boolean inMix = true;
          for (int a = 0; a < due.length; a++) {
            boolean stable = false;
            boolean unstable = false;
            for (Episode episode : areas.get(a)) {
              if (episode.covers(day)) {
                stable |= episode.stable();
                unstable |= !episode.stable();
              }
            }
            if (!stable || unstable) {
              due[a] = null;
              good = false;
              inMix = false;
              continue;
            }
            due[a] = due[a] == null ? day.plusMonths(3).minusDays(1) : due[a];
            inMix &= !day.isBefore(due[a]);
          }
          run = good ? run + 1 : 0;
          answers.longest[c] = Math.max(answers.longest[c], run);
          answers.holds[c] = inMix;
          if (inMix && answers.attained[c] < 0) {
            answers.attained[c] = d;
          }
        }
      }
      return answers;
    }
  }
}
