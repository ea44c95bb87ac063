package nl.ketenkompas.privacy.workshop;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.Covenant;
import nl.ketenkompas.privacy.CovenantFacts;
import nl.ketenkompas.privacy.Situation;
import nl.ketenkompas.privacy.User;
import nl.ketenkompas.privacy.Viewer;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.workshop.CovenantChange.Direction;

/**
 * What another version of a covenant would answer otherwise: complete, by asking both about every
 * case that either can tell from another, in groups with a witness. Two covenants without a
 * difference here give the same levels to everybody about everybody, whatever the facts.
 *
 * <pre>{@code
 * CovenantDiff diff = CovenantDiff.of(now, proposal);
 * diff.widened().forEach(change -> out.println(change.line()));
 * diff.affected(users, moment, facts, clients::find);
 * }</pre>
 *
 * <p>Both are taken to be in force from the first day of either until the last day of either, since
 * versions of one covenant never overlap: a difference in validity itself is no difference here.
 * Neither is one in titles, rules, reasons, responsibilities or precedence. Immutable and thread
 * safe.
 */
public final class CovenantDiff {
  /** What stands in a change for the number of the client itself instead of a kind of data. */
  public static final String NUMBER = "#number";

  private final Agreement<CovenantTerms> before;
  private final Agreement<CovenantTerms> after;
  private final List<CovenantChange> changes;
  private final long cells;

  /**
   * How many are affected by a change.
   *
   * @param change the change
   * @param users how many users see more or less of somebody
   * @param clients of how many clients somebody sees more or less
   */
  @JsonPropertyOrder({"change", "users", "clients"})
  public record Affected(CovenantChange change, int users, int clients) {}

  private CovenantDiff(
      Agreement<CovenantTerms> before,
      Agreement<CovenantTerms> after,
      List<CovenantChange> changes,
      long cells) {
    this.before = before;
    this.after = after;
    this.changes = changes;
    this.cells = cells;
  }

  /**
   * Compares two covenants, of which the one is usually another version of the other. Takes time
   * linear in the number of {@link #cells}.
   *
   * @param before the covenant of now
   * @param after the other one
   * @return the differences
   */
  public static CovenantDiff of(Agreement<CovenantTerms> before, Agreement<CovenantTerms> after) {
    Comparison comparison = new Comparison(before, after);
    List<CovenantChange> changes = comparison.changes();
    return new CovenantDiff(before, after, changes, comparison.cells());
  }

  /**
   * All changes.
   *
   * @return by role, party, purpose and kinds of data; in the same order for the diff the other way
   *     round
   */
  public List<CovenantChange> changes() {
    return changes;
  }

  /**
   * The changes by which more is seen.
   *
   * @return in the order of {@link #changes}
   */
  public List<CovenantChange> widened() {
    return changes.stream().filter(change -> change.direction() == Direction.WIDENED).toList();
  }

  /**
   * The changes by which more is seen, without those that were accepted. For a build that must fail
   * when there are any.
   *
   * @param accepted {@linkplain CovenantChange#line lines} of changes
   * @return in the order of {@link #changes}
   */
  public List<CovenantChange> unlisted(Collection<String> accepted) {
    Set<String> lines = new HashSet<>(accepted);
    return widened().stream().filter(change -> !lines.contains(change.line())).toList();
  }

  /**
   * How many cells were compared: one for each role at a party, purpose, kind of data, party that
   * delivered it, type of client, opening, step, period and way of signing.
   *
   * @return at least 1
   */
  public long cells() {
    return cells;
  }

  /**
   * Whether nobody sees more or less.
   *
   * @return true if there are no changes
   */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /**
   * Counts whom each change affects, by asking both covenants about everybody. Takes time linear in
   * users times clients times changes.
   *
   * @param users all users
   * @param moment as of which day, and as known when; both covenants are taken to be in force
   * @param facts of the chain
   * @param clients the client to whom a source key belongs at that moment
   * @return for each change, in their order
   */
  public List<Affected> affected(
      Collection<User> users,
      Moment moment,
      CovenantFacts facts,
      Function<SourceKey, Optional<ClientId>> clients) {
    Situation then = Covenant.of(Witness.inForce(before)).at(moment, facts, clients);
    Situation now = Covenant.of(Witness.inForce(after)).at(moment, facts, clients);
    List<Affected> counts = new ArrayList<>();
    for (CovenantChange change : changes) {
      int seeing = 0;
      BitSet seen = new BitSet();
      for (User user : users) {
        if (user.role().equals(change.role()) && user.partner().equals(change.party())) {
          Viewer old = then.viewer(user, change.purpose());
          Viewer young = now.viewer(user, change.purpose());
          boolean any = false;
          for (int row = 0; row < then.clients().size(); row++) {
            if (isChanged(change, old, young, then.clients().get(row))) {
              seen.set(row);
              any = true;
            }
          }
          seeing += any ? 1 : 0;
        }
      }
      counts.add(new Affected(change, seeing, seen.cardinality()));
    }
    return List.copyOf(counts);
  }

  private static boolean isChanged(
      CovenantChange change, Viewer old, Viewer young, ClientId client) {
    for (String from : change.from()) {
      for (String kind : change.kinds()) {
        if (Witness.level(old, client, kind, from) == change.before()
            && Witness.level(young, client, kind, from) == change.after()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Shows counts only. */
  @Override
  public String toString() {
    return "CovenantDiff[" + changes.size() + " changes in " + cells + " cells]";
  }
}
