package nl.ketenkompas.examples.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.ketenkompas.identity.Client;
import nl.ketenkompas.identity.RecognisedClients;
import nl.ketenkompas.identity.ReviewItem;
import nl.ketenkompas.identity.evidence.Evidence;
import nl.ketenkompas.identity.evidence.EvidenceTable;
import nl.ketenkompas.identity.evidence.Linkage;
import nl.ketenkompas.identity.evidence.LinkageResult;
import nl.ketenkompas.identity.evidence.PairOutcome;
import nl.ketenkompas.identity.evidence.Waterfall;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Finding;

/**
 * Two clients whom the agreement keeps apart, and of whom their records together say that they may
 * be one person. A proposal for people to look at: nothing is joined by it.
 *
 * @param one the client with the lower source key
 * @param other the other client
 * @param records of the two records that say it most, those of {@code one} first
 * @param evidence what speaks for and against, without values
 * @param listed whether the agreement itself has put the two on the review list
 */
public record LikelyPair(
    ClientId one, ClientId other, List<SourceKey> records, Waterfall evidence, boolean listed) {

  /** Records are numbered in the order of the clients, so the numbers settle ties. */
  private static final Comparator<int[]> STRONGEST =
      Comparator.<int[]>comparingInt(pair -> -pair[0])
          .thenComparingInt(pair -> pair[1])
          .thenComparingInt(pair -> pair[2]);

  /**
   * Copies the keys.
   *
   * @param one a client
   * @param other the other client
   * @param records the two records that say it most
   * @param evidence what speaks for and against
   * @param listed whether the two stand on the review list
   */
  public LikelyPair {
    records = List.copyOf(records);
  }

  /**
   * What the evidence says of all clients.
   *
   * @param pairs the likeliest first
   * @param findings what was odd about the records
   */
  public record All(List<LikelyPair> pairs, List<Finding> findings) {

    /**
     * Copies the lists.
     *
     * @param pairs the likeliest first
     * @param findings what was odd about the records
     */
    public All {
      pairs = List.copyOf(pairs);
      findings = List.copyOf(findings);
    }
  }

  /**
   * Weighs the evidence of all records, with weights learned from these records themselves. Time is
   * that of {@link Linkage#deduplicate}, on one thread.
   *
   * @param recognised who is who by the agreement
   * @return what the evidence says; the same for the same records in any order
   */
  public static All among(RecognisedClients recognised) {
    EvidenceTable table = new EvidenceTable();
    List<PersonRecord> records = new ArrayList<>();
    List<ClientId> clientOf = new ArrayList<>();
    for (Client client : recognised.clients()) {
      for (PersonRecord record : client.records()) {
        table.add(Evidence.of(record));
        records.add(record);
        clientOf.add(client.id());
      }
    }
    LinkageResult result = Linkage.standard().deduplicate(table);
    Map<List<ClientId>, int[]> best = new HashMap<>();
    LinkageResult.PairSink sink =
        (a, b, score) -> {
          int one = Math.min(a, b);
          int other = Math.max(a, b);
          if (!clientOf.get(one).equals(clientOf.get(other))) {
            best.merge(
                List.of(clientOf.get(one), clientOf.get(other)),
                new int[] {score, one, other},
                (x, y) -> STRONGEST.compare(x, y) <= 0 ? x : y);
          }
        };
    result.pairs(result.model().review(), sink);
    for (int i = 0; i < records.size(); i++) {
      int same = result.clusterOf(i);
      if (same != i && !clientOf.get(same).equals(clientOf.get(i))) {
        sink.accept(same, i, result.explain(same, i).score());
      }
    }
    Set<List<ClientId>> listed = listed(recognised);
    List<LikelyPair> pairs = new ArrayList<>();
    best.values().stream()
        .sorted(STRONGEST)
        .forEach(
            pair -> {
              int a = pair[1];
              int b = pair[2];
              Waterfall evidence = result.explain(a, b);
              if (evidence.outcome() != PairOutcome.DIFFERENT) {
                List<ClientId> clients = List.of(clientOf.get(a), clientOf.get(b));
                pairs.add(
                    new LikelyPair(
                        clients.get(0),
                        clients.get(1),
                        List.of(records.get(a).key(), records.get(b).key()),
                        evidence,
                        listed.contains(clients)));
              }
            });
    return new All(pairs, result.findings());
  }

  private static Set<List<ClientId>> listed(RecognisedClients recognised) {
    Set<List<ClientId>> listed = new HashSet<>();
    for (ReviewItem item : recognised.review()) {
      for (ClientId one : item.clients()) {
        for (ClientId other : item.clients()) {
          listed.add(List.of(one, other));
        }
      }
    }
    return listed;
  }
}
