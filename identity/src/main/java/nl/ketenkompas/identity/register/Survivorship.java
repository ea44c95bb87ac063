package nl.ketenkompas.identity.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import nl.ketenkompas.identity.Recogniser;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PersonName;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import org.jspecify.annotations.Nullable;

/** Chooses for each field which source goes first. */
final class Survivorship {
  private final Recogniser recogniser;
  private final List<Version> versions;
  private final List<ReportBack> reportBack = new ArrayList<>();

  /** A record and when it came. */
  record Version(PersonRecord record, Instant at) {

    /** Shows the key only. */
    @Override
    public String toString() {
      return "Version[" + record.key() + "]";
    }
  }

  Survivorship(Recogniser recogniser, List<Version> versions) {
    this.recogniser = recogniser;
    this.versions = versions;
  }

  GoldenRecord golden() {
    Golden<PersonName> name =
        best(
            record -> record.name().equals(PersonName.UNKNOWN) ? null : record.name(),
            value ->
                (value.surname() == null ? 0 : 4)
                    + (value.givenNames() == null ? 0 : 2)
                    + (value.firstInitial().isEmpty() ? 0 : 1));
    Golden<PartialDate> birthDate =
        best(
            record -> record.birthDate().equals(PartialDate.UNKNOWN) ? null : record.birthDate(),
            Survivorship::fullness);
    Golden<Gender> gender =
        best(record -> record.gender() == Gender.UNKNOWN ? null : record.gender(), value -> 0);
    doubt(name, "surname", (value, record) -> contradicts(value, record.name()));
    doubt(
        birthDate,
        "birthDate",
        (value, record) ->
            value.relationTo(record.birthDate()) == PartialDate.Relation.CONTRADICTING);
    doubt(gender, "gender", (value, record) -> value.contradicts(record.gender()));
    return new GoldenRecord(
        best(PersonRecord::bsn, value -> 0),
        name,
        birthDate,
        gender,
        best(record -> record.addresses().isEmpty() ? null : record.addresses(), List::size),
        best(PersonRecord::deathDate, Survivorship::fullness),
        best(
            PersonRecord::trajectoryManager,
            manager ->
                (manager.organisation() == null ? 0 : 1) + (manager.contact() == null ? 0 : 1)),
        best(PersonRecord::status, value -> 0),
        versions.stream().anyMatch(version -> version.record().secret()),
        reportBack);
  }

  private static int fullness(PartialDate date) {
    return (date.year() == 0 ? 0 : 1) + (date.month() == 0 ? 0 : 1) + (date.day() == 0 ? 0 : 1);
  }

  private static boolean contradicts(PersonName one, PersonName two) {
    Optional<String> a = one.surnameKey();
    Optional<String> b = two.surnameKey();
    return a.isPresent() && b.isPresent() && !a.equals(b);
  }

  private <T> @Nullable Golden<T> best(
      Function<PersonRecord, @Nullable T> field, ToIntFunction<T> fullness) {
    Golden<T> best = null;
    Comparator<Golden<T>> order =
        Comparator.<Golden<T>>comparingInt(each -> each.authentic() ? 0 : 1)
            .thenComparingInt(Golden::trustPlace)
            .thenComparingInt(each -> -fullness.applyAsInt(each.value()))
            .thenComparing(Golden::recordedAt, Comparator.reverseOrder())
            .thenComparing(Golden::source);
    for (Version version : versions) {
      T value = field.apply(version.record());
      if (value != null) {
        SourceKey key = version.record().key();
        Golden<T> golden =
            new Golden<>(
                value,
                key,
                version.at(),
                recogniser.agreement().terms().authentic().contains(key.partner()),
                recogniser.trustPlace(key.partner()));
        best = best == null || order.compare(golden, best) < 0 ? golden : best;
      }
    }
    return best;
  }

  /** Whoever doubts an authentic value reports that, and does not write over it (BRP-2.34). */
  private <T> void doubt(
      @Nullable Golden<T> golden, String field, BiPredicate<T, PersonRecord> contradicts) {
    if (golden == null || !golden.authentic()) {
      return;
    }
    List<SourceKey> by =
        versions.stream()
            .map(Version::record)
            .filter(record -> contradicts.test(golden.value(), record))
            .map(PersonRecord::key)
            .sorted()
            .toList();
    if (!by.isEmpty()) {
      reportBack.add(
          new ReportBack(
              golden.source(), by, Reason.of(RegisterReason.AUTHENTIC_DOUBTED, Fact.field(field))));
    }
  }
}
