package nl.ketenkompas.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementError;
import nl.ketenkompas.model.agreement.AgreementException;
import nl.ketenkompas.model.exchange.MappingTerms.Field;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Covers("SK-C6")
class MappingTermsTest {

  private static List<String> errors(String terms) {
    return MappingTerms.KIND
        .read(Mappings.json(terms), "test.json")
        .fold(agreement -> List.<AgreementError>of(), errors -> errors)
        .stream()
        .map(error -> error.pointer().replace("/terms/", ""))
        .toList();
  }

  @Test
  void putsDefaultsWhereNothingIsSaid() {
    MappingTerms terms = Mappings.of(Mappings.csvTerms("", "")).terms();

    assertThat(terms.of()).isEqualTo("person");
    assertThat(terms.encoding()).isEqualTo("utf-8");
    assertThat(terms.separator()).isEqualTo(";");
    assertThat(terms.quote()).isEqualTo("\"");
    assertThat(terms.header()).isTrue();
    assertThat(terms.trust()).isZero();
    assertThat(terms.fields()).isEqualTo(Map.of("key", Field.column("nr")));
  }

  @Test
  void keepsTheOrderOfFieldsAndReadsWhatItWrites() {
    Agreement<MappingTerms> mapping =
        Mappings.of(
            Mappings.csvTerms(
                "", "\"surname\": {\"column\": \"b\"}, \"bsn\": {\"column\": \"a\"}"));
    String written = MappingTerms.KIND.write(mapping);

    assertThat(mapping.terms().fields().keySet()).containsExactly("key", "surname", "bsn");
    assertThat(MappingTerms.KIND.read(written, "again.json").orThrow()).isEqualTo(mapping);
  }

