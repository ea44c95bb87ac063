package nl.ketenkompas.model.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Something noticed in an agreement or in delivered data. Findings never stop loading; they are for
 * people to weigh. Immutable.
 *
 * @param severity how grave
 * @param pointer where in the agreement, as JSON pointer; empty when it is about data
 * @param reason what was found, the rule it touches and the facts by reference
 */
@JsonPropertyOrder({"severity", "pointer", "reason"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Finding(Severity severity, String pointer, Reason reason) {}
