package nl.ketenkompas.model.time;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.regex.Pattern;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * Within which time something must be done (<i>termijn</i>), as data of an agreement. Immutable.
 *
 * <p>Three kinds of wording in the sources fit into it:
 *
 * <ul>
 *   <li>"within one week": {@code within} P7D;
 *   <li>"at once", late only after a working day: {@code within} P0D, {@code grace} P1WD;
 *   <li>"as soon as possible": no {@code within}, an open norm. It is never overdue; {@code
 *       warnAfter} says when to speak of it.
 * </ul>
 *
 * <p>In JSON: {@code
 * {"id":"AD_FORM","rule":"SK-I6","within":"P4W","months":"START_DAY_NOT_COUNTED",
 * "end":"STAYS","grace":"P2W","warnBefore":"P1W"}}.
 *
 * @param id code of the duty, such as {@code AD_FORM}
 * @param rule id of the rule it comes from, such as {@code SK-I6}, or null
 * @param within how long after the event, or null for an open norm
 * @param months how months are counted, and whether the day of the event counts; {@code
 *     START_DAY_NOT_COUNTED} when absent
 * @param end what happens when the last day is not worked; {@code STAYS} when absent
 * @param grace how long after the due day it is not yet late, or null for not at all
 * @param warnBefore how long before the due day to warn, or null
 * @param warnAfter how long after the event to warn, or null
 */
@JsonPropertyOrder({"id", "rule", "within", "months", "end", "grace", "warnBefore", "warnAfter"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadlineRule(
    String id,
    @Nullable String rule,
    @Nullable Timespan within,
    MonthRule months,
    EndRule end,
    @Nullable Timespan grace,
    @Nullable Timespan warnBefore,
    @Nullable Timespan warnAfter) {
  private static final String TYPE = "deadlineRule";
  private static final Pattern RULE = Pattern.compile("[A-Z][A-Za-z0-9.:-]{1,59}");

  /**
   * Checks the parts and fills in the defaults.
   *
   * @param id code of the duty
   * @param rule id of the rule it comes from
   * @param within how long after the event
   * @param months how months are counted
   * @param end what happens when the last day is not worked
   * @param grace how long after the due day it is not yet late
   * @param warnBefore how long before the due day to warn
   * @param warnAfter how long after the event to warn
   * @throws InvalidValueException if the id is no code, the rule has not the form of an id, or an
   *     open norm has a grace or a warning before a due day it does not have
   */
  public DeadlineRule {
    Checks.code(id, TYPE);
    if (rule != null && !RULE.matcher(rule).matches()) {
      throw new InvalidValueException(TYPE, ValueError.CHARACTERS);
    }
    months = months == null ? MonthRule.START_DAY_NOT_COUNTED : months;
    end = end == null ? EndRule.STAYS : end;
    if (within == null && (grace != null || warnBefore != null)) {
      throw new InvalidValueException(TYPE, ValueError.EMPTY);
    }
  }

  /**
   * Obtains a rule that gives a time.
   *
   * @param id code of the duty
   * @param rule id of the rule it comes from
   * @param within how long after the event
   * @return the rule
   */
  public static DeadlineRule within(String id, String rule, Timespan within) {
    return new DeadlineRule(
        id, rule, within, MonthRule.START_DAY_NOT_COUNTED, EndRule.STAYS, null, null, null);
  }

  /**
   * Obtains an open norm: as soon as possible.
   *
   * @param id code of the duty
   * @param rule id of the rule it comes from
   * @param warnAfter how long after the event to warn
   * @return the rule
   */
  public static DeadlineRule open(String id, String rule, Timespan warnAfter) {
    return new DeadlineRule(
        id, rule, null, MonthRule.START_DAY_NOT_COUNTED, EndRule.STAYS, null, null, warnAfter);
  }

  /**
   * The same rule with another way of counting.
   *
   * @param newMonths how months are counted, and whether the day of the event counts
   * @return the rule
   */
  public DeadlineRule withMonths(MonthRule newMonths) {
    return new DeadlineRule(id, rule, within, newMonths, end, grace, warnBefore, warnAfter);
  }

  /**
   * The same rule with another treatment of the last day.
   *
   * @param newEnd what happens when the last day is not worked
   * @return the rule
   */
  public DeadlineRule withEnd(EndRule newEnd) {
    return new DeadlineRule(id, rule, within, months, newEnd, grace, warnBefore, warnAfter);
  }

  /**
   * The same rule with a grace.
   *
   * @param newGrace how long after the due day it is not yet late
   * @return the rule
   * @throws InvalidValueException if it is an open norm
   */
  public DeadlineRule withGrace(Timespan newGrace) {
    return new DeadlineRule(id, rule, within, months, end, newGrace, warnBefore, warnAfter);
  }

  /**
   * The same rule with a warning before the due day.
   *
   * @param newWarnBefore how long before
   * @return the rule
   * @throws InvalidValueException if it is an open norm
   */
  public DeadlineRule withWarnBefore(Timespan newWarnBefore) {
    return new DeadlineRule(id, rule, within, months, end, grace, newWarnBefore, warnAfter);
  }

  /**
   * Whether no figure was agreed (<i>open norm</i>).
   *
   * @return true if it can never be overdue
   */
  @JsonIgnore
  public boolean isOpenNorm() {
    return within == null;
  }
}
