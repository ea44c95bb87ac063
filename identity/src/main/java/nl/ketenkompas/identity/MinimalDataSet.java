package nl.ketenkompas.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.TrajectoryManager;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The minimal data set of a client (rule SK-C9), put together from all records, each field with the
 * record it was taken from: that of the most trusted partner who knows the field; among those the
 * fullest; among those the one with the smallest source key. It is made anew from the records and
 * never edited. Personal: {@link #toString} shows which fields are known. Immutable.
 *
 * @param bsn if available
 * @param surname the own birth surname, without its prefix, or null
 * @param prefix of the surname, from the same record, or null
 * @param initial the folded letter of the first given name, or null
 * @param birthDate as far as known, or null
 * @param gender or null when unknown
 * @param trajectoryManager or null
 * @param status the code of the partner, or null
 * @param secret whether the secrecy indicator stands in any record
 */
@JsonPropertyOrder({
  "bsn",
  "surname",
  "prefix",
  "initial",
  "birthDate",
  "gender",
  "trajectoryManager",
  "status",
  "secret"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MinimalDataSet(
    @Nullable Sourced<Bsn> bsn,
    @Nullable Sourced<String> surname,
    @Nullable Sourced<String> prefix,
    @Nullable Sourced<String> initial,
    @Nullable Sourced<PartialDate> birthDate,
    @Nullable Sourced<Gender> gender,
    @Nullable Sourced<TrajectoryManager> trajectoryManager,
    @Nullable Sourced<String> status,
    boolean secret) {

  static MinimalDataSet of(List<PersonRecord> records, ToIntFunction<String> trustPlace) {
    Sourced<PersonRecord> named =
        best(
            records,
            trustPlace,
            record -> record.name().surname() == null ? null : record,
            record -> record.name().prefix() == null ? 0 : 1);
    String prefix = named == null ? null : named.value().name().prefix();
    return new MinimalDataSet(
        best(records, trustPlace, PersonRecord::bsn, bsn -> 0),
        named == null ? null : sourced(named.value().name().surname(), named),
        named == null ? null : sourced(prefix, named),
        best(records, trustPlace, record -> record.name().firstInitial().orElse(null), letter -> 0),
        best(
            records,
            trustPlace,
            record -> record.birthDate().equals(PartialDate.UNKNOWN) ? null : record.birthDate(),
            date -> (date.month() == 0 ? 0 : 1) + (date.day() == 0 ? 0 : 1)),
        best(
            records,
            trustPlace,
            record -> record.gender() == Gender.UNKNOWN ? null : record.gender(),
            gender -> 0),
        best(
            records,
            trustPlace,
            PersonRecord::trajectoryManager,
            manager ->
                (manager.organisation() == null ? 0 : 1) + (manager.contact() == null ? 0 : 1)),
        best(records, trustPlace, PersonRecord::status, status -> 0),
        records.stream().anyMatch(PersonRecord::secret));
  }

  private static @Nullable Sourced<String> sourced(
      @Nullable String value, Sourced<PersonRecord> from) {
    return value == null ? null : new Sourced<>(value, from.source());
  }

  private static <T> @Nullable Sourced<T> best(
      List<PersonRecord> records,
      ToIntFunction<String> trustPlace,
      Function<PersonRecord, @Nullable T> field,
      ToIntFunction<T> fullness) {
    Optional<Sourced<T>> best =
        records.stream()
            .flatMap(
                record -> {
                  T value = field.apply(record);
                  return value == null
                      ? Stream.<Sourced<T>>empty()
                      : Stream.of(new Sourced<T>(value, record.key()));
                })
            .min(
                Comparator.<Sourced<T>>comparingInt(
                        s -> trustPlace.applyAsInt(s.source().partner()))
                    .thenComparing(
                        Comparator.<Sourced<T>>comparingInt(s -> fullness.applyAsInt(s.value()))
                            .reversed())
                    .thenComparing(Sourced::source));
    return best.orElse(null);
  }

  /** Shows which fields are known, not what they are. */
  @Override
  public String toString() {
    StringBuilder known = new StringBuilder("MinimalDataSet[");
    append(known, bsn, "bsn");
    append(known, surname, "surname");
    append(known, initial, "initial");
    append(known, birthDate, "birthDate");
    append(known, gender, "gender");
    append(known, trajectoryManager, "trajectoryManager");
    append(known, status, "status");
    return known.append(']').toString();
  }

  private static void append(StringBuilder known, @Nullable Object field, String name) {
    if (field != null) {
      known.append(known.charAt(known.length() - 1) == '[' ? "" : " ").append(name);
    }
  }
}
