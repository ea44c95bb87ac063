package nl.ketenkompas.privacy.rights;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.SourceKey;
import org.jspecify.annotations.Nullable;

/**
 * That something is held about a client; not what it says. Personal: {@link #toString} shows the
 * key only. Immutable.
 *
 * @param key under which a partner delivered it
 * @param kind code of the kind of data
 * @param received the day on which it was received or made
 * @param keptUntil the last day of keeping, or null when the term does not run yet
 * @param harmsAnother whether showing it would harm the privacy of another
 */
@JsonPropertyOrder({"key", "kind", "received", "keptUntil", "harmsAnother"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Held(
    SourceKey key,
    String kind,
    LocalDate received,
    @Nullable LocalDate keptUntil,
    boolean harmsAnother) {

  /**
   * Checks the code.
   *
   * @param key under which a partner delivered it
   * @param kind code of the kind of data
   * @param received the day on which it was received or made
   * @param keptUntil the last day of keeping, or null
   * @param harmsAnother whether showing it would harm another
   * @throws InvalidValueException if the kind is no code
   */
  public Held {
    Checks.code(kind, "kind");
  }

  /** Shows the key only. */
  @Override
  public String toString() {
    return "Held[" + key + "]";
  }
}
