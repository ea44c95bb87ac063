package nl.ketenkompas.model.client;

import static nl.ketenkompas.model.client.PersonRecord.MinimalField.BIRTH_DATE;
import static nl.ketenkompas.model.client.PersonRecord.MinimalField.GENDER;
import static nl.ketenkompas.model.client.PersonRecord.MinimalField.INITIAL;
import static nl.ketenkompas.model.client.PersonRecord.MinimalField.STATUS;
import static nl.ketenkompas.model.client.PersonRecord.MinimalField.SURNAME;
import static nl.ketenkompas.model.client.PersonRecord.MinimalField.TRAJECTORY_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.ketenkompas.model.client.PersonRecord.MinimalField;
import nl.ketenkompas.model.person.Address;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PersonName;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;

class PersonRecordTest {
  private static final SourceKey KEY = SourceKey.of("shelter", "0012");
  private static final PersonRecord FULL =
      PersonRecord.of(KEY)
          .withName(PersonName.of("Anna", null, "Jansma"))
          .withBsn(Bsn.parse("999990019"))
          .withBirthDate(PartialDate.parse("1971-03-14"))
          .withGender(Gender.FEMALE)
          .withAddresses(List.of(new Address(Address.Kind.HOME, null, 1, null, "Dam", "Delft")))
          .withTrajectoryManager(new TrajectoryManager("T. Wouda", null, null))
          .withStatus("IN_TRAJECTORY");

  @Test
  @Covers("SK-C9")
  void missesNothingWhenComplete() {
    assertThat(FULL.missing()).isEmpty();
  }

  @Test
  @Covers({"SK-C9", "SK-C10"})
  void doesNotMissABsnSinceItIsAskedOnlyIfAvailable() {
    assertThat(FULL.withBsn(null).missing()).isEmpty();
  }

  @Test
  @Covers("SK-C9")
  void missesEverythingElseInTheOrderOfTheDataSet() {
    assertThat(PersonRecord.of(KEY).missing())
        .containsExactly(SURNAME, INITIAL, BIRTH_DATE, GENDER, TRAJECTORY_MANAGER, STATUS);
  }

  @Test
  @Covers("SK-C9")
  void missesEachFieldByItself() {
    assertThat(FULL.withName(PersonName.of("Anna", null, ".")).missing()).containsExactly(SURNAME);
    assertThat(FULL.withName(PersonName.of(null, null, "Jansma")).missing())
        .containsExactly(INITIAL);
    assertThat(FULL.withBirthDate(PartialDate.parse("1971-03")).missing())
        .containsExactly(BIRTH_DATE);
    assertThat(FULL.withGender(Gender.UNKNOWN).missing()).containsExactly(GENDER);
    assertThat(FULL.withTrajectoryManager(null).missing()).containsExactly(TRAJECTORY_MANAGER);
    assertThat(FULL.withStatus(null).missing()).containsExactly(STATUS);
  }

  @Test
  @Covers("SK-C9")
  void missesOnlyWhatThePartnersAgreedOn() {
    assertThat(PersonRecord.of(KEY).missing(Set.of(STATUS, SURNAME, MinimalField.BSN)))
        .containsExactly(SURNAME, STATUS);
    assertThat(FULL.withTrajectoryManager(null).missing(Set.of(SURNAME, STATUS))).isEmpty();
  }

  @Test
  void changesOnePartAtATime() {
    assertThat(FULL.withSecret(true).secret()).isTrue();
    assertThat(FULL.withSecret(true).withSecret(false)).isEqualTo(FULL);
    PersonRecord dead = FULL.withDeathDate(PartialDate.UNKNOWN);
    assertThat(dead.deathDate()).isEqualTo(PartialDate.UNKNOWN);
    assertThat(dead.withDeathDate(null)).isEqualTo(FULL);
    assertThat(dead.name()).isEqualTo(FULL.name());
    assertThat(FULL.withBsn(null)).isNotEqualTo(FULL);
  }

  @Test
  void copiesTheAddresses() {
    List<Address> addresses = new ArrayList<>(FULL.addresses());
    PersonRecord copy = FULL.withAddresses(addresses);
    addresses.clear();
    assertThat(copy).isEqualTo(FULL);
  }

  @Test
  void refusesAStatusThatIsNoCode() {
    assertThatThrownBy(() -> FULL.withStatus("in trajectory")).hasMessage("status: CHARACTERS");
  }

  @Test
  void limitsTheTrajectoryManager() {
    assertThatThrownBy(() -> new TrajectoryManager(" ", null, null))
        .hasMessage("trajectoryManager: EMPTY");
    assertThatThrownBy(() -> new TrajectoryManager("T", "o".repeat(201), null))
        .hasMessage("trajectoryManagerOrganisation: LENGTH");
    assertThatThrownBy(() -> new TrajectoryManager("T", null, "c".repeat(201)))
        .hasMessage("trajectoryManagerContact: LENGTH");
    assertThat(new TrajectoryManager("T", "o", "c"))
        .isEqualTo(new TrajectoryManager("T", "o", "c"))
        .hasSameHashCodeAs(new TrajectoryManager("T", "o", "c"));
  }

  @Test
  void showsTheKeyOnly() {
    assertThat(FULL).hasToString("PersonRecord[shelter/0012]").hasSameHashCodeAs(KEY);
  }
}
