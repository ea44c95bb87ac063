package nl.ketenkompas.identity.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One linkage, from packed rows to clusters. */
final class LinkageRun {
  /** So many records that say the same are a finding; and, in a file of few, not one person. */
  static final int MANY_EQUAL = 100;

  /** So many records that say the same are not one person in any file. */
  private static final int TOO_MANY_EQUAL = 1_000;

  private final LinkageResult result;

  LinkageRun(
      EvidenceTable table,
      LinkageKind kind,
      Crew crew,
      @Nullable EvidenceModel given,
      boolean keepsCandidates) {
    crew.report(Progress.Phase.PACKING, 0, 1);
    int first = table.first();
    PackedRows rows = table.use();
    int[] rowOf = rows.makeDistinct(decided(table));
    Members members = new Members(rowOf, rows.count());
    int shared = rows.dropSharedAddresses();
    Frequencies frequencies = new Frequencies(rows);
    Blocking blocking = new Blocking(rows, kind.linking(), crew);
    crew.report(Progress.Phase.TRAINING, 0, 1);
    EvidenceModel model = given == null ? learn(rows, kind, frequencies, blocking, crew) : given;
    Weights weights = new Weights(model, frequencies);
    Edges edges = Edges.of(rows, blocking, weights, model.review(), crew);
    crew.report(Progress.Phase.CLUSTERING, 0, 1);
    Clustering clustering = new Clustering(rows, weights);
    int against = clustering.decide(rowsOf(table.apart(), rowOf), rowsOf(table.together(), rowOf));
    boolean[] silent = silent(rows, members, weights, model);
    int[] clusterOf;
    if (kind == LinkageKind.ONE_TO_ONE) {
      clusterOf = new OneToOne(members, first, edges, model.match()).partners();
    } else {
      clustering.join(edges.without(silent), model.match());
      clusterOf = new int[rowOf.length];
      for (int record = 0; record < rowOf.length; record++) {
        int row = rowOf[record];
        clusterOf[record] = silent[row] ? record : members.first(clustering.find(row));
      }
    }
    result =
        new LinkageResult(
            rows,
            rowOf,
            members,
            first,
            kind,
            model,
            weights,
            edges,
            silent,
            lowest(clusterOf),
            new Oddities(rows, frequencies, members, blocking, shared, silent, against).findings(),
            keepsCandidates ? blocking.pairs() : List.of(),
            blocking.total());
  }

  LinkageResult result() {
    return result;
  }

  private static EvidenceModel learn(
      PackedRows rows, LinkageKind kind, Frequencies frequencies, Blocking blocking, Crew crew) {
    double count = rows.count();
    double second = kind.linking() ? rows.inSecondFile() : 0;
    double all = kind.linking() ? second * (count - second) : count * (count - 1) / 2;
    Rates rates =
        new Training(rows, frequencies, kind.linking(), all, blocking, crew, Priors.dutch())
            .learn();
    return new Weights(rates, frequencies).model();
  }

  private static int[] decided(EvidenceTable table) {
    return IntStream.concat(
            table.apart().stream().flatMapToInt(Arrays::stream),
            table.together().stream().flatMapToInt(Arrays::stream))
        .sorted()
        .distinct()
        .toArray();
  }

  private static List<int[]> rowsOf(List<int[]> pairs, int[] rowOf) {
    return pairs.stream().map(pair -> new int[] {rowOf[pair[0]], rowOf[pair[1]]}).toList();
  }

  /** Which rows say so little that even another that says the same need not be the same person. */
  private static boolean[] silent(
      PackedRows rows, Members members, Weights weights, EvidenceModel model) {
    Comparison comparison = new Comparison(rows);
    boolean[] silent = new boolean[rows.count()];
    for (int row = 0; row < silent.length; row++) {
      silent[row] =
          fillsIn(rows, row, members.size(row), members.records())
              || weights.score(comparison.pattern(row, row), row) < model.match();
    }
    return silent;
  }

  /** Whether so many records say the same, without any number, that it stands for "unknown". */
  private static boolean fillsIn(PackedRows rows, int row, int size, int records) {
    int at = row << PackedRows.SHIFT;
    return size >= MANY_EQUAL
        && (size >= TOO_MANY_EQUAL || size >= records / 100)
        && rows.cells[at + PackedRows.BSN] == 0
        && rows.cells[at + PackedRows.NUMBER] == 0;
  }

  /** The same clusters, each with the number of its lowest record. */
  private static int[] lowest(int[] clusterOf) {
    int[] lowest = new int[clusterOf.length];
    Arrays.fill(lowest, -1);
    for (int record = 0; record < clusterOf.length; record++) {
      int cluster = clusterOf[record];
      if (lowest[cluster] < 0) {
        lowest[cluster] = record;
      }
    }
    int[] named = new int[clusterOf.length];
    for (int record = 0; record < clusterOf.length; record++) {
      named[record] = lowest[clusterOf[record]];
    }
    return named;
  }
}
