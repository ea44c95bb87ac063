package nl.ketenkompas.mandate.contact;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.SourceKey;

/**
 * Somebody formed a judgement of a family. Immutable.
 *
 * @param key key of the record
 * @param family the family
 * @param kind code of what was judged, such as {@code DEBTS}
 * @param by code of the coach, or of the institution that did it
 * @param on the day
 */
@JsonPropertyOrder({"key", "family", "kind", "by", "on"})
public record Assessment(SourceKey key, SourceKey family, String kind, String by, LocalDate on) {

  /**
   * Checks the codes.
   *
   * @param key key of the record
   * @param family the family
   * @param kind code of what was judged
   * @param by who did it
   * @param on the day
   * @throws InvalidValueException if a code is none
   */
  public Assessment {
    Checks.given(key, "key");
    Checks.given(family, "family");
    Checks.code(kind, "kind");
    Checks.code(by, "by");
    Checks.given(on, "on");
  }
}
