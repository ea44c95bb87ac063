package nl.ketenkompas.model.agreement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * The agreements of one kind that come with a room, as JSON files beside the record of their terms.
 * Immutable and thread safe.
 *
 * <p>The room opens its files itself, because the files of a module are closed to other modules:
 *
 * <pre>{@code
 * private static final Presets<NormTerms> PRESETS =
 *     Presets.of(KIND, "norm-", file -> NormTerms.class.getResourceAsStream(file), "vws-2008");
 * }</pre>
 *
 * @param <T> the type of the terms
 */
public final class Presets<T> {
  private final AgreementKind<T> kind;
  private final String prefix;
  private final Function<String, @Nullable InputStream> files;
  private final List<String> ids;

  private Presets(
      AgreementKind<T> kind,
      String prefix,
      Function<String, @Nullable InputStream> files,
      List<String> ids) {
    this.kind = kind;
    this.prefix = prefix;
    this.files = files;
    this.ids = ids;
  }

  /**
   * Declares the presets of a kind. Nothing is opened yet.
   *
   * @param kind of agreement
   * @param prefix what the names of the files begin with; empty when a folder has one kind only
   * @param files opens the file of a name such as {@code norm-vws-2008.json}; null when there is
   *     none
   * @param ids codes of the agreements, in the order in which they are listed
   * @param <T> the type of the terms
   * @return the presets
   */
  public static <T> Presets<T> of(
      AgreementKind<T> kind,
      String prefix,
      Function<String, @Nullable InputStream> files,
      String... ids) {
    return new Presets<>(kind, prefix, files, List.of(ids));
  }

  /**
   * The codes of the agreements.
   *
   * @return the codes, in fixed order
   */
  public List<String> ids() {
    return ids;
  }

  /**
   * The file of one, to start an own agreement from.
   *
   * @param id one of {@link #ids}
   * @return the JSON text
   * @throws InvalidValueException if there is none with that code
   */
  public String text(String id) {
    if (!ids.contains(id)) {
      throw new InvalidValueException("preset", ValueError.UNKNOWN_CODE);
    }
    String file = file(id);
    try (InputStream in = files.apply(file)) {
      if (in == null) {
        throw new IllegalStateException(file + ": not found");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One of the agreements.
   *
   * @param id one of {@link #ids}
   * @return the agreement
   * @throws InvalidValueException if there is none with that code
   */
  public Agreement<T> get(String id) {
    return kind.read(text(id), file(id)).orThrow();
  }

  private String file(String id) {
    return prefix + id + ".json";
  }
}
