package nl.ketenkompas.model.chain;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A place where a partner receives or supports clients (<i>voorziening</i>), during some days; a
 * change of capacity begins other days. Immutable.
 *
 * @param id code, unique in the chain
 * @param name as people know it, at most 200 characters
 * @param kind code of its kind
 * @param partner id of the partner that runs it
 * @param capacity how many clients it has room for, zero or more, or null when that is not known
 * @param municipality where it stands, or null
 * @param region code of the region for which it works, or null
 * @param on the days
 * @param passRequired whether it asks for a pass, or null when it does as its kind does
 */
@JsonPropertyOrder({
  "id",
  "name",
  "kind",
  "partner",
  "capacity",
  "municipality",
  "region",
  "on",
  "passRequired"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Facility(
    String id,
    String name,
    String kind,
    String partner,
    @Nullable Integer capacity,
    @Nullable MunicipalityCode municipality,
    @Nullable String region,
    DateRange on,
    @Nullable Boolean passRequired) {

  /**
   * Checks the parts.
   *
   * @param id code, unique in the chain
   * @param name as people know it
   * @param kind code of its kind
   * @param partner id of the partner that runs it
   * @param capacity zero or more, or null
   * @param municipality where it stands, or null
   * @param region code of the region, or null
   * @param on the days
   * @param passRequired whether it asks for a pass, or null
   * @throws InvalidValueException with the reason
   */
  public Facility {
    Checks.code(id, "facility");
    Checks.text(name, 200, "facilityName");
    Checks.code(kind, "facilityKind");
    Checks.code(partner, "partner");
    if (capacity != null && capacity < 0) {
      throw new InvalidValueException("capacity", ValueError.OUT_OF_BOUNDS);
    }
    if (region != null) {
      Checks.code(region, "region");
    }
    Checks.given(on, "facilityOn");
  }
}
