package nl.ketenkompas.model.journal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.SourceKey;

/** Writes and reads snapshots. */
final class Snapshots {
  private Snapshots() {}

  static <S, P> StoredSnapshot write(
      String ledger,
      SnapshotForm<S, P> form,
      Payloads<?> payloads,
      State<S> state,
      String hash,
      SortedMap<String, Long> commands) {
    List<StoredSnapshot.Part> parts = new ArrayList<>();
    for (P part : form.write(state.value())) {
      String text = EventJson.text(part);
      Optional<SourceKey> subject = form.subject(part);
      if (subject.isEmpty()) {
        parts.add(new StoredSnapshot.Part(null, text));
      } else {
        DataKey key = payloads.keys(ledger).current(subject.get());
        String header = header(ledger, form.version(), hash, parts.size(), key.id());
        parts.add(
            new StoredSnapshot.Part(
                key.id(),
                PayloadCipher.seal(key.key(), header, text.getBytes(StandardCharsets.UTF_8))));
      }
    }
    return new StoredSnapshot(
            ledger, form.version(), state.sequence(), state.recordedAt(), hash, commands, parts, "")
        .sealed();
  }

  /** The state, or empty if the snapshot does not fit. */
  static <E, S> Optional<State<S>> read(
      LedgerKind<?, E, S> kind, Payloads<E> payloads, Journal journal, StoredSnapshot snapshot) {
    Optional<SnapshotForm<S, ?>> form = kind.snapshots();
    if (form.isEmpty()
        || form.get().version() != snapshot.version()
        || !kind.name().equals(snapshot.ledger())
        || !snapshot.isIntact()
        || !stands(journal, snapshot)) {
      return Optional.empty();
    }
    try {
      S value = state(form.get(), payloads, snapshot);
      return Optional.of(new State<>(snapshot.sequence(), snapshot.recordedAt(), value));
    } catch (InvalidValueException | JournalException e) {
      return Optional.empty();
    }
  }

  /** Whether the journal has the event that the snapshot ends with. */
  private static boolean stands(Journal journal, StoredSnapshot snapshot) {
    List<StoredEvent> found = new ArrayList<>();
    journal.read(
        snapshot.sequence(),
        event -> {
          found.add(event);
          return false;
        });
    return found.size() == 1
        && found.get(0).sequence() == snapshot.sequence()
        && found.get(0).part() == found.get(0).parts()
        && found.get(0).hash().equals(snapshot.hash())
        && found.get(0).isIntact();
  }

  private static <S, P> S state(
      SnapshotForm<S, P> form, Payloads<?> payloads, StoredSnapshot snapshot) {
    List<P> parts = new ArrayList<>();
    for (int i = 0; i < snapshot.parts().size(); i++) {
      StoredSnapshot.Part part = snapshot.parts().get(i);
      String key = part.key();
      Optional<String> text = Optional.of(part.text());
      if (key != null) {
        String header = header(snapshot.ledger(), form.version(), snapshot.hash(), i, key);
        text =
            payloads
                .open(snapshot.ledger(), key, header, part.text())
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
      }
      text.ifPresent(json -> parts.add(EventJson.parse(json, form.part(), "snapshotPart")));
    }
    return form.read(parts);
  }

  private static String header(String ledger, int version, String hash, int place, String key) {
    return "snapshot\n" + ledger + '\n' + version + '\n' + hash + '\n' + place + '\n' + key;
  }
}
