package nl.ketenkompas.model.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Texts;

/**
 * The versions of one agreement, in the order in which they hold. Versions never overlap; days on
 * which none holds are possible, and are answered as such: an expired version is never used in
 * silence. Immutable and thread safe.
 *
 * <pre>{@code
 * Versions<NormTerms> norm = Versions.of(List.of(first, second));
 * norm.on(LocalDate.parse("2026-11-01")).fold(Optional::of, none -> Optional.empty());
 * }</pre>
 *
 * @param <T> the type of the terms
 */
public final class Versions<T> {
  private final List<Agreement<T>> inOrder;

  private Versions(List<Agreement<T>> inOrder) {
    this.inOrder = inOrder;
  }

  /** What holds on a day. */
  public sealed interface OnDay<T> {

    /**
     * A version is in force.
     *
     * @param agreement the version
     * @param <T> the type of the terms
     */
    record InForce<T>(Agreement<T> agreement) implements OnDay<T> {}

    /**
     * No version holds.
     *
     * @param gap where the day lies
     * @param <T> the type of the terms
     */
    record None<T>(Gap gap) implements OnDay<T> {}

    /**
     * Handles both cases.
     *
     * @param inForce for the version
     * @param none for where the day lies
     * @param <R> the result type
     * @return what the function for the case returned
     */
    default <R> R fold(
        Function<? super Agreement<T>, ? extends R> inForce,
        Function<? super Gap, ? extends R> none) {
      if (this instanceof InForce<T> found) {
        return inForce.apply(found.agreement());
      }
      return none.apply(((None<T>) this).gap());
    }
  }

  /** Where a day lies on which no version holds. */
  public enum Gap {
    /** Before the first version. */
    NOT_YET,
    /** Between two versions. */
    BETWEEN,
    /** After the last version. */
    EXPIRED;

    private static final Texts TEXTS =
        Texts.of(Gap.class, name -> Gap.class.getResourceAsStream("Versions" + name));

    /**
     * What the code says, as a sentence.
     *
     * @param language of the sentence
     * @return the sentence
     */
    public String text(Language language) {
      return TEXTS.text(this, language);
    }
  }

  /**
   * Obtains the versions of one agreement.
   *
   * @param versions in any order, at least one, all of the same kind and id
   * @param <T> the type of the terms
   * @return the versions
   * @throws InvalidValueException EMPTY without versions, FORMAT when kinds or ids differ,
   *     DUPLICATE_KEY when a version number stands twice, OUT_OF_BOUNDS when two versions hold on
   *     the same day, INVERTED when a later version has a lower number
   */
  public static <T> Versions<T> of(List<Agreement<T>> versions) {
    if (versions.isEmpty()) {
      throw new InvalidValueException("versions", ValueError.EMPTY);
    }
    List<Agreement<T>> inOrder = new ArrayList<>(versions);
    inOrder.sort(
        Comparator.comparing((Agreement<T> a) -> a.valid().from())
            .thenComparing(Agreement::version));
    for (int i = 1; i < inOrder.size(); i++) {
      for (int j = 0; j < i; j++) {
        check(inOrder.get(j), inOrder.get(i));
      }
    }
    return new Versions<>(List.copyOf(inOrder));
  }

  private static void check(Agreement<?> earlier, Agreement<?> later) {
    if (!earlier.kind().equals(later.kind()) || !earlier.id().equals(later.id())) {
      throw new InvalidValueException("versions", ValueError.FORMAT);
    }
    if (earlier.version() == later.version()) {
      throw new InvalidValueException("versions", ValueError.DUPLICATE_KEY);
    }
    if (earlier.valid().overlaps(later.valid())) {
      throw new InvalidValueException("versions", ValueError.OUT_OF_BOUNDS);
    }
    if (earlier.version() > later.version()) {
      throw new InvalidValueException("versions", ValueError.INVERTED);
    }
  }

  /**
   * What holds on a day.
   *
   * @param day a civil date in the zone of the agreement
   * @return the version in force, or where the day lies when there is none
   */
  public OnDay<T> on(LocalDate day) {
    Gap gap = Gap.NOT_YET;
    for (Agreement<T> version : inOrder) {
      if (version.valid().contains(day)) {
        return new OnDay.InForce<>(version);
      }
      if (version.valid().from().isAfter(day)) {
        return new OnDay.None<>(gap == Gap.NOT_YET ? Gap.NOT_YET : Gap.BETWEEN);
      }
      gap = Gap.EXPIRED;
    }
    return new OnDay.None<>(gap);
  }

  /**
   * The version in force on a day; when there is none, the one that ended last before it, or else
   * the first. For engines that say themselves that their agreement is not in force on the day.
   *
   * @param day a civil date in the zone of the agreement
   * @return the version
   */
  public Agreement<T> nearest(LocalDate day) {
    Agreement<T> nearest = inOrder.get(0);
    for (Agreement<T> version : inOrder) {
      if (version.valid().contains(day)) {
        return version;
      }
      if (!version.valid().from().isAfter(day)) {
        nearest = version;
      }
    }
    return nearest;
  }

  /**
   * Compiles an engine from each version, once.
   *
   * @param engine such as {@code Covenant::of}
   * @param <E> the type of the engine
   * @return which engine answers on a day
   */
  public <E> Engines<T, E> compiled(Function<? super Agreement<T>, ? extends E> engine) {
    Map<Integer, E> engines = new HashMap<>();
    inOrder.forEach(version -> engines.put(version.version(), engine.apply(version)));
    return new Engines<>(this, engines);
  }

  /**
   * The engines of all versions of an agreement. Immutable and thread safe when the engines are.
   *
   * @param <T> the type of the terms
   * @param <E> the type of the engine
   */
  public static final class Engines<T, E> {
    private final Versions<T> versions;
    private final Map<Integer, E> engines;

    private Engines(Versions<T> versions, Map<Integer, E> engines) {
      this.versions = versions;
      this.engines = engines;
    }

    /**
     * The versions themselves.
     *
     * @return the versions
     */
    public Versions<T> versions() {
      return versions;
    }

    /**
     * The engine of the version in force.
     *
     * @param day a civil date in the zone of the agreement
     * @return the engine, or empty when no version is in force
     */
    public Optional<E> on(LocalDate day) {
      return versions.on(day).fold(version -> Optional.of(of(version)), gap -> Optional.empty());
    }

    /**
     * The engine of the {@linkplain Versions#nearest nearest} version.
     *
     * @param day a civil date in the zone of the agreement
     * @return the engine; it must say itself that its agreement is not in force on the day
     */
    public E nearest(LocalDate day) {
      return of(versions.nearest(day));
    }

    private E of(Agreement<T> version) {
      return Objects.requireNonNull(engines.get(version.version()));
    }
  }

  /**
   * All versions.
   *
   * @return the versions, in the order in which they hold
   */
  public List<Agreement<T>> all() {
    return inOrder;
  }

  @Override
  public String toString() {
    Agreement<T> first = inOrder.get(0);
    return first.kind()
        + " "
        + first.id()
        + " "
        + inOrder.stream().map(Agreement::version).toList();
  }
}
