package nl.ketenkompas.model.time;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Many deadlines as they stand at the end of a day: what is due in a period, what is overdue, what
 * is whose. Built in O(n log n) and some thirty bytes a deadline; a question about a period or the
 * overdue ones goes only through the deadlines of those days. Answers are in the order of the due
 * day, then of the id; deadlines without a due day come last. Immutable and thread safe.
 *
 * <pre>{@code
 * Agenda agenda = Agenda.of(deadlines, calendar, today);
 * agenda.overdue();
 * agenda.dueIn(DateRange.parse("2026-11-23/2026-11-30"));
 * agenda.ownedBy("client-manager-7");
 * }</pre>
 */
public final class Agenda {
  private static final Comparator<Deadline> BY_ID = Comparator.comparing(Deadline::id);

  private static final int[] NONE = {};

  private final LocalDate asOf;
  private final WorkCalendar calendar;

  /** By due day; columns beside it, since objects a cache line apart took most of the time. */
  private final Deadline[] deadlines;

  private final int[] due;
  private final DeadlineState[] state;
  private final Map<DeadlineState, int[]> counts = new EnumMap<>(DeadlineState.class);
  private final Map<String, int[]> byOwner;

  private Agenda(Collection<Deadline> given, WorkCalendar calendar, LocalDate asOf) {
    this.asOf = asOf;
    this.calendar = calendar;
    Course course = new Course(calendar, Days.of(asOf, "asOf"), null);
    Ids ids = new Ids(given.size());
    long[] order = new long[given.size()];
    DeadlineState[] states = new DeadlineState[given.size()];
    int[] owners = new int[given.size()];
    Map<String, Integer> ownerNumbers = new HashMap<>();
    // All that looks into a deadline stands in one loop: each look costs a walk to memory
    for (Deadline deadline : given) {
      int place = ids.add(deadline);
      if (place < 0) {
        continue;
      }
      course.run(deadline);
      order[place] = ((long) course.due << 32) | place;
      states[place] = course.state;
      counts.computeIfAbsent(course.state, key -> new int[1])[0]++;
      String owner = deadline.owner();
      owners[place] =
          owner == null ? -1 : ownerNumbers.computeIfAbsent(owner, key -> ownerNumbers.size());
    }
    int size = ids.size;
    Arrays.sort(order, 0, size);
    this.deadlines = new Deadline[size];
    this.due = new int[size];
    this.state = new DeadlineState[size];
    int[] ownerOf = new int[size];
    for (int i = 0; i < size; i++) {
      int from = (int) order[i];
      deadlines[i] = ids.unique[from];
      due[i] = (int) (order[i] >> 32);
      state[i] = states[from];
      ownerOf[i] = owners[from];
    }
    this.byOwner = placesByOwner(ownerNumbers, ownerOf);
  }

  /**
   * Each id once, in an open table of places: a hash map of a million nodes took as long as all the
   * rest.
   */
  private static final class Ids {
    private final int[] places;
    private final Deadline[] unique;
    private int size;

    private Ids(int most) {
      places = new int[Integer.highestOneBit(Math.max(1, most)) << 2];
      unique = new Deadline[most];
    }

    /** The place of a deadline, or -1 when it is there already. */
    private int add(Deadline deadline) {
      int hash = deadline.id().hashCode();
      int slot = (hash ^ (hash >>> 15)) & (places.length - 1);
      while (places[slot] != 0 && !unique[places[slot] - 1].id().equals(deadline.id())) {
        slot = (slot + 1) & (places.length - 1);
      }
      if (places[slot] == 0) {
        unique[size++] = deadline;
        places[slot] = size;
        return size - 1;
      }
      if (unique[places[slot] - 1].equals(deadline)) {
        return -1;
      }
      throw new IllegalArgumentException(
          "deadline " + deadline.id() + ": expected the same content each time it is given");
    }
  }

