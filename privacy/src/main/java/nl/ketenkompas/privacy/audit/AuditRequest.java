package nl.ketenkompas.privacy.audit;

import java.util.List;
import nl.ketenkompas.model.port.AccessLog;

/**
 * The audit trail for one request: what is written down carries the ids that came with it. Thread
 * safe.
 */
public final class AuditRequest implements AccessLog {
  private final AuditTrail trail;
  private final Origin origin;

  AuditRequest(AuditTrail trail, Origin origin) {
    this.trail = trail;
    this.origin = origin;
  }

  @Override
  public boolean confirm(Entry entry) {
    return confirmAll(List.of(entry));
  }

  /**
   * Writes down that a user is about to see something of several clients, as {@link
   * AuditTrail#confirmAll} does.
   *
   * @param entries one for each client
   * @return true only if both logs keep all of them
   * @throws nl.ketenkompas.model.InvalidValueException if what should be a code is none
   * @throws RuntimeException what a sink threw
   */
  public boolean confirmAll(List<Entry> entries) {
    return trail.write(entries, origin);
  }

  /** Shows the request. */
  @Override
  public String toString() {
    return "AuditRequest[" + origin.traceId() + "]";
  }
}
