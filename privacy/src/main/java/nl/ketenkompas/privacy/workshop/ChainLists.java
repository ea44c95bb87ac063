package nl.ketenkompas.privacy.workshop;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a chain has besides its covenant, as far as {@link CovenantLint} can compare with it. What
 * is not given is not compared. Immutable and thread safe.
 *
 * <pre>{@code
 * ChainLists lists = ChainLists.NONE.withMunicipalities(List.of("Groningen", "Haren"));
 * CovenantLint.of(covenant, lists);
 * }</pre>
 */
public final class ChainLists {
  /** Nothing is given. */
  public static final ChainLists NONE = new ChainLists(null, null, null);

  private final @Nullable Set<String> municipalities;
  private final @Nullable Set<String> labels;
  private final @Nullable Set<String> kept;

  private ChainLists(
      @Nullable Set<String> municipalities,
      @Nullable Set<String> labels,
      @Nullable Set<String> kept) {
    this.municipalities = municipalities;
    this.labels = labels;
    this.kept = kept;
  }

  /**
   * The same with the municipalities in which the chain works.
   *
   * @param names as they stand in the circumstances of clients
   * @return the lists
   */
  public ChainLists withMunicipalities(Collection<String> names) {
    return new ChainLists(Set.copyOf(names), labels, kept);
  }

  /**
   * The same with the labels that partners give to clients.
   *
   * @param codes as they stand in the circumstances of clients
   * @return the lists
   */
  public ChainLists withLabels(Collection<String> codes) {
    return new ChainLists(municipalities, Set.copyOf(codes), kept);
  }

  /**
   * The same with the kinds of data of which is agreed how long they are kept (rule WMO-5.3.4).
   *
   * @param kinds codes of kinds of data
   * @return the lists
   */
  public ChainLists withKept(Collection<String> kinds) {
    return new ChainLists(municipalities, labels, Set.copyOf(kinds));
  }

  Optional<Set<String>> municipalities() {
    return Optional.ofNullable(municipalities);
  }

  Optional<Set<String>> labels() {
    return Optional.ofNullable(labels);
  }

  Optional<Set<String>> kept() {
    return Optional.ofNullable(kept);
  }
}
