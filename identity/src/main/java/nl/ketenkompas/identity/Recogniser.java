package nl.ketenkompas.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Severity;
import nl.ketenkompas.model.signal.LogEvent;

/**
 * Recognises clients as partners agreed (rules SK-C7, SK-C8, SK-C10): in whole files with {@link
 * #group}, and one record at a time against known clients with {@link #knownPersons}. It needs
 * nothing but the minimal data set, so registration can be used without client tracking (SK-C19).
 * Compiled once from an agreement. Immutable and thread safe.
 *
 * <pre>{@code
 * Recogniser recogniser = Recogniser.of(RecognitionTerms.preset("vng-2008"));
 * RecognisedClients clients = recogniser.group(records, ClientNumbers.counting("C"));
 * Recognition answer = recogniser.knownPersons(clients.clients()).recognise(newcomer);
 * }</pre>
 */
public final class Recogniser {
  private final Agreement<RecognitionTerms> agreement;
  private final Clauses clauses;

  private Recogniser(Agreement<RecognitionTerms> agreement, Map<String, Integer> weights) {
    this.agreement = agreement;
    this.clauses = new Clauses(agreement.terms(), weights);
  }

  /**
   * Compiles an agreement.
   *
   * @param agreement as read by {@link RecognitionTerms#KIND}
   * @return the recogniser
   */
  public static Recogniser of(Agreement<RecognitionTerms> agreement) {
    return new Recogniser(agreement, Map.of());
  }

  /**
   * The same recogniser, with an order for partners whom the agreement does not rank: by what the
   * mappings of their files state ({@code trust}). The agreement goes first. It decides whose data
   * go into the minimal data set and the golden record, not who is who.
   *
   * @param weights code of a partner to how much weight its data have, 0 or more; those who are not
   *     in it have none
   * @return the recogniser
   * @throws IllegalArgumentException if a weight is negative
   */
  public Recogniser weighing(Map<String, Integer> weights) {
    if (weights.values().stream().anyMatch(weight -> weight < 0)) {
      throw new IllegalArgumentException("weights: expected 0 or more of each partner");
    }
    return new Recogniser(agreement, weights);
  }

  /**
   * Whose data go first.
   *
   * @param partner code of any partner
   * @return the place among those that are trusted, from 0; partners of whom nothing is said share
   *     the last one
   */
  public int trustPlace(String partner) {
    return clauses.trustPlace(partner);
  }

  /**
   * The agreement that this recogniser carries out.
   *
   * @return the agreement
   */
  public Agreement<RecognitionTerms> agreement() {
    return agreement;
  }

  /**
   * Makes known clients ready to be asked about. Time and memory are linear in the number of
   * records; about 200 bytes a record besides the records, which are not kept.
   *
   * @param clients with different numbers
   * @return the index
   * @throws IllegalArgumentException if two clients have the same number
   */
  public KnownPersons knownPersons(Collection<Client> clients) {
    return new KnownPersons(clauses, clients);
  }

  /**
   * An empty index to add records to one by one, for a register that changes while it is asked.
   *
   * @return the index
   */
  public PersonIndex index() {
    return new PersonIndex(clauses);
  }

  /**
   * The minimal data set of a client, made from its records by {@link #trustPlace}.
   *
   * @param client any client
   * @return the data set, each field with its source
   */
  public MinimalDataSet minimalDataSet(Client client) {
    return MinimalDataSet.of(client.records(), clauses::trustPlace);
  }

