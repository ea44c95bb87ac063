package nl.ketenkompas.monitoring.agreement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonForm;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * How many empty days between two stable days of an area are bridged (SN-5): one number for all
 * areas, or a number per area, in which case areas that are not named bridge nothing. Immutable.
 *
 * <p>JSON: {@code 7}, or {@code {"CARE": 7}}.
 *
 * @param everywhere days for the areas that are not named, 0 to 366
 * @param perArea days for the areas that are named, 0 to 366, in order
 */
@JsonForm(
    "{'type': ['integer', 'object'], 'minimum': 0, 'maximum': 366, 'additionalProperties': {'type':"
        + " 'integer', 'minimum': 0, 'maximum': 366}}")
public record GapTolerance(int everywhere, Map<String, Integer> perArea) {
  private static final String TYPE = "gapToleranceDays";
  private static final int MOST = 366;

  /** Bridges nothing. */
  public static final GapTolerance NONE = new GapTolerance(0, Map.of());

  /**
   * Copies the map; the numbers are checked when an agreement is read.
   *
   * @param everywhere days for the areas that are not named
   * @param perArea days for the areas that are named
   */
  public GapTolerance {
    perArea = Copies.ordered(perArea);
  }

  /**
   * Obtains the same tolerance for all areas.
   *
   * @param days from 0 to 366
   * @return the tolerance
   * @throws InvalidValueException if the number is out of bounds
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static GapTolerance days(int days) {
    if (!isPossible(days)) {
      throw new InvalidValueException(TYPE, ValueError.OUT_OF_BOUNDS);
    }
    return new GapTolerance(days, Map.of());
  }

  /**
   * Obtains a tolerance per area.
   *
   * @param days per area, from 0 to 366
   * @return the tolerance
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static GapTolerance perArea(Map<String, Integer> days) {
    return new GapTolerance(0, days);
  }

  static boolean isPossible(@Nullable Integer days) {
    return days != null && days >= 0 && days <= MOST;
  }

  /**
   * The most empty days that are bridged in an area.
   *
   * @param area its code
   * @return days, 0 when nothing is bridged
   */
  public int of(String area) {
    return perArea.getOrDefault(area, everywhere);
  }

  /**
   * The JSON value.
   *
   * @return the number, or the object
   */
  @JsonValue
  public Object json() {
    return perArea.isEmpty() ? (Object) everywhere : perArea;
  }

  @Override
  public String toString() {
    return json().toString();
  }
}
