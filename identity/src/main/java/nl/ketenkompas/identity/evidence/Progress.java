package nl.ketenkompas.identity.evidence;

/** Hears how far a linkage is, and may stop it. Called on the thread that asked for the linkage. */
@FunctionalInterface
public interface Progress {
  /** Goes on to the end, silently. */
  Progress NONE = (phase, done, total) -> true;

  /** What is being done. */
  enum Phase {
    /** Equal rows become one. */
    PACKING,
    /** Keys find pairs worth comparing. */
    FINDING,
    /** Weights are learned. */
    TRAINING,
    /** Pairs are compared. */
    COMPARING,
    /** Pairs become clusters. */
    CLUSTERING
  }

  /**
   * Hears how far it is.
   *
   * @param phase what is being done
   * @param done parts that are done
   * @param total parts of this phase
   * @return false to stop: the linkage then ends in a {@link
   *     java.util.concurrent.CancellationException}
   */
  boolean go(Phase phase, long done, long total);
}
