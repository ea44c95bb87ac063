package nl.ketenkompas.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Covers({"SK-C6", "SK-C9"})
class JsonLinesTest {
  private static final PartnerFileReader<PersonRecord> READER =
      Mappings.jsonLines(
          """
          "bsn": {"column": "/bsn"},
          "surname": {"column": "/naam/achternaam"},
          "givenNames": {"column": "/naam/voornamen/0"},
          "gender": {"constant": "V"},
          "secret": {"column": "/geheim"}
          """);

  @Test
  void readsOneObjectALine() {
    var read =
        Collected.read(
            READER,
            """
            {"nr": 12, "naam": {"achternaam": " B\u00f6s ", "voornamen": ["Anna", "Maria"]}, "geheim": true}

            {"nr": "13", "bsn": "999990019", "naam": null, "extra": [1, {"a": 2}]}\r
            """);

    assertThat(read.reasons()).isEmpty();
    PersonRecord first = read.at(1);
    assertThat(first.key()).hasToString("shelter/12");
    assertThat(first.name().surname()).isEqualTo("B\u00f6s");
    assertThat(first.name().givenNames()).isEqualTo("Anna");
    assertThat(first.gender()).isEqualTo(Gender.FEMALE);
    assertThat(first.secret()).isTrue();
    assertThat(read.at(3).name().surname()).isNull();
    assertThat(read.at(3).bsn()).isNotNull();
  }

  static Stream<Arguments> lines() {
    return Stream.of(
        arguments("{\"nr\": 1", "2 BAD_JSON"),
        arguments("{\"nr\": 1} x", "2 BAD_JSON"),
        arguments("{\"nr\": 1, \"nr\": 2}", "2 BAD_JSON"),
        arguments("{\"nr\": 1, \"x\": 8e888888888888888888}", "2 BAD_JSON"),
        arguments("8e888888888888888888", "2 BAD_JSON"),
        arguments("{'nr': 1}", "2 BAD_JSON"),
        arguments("nr;naam", "2 BAD_JSON"),
        arguments("[{\"nr\": 1}]", "2 NOT_AN_OBJECT"),
        arguments("1", "2 NOT_AN_OBJECT"),
        arguments("null", "2 NOT_AN_OBJECT"),
        arguments("{\"nr\": 1, \"a\": " + "[".repeat(60) + "]".repeat(60) + "}", "2 TOO_DEEP"),
        arguments("{\"nr\": " + "9".repeat(2000) + "}", "2 BAD_JSON"),
        arguments("{\"nr\": \"" + "9".repeat(1 << 20) + "\"}", "2 LINE_TOO_LONG"),
        arguments("{\"nr\": {\"a\": 1}}", "2 key NOT_A_VALUE"),
        arguments("{\"nr\": 1, \"bsn\": [999990019]}", "2 bsn NOT_A_VALUE"),
        arguments("{\"nr\": 1, \"bsn\": 99999001.9}", "2 bsn CHARACTERS"),
        arguments("{\"nr\": \"\"}", "2 key MISSING"),
        arguments("{}", "2 key MISSING"),
        arguments("{\"nr\": 1, \"naam\": {\"achternaam\": \"a\\nb\"}}", "2 surname CHARACTERS"),
        arguments("{\"nr\": \"a\0\"}", "2 CONTROL_CHARACTER"),
        arguments("{\"nr\": \"a\ufffd\"}", "2 BAD_ENCODING"));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void rejectsALineAndNoOther(String line, String reject) {
    String good = "{\"nr\": 8}\n";
    var read = Collected.read(READER, good + line + "\n" + good.replace('8', '9'));

    assertThat(read.reasons()).containsExactly(reject);
    assertThat(read.accepted.keySet()).containsExactly(1L, 3L);
  }

  @Test
  void saysThatAFileIsEmptyOrNoText() {
    assertThat(Collected.read(READER, "\n").report().problems())
        .extracting(FileProblem::code)
        .containsExactly(RejectCode.FILE_EMPTY);
    var junk = Collected.read(READER, "\0\1\2\3\n\0\1\2\n");
    assertThat(junk.report().problems())
        .extracting(FileProblem::code)
        .isEqualTo(List.of(RejectCode.FILE_BINARY));
    assertThat(junk.reasons()).containsExactly("1 FILE_BINARY", "2 FILE_BINARY");
  }
}
