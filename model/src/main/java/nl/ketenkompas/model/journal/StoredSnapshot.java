package nl.ketenkompas.model.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.ketenkompas.model.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * The state of a ledger as a host may keep it beside the journal, to replay less. It is never the
 * truth: one of another version, of another journal, or damaged is not used, and it can be thrown
 * away at any time. Immutable.
 *
 * @param ledger code of the ledger
 * @param version of the {@link SnapshotForm}
 * @param sequence of the last event that it takes into account
 * @param recordedAt when that one was recorded
 * @param hash of that event
 * @param commands keys of all commands, with the sequence of their first event
 * @param parts of the state
 * @param seal SHA-256 of all of the above, in hexadecimal
 */
@JsonPropertyOrder({
  "ledger",
  "version",
  "sequence",
  "recordedAt",
  "hash",
  "commands",
  "parts",
  "seal"
})
public record StoredSnapshot(
    String ledger,
    int version,
    long sequence,
    Instant recordedAt,
    String hash,
    SortedMap<String, Long> commands,
    List<Part> parts,
    String seal) {

  /**
   * Copies the collections.
   *
   * @param ledger code of the ledger
   * @param version of the form
   * @param sequence of the last event
   * @param recordedAt when that one was recorded
   * @param hash of that event
   * @param commands keys of all commands
   * @param parts of the state
   * @param seal SHA-256 of all of the above
   */
  public StoredSnapshot {
    commands = Collections.unmodifiableSortedMap(new TreeMap<>(commands));
    parts = List.copyOf(parts);
  }

  /**
   * A part of the state.
   *
   * @param key id of the key that it is encrypted with, or null when it is open
   * @param text JSON; encrypted: Base64
   */
  @JsonPropertyOrder({"key", "text"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Part(@Nullable String key, String text) {

    /** Shows nothing. */
    @Override
    public String toString() {
      return "Part[*]";
    }
  }

  StoredSnapshot sealed() {
    return new StoredSnapshot(
        ledger, version, sequence, recordedAt, hash, commands, parts, computedSeal());
  }

  boolean isIntact() {
    return seal.equals(computedSeal());
  }

  private String computedSeal() {
    StoredSnapshot open =
        new StoredSnapshot(ledger, version, sequence, recordedAt, hash, commands, parts, "");
    MessageDigest digest = StoredEvent.newSha256();
    return HexFormat.of()
        .formatHex(digest.digest(EventJson.text(open).getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * The snapshot as one line of JSON.
   *
   * @return without line ends
   */
  public String text() {
    return EventJson.text(this);
  }

  /**
   * Obtains a snapshot from its line.
   *
   * @param text as {@link #text} writes it
   * @return the snapshot
   * @throws InvalidValueException if the text is none; the message does not quote it
   */
  public static StoredSnapshot parse(String text) {
    return EventJson.parse(text, StoredSnapshot.class, "storedSnapshot");
  }

  /** Shows the place only. */
  @Override
  public String toString() {
    return "StoredSnapshot[" + ledger + "-" + sequence + "]";
  }
}
