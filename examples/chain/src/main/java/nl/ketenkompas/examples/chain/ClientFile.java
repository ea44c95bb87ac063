package nl.ketenkompas.examples.chain;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.ketenkompas.identity.MinimalDataSet;
import nl.ketenkompas.identity.Sourced;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.care.Status;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.TrajectoryManager;
import nl.ketenkompas.model.person.Address;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.privacy.redaction.FileSchema;
import nl.ketenkompas.privacy.redaction.FileSchema.Field;
import org.jspecify.annotations.Nullable;

/**
 * The file of a client, from all rooms together; leaves the house through {@link #SCHEMA} only,
 * which redacts it to what the one who asks may see. The kinds of data are those of the covenant of
 * the examples; a kind that a covenant does not have is withheld from everybody. Personal: {@link
 * #toString} shows the number only. Immutable.
 *
 * @param client the number
 * @param data the minimal data set
 * @param address the one of the smallest source key that has any, or null
 * @param areas the observation that tells how each life area goes, by the code of the area
 */
public record ClientFile(
    ClientId client,
    MinimalDataSet data,
    @Nullable Sourced<Address> address,
    Map<String, Observation> areas) {
  /**
   * How a life area goes, and nothing of who wrote it down under which number.
   *
   * @param status as the norms read it
   * @param since the first day
   */
  @JsonPropertyOrder({"status", "since"})
  public record AreaNow(Status status, LocalDate since) {

    /** Shows nothing. */
    @Override
    public String toString() {
      return "AreaNow[*]";
    }
  }

  private static final String IDENTITY = "identity";
  private static final String STATUS = "status";

  /** How to redact it. */
  public static final FileSchema<ClientFile> SCHEMA = FileSchema.of(ClientFile::client, fields());

  /** Copies the map. */
  public ClientFile {
    areas = Map.copyOf(areas);
  }

  private static List<Field<ClientFile, ?>> fields() {
    List<Field<ClientFile, ?>> fields = new ArrayList<>();
    fields.add(sourced("bsn", "bsn", file -> file.data.bsn(), Bsn.class));
    fields.add(sourced("prefix", IDENTITY, file -> file.data.prefix(), String.class));
    fields.add(sourced("surname", IDENTITY, file -> file.data.surname(), String.class));
    fields.add(sourced("initial", IDENTITY, file -> file.data.initial(), String.class));
    fields.add(
        sourced("birthDate", IDENTITY, file -> file.data.birthDate(), PartialDate.class)
            .summarised(date -> Integer.toString(date.year())));
    fields.add(sourced("gender", IDENTITY, file -> file.data.gender(), Gender.class));
    fields.add(
        sourced("address", "address", ClientFile::address, Address.class)
            .summarised(address -> address.place() == null ? "" : address.place()));
    fields.add(sourced("status", STATUS, file -> file.data.status(), String.class));
    fields.add(
        sourced(
                "trajectoryManager",
                STATUS,
                file -> file.data.trajectoryManager(),
                TrajectoryManager.class)
            .summarised(manager -> manager.organisation() == null ? "" : manager.organisation()));
    fields.add(area("housing", "housing", "HOUSING"));
    fields.add(area("income", "income", "INCOME"));
    fields.add(area("dayActivity", "daytime", "DAY_ACTIVITY"));
    fields.add(area("care", "health", "CARE"));
    fields.add(area("healthInsurance", "health", "HEALTH_INSURANCE"));
    return fields;
  }

  /** The class only tells the compiler which type the field has. */
  private static <T> Field<ClientFile, T> sourced(
      String name,
      String kind,
      Function<ClientFile, @Nullable Sourced<T>> value,
      @SuppressWarnings("unused") Class<T> type) {
    return Field.<ClientFile, T>of(
            name,
            kind,
            file -> {
              Sourced<T> sourced = value.apply(file);
              return sourced == null ? null : sourced.value();
            })
        .deliveredBy(
            file ->
                Optional.ofNullable(value.apply(file)).map(sourced -> sourced.source().partner()));
  }

  private static Field<ClientFile, AreaNow> area(String name, String kind, String area) {
    return Field.<ClientFile, AreaNow>of(
            name,
            kind,
            file -> {
              Observation observation = file.areas.get(area);
              return observation == null
                  ? null
                  : new AreaNow(observation.qualifiedStatus(), observation.from());
            })
        .summarised(now -> now.status().name())
        .deliveredBy(
            file ->
                Optional.ofNullable(file.areas.get(area))
                    .map(observation -> observation.key().partner()));
  }

  /** Shows the number only. */
  @Override
  public String toString() {
    return "ClientFile[" + client + "]";
  }
}
