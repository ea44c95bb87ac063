package nl.ketenkompas.examples.quickstart;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.ketenkompas.identity.MinimalDataSet;
import nl.ketenkompas.identity.ReviewItem;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Reason;

/** The lines of the files that the main job writes. */
final class Lines {

  private Lines() {}

  /** A reason with its sentence. */
  @JsonPropertyOrder({"rule", "code", "text", "facts"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Because(String rule, String code, String text, List<Fact> facts) {

    static Because of(Reason reason, Language language) {
      return new Because(
          reason.rule().id(), reason.code().name(), reason.text(language), reason.facts());
    }

    static List<Because> of(List<Reason> reasons, Language language) {
      return reasons.stream().map(reason -> of(reason, language)).toList();
    }
  }

  /**
   * A recognised client: which records it consists of, and its minimal data set with the source of
   * each field.
   */
  @JsonPropertyOrder({"client", "records", "data"})
  record ClientLine(ClientId client, List<SourceKey> records, MinimalDataSet data) {}

  /** Something that a person must look at. */
  @JsonPropertyOrder({"kind", "clients", "more", "record", "reasons"})
  record ReviewLine(
      ReviewItem.Kind kind,
      List<ClientId> clients,
      int more,
      SourceKey record,
      List<Because> reasons) {}
}
