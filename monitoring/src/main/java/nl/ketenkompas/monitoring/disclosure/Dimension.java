package nl.ketenkompas.monitoring.disclosure;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;

/**
 * One side of a table (<i>uitsplitsing</i>), such as the districts. Every person counted is in
 * exactly one category. Immutable.
 *
 * @param code such as {@code district}
 * @param categories in the order of the table, such as {@code NORTH, SOUTH}; neighbours may be
 *     merged, so a scale stands in its own order
 */
@JsonPropertyOrder({"code", "categories"})
public record Dimension(String code, List<String> categories) {
  /** Between the names of merged categories. */
  static final String AND = " + ";

  private static final int LONGEST = 200;

  /**
   * Checks the categories.
   *
   * @param code such as {@code district}
   * @param categories in the order of the table
   * @throws InvalidValueException if the code is none, or there is no category, or one twice
   */
  public Dimension {
    Checks.code(code, "dimension");
    categories = List.copyOf(categories);
    categories.forEach(category -> Checks.text(category, LONGEST, "category"));
    if (categories.isEmpty()) {
      throw new InvalidValueException("categories", ValueError.EMPTY);
    }
    if (new HashSet<>(categories).size() < categories.size()) {
      throw new InvalidValueException("categories", ValueError.FORMAT);
    }
  }

  /**
   * Obtains a dimension.
   *
   * @param code such as {@code district}
   * @param categories in the order of the table
   * @return the dimension
   * @throws InvalidValueException if the code is none, or there is no category, or one twice
   */
  public static Dimension of(String code, String... categories) {
    return new Dimension(code, List.of(categories));
  }

  /** How many categories there are. */
  int size() {
    return categories.size();
  }

  /** The place of a category. */
  int indexOf(String category) {
    int index = categories.indexOf(category);
    if (index < 0) {
      throw new InvalidValueException(code, ValueError.UNKNOWN_CODE);
    }
    return index;
  }

  /** With a category and the one after it as one. */
  Dimension mergedAt(int first) {
    List<String> merged = new ArrayList<>(categories);
    merged.set(first, merged.get(first) + AND + merged.remove(first + 1));
    return new Dimension(code, merged);
  }
}
