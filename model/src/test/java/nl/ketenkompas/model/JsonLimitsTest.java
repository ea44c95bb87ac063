package nl.ketenkompas.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.ketenkompas.model.agreement.AgreementError;
import nl.ketenkompas.model.agreement.AgreementKind;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.PersonName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Input that is too deep, too long or unknown is an error of the reader, and nothing worse. */
class JsonLimitsTest {
  private static final com.fasterxml.jackson.databind.ObjectMapper JACKSON_2 =
      new com.fasterxml.jackson.databind.ObjectMapper();
  private static final JsonMapper JACKSON_3 = JsonMapper.builder().build();

  private static final List<String> MONSTERS =
      List.of(
          "[".repeat(10_000) + "]".repeat(10_000),
          "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000),
          "9".repeat(1_000_000),
          "0." + "9".repeat(1_000_000),
          "1e999999999",
          "-1e-999999999",
          "\"" + "a".repeat(1_000_000) + "\"",
          "\"no such code\"",
          "[[[]]]",
          "{\"a\":{\"a\":{}}}",
          "true",
          "null",
          "");

  static Stream<Map.Entry<Object, String>> samples() {
    return Samples.all().entrySet().stream();
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("samples")
  void monstersInEveryPlaceAreReadOrRefused(Map.Entry<Object, String> sample) {
    Class<?> type = sample.getKey().getClass();
    for (String monster : MONSTERS) {
      for (String json : JsonMutations.replaced(sample.getValue(), monster)) {
        try {
          JACKSON_2.readValue(json, type);
        } catch (JsonProcessingException e) {
          assertThat(e.getMessage()).isNotEmpty();
        }
        try {
          JACKSON_3.readValue(json, type);
        } catch (JacksonException e) {
          assertThat(e.getMessage()).isNotEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"key\":\"a/1\",\"name\":DEEP}",
        "{\"key\":\"a/1\",\"addresses\":DEEP}",
        "{\"key\":DEEP}",
        "DEEP",
      })
  void tenThousandLevelsAreRefused(String template) {
    String json = template.replace("DEEP", "[".repeat(10_000) + "]".repeat(10_000));
    assertThatThrownBy(() -> JACKSON_2.readValue(json, PersonRecord.class))
        .isInstanceOf(JsonProcessingException.class);
    assertThatThrownBy(() -> JACKSON_3.readValue(json, PersonRecord.class))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void aLongTextIsRefusedByItsField() {
    String json = "{\"surname\":\"" + "a".repeat(1_000_000) + "\"}";
    assertThatThrownBy(() -> JACKSON_2.readValue(json, PersonName.class))
        .hasMessageContaining("surname: LENGTH");
    assertThatThrownBy(() -> JACKSON_3.readValue(json, PersonName.class))
        .hasMessageContaining("surname: LENGTH");
  }

  @Test
  void aTextOfMoreThanAHundredMegabytesIsRefused() {
    assertThatThrownBy(() -> JACKSON_2.readValue(endless(110_000_000), PersonName.class))
        .isInstanceOf(JsonProcessingException.class);
    assertThatThrownBy(() -> JACKSON_3.readValue(endless(110_000_000), PersonName.class))
        .isInstanceOf(JacksonException.class);
  }

  /** A name whose surname is so long, which never stands in memory as a whole. */
  private static Reader endless(int length) {
    return new Reader() {
      private static final String HEAD = "{\"surname\":\"";
      private static final String TAIL = "\"}";
      private int at;

      @Override
      public int read(char[] buffer, int offset, int count) {
        int all = HEAD.length() + length + TAIL.length();
        int given = Math.min(count, all - at);
        for (int i = 0; i < given; i++, at++) {
          int behind = at - HEAD.length() - length;
          buffer[offset + i] =
              at < HEAD.length() ? HEAD.charAt(at) : behind < 0 ? 'a' : TAIL.charAt(behind);
        }
        return given == 0 ? -1 : given;
      }

      @Override
      public void close() {}
    };
  }

  @Test
  void alsoAHostThatAllowsLongNumbersIsTold() {
    JsonMapper generous =
        JsonMapper.builder(
                JsonFactory.builder()
                    .streamReadConstraints(
                        StreamReadConstraints.builder().maxNumberLength(2_000_000).build())
                    .build())
            .build();
    String number = "9".repeat(1_000_000);
    assertThatThrownBy(() -> generous.readValue(number, Bsn.class))
        .isInstanceOf(JacksonException.class)
        .hasMessageContaining("bsn: LENGTH");
  }

  static Stream<String> files() {
    return MONSTERS.stream().filter(monster -> !monster.isEmpty());
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("files")
  void ourOwnReaderOfAgreementsSaysWhatIsWrong(String monster) {
    String file = "{\"schemaVersion\":1,\"kind\":\"lunch\",\"id\":" + monster + "}";
    assertThat(errors(file)).isNotEmpty().allSatisfy(JsonLimitsTest::isShort);
    assertThat(errors(monster)).isNotEmpty().allSatisfy(JsonLimitsTest::isShort);
  }

  @Test
  void ourOwnReaderOfAgreementsRefusesAHundredMegabytes() {
    assertThat(errors("{\"id\":\"" + "a".repeat(100_000_000) + "\"}"))
        .hasSize(1)
        .allSatisfy(JsonLimitsTest::isShort);
    assertThat(errors(" ".repeat(100_000_000))).hasSize(1).allSatisfy(JsonLimitsTest::isShort);
  }

  private static void isShort(AgreementError error) {
    assertThat(error.toString().length()).isBetween(1, 1_000);
  }

  private static List<AgreementError> errors(String json) {
    return AgreementKind.of("lunch", Title.class, 1)
        .read(json, "lunch.json")
        .fold(agreement -> List.of(), errors -> errors);
  }

  @Test
  void theEndlessReaderIsJson() throws IOException {
    assertThat(JACKSON_2.readValue(endless(3), PersonName.class).surname()).isEqualTo("aaa");
  }
}
