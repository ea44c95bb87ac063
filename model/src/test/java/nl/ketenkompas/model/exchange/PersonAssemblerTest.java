package nl.ketenkompas.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.TrajectoryManager;
import nl.ketenkompas.model.person.Address;
import nl.ketenkompas.model.person.NameUsage;
import nl.ketenkompas.model.person.PartnerName;
import nl.ketenkompas.model.person.PersonName;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Covers({"SK-C8", "SK-C9"})
class PersonAssemblerTest {

  @ParameterizedTest
  @CsvSource({
    "givenNames, 200",
    "initials, 40",
    "prefix, 20",
    "surname, 200",
    "houseNumberSuffix, 10",
    "street, 80",
    "place, 80",
    "trajectoryManager, 200",
    "status, 80"
  })
  void textsHaveALength(String target, int most) {
    var reader = Mappings.csv("\"%s\": {\"column\": \"x\"}".formatted(target));
    String fits = "a".repeat(most);
    var read = Collected.read(reader, "nr;x\n1;" + fits + "\n2;" + fits + "a\n");

    assertThat(read.accepted.keySet()).containsExactly(2L);
    assertThat(read.reasons()).containsExactly("3 " + target + " LENGTH");
    PersonField field = Objects.requireNonNull(PersonField.BY_NAME.get(target));
    assertThat(PersonAssembler.error(field, fits, DatePattern.OWN)).isNull();
    assertThat(PersonAssembler.error(field, fits + "a", DatePattern.OWN)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "trajectoryManagerOrganisation, 200",
    "trajectoryManagerContact, 200",
    "partnerSurname, 200"
  })
  void textsBesideOthersHaveALengthToo(String target, int most) {
    var reader =
        Mappings.csv(
            "\"trajectoryManager\": {\"constant\": \"B\"}, \"%s\": {\"column\": \"x\"}"
                .formatted(target));
    String fits = "a".repeat(most);
    var read = Collected.read(reader, "nr;x\n1;" + fits + "\n2;" + fits + "a\n");

    assertThat(read.reasons()).containsExactly("3 " + target + " LENGTH");
  }

