package nl.ketenkompas.identity.workshop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.ketenkompas.identity.Client;
import nl.ketenkompas.identity.KnownPersons;
import nl.ketenkompas.identity.Recogniser;
import nl.ketenkompas.identity.Recognition;
import nl.ketenkompas.identity.RecognitionReason;
import nl.ketenkompas.identity.agreement.RecognitionKey;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Step;
import nl.ketenkompas.model.scenario.Answer;
import nl.ketenkompas.model.scenario.Engine;
import nl.ketenkompas.model.scenario.Question;

/**
 * Scenarios on recognition: {@code when} is a record of a person as a partner delivers it, and the
 * question whether that person is known.
 *
 * <pre>{@code
 * facts:
 *   clients:
 *     - client: C1
 *       records: [{key: shelter/12, name: {givenNames: Anna, surname: Meer}, birthDate: 1971-03-14}]
 * cases:
 *   - when: {key: police/7, name: {initials: A., surname: Meer}, birthDate: 1971-03-14}
 *     then: {verdict: POSSIBLE, rules: [SK-C7], values: {candidates: C1}}
 * }</pre>
 *
 * <p>Verdicts: {@code KNOWN}, {@code POSSIBLE}, {@code UNKNOWN}. Values: {@code client}; {@code
 * candidates}, their numbers with blanks between. Cells: per key of the agreement the ways in which
 * it can come out, such as {@code bsn:KEY_MATCHES}.
 */
public final class RecognitionScenarios {
  /** The question {@code identity.recognise}. */
  public static final Question<RecognitionTerms, KnownClients, PersonRecord> QUESTION =
      Question.of(
              "identity.recognise",
              RecognitionTerms.KIND,
              KnownClients.class,
              PersonRecord.class,
              List.of("KNOWN", "POSSIBLE", "UNKNOWN"))
          .withPresets(RecognitionTerms.presets(), RecognitionTerms::preset)
          .withClauses(RecognitionScenarios::clauses)
          .withCells(RecognitionScenarios::cells);

  private static final List<RecognitionReason> ALWAYS =
      List.of(
          RecognitionReason.KEY_MATCHES,
          RecognitionReason.KEY_MATCHES_NOBODY,
          RecognitionReason.KEY_AMBIGUOUS,
          RecognitionReason.KEY_INCOMPLETE);

  private RecognitionScenarios() {}

  /**
   * The engine of this room behind the question.
   *
   * @return the engine
   */
  public static Engine<RecognitionTerms, KnownClients, PersonRecord> engine() {
    return Engine.of("ketenkompas", QUESTION, RecognitionScenarios::answer);
  }

  private static Answer answer(
      Agreement<RecognitionTerms> agreement, KnownClients facts, PersonRecord record) {
    List<Client> clients =
        facts.clients().stream().map(known -> new Client(known.client(), known.records())).toList();
    KnownPersons known = Recogniser.of(agreement).knownPersons(clients);
    Explanation<Recognition> explanation = known.explain(record);
    Recognition recognition = explanation.verdict();
    List<Reason> ofCandidates = new ArrayList<>();
    if (recognition instanceof Recognition.Possible possible) {
      possible.candidates().forEach(candidate -> ofCandidates.addAll(candidate.reasons()));
    }
    return Answer.explained(explanation, RecognitionScenarios::code)
        .withReasons(ofCandidates)
        .withValue("client", client(recognition))
        .withValue("candidates", candidates(recognition))
        .withCells(looked(explanation, ofCandidates));
  }

  private static String code(Recognition recognition) {
    return recognition.fold(known -> "KNOWN", possible -> "POSSIBLE", unknown -> "UNKNOWN");
  }

  private static String client(Recognition recognition) {
    return recognition instanceof Recognition.Known known ? known.client().text() : Answer.NONE;
  }

  private static String candidates(Recognition recognition) {
    String numbers =
        recognition instanceof Recognition.Possible possible
            ? possible.candidates().stream()
                .map(candidate -> candidate.client().text())
                .collect(Collectors.joining(" "))
            : "";
    return numbers.isEmpty() ? Answer.NONE : numbers;
  }

  /** The rules of the keys and their exceptions, and what holds for every agreement. */
  private static Set<Rule> clauses(Agreement<RecognitionTerms> agreement) {
    Set<Rule> rules = new LinkedHashSet<>();
    for (RecognitionKey key : agreement.terms().keys()) {
      rules.add(key.rule());
      key.unless().forEach(exception -> rules.add(exception.rule()));
    }
    rules.add(RecognitionReason.DIFFERENT_BSN.rule());
    rules.add(RecognitionReason.PARTNER_SURNAME.rule());
    rules.add(RecognitionReason.WITHOUT_BSN.rule());
    return rules;
  }

  private static List<String> cells(Agreement<RecognitionTerms> agreement) {
    List<String> cells = new ArrayList<>();
    for (RecognitionKey key : agreement.terms().keys()) {
      ALWAYS.forEach(way -> cells.add(cell(key.id(), way.name())));
      if (!key.mayBeIncomplete().isEmpty()) {
        cells.add(cell(key.id(), RecognitionReason.KEY_PARTLY_MATCHES.name()));
      }
    }
    return cells;
  }

  private static Set<String> looked(
      Explanation<Recognition> explanation, List<Reason> ofCandidates) {
    Set<String> cells = new LinkedHashSet<>();
    explanation.verdict().reasons().forEach(reason -> add(reason, cells));
    ofCandidates.forEach(reason -> add(reason, cells));
    explanation.steps().forEach(step -> add(step, cells));
    return cells;
  }

  private static void add(Step step, Set<String> cells) {
    add(step.reason(), cells);
    step.exceptions().forEach(exception -> add(exception, cells));
  }

  private static void add(Reason reason, Set<String> cells) {
    if (!reason.facts().isEmpty() && reason.facts().get(0).kind() == Fact.Kind.CODE) {
      cells.add(cell(reason.facts().get(0).ref(), reason.code().name()));
    }
  }

  private static String cell(String key, String way) {
    return key + ":" + way;
  }
}
