package nl.ketenkompas.model.scenario;

import java.util.List;
import nl.ketenkompas.model.agreement.AgreementError;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Step;
import nl.ketenkompas.model.scenario.Answer.Turn;
import nl.ketenkompas.model.scenario.ScenarioOutcome.Difference;
import nl.ketenkompas.model.scenario.ScenarioOutcome.Failed;
import nl.ketenkompas.model.scenario.ScenarioOutcome.Rejected;

/** Tells outcomes in words. */
final class OutcomeText {
  static final String VERDICT = "verdict";
  static final String RULES = "rules";
  static final String REASONS = "reasons";
  static final String VALUES = "values.";
  static final String ENGINE = "engine";

  private OutcomeText() {}

  static String of(ScenarioOutcome outcome, Language language) {
    return outcome.fold(
        passed -> head(ScenarioWord.PASSED, passed.of(), language),
        failed -> failed(failed, language),
        rejected -> rejected(rejected, language),
        unsupported ->
            head(ScenarioWord.UNSUPPORTED, unsupported.of(), language)
                + "\n  "
                + unsupported.why());
  }

  private static String head(ScenarioWord word, ScenarioCase of, Language language) {
    return word.text(language, of.toString(), of.title().text(language));
  }

  private static String rejected(Rejected rejected, Language language) {
    StringBuilder text = new StringBuilder(ScenarioWord.REJECTED.text(language, rejected.file()));
    for (AgreementError error : rejected.errors()) {
      text.append("\n  ").append(error.toString().replace("\n", "\n  "));
    }
    return text.toString();
  }

  private static String failed(Failed failed, Language language) {
    StringBuilder text = new StringBuilder(head(ScenarioWord.FAILED, failed.of(), language));
    for (Difference difference : failed.differences()) {
      text.append("\n  ")
          .append(ScenarioWord.EXPECTED.text(language, difference.what(), difference.expected()))
          .append("\n  ")
          .append(ScenarioWord.GOT.text(language, difference.what(), difference.got()));
    }
    Answer.Given answer = failed.answer();
    if (answer != null && !answer.steps().isEmpty()) {
      text.append("\n  ").append(ScenarioWord.STEPS.text(language));
      answer.steps().forEach(step -> step(step, "    ", text, language));
    }
    return text.append("\n  ").append(maybe(failed, language)).toString();
  }

  private static void step(Step step, String indent, StringBuilder text, Language language) {
    text.append('\n')
        .append(indent)
        .append(step.holds() ? "+ " : "- ")
        .append(step.reason().text(language));
    step.exceptions().forEach(exception -> step(exception, indent + "  ", text, language));
  }

  /** The first difference is the one that matters most; what would mend it. */
  private static String maybe(Failed failed, Language language) {
    Difference first = failed.differences().get(0);
    Answer.Given answer = failed.answer();
    if (answer == null) {
      return ScenarioWord.MAYBE_STOPPED.text(language, failed.of().engine());
    }
    if (first.what().equals(VERDICT)) {
      return turn(first.expected(), answer, language);
    }
    if (first.what().startsWith(VALUES)) {
      return ScenarioWord.MAYBE_VALUE.text(language, first.what(), first.got());
    }
    List<String> cited =
        first.what().equals(RULES)
            ? answer.rules().stream().map(Rule::id).toList()
            : answer.reasons();
    return ScenarioWord.MAYBE_CITED.text(language, first.what(), String.join(", ", cited));
  }

  private static String turn(String expected, Answer.Given answer, Language language) {
    for (Turn turn : answer.turns()) {
      if (turn.verdict().equals(expected)) {
        return ScenarioWord.MAYBE_TURN.text(language, turn.change().text(language), expected);
      }
    }
    if (!answer.turns().isEmpty()) {
      Turn nearest = answer.turns().get(0);
      return ScenarioWord.MAYBE_NEAREST.text(
          language, nearest.change().text(language), nearest.verdict());
    }
    return ScenarioWord.MAYBE_OTHERWISE.text(language, answer.verdict());
  }
}
