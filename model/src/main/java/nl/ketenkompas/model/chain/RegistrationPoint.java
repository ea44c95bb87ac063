package nl.ketenkompas.model.chain;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.time.DateRange;

/**
 * Where clients or families are registered, and who reports there (<i>meldpunt</i>, rules ST-REG
 * and SK-I15): a desk in a city, or decentral through a partner. Immutable.
 *
 * @param id code, unique in the chain
 * @param name as people know it, at most 200 characters
 * @param partner id of the partner that runs it
 * @param decentral whether it is reached through the partner and not at a central desk
 * @param municipalities for which it works; empty for the whole chain
 * @param reporters ids of the partners that report there; empty for everybody
 * @param on the days on which it is open to reports
 */
@JsonPropertyOrder({"id", "name", "partner", "decentral", "municipalities", "reporters", "on"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RegistrationPoint(
    String id,
    String name,
    String partner,
    boolean decentral,
    List<MunicipalityCode> municipalities,
    List<String> reporters,
    DateRange on) {

  /**
   * Checks the parts.
   *
   * @param id code, unique in the chain
   * @param name as people know it
   * @param partner id of the partner that runs it
   * @param decentral whether it is reached through the partner
   * @param municipalities for which it works, or null
   * @param reporters ids of the partners that report there, or null
   * @param on the days
   * @throws InvalidValueException with the reason
   */
  public RegistrationPoint {
    Checks.code(id, "registrationPoint");
    Checks.text(name, 200, "registrationPointName");
    Checks.code(partner, "partner");
    municipalities = municipalities == null ? List.of() : List.copyOf(municipalities);
    reporters = reporters == null ? List.of() : List.copyOf(reporters);
    reporters.forEach(reporter -> Checks.code(reporter, "reporter"));
    Checks.given(on, "registrationPointOn");
  }

  /**
   * Whether a partner can report there somebody from a municipality on a day.
   *
   * @param reporter id of the partner
   * @param municipality where the client or family is
   * @param day the day
   * @return true when it can
   */
  public boolean takes(String reporter, MunicipalityCode municipality, LocalDate day) {
    return on.contains(day)
        && (reporters.isEmpty() || reporters.contains(reporter))
        && (municipalities.isEmpty() || municipalities.contains(municipality));
  }
}
