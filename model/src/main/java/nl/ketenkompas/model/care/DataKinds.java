package nl.ketenkompas.model.care;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * A list of kinds of data with their sensitivity. Open: a chain may bring its own; the covenants
 * and forms of the library use the codes of the {@linkplain #presets preset} {@code chain}.
 * Immutable and thread safe.
 *
 * <pre>{@code
 * DataKinds.preset("chain").kind("bsn"); // NATIONAL_NUMBER
 * }</pre>
 *
 * @param id code of the list
 * @param title what the list is called
 * @param source from where it comes, 1 to 200 characters
 * @param kinds at least one, each code once
 */
public record DataKinds(String id, Words title, String source, List<DataKind> kinds) {

  /**
   * Checks the parts.
   *
   * @param id code of the list
   * @param title what the list is called
   * @param source from where it comes
   * @param kinds at least one, each code once
   * @throws InvalidValueException with the reason
   */
  public DataKinds {
    Checks.code(Values.given(id, "dataKinds.id"), "dataKinds.id");
    Values.given(title, "dataKinds.title");
    Checks.text(Values.given(source, "dataKinds.source"), 200, "dataKinds.source");
    kinds = Values.filled(kinds, "dataKinds.kinds");
    Values.unique(kinds, DataKind::code, "dataKinds.kinds");
  }

  /** The lists of the library, read once. */
  private static final class Shipped {
    static final List<DataKinds> LISTS =
        Presets.read(
            "data-kinds.json",
            json ->
                Fields.read(
                    json, "dataKinds", f -> List.copyOf(f.list("lists", DataKinds::ofJson))));
  }

  /**
   * The lists that come with the library.
   *
   * @return {@code chain} alone
   */
  public static List<DataKinds> presets() {
    return Shipped.LISTS;
  }

  /**
   * A list that comes with the library.
   *
   * @param id of one of {@link #presets}
   * @return the list
   * @throws InvalidValueException if there is none with this id
   */
  public static DataKinds preset(String id) {
    return Presets.find(Shipped.LISTS, DataKinds::id, id);
  }

  /**
   * Obtains a list from JSON.
   *
   * @param json an object with {@code id}, {@code title}, {@code source} and {@code kinds}
   * @return the list
   * @throws InvalidValueException with the reason
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static DataKinds ofJson(@Nullable Object json) {
    return Fields.read(
        json,
        "dataKinds",
        f ->
            new DataKinds(
                f.text("id"),
                f.object("title", Words::ofJson),
                f.text("source"),
                f.list("kinds", DataKind::ofJson)));
  }

  /**
   * The JSON form.
   *
   * @return the fields in fixed order
   */
  @JsonValue
  public Map<String, Object> json() {
    return new Fields.Writer()
        .put("id", id)
        .put("title", title)
        .put("source", source)
        .put("kinds", kinds)
        .done();
  }

  /**
   * The kind with a code.
   *
   * @param code such as {@code bsn}
   * @return the kind, or empty when the list has none
   */
  public Optional<DataKind> kind(String code) {
    return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
  }

  /**
   * Checks a code.
   *
   * @param code such as {@code bsn}
   * @return the code
   * @throws InvalidValueException if the list has none such; the code is not in the message
   */
  public String check(String code) {
    if (kind(code).isEmpty()) {
      throw new InvalidValueException("dataKind", ValueError.UNKNOWN_CODE);
    }
    return code;
  }
}
