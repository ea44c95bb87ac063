package nl.ketenkompas.model.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * An event as a journal keeps it: an envelope that stays open, around a payload that may be
 * encrypted. Each carries the hash of the one before it, so that a change anywhere shows;
 * destroying a key changes no hash. Immutable.
 *
 * <p>Text and JSON: one object without line ends, such as {@code
 * {"ledger":"budget","sequence":1,...}}; {@link #parse} inverts {@link #text}.
 *
 * @param ledger code of the ledger
 * @param sequence its place, from 1 without gaps
 * @param recordedAt when the single writer recorded it; never before the event that precedes it
 * @param command key of the command that caused it
 * @param part which event of that command, from 1
 * @param parts how many events that command caused; they are appended together
 * @param type code of its type
 * @param version of its type, from 1
 * @param key id of the key that its payload is encrypted with, or null when it is open
 * @param fingerprint hash of the command in hexadecimal, or null when it is inside the encrypted
 *     payload
 * @param payload JSON; encrypted: Base64
 * @param previous hash of the event before it, empty for the first
 * @param hash SHA-256 of all of the above, in hexadecimal
 */
@JsonPropertyOrder({
  "ledger",
  "sequence",
  "recordedAt",
  "command",
  "part",
  "parts",
  "type",
  "version",
  "key",
  "fingerprint",
  "payload",
  "previous",
  "hash"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoredEvent(
    String ledger,
    long sequence,
    Instant recordedAt,
    String command,
    int part,
    int parts,
    String type,
    int version,
    @Nullable String key,
    @Nullable String fingerprint,
    String payload,
    String previous,
    String hash) {
  private static final MessageDigest SHA_256 = sha256();

  /**
   * Checks the envelope, not the hash; {@link #isIntact} does that.
   *
   * @param ledger code of the ledger
   * @param sequence its place, from 1
   * @param recordedAt when it was recorded
   * @param command key of the command
   * @param part which event of that command, from 1
   * @param parts how many events that command caused
   * @param type code of its type
   * @param version of its type, from 1
   * @param key id of the key, or null
   * @param fingerprint hash of the command, or null
   * @param payload JSON or Base64
   * @param previous hash of the event before it, empty for the first
   * @param hash of all of the above
   * @throws InvalidValueException if a code is none or a number is out of bounds
   */
  public StoredEvent {
    Checks.code(ledger, "ledger");
    Checks.code(command, "command");
    Checks.code(type, "type");
    if (key != null) {
      Checks.code(key, "key");
    }
    if (fingerprint != null) {
      Checks.code(fingerprint, "fingerprint");
    }
    if (sequence < 1 || version < 1 || part < 1 || part > parts) {
      throw new InvalidValueException("storedEvent", ValueError.OUT_OF_BOUNDS);
    }
  }

  /** Obtains an event that follows on another one, with its hash. */
  static StoredEvent following(
      String ledger,
      long sequence,
      Instant recordedAt,
      String command,
      int part,
      int parts,
      String type,
      int version,
      @Nullable String key,
      @Nullable String fingerprint,
      String payload,
      String previous) {
    StoredEvent open =
        new StoredEvent(
            ledger,
            sequence,
            recordedAt,
            command,
            part,
            parts,
            type,
            version,
            key,
            fingerprint,
            payload,
            previous,
            "");
    return open.withHash(open.computedHash(newSha256()));
  }

  private StoredEvent withHash(String hash) {
    return new StoredEvent(
        ledger,
        sequence,
        recordedAt,
        command,
        part,
        parts,
        type,
        version,
        key,
        fingerprint,
        payload,
        previous,
        hash);
  }

  /**
   * The id of the event: the ledger and the sequence.
   *
   * @return such as {@code budget-17}
   */
  public String id() {
    return ledger + "-" + sequence;
  }

  /**
   * Whether the content is what the hash says.
   *
   * @return true if nothing was altered
   */
  @JsonIgnore
  public boolean isIntact() {
    return isIntact(newSha256());
  }

  /** With a digest that the caller keeps for the next event. */
  boolean isIntact(MessageDigest digest) {
    return hash.equals(computedHash(digest));
  }

  /** All of the envelope but for fingerprint and chain: what an encrypted payload is bound to. */
  String header() {
    return ledger
        + '\n'
        + sequence
        + '\n'
        + recordedAt.getEpochSecond()
        + '\n'
        + recordedAt.getNano()
        + '\n'
        + command
        + '\n'
        + part
        + '\n'
        + parts
        + '\n'
        + type
        + '\n'
        + version
        + '\n'
        + (key == null ? "" : key);
  }

  private String computedHash(MessageDigest digest) {
    String text =
        header()
            + '\n'
            + (fingerprint == null ? "" : fingerprint)
            + '\n'
            + previous
            + '\n'
            + payload;
    return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A clone is cheaper than a look-up among the providers, and this runs for every event. */
  static MessageDigest newSha256() {
    try {
      return (MessageDigest) SHA_256.clone();
    } catch (CloneNotSupportedException e) {
      return sha256();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * The event as one line of JSON, always the same for the same event.
   *
   * @return without line ends
   */
  public String text() {
    return EventJson.text(this);
  }

  /**
   * Obtains an event from its line.
   *
   * @param text as {@link #text} writes it
   * @return the event; its hash is not checked
   * @throws InvalidValueException if the text is none; the message does not quote it
   */
  public static StoredEvent parse(String text) {
    return EventJson.parse(text, StoredEvent.class, "storedEvent");
  }

  /** Shows the envelope, not the payload. */
  @Override
  public String toString() {
    return "StoredEvent[" + id() + ", " + type + " v" + version + ", " + recordedAt + "]";
  }
}
