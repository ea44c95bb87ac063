package nl.ketenkompas.model.time;

/** How a deadline stands at the end of a day. */
public enum DeadlineState {
  /** What starts the clock has not happened yet. */
  NOT_STARTED,
  /** There is time. */
  OPEN,
  /** The moment to warn has come; it is not due yet. */
  WARNING,
  /** The due day, and after it the days of grace. */
  DUE,
  /** The time is over. */
  OVERDUE,
  /** The clock stands still. */
  PAUSED,
  /** Done in time. */
  MET,
  /** Done, too late. */
  MET_LATE,
  /** Need not be done any more. */
  CANCELLED;

  /**
   * Whether nothing more is to be done.
   *
   * @return true when it was met or cancelled
   */
  public boolean isSettled() {
    return this == MET || this == MET_LATE || this == CANCELLED;
  }
}
