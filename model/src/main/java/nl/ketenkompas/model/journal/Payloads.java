package nl.ketenkompas.model.journal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.SecretKey;
import nl.ketenkompas.model.journal.JournalException.Problem;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.ReasonCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Opens and closes the payloads of one kind of ledger. */
final class Payloads<E> {
  /** Version of the form in which refusals are kept. */
  static final int REFUSED_VERSION = 1;

  private static final int DIGEST = 32;

  private final EventTypes<E> types;
  private final Function<String, ReasonCode> codes;
  private final @Nullable KeySource keys;

  Payloads(LedgerKind<?, E, ?> kind, @Nullable KeySource keys) {
    this.types = kind.types();
    this.codes = kind::reason;
    this.keys = keys;
  }

  /** The clear text of a payload. */
  record Clear(String fingerprint, String json) {

    /** Shows nothing. */
    @Override
    public String toString() {
      return "Clear[*]";
    }
  }

  EventTypes<E> types() {
    return types;
  }

  KeySource keys(String where) {
    if (keys == null) {
      throw new JournalException(
          Problem.NO_KEYS, where, "open the ledger with the KeySource that encrypted it");
    }
    return keys;
  }

  /** With the name of the type: two commands may have the same components. */
  static String fingerprint(Object command) {
    byte[] text =
        (command.getClass().getSimpleName() + '\n' + EventJson.text(command))
            .getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(StoredEvent.newSha256().digest(text));
  }

  /** The fingerprint of a personal command would tell about him: it goes inside. */
  static byte[] inside(String fingerprint, String json) {
    byte[] text = json.getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(HexFormat.of().parseHex(fingerprint), DIGEST + text.length);
    System.arraycopy(text, 0, all, DIGEST, text.length);
    return all;
  }

  /** Empty if the key was destroyed. */
  Optional<Clear> open(StoredEvent event) {
    String key = event.key();
    String fingerprint = event.fingerprint();
    if (key == null) {
      return Optional.of(new Clear(fingerprint == null ? "" : fingerprint, event.payload()));
    }
    Optional<byte[]> text = open(event.id(), key, event.header(), event.payload());
    if (text.isPresent() && text.get().length < DIGEST) {
      throw sealed(event.id());
    }
    return text.map(
        all ->
            new Clear(
                HexFormat.of().formatHex(all, 0, DIGEST),
                new String(all, DIGEST, all.length - DIGEST, StandardCharsets.UTF_8)));
  }

  Optional<byte[]> open(String where, String key, String header, String payload) {
    Optional<SecretKey> found = keys(where).find(key);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    byte[] text = PayloadCipher.open(found.get(), header, payload);
    if (text == null) {
      throw sealed(where);
    }
    return Optional.of(text);
  }

  private static JournalException sealed(String where) {
    return new JournalException(
        Problem.SEALED, where, "it was altered or moved, or the key is of another KeySource");
  }

  Recorded<E> read(StoredEvent event) {
    String id = event.id();
    Optional<Clear> clear = open(event);
    if (clear.isEmpty()) {
      return new Recorded.Erased<>(event.sequence(), id, event.recordedAt(), event.type());
    }
    E read = types.read(id, event.type(), event.version(), clear.get().json());
    return new Recorded.Kept<>(event.sequence(), id, event.recordedAt(), event.command(), read);
  }

  static boolean isRefusal(StoredEvent event) {
    return event.type().equals(EventTypes.REFUSED);
  }

  /** Through plain maps: Jackson may not look into this package when it is a module. */
  static EventTypes.Line refusal(List<Reason> reasons) {
    List<Map<String, Object>> causes = new ArrayList<>();
    for (Reason reason : reasons) {
      Map<String, Object> cause = new LinkedHashMap<>();
      cause.put("code", reason.code().name());
      cause.put("facts", reason.facts().stream().map(Fact::toString).toList());
      causes.add(cause);
    }
    return new EventTypes.Line(
        EventTypes.REFUSED, REFUSED_VERSION, EventJson.text(Map.of("reasons", causes)));
  }

  /** The reasons of a refusal. */
  List<Reason> reasons(StoredEvent event, String json) {
    if (event.version() != REFUSED_VERSION) {
      throw new JournalException(
          Problem.UNKNOWN_TYPE,
          event.id() + ", type " + event.type() + " version " + event.version(),
          "a newer release wrote it");
    }
    try {
      List<Reason> reasons = new ArrayList<>();
      for (Object cause : list(EventJson.map(json), "reasons")) {
        List<Fact> facts = new ArrayList<>();
        for (Object fact : list(cause, "facts")) {
          facts.add(Fact.parse(String.valueOf(fact)));
        }
        String code = String.valueOf(((Map<?, ?>) cause).get("code"));
        reasons.add(new Reason(codes.apply(code), facts));
      }
      return List.copyOf(reasons);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new JournalException(
          Problem.UNREADABLE,
          event.id(),
          "it has a reason code that this release dropped, or it was altered");
    }
  }

  private static List<?> list(Object object, String name) {
    if (object instanceof Map<?, ?> map && map.get(name) instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException(name);
  }
}
