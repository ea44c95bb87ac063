package nl.ketenkompas.model.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * Which days are worked (<i>werkdagen</i>), from 1850 to 2200: all but the days of the weekend and
 * the holidays. A chain takes a preset and adds or drops days. Questions about a day take constant
 * time, counting working days too, and moving by working days logarithmic time. Immutable and
 * thread safe.
 *
 * <pre>{@code
 * WorkCalendar calendar =
 *     WorkCalendar.preset("nl").without("LIBERATION_DAY").with(Holiday.of("FAIR", "08-28"));
 * calendar.plusWorkingDays(LocalDate.of(2011, 4, 21), 1); // 26 April: Easter lies between
 * }</pre>
 *
 * <p>In JSON: {@code {"id":"nl","weekend":["SATURDAY","SUNDAY"],"holidays":[...]}}.
 */
@JsonPropertyOrder({"id", "weekend", "holidays"})
public final class WorkCalendar {
  private static final String TYPE = "workCalendar";

  // Not named as the properties: Jackson would want to reach them, which a module does not allow
  private final String code;
  private final Set<DayOfWeek> free;
  private final List<Holiday> rules;

  /** A bit per day from 1850, set when it is worked; 16 kB, so that it stays in cache. */
  private final long[] worked;

  /** How many working days lie before each word of {@link #worked}. */
  private final int[] before;

  /** The codes of the holidays on a day. */
  private final Map<Integer, List<String>> codes;

  private WorkCalendar(String id, Set<DayOfWeek> weekend, List<Holiday> holidays) {
    this.code = Checks.code(id, TYPE);
    this.free = Collections.unmodifiableSet(EnumSet.copyOf(weekend));
    this.rules = List.copyOf(holidays);
    this.codes = new HashMap<>();
    int days = Days.LAST_DAY - Days.FIRST_DAY + 1;
    this.worked = new long[(days + 63) / 64];
    this.before = new int[worked.length + 1];
    for (int day = 0; day < days; day++) {
      // 1 January 1970 was a Thursday
      DayOfWeek weekday = DayOfWeek.THURSDAY.plus(day + Days.FIRST_DAY);
      if (!weekend.contains(weekday)) {
        worked[day >> 6] |= 1L << day;
      }
    }
    for (Holiday holiday : this.rules) {
      for (int year = Days.FIRST.getYear(); year <= Days.LAST.getYear(); year++) {
        holiday.in(year).ifPresent(day -> close(day, holiday.code()));
      }
    }
    for (int word = 0; word < worked.length; word++) {
      before[word + 1] = before[word] + Long.bitCount(worked[word]);
    }
  }

  private void close(LocalDate date, String code) {
    if (date.isBefore(Days.FIRST) || date.isAfter(Days.LAST)) {
      return;
    }
    int day = (int) date.toEpochDay() - Days.FIRST_DAY;
    worked[day >> 6] &= ~(1L << day);
    codes.computeIfAbsent(day, key -> new ArrayList<>()).add(code);
  }

