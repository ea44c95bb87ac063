package nl.ketenkompas.privacy.redaction;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.Map;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.privacy.redaction.FileSchema.Field;

/**
 * A client file as one viewer may see it; made by {@link FileSchema#disclose} only. Serialised to
 * JSON it has the same fields in the same order for every viewer and every client. Personal: {@link
 * #toString} masks. Immutable, as far as the values in it are.
 */
@JsonPropertyOrder({"client", "fields"})
public final class RedactedFile {
  private final ClientId client;
  private final Map<String, Disclosed<?>> fields;

  /** Keeps the map itself: nobody else may have it. */
  RedactedFile(ClientId client, Map<String, Disclosed<?>> fields) {
    this.client = client;
    this.fields = Collections.unmodifiableMap(fields);
  }

  /**
   * Whose file it is.
   *
   * @return the number of the client, or the pseudonym in its place for those who get pseudonyms
   */
  @JsonProperty("client")
  public ClientId client() {
    return client;
  }

  /**
   * All fields, in the order of the schema.
   *
   * @return by name, unmodifiable
   */
  @JsonProperty("fields")
  public Map<String, Disclosed<?>> fields() {
    return fields;
  }

  /**
   * One field, with its type.
   *
   * @param field of the schema by which the file was disclosed
   * @param <T> the type of the field
   * @return as much as may be seen; withheld if the schema does not have the field
   */
  @SuppressWarnings("unchecked") // disclose() made it from this field or one of the same name
  public <T> Disclosed<T> get(Field<?, T> field) {
    Disclosed<?> disclosed = fields.get(field.name());
    return disclosed == null ? new Disclosed.Withheld<>() : (Disclosed<T>) disclosed;
  }

  /** Shows the client and the case of each field. */
  @Override
  public String toString() {
    return "RedactedFile[" + client + ", " + fields + "]";
  }
}
