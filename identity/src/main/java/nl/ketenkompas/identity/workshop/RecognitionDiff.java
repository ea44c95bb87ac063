package nl.ketenkompas.identity.workshop;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.ketenkompas.identity.Client;
import nl.ketenkompas.identity.ClientNumbers;
import nl.ketenkompas.identity.RecognisedClients;
import nl.ketenkompas.identity.Recogniser;
import nl.ketenkompas.identity.ReviewItem;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Reason;

/**
 * What another recognition agreement would change in a file: which pairs of records are joined, go
 * to review, or stay apart under the one and not under the other. Value-free. Immutable.
 *
 * <pre>{@code
 * RecognitionDiff diff = RecognitionDiff.of(now, proposal, records);
 * long joined = diff.count(Outcome.REVIEW, Outcome.TOGETHER);
 * }</pre>
 */
public final class RecognitionDiff {
  private static final int MOST = 100;

  private final List<Changed> changes;

  /** What becomes of two records. */
  public enum Outcome {
    /** They are of different clients, and nobody is asked. */
    APART,
    /** A person looks. */
    REVIEW,
    /** They are of one client. */
    TOGETHER
  }

  /**
   * A pair of records that another agreement treats otherwise.
   *
   * @param one the smaller source key
   * @param other the larger one
   * @param before what becomes of them now
   * @param after what would become of them
   * @param why what the agreement that brings them nearest says when the one is known and the other
   *     is asked about; a wider setting, such as a third record between them, shows as reasons that
   *     do not
   */
  @JsonPropertyOrder({"one", "other", "before", "after", "why"})
  public record Changed(
      SourceKey one, SourceKey other, Outcome before, Outcome after, List<Reason> why) {

    /**
     * Copies the list.
     *
     * @param one the smaller source key
     * @param other the larger one
     * @param before what becomes of them now
     * @param after what would become of them
     * @param why reasons without values
     */
    public Changed {
      why = List.copyOf(why);
    }

    /**
     * Whether the other agreement brings them nearer.
     *
     * @return false when it takes them further apart
     */
    public boolean isWidened() {
      return after.compareTo(before) > 0;
    }
  }

  /** Two records, the smaller key first. */
  private record Pair(SourceKey one, SourceKey other) implements Comparable<Pair> {
    static Pair of(SourceKey a, SourceKey b) {
      return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
    }

    @Override
    public int compareTo(Pair pair) {
      int by = one.compareTo(pair.one);
      return by != 0 ? by : other.compareTo(pair.other);
    }
  }

  private RecognitionDiff(List<Changed> changes) {
    this.changes = changes;
  }

  /**
   * Compares two agreements over a file. Takes the time of recognising the file twice, and that of
   * the pairs which either of them joins or has reviewed. Review items about more than a hundred
   * clients count for the first hundred.
   *
   * @param before the agreement of now
   * @param after the other one
   * @param records each with a source key of its own
   * @return the differences
   */
  public static RecognitionDiff of(
      Agreement<RecognitionTerms> before,
      Agreement<RecognitionTerms> after,
      Collection<PersonRecord> records) {
    Recogniser one = Recogniser.of(showingMost(before));
    Recogniser two = Recogniser.of(showingMost(after));
    Map<Pair, Outcome> then = outcomes(one, records);
    Map<Pair, Outcome> now = outcomes(two, records);
    Map<SourceKey, PersonRecord> byKey = new HashMap<>();
    records.forEach(record -> byKey.put(record.key(), record));
    TreeMap<Pair, Outcome> all = new TreeMap<>(then);
    all.putAll(now);
    List<Changed> changes = new ArrayList<>();
    for (Pair pair : all.keySet()) {
      Outcome was = then.getOrDefault(pair, Outcome.APART);
      Outcome is = now.getOrDefault(pair, Outcome.APART);
      if (was != is) {
        Recogniser nearest = is.compareTo(was) > 0 ? two : one;
        changes.add(
            new Changed(
                pair.one(),
                pair.other(),
                was,
                is,
                why(nearest, record(byKey, pair.one()), record(byKey, pair.other()))));
      }
    }
    return new RecognitionDiff(List.copyOf(changes));
  }

