package nl.ketenkompas.model.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementError;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.scenario.ScenarioOutcome.Difference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One run over a folder. Used once. */
final class Run {
  private static final Comparator<AgreementError> BY_PLACE =
      Comparator.comparing(AgreementError::file)
          .thenComparingInt(AgreementError::line)
          .thenComparingInt(AgreementError::column)
          .thenComparing(AgreementError::pointer)
          .thenComparing(AgreementError::expected);

  private final Folder folder;
  private final Facts gather;
  private final @Nullable Path agreementFile;
  private final List<Engine<?, ?, ?>> engines;
  private final List<ScenarioOutcome> outcomes = new ArrayList<>();
  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private final Map<String, String> scenarioIds = new HashMap<>();
  private int run;
  private int rejected;

  private @Nullable Document agreement;
  private @Nullable String agreementText;
  private final List<AgreementError> agreementErrors = new ArrayList<>();

  Run(Path folder, @Nullable Path agreementFile, List<Engine<?, ?, ?>> engines) throws IOException {
    this.folder = new Folder(folder);
    this.gather = new Facts(this.folder);
    this.agreementFile = agreementFile;
    this.engines = engines;
  }

  ScenarioResults all() throws IOException {
    readAgreement();
    List<String> files = folder.scenarios();
    for (String file : files) {
      List<AgreementError> errors = new ArrayList<>(agreementErrors);
      List<ScenarioOutcome> ofFile = new ArrayList<>();
      one(file, errors, ofFile);
      if (errors.isEmpty()) {
        run++;
        outcomes.addAll(ofFile);
      } else {
        rejected++;
        // Two engines of one question find the same errors
        List<AgreementError> each = new ArrayList<>(new LinkedHashSet<>(errors));
        each.sort(BY_PLACE);
        outcomes.add(new ScenarioOutcome.Rejected(file, each));
      }
    }
    List<Coverage> coverage = tallies.values().stream().map(Tally::coverage).toList();
    return new ScenarioResults(outcomes, coverage, files.size(), run, rejected, folder.ignored());
  }

  private void readAgreement() throws IOException {
    if (agreementFile == null) {
      return;
    }
    String name = String.valueOf(agreementFile.getFileName());
    agreementText = Folder.text(agreementFile, name, agreementErrors);
    if (agreementText != null) {
      agreement = Document.read(agreementText, name, agreementErrors);
    }
    if (agreement != null && engines.stream().noneMatch(this::isReplaced)) {
      Set<String> kinds = new TreeSet<>();
      engines.forEach(engine -> kinds.add(engine.question().agreements().name()));
      agreementErrors.add(agreement.error("/kind", "expected one of " + kinds));
    }
  }

  private boolean isReplaced(Engine<?, ?, ?> engine) {
    JsonNode kind = agreement == null ? null : agreement.tree().get("kind");
    return kind != null
        && kind.isString()
        && kind.asString().equals(engine.question().agreements().name());
  }

  private void one(String name, List<AgreementError> errors, List<ScenarioOutcome> found)
      throws IOException {
    String text = folder.text(name, errors);
    Document document = text == null ? null : Document.read(text, name, errors);
    if (document == null) {
      return;
    }
    ScenarioFile file = new ScenarioFile(document, errors);
    Scenario scenario = file.scenario();
    if (scenario != null) {
      String other = scenarioIds.putIfAbsent(scenario.id(), name);
      if (other != null) {
        errors.add(document.error("/id", "another scenario has this id: " + other));
      }
    }
    List<Prepared<?, ?, ?>> prepared = new ArrayList<>();
    for (Engine<?, ?, ?> engine : engines) {
      if (engine.question().id().equals(file.question())) {
        prepared.add(prepare(engine, file, errors));
      }
    }
    if (!errors.isEmpty() || scenario == null) {
      return;
    }
    for (int i = 0; i < scenario.cases().size(); i++) {
      if (prepared.isEmpty()) {
        found.add(
            new ScenarioOutcome.Unsupported(
                file.of(i, scenario.cases().get(i), Answer.NONE), noEngine(scenario.question())));
      }
      for (Prepared<?, ?, ?> each : prepared) {
        found.add(each.ask(i, scenario.cases().get(i)));
      }
    }
  }

  private String noEngine(String question) {
    Set<String> known = new TreeSet<>();
    engines.forEach(engine -> known.add(engine.question().id()));
    return "no engine answers the question "
        + question
        + "\n  Maybe one of "
        + known
        + " is meant.";
  }

  private <A, F, W> Prepared<A, F, W> prepare(
      Engine<A, F, W> engine, ScenarioFile file, List<AgreementError> errors) throws IOException {
    Question<A, F, W> question = engine.question();
    Agreement<A> terms = agreement(engine, file, errors);
    ObjectNode shared = gather.at(file.facts(), "/" + ScenarioFile.FACTS, file, question, errors);
    F ofAll = bind(shared, "", file, question, errors);
    List<@Nullable F> facts = new ArrayList<>();
    List<@Nullable W> when = new ArrayList<>();
    for (int i = 0; i < file.cases(); i++) {
      String at = ScenarioFile.CASES + i + "/";
      JsonNode given = file.given(i);
      if (given == null || given.isNull()) {
        facts.add(ofAll);
      } else {
        ObjectNode all = shared.deepCopy();
        Facts.merge(gather.at(given, at + ScenarioFile.GIVEN, file, question, errors), all);
        facts.add(bind(all, at + ScenarioFile.GIVEN, file, question, errors));
      }
      JsonNode asked = file.when(i);
      when.add(
          asked == null || asked.isNull()
              ? null
              : Sections.bind(
                  file.document(), at + ScenarioFile.WHEN, asked, question.when(), errors));
    }
    Scenario scenario = file.scenario();
    if (scenario != null) {
      knownVerdicts(scenario, question, file.document(), errors);
    }
    return new Prepared<>(engine, file, terms, facts, when);
  }

