package nl.ketenkompas.monitoring.quality;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.person.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Between which days a client certainly lived, by the records that say so. A death before birth
 * says nothing.
 *
 * @param born the earliest whole date of birth, or null
 * @param died the latest whole date of death, or null
 */
record LifeDates(@Nullable LocalDate born, @Nullable LocalDate died) {

  static LifeDates of(List<PersonRecord> records) {
    return new LifeDates(
        records.stream()
            .flatMap(record -> record.birthDate().toLocalDate().stream())
            .min(Comparator.naturalOrder())
            .orElse(null),
        records.stream()
            .map(PersonRecord::deathDate)
            .filter(Objects::nonNull)
            .map(PartialDate::toLocalDate)
            .flatMap(date -> date.stream())
            .max(Comparator.naturalOrder())
            .orElse(null));
  }

  boolean isBeforeBirth(LocalDate day) {
    return born != null && day.isBefore(born);
  }

  boolean isAfterDeath(LocalDate day) {
    return died != null && !isBeforeBirth(died) && day.isAfter(died);
  }
}
