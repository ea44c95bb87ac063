package nl.ketenkompas.model.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.signal.LogEvent;
import org.jspecify.annotations.Nullable;

/**
 * A kind of agreement, such as a recognition agreement or a covenant: its name in files, the type
 * of its terms, and how to read and write it. Each room declares its own as a constant. Immutable
 * and thread safe.
 *
 * <p>Reading reports all errors at once, each with line, column and JSON pointer; unknown fields
 * are errors; what is beyond the {@link AgreementLimits} is refused. Writing is deterministic, and
 * {@link #hash} does not depend on formatting or on the order of fields.
 *
 * @param <T> the type of the terms
 */
public final class AgreementKind<T> {
  private final String name;
  private final Class<T> terms;
  private final int schemaVersion;
  private final Map<Integer, Upgrade> upgrades;

  private AgreementKind(
      String name, Class<T> terms, int schemaVersion, Map<Integer, Upgrade> upgrades) {
    this.name = name;
    this.terms = terms;
    this.schemaVersion = schemaVersion;
    this.upgrades = upgrades;
  }

  /**
   * Declares a kind.
   *
   * @param name as it stands in the field {@code kind}
   * @param terms a record with Jakarta constraints
   * @param schemaVersion the current version of the JSON form
   * @param <T> the type of the terms
   * @return the kind
   */
  public static <T> AgreementKind<T> of(String name, Class<T> terms, int schemaVersion) {
    return new AgreementKind<>(name, terms, schemaVersion, Map.of());
  }

  /**
   * The same kind, which also reads files of an older version of the JSON form. An old file passes
   * through every upgrade from its own version on; the agreement that comes out has the current
   * version. Errors name the place in the current form; line and column are those of the nearest
   * enclosing value that stands in the file.
   *
   * <pre>{@code
   * AgreementKind.of("recognition", RecognitionTerms.class, 2)
   *     .upgrading(1, Upgrade.rename("maxBlock", "tooCommonAbove"));
   * }</pre>
   *
   * @param from the version that is upgraded to the next one; from 1 to the current one, exclusive
   * @param upgrade the step
   * @return the kind
   * @throws InvalidValueException if the version is out of bounds or has an upgrade already
   */
  public AgreementKind<T> upgrading(int from, Upgrade upgrade) {
    if (from < 1 || from >= schemaVersion) {
      throw new InvalidValueException("upgrade", ValueError.OUT_OF_BOUNDS);
    }
    Map<Integer, Upgrade> more = new HashMap<>(upgrades);
    if (more.put(from, upgrade) != null) {
      throw new InvalidValueException("upgrade", ValueError.DUPLICATE_KEY);
    }
    return new AgreementKind<>(name, terms, schemaVersion, Map.copyOf(more));
  }

  /** What reading a file gave. */
  public sealed interface Reading<T> {

    /**
     * A usable agreement.
     *
     * @param agreement what was read
     * @param <T> the type of the terms
     */
    record Usable<T>(Agreement<T> agreement) implements Reading<T> {}

    /**
     * A file that cannot be used.
     *
     * @param errors everything that is wrong, by line and column; at least one
     * @param <T> the type of the terms
     */
    record Unusable<T>(List<AgreementError> errors) implements Reading<T> {}

    /**
     * Handles both cases.
     *
     * @param usable for an agreement
     * @param unusable for the errors
     * @param <R> the result type
     * @return what the function for the case returned
     */
    default <R> R fold(
        Function<? super Agreement<T>, ? extends R> usable,
        Function<? super List<AgreementError>, ? extends R> unusable) {
      if (this instanceof Usable<T> u) {
        return usable.apply(u.agreement());
      }
      return unusable.apply(((Unusable<T>) this).errors());
    }

    /**
     * The agreement, or an exception that lists all errors.
     *
     * @return the agreement
     * @throws AgreementException if the file cannot be used
     */
    default Agreement<T> orThrow() {
      if (this instanceof Unusable<T> u) {
        throw new AgreementException(u.errors());
      }
      return ((Usable<T>) this).agreement();
    }
  }

  /**
   * The name of the kind.
   *
   * @return as it stands in the field {@code kind}
   */
  public String name() {
    return name;
  }

  /**
   * The current version of the JSON form.
   *
   * @return counted from 1
   */
  public int schemaVersion() {
    return schemaVersion;
  }

  /**
   * The oldest version of the JSON form that is read.
   *
   * @return counted from 1, at most {@link #schemaVersion}
   */
  public int oldestSchemaVersion() {
    int oldest = schemaVersion;
    while (upgrades.containsKey(oldest - 1)) {
      oldest--;
    }
    return oldest;
  }

  Class<T> terms() {
    return terms;
  }

  @Nullable Upgrade upgrade(int from) {
    return upgrades.get(from);
  }

  /**
   * Reads an agreement.
   *
   * @param json the text of the file
   * @param file its name, for messages
   * @return the agreement, or everything that is wrong with the file
   */
  public Reading<T> read(String json, String file) {
    Reading<T> reading = new AgreementReader<>(this, json, file).read();
    if (reading instanceof Reading.Usable<T> usable) {
      LogEvent.AGREEMENT_READ.log(name, usable.agreement().id(), usable.agreement().version());
    } else {
      int errors = ((Reading.Unusable<T>) reading).errors().size();
      LogEvent.AGREEMENT_REFUSED.log(name, errors);
    }
    return reading;
  }

  /**
   * The JSON Schema (draft 2020-12) of the current form, for editors and for those who check files
   * outside Java. It refuses unknown, missing and misspelled fields, wrong types and codes, and
   * what does not have the right form; that codes exist, dates do, and parts of the agreement fit
   * together only {@link #read} can say. Its {@code $id} is a name and not an address: nothing is
   * fetched. The same text stands in the jar as {@code <kind>.schema.json} beside the terms.
   *
   * @return the text of the schema, the same at each call
   */
  public String schema() {
    return AgreementSchema.of(this);
  }

  /**
   * Writes an agreement: fields in fixed order, indented by two spaces, line feeds, ending with
   * one.
   *
   * @param agreement to write
   * @return the text
   */
  public String write(Agreement<T> agreement) {
    return AgreementJson.pretty(agreement);
  }

  /**
   * The content hash: SHA-256 over the canonical form (keys sorted, no white space), in
   * hexadecimal.
   *
   * @param agreement to hash
   * @return 64 characters
   */
  public String hash(Agreement<T> agreement) {
    return AgreementJson.hash(agreement);
  }

  /**
   * What differs between two agreements of this kind, clause by clause: where, never what stood
   * there. Formatting and the order of fields make no difference.
   *
   * @param before the first
   * @param after the second
   * @return the differences, sorted by clause; empty exactly when both have the same {@link #hash}
   */
  public List<Change> diff(Agreement<T> before, Agreement<T> after) {
    return AgreementDiff.between(AgreementJson.tree(before), AgreementJson.tree(after));
  }

  @Override
  public String toString() {
    return name;
  }
}
