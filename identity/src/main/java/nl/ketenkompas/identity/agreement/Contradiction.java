package nl.ketenkompas.identity.agreement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import nl.ketenkompas.model.rule.Rule;

/**
 * An exception to a recognition key: when all of these fields contradict each other, the key
 * decides nothing and a person looks. What is unknown on either side contradicts nothing.
 * Immutable.
 *
 * @param rule the rule it rests on, such as WABB-12 for a BSN that belongs to somebody else
 * @param fields all of them must contradict; postcode and house number cannot stand here, since
 *     people move
 */
@JsonPropertyOrder({"rule", "fields"})
public record Contradiction(@NotNull Rule rule, @NotEmpty List<@NotNull KeyField> fields) {

  /**
   * Copies the fields.
   *
   * @param rule the rule it rests on
   * @param fields all of them must contradict
   */
  public Contradiction {
    fields = Lists.copy(fields);
  }

  /**
   * Whether no part of an address stands among the fields.
   *
   * @return true when it is so
   */
  @JsonIgnore
  @AssertTrue(
      message = "postcode and houseNumber cannot contradict. Maybe leave them out: people move.")
  public boolean isWithoutAddress() {
    return fields.stream().noneMatch(field -> field != null && field.ofAddress());
  }
}