  private static PersonRecord record(Map<SourceKey, PersonRecord> byKey, SourceKey key) {
    return Optional.ofNullable(byKey.get(key)).orElseThrow();
  }

  private static Agreement<RecognitionTerms> showingMost(Agreement<RecognitionTerms> agreement) {
    RecognitionTerms terms = agreement.terms();
    return new Agreement<>(
        agreement.schemaVersion(),
        agreement.kind(),
        agreement.id(),
        agreement.version(),
        agreement.title(),
        agreement.source(),
        agreement.zone(),
        agreement.valid(),
        new RecognitionTerms(
            terms.keys(),
            terms.partnerSurnames(),
            terms.trust(),
            terms.authentic(),
            MOST,
            terms.tooCommonAbove(),
            terms.review()));
  }

  private static List<Reason> why(Recogniser recogniser, PersonRecord known, PersonRecord asked) {
    Client client = new Client(new ClientId("known"), List.of(known));
    return recogniser.knownPersons(List.of(client)).recognise(asked).reasons();
  }

  private static Map<Pair, Outcome> outcomes(
      Recogniser recogniser, Collection<PersonRecord> records) {
    RecognisedClients clients = recogniser.group(records, ClientNumbers.counting("C"));
    Map<Pair, Outcome> outcomes = new HashMap<>();
    for (ReviewItem item : clients.review()) {
      for (ClientId one : item.clients()) {
        // Weak evidence is about the first client and each other; a shared key about all.
        for (ClientId other : isOfFirst(item) ? item.clients().subList(0, 1) : item.clients()) {
          if (!one.equals(other)) {
            pairs(clients, one, other, outcomes);
          }
        }
      }
    }
    for (Client client : clients.clients()) {
      List<PersonRecord> own = client.records();
      for (int i = 0; i < own.size(); i++) {
        for (int j = i + 1; j < own.size(); j++) {
          outcomes.put(Pair.of(own.get(i).key(), own.get(j).key()), Outcome.TOGETHER);
        }
      }
    }
    return outcomes;
  }

  private static boolean isOfFirst(ReviewItem item) {
    return item.kind() == ReviewItem.Kind.INCOMPLETE
        || item.kind() == ReviewItem.Kind.PARTNER_SURNAME;
  }

  private static void pairs(
      RecognisedClients clients, ClientId one, ClientId other, Map<Pair, Outcome> outcomes) {
    for (PersonRecord a : clients.client(one).orElseThrow().records()) {
      for (PersonRecord b : clients.client(other).orElseThrow().records()) {
        outcomes.put(Pair.of(a.key(), b.key()), Outcome.REVIEW);
      }
    }
  }

  /**
   * The pairs that change.
   *
   * @return by source keys
   */
  public List<Changed> changes() {
    return changes;
  }

  /**
   * How many pairs go from one outcome to another.
   *
   * @param before what becomes of them now
   * @param after what would become of them
   * @return the number
   */
  public long count(Outcome before, Outcome after) {
    return changes.stream()
        .filter(change -> change.before() == before && change.after() == after)
        .count();
  }

  /**
   * The first pair that goes from one outcome to another, for each way that occurs.
   *
   * @return witnesses by what becomes of them now, and then what would
   */
  public Map<Outcome, Map<Outcome, Changed>> witnesses() {
    Map<Outcome, Map<Outcome, Changed>> witnesses = new EnumMap<>(Outcome.class);
    for (Changed change : changes) {
      witnesses
          .computeIfAbsent(change.before(), before -> new EnumMap<>(Outcome.class))
          .putIfAbsent(change.after(), change);
    }
    return witnesses;
  }

  /** Shows a count only. */
  @Override
  public String toString() {
    return "RecognitionDiff[" + changes.size() + "]";
  }
}
