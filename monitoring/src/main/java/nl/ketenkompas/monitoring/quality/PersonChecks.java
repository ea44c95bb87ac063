package nl.ketenkompas.monitoring.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.person.Address;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PartialDate.Precision;
import nl.ketenkompas.model.rule.Fact;
import org.jspecify.annotations.Nullable;

/** What is odd about one record of a person by itself. */
final class PersonChecks {
  private static final Set<String> FILLERS =
      Set.of("onbekend", "unknown", "nn", "n.n.", "nnb", "test", "x", "xx", "xxx", "-", "?");

  private final QualityRules rules;
  private final LocalDate today;

  PersonChecks(QualityRules rules, LocalDate today) {
    this.rules = rules;
    this.today = today;
  }

  void check(PersonRecord record, Notes notes) {
    name(record, notes);
    birth(record, notes);
    death(record, notes);
    addresses(record, notes);
    if (record.bsn() == null) {
      notes.of(QualityFinding.BSN_MISSING, record.key());
    }
    if (record.gender() == Gender.UNKNOWN) {
      notes.of(QualityFinding.GENDER_UNKNOWN, record.key());
    }
    if (record.status() == null) {
      notes.of(QualityFinding.STATUS_MISSING, record.key());
    }
    if (record.trajectoryManager() == null) {
      notes.of(QualityFinding.TRAJECTORY_MANAGER_MISSING, record.key());
    } else if (record.trajectoryManager().contact() == null) {
      notes.of(QualityFinding.TRAJECTORY_MANAGER_UNREACHABLE, record.key());
    }
  }

  private static void name(PersonRecord record, Notes notes) {
    String surname = record.name().surname();
    if (surname == null) {
      notes.of(QualityFinding.SURNAME_MISSING, record.key());
    } else if (isFiller(surname)) {
      notes.of(QualityFinding.NAME_PLACEHOLDER, record.key());
    } else if (surname.chars().anyMatch(Character::isDigit)) {
      notes.of(QualityFinding.NAME_WITH_DIGITS, record.key());
    }
    if (isFiller(record.name().givenNames())) {
      notes.of(QualityFinding.GIVEN_NAME_PLACEHOLDER, record.key());
    } else if (record.name().firstInitial().isEmpty()) {
      notes.of(QualityFinding.INITIAL_MISSING, record.key());
    }
  }

  private static boolean isFiller(@Nullable String name) {
    return name != null && FILLERS.contains(name.toLowerCase(Locale.ROOT));
  }

  private void birth(PersonRecord record, Notes notes) {
    PartialDate birth = record.birthDate();
    if (birth.precision() == Precision.NONE) {
      notes.of(QualityFinding.BIRTH_DATE_MISSING, record.key());
      return;
    }
    if (birth.earliest().orElseThrow().isAfter(today)) {
      notes.of(QualityFinding.BIRTH_DATE_IN_FUTURE, record.key());
      return;
    }
    if (birth.precision() != Precision.DAY) {
      notes.of(QualityFinding.BIRTH_DATE_PARTIAL, record.key());
    } else if (birth.mayStandForYear()) {
      notes.of(QualityFinding.BIRTH_DATE_FIRST_JANUARY, record.key());
    }
    OptionalInt age = record.ageOn(today);
    if (age.isPresent() && age.getAsInt() > rules.oldest()) {
      notes.of(QualityFinding.BIRTH_DATE_IMPROBABLE, record.key(), Fact.number(rules.oldest()));
    }
    if (age.isPresent() && age.getAsInt() < rules.youngest()) {
      notes.of(QualityFinding.UNDER_AGE, record.key(), Fact.number(rules.youngest()));
    }
  }

  private void death(PersonRecord record, Notes notes) {
    PartialDate death = record.deathDate();
    if (death == null) {
      return;
    }
    if (death.precision() != Precision.DAY) {
      notes.of(QualityFinding.DEATH_DATE_PARTIAL, record.key());
    } else if (death.earliest().orElseThrow().isAfter(today)) {
      notes.of(QualityFinding.DEATH_IN_FUTURE, record.key());
    } else if (record.birthDate().precision() == Precision.DAY
        && death.compareTo(record.birthDate()) < 0) {
      notes.of(QualityFinding.DEATH_BEFORE_BIRTH, record.key());
    }
  }

  private static void addresses(PersonRecord record, Notes notes) {
    List<Address> homes =
        record.addresses().stream().filter(each -> each.kind() == Address.Kind.HOME).toList();
    if (record.addresses().isEmpty()) {
      notes.of(QualityFinding.ADDRESS_MISSING, record.key());
    } else if (homes.isEmpty()) {
      notes.of(QualityFinding.HOME_ADDRESS_MISSING, record.key());
    }
    if (homes.size() > 1) {
      notes.of(QualityFinding.HOME_ADDRESS_TWICE, record.key());
    }
    if (homes.stream().anyMatch(home -> home.postcode() == null)) {
      notes.of(QualityFinding.POSTCODE_MISSING, record.key());
    }
    if (record.addresses().stream()
        .anyMatch(each -> each.postcode() != null && each.houseNumber() == null)) {
      notes.of(QualityFinding.HOUSE_NUMBER_MISSING, record.key());
    }
  }
}
