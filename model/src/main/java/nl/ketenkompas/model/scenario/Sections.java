package nl.ketenkompas.model.scenario;

import java.util.List;
import nl.ketenkompas.model.agreement.AgreementError;
import nl.ketenkompas.model.agreement.AgreementKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Binds a part of a document to a record with the reader of agreements, so that scenarios get the
 * same checks and the same words: the part goes into an envelope as its terms, and the errors come
 * back to where the part stood.
 */
final class Sections {
  private static final String TERMS = "/terms";

  private Sections() {}

  /** Says what is wrong and returns null when the part does not fit. */
  static <T> @Nullable T bind(
      Document document,
      String pointer,
      JsonNode part,
      Class<T> type,
      List<AgreementError> errors) {
    ObjectNode envelope = Document.MAPPER.createObjectNode();
    envelope.put("schemaVersion", 1).put("kind", "scenario").put("id", "part").put("version", 1);
    envelope.putObject("title").put("nl", "-").put("en", "-");
    envelope.put("source", "-").put("zone", "UTC").put("valid", "1850-01-01/..");
    envelope.set("terms", part);
    return AgreementKind.of("scenario", type, 1)
        .read(Document.MAPPER.writeValueAsString(envelope), document.file())
        .<@Nullable T>fold(
            agreement -> agreement.terms(),
            wrong -> {
              for (AgreementError error : wrong) {
                errors.add(moved(error, document, pointer));
              }
              return null;
            });
  }

  private static AgreementError moved(AgreementError error, Document document, String pointer) {
    String at = error.pointer();
    String rest = at.startsWith(TERMS) ? at.substring(TERMS.length()) : "";
    return document.error(pointer + rest, error.expected());
  }
}
