package nl.ketenkompas.privacy.audit;

import java.util.List;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.port.AccessLog;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.privacy.AccessDecision;
import nl.ketenkompas.privacy.AccessDecision.Granted;
import nl.ketenkompas.privacy.AccessReason;
import nl.ketenkompas.privacy.Viewer;

/**
 * Where the access log can be looked into. The log is itself data of the client, of the kind
 * {@value #KIND}: the covenant decides who may see it, and who looks is written down before he sees
 * anything (NEN-7513), also when he may not. Thread safe.
 *
 * <p>The client asks somebody who may: a privacy officer in a role that the covenant gives this
 * kind of data, in full.
 *
 * <pre>{@code
 * AuditDesk.of(trail).lookUp(client, officer).fold(
 *     opened -> opened.overview().text(Language.NL),
 *     closed -> ...);
 * }</pre>
 */
public final class AuditDesk {
  /** Code that a covenant gives the access log as a kind of data. */
  public static final String KIND = "access-log";

  private final AuditTrail trail;

  private AuditDesk(AuditTrail trail) {
    this.trail = trail;
  }

  /**
   * Obtains the desk of a trail.
   *
   * @param trail what is looked into, and where that is written down
   * @return the desk
   */
  public static AuditDesk of(AuditTrail trail) {
    return new AuditDesk(trail);
  }

  /**
   * Who looked into the file of a client.
   *
   * @param client whose file
   * @param viewer who asks
   * @return the overview, with this look as the last one; or why it stays closed
   */
  public LogLookup lookUp(ClientId client, Viewer viewer) {
    AccessDecision decision = viewer.decide(client, KIND);
    if (!isWritten(entry(client, viewer, decision))) {
      return new LogLookup.Closed(List.of(Reason.of(AccessReason.LOG_REFUSED)));
    }
    return decision.level() == Level.FULL
        ? new LogLookup.Opened(
            new AccessOverview(client, trail.about(client), trail.book()), decision.reasons())
        : new LogLookup.Closed(decision.reasons());
  }

  private static AccessLog.Entry entry(ClientId client, Viewer viewer, AccessDecision decision) {
    AccessLog.Item item =
        new AccessLog.Item(
            KIND,
            decision.level(),
            decision.reasons().get(0).rule(),
            decision instanceof Granted granted ? granted.ground().name() : null,
            viewer.evidence(client, KIND).orElse(null));
    return new AccessLog.Entry(
        viewer.user().id(),
        viewer.user().partner(),
        viewer.user().role(),
        viewer.purpose(),
        client,
        viewer.moment(),
        viewer.covenant().agreement().id() + "@" + viewer.covenant().agreement().version(),
        List.of(item));
  }

  private boolean isWritten(AccessLog.Entry entry) {
    try {
      return trail.confirm(entry);
    } catch (RuntimeException e) {
      return false;
    }
  }
}
