package nl.ketenkompas.monitoring.agreement;

/** Which observation counts on a day that has both stable and unstable ones (SN-4). */
public enum Contradiction {
  /** The unstable one. */
  UNSTABLE_WINS,
  /** The stable one. */
  STABLE_WINS,
  /** The one that was recorded last; recorded at the same instant, the unstable one. */
  LATEST_RECORDED,
  /**
   * The one from the source that is trusted most for the area; trusted equally, the unstable one.
   */
  SOURCE_PRIORITY
}
