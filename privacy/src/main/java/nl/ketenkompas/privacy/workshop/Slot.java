package nl.ketenkompas.privacy.workshop;

import java.util.List;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.workshop.Scopes.Seen;
import org.jspecify.annotations.Nullable;

/**
 * What a client of a role is in one cell: a part, played for all types of client that are seen the
 * same way. Texts are made when first needed, since most cells never differ. For one thread.
 */
final class Slot {
  final Part part;

  /** The same for the same part, whichever of the two covenants came first. */
  final String order;

  private final Scopes scopes;
  private final @Nullable Seen seen;
  private @Nullable List<String> clients;
  private long mark;

  /**
   * A slot.
   *
   * @param part of the client
   * @param scopes of the role
   * @param seen under which covenant, or null when it makes no difference
   */
  Slot(Part part, Scopes scopes, @Nullable Seen seen) {
    this.part = part;
    this.scopes = scopes;
    this.seen = seen;
    order = part.opened() + " " + (seen == null ? "" : part.type()) + " " + part.step();
  }

  /** The types of client, each as little as makes the difference. */
  List<String> clients() {
    List<String> found = clients;
    if (found == null) {
      found = seen == null ? List.of(CovenantTerms.ALL) : scopes.least(seen);
      clients = found;
    }
    return found;
  }

  /** A number for everything that tells this slot from others. */
  long mark() {
    if (mark == 0) {
      mark =
          Groups.mark(
              part.opened() + (seen == null ? "" : scopes.all(seen).toString()) + part.step());
    }
    return mark;
  }
}
