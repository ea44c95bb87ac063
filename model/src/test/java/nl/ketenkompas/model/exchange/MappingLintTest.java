package nl.ketenkompas.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import nl.ketenkompas.model.agreement.AgreementError;
import nl.ketenkompas.model.exchange.MappingLint.Problem;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Covers("SK-C6")
class MappingLintTest {

  private static String pointers(String terms) {
    return MappingTerms.KIND
        .read(Mappings.json(terms), "test.json")
        .fold(agreement -> List.<AgreementError>of(), errors -> errors)
        .stream()
        .map(error -> error.pointer().replace("/terms/", ""))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0",
    "9, 8",
    "10, 9",
    "10000, 9999",
    "10001, -1",
    "99999, -1",
    "100000, -1",
    "0, -1",
    "'', -1",
    "1a, -1",
    "/, -1",
    ":, -1",
    "-1, -1"
  })
  void knowsTheNumbersOfColumns(String text, int index) {
    assertThat(MappingLint.columnNumber(text)).isEqualTo(index);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/a", "/a/0", "/a~1b/c~0d", "/\u00e9"})
  void knowsPointers(String text) {
    assertThat(MappingLint.pointer(text)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a/b", " /a"})
  void knowsWhatIsNoPointer(String text) {
    assertThat(MappingLint.pointer(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "fullName, surname, fields/surname",
        "fullName, prefix, fields/prefix",
        "fullName, initials, ``",
        "surname, prefix, fields/prefix",
        "surname, initials, ``",
        "partnerSurname, partnerPrefix, fields/partnerPrefix",
        "partnerSurname, prefix, ``"
      })
  void aJoinedNameBringsItsPartsItself(String joined, String part, String pointer) {
    String split = joined.equals("fullName") ? "INITIALS_SURNAME" : "PREFIX_SURNAME";
    String terms =
        Mappings.csvTerms(
            "",
            "\"%s\": {\"column\": \"a\", \"split\": \"%s\"}, \"%s\": {\"column\": \"b\"}"
                .formatted(joined, split, part));
    assertThat(pointers(terms)).isEqualTo(pointer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"surname", "partnerSurname"})
  void aNameThatIsNotJoinedHasAPrefixBesideIt(String name) {
    String prefix = name.equals("surname") ? "prefix" : "partnerPrefix";
    assertThat(
            pointers(
                Mappings.csvTerms(
                    "",
                    "\"%s\": {\"column\": \"a\"}, \"%s\": {\"column\": \"b\"}"
                        .formatted(name, prefix))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a, true",
    "Z9, true",
    "a.b-c_d, true",
    "0, true",
    ".a, false",
    "-a, false",
    "_a, false",
    "a b, false",
    "a/b, false",
    "\u00e9, false",
    "'', false"
  })
  void fieldsOfOtherFactsHaveCodesForNames(String target, boolean good) {
    String terms =
        Mappings.csvTerms("\"of\": \"fact\", ", "\"" + target + "\": {\"column\": \"b\"}");
    assertThat(pointers(terms).isEmpty()).isEqualTo(good);
  }

  @ParameterizedTest
  @CsvSource({"80, true", "81, false"})
  void fieldsOfOtherFactsHaveNoLongerNames(int length, boolean good) {
    String terms =
        Mappings.csvTerms(
            "\"of\": \"fact\", ", "\"" + "x".repeat(length) + "\": {\"column\": \"b\"}");
    assertThat(pointers(terms).isEmpty()).isEqualTo(good);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "\\t, true",
        "!, true",
        "~, true",
        "|, true",
        "` `, false",
        "\\u007f, false",
        "0, false",
        "z, false",
        "\\r, false",
        "``, false"
      })
  void separatorsAreMarks(String separator, boolean good) {
    String terms = Mappings.csvTerms("\"separator\": \"" + separator + "\", ", "");
    assertThat(pointers(terms).isEmpty()).isEqualTo(good);
  }

  @Test
  void problemsPointIntoTheMapping() {
    assertThat(new Problem(null, "encoding", "x").pointer()).isEqualTo("/terms/encoding");
    assertThat(new Problem("a~/b", "", "x").pointer()).isEqualTo("/terms/fields/a~0~1b");
    assertThat(new Problem("bsn", "codes", "x").pointer()).isEqualTo("/terms/fields/bsn/codes");
  }

  @Test
  void otherFactsAreNotSplitAndPersonsHaveNoFormatButOfDates() {
    assertThat(
            pointers(
                Mappings.csvTerms(
                    "\"of\": \"fact\", ",
                    "\"a\": {\"column\": \"b\", \"split\": \"PREFIX_SURNAME\"}")))
        .isEqualTo("fields/a/split");
    assertThat(
            pointers(
                Mappings.csvTerms(
                    "\"of\": \"fact\", ", "\"a\": {\"column\": \"b\", \"format\": \"yyyy\"}")))
        .isEmpty();
    assertThat(
            pointers(
                Mappings.csvTerms("", "\"deathDate\": {\"column\": \"b\", \"format\": \"yyyy\"}")))
        .isEmpty();
  }
}
