package nl.ketenkompas.model.port;

/**
 * How much of a kind of data someone may see (rule SK-C12), from nothing to everything; each level
 * includes those before it, so compare them with {@link #compareTo} or {@link #atLeast}.
 *
 * <p>A shelter employee who may see THAT there is a psychiatric diagnosis but not its nature has
 * {@link #EXISTS}.
 */
public enum Level {
  /** Nothing, not even whether there are data. */
  NONE,
  /** Whether there are data. */
  EXISTS,
  /** The data in broad terms. */
  SUMMARY,
  /** The data themselves. */
  FULL;

  /**
   * Whether this level gives what another one asks.
   *
   * @param asked the least that is needed
   * @return true if this level includes it
   */
  public boolean atLeast(Level asked) {
    return compareTo(asked) >= 0;
  }
}
