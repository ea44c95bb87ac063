package nl.ketenkompas.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Made-up observations, the same for everybody who asks for the same seed: what records of chain
 * care look like, and what goes wrong in them. Only {@link Random} decides, whose numbers are part
 * of its specification; each client has its own, so that fewer clients are the first of more.
 */
final class Observations {
  static final String HEADER =
      "client,area,status,from,until,recorded_at,source,id,supersedes,legal,evidence\n";
  private static final List<String> AREAS =
      List.of("HOUSING", "CARE", "INCOME", "DAY_ACTIVITY", "HEALTH_INSURANCE");
  private static final List<String> SOURCES =
      List.of("shelter", "clinic", "municipality", "insurer");
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
  private static final int DAYS = 731;
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private final Random random;
  private final String client;
  private final StringBuilder rows = new StringBuilder();
  private int ids;

  private Observations(long seed, int number, String format) {
    this.random = new Random(seed * GOLDEN_GAMMA + number);
    this.client = String.format(Locale.ROOT, format, number);
  }

  static void write(Writer out, int clients, long seed) throws IOException {
    out.write(HEADER);
    // Ids of one length stand in their own order, which "stable-mix --in-order" asks for.
    String format = clients < 10_000_000 ? "c%07d" : "c%08d";
    for (int i = 1; i <= clients; i++) {
      Observations one = new Observations(seed, i, format);
      one.client();
      out.append(one.rows);
    }
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private void client() {
    boolean doesWell = chance(65);
    int start = random.nextInt(400);
    for (String area : AREAS) {
      if (!chance(2)) {
        area(area, start + random.nextInt(doesWell ? 60 : 250), doesWell);
      }
    }
    if (chance(1)) {
      row("LEISURE", "STABLE", start, start + 10, start, null);
    }
  }

  /** Episodes one after the other, with the gaps and meetings at which definitions differ. */
  private void area(String area, int start, boolean doesWell) {
    int day = start;
    while (day < DAYS) {
      int length = length();
      boolean last = day + length >= DAYS || chance(doesWell ? 25 : 5);
      String status = status(doesWell);
      boolean open = last && chance(80);
      episode(area, status, day, day + length, open);
      if (last) {
        return;
      }
      day += length + gap();
    }
  }

  private int length() {
    return switch (random.nextInt(10)) {
      case 0 -> random.nextInt(3);
      case 1, 2 -> 1 + random.nextInt(30);
      case 3 -> 88 + random.nextInt(6);
      default -> 30 + random.nextInt(300);
    };
  }

  /** Days between two episodes; below zero they overlap. */
  private int gap() {
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> 0;
      case 4 -> 1;
      case 5 -> 6 + random.nextInt(3);
      case 6 -> 29 + random.nextInt(3);
      case 7 -> -1 - random.nextInt(20);
      default -> random.nextInt(60);
    };
  }

  private String status(boolean doesWell) {
    int draw = random.nextInt(100);
    return draw < (doesWell ? 88 : 60) ? "STABLE" : draw < 94 ? "UNSTABLE" : "UNKNOWN";
  }

  private void episode(String area, String status, int from, int until, boolean open) {
    int recorded = from + (chance(90) ? random.nextInt(15) : random.nextInt(120) - 30);
    if (chance(1)) {
      row(area, status, from, from - 1 - random.nextInt(30), recorded, null);
    }
    if (chance(1)) {
      row(area, status, from, from, recorded, null);
    }
    String id = row(area, status, from, open ? Integer.MAX_VALUE : until, recorded, null);
    if (chance(1)) {
      row(area, status, from, open ? Integer.MAX_VALUE : until, recorded, null);
    }
    if (chance(4)) {
      int end = Math.max(from, until + random.nextInt(61) - 30);
      String correction = row(area, status, from, end, recorded + random.nextInt(90), id);
      if (chance(20)) {
        row(area, status, from, from, recorded + random.nextInt(120), correction);
      }
      if (chance(10)) {
        row(area, "UNSTABLE", from, end, recorded + random.nextInt(120), id);
      }
    }
    if (chance(3)) {
      int odd = from + random.nextInt(Math.max(1, until - from));
      row(area, chance(60) ? "UNSTABLE" : "UNKNOWN", odd, odd + random.nextInt(8), odd, null);
    }
  }

  private String row(
      String area, String status, int from, int until, int recorded, @Nullable String supersedes) {
    String id = "r" + ++ids;
    rows.append(client).append(',').append(area).append(',').append(status).append(',');
    rows.append(FIRST.plusDays(from)).append(',');
    if (until != Integer.MAX_VALUE) {
      rows.append(FIRST.plusDays(until));
    }
    // Late in the evening of the one day in UTC it is the next day in the Netherlands.
    int hour = random.nextInt(24);
    rows.append(',')
        .append(FIRST.plusDays(recorded))
        .append(hour < 10 ? "T0" : "T")
        .append(hour)
        .append(":30:00Z,")
        .append(SOURCES.get(random.nextInt(SOURCES.size())))
        .append(',')
        .append(id)
        .append(',')
        .append(supersedes == null ? "" : supersedes)
        .append(',')
        .append(area.equals("INCOME") ? qualifier() : "")
        .append(',')
        .append(area.equals("CARE") ? qualifier() : "")
        .append('\n');
    return id;
  }

  private String qualifier() {
    int draw = random.nextInt(100);
    return draw < 50 ? "" : draw < 95 ? "YES" : draw < 98 ? "NO" : "UNKNOWN";
  }
}
