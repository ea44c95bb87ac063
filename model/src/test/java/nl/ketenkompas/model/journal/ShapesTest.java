package nl.ketenkompas.model.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.journal.JournalException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapesTest {
  private record Counted(long number, String name) {}

  private record Dated(LocalDate on) {}

  private static EventTypes<Object> types() {
    return EventTypes.builder()
        .type("counted", 1, Counted.class)
        .type("dated", 1, Dated.class)
        .build();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":1,\"b\":\"x\"}      | {\"a\":20,\"b\":\"\"}       | true",
        "{\"a\":1}                  | {\"b\":1}                   | false",
        "{\"a\":1}                  | {\"a\":-1}                  | false",
        "{\"a\":1}                  | {\"a\":\"1\"}               | false",
        "{\"a\":true}               | {\"a\":false}               | false",
        "{\"a\":null}               | {\"a\":1}                   | false",
        "{\"a\":1}                  | {\"a\":1,\"b\":1}           | false",
        "{\"a\":[\"x\"]}            | {\"a\":[\"x\",\"y\"]}       | false",
        "{\"a\":\"x\"}              | {\"a\":\"{\\\"b\\\":1}\"}   | true",
        "{\"a\":\"x\\\\\"}          | {\"a\":\"y\"}               | true",
        "{\"a\":\"x\\\\\\\"\"}      | {\"a\":\"\"}                | true",
        "{\"a\":\"x\",\"b\":1}      | {\"a\":\"\\\",\",\"c\":1}   | false",
        "{\"a\":09}                 | {\"a\":/}                   | false",
        "{\"a\":9}                  | {\"a\"::}                   | false",
      })
  void theShapeIsAllButWhatTextsAndNumbersSay(String one, String other, boolean same) {
    assertThat(Shapes.shape(one) == Shapes.shape(other)).isEqualTo(same);
  }

  @Test
  void aTextThatDoesNotEndHasAShapeToo() {
    assertThat(Shapes.shape("{\"a")).isEqualTo(Shapes.shape("{\"b"));
  }

  @Test
  void aShapeIsKnownOnceItWasAdded() {
    Shapes shapes = new Shapes();
    assertThat(shapes.has("{\"a\":1}")).isFalse();

    shapes.add("{\"a\":1}");

    assertThat(shapes.has("{\"a\":2}")).isTrue();
    assertThat(shapes.has("{\"b\":2}")).isFalse();
  }

  @Test
  void noMoreThanThirtyTwoAreKept() {
    Shapes shapes = new Shapes();
    for (int i = 1; i <= 33; i++) {
      shapes.add("{\"" + "a".repeat(i) + "\":1}");
    }
    assertThat(shapes.has("{\"" + "a".repeat(32) + "\":1}")).isTrue();
    assertThat(shapes.has("{\"" + "a".repeat(33) + "\":1}")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"number\":1}x", "{\"name\":\"x\"}", "{\"number\":1,\"name\":\"x\",\"b\":1}"})
  void aComponentThatCameOrWentShowsAlsoAfterGoodLines(String changed) {
    EventTypes<Object> types = types();
    types.read("e-1", "counted", 1, "{\"number\":1,\"name\":\"x\"}");
    types.read("e-2", "counted", 1, "{\"number\":2,\"name\":\"y\"}");

    assertThatThrownBy(() -> types.read("e-3", "counted", 1, changed))
        .isInstanceOfSatisfying(
            JournalException.class, e -> assertThat(e.problem()).isEqualTo(Problem.UNREADABLE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2011-05-02", "2024-02-29", "1999-12-31", "0000-01-01"})
  void daysAreRead(String day) {
    assertThat(types().read("e-1", "dated", 1, "{\"on\":\"" + day + "\"}"))
        .isEqualTo(new Dated(LocalDate.parse(day)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2011-02-29\"",
        "\"2011-5-02\"",
        "\"2011-05-021\"",
        "\"20110502\"",
        "\"2011/05-02\"",
        "\"2011-05/02\"",
        "\"2011-0x-02\"",
        "\"2011-05-0/\"",
        "\"2011-05-0:\"",
        "\"\"",
        "20110502",
        "[2011,5,2]",
        "\"\u0662\u0660\u0661\u0661-05-02\""
      })
  void whatIsNoDayIsUnreadableAndNotQuoted(String day) {
    assertThatThrownBy(() -> types().read("e-1", "dated", 1, "{\"on\":" + day + "}"))
        .isInstanceOfSatisfying(
            JournalException.class, e -> assertThat(e.problem()).isEqualTo(Problem.UNREADABLE))
        .hasNoCause();
  }

  @Test
  void aDayOutOfAnEventIsNoDayEither() {
    assertThatThrownBy(() -> EventJson.day("2011-02-30"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("date: FORMAT")
        .hasNoCause();
  }
}
