package nl.ketenkompas.model.scenario;

import java.util.List;
import java.util.function.Function;
import nl.ketenkompas.model.agreement.AgreementError;
import nl.ketenkompas.model.rule.Language;
import org.jspecify.annotations.Nullable;

/** What came of a case, or of a file that could not be used. Immutable. */
public sealed interface ScenarioOutcome {

  /**
   * The engine answers as the scenario says.
   *
   * @param of which case
   * @param answer what was answered
   */
  record Passed(ScenarioCase of, Answer.Given answer) implements ScenarioOutcome {}

  /**
   * The engine answers otherwise, or stopped.
   *
   * @param of which case
   * @param differences at least one
   * @param answer what was answered, or null when the engine stopped
   */
  record Failed(ScenarioCase of, List<Difference> differences, Answer.@Nullable Given answer)
      implements ScenarioOutcome {

    /**
     * Copies the list.
     *
     * @param of which case
     * @param differences at least one
     * @param answer what was answered, or null
     */
    public Failed {
      differences = List.copyOf(differences);
    }
  }

  /**
   * A file that cannot be used; none of its cases was asked.
   *
   * @param file its name, relative to the folder
   * @param errors everything that is wrong, by line and column; at least one
   */
  record Rejected(String file, List<AgreementError> errors) implements ScenarioOutcome {

    /**
     * Copies the list.
     *
     * @param file its name
     * @param errors everything that is wrong
     */
    public Rejected {
      errors = List.copyOf(errors);
    }
  }

  /**
   * The engine cannot answer the case, or no engine knows the question.
   *
   * @param of which case
   * @param why in a few words
   */
  record Unsupported(ScenarioCase of, String why) implements ScenarioOutcome {}

  /**
   * One thing that is not as the scenario says.
   *
   * @param what such as {@code verdict} or {@code values.level}
   * @param expected by the scenario
   * @param got from the engine
   */
  record Difference(String what, String expected, String got) {}

  /**
   * Handles all cases.
   *
   * @param passed for a case that holds
   * @param failed for a case that does not
   * @param rejected for a file that cannot be used
   * @param unsupported for a case that cannot be answered
   * @param <R> the result type
   * @return what the function for the case returned
   */
  default <R> R fold(
      Function<? super Passed, ? extends R> passed,
      Function<? super Failed, ? extends R> failed,
      Function<? super Rejected, ? extends R> rejected,
      Function<? super Unsupported, ? extends R> unsupported) {
    if (this instanceof Passed p) {
      return passed.apply(p);
    }
    if (this instanceof Failed f) {
      return failed.apply(f);
    }
    if (this instanceof Rejected r) {
      return rejected.apply(r);
    }
    return unsupported.apply((Unsupported) this);
  }

  /**
   * The outcome in words: of a failure what was expected, what came, how it came about, and a line
   * that begins with "Maybe" (<i>Misschien</i>).
   *
   * @param language of the words
   * @return one line or more, without a line feed at the end
   */
  default String text(Language language) {
    return OutcomeText.of(this, language);
  }
}
