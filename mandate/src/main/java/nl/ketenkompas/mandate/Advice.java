package nl.ketenkompas.mandate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.SourceKey;
import org.jspecify.annotations.Nullable;

/**
 * Advice on a decision about a family, with what the institution answered to it. Immutable.
 *
 * <pre>{@code
 * Advice advice =
 *     Advice.of(SourceKey.of("pilot", "advice-1"), SourceKey.of("pilot", "family-1"), LocalDate.of(2011, 5, 2))
 *         .by("coach-1", "COACH")
 *         .to("SOZAWE", "SPECIAL_ASSISTANCE")
 *         .withPlanEntry("ghp-12");
 * }</pre>
 *
 * @param key the advice as it was delivered
 * @param family the family it is about
 * @param date the civil day on which it was given
 * @param adviser who gave it: a code of staff, never of a client
 * @param role code of the role in which it was given
 * @param institution code of the institution it goes to, or of one of its bodies
 * @param decision id of a row, a sub-code such as {@code <row>.a}, or code of a decision
 * @param owner the body that owns the dwelling it is about, or null: then the institution's own
 * @param objections what the institution brought forward, in order
 * @param cost what it costs, or null when nothing was stated
 * @param planEntry entry of the family recovery plan (<i>Gezins Herstel Plan</i>) it refers to, or
 *     null
 */
@JsonPropertyOrder({
  "key",
  "family",
  "date",
  "adviser",
  "role",
  "institution",
  "decision",
  "owner",
  "objections",
  "cost",
  "planEntry"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Advice(
    SourceKey key,
    SourceKey family,
    LocalDate date,
    String adviser,
    String role,
    String institution,
    String decision,
    @Nullable String owner,
    List<Objection> objections,
    @Nullable Cost cost,
    @Nullable String planEntry) {
  private static final String UNSTATED = "unstated";

  /**
   * Checks the codes and copies the objections.
   *
   * @param key the advice as it was delivered
   * @param family the family it is about
   * @param date the civil day on which it was given
   * @param adviser who gave it
   * @param role the role in which it was given
   * @param institution the institution it goes to
   * @param decision row or code of a decision
   * @param owner the body that owns the dwelling, or null
   * @param objections what the institution brought forward
   * @param cost what it costs, or null
   * @param planEntry entry of the plan, or null
   * @throws InvalidValueException if a code is none
   */
  public Advice {
    Checks.code(adviser, "adviser");
    Checks.code(role, "role");
    Checks.code(institution, "institution");
    Checks.code(decision, "decision");
    if (owner != null) {
      Checks.code(owner, "owner");
    }
    objections = objections == null ? List.of() : List.copyOf(objections);
    Checks.optionalText(planEntry, 80, "planEntry");
  }

  /**
   * Obtains advice of which adviser and decision are still to be stated with {@link #by} and {@link
   * #to}; until then nobody holds a mandate for it and no table has it.
   *
   * @param key the advice as it was delivered
   * @param family the family it is about
   * @param date the civil day on which it was given
   * @return the advice
   */
  public static Advice of(SourceKey key, SourceKey family, LocalDate date) {
    return new Advice(
        key, family, date, UNSTATED, UNSTATED, UNSTATED, UNSTATED, null, List.of(), null, null);
  }

  /**
   * The same advice on another day.
   *
   * @param day the civil day
   * @return the advice
   */
  public Advice on(LocalDate day) {
    return new Advice(
        key, family, day, adviser, role, institution, decision, owner, objections, cost, planEntry);
  }

  /**
   * The same advice by somebody.
   *
   * @param person code of the adviser
   * @param as code of the role
   * @return the advice
   * @throws InvalidValueException if a code is none
   */
  public Advice by(String person, String as) {
    return new Advice(
        key, family, date, person, as, institution, decision, owner, objections, cost, planEntry);
  }

  /**
   * The same advice on a decision of an institution.
   *
   * @param desk code of the institution
   * @param what row or code of a decision
   * @return the advice
   * @throws InvalidValueException if a code is none
   */
  public Advice to(String desk, String what) {
    return new Advice(
        key, family, date, adviser, role, desk, what, owner, objections, cost, planEntry);
  }

  /**
   * The same advice about a dwelling of a body.
   *
   * @param body code of the owner
   * @return the advice
   * @throws InvalidValueException if the code is none
   */
  public Advice withOwner(String body) {
    return new Advice(
        key, family, date, adviser, role, institution, decision, body, objections, cost, planEntry);
  }

  /**
   * The same advice with the objections of the institution.
   *
   * @param all in the order in which they were brought forward
   * @return the advice
   */
  public Advice withObjections(List<Objection> all) {
    return new Advice(
        key, family, date, adviser, role, institution, decision, owner, all, cost, planEntry);
  }

  /**
   * The same advice with what it costs.
   *
   * @param what the cost
   * @return the advice
   */
  public Advice withCost(Cost what) {
    return new Advice(
        key,
        family,
        date,
        adviser,
        role,
        institution,
        decision,
        owner,
        objections,
        what,
        planEntry);
  }

  /**
   * The same advice with a reference to the plan.
   *
   * @param entry of the family recovery plan
   * @return the advice
   * @throws InvalidValueException if the reference is blank, too long or has control characters
   */
  public Advice withPlanEntry(String entry) {
    return new Advice(
        key, family, date, adviser, role, institution, decision, owner, objections, cost, entry);
  }
}
