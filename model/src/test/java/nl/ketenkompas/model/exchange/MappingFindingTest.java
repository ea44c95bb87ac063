package nl.ketenkompas.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Covers({"SK-C6", "SK-C9", "UAVG-46"})
class MappingFindingTest {

  private static List<String> findings(String terms) {
    return MappingFinding.of(Mappings.of(terms)).stream()
        .filter(finding -> finding.reason().code() != MappingFinding.MINIMAL_FIELD_MISSING)
        .map(MappingFindingTest::brief)
        .toList();
  }

  private static String brief(Finding finding) {
    return finding.severity()
        + " "
        + finding.pointer().replace("/terms/", "")
        + " "
        + finding.reason().code()
        + finding.reason().facts().stream()
            .map(fact -> " " + fact.toString())
            .reduce("", String::concat);
  }

  static Stream<Arguments> fields() {
    return Stream.of(
        arguments("\"surname\": {\"column\": \"a\"}, \"bsn\": {\"column\": \"b\"}", List.of()),
        arguments(
            "\"surname\": {\"column\": \"a\"}, \"givenNames\": {\"column\": \"a \"}",
            List.of(
                "WARNING fields/givenNames/column COLUMN_USED_TWICE field:givenNames"
                    + " field:surname")),
        arguments("\"bsn\": {\"column\": \"nr\"}", List.of("ERROR fields/bsn/column KEY_IS_BSN")),
        arguments(
            "\"birthDate\": {\"column\": \"a\", \"format\": \"MM-yyyy|yyyy\"}",
            List.of("WARNING fields/birthDate/format DATE_WITHOUT_DAY field:birthDate")),
        arguments("\"birthDate\": {\"column\": \"a\", \"format\": \"yyyy|yyyyMMdd\"}", List.of()),
        arguments(
            "\"birthDate\": {\"column\": \"a\", \"format\": \"yyyy|dd-MM-yyyy|yyyy\"}",
            List.of("WARNING fields/birthDate/format DATE_FORM_TWICE field:birthDate")),
        arguments(
            "\"deathDate\": {\"column\": \"a\", \"format\": \"dd-MM-yyyy|M-d-yyyy\"}",
            List.of("WARNING fields/deathDate/format DATE_AMBIGUOUS field:deathDate")),
        arguments(
            "\"deathDate\": {\"column\": \"a\", \"format\": \"dd-MM-yyyy|yyyy-MM-dd|d/M/yyyy\"}",
            List.of()),
        arguments(
            "\"deathDate\": {\"column\": \"a\", \"format\": \"MM-yyyy|dd-MM-yyyy\"}", List.of()),
        arguments(
            "\"gender\": {\"column\": \"a\", \"codes\": {\"m\": \"M\", \" v\": \"V\", \"o\\t\":"
                + " \"O\"}}",
            List.of("WARNING fields/gender/codes CODE_UNREACHABLE field:gender number:2")),
        arguments(
            "\"gender\": {\"column\": \"a\", \"codes\": {\"m\": \"M\", \"\": \"O\"}}", List.of()),
        arguments(
            "\"gender\": {\"column\": \"a\", \"codes\": {\" \": \"M\"}}",
            List.of("WARNING fields/gender/codes CODE_UNREACHABLE field:gender number:1")),
        arguments(
            "\"status\": {\"column\": \"a\", \"required\": true, \"onBad\": \"DROP\"}",
            List.of("INFO fields/status/onBad DROP_WITHOUT_EFFECT field:status")),
        arguments(
            "\"status\": {\"constant\": \"A\", \"onBad\": \"DROP\"}",
            List.of("INFO fields/status/onBad DROP_WITHOUT_EFFECT field:status")),
        arguments("\"status\": {\"column\": \"A\", \"onBad\": \"DROP\"}", List.of()),
        arguments(
            "\"surname\": {\"constant\": \"Bos\"}",
            List.of("WARNING fields/surname/constant SAME_FOR_ALL field:surname")),
        arguments(
            "\"bsn\": {\"constant\": \"999990019\"}",
            List.of("WARNING fields/bsn/constant SAME_FOR_ALL field:bsn")),
        arguments(
            "\"birthDate\": {\"constant\": \"1971\"}",
            List.of("WARNING fields/birthDate/constant SAME_FOR_ALL field:birthDate")),
        arguments(
            "\"givenNames\": {\"constant\": \"Jan\"}",
            List.of("WARNING fields/givenNames/constant SAME_FOR_ALL field:givenNames")),
        arguments(
            "\"fullName\": {\"constant\": \"Bos, J.\", \"split\": \"SURNAME_COMMA_INITIALS\"}",
            List.of("WARNING fields/fullName/constant SAME_FOR_ALL field:fullName")),
        arguments("\"gender\": {\"constant\": \"M\"}", List.of()),
        arguments(
            "\"prefix\": {\"column\": \"a\"}",
            List.of("WARNING fields/prefix FIELD_ALONE field:prefix field:surname")),
        arguments(
            "\"nameUsage\": {\"column\": \"a\"}",
            List.of("WARNING fields/nameUsage FIELD_ALONE field:nameUsage field:partnerSurname")),
        arguments(
            "\"houseNumber\": {\"column\": \"a\"}",
            List.of("WARNING fields/houseNumber FIELD_ALONE field:houseNumber field:postcode")),
        arguments(
            "\"houseNumber\": {\"column\": \"a\"}, \"street\": {\"column\": \"b\"}", List.of()),
        arguments(
            "\"addressKind\": {\"constant\": \"B\"}",
            List.of("WARNING fields/addressKind FIELD_ALONE field:addressKind field:postcode")),
        arguments(
            "\"houseNumberSuffix\": {\"column\": \"a\"}",
            List.of(
                "WARNING fields/houseNumberSuffix FIELD_ALONE field:houseNumberSuffix"
                    + " field:houseNumber")),
        arguments(
            "\"trajectoryManagerContact\": {\"column\": \"a\"},"
                + " \"trajectoryManagerOrganisation\": {\"column\": \"b\"}",
            List.of(
                "WARNING fields/trajectoryManagerContact FIELD_ALONE field:trajectoryManagerContact"
                    + " field:trajectoryManager",
                "WARNING fields/trajectoryManagerOrganisation FIELD_ALONE"
                    + " field:trajectoryManagerOrganisation field:trajectoryManager")));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void tellsWhatIsOddAboutAField(String fields, List<String> expected) {
    assertThat(findings(Mappings.csvTerms("", fields))).isEqualTo(expected);
  }

  @Test
  void keyCannotBeDropped() {
    assertThat(
            findings(
                "\"format\": \"CSV\", \"fields\": {\"key\": {\"column\": \"a\", \"onBad\":"
                    + " \"DROP\"}}"))
        .containsExactly("INFO fields/key/onBad DROP_WITHOUT_EFFECT field:key");
  }

  @Test
  void tellsWhatIsOddAboutTheHead() {
    assertThat(findings(Mappings.csvTerms("\"encoding\": \"Detect\", ", "")))
        .containsExactly("INFO encoding ENCODING_OPEN");
    assertThat(
            findings(
                """
                "format": "JSON_LINES", "header": false, "separator": ",", "quote": "'",
                "formulaGuard": true, "fields": {"key": {"column": "/a"}}
                """))
        .containsExactly(
            "INFO header SETTING_WITHOUT_EFFECT field:header",
            "INFO separator SETTING_WITHOUT_EFFECT field:separator",
            "INFO quote SETTING_WITHOUT_EFFECT field:quote",
            "INFO formulaGuard SETTING_WITHOUT_EFFECT field:formulaGuard");
    assertThat(findings("\"format\": \"JSON_LINES\", \"fields\": {\"key\": {\"column\": \"/a\"}}"))
        .isEmpty();
  }

  private static List<String> missing(String fields) {
    return MappingFinding.of(Mappings.of(Mappings.csvTerms("", fields))).stream()
        .filter(finding -> finding.reason().code() == MappingFinding.MINIMAL_FIELD_MISSING)
        .map(finding -> finding.reason().facts().get(0).toString().replace("field:", ""))
        .toList();
  }

  @Test
  void tellsWhichFieldsOfTheMinimalDataSetDoNotCome() {
    assertThat(missing(""))
        .containsExactly(
            "surname", "initials", "birthDate", "gender", "trajectoryManager", "status");
    assertThat(missing("\"fullName\": {\"column\": \"a\", \"split\": \"INITIALS_SURNAME\"}"))
        .containsExactly("birthDate", "gender", "trajectoryManager", "status");
    assertThat(missing("\"givenNames\": {\"column\": \"a\"}")).doesNotContain("initials");
    assertThat(missing("\"status\": {\"column\": \"a\"}")).doesNotContain("status");
  }

  @Test
  void rowsOfOtherFactsHaveNoMinimalDataSetAndTheirOwnFields() {
    String terms =
        Mappings.csvTerms(
            "\"of\": \"fact\", ",
            "\"prefix\": {\"constant\": \"a\"}, \"a/b\": {\"column\": \"nr\"}, \"day\":"
                + " {\"column\": \"d\", \"format\": \"yyyy\"}");
    assertThat(
            MappingFinding.of(Mappings.of(terms.replace("a/b", "a-b"))).stream()
                .map(MappingFindingTest::brief))
        .containsExactly(
            "WARNING fields/a-b/column COLUMN_USED_TWICE field:a-b field:key",
            "WARNING fields/day/format DATE_WITHOUT_DAY field:day");
  }

  @ParameterizedTest
  @EnumSource(MappingFinding.class)
  void hasTextsInBothLanguages(MappingFinding finding) {
    assertThat(finding.template(Language.NL)).isNotBlank();
    assertThat(finding.template(Language.EN)).isNotBlank();
    assertThat(finding.rule().id()).isNotBlank();
  }
}
