package nl.ketenkompas.privacy.audit;

/**
 * Takes the head of a log to a place where who keeps the log cannot change it. Called by {@link
 * AuditTrail} now and then; verified by {@link ChainCheck}.
 */
@FunctionalInterface
public interface Anchoring {

  /**
   * Keeps a head.
   *
   * @param head up to where a log has come
   * @throws RuntimeException if it cannot be kept: nothing is disclosed until it can
   */
  void anchor(ChainHead head);
}