  static Stream<Arguments> fields() {
    return Stream.of(
        arguments("\"shoeSize\": {\"column\": \"a\"}", "fields/shoeSize"),
        arguments("\"bsn\": {}", "fields/bsn"),
        arguments("\"bsn\": {\"column\": \"a\", \"constant\": \"999990019\"}", "fields/bsn"),
        arguments("\"bsn\": {\"column\": \" \"}", "fields/bsn/column"),
        arguments("\"bsn\": {\"constant\": \" \"}", "fields/bsn/constant"),
        arguments("\"bsn\": {\"constant\": \"123456789\"}", "fields/bsn/constant"),
        arguments("\"bsn\": {\"column\": \"a\", \"format\": \"dd\"}", "fields/bsn/format"),
        arguments(
            "\"birthDate\": {\"column\": \"a\", \"format\": \"dd-MM-yy\"}",
            "fields/birthDate/format"),
        arguments(
            "\"birthDate\": {\"column\": \"a\", \"format\": \"yyyy|\"}", "fields/birthDate/format"),
        arguments(
            "\"gender\": {\"column\": \"a\", \"codes\": {\"man\": \"X\"}}", "fields/gender/codes"),
        arguments(
            "\"gender\": {\"constant\": \"M\", \"codes\": {\"man\": \"M\"}}",
            "fields/gender/codes"),
        arguments(
            "\"gender\": {\"column\": \"a\", \"split\": \"PREFIX_SURNAME\"}",
            "fields/gender/split"),
        arguments("\"fullName\": {\"column\": \"a\"}", "fields/fullName"),
        arguments(
            "\"fullName\": {\"column\": \"a\", \"split\": \"PREFIX_SURNAME\"}",
            "fields/fullName/split"),
        arguments(
            "\"surname\": {\"column\": \"a\", \"split\": \"INITIALS_SURNAME\"}",
            "fields/surname/split"),
        arguments(
            "\"surname\": {\"column\": \"a\", \"split\": \"PREFIX_SURNAME\"},"
                + " \"prefix\": {\"column\": \"b\"}",
            "fields/prefix"),
        arguments("\"partnerPrefix\": {\"column\": \"b\"}", "fields/partnerPrefix"),
        arguments("\"bsn\": {\"column\": \"a\", \"onBad\": \"IGNORE\"}", "fields/bsn/onBad"),
        arguments("\"bsn\": {\"column\": \"a\", \"colour\": \"red\"}", "fields/bsn/colour"));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void saysAtTheFieldWhatIsWrongWithIt(String field, String pointer) {
    assertThat(errors(Mappings.csvTerms("", field))).containsExactly(pointer);
  }

  static Stream<Arguments> heads() {
    return Stream.of(
        arguments("\"encoding\": \"ebcdic\", ", "encoding"),
        arguments("\"separator\": \";;\", ", "separator"),
        arguments("\"separator\": \"a\", ", "separator"),
        arguments("\"separator\": \"\\n\", ", "separator"),
        arguments("\"quote\": \"\u00ab\", ", "quote"),
        arguments("\"quote\": \";\", ", "quote"),
        arguments("\"trust\": -1, ", "trust"),
        arguments("\"of\": \"a b\", ", "of"),
        arguments("\"header\": false, ", "fields/key/column"));
  }

  @ParameterizedTest
  @MethodSource("heads")
  void saysWhatIsWrongWithTheMappingAsAWhole(String head, String pointer) {
    assertThat(errors(Mappings.csvTerms(head, ""))).containsExactly(pointer);
  }

  @Test
  void needsAKeyFromAColumn() {
    assertThat(errors("\"format\": \"CSV\", \"fields\": {\"bsn\": {\"column\": \"a\"}}"))
        .containsExactly("fields");
    assertThat(errors("\"format\": \"CSV\", \"fields\": {\"key\": {\"constant\": \"1\"}}"))
        .containsExactly("fields/key/constant");
    assertThat(errors("\"format\": \"CSV\", \"fields\": {}")).containsExactly("fields");
  }

  @Test
  void aConstantIsNeverEmptyForOtherFactsEither() {
    assertThat(errors(Mappings.csvTerms("\"of\": \"fact\", ", "\"a\": {\"constant\": \"\"}")))
        .containsExactly("fields/a/constant");
  }

  @Test
  void needsPointersForJsonLines() {
    assertThat(errors("\"format\": \"JSON_LINES\", \"fields\": {\"key\": {\"column\": \"nr\"}}"))
        .containsExactly("fields/key/column");
  }

  @Test
  void reportsEverythingAtOnceWithItsPlace() {
    String json =
        Mappings.json(
            Mappings.csvTerms(
                "\"encoding\": \"x\",\n",
                "\"bsn\": {},\n\"gender\": {\"column\": \"a\",\n"
                    + "\"codes\": {\"man\": \"Q\"}}"));
    List<String> places =
        MappingTerms.KIND
            .read(json, "test.json")
            .fold(agreement -> List.<AgreementError>of(), errors -> errors)
            .stream()
            .map(error -> error.line() + " " + error.pointer())
            .toList();

    assertThat(places)
        .containsExactly(
            "13 /terms/encoding", "14 /terms/fields/bsn", "16 /terms/fields/gender/codes");
  }

  @Test
  void isCheckedAgainWhenItWasNotReadFromAFile() {
    Agreement<MappingTerms> good = Mappings.of(Mappings.csvTerms("", ""));
    MappingTerms terms = good.terms();
    Agreement<MappingTerms> bad =
        new Agreement<>(
            1,
            "mapping",
            "made",
            1,
            good.title(),
            "code",
            "Europe/Amsterdam",
            good.valid(),
            new MappingTerms(
                terms.partner(),
                "some.csv",
                "person",
                MappingTerms.Format.CSV,
                "x",
                ";",
                "\"",
                true,
                0,
                false,
                false,
                Map.of("shoe", Field.column("a"))));

    assertThatThrownBy(() -> PartnerFileReader.persons(bad))
        .isInstanceOf(AgreementException.class)
        .hasMessageContaining("/terms/encoding")
        .hasMessageContaining("/terms/fields: expected a field key")
        .hasMessageContaining("/terms/fields/shoe");
  }

  @Test
  void aReaderOfPersonsNeedsAMappingOfPersons() {
    var mapping = Mappings.of(Mappings.csvTerms("\"of\": \"consent\", ", ""));
    assertThatThrownBy(() -> PartnerFileReader.persons(mapping))
        .isInstanceOf(AgreementException.class)
        .hasMessageContaining("/terms/of");
  }
}
