package nl.ketenkompas.model.time;

/** What happens when a period ends on a day that is not worked. */
public enum EndRule {
  /** Nothing: strictly by the calendar. */
  STAYS,
  /** It is extended to the next working day. */
  NEXT_WORKING_DAY,
  /** It ends on the working day before. */
  PREVIOUS_WORKING_DAY,
  /**
   * As the General Act on Time Limits (<i>Algemene termijnenwet</i>) says: extended to the next
   * working day (ATW-1), a period of three days or more until two working days lie in it (ATW-2);
   * not for periods of more than 90 days, twelve weeks or three months, nor of years (ATW-4). To be
   * used with the calendar {@code termijnenwet}, which has the days of that Act (ATW-3). It is a
   * choice of the agreement: by itself the Act holds for periods set by law only.
   */
  TERMIJNENWET;

  private static final int LEAST_DAYS = 3;

  /** Whether ATW-4 leaves a period alone. */
  static boolean isTooLong(Timespan within) {
    int days = 7 * within.weeks() + within.days() + within.workingDays();
    if (within.years() > 0 || within.months() > 3) {
      return true;
    }
    if (within.months() > 0) {
      return within.months() == 3 && days > 0;
    }
    return within.weeks() > 0 ? days > 84 : days > 90;
  }

  /**
   * The day to which a period is extended that would end on {@code last}.
   *
   * @param first the first day of the period, which counts
   */
  int end(int first, int last, Timespan within, WorkCalendar calendar) {
    return switch (this) {
      case STAYS -> last;
      case NEXT_WORKING_DAY -> calendar.onOrAfter(last);
      case PREVIOUS_WORKING_DAY -> calendar.onOrBefore(last);
      case TERMIJNENWET -> {
        if (isTooLong(within)) {
          yield last;
        }
        int end = calendar.onOrAfter(last);
        if (last - first + 1 >= LEAST_DAYS) {
          int missing = 2 - calendar.between(first, end + 1);
          end = missing > 0 ? calendar.plus(end, missing) : end;
        }
        yield end;
      }
    };
  }
}
