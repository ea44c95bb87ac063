package nl.ketenkompas.monitoring.indicator;

/** Shares in whole numbers. */
final class Ratio {

  private Ratio() {}

  /** A part out of a thousand of the whole, rounded to the nearest, halves up; -1 of nothing. */
  static long perThousand(long part, long whole) {
    return whole == 0 ? -1 : Math.floorDiv(2000 * part + whole, 2 * whole);
  }
}
