package nl.ketenkompas.mandate.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Finding;

/**
 * The contacts of a period against the rule: what broke it, what nobody can prove, of what the
 * project must still be told. All lists are in the order of the keys. Immutable.
 *
 * @param contacts how many were judged
 * @param breaches those that broke the rule
 * @param notProvable those of which the order cannot be proven
 * @param waiting those of which the project must still be told
 * @param findings what else is remarkable
 */
@JsonPropertyOrder({"contacts", "breaches", "notProvable", "waiting", "findings"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ContactReport(
    int contacts,
    List<Judged> breaches,
    List<Judged> notProvable,
    List<Judged> waiting,
    List<Finding> findings) {

  /**
   * Copies the lists.
   *
   * @param contacts how many were judged
   * @param breaches those that broke the rule
   * @param notProvable those of which the order cannot be proven
   * @param waiting those of which the project must still be told
   * @param findings what else is remarkable
   */
  public ContactReport {
    breaches = breaches == null ? List.of() : List.copyOf(breaches);
    notProvable = notProvable == null ? List.of() : List.copyOf(notProvable);
    waiting = waiting == null ? List.of() : List.copyOf(waiting);
    findings = findings == null ? List.of() : List.copyOf(findings);
  }

  /**
   * A contact with its verdict.
   *
   * @param contact key of the contact
   * @param verdict what the rule says of it
   */
  @JsonPropertyOrder({"contact", "verdict"})
  public record Judged(SourceKey contact, ContactVerdict verdict) {}
}
