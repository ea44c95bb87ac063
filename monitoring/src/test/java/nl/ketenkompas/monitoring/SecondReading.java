package nl.ketenkompas.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collections;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;

/**
 * SN-1 to SN-9 read a second time, from the JSON of a vector alone: with none of the library's
 * types, months counted by another calendar, and whole arrays of days. Kept apart from {@link
 * NaiveNorm} on purpose: where both and the engine agree, three readings of the text do.
 */
@NullUnmarked
final class SecondReading {
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final int AHEAD = 800;
  private static final char STABLE = 'S';
  private static final char UNSTABLE = 'U';
  private static final char SILENT = '.';

  private final Map<String, Object> vector;
  private final Map<String, Object> norm;
  private final List<String> areas;

  /** The number of the last day that anything is known of. */
  private final long known;

  private long first;

  SecondReading(Map<String, Object> vector) {
    this.vector = vector;
    this.norm = map(vector.get("norm"));
    this.areas = new ArrayList<>(map(norm.get("areas")).keySet());
    Object on = vector.get("knownOn");
    this.known = on == null ? Long.MAX_VALUE / 2 : civil((String) on);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object json) {
    return json == null ? Map.of() : (Map<String, Object>) json;
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> rows(String name) {
    return (List<Map<String, Object>>) vector.getOrDefault(name, List.of());
  }

  private static long day(Object date) {
    return LocalDate.parse((String) date).toEpochDay();
  }

  private static long civil(String instant) {
    return LocalDate.ofInstant(Instant.parse(instant), ZONE).toEpochDay();
  }

  private static long recorded(Map<String, Object> row) {
    return civil((String) row.get("recordedAt"));
  }

  private boolean flag(String name, boolean otherwise) {
    return (boolean) norm.getOrDefault(name, otherwise);
  }

  /** The values that a vector can expect, as texts. */
  Map<String, String> answer() {
    long asOf = day(vector.get("asOf"));
    first = asOf;
    for (Map<String, Object> row : rows("observations")) {
      first = Math.min(first, day(row.get("from")));
    }
    for (Map<String, Object> row : rows("exemptions")) {
      first = Math.min(first, day(((String) row.get("period")).split("/", -1)[0]));
    }
    first -= 2;
    Reading now = new Reading(asOf, AHEAD);
    int r = (int) (asOf - first);
    int attained = -1;
    for (int d = 0; d <= r && attained < 0; d++) {
      attained = now.mix[d] ? d : -1;
    }
    int since = r;
    while (since > 0 && now.mix[since]) {
      since--;
    }
    int projected = r;
    while (projected < now.mix.length && !now.mix[projected]) {
      projected++;
    }
    int longest = 0;
    for (int d = 0, run = 0; d <= r; d++) {
      run = now.good[d] ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("holds", !now.evidence ? "UNKNOWN" : now.mix[r] ? "YES" : "NO");
    answer.put("attainedOn", text(attained));
    answer.put("holdsSince", text(now.evidence && now.mix[r] ? since + 1 : -1));
    answer.put("projectedOn", text(now.mix[r] || projected == now.mix.length ? -1 : projected));
    answer.put("longestRunDays", String.valueOf(longest));
    answer.put("limitingAreas", now.limiting(r).toString());
    answer.put("establishedOn", text(attained < 0 ? -1 : established(attained, asOf)));
    return answer;
  }

  private int established(int attained, long asOf) {
    for (long day = first + attained; day <= asOf; day++) {
      if (new Reading(day, 0).mix[attained]) {
        return (int) (day - first);
      }
    }
    throw new IllegalStateException("attained, and never established");
  }

  private String text(int day) {
    return day < 0 ? "null" : LocalDate.ofEpochDay(first + day).toString();
  }

  /** Everything as it can be said at the end of one day; the days after it repeat it. */
  private final class Reading {
    final long asOf;
    final int today;
    final int length;
    final List<boolean[]> qualified = new ArrayList<>();
    final List<boolean[]> run = new ArrayList<>();
    final boolean[] good;
    final boolean[] mix;
    boolean evidence;

    Reading(long asOf, int ahead) {
      this.asOf = asOf;
      this.today = (int) (asOf - first);
      this.length = today + 1 + ahead;
      int[] goods = new int[length];
      int[] enough = new int[length];
      for (String area : areas) {
        char[] line = line(area);
        boolean[] inRun = runs(area, line);
        boolean[] isQualified = qualified(area, line, inRun);
        for (int d = 0; d < length; d++) {
          evidence |= d <= today && line[d] != SILENT;
          boolean free = free(area, Math.min(d, today));
          isQualified[d] |= free;
          goods[d] += inRun[d] || free ? 1 : 0;
          enough[d] += isQualified[d] ? 1 : 0;
        }
        qualified.add(isQualified);
        run.add(inRun);
      }
      good = new boolean[length];
      mix = new boolean[length];
      for (int d = 0; d < length; d++) {
        good[d] = goods[d] >= required();
        mix[d] = enough[d] >= required();
      }
      if (norm.containsKey("heldMonths")) {
        hold((int) norm.get("heldMonths"));
      }
    }

    private int required() {
      return norm.get("required") instanceof Integer k ? k : areas.size();
    }

    /** SN-9: every day of [d + 1 day - N months, d] is in the mix. */
    private void hold(int months) {
      boolean[] plain = mix.clone();
      for (int d = 0; d < length; d++) {
        Calendar begin = calendar(first + d + 1);
        begin.add(Calendar.MONTH, -months);
        long from = number(begin) - first;
        mix[d] = from >= 0;
        for (long e = Math.max(0, from); e <= d; e++) {
          mix[d] &= plain[(int) e];
        }
      }
    }

    private boolean alive(int d) {
      long day = first + d;
      Object birth = vector.get("birth");
      Object death = vector.get("death");
      return (birth == null || day >= day(birth)) && (death == null || day < day(death));
    }

    private boolean free(String area, int d) {
      for (Map<String, Object> row : rows("exemptions")) {
        String[] ends = ((String) row.get("period")).split("/", -1);
        if (row.get("area").equals(area)
            && first + d >= day(ends[0])
            && (ends[1].equals("..") || first + d < day(ends[1]))) {
          return alive(d);
        }
      }
      return false;
    }

    /** SN-1, SN-8, SN-9: the rows that count. */
    private List<Map<String, Object>> counting(String area) {
      TreeSet<String> gone = new TreeSet<>();
      for (Map<String, Object> row : rows("observations")) {
        if (row.containsKey("supersedes") && !inverted(row) && recorded(row) <= known) {
          gone.add(partner(row) + row.get("supersedes"));
        }
      }
      List<Map<String, Object>> counting = new ArrayList<>();
      for (Map<String, Object> row : rows("observations")) {
        boolean announced = day(row.get("from")) > asOf && day(row.get("from")) > recorded(row);
        if (row.get("area").equals(area)
            && recorded(row) <= known
            && !inverted(row)
            && !announced
            && !(row.containsKey("id") && gone.contains(partner(row) + row.get("id")))) {
          counting.add(row);
        }
      }
      return counting;
    }

    private static String partner(Map<String, Object> row) {
      String key = (String) row.get("key");
      return key.substring(0, key.indexOf('/') + 1);
    }

    private static boolean inverted(Map<String, Object> row) {
      return row.containsKey("until") && day(row.get("until")) < day(row.get("from"));
    }

    /** SN-2: qualifiers first, then unknownBreaks. */
    private char status(Map<String, Object> row) {
      String status = (String) row.get("status");
      if (status.equals("STABLE") && row.get("area").equals("INCOME")) {
        String legal = (String) row.getOrDefault("legal", "YES");
        status = legal.equals("NO") ? "UNSTABLE" : legal.equals("UNKNOWN") ? legal : status;
      }
      if (status.equals("STABLE") && row.get("area").equals("CARE")) {
        status = row.getOrDefault("evidence", "YES").equals("YES") ? status : "UNKNOWN";
      }
      if (status.equals("UNKNOWN")) {
        return flag("unknownBreaks", false) ? UNSTABLE : SILENT;
      }
      return status.charAt(0);
    }

    /** SN-3 and SN-4, each day by itself. */
    private char[] line(String area) {
      List<Map<String, Object>> counting = counting(area);
      Object maxAge = map(norm.get("maxAgeDays")).get(area);
      long confirmed = Long.MIN_VALUE / 2;
      for (Map<String, Object> row : counting) {
        confirmed = status(row) == STABLE ? Math.max(confirmed, recorded(row)) : confirmed;
      }
      List<Map<String, Object>> decides = new ArrayList<>(Collections.nCopies(today + 1, null));
      for (Map<String, Object> row : counting) {
        long until = Math.min(asOf, known) + 1;
        if (row.containsKey("until")) {
          until = day(row.get("until"));
        } else if (maxAge != null && status(row) == STABLE) {
          until = Math.min(until, confirmed + (int) maxAge);
        }
        for (long day = day(row.get("from")); day < until && day <= asOf; day++) {
          Map<String, Object> best = decides.get((int) (day - first));
          if (status(row) != SILENT && (best == null || beats(area, row, best))) {
            decides.set((int) (day - first), row);
          }
        }
      }
      char[] line = new char[length];
      for (int d = 0; d < length; d++) {
        Map<String, Object> row = d > today ? null : decides.get(d);
        line[d] = d > today ? line[today] : row == null || !alive(d) ? SILENT : status(row);
      }
      return line;
    }

    private boolean beats(String area, Map<String, Object> one, Map<String, Object> other) {
      int order = 0;
      switch ((String) norm.getOrDefault("contradiction", "UNSTABLE_WINS")) {
        case "LATEST_RECORDED" ->
            order =
                Instant.parse((String) one.get("recordedAt"))
                    .compareTo(Instant.parse((String) other.get("recordedAt")));
        case "SOURCE_PRIORITY" -> order = distrust(area, other) - distrust(area, one);
        case "STABLE_WINS" -> order = status(one) == STABLE ? 1 : -1;
        default -> order = 0;
      }
      return order > 0 || (order == 0 && status(one) == UNSTABLE);
    }

    private int distrust(String area, Map<String, Object> row) {
      List<?> trusted = (List<?>) map(norm.get("sourcePriority")).getOrDefault(area, List.of());
      int at = trusted.indexOf(row.get("source"));
      return at < 0 ? trusted.size() : at;
    }

    private int tolerance(String area) {
      Object days = norm.getOrDefault("gapToleranceDays", 0);
      return days instanceof Integer number ? number : (int) map(days).getOrDefault(area, 0);
    }

    /** SN-5: stable days, and short silences with a stable day on both sides. */
    private boolean[] runs(String area, char[] line) {
      boolean[] inRun = new boolean[length];
      int lastStable = -1;
      for (int d = 0; d < length; d++) {
        if (line[d] == UNSTABLE) {
          lastStable = -1;
        } else if (line[d] == STABLE) {
          inRun[d] = true;
          if (lastStable >= 0 && d - lastStable - 1 <= tolerance(area)) {
            java.util.Arrays.fill(inRun, lastStable, d, true);
          }
          lastStable = d;
        }
      }
      return inRun;
    }

    /** SN-6 and SN-7. */
    private boolean[] qualified(String area, char[] line, boolean[] inRun) {
      boolean[] qualified = new boolean[length];
      for (int d = 0; d < length; ) {
        if (!inRun[d]) {
          d++;
          continue;
        }
        long attained =
            SecondReading.attained(
                first + d,
                (String) map(norm.get("areas")).get(area),
                (String) norm.getOrDefault("monthRule", "START_DAY_COUNTS"));
        int bridged = 0;
        for (; d < length && inRun[d]; d++) {
          bridged += line[d] == STABLE || flag("bridgedDaysCount", true) ? 0 : 1;
          qualified[d] = first + d >= attained + bridged;
        }
      }
      return qualified;
    }

    /** SN-6: those whose first qualified day, past or future, is the latest that is needed. */
    List<String> limiting(int r) {
      long never = Long.MAX_VALUE;
      List<Long> ready = new ArrayList<>();
      for (int a = 0; a < areas.size(); a++) {
        boolean[] line = qualified.get(a);
        int d = r;
        if (line[r]) {
          while (d > 0 && line[d - 1]) {
            d--;
          }
          ready.add((long) d);
        } else if (run.get(a)[r]) {
          while (d < length && !line[d]) {
            d++;
          }
          ready.add((long) d);
        } else {
          ready.add(never);
        }
      }
      long last = ready.stream().sorted().toList().get(required() - 1);
      return areas.stream().filter(area -> ready.get(areas.indexOf(area)) == last).toList();
    }
  }

  @SuppressWarnings("JavaUtilDate") // on purpose another calendar than the one of the library
  private static Calendar calendar(long day) {
    GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    calendar.setGregorianChange(new java.util.Date(Long.MIN_VALUE));
    calendar.setTimeInMillis(day * 86_400_000L);
    return calendar;
  }

  private static long number(Calendar calendar) {
    return Math.floorDiv(calendar.getTimeInMillis(), 86_400_000L);
  }

  /** SN-7, by a calendar that adds months itself. */
  static long attained(long start, String length, String rule) {
    int amount = Integer.parseInt(length.substring(1, length.length() - 1));
    int back = rule.equals("START_DAY_NOT_COUNTED") ? 0 : 1;
    char unit = length.charAt(length.length() - 1);
    if (unit != 'M') {
      return start + (long) amount * (unit == 'W' ? 7 : 1) - back;
    }
    Calendar due = calendar(start);
    boolean monthEnd =
        due.get(Calendar.DAY_OF_MONTH) == due.getActualMaximum(Calendar.DAY_OF_MONTH);
    if (rule.equals("FULL_CALENDAR_MONTHS") && due.get(Calendar.DAY_OF_MONTH) > 1) {
      due.set(Calendar.DAY_OF_MONTH, 1);
      due.add(Calendar.MONTH, 1);
    }
    due.add(Calendar.MONTH, amount);
    if (rule.equals("END_OF_MONTH") && monthEnd) {
      due.set(Calendar.DAY_OF_MONTH, due.getActualMaximum(Calendar.DAY_OF_MONTH));
    }
    return number(due) - back;
  }
}
