package nl.ketenkompas.monitoring;

/**
 * Observations and exemptions side by side, one row each, 24 bytes a row; sorted by area and first
 * day within a client. Who has filled them no longer changes them.
 */
final class Columns {
  static final Columns NONE = new Columns(0);

  final int[] from;

  /** First day no longer covered; {@link Days#NEVER} is open. */
  final int[] until;

  /** Four times the area, plus the status. */
  final short[] what;

  final char[] source;
  final int[] recordedDay;

  /** Earliest first within one client; for the policy that the latest record wins. */
  final int[] recordedOrder;

  /** The day from which on it was known to be corrected, or {@link Episodes#NOT_CORRECTED}. */
  final int[] correctedDay;

  Columns(int rows) {
    from = new int[rows];
    until = new int[rows];
    what = new short[rows];
    source = new char[rows];
    recordedDay = new int[rows];
    recordedOrder = new int[rows];
    correctedDay = new int[rows];
  }

  /** Copies rows of this one to others. */
  void copy(int at, Columns to, int place, int rows) {
    System.arraycopy(from, at, to.from, place, rows);
    System.arraycopy(until, at, to.until, place, rows);
    System.arraycopy(what, at, to.what, place, rows);
    System.arraycopy(source, at, to.source, place, rows);
    System.arraycopy(recordedDay, at, to.recordedDay, place, rows);
    System.arraycopy(recordedOrder, at, to.recordedOrder, place, rows);
    System.arraycopy(correctedDay, at, to.correctedDay, place, rows);
  }
}