  @ParameterizedTest
  @CsvSource({"20, ", "21, 2 partnerPrefix LENGTH"})
  void thePrefixOfAPartnerHasALength(int length, String reject) {
    var reader =
        Mappings.csv(
            "\"partnerPrefix\": {\"column\": \"p\"}, \"partnerSurname\": {\"column\": \"x\"}");
    var read = Collected.read(reader, "nr;p;x\n1;" + "a".repeat(length) + ";Bos\n");

    assertThat(read.reasons()).isEqualTo(reject == null ? List.of() : List.of(reject));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, ",
    "99999, 99999, ",
    "00012, 12, ",
    "0, , OUT_OF_BOUNDS",
    "00000, , OUT_OF_BOUNDS",
    "100000, , LENGTH",
    "12a, , CHARACTERS",
    "1/, , CHARACTERS",
    "1:, , CHARACTERS",
    "-1, , CHARACTERS"
  })
  void houseNumbersAreNumbers(String text, Integer number, String code) {
    var read =
        Collected.read(
            Mappings.csv("\"houseNumber\": {\"column\": \"x\"}"), "nr;x\n1;" + text + "\n");

    if (code == null) {
      assertThat(read.only().addresses().get(0).houseNumber()).isEqualTo(number);
    } else {
      assertThat(read.reasons()).containsExactly("2 houseNumber " + code);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, false",
    "1, true",
    "2, true",
    "3, true",
    "4, true",
    "5, true",
    "6, true",
    "7, true",
    "J, true",
    "N, false",
    "true, true",
    "false, false",
    "'', false",
    "8, ",
    "j, "
  })
  void secrecyIsWhatTheBrpSays(String text, Boolean secret) {
    var read =
        Collected.read(Mappings.csv("\"secret\": {\"column\": \"x\"}"), "nr;x\n1;" + text + "\n");

    if (secret == null) {
      assertThat(read.reasons()).containsExactly("2 secret UNKNOWN_CODE");
    } else {
      assertThat(read.only().secret()).isEqualTo(secret);
    }
  }

  @ParameterizedTest
  @CsvSource({"E, OWN", "P, PARTNER", "V, PARTNER_OWN", "N, OWN_PARTNER", "X, "})
  void nameUsageHasFourCodes(String text, NameUsage usage) {
    var reader =
        Mappings.csv(
            "\"nameUsage\": {\"column\": \"x\"}, \"partnerSurname\": {\"constant\": \"Bos\"}");
    var read = Collected.read(reader, "nr;x\n1;" + text + "\n");

    if (usage == null) {
      assertThat(read.reasons()).containsExactly("2 nameUsage UNKNOWN_CODE");
    } else {
      assertThat(read.only().name())
          .isEqualTo(
              new PersonName(null, null, null, null, List.of(new PartnerName(null, "Bos")), usage));
    }
  }

  @ParameterizedTest
  @CsvSource({"W, HOME", "B, CORRESPONDENCE", "'', HOME", "X, "})
  void anAddressHasAKind(String text, Address.Kind kind) {
    var reader =
        Mappings.csv("\"addressKind\": {\"column\": \"x\"}, \"place\": {\"constant\": \"Ons\"}");
    var read = Collected.read(reader, "nr;x\n1;" + text + "\n");

    if (kind == null) {
      assertThat(read.reasons()).containsExactly("2 addressKind UNKNOWN_CODE");
    } else {
      assertThat(read.only().addresses())
          .containsExactly(new Address(kind, null, null, null, null, "Ons"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "postcode, 9712AB",
    "houseNumber, 3",
    "houseNumberSuffix, a",
    "street, S",
    "place, P"
  })
  void onePartIsAnAddress(String target, String value) {
    var reader = Mappings.csv("\"%s\": {\"column\": \"x\"}".formatted(target));
    var read = Collected.read(reader, "nr;x\n1;" + value + "\n2;\n");

    assertThat(read.at(2).addresses()).hasSize(1);
    assertThat(read.at(3).addresses()).isEmpty();
  }

  @Test
  void aDotIsNoNameOfAPartner() {
    var reader = Mappings.csv("\"partnerSurname\": {\"column\": \"x\"}");
    var read = Collected.read(reader, "nr;x\n1;.\n2;Bos\n");

    assertThat(read.at(2).name()).isSameAs(PersonName.UNKNOWN);
    assertThat(read.at(3).name().partners()).containsExactly(new PartnerName(null, "Bos"));
  }

  @Test
  void aJoinedNameOfAPartnerIsTakenApart() {
    var reader =
        Mappings.csv("\"partnerSurname\": {\"column\": \"x\", \"split\": \"PREFIX_SURNAME\"}");
    var read = Collected.read(reader, "nr;x\n1;van den Oever\n2;\n");

    assertThat(read.at(2).name().partners()).containsExactly(new PartnerName("van den", "Oever"));
    assertThat(read.at(3).name()).isSameAs(PersonName.UNKNOWN);
  }

  @Test
  void whatStandsInItsOwnColumnGoesBeforeWhatIsJoined() {
    var reader =
        Mappings.csv(
            "\"fullName\": {\"column\": \"x\", \"split\": \"SURNAME_COMMA_INITIALS\"},"
                + " \"initials\": {\"column\": \"i\"}, \"givenNames\": {\"column\": \"g\"}");
    var read =
        Collected.read(
            reader, "nr;x;i;g\n1;\"Meer, van der A.\";B.;\n2;\"Meer, Anna\";;Bea\n3;;C.;\n");

    assertThat(read.at(2).name())
        .isEqualTo(new PersonName(null, "B.", "van der", "Meer", List.of(), null));
    assertThat(read.at(3).name())
        .isEqualTo(new PersonName("Bea", null, null, "Meer", List.of(), null));
    assertThat(read.at(4).name())
        .isEqualTo(new PersonName(null, "C.", null, null, List.of(), null));
  }

  @ParameterizedTest
  @CsvSource({
    "200, 0, ",
    "201, 0, 2 fullName LENGTH",
    "100, 200, ",
    "100, 201, 2 fullName LENGTH",
    "401, 0, 2 fullName LENGTH"
  })
  void thePartsOfAJoinedNameHaveALength(int surname, int given, String reject) {
    var reader =
        Mappings.csv("\"fullName\": {\"column\": \"x\", \"split\": \"SURNAME_COMMA_GIVEN_NAMES\"}");
    String name = "B".repeat(surname) + (given == 0 ? "" : ", " + "a".repeat(given));
    var read = Collected.read(reader, "nr;x\n1;\"" + name + "\"\n");

    assertThat(read.reasons()).isEqualTo(reject == null ? List.of() : List.of(reject));
  }

  @Test
  void anOrganisationWithoutANameIsNoTrajectoryManager() {
    var reader =
        Mappings.csv(
            """
            "trajectoryManager": {"column": "m"},
            "trajectoryManagerOrganisation": {"column": "o", "onBad": "DROP"},
            "trajectoryManagerContact": {"column": "c"}
            """);
    var read = Collected.read(reader, "nr;m;o;c\n1;;X;\n2;;;06\n3;J;X;06\n4;J;Y;06\n5;J;Y;07\n");

    assertThat(read.reasons()).containsExactly("3 trajectoryManagerContact MISSING");
    assertThat(read.dropped)
        .extracting(Collected::brief)
        .containsExactly("2 trajectoryManagerOrganisation MISSING");
    assertThat(read.at(2).trajectoryManager()).isNull();
    assertThat(List.of(read.at(4), read.at(5), read.at(6)))
        .extracting(PersonRecord::trajectoryManager)
        .containsExactly(
            new TrajectoryManager("J", "X", "06"),
            new TrajectoryManager("J", "Y", "06"),
            new TrajectoryManager("J", "Y", "07"));
  }

  @Test
  void aConstantOrganisationIsNotMissedWithoutAName() {
    var reader =
        Mappings.csv(
            "\"trajectoryManager\": {\"column\": \"m\"},"
                + " \"trajectoryManagerOrganisation\": {\"constant\": \"X\"}");
    var read = Collected.read(reader, "nr;m\n1;\n2;J\n");

    assertThat(read.reasons()).isEmpty();
    assertThat(read.at(2).trajectoryManager()).isNull();
    assertThat(read.at(3).trajectoryManager()).isEqualTo(new TrajectoryManager("J", "X", null));
  }
}
