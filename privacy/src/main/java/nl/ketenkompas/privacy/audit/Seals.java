package nl.ketenkompas.privacy.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.DataKey;
import nl.ketenkompas.model.journal.KeySource;
import nl.ketenkompas.model.port.AccessLog;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts what the trail tells of clients. Encryption takes longer than all else together, so the
 * number of a client is encrypted once for each of his keys.
 */
final class Seals {
  private static final int MOST = 1 << 16;
  private static final String CLIENT = "ketenkompas audit 1 client";
  private static final String EVIDENCE = "ketenkompas audit 1 evidence";

  private final KeySource keys;
  private final Map<String, Subject> byKey = new ConcurrentHashMap<>();

  Seals(KeySource keys) {
    this.keys = keys;
  }

  /** One client under one key. */
  static final class Subject {
    final String text;
    private final DataKey key;

    /** Only what came last: mostly a client signed one form. */
    private volatile Evidence last = Evidence.NONE;

    Subject(DataKey key, ClientId client) {
      this.key = key;
      text = key.id() + ':' + key.seal(CLIENT, client.text());
    }

    Evidence evidence(List<AccessLog.Item> items) {
      List<SourceKey> found = List.of();
      SourceKey before = null;
      for (AccessLog.Item item : items) {
        SourceKey one = item.evidence();
        if (one != null && !Objects.equals(one, before) && !found.contains(one)) {
          List<SourceKey> more = new ArrayList<>(found);
          more.add(one);
          found = more;
        }
        before = one;
      }
      if (found.isEmpty()) {
        return Evidence.NONE;
      }
      Evidence known = last;
      if (!known.keys().equals(found)) {
        List<String> texts = found.stream().map(SourceKey::toString).toList();
        known = new Evidence(found, key.seal(EVIDENCE, String.join("\n", texts)));
        last = known;
      }
      return known;
    }
  }

  /** The keys under which consents stand, and all of them encrypted. */
  record Evidence(List<SourceKey> keys, String sealed) {
    static final Evidence NONE = new Evidence(List.of(), "");

    /** Where the key of an item stands, or -1 if it has none. */
    int place(AccessLog.Item item) {
      SourceKey key = item.evidence();
      return key == null ? -1 : keys.indexOf(key);
    }

    /** Shows nothing. */
    @Override
    public String toString() {
      return "Evidence[*]";
    }
  }

  Subject of(ClientId client) {
    DataKey key = keys.current(AuditTrail.subject(client));
    Subject known = byKey.get(key.id());
    if (known == null) {
      if (byKey.size() >= MOST) {
        byKey.clear();
      }
      known = new Subject(key, client);
      byKey.put(key.id(), known);
    }
    return known;
  }

  /** Under all his keys, the oldest first. */
  List<String> subjects(ClientId client) {
    List<String> subjects = new ArrayList<>();
    for (String id : keys.ids(AuditTrail.subject(client))) {
      keys.find(id).ifPresent(key -> subjects.add(new Subject(new DataKey(id, key), client).text));
    }
    return Collections.unmodifiableList(subjects);
  }

  void erase(ClientId client) {
    SourceKey subject = AuditTrail.subject(client);
    List<String> ids = keys.ids(subject);
    keys.destroy(subject);
    ids.forEach(byKey::remove);
  }

  Optional<ClientId> client(String subject) {
    String text = open(subject, CLIENT, subject.substring(subject.indexOf(':') + 1));
    return text == null ? Optional.empty() : Optional.of(new ClientId(text));
  }

  List<SourceKey> evidence(String subject, String sealed) {
    String text = sealed.isEmpty() ? null : open(subject, EVIDENCE, sealed);
    return text == null ? List.of() : text.lines().map(SourceKey::parse).toList();
  }

  private @Nullable String open(String subject, String context, String sealed) {
    int colon = subject.indexOf(':');
    if (colon < 1) {
      return null;
    }
    String id = subject.substring(0, colon);
    return keys.find(id).flatMap(key -> new DataKey(id, key).open(context, sealed)).orElse(null);
  }
}
