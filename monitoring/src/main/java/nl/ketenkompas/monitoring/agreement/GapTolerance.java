package nl.ketenkompas.monitoring.agreement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;

/**
 * How many empty days between two stable days of an area are bridged (SN-5): one number for all
 * areas, or a number per area, in which case areas that are not named bridge nothing. Immutable.
 *
 * <p>JSON: {@code 7}, or {@code {"CARE": 7}}.
 *
 * @param everywhere days for the areas that are not named, 0 to 366
 * @param perArea days for the areas that are named, 0 to 366, in order
 */
public record GapTolerance(int everywhere, Map<String, Integer> perArea) {
  private static final String TYPE = "gapToleranceDays";

  /** Bridges nothing. */
  public static final GapTolerance NONE = new GapTolerance(0, Map.of());

  /**
   * Checks the numbers.
   *
   * @param everywhere days for the areas that are not named
   * @param perArea days for the areas that are named
   * @throws InvalidValueException if a number is out of bounds, or both forms are mixed
   */
  public GapTolerance {
    perArea = Collections.unmodifiableMap(new LinkedHashMap<>(perArea));
    bounds(everywhere);
    perArea.values().forEach(GapTolerance::bounds);
    if (everywhere != 0 && !perArea.isEmpty()) {
      throw new InvalidValueException(TYPE, ValueError.FORMAT);
    }
  }

  private static void bounds(int days) {
    if (days < 0 || days > 366) {
      throw new InvalidValueException(TYPE, ValueError.OUT_OF_BOUNDS);
    }
  }

  /**
   * Obtains the same tolerance for all areas.
   *
   * @param days from 0 to 366
   * @return the tolerance
   */
  public static GapTolerance days(int days) {
    return new GapTolerance(days, Map.of());
  }

  /**
   * Obtains a tolerance per area.
   *
   * @param days per area, from 0 to 366
   * @return the tolerance
   */
  public static GapTolerance perArea(Map<String, Integer> days) {
    return new GapTolerance(0, days);
  }

  /**
   * Obtains a tolerance from its JSON value.
   *
   * @param json a whole number, or an object with a whole number per area
   * @return the tolerance
   * @throws InvalidValueException if the value is neither
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static GapTolerance ofJson(Object json) {
    if (json instanceof Integer days) {
      return days(days);
    }
    if (json instanceof Map<?, ?> map) {
      Map<String, Integer> days = new LinkedHashMap<>();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (!(entry.getKey() instanceof String area
            && entry.getValue() instanceof Integer number)) {
          throw new InvalidValueException(TYPE, ValueError.FORMAT);
        }
        days.put(area, number);
      }
      return perArea(days);
    }
    throw new InvalidValueException(TYPE, ValueError.FORMAT);
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
