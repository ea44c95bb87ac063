package nl.ketenkompas.identity.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Links records of one file, or of two, by weighing evidence: without labelled examples, without
 * settings. The outcome depends on what the records say and on nothing else: not on their order,
 * not on how many threads there are. Immutable and thread safe.
 *
 * <pre>{@code
 * EvidenceTable table = new EvidenceTable();
 * records.forEach(record -> table.add(Evidence.of(record)));
 * LinkageResult result = Linkage.standard().deduplicate(table);
 * boolean onePerson = result.clusterOf(0) == result.clusterOf(1);
 * }</pre>
 */
public final class Linkage {
  private final int threads;
  private final Progress progress;
  private final @Nullable EvidenceModel model;
  private final boolean keepsCandidates;

  private Linkage(
      int threads, Progress progress, @Nullable EvidenceModel model, boolean keepsCandidates) {
    this.threads = threads;
    this.progress = progress;
    this.model = model;
    this.keepsCandidates = keepsCandidates;
  }

  /**
   * Obtains the linkage that learns its weights from the records, on one thread.
   *
   * @return the linkage
   */
  public static Linkage standard() {
    return new Linkage(1, Progress.NONE, null, false);
  }

  /**
   * A copy that works on some threads.
   *
   * @param threads 1 to 256
   * @return the copy
   * @throws IllegalArgumentException if there are too few or too many
   */
  public Linkage onThreads(int threads) {
    if (threads < 1 || threads > 256) {
      throw new IllegalArgumentException("threads: expected 1 to 256");
    }
    return new Linkage(threads, progress, model, keepsCandidates);
  }

  /**
   * A copy that tells how far it is, and can be stopped.
   *
   * @param progress hears it
   * @return the copy
   */
  public Linkage telling(Progress progress) {
    return new Linkage(threads, progress, model, keepsCandidates);
  }

  /**
   * A copy that weighs by a model instead of learning one.
   *
   * @param model learned before
   * @return the copy
   */
  public Linkage weighingBy(EvidenceModel model) {
    return new Linkage(threads, progress, model, keepsCandidates);
  }

  /**
   * A copy whose results remember all pairs that were compared, eight bytes each: for {@link
   * LinkageResult#quality}.
   *
   * @return the copy
   */
  public Linkage keepingCandidates() {
    return new Linkage(threads, progress, model, true);
  }

  /**
   * Finds who is who in one file.
   *
   * @param table filled with {@link EvidenceTable#add}; it cannot be used again
   * @return the outcome
   * @throws java.util.concurrent.CancellationException when {@link Progress} stopped it
   */
  public LinkageResult deduplicate(EvidenceTable table) {
    return run(table, LinkageKind.ONE_FILE);
  }

  /**
   * Finds who of one file is who of another; records of one file are only compared with those of
   * the other.
   *
   * @param table filled with both files; it cannot be used again
   * @return the outcome
   * @throws java.util.concurrent.CancellationException when {@link Progress} stopped it
   */
  public LinkageResult link(EvidenceTable table) {
    return run(table, LinkageKind.TWO_FILES);
  }

  /**
   * As {@link #link}, where each person stands at most once in each file.
   *
   * @param table filled with both files; it cannot be used again
   * @return the outcome
   * @throws java.util.concurrent.CancellationException when {@link Progress} stopped it
   */
  public LinkageResult linkOneToOne(EvidenceTable table) {
    return run(table, LinkageKind.ONE_TO_ONE);
  }

  private LinkageResult run(EvidenceTable table, LinkageKind kind) {
    try (Crew crew = new Crew(threads, progress)) {
      return new LinkageRun(table, kind, crew, model, keepsCandidates).result();
    }
  }
}
