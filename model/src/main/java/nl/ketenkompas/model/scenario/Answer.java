package nl.ketenkompas.model.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Step;
import nl.ketenkompas.model.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What an engine says to a case: an answer, or that it cannot say. Immutable.
 *
 * <pre>{@code
 * Answer.of("KNOWN", List.of(Rule.of("SK-C7"))).withValue("client", "12");
 * Answer.explained(viewer.explain(client, kind), decision -> decision.level().name());
 * Answer.unsupported("this system knows no outreach care");
 * }</pre>
 */
public sealed interface Answer {

  /** How a value that is absent is written in scenarios. */
  String NONE = "none";

  /**
   * An answer.
   *
   * @param verdict its code
   * @param rules the rules that the verdict cites, the decisive one first
   * @param reasons the codes of its reasons
   * @param values what else was answered, such as a level or a date, by name
   * @param steps how it came about, if the engine explains
   * @param turns the smallest changes that would give another verdict, if the engine knows them
   * @param cells the cells of the decision table that were looked at
   */
  record Given(
      String verdict,
      List<Rule> rules,
      List<String> reasons,
      Map<String, String> values,
      List<Step> steps,
      List<Turn> turns,
      List<String> cells)
      implements Answer {

    /**
     * Copies the lists.
     *
     * @param verdict its code
     * @param rules the rules that the verdict cites
     * @param reasons the codes of its reasons
     * @param values what else was answered
     * @param steps how it came about
     * @param turns the smallest changes that would give another verdict
     * @param cells the cells of the decision table that were looked at
     */
    public Given {
      rules = List.copyOf(rules);
      reasons = List.copyOf(reasons);
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
      steps = List.copyOf(steps);
      turns = List.copyOf(turns);
      cells = List.copyOf(cells);
    }

    /**
     * The answer with one more value.
     *
     * @param name of the value
     * @param value its text; null is written as {@value Answer#NONE}
     * @return the answer
     */
    public Given withValue(String name, @Nullable String value) {
      Map<String, String> more = new LinkedHashMap<>(values);
      more.put(name, value == null ? NONE : value);
      return new Given(verdict, rules, reasons, more, steps, turns, cells);
    }

    /**
     * The answer with one more value.
     *
     * @param name of the value
     * @param day the value; null is written as {@value Answer#NONE}
     * @return the answer
     */
    public Given withValue(String name, @Nullable LocalDate day) {
      return withValue(name, day == null ? null : day.toString());
    }

    /**
     * The answer with further reasons, such as warnings beside the verdict.
     *
     * @param more after those that are there
     * @return the answer
     */
    public Given withReasons(List<Reason> more) {
      Set<Rule> rules = new LinkedHashSet<>(this.rules);
      Set<String> codes = new LinkedHashSet<>(reasons);
      for (Reason reason : more) {
        rules.add(reason.rule());
        codes.add(reason.code().name());
      }
      return new Given(
          verdict, List.copyOf(rules), List.copyOf(codes), values, steps, turns, cells);
    }

    /**
     * The answer with the cells of the decision table that were looked at.
     *
     * @param all codes of the cells
     * @return the answer
     */
    public Given withCells(Collection<String> all) {
      return new Given(verdict, rules, reasons, values, steps, turns, List.copyOf(all));
    }

    /**
     * The rules that were exercised: cited by the verdict, or looked at on the way to it.
     *
     * @return the rules, each once
     */
    public Set<Rule> exercised() {
      Set<Rule> all = new LinkedHashSet<>(rules);
      steps.forEach(step -> add(step, all));
      return all;
    }

    private static void add(Step step, Set<Rule> all) {
      all.add(step.reason().rule());
      step.exceptions().forEach(exception -> add(exception, all));
    }
  }

  /**
   * This engine cannot say.
   *
   * @param why in a few words
   */
  record Unsupported(String why) implements Answer {}

  /**
   * A change that would give another verdict.
   *
   * @param change what would have to be different
   * @param verdict the code of the verdict that would then be given
   */
  record Turn(Reason change, String verdict) {}

  /**
   * Obtains an answer without explanation.
   *
   * @param verdict its code
   * @param rules the rules that it cites, the decisive one first
   * @return the answer
   */
  static Given of(String verdict, List<Rule> rules) {
    return new Given(verdict, rules, List.of(), Map.of(), List.of(), List.of(), List.of());
  }

  /**
   * Obtains an answer from an explanation, with its reasons, steps and turning points.
   *
   * @param explanation of a verdict
   * @param code gives the code of a verdict
   * @param <V> the type of the verdict
   * @return the answer
   */
  static <V extends Verdict> Given explained(
      Explanation<V> explanation, Function<? super V, String> code) {
    List<Turn> turns = new ArrayList<>();
    for (Explanation.TurningPoint<V> point : explanation.turningPoints()) {
      turns.add(new Turn(point.change(), code.apply(point.verdict())));
    }
    return new Given(
            code.apply(explanation.verdict()),
            List.of(),
            List.of(),
            Map.of(),
            explanation.steps(),
            turns,
            List.of())
        .withReasons(explanation.verdict().reasons());
  }

  /**
   * Obtains the statement that this engine cannot say.
   *
   * @param why in a few words
   * @return the statement
   */
  static Answer unsupported(String why) {
    return new Unsupported(why);
  }

  /**
   * Handles both cases.
   *
   * @param given for an answer
   * @param unsupported for none
   * @param <R> the result type
   * @return what the function for the case returned
   */
  default <R> R fold(
      Function<? super Given, ? extends R> given,
      Function<? super Unsupported, ? extends R> unsupported) {
    if (this instanceof Given g) {
      return given.apply(g);
    }
    return unsupported.apply((Unsupported) this);
  }
}