  /**
   * Obtains a calendar.
   *
   * @param id such as {@code nl}
   * @param weekend days of the week that are not worked; Saturday and Sunday when null
   * @param holidays days that are not worked either; none when null
   * @return the calendar
   * @throws InvalidValueException if the id is no code, or no day of the week is left
   */
  @JsonCreator
  public static WorkCalendar of(
      @JsonProperty("id") String id,
      @JsonProperty("weekend") @Nullable Set<DayOfWeek> weekend,
      @JsonProperty("holidays") @Nullable List<Holiday> holidays) {
    Set<DayOfWeek> free = EnumSet.noneOf(DayOfWeek.class);
    free.addAll(weekend == null ? Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY) : weekend);
    if (free.size() == DayOfWeek.values().length) {
      throw new InvalidValueException(TYPE, ValueError.EMPTY);
    }
    return new WorkCalendar(id, free, holidays == null ? List.of() : holidays);
  }

  /**
   * A calendar that comes with the library. The years before a law or custom began are given the
   * days of its beginning where no source says otherwise; the file {@code holidays.tsv} names the
   * source of each day.
   *
   * <ul>
   *   <li>{@code nl}: the public holidays of the Netherlands with Liberation Day in every year;
   *   <li>{@code nl-lustrum}: the same with Liberation Day in lustrum years only;
   *   <li>{@code termijnenwet}: the days of the General Act on Time Limits (<i>Algemene
   *       termijnenwet</i>), which adds Good Friday (ATW-3). The bridging days that a royal decree
   *       puts on a level with them differ from year to year: add them by {@link #with}.
   * </ul>
   *
   * @param id one of {@link #presets}
   * @return the calendar
   * @throws InvalidValueException if there is none with this id
   */
  public static WorkCalendar preset(String id) {
    WorkCalendar calendar = Presets.ALL.get(id);
    if (calendar == null) {
      throw new InvalidValueException(TYPE, ValueError.UNKNOWN_CODE);
    }
    return calendar;
  }

  /**
   * The calendars that come with the library.
   *
   * @return their ids
   */
  public static List<String> presets() {
    return List.copyOf(Presets.ALL.keySet());
  }

  /** Read when first asked for. */
  private static final class Presets {
    private static final Map<String, WorkCalendar> ALL = HolidayFile.calendars();
  }

  /**
   * The same calendar with one holiday more.
   *
   * @param holiday to add; one that is there already adds nothing
   * @return the calendar
   */
  public WorkCalendar with(Holiday holiday) {
    if (rules.contains(holiday)) {
      return this;
    }
    List<Holiday> more = new ArrayList<>(rules);
    more.add(holiday);
    return new WorkCalendar(code, free, more);
  }

  /**
   * The same calendar without the holidays of a code.
   *
   * @param code such as {@code LIBERATION_DAY}
   * @return the calendar
   */
  public WorkCalendar without(String code) {
    return new WorkCalendar(
        this.code, free, rules.stream().filter(h -> !h.code().equals(code)).toList());
  }

  /**
   * The code of the calendar.
   *
   * @return such as {@code nl}
   */
  @JsonProperty("id")
  public String id() {
    return code;
  }

  /**
   * The days of the week that are not worked.
   *
   * @return in the order of the week
   */
  @JsonProperty("weekend")
  public Set<DayOfWeek> weekend() {
    return free;
  }

  /**
   * The holidays as data, in their order.
   *
   * @return the holidays
   */
  @JsonProperty("holidays")
  public List<Holiday> holidays() {
    return rules;
  }

  /**
   * The codes of the holidays kept on a day.
   *
   * @param day the day
   * @return the codes in the order of the holidays, mostly none
   */
  public List<String> holidaysOn(LocalDate day) {
    return holidaysOn(Days.of(day, TYPE));
  }

  List<String> holidaysOn(int day) {
    List<String> found = codes.get(day - Days.FIRST_DAY);
    return found == null ? List.of() : Collections.unmodifiableList(found);
  }

  /**
   * The days of a year on which holidays are kept.
   *
   * @param year from 1850 to 2200
   * @return the codes per day, in the order of the days
   */
  public SortedMap<LocalDate, List<String>> holidaysIn(int year) {
    Set<LocalDate> days = new TreeSet<>();
    // A holiday of 1 January that is a Sunday may be kept in the year before
    for (int near = year - 1; near <= year + 1; near++) {
      for (Holiday holiday : rules) {
        if (near >= Days.FIRST.getYear() && near <= Days.LAST.getYear()) {
          holiday.in(near).filter(day -> day.getYear() == year).ifPresent(days::add);
        }
      }
    }
    SortedMap<LocalDate, List<String>> found = new TreeMap<>();
    days.forEach(day -> found.put(day, holidaysOn(day)));
    return Collections.unmodifiableSortedMap(found);
  }

  /**
   * Whether a day is worked.
   *
   * @param day the day
   * @return false in the weekend and on holidays
   */
  public boolean isWorkingDay(LocalDate day) {
    return isWorked(Days.of(day, TYPE));
  }

  boolean isWorked(int day) {
    int index = day - Days.FIRST_DAY;
    return (worked[index >> 6] & (1L << index)) != 0;
  }

  /**
   * The first working day on or after a day.
   *
   * @param day the day
   * @return the day itself when it is worked
   * @throws InvalidValueException if there is none up to 2200
   */
  public LocalDate onOrAfter(LocalDate day) {
    return Days.date(onOrAfter(Days.of(day, TYPE)));
  }

  int onOrAfter(int day) {
    return isWorked(day) ? day : plus(day, 1);
  }

  /**
   * The last working day on or before a day.
   *
   * @param day the day
   * @return the day itself when it is worked
   * @throws InvalidValueException if there is none from 1850
   */
  public LocalDate onOrBefore(LocalDate day) {
    return Days.date(onOrBefore(Days.of(day, TYPE)));
  }

  int onOrBefore(int day) {
    return isWorked(day) ? day : plus(day, -1);
  }

  /**
   * The working day that lies so many working days after a day, or before it.
   *
   * @param day the day, which is not counted
   * @param workingDays how many; negative to go back, and 0 for the day itself
   * @return the day
   * @throws InvalidValueException if there is none from 1850 to 2200
   */
  public LocalDate plusWorkingDays(LocalDate day, int workingDays) {
    return Days.date(plus(Days.of(day, TYPE), workingDays));
  }

  int plus(int day, int workingDays) {
    if (workingDays == 0) {
      return day;
    }
    long rank =
        workingDays > 0 ? (long) rank(day + 1) + workingDays : (long) rank(day) + workingDays + 1;
    if (rank < 1 || rank > before[worked.length]) {
      throw new InvalidValueException(TYPE, ValueError.OUT_OF_BOUNDS);
    }
    return select((int) rank);
  }

  /** How many working days lie before a day. */
  private int rank(int day) {
    int index = day - Days.FIRST_DAY;
    int word = index >> 6;
    return word == worked.length
        ? before[word]
        : before[word] + Long.bitCount(worked[word] & ((1L << index) - 1));
  }

  /** The working day with this number, from 1. */
  private int select(int rank) {
    int low = 0;
    int high = worked.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (before[middle] < rank) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    long bits = worked[low];
    for (int skip = rank - before[low]; skip > 1; skip--) {
      bits &= bits - 1;
    }
    return Days.FIRST_DAY + (low << 6) + Long.numberOfTrailingZeros(bits);
  }

  /**
   * How many working days there are.
   *
   * @param from the first day
   * @param until the first day no longer counted
   * @return the number, negative when the end lies before the beginning
   */
  public int workingDaysBetween(LocalDate from, LocalDate until) {
    return between(Days.of(from, TYPE), Days.of(until, TYPE));
  }

  int between(int from, int until) {
    return rank(until) - rank(from);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WorkCalendar that
        && code.equals(that.code)
        && free.equals(that.free)
        && rules.equals(that.rules);
  }

  @Override
  public int hashCode() {
    return Objects.hash(code, free, rules);
  }

  @Override
  public String toString() {
    return code + " " + free + " " + rules.size() + " holidays";
  }
}
