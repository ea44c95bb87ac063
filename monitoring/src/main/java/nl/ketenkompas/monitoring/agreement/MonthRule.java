package nl.ketenkompas.monitoring.agreement;

/** How months are counted from the first good day (SN-7); always from that day, never chained. */
public enum MonthRule {
  /**
   * The first day counts: attained on the day before the same date N months later, clamped to the
   * month end.
   */
  START_DAY_COUNTS,
  /**
   * The first day does not count: attained on the same date N months later, clamped to the month
   * end.
   */
  START_DAY_NOT_COUNTED,
  /** As the first, but from the last day of a month to the last day of a month. */
  END_OF_MONTH,
  /** N whole calendar months, from the first month that begins on or after the first good day. */
  FULL_CALENDAR_MONTHS
}
