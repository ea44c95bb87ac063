package nl.ketenkompas.mandate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked: an institution, or one body of it, with its rows by every name a decision goes by.
 */
final class Desk {
  /** Of nobody who signs. */
  static final int NO_PARTY = -1;

  /** Organisations that stand nowhere in the agreement. */
  static final Desk NOBODY = new Desk("NOBODY", null, NO_PARTY, Set.of(), Map.of(), false);

  final String id;
  final int party;
  final Set<String> ownStock;
  final Ruling notCovered;
  final Ruling notItsStock;
  private final @Nullable String body;
  private final Map<String, Line> lines;

  Desk(
      String id,
      @Nullable String body,
      int party,
      Set<String> ownStock,
      Map<String, Line> lines,
      boolean known) {
    this.id = id;
    this.body = body;
    this.party = party;
    this.ownStock = ownStock;
    this.lines = lines;
    this.notCovered =
        new Ruling.NotCovered(
            List.of(
                known
                    ? Reason.of(MandateReason.NO_ROW, Fact.code(id))
                    : Reason.of(MandateReason.NO_PARTNER)));
    this.notItsStock = new Ruling.NotCovered(List.of(Reason.of(MandateReason.NOT_ITS_STOCK)));
  }

  @Nullable Line line(String decision) {
    return lines.get(decision);
  }

  /**
   * Without an owner it is about the institution's own; a body decides about no other stock than
   * its own.
   */
  boolean decidesAbout(@Nullable String owner) {
    return owner == null
        || ownStock.isEmpty()
        || (body == null ? ownStock.contains(owner) : body.equals(owner));
  }

  Desk of(String ownBody) {
    return new Desk(id, ownBody, party, ownStock, lines, true);
  }
}
