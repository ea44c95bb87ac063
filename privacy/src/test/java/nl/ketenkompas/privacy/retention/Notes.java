package nl.ketenkompas.privacy.retention;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.EventTypes;
import nl.ketenkompas.model.journal.Judgement;
import nl.ketenkompas.model.journal.LedgerKind;
import nl.ketenkompas.model.journal.PersistentMap;
import nl.ketenkompas.model.journal.Recorded;
import nl.ketenkompas.model.journal.SnapshotForm;
import nl.ketenkompas.model.rule.ReasonCode;

/** A ledger of one note for each key, as a host could have it. */
public final class Notes
    implements LedgerKind<Notes.Note, Notes.Note, PersistentMap<SourceKey, String>> {
  private static final EventTypes<Note> TYPES =
      EventTypes.<Note>builder().type("noted", 1, Note.class).build();

  /** Creates the ledger. */
  public Notes() {}

  /** What is noted of whom. */
  @JsonPropertyOrder({"key", "text"})
  public record Note(SourceKey key, String text) {}

  @Override
  public String name() {
    return "notes";
  }

  @Override
  public EventTypes<Note> types() {
    return TYPES;
  }

  @Override
  public PersistentMap<SourceKey, String> start() {
    return PersistentMap.empty();
  }

  @Override
  public Judgement<Note> judge(
      PersistentMap<SourceKey, String> state, Note note, Instant recordedAt) {
    return Judgement.accept(note);
  }

  @Override
  public PersistentMap<SourceKey, String> fold(
      PersistentMap<SourceKey, String> state, Recorded.Kept<Note> event) {
    return state.with(event.event().key(), event.event().text());
  }

  @Override
  public Optional<SourceKey> subject(Note note) {
    return Optional.of(note.key());
  }

  @Override
  public ReasonCode reason(String name) {
    return RetentionReason.valueOf(name);
  }

  @Override
  public Optional<SnapshotForm<PersistentMap<SourceKey, String>, ?>> snapshots() {
    return Optional.of(new Form());
  }

  private static final class Form implements SnapshotForm<PersistentMap<SourceKey, String>, Note> {
    @Override
    public int version() {
      return 1;
    }

    @Override
    public Class<Note> part() {
      return Note.class;
    }

    @Override
    public List<Note> write(PersistentMap<SourceKey, String> state) {
      List<Note> parts = new ArrayList<>();
      state.forEach((key, text) -> parts.add(new Note(key, text)));
      parts.sort(Comparator.comparing(Note::key));
      return parts;
    }

    @Override
    public Optional<SourceKey> subject(Note part) {
      return Optional.of(part.key());
    }

    @Override
    public PersistentMap<SourceKey, String> read(List<Note> parts) {
      PersistentMap<SourceKey, String> state = PersistentMap.empty();
      for (Note part : parts) {
        state = state.with(part.key(), part.text());
      }
      return state;
    }
  }
}
