package nl.ketenkompas.model.scenario;

import java.util.List;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.scenario.ScenarioOutcome.Failed;
import nl.ketenkompas.model.scenario.ScenarioOutcome.Passed;
import nl.ketenkompas.model.scenario.ScenarioOutcome.Rejected;
import nl.ketenkompas.model.scenario.ScenarioOutcome.Unsupported;

/**
 * What came of a folder of scenarios: by file name, then by case, then by engine. The same folder
 * and engines give the same results. Immutable.
 *
 * @param outcomes of all cases, and of files that could not be used
 * @param coverage per engine, question and agreement
 * @param read how many scenario files there are, {@code run + rejected}
 * @param run how many of them were put to engines
 * @param rejected how many of them cannot be used
 * @param ignored JSON and YAML files of the folder that are neither scenarios nor used by one
 */
public record ScenarioResults(
    List<ScenarioOutcome> outcomes,
    List<Coverage> coverage,
    int read,
    int run,
    int rejected,
    List<String> ignored) {

  /**
   * Copies the lists.
   *
   * @param outcomes of all cases, and of files that could not be used
   * @param coverage per engine, question and agreement
   * @param read how many scenario files there are
   * @param run how many of them were put to engines
   * @param rejected how many of them cannot be used
   * @param ignored files that are neither scenarios nor used by one
   * @throws IllegalArgumentException if the counts do not add up
   */
  public ScenarioResults {
    outcomes = List.copyOf(outcomes);
    coverage = List.copyOf(coverage);
    ignored = List.copyOf(ignored);
    if (read != run + rejected) {
      throw new IllegalArgumentException(
          "expected read = run + rejected, got " + read + " = " + run + " + " + rejected);
    }
  }

  /**
   * Cases that hold.
   *
   * @return in the order of {@link #outcomes}
   */
  public List<Passed> passed() {
    return only(Passed.class);
  }

  /**
   * Cases that do not hold.
   *
   * @return in the order of {@link #outcomes}
   */
  public List<Failed> failed() {
    return only(Failed.class);
  }

  /**
   * Files that cannot be used.
   *
   * @return in the order of {@link #outcomes}
   */
  public List<Rejected> rejects() {
    return only(Rejected.class);
  }

  /**
   * Cases that an engine cannot answer.
   *
   * @return in the order of {@link #outcomes}
   */
  public List<Unsupported> unsupported() {
    return only(Unsupported.class);
  }

  /**
   * Whether there are cases, and all of them hold.
   *
   * @return true if so
   */
  public boolean allPassed() {
    return !outcomes.isEmpty() && passed().size() == outcomes.size();
  }

  /**
   * The counts in one sentence, and a second one about files that were ignored.
   *
   * @param language of the words
   * @return one line, or two
   */
  public String summary(Language language) {
    String total =
        ScenarioWord.TOTAL.text(
            language,
            Integer.toString(passed().size()),
            Integer.toString(failed().size()),
            Integer.toString(unsupported().size()),
            Integer.toString(read),
            Integer.toString(run),
            Integer.toString(rejected));
    return ignored.isEmpty()
        ? total
        : total + "\n" + ScenarioWord.IGNORED.text(language, String.join(", ", ignored));
  }

  private <T extends ScenarioOutcome> List<T> only(Class<T> type) {
    return outcomes.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
