package nl.ketenkompas.privacy.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.client.SourceKey;
import org.jspecify.annotations.Nullable;

/**
 * That a partner holds data of one kind about one person: not the data themselves. Personal: {@link
 * #toString} shows the key only. Immutable.
 *
 * @param key under which they were delivered
 * @param kind code of the kind of data
 * @param purposes codes of the purposes for which they are held, at least one
 * @param received the day on which they were received or made
 * @param closed the day on which the file was closed, or null while it is open
 */
@JsonPropertyOrder({"key", "kind", "purposes", "received", "closed"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Holding(
    SourceKey key,
    String kind,
    List<String> purposes,
    LocalDate received,
    @Nullable LocalDate closed) {

  /**
   * Checks the codes.
   *
   * @param key under which they were delivered
   * @param kind code of the kind of data
   * @param purposes codes of the purposes
   * @param received the day on which they were received or made
   * @param closed the day on which the file was closed, or null
   * @throws InvalidValueException if a code is none or there is no purpose
   */
  public Holding {
    Checks.code(kind, "kind");
    purposes = List.copyOf(purposes);
    purposes.forEach(purpose -> Checks.code(purpose, "purpose"));
    if (purposes.isEmpty()) {
      throw new InvalidValueException("purpose", ValueError.EMPTY);
    }
  }

  /** Shows the key only. */
  @Override
  public String toString() {
    return "Holding[" + key + "]";
  }
}
