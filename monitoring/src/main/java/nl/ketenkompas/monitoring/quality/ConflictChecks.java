package nl.ketenkompas.monitoring.quality;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.TrajectoryManager;
import nl.ketenkompas.model.person.Address;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PartialDate.Relation;
import nl.ketenkompas.model.person.Postcode;
import org.jspecify.annotations.Nullable;

/** In what records of one client contradict each other; each kind of contradiction once. */
final class ConflictChecks {
  private final Notes notes;
  private final Set<QualityFinding> told = new HashSet<>();

  ConflictChecks(Notes notes) {
    this.notes = notes;
  }

  void check(List<PersonRecord> records) {
    for (int i = 0; i < records.size(); i++) {
      for (PersonRecord two : records.subList(i + 1, records.size())) {
        compare(records.get(i), two);
      }
    }
  }

  private void compare(PersonRecord one, PersonRecord two) {
    tell(one.key().partner().equals(two.key().partner()), QualityFinding.DOUBLE_ENTRY, one, two);
    tell(differ(one.bsn(), two.bsn()), QualityFinding.BSN_CONFLICT, one, two);
    tell(
        differ(one.name().surnameKey().orElse(null), two.name().surnameKey().orElse(null)),
        QualityFinding.SURNAME_CONFLICT,
        one,
        two);
    tell(
        differ(one.name().firstInitial().orElse(null), two.name().firstInitial().orElse(null)),
        QualityFinding.INITIAL_CONFLICT,
        one,
        two);
    tell(
        contradict(one.birthDate(), two.birthDate()), QualityFinding.BIRTH_DATE_CONFLICT, one, two);
    tell(one.gender().contradicts(two.gender()), QualityFinding.GENDER_CONFLICT, one, two);
    tell(differ(home(one), home(two)), QualityFinding.HOME_ADDRESS_CONFLICT, one, two);
    tell(differ(one.status(), two.status()), QualityFinding.STATUS_CONFLICT, one, two);
    tell(differ(manager(one), manager(two)), QualityFinding.TRAJECTORY_MANAGER_CONFLICT, one, two);
    tellOneSided(one.secret(), two.secret(), QualityFinding.SECRECY_CONFLICT, one, two);
    PartialDate death = one.deathDate();
    PartialDate other = two.deathDate();
    tellOneSided(death != null, other != null, QualityFinding.DEATH_KNOWN_TO_SOME, one, two);
    tell(
        death != null && other != null && contradict(death, other),
        QualityFinding.DEATH_CONFLICT,
        one,
        two);
  }

  private void tell(boolean odd, QualityFinding finding, PersonRecord one, PersonRecord two) {
    if (odd && told.add(finding)) {
      notes.of(finding, one.key(), two.key(), null);
    }
  }

  /** Names the record that says so first. */
  private void tellOneSided(
      boolean first, boolean second, QualityFinding finding, PersonRecord one, PersonRecord two) {
    tell(first != second, finding, first ? one : two, first ? two : one);
  }

  private static boolean differ(@Nullable Object one, @Nullable Object two) {
    return one != null && two != null && !Objects.equals(one, two);
  }

  private static boolean contradict(PartialDate one, PartialDate two) {
    return one.relationTo(two) == Relation.CONTRADICTING;
  }

  private static @Nullable Postcode home(PersonRecord record) {
    return record.addresses().stream()
        .filter(address -> address.kind() == Address.Kind.HOME)
        .map(Address::postcode)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String manager(PersonRecord record) {
    TrajectoryManager manager = record.trajectoryManager();
    return manager == null ? null : manager.name();
  }
}