  private static Map<String, int[]> placesByOwner(Map<String, Integer> numbers, int[] ownerOf) {
    int[] sizes = new int[numbers.size()];
    for (int number : ownerOf) {
      if (number >= 0) {
        sizes[number]++;
      }
    }
    int[][] places = new int[sizes.length][];
    for (int i = 0; i < sizes.length; i++) {
      places[i] = new int[sizes[i]];
    }
    for (int i = ownerOf.length - 1; i >= 0; i--) {
      int number = ownerOf[i];
      if (number >= 0) {
        places[number][--sizes[number]] = i;
      }
    }
    Map<String, int[]> byName = new HashMap<>();
    numbers.forEach((owner, number) -> byName.put(owner, places[number]));
    return byName;
  }

  /**
   * Obtains an agenda.
   *
   * @param deadlines in any order; one that is given twice counts once
   * @param calendar which days are worked
   * @param asOf the day, at whose end they stand as they stand
   * @return the agenda
   * @throws IllegalArgumentException if two deadlines have one id and differ
   */
  public static Agenda of(Collection<Deadline> deadlines, WorkCalendar calendar, LocalDate asOf) {
    return new Agenda(deadlines, calendar, asOf);
  }

  /**
   * The day.
   *
   * @return at whose end the deadlines stand as they stand
   */
  public LocalDate asOf() {
    return asOf;
  }

  /**
   * How many deadlines there are.
   *
   * @return the number
   */
  public int size() {
    return deadlines.length;
  }

  /**
   * How many deadlines are in a state.
   *
   * @param of the state
   * @return the number
   */
  public int count(DeadlineState of) {
    int[] count = counts.get(of);
    return count == null ? 0 : count[0];
  }

  /**
   * The deadlines in a state.
   *
   * @param of the state
   * @return in order
   */
  public List<Deadline> in(DeadlineState of) {
    return pick(0, deadlines.length, i -> state[i] == of);
  }

  /**
   * What must still be done and is due in a period.
   *
   * @param days the days
   * @return in order
   */
  public List<Deadline> dueIn(DateRange days) {
    LocalDate until = days.until();
    int from = place((int) days.from().toEpochDay());
    int to = until == null ? place(Course.NEVER) : place((int) until.toEpochDay());
    return pick(from, to, i -> !state[i].isSettled());
  }

  /**
   * What is overdue.
   *
   * @return in order
   */
  public List<Deadline> overdue() {
    return pick(0, place((int) asOf.toEpochDay()), i -> state[i] == DeadlineState.OVERDUE);
  }

  /**
   * What somebody must still do.
   *
   * @param owner by its opaque key
   * @return in order
   */
  public List<Deadline> ownedBy(String owner) {
    return pick(byOwner.getOrDefault(owner, NONE), i -> !state[i].isSettled());
  }

  /**
   * Who has something to do, or had.
   *
   * @return the opaque keys, in order
   */
  public SortedSet<String> owners() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(byOwner.keySet()));
  }

  /**
   * How a deadline stands, with the derivation of its dates.
   *
   * @param deadline of this agenda or another
   * @return the status on the day of the agenda
   */
  public DeadlineStatus status(Deadline deadline) {
    return deadline.at(asOf, calendar);
  }

  /** The first place with this due day or a later one. */
  private int place(int day) {
    int low = 0;
    int high = due.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (due[middle] < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private List<Deadline> pick(int[] places, IntPredicate wanted) {
    int[] found = Arrays.stream(places).filter(wanted).toArray();
    return list(found);
  }

  private List<Deadline> pick(int from, int to, IntPredicate wanted) {
    return list(IntStream.range(from, to).filter(wanted).toArray());
  }

  /** Only what is handed out is put in the order of ids: sorting all of it took a second. */
  private List<Deadline> list(int[] places) {
    Deadline[] found = new Deadline[places.length];
    int run = 0;
    for (int i = 0; i < places.length; i++) {
      found[i] = deadlines[places[i]];
      if (due[places[i]] != due[places[run]]) {
        Arrays.sort(found, run, i, BY_ID);
        run = i;
      }
    }
    Arrays.sort(found, run, found.length, BY_ID);
    return List.of(found);
  }
}
