package nl.ketenkompas.model.scenario;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.agreement.AgreementError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Gathers the facts that a scenario gives itself or by the name of a file. */
final class Facts {
  private final Folder folder;

  Facts(Folder folder) {
    this.folder = folder;
  }

  /** The facts of a place in a scenario, each part checked where it stands, put together. */
  ObjectNode at(
      @Nullable JsonNode node,
      String pointer,
      ScenarioFile file,
      Question<?, ?, ?> question,
      List<AgreementError> errors)
      throws IOException {
    ObjectNode all = Document.MAPPER.createObjectNode();
    if (node == null || node.isNull()) {
      return all;
    }
    if (node instanceof ArrayNode parts) {
      for (int i = 0; i < parts.size(); i++) {
        merge(at(parts.get(i), pointer + "/" + i, file, question, errors), all);
      }
      return all;
    }
    Document document = file.document();
    String place = pointer;
    if (node.isString()) {
      document = factsFile(node.asString(), pointer, file, errors);
      place = "";
    }
    JsonNode part = document == null ? null : node.isString() ? document.tree() : node;
    if (document != null
        && part != null
        && Sections.bind(document, place, part, question.facts(), errors) != null) {
      merge(part, all);
    }
    return all;
  }

  private @Nullable Document factsFile(
      String reference, String pointer, ScenarioFile file, List<AgreementError> errors)
      throws IOException {
    String name = folder.find(file.document().file(), reference);
    if (name == null) {
      errors.add(file.document().error(pointer, Folder.NO_FILE));
      return null;
    }
    String text = folder.text(name, errors);
    return text == null ? null : Document.read(text, name, errors);
  }

  /** Lists are put one after the other; of anything else the later one counts. */
  static void merge(JsonNode from, ObjectNode into) {
    for (Map.Entry<String, JsonNode> entry : from.properties()) {
      JsonNode there = into.get(entry.getKey());
      if (there instanceof ArrayNode list && entry.getValue() instanceof ArrayNode more) {
        list.addAll(more.deepCopy());
      } else {
        into.set(entry.getKey(), entry.getValue().deepCopy());
      }
    }
  }
}
