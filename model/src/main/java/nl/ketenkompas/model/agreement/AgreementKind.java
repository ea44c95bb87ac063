package nl.ketenkompas.model.agreement;

import java.util.List;
import java.util.function.Function;

/**
 * A kind of agreement, such as a recognition agreement or a covenant: its name in files, the type
 * of its terms, and how to read and write it. Each room declares its own as a constant. Immutable
 * and thread safe.
 *
 * <p>Reading reports all errors at once, each with line, column and JSON pointer; unknown fields
 * are errors. Writing is deterministic, and {@link #hash} does not depend on formatting or on the
 * order of fields.
 *
 * @param <T> the type of the terms
 */
public final class AgreementKind<T> {
  private final String name;
  private final Class<T> terms;
  private final int schemaVersion;

  private AgreementKind(String name, Class<T> terms, int schemaVersion) {
    this.name = name;
    this.terms = terms;
    this.schemaVersion = schemaVersion;
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
    return new AgreementKind<>(name, terms, schemaVersion);
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
   * Reads an agreement.
   *
   * @param json the text of the file
   * @param file its name, for messages
   * @return the agreement, or everything that is wrong with the file
   */
  public Reading<T> read(String json, String file) {
    return new AgreementReader<>(this, terms, file).read(json);
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

  @Override
  public String toString() {
    return name;
  }
}
