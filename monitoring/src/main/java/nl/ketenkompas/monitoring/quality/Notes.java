package nl.ketenkompas.monitoring.quality;

import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import org.jspecify.annotations.Nullable;

/** What is odd about one client, as it comes up. */
final class Notes {
  private final ClientId client;
  private final List<QualityNote> notes = new ArrayList<>();

  Notes(ClientId client) {
    this.client = client;
  }

  List<QualityNote> all() {
    return notes;
  }

  void of(QualityFinding finding, SourceKey record, Fact... more) {
    List<Fact> facts = new ArrayList<>(List.of(Fact.record(record)));
    facts.addAll(List.of(more));
    notes.add(QualityNote.of(finding, client, List.of(record), new Reason(finding, facts)));
  }

  void of(QualityFinding finding, Observation seen) {
    of(finding, seen.key(), Fact.code(seen.area()), Fact.date(seen.from()));
  }

  void of(QualityFinding finding, Stay stay) {
    of(finding, stay.key(), Fact.code(stay.kind()), Fact.date(stay.from()));
  }

  void of(QualityFinding finding, SourceKey one, SourceKey two, @Nullable String about) {
    List<Fact> facts = new ArrayList<>(List.of(Fact.record(one), Fact.record(two)));
    if (about != null) {
      facts.add(Fact.code(about));
    }
    notes.add(QualityNote.of(finding, client, List.of(one, two), new Reason(finding, facts)));
  }

  void ofClient(QualityFinding finding, Fact... more) {
    List<Fact> facts = new ArrayList<>(List.of(Fact.client(client)));
    facts.addAll(List.of(more));
    notes.add(QualityNote.of(finding, client, List.of(), new Reason(finding, facts)));
  }
}