  /**
   * Recognises who is who among the records of all partners. The outcome does not depend on the
   * order of the records. Two different valid BSNs never come into one client, nor do a living and
   * a deceased person; what is ambiguous stays apart and is listed for review.
   *
   * <p>Time is that of sorting the records, and otherwise linear: no group larger than the
   * agreement's {@code tooCommonAbove} is compared pair by pair, and those are reported as
   * findings.
   *
   * @param records each with a source key of its own; the same record may come twice
   * @param numbers gives each client its number
   * @return the clients and the review list
   * @throws IllegalArgumentException if two different records have the same source key, or two
   *     clients get the same number
   */
  public RecognisedClients group(Collection<PersonRecord> records, ClientNumbers numbers) {
    PersonRecord[] sorted = sorted(records);
    Lexicon lexicon = new Lexicon();
    Traits[] traits = new Traits[sorted.length];
    Arrays.setAll(traits, i -> Traits.adding(sorted[i], lexicon));
    lexicon.complete();
    List<KeyIndex> indexes = new ArrayList<>();
    for (Clause clause : clauses.keys) {
      indexes.add(new KeyIndex(clause, traits, clauses.partnerSurnames));
    }
    List<Finding> findings = new ArrayList<>();
    Grouping grouping =
        new Grouping(
            clauses,
            traits,
            PersonIndex.Decided.NOTHING,
            (clause, members) -> findings.add(tooCommon(clause, members, sorted)));
    int[] clientOf = grouping.clients(indexes);
    findings.sort(Comparator.comparing(Finding::toString));

    int count = Arrays.stream(clientOf).max().orElse(-1) + 1;
    Pairs pairs = new Pairs();
    for (int i = 0; i < clientOf.length; i++) {
      pairs.add(clientOf[i], i);
    }
    Groups recordsOf = pairs.byFirst(count);
    List<Client> clients = new ArrayList<>(count);
    for (int c = 0; c < count; c++) {
      List<PersonRecord> own = new ArrayList<>(recordsOf.size(c));
      for (int i = 0; i < recordsOf.size(c); i++) {
        own.add(sorted[recordsOf.member(c, i)]);
      }
      List<PersonRecord> fixed = List.copyOf(own);
      clients.add(new Client(numbers.number(c, fixed), fixed));
    }
    List<ReviewItem> review = new ArrayList<>();
    for (ReviewList.Item item :
        new ReviewList(clauses, traits, indexes, clientOf, recordsOf, ReviewList.Settled.NOTHING)
            .items()) {
      review.add(reviewItem(item, clients));
    }
    SourceKey[] keys = Arrays.stream(sorted).map(PersonRecord::key).toArray(SourceKey[]::new);
    LogEvent.RECORDS_GROUPED.log(agreement.id(), sorted.length, count);
    return new RecognisedClients(clients, keys, clientOf, review, findings, clauses);
  }

  /**
   * What people must look at among clients, however these came about. Takes time as {@link #group}
   * does.
   *
   * @param clients with different numbers
   * @param settled which pairs somebody decided about, so that nobody need look again
   * @return the items, in the order of the clients' smallest source keys
   */
  public List<ReviewItem> review(
      Collection<Client> clients, BiPredicate<ClientId, ClientId> settled) {
    List<Client> sorted = new ArrayList<>(clients);
    sorted.sort(Comparator.comparing(client -> client.records().get(0).key()));
    Lexicon lexicon = new Lexicon();
    List<Traits> all = new ArrayList<>();
    Pairs pairs = new Pairs();
    for (int c = 0; c < sorted.size(); c++) {
      for (PersonRecord record : sorted.get(c).records()) {
        pairs.add(c, all.size());
        all.add(Traits.adding(record, lexicon));
      }
    }
    Traits[] traits = all.toArray(Traits[]::new);
    Groups recordsOf = pairs.byFirst(sorted.size());
    int[] clientOf = new int[traits.length];
    for (int c = 0; c < sorted.size(); c++) {
      for (int record : recordsOf.members(c)) {
        clientOf[record] = c;
      }
    }
    List<KeyIndex> indexes = new ArrayList<>();
    for (Clause clause : clauses.keys) {
      indexes.add(new KeyIndex(clause, traits, clauses.partnerSurnames));
    }
    ReviewList list =
        new ReviewList(
            clauses,
            traits,
            indexes,
            clientOf,
            recordsOf,
            (one, two) -> settled.test(sorted.get(one).id(), sorted.get(two).id()));
    return list.items().stream().map(item -> reviewItem(item, sorted)).toList();
  }

  private static PersonRecord[] sorted(Collection<PersonRecord> records) {
    PersonRecord[] sorted = records.toArray(PersonRecord[]::new);
    Arrays.sort(sorted, Comparator.comparing(PersonRecord::key));
    int kept = 0;
    for (PersonRecord record : sorted) {
      if (kept > 0 && sorted[kept - 1].key().equals(record.key())) {
        if (!sorted[kept - 1].equals(record)) {
          throw new IllegalArgumentException(
              "two different records have the source key "
                  + record.key()
                  + "\nMaybe a partner's file holds a row twice, or two partners share a code.");
        }
      } else {
        sorted[kept++] = record;
      }
    }
    return Arrays.copyOf(sorted, kept);
  }

  private static Finding tooCommon(Clause clause, int[] members, PersonRecord[] records) {
    return new Finding(
        Severity.WARNING,
        "/terms/keys/" + clause.index,
        new Reason(
            RecognitionReason.KEY_TOO_COMMON.citing(clause.key.rule()),
            List.of(
                Fact.code(clause.key.id()),
                Fact.number(members.length),
                Fact.record(records[members[0]].key()))));
  }

  private ReviewItem reviewItem(ReviewList.Item item, List<Client> clients) {
    // The first client is the subject; the others are its candidates.
    int shown = Math.min(item.clients.size(), clauses.maxCandidates + 1);
    List<ClientId> ids =
        item.clients.subList(0, shown).stream().map(c -> clients.get(c).id()).toList();
    return new ReviewItem(
        item.kind,
        ids,
        item.clients.size() - shown,
        clients.get(item.clients.get(0)).records().get(0).key(),
        List.copyOf(item.reasons));
  }
}
