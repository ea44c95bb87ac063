package nl.ketenkompas.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.TrajectoryManager;
import nl.ketenkompas.model.person.Address;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.NameUsage;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PartnerName;
import nl.ketenkompas.model.person.PersonName;
import nl.ketenkompas.model.rule.Severity;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The mappings that ship with the library, each with a file of the kind that it is for. */
@Covers({"SK-C6", "SK-C9", "SK-C10"})
class PresetsTest {
  private static final Path SAMPLES =
      Path.of("src/test/resources/nl/ketenkompas/model/testing/partner-files");

  static List<String> presets() {
    return MappingTerms.presets();
  }

  private static Collected<PersonRecord> persons(String preset) {
    var mapping = MappingTerms.preset(preset);
    Collected<PersonRecord> collected = new Collected<>();
    collected.keep(
        PartnerFileReader.persons(mapping)
            .read(SAMPLES.resolve(mapping.terms().file()), collected));
    return collected;
  }

  static Stream<Arguments> samples() {
    return Stream.of(
        arguments(
            "shelter",
            List.of("5 birthDate NONEXISTENT_DATE"),
            List.of("4 bsn ELEVEN_TEST", "4 postcode LENGTH")),
        arguments("police", List.of("5 key REPEATED_RECORD"), List.of("4 houseNumber CHARACTERS")),
        arguments("mental-health", List.of("3 surname NOT_A_VALUE", "4 BAD_JSON"), List.of()),
        arguments("municipality", List.of("4 bsn ELEVEN_TEST"), List.of()),
        arguments("ggm-client", List.of("4 status UNKNOWN_CODE"), List.of()),
        arguments("zgw-role", List.of("3 status UNKNOWN_CODE", "4 surname MISSING"), List.of()),
        arguments("zib-name-information", List.of("3 nameUsage UNKNOWN_CODE"), List.of()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readsItsSampleFromEndToEnd(String preset, List<String> rejects, List<String> dropped) {
    var read = persons(preset);

    assertThat(read.report().problems()).isEmpty();
    assertThat(read.reasons()).isEqualTo(rejects);
    assertThat(read.dropped).extracting(Collected::brief).isEqualTo(dropped);
    assertThat(read.report().accepted()).isEqualTo(read.report().read() - rejects.size());
    assertThat(read.accepted.values())
        .extracting(record -> record.key().partner())
        .containsOnly(MappingTerms.preset(preset).terms().partner().id());
  }

  @Test
  void aShelterJoinsItsNamesAndLeavesOutWhatIsNotValid() {
    var read = persons("shelter");

    PersonRecord first = read.at(2);
    assertThat(first.bsn()).isEqualTo(Bsn.parse("999990007"));
    assertThat(first.name())
        .isEqualTo(new PersonName(null, "A.M.", "van den", "Oever", List.of(), null));
    assertThat(first.addresses().get(0).kind()).isEqualTo(Address.Kind.CORRESPONDENCE);
    assertThat(first.missing()).isEmpty();
    assertThat(read.at(3).name().surname()).isEqualTo("G\u00fcnay");
    assertThat(read.at(3).birthDate()).isEqualTo(PartialDate.parse("1980"));
    assertThat(read.at(4).gender()).isEqualTo(Gender.UNKNOWN);
    assertThat(read.at(4).bsn()).isNull();
    assertThat(read.at(4).status()).isEqualTo("LEFT");
  }

  @Test
  void thePoliceWriteThePrefixBeforeTheSurname() {
    var read = persons("police");

    assertThat(read.at(2).name().prefix()).isEqualTo("van den");
    assertThat(read.at(2).addresses().get(0).street()).isEqualTo("Laan, Lange");
    assertThat(read.at(3).name().surname()).isEqualTo("Milo\u0161evic");
    assertThat(read.at(3).birthDate()).isEqualTo(PartialDate.parse("1980"));
    assertThat(read.at(4).birthDate()).isEqualTo(PartialDate.UNKNOWN);
    assertThat(read.at(4).gender()).isEqualTo(Gender.UNKNOWN);
    assertThat(read.report().findings())
        .extracting(finding -> finding.reason().code())
        .contains(ExchangeFinding.DOUBLE_ENTRY);
  }

  @Test
  void aMentalHealthInstitutionDeliversObjects() {
    PersonRecord first = persons("mental-health").at(1);

    assertThat(first.key()).hasToString("mental-health/501");
    assertThat(first.name().partners()).containsExactly(new PartnerName("van den", "Oever"));
    assertThat(first.addresses().get(0).houseNumber()).isEqualTo(12);
    assertThat(first.trajectoryManager())
        .isEqualTo(new TrajectoryManager("L. Dijkstra", null, "+31 50 0000000"));
  }

  @Test
  void aMunicipalityDeliversWhatTheBrpHas() {
    var read = persons("municipality");

    assertThat(read.at(2).name().usage()).isEqualTo(NameUsage.PARTNER);
    assertThat(read.at(2).addresses().get(0).suffix()).isEqualTo("A");
    assertThat(read.at(2).secret()).isFalse();
    assertThat(read.at(3).name().surname()).isNull();
    assertThat(read.at(3).secret()).isTrue();
    assertThat(read.at(3).addresses().get(0).kind()).isEqualTo(Address.Kind.CORRESPONDENCE);
  }

  @Test
  void theMunicipalDataModelDeliversClientsAndHouseholds() {
    var clients = persons("ggm-client");
    assertThat(clients.at(2).status()).isEqualTo("VOLUNTARY");
    assertThat(clients.at(3).status()).isNull();

    var mapping = MappingTerms.preset("ggm-household");
    Collected<Row> rows = new Collected<>();
    rows.keep(PartnerFileReader.rows(mapping).read(SAMPLES.resolve(mapping.terms().file()), rows));

    assertThat(rows.reasons()).containsExactly("4 role UNKNOWN_CODE");
    assertThat(rows.at(2).key()).isEqualTo(clients.at(2).key());
    assertThat(rows.at(2).text("role")).isEqualTo("PARENT");
    assertThat(rows.at(2).date("from")).hasToString("Optional[2010-01-01]");
    assertThat(rows.at(2).date("until")).isEmpty();
    assertThat(rows.report().findings())
        .extracting(finding -> finding.reason().toString())
        .containsExactly("SK-C6 DOUBLE_ENTRY [number:1]");
  }

  @Test
  void aRoleInACaseIsAPerson() {
    var read = persons("zgw-role");

    PersonRecord first = read.at(1);
    assertThat(first.key().local()).isEqualTo("6b0a6a5e-0000-4000-8000-000000000001");
    assertThat(first.name().initials()).isEqualTo("A.M.");
    assertThat(first.gender()).isEqualTo(Gender.FEMALE);
    assertThat(first.addresses().get(0).place()).isEqualTo("Groningen");
    assertThat(first.status()).isEqualTo("INITIATOR");
    assertThat(read.at(2).bsn()).isNull();
    assertThat(read.at(2).birthDate()).isEqualTo(PartialDate.parse("1980"));
  }

  @Test
  void healthCareHasItsOwnCodes() {
    var read = persons("zib-name-information");

    assertThat(read.at(1).name())
        .isEqualTo(
            new PersonName(
                "Anna Maria",
                "A.M.",
                null,
                "Jansma",
                List.of(new PartnerName("van den", "Oever")),
                NameUsage.PARTNER));
    assertThat(read.at(1).gender()).isEqualTo(Gender.FEMALE);
    assertThat(read.at(2).gender()).isEqualTo(Gender.UNKNOWN);
  }

  @ParameterizedTest
  @MethodSource("presets")
  void isInOrderItself(String preset) {
    var mapping = MappingTerms.preset(preset);

    assertThat(mapping.id()).isEqualTo(preset);
    assertThat(MappingFinding.of(mapping)).allMatch(f -> f.severity() == Severity.INFO);
    assertThat(MappingTerms.KIND.read(MappingTerms.KIND.write(mapping), "again").orThrow())
        .isEqualTo(mapping);
  }

  @Test
  void thereIsNoOther() {
    assertThatThrownBy(() -> MappingTerms.preset("bakery"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("preset: UNKNOWN_CODE");
  }
}
