package nl.ketenkompas.privacy.workshop;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.port.Level;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario of {@link AccessMatrix} asks: do these users see what is listed, and nothing
 * else? Immutable.
 *
 * @param asOf the day
 * @param users who ask, for every purpose of the covenant and about every client of the facts
 * @param sees all that they see; what is not listed must be denied
 */
@JsonPropertyOrder({"asOf", "users", "sees"})
public record MatrixQuestion(
    @NotNull LocalDate asOf,
    @NotEmpty List<@NotNull @Valid Asking> users,
    List<@NotNull @Valid Seen> sees) {

  /**
   * Copies the lists; a list that is missing is empty.
   *
   * @param asOf the day
   * @param users who ask
   * @param sees all that they see
   */
  public MatrixQuestion {
    users = copy(users);
    sees = copy(sees);
  }

  /**
   * Somebody who asks.
   *
   * @param user code of the user, as in caseloads
   * @param partner code of the partner he works for
   * @param role code of the role in which he asks
   * @param municipality in which he works, or null
   */
  @JsonPropertyOrder({"user", "partner", "role", "municipality"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Asking(
      @NotNull String user,
      @NotNull String partner,
      @NotNull String role,
      @Nullable String municipality) {}

  /**
   * What one of them sees of a client.
   *
   * @param user code of the user
   * @param purpose code of the purpose for which he asks
   * @param client number of the client
   * @param kinds how much, by code of the kind of data; of other kinds nothing
   */
  @JsonPropertyOrder({"user", "purpose", "client", "kinds"})
  public record Seen(
      @NotNull String user,
      @NotNull String purpose,
      @NotNull ClientId client,
      @NotNull Map<String, @NotNull Level> kinds) {

    /**
     * Copies the map.
     *
     * @param user code of the user
     * @param purpose code of the purpose
     * @param client number of the client
     * @param kinds how much, by code of the kind of data
     */
    public Seen {
      // A map that is missing must reach the validator
      if (kinds != null) {
        kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
      }
    }
  }

  /** Lists with holes must reach the validator, which reports each hole in its place. */
  private static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
  }
}
