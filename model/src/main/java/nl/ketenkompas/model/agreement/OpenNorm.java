package nl.ketenkompas.model.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A term that was left vague (<i>open norm</i>), such as "as soon as possible": either the chain
 * configures a figure for it, or somebody accepts by name that it stays as it is, or it is reported
 * until one of these is done. Immutable.
 *
 * <pre>{@code
 * OpenNorm.of("ACCOUNT", "/terms/duties/0", duty.withinDays(), duty.acceptedBy())
 *     .finding(NO_TIME_AGREED, TIME_LEFT_OPEN)
 *     .ifPresent(findings::add);
 * }</pre>
 *
 * @param id code of what is vague, such as that of a duty
 * @param pointer JSON pointer of the clause in the agreement
 * @param state what became of it
 * @param acceptedBy code of the function that accepts it; null unless it is {@link State#ACCEPTED}
 */
@JsonPropertyOrder({"id", "pointer", "state", "acceptedBy"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpenNorm(String id, String pointer, State state, @Nullable String acceptedBy) {

  /** What became of a vague term. */
  public enum State {
    /** The chain fills it in. */
    CONFIGURED,
    /** A function, by name, accepts that it stays vague. */
    ACCEPTED,
    /** Nobody has done either. */
    OPEN
  }

  /**
   * Obtains an open norm. A figure goes before an acceptance.
   *
   * @param id code of what is vague
   * @param pointer JSON pointer of the clause in the agreement
   * @param configured what the chain fills in, or null
   * @param acceptedBy code of the function that accepts that it stays vague, or null
   * @return the open norm
   */
  public static OpenNorm of(
      String id, String pointer, @Nullable Object configured, @Nullable String acceptedBy) {
    if (configured != null) {
      return new OpenNorm(id, pointer, State.CONFIGURED, null);
    }
    return new OpenNorm(id, pointer, acceptedBy == null ? State.OPEN : State.ACCEPTED, acceptedBy);
  }

  /**
   * What there is to report: a warning while it is open, a note who accepts it when somebody does.
   *
   * @param open the reason for the warning; its facts are the id
   * @param accepted the reason for the note; its facts are the id and the function
   * @return the finding; empty when it is configured
   */
  public Optional<Finding> finding(ReasonCode open, ReasonCode accepted) {
    return switch (state) {
      case CONFIGURED -> Optional.empty();
      case ACCEPTED ->
          Optional.of(
              new Finding(
                  Severity.INFO,
                  pointer,
                  Reason.of(accepted, Fact.code(id), Fact.code(String.valueOf(acceptedBy)))));
      case OPEN ->
          Optional.of(new Finding(Severity.WARNING, pointer, Reason.of(open, Fact.code(id))));
    };
  }
}
