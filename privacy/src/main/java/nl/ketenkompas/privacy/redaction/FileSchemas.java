package nl.ketenkompas.privacy.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.ExtensionField;
import nl.ketenkompas.model.client.Extensions;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.privacy.redaction.FileSchema.Field;

/**
 * Schemas for types of the library: what a partner delivered about a person, and the data items
 * that a chain adds. Kinds of data are those of the library's own list.
 *
 * <pre>{@code
 * FileSchema<PersonRecord> schema = FileSchemas.person(record -> clientOf(record.key()));
 * }</pre>
 */
public final class FileSchemas {
  private static final String IDENTITY = "identity";
  private static final String STATUS = "status";

  private FileSchemas() {}

  /**
   * How to redact what a partner delivered about a person.
   *
   * @param client gives the client to whom a record belongs
   * @return name, birth date, gender and death as {@code identity}; {@code bsn}; addresses as
   *     {@code address}; trajectory manager and status as {@code status}. In broad terms a birth
   *     date is its year, addresses are their places, and a trajectory manager is his organisation
   */
  public static FileSchema<PersonRecord> person(Function<PersonRecord, ClientId> client) {
    List<Field<PersonRecord, ?>> fields = new ArrayList<>();
    fields.add(of("name", IDENTITY, PersonRecord::name));
    fields.add(
        of("birthDate", IDENTITY, PersonRecord::birthDate)
            .summarised(date -> Integer.toString(date.year())));
    fields.add(of("gender", IDENTITY, PersonRecord::gender));
    fields.add(of("deathDate", IDENTITY, PersonRecord::deathDate));
    fields.add(of("bsn", "bsn", PersonRecord::bsn));
    fields.add(
        of("addresses", "address", PersonRecord::addresses)
            .summarised(
                addresses ->
                    String.join(
                        ", ",
                        addresses.stream()
                            .map(address -> address.place() == null ? "" : address.place())
                            .toList())));
    fields.add(
        of("trajectoryManager", STATUS, PersonRecord::trajectoryManager)
            .summarised(manager -> manager.organisation() == null ? "" : manager.organisation()));
    fields.add(of("status", STATUS, PersonRecord::status));
    return FileSchema.of(client, fields);
  }

  private static <T> Field<PersonRecord, T> of(
      String name, String kind, Function<PersonRecord, ? extends T> value) {
    return Field.<PersonRecord, T>of(name, kind, value)
        .deliveredBy(record -> Optional.of(record.key().partner()));
  }

  /**
   * A field for a data item that a chain adds.
   *
   * @param field the data item
   * @param kind code of the kind of data in the covenant
   * @param extensions gives the extra values of a file
   * @param <F> the type of the files
   * @return the field, under the name of the data item
   */
  public static <F> Field<F, String> extension(
      ExtensionField field, String kind, Function<? super F, Extensions> extensions) {
    return Field.of(
        field.name(), kind, file -> extensions.apply(file).get(field.name()).orElse(null));
  }
}
