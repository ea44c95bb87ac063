package nl.ketenkompas.model.scenario;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.ketenkompas.model.rule.Language;

/**
 * How much of an agreement the scenarios exercised with one engine. Immutable.
 *
 * @param engine name of the engine
 * @param question id of the question
 * @param agreement id and version, such as {@code sample-chain@1}
 * @param clauses the rules that the agreement carries out
 * @param cells the cells of its decision table
 */
@JsonPropertyOrder({"engine", "question", "agreement", "clauses", "cells"})
public record Coverage(String engine, String question, String agreement, Part clauses, Part cells) {

  /**
   * What there is and what of it was hit. Immutable.
   *
   * @param there all there is, in the order of the agreement
   * @param hit what was hit of it, in the same order
   */
  @JsonPropertyOrder({"there", "hit"})
  public record Part(List<String> there, List<String> hit) {

    /**
     * Copies the lists.
     *
     * @param there all there is
     * @param hit what was hit of it
     */
    public Part {
      there = List.copyOf(there);
      hit = List.copyOf(hit);
    }

    /** What was hit of what there is, whatever else was hit. */
    static Part of(Collection<String> there, Set<String> hit) {
      return new Part(List.copyOf(there), there.stream().filter(hit::contains).toList());
    }

    /**
     * What no scenario hit.
     *
     * @return in the order of the agreement
     */
    public List<String> missing() {
      Set<String> missing = new LinkedHashSet<>(there);
      hit.forEach(missing::remove);
      return List.copyOf(missing);
    }

    @Override
    public String toString() {
      return hit.size() + "/" + there.size();
    }
  }

  /**
   * The coverage in words, what was missed included.
   *
   * @param language of the words
   * @return one line, or more when something was missed
   */
  public String text(Language language) {
    StringBuilder text = new StringBuilder();
    text.append(
        ScenarioWord.COVERAGE.text(
            language,
            question,
            agreement,
            engine,
            clauses.toString(),
            cells.there().isEmpty() ? Answer.NONE : cells.toString()));
    if (!clauses.missing().isEmpty()) {
      text.append("\n  ")
          .append(ScenarioWord.CLAUSES_MISSED.text(language, String.join(" ", clauses.missing())));
    }
    if (!cells.missing().isEmpty()) {
      text.append("\n  ")
          .append(ScenarioWord.CELLS_MISSED.text(language, String.join(" ", cells.missing())));
    }
    return text.toString();
  }
}
