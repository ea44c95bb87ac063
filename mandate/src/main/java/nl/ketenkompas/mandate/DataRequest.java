package nl.ketenkompas.mandate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would have to see to decide on advice (<i>gegevensvraag</i>). A mandate opens no
 * file: this is a question, which the covenant answers. Hand it to a {@code Viewer} of the room
 * privacy for each member of the family, as {@code examples/chain} does. Immutable.
 *
 * <p>Rules FM-DEF.FM, FM-9.GRANT.
 *
 * @param advice the advice that gives rise to it
 * @param family about whose members it is
 * @param on the civil day on which it is asked
 * @param askedBy code of the institution that decides
 * @param party the party to which that institution belongs, or null when it signs nothing
 * @param askedOf code of the adviser, who knows the family
 * @param lifeArea code of the life area (<i>leefgebied</i>) of the decision: no other data are
 *     asked
 * @param row the row of the table on which is decided
 * @param reasons why it may be asked
 */
@JsonPropertyOrder({
  "advice",
  "family",
  "on",
  "askedBy",
  "party",
  "askedOf",
  "lifeArea",
  "row",
  "reasons"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DataRequest(
    SourceKey advice,
    SourceKey family,
    LocalDate on,
    String askedBy,
    @Nullable String party,
    String askedOf,
    String lifeArea,
    String row,
    List<Reason> reasons) {

  /**
   * Copies the reasons.
   *
   * @param advice the advice that gives rise to it
   * @param family about whose members it is
   * @param on the civil day on which it is asked
   * @param askedBy code of the institution that decides
   * @param party the party to which that institution belongs, or null
   * @param askedOf code of the adviser
   * @param lifeArea code of the life area of the decision
   * @param row the row of the table
   * @param reasons why it may be asked
   */
  public DataRequest {
    reasons = List.copyOf(reasons);
  }

  /** Shows the advice only. */
  @Override
  public String toString() {
    return "DataRequest[" + advice + "]";
  }
}
