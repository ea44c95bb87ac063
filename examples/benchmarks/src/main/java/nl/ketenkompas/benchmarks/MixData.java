package nl.ketenkompas.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.care.Status;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.monitoring.Episodes;

/**
 * Made-up clients for a race between ways to compute stable mixes: about 14 episodes over five life
 * areas in 24 months, sorted by client, area and first day. Only what all peers can read: stable
 * and unstable days that overlap, meet and leave gaps.
 */
final class MixData {
  static final List<String> AREAS =
      List.of("HOUSING", "CARE", "INCOME", "DAY_ACTIVITY", "HEALTH_INSURANCE");
  static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
  static final int DAYS = 731;

  /** The day that is asked about, as a number from {@link #FIRST} on; the last of the window. */
  static final int AS_OF = DAYS - 1;

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  final int clients;

  /** Where the rows of a client begin. */
  final int[] start;

  final byte[] area;
  final boolean[] stable;

  /** Days from {@link #FIRST} on. */
  final int[] from;

  /** First day not covered, at most {@link #DAYS}. */
  final int[] until;

  /** For each day the day on which three months from it on are full. */
  final int[] due = new int[DAYS];

  MixData(int clients, long seed) {
    this.clients = clients;
    this.start = new int[clients + 1];
    byte[] areas = new byte[64 * clients];
    boolean[] good = new boolean[64 * clients];
    int[] begins = new int[64 * clients];
    int[] ends = new int[64 * clients];
    int n = 0;
    for (int c = 0; c < clients; c++) {
      Random random = new Random(seed * GOLDEN_GAMMA + c);
      boolean doesWell = random.nextInt(100) < 65;
      int begin = random.nextInt(400);
      for (byte a = 0; a < AREAS.size(); a++) {
        int day = begin + random.nextInt(doesWell ? 60 : 250);
        int rows = 0;
        while (day < DAYS && rows < 12) {
          int length = random.nextInt(4) == 0 ? 1 + random.nextInt(30) : 30 + random.nextInt(300);
          boolean last = random.nextInt(100) < (doesWell ? 25 : 5);
          areas[n] = a;
          good[n] = random.nextInt(100) < (doesWell ? 90 : 65);
          begins[n] = day;
          ends[n] = last ? DAYS : Math.min(DAYS, day + length);
          n++;
          rows++;
          if (last) {
            break;
          }
          int gap = random.nextInt(10);
          day +=
              Math.max(
                  0, length + (gap < 4 ? 0 : gap < 6 ? -random.nextInt(20) : random.nextInt(40)));
        }
      }
      start[c + 1] = n;
    }
    this.area = java.util.Arrays.copyOf(areas, n);
    this.stable = java.util.Arrays.copyOf(good, n);
    this.from = java.util.Arrays.copyOf(begins, n);
    this.until = java.util.Arrays.copyOf(ends, n);
    for (int d = 0; d < DAYS; d++) {
      due[d] = (int) (FIRST.plusDays(d).plusMonths(3).toEpochDay() - FIRST.toEpochDay()) - 1;
    }
  }

  Observation observation(int row) {
    LocalDate begin = FIRST.plusDays(from[row]);
    return Observation.of(
        SourceKey.of("shelter", Integer.toString(row)),
        AREAS.get(area[row]),
        stable[row] ? Status.STABLE : Status.UNSTABLE,
        begin,
        FIRST.plusDays(until[row]),
        "shelter",
        Instant.parse(begin + "T10:00:00Z"));
  }

  List<Observation> observations(int client) {
    List<Observation> observations = new ArrayList<>();
    for (int row = start[client]; row < start[client + 1]; row++) {
      observations.add(observation(row));
    }
    return List.copyOf(observations);
  }

  static String id(int client) {
    return String.format(java.util.Locale.ROOT, "c%08d", client);
  }

  Episodes episodes() {
    Episodes.Collector collector = Episodes.collect(ZoneId.of("Europe/Amsterdam"));
    for (int c = 0; c < clients; c++) {
      String id = id(c);
      collector.client(id);
      for (int row = start[c]; row < start[c + 1]; row++) {
        collector.add(id, observation(row));
      }
    }
    return collector.build();
  }
}
