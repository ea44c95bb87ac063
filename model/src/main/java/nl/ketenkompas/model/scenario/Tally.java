package nl.ketenkompas.model.scenario;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.ketenkompas.model.rule.Rule;

/** What was exercised of one agreement by one engine. */
final class Tally {
  private final String engine;
  private final String question;
  private final String agreement;
  private final List<String> clauses;
  private final Set<String> cells;
  private final Set<String> clausesHit = new TreeSet<>();
  private final Set<String> cellsHit = new TreeSet<>();

  Tally(String engine, String question, String agreement, Set<Rule> clauses, Set<String> cells) {
    this.engine = engine;
    this.question = question;
    this.agreement = agreement;
    this.clauses = clauses.stream().map(Rule::id).toList();
    this.cells = cells;
  }

  void hit(Answer.Given answer) {
    answer.exercised().forEach(rule -> clausesHit.add(rule.id()));
    cellsHit.addAll(answer.cells());
  }

  Coverage coverage() {
    return new Coverage(
        engine,
        question,
        agreement,
        Coverage.Part.of(clauses, clausesHit),
        Coverage.Part.of(cells, cellsHit));
  }
}
