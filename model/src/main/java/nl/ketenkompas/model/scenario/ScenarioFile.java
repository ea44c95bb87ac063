package nl.ketenkompas.model.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.ketenkompas.model.agreement.AgreementError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One scenario file, taken apart: what all scenarios have alike, and the parts whose form depends
 * on the question.
 */
final class ScenarioFile {
  static final String FACTS = "facts";
  static final String GIVEN = "given";
  static final String WHEN = "when";
  static final String CASES = "/cases/";

  private static final Set<String> HEAD =
      new TreeSet<>(Set.of("id", "title", "question", "rules", "agreement", FACTS, "cases"));
  private static final Set<String> CASE = new TreeSet<>(Set.of("id", "title", GIVEN, WHEN, "then"));

  private final Document document;
  private final @Nullable JsonNode facts;
  private final List<@Nullable JsonNode> given = new ArrayList<>();
  private final List<@Nullable JsonNode> when = new ArrayList<>();
  private final @Nullable Scenario scenario;

  /** Takes a document apart; what is wrong with the common part goes into the errors. */
  ScenarioFile(Document document, List<AgreementError> errors) {
    this.document = document;
    ObjectNode tree = document.tree().deepCopy();
    document.onlyKnown(tree, "", HEAD, errors);
    this.facts = tree.remove(FACTS);
    if (tree.get("cases") instanceof ArrayNode cases) {
      for (int i = 0; i < cases.size(); i++) {
        takeApart(cases.get(i), CASES + i, errors);
      }
    }
    this.scenario = Sections.bind(document, "", tree, Scenario.class, errors);
    if (scenario != null) {
      sameIdTwice(scenario, errors);
    }
  }

  private void takeApart(JsonNode node, String pointer, List<AgreementError> errors) {
    if (!(node instanceof ObjectNode one)) {
      given.add(null);
      when.add(null);
      return;
    }
    document.onlyKnown(one, pointer, CASE, errors);
    given.add(one.remove(GIVEN));
    JsonNode asked = one.remove(WHEN);
    if (asked == null || asked.isNull()) {
      errors.add(document.error(Document.child(pointer, WHEN), "expected what is asked"));
    }
    when.add(asked);
    if (one.get("then") instanceof ObjectNode then && then.get("values") instanceof ObjectNode v) {
      asTexts(v);
    }
  }

  /** Numbers and truth values may be written as such; answers have them as text. */
  private static void asTexts(ObjectNode values) {
    for (String name : List.copyOf(values.propertyNames())) {
      JsonNode value = values.get(name);
      if (value != null && (value.isIntegralNumber() || value.isBoolean())) {
        values.put(name, value.asString());
      }
    }
  }

  private void sameIdTwice(Scenario of, List<AgreementError> errors) {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < of.cases().size(); i++) {
      if (!ids.add(of.cases().get(i).id())) {
        errors.add(document.error(CASES + i + "/id", "another case has this id"));
      }
    }
  }

  Document document() {
    return document;
  }

  /** What all scenarios have alike, or null if something is wrong with it. */
  @Nullable Scenario scenario() {
    return scenario;
  }

  /** The question, even when something else is wrong. */
  @Nullable String question() {
    JsonNode question = document.tree().get("question");
    return question == null || !question.isString() ? null : question.asString();
  }

  /** The name of the agreement, even when something else is wrong. */
  @Nullable String agreement() {
    JsonNode agreement = document.tree().get("agreement");
    return agreement == null || !agreement.isString() ? null : agreement.asString();
  }

  @Nullable JsonNode facts() {
    return facts;
  }

  int cases() {
    return when.size();
  }

  @Nullable JsonNode given(int index) {
    return given.get(index);
  }

  @Nullable JsonNode when(int index) {
    return when.get(index);
  }

  ScenarioCase of(int index, Scenario.Case asked, String engine) {
    Scenario known = scenario;
    return new ScenarioCase(
        document.file(),
        document.place(CASES + index).line(),
        known == null ? "" : known.id(),
        asked.id(),
        asked.title(),
        engine);
  }
}