  /** The parts were checked where they stand; together they fit, or there are errors already. */
  private static <F> @Nullable F bind(
      ObjectNode all,
      String pointer,
      ScenarioFile file,
      Question<?, F, ?> question,
      List<AgreementError> errors) {
    return errors.isEmpty()
        ? Sections.bind(file.document(), pointer, all, question.facts(), errors)
        : null;
  }

  private static void knownVerdicts(
      Scenario scenario,
      Question<?, ?, ?> question,
      Document document,
      List<AgreementError> errors) {
    for (int i = 0; i < scenario.cases().size(); i++) {
      if (!question.verdicts().contains(scenario.cases().get(i).then().verdict())) {
        errors.add(
            document.error(
                ScenarioFile.CASES + i + "/then/verdict",
                "expected one of " + question.verdicts()));
      }
    }
  }

  private <A> @Nullable Agreement<A> agreement(
      Engine<A, ?, ?> engine, ScenarioFile file, List<AgreementError> errors) throws IOException {
    Question<A, ?, ?> question = engine.question();
    String name = file.agreement();
    String text = agreementText;
    if (isReplaced(engine) && agreement != null && text != null) {
      return read(question, text, agreement.file(), errors);
    }
    if (name == null) {
      return null;
    }
    if (!name.endsWith(".json")) {
      if (question.presets().contains(name)) {
        return question.preset(name);
      }
      errors.add(
          file.document()
              .error(
                  "/agreement",
                  "expected one of " + question.presets() + ", or the name of a JSON file"));
      return null;
    }
    String found = folder.find(file.document().file(), name);
    if (found == null) {
      errors.add(file.document().error("/agreement", Folder.NO_FILE));
      return null;
    }
    text = folder.text(found, errors);
    return text == null ? null : read(question, text, found, errors);
  }

  private static <A> @Nullable Agreement<A> read(
      Question<A, ?, ?> question, String text, String name, List<AgreementError> errors) {
    return question
        .agreements()
        .read(text, name)
        .<@Nullable Agreement<A>>fold(
            usable -> usable,
            wrong -> {
              errors.addAll(wrong);
              return null;
            });
  }

  /** A file that was read for one engine. Values are null only when there are errors. */
  private final class Prepared<A, F, W> {
    private final Engine<A, F, W> engine;
    private final ScenarioFile file;
    private final @Nullable Agreement<A> terms;
    private final List<@Nullable F> facts;
    private final List<@Nullable W> when;

    Prepared(
        Engine<A, F, W> engine,
        ScenarioFile file,
        @Nullable Agreement<A> terms,
        List<@Nullable F> facts,
        List<@Nullable W> when) {
      this.engine = engine;
      this.file = file;
      this.terms = terms;
      this.facts = facts;
      this.when = when;
    }

    ScenarioOutcome ask(int index, Scenario.Case asked) {
      ScenarioCase of = file.of(index, asked, engine.name());
      Agreement<A> agreement = terms;
      F given = facts.get(index);
      W what = when.get(index);
      if (agreement == null || given == null || what == null) {
        throw new IllegalStateException("a file without errors has all its parts");
      }
      Tally tally = tally(engine.question(), agreement);
      Answer answer;
      try {
        answer = engine.answer(agreement, given, what);
      } catch (RuntimeException e) {
        return new ScenarioOutcome.Failed(
            of, List.of(new Difference(OutcomeText.ENGINE, "an answer", said(e))), null);
      }
      return answer.fold(
          answered -> judge(of, asked.then(), answered, tally),
          unsupported -> new ScenarioOutcome.Unsupported(of, unsupported.why()));
    }

    private Tally tally(Question<A, F, W> question, Agreement<A> agreement) {
      String name = agreement.id() + "@" + agreement.version();
      return tallies.computeIfAbsent(
          question.id() + " " + name + " " + engine.name(),
          key ->
              new Tally(
                  engine.name(),
                  question.id(),
                  name,
                  question.clauses(agreement),
                  question.cells(agreement)));
    }
  }

  private static String said(RuntimeException e) {
    String message = e.getMessage();
    return message == null
        ? e.getClass().getSimpleName()
        : e.getClass().getSimpleName() + ": " + message;
  }

  private static ScenarioOutcome judge(
      ScenarioCase of, Scenario.Then then, Answer.Given answer, Tally tally) {
    tally.hit(answer);
    List<Difference> differences = new ArrayList<>();
    if (!then.verdict().equals(answer.verdict())) {
      differences.add(new Difference(OutcomeText.VERDICT, then.verdict(), answer.verdict()));
    }
    missing(
        OutcomeText.RULES,
        then.rules().stream().map(Rule::id).toList(),
        answer.rules().stream().map(Rule::id).toList(),
        differences);
    missing(OutcomeText.REASONS, then.reasons(), answer.reasons(), differences);
    then.values()
        .forEach(
            (name, expected) -> {
              String got = answer.values().getOrDefault(name, Answer.NONE);
              if (!got.equals(expected)) {
                differences.add(new Difference(OutcomeText.VALUES + name, expected, got));
              }
            });
    return differences.isEmpty()
        ? new ScenarioOutcome.Passed(of, answer)
        : new ScenarioOutcome.Failed(of, differences, answer);
  }

  private static void missing(
      String what, List<String> expected, List<String> got, List<Difference> differences) {
    if (!got.containsAll(expected)) {
      differences.add(new Difference(what, String.join(", ", expected), String.join(", ", got)));
    }
  }
}
