package nl.ketenkompas.privacy;

import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.chain.ChainLink;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.port.Sight;

/**
 * What one user may see in chains that are linked (rule SK-C14): what his own chain allows, and of
 * each linked chain what both its covenant and the link allow. So never more than what the chains
 * allow together for that client and purpose, each under its own covenant, signatures and consents.
 *
 * <p>Client numbers are those of one register. Immutable and thread safe.
 *
 * <pre>{@code
 * Sight both = LinkedSight.of(inOggz).with(inSafetyHouse, link);
 * }</pre>
 */
public final class LinkedSight implements Sight {
  private final Viewer own;
  private final List<Linked> linked;

  private LinkedSight(Viewer own, List<Linked> linked) {
    this.own = own;
    this.linked = List.copyOf(linked);
  }

  private record Linked(Viewer viewer, ChainLink link) {}

  /**
   * Obtains the sight in one chain.
   *
   * @param own the viewer in the user's own chain
   * @return the sight
   */
  public static LinkedSight of(Viewer own) {
    return new LinkedSight(own, List.of());
  }

  /**
   * A copy with one more chain.
   *
   * @param other the viewer of the same user, purpose and moment under the covenant of the chain
   *     that gives
   * @param link what may pass to the user's own chain, and when
   * @return the copy
   * @throws InvalidValueException if user, partner, purpose or moment differ
   */
  public LinkedSight with(Viewer other, ChainLink link) {
    if (!other.user().id().equals(own.user().id())
        || !other.user().partner().equals(own.user().partner())
        || !other.purpose().equals(own.purpose())
        || !other.moment().equals(own.moment())) {
      throw new InvalidValueException("linkedViewer", ValueError.UNKNOWN_CODE);
    }
    List<Linked> more = new ArrayList<>(linked);
    more.add(new Linked(other, link));
    return new LinkedSight(own, more);
  }

  /**
   * Decides as the chain does that allows most; the user's own chain goes first among equals.
   *
   * @param client the client
   * @param kind code of the kind of data
   * @return the decision, with the clauses of the covenant that allows it
   */
  public AccessDecision decide(ClientId client, String kind) {
    AccessDecision best = own.decide(client, kind);
    for (Linked other : linked) {
      if (other.link.kinds().contains(kind) && other.link.on().contains(own.moment().asOf())) {
        AccessDecision decision = other.viewer.decide(client, kind);
        best = best.level().atLeast(decision.level()) ? best : decision;
      }
    }
    return best;
  }

  @Override
  public Level level(ClientId client, String kind) {
    return decide(client, kind).level();
  }

  @Override
  public String toString() {
    return "LinkedSight[" + own + ", " + linked.size() + "]";
  }
}
