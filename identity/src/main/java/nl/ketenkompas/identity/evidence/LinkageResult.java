package nl.ketenkompas.identity.evidence;

import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Reason;

/** The outcome of a linkage. Records are named by their numbers in the table. Immutable. */
@SuppressWarnings("EnumOrdinal") // an index into columns of one run, never kept
public final class LinkageResult {
  private final PackedRows rows;
  private final int[] rowOf;
  private final Members members;
  private final int first;
  private final LinkageKind kind;
  private final EvidenceModel model;
  private final Weights weights;
  private final Edges edges;
  private final boolean[] silent;
  private final int[] clusterOf;
  private final List<Finding> findings;
  private final List<long[]> candidates;
  private final long compared;

  LinkageResult(
      PackedRows rows,
      int[] rowOf,
      Members members,
      int first,
      LinkageKind kind,
      EvidenceModel model,
      Weights weights,
      Edges edges,
      boolean[] silent,
      int[] clusterOf,
      List<Finding> findings,
      List<long[]> candidates,
      long compared) {
    this.rows = rows;
    this.rowOf = rowOf;
    this.members = members;
    this.first = first;
    this.kind = kind;
    this.model = model;
    this.weights = weights;
    this.edges = edges;
    this.silent = silent;
    this.clusterOf = clusterOf;
    this.findings = List.copyOf(findings);
    this.candidates = candidates;
    this.compared = compared;
  }

  /** Hears of pairs. */
  @FunctionalInterface
  public interface PairSink {
    /**
     * Hears of a pair.
     *
     * @param one number of a record
     * @param two number of another
     * @param millibits its score
     */
    void accept(int one, int two, int millibits);
  }

  /**
   * A pair whose outcome is another by another model.
   *
   * @param one number of a record
   * @param two number of another
   * @param before the outcome here
   * @param after the outcome by the other model
   */
  public record Change(int one, int two, PairOutcome before, PairOutcome after) {}

  /**
   * How many records there are.
   *
   * @return of both files
   */
  public int records() {
    return rowOf.length;
  }

  /**
   * The person of a record: the lowest number of the records of the same person.
   *
   * @param record number of a record
   * @return number of a record
   */
  public int clusterOf(int record) {
    return clusterOf[record];
  }

  /**
   * The weights that were used.
   *
   * @return learned here, or given
   */
  public EvidenceModel model() {
    return model;
  }

  /**
   * How many pairs were compared.
   *
   * @return of rows that say something different
   */
  public long compared() {
    return compared;
  }

  /**
   * What was odd about the records.
   *
   * @return for people to look at
   */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * Tells all pairs that score at least so much, before clustering; of records that say the same
   * only by way of the first of them.
   *
   * @param least from the review threshold of the model on
   * @param sink hears of them
   */
  public void pairs(int least, PairSink sink) {
    for (int edge = 0; edge < edges.size(); edge++) {
      if (edges.scores[edge] >= least) {
        sink.accept(
            members.first(edges.one(edge)), members.first(edges.two(edge)), edges.scores[edge]);
      }
    }
  }

  /**
   * How the score of two records comes about; they need not have been compared before.
   *
   * @param one number of a record
   * @param two number of another
   * @return the steps
   */
  public Waterfall explain(int one, int two) {
    int a = Math.min(rowOf[one], rowOf[two]);
    int b = Math.max(rowOf[one], rowOf[two]);
    Comparison comparison = new Comparison(rows);
    int pattern = comparison.pattern(a, b);
    List<Waterfall.Step> steps = new ArrayList<>();
    steps.add(new Waterfall.Step(Reason.of(EvidenceReason.PRIOR), weights.prior));
    int sum = weights.prior;
    for (EvidenceField field : EvidenceField.values()) {
      int level = field.levelIn(pattern);
      if (level == Comparison.SILENT) {
        continue;
      }
      int weight = weights.other[field.ordinal()][level];
      Fact fact = Fact.field(field.code());
      steps.add(new Waterfall.Step(Reason.of(EvidenceReason.of(field, level), fact), weight));
      sum += weight;
      int frequency = level == Comparison.SAME ? weights.frequencyPart(field.ordinal(), a) : 0;
      if (frequency != 0) {
        steps.add(new Waterfall.Step(Reason.of(EvidenceReason.FREQUENCY, fact), frequency));
        sum += frequency;
      }
    }
    int strangers = weights.strangers(pattern, a);
    if (strangers != sum) {
      steps.add(new Waterfall.Step(Reason.of(EvidenceReason.ADDRESS_COUNTS_ONCE), strangers - sum));
    }
    int score = weights.score(pattern, a);
    if (score != strangers) {
      steps.add(new Waterfall.Step(Reason.of(EvidenceReason.RELATIVES), score - strangers));
    }
    boolean veto = false;
    if (Edges.veto(rows, a, b)) {
      steps.add(new Waterfall.Step(Reason.of(EvidenceReason.DIFFERENT_BSN), 0));
      veto = true;
    }
    if (comparison.contradicts(pattern, a, b)) {
      steps.add(new Waterfall.Step(Reason.of(EvidenceReason.CONTRADICTING_IDENTITIES), 0));
      veto = true;
    }
    return new Waterfall(steps, score, veto, veto ? PairOutcome.DIFFERENT : model.outcome(score));
  }

  /**
   * Which of the pairs that scored at least for review here have another outcome by another model;
   * what an outcome rests on besides, such as frequencies, is as here.
   *
   * @param other such as one that was trained again
   * @return the changes, in the order of the rows
   */
  public List<Change> changedBy(EvidenceModel other) {
    Weights others = weights.by(other);
    Comparison comparison = new Comparison(rows);
    List<Change> changes = new ArrayList<>();
    for (int edge = 0; edge < edges.size(); edge++) {
      int one = edges.one(edge);
      int two = edges.two(edge);
      PairOutcome before = model.outcome(edges.scores[edge]);
      PairOutcome after = other.outcome(others.score(comparison.pattern(one, two), one));
      if (before != after) {
        changes.add(new Change(members.first(one), members.first(two), before, after));
      }
    }
    return changes;
  }

  /**
   * How good the outcome is, when somebody knows the truth. Nothing is learned from it. The recall
   * ceiling is 0 when the linkage did not keep its candidates.
   *
   * @param truth for each record a number that stands for its person; below zero when not known,
   *     which leaves the record out
   * @return the figures
   * @throws IllegalArgumentException if there is not one for each record
   */
  public LinkageQuality quality(int[] truth) {
    if (truth.length != records()) {
      throw new IllegalArgumentException("truth: expected one for each record");
    }
    return new Judge(rows, members, first, kind, model, edges, silent, clusterOf, candidates, truth)
        .quality();
  }
}
