package nl.ketenkompas.model.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import nl.ketenkompas.model.journal.JournalException.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTypesTest {
  private static final UnaryOperator<Map<String, @Nullable Object>> SAME = UnaryOperator.identity();

  /** Version 3; 1 had euros as a text, 2 had no kind, and before that the type had another name. */
  private record Booked(long cents, String kind) {}

  private record Closed() {}

  private static final EventTypes<Object> TYPES =
      EventTypes.builder()
          .type("booked", 3, Booked.class)
          .type("closed", 1, Closed.class)
          .upcast(
              "paid",
              1,
              "booked",
              1,
              line -> {
                line.put("euros", line.remove("amount"));
                return line;
              })
          .upcast(
              "booked",
              1,
              "booked",
              2,
              line -> Map.of("cents", Long.parseLong(Objects.toString(line.get("euros"))) * 100))
          .upcast(
              "booked",
              2,
              "booked",
              3,
              line -> {
                line = new java.util.LinkedHashMap<>(line);
                line.put("kind", "SERVICE");
                return line;
              })
          .build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "booked | 3 | {\"cents\":700,\"kind\":\"COURSE\"} | 700 | COURSE",
        "booked | 2 | {\"cents\":700} | 700 | SERVICE",
        "booked | 1 | {\"euros\":\"7\"} | 700 | SERVICE",
        "paid | 1 | {\"amount\":\"7\"} | 700 | SERVICE"
      })
  void frozenLinesStayReadable(String type, int version, String line, long cents, String kind) {
    assertThat(TYPES.read("e", type, version, line)).isEqualTo(new Booked(cents, kind));
  }

  @ParameterizedTest
  @CsvSource({"booked, 4", "booked, 0", "paid, 2", "closed, 2", "lent, 1"})
  void whatIsNotListedIsUnknown(String type, int version) {
    LedgerTest.assertProblem(() -> TYPES.read("e", type, version, "{}"), Problem.UNKNOWN_TYPE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "booked | 1 | {\"euros\":\"kanarie\"}",
        "booked | 1 | [1]",
        "booked | 2 | {\"x\":1}"
      })
  void anOldLineThatDoesNotFitIsUnreadable(String type, int version, String line) {
    assertThatThrownBy(() -> TYPES.read("e", type, version, line))
        .isInstanceOfSatisfying(
            JournalException.class, e -> assertThat(e.problem()).isEqualTo(Problem.UNREADABLE))
        .hasMessageNotContaining("kanarie")
        .hasNoCause();
  }

  @Test
  void writesTheVersionOfToday() {
    assertThat(TYPES.write(new Booked(5, "COURSE")))
        .isEqualTo(new EventTypes.Line("booked", 3, "{\"cents\":5,\"kind\":\"COURSE\"}"));
    assertThat(TYPES.write(new Closed())).isEqualTo(new EventTypes.Line("closed", 1, "{}"));
  }

  @Test
  void aTypeIsListedOnce() {
    EventTypes.Builder<Object> builder = EventTypes.builder().type("booked", 1, Booked.class);
    assertRefused(() -> builder.type("booked", 2, Closed.class));
    assertRefused(() -> EventTypes.builder().type("a", 1, Booked.class).type("b", 1, Booked.class));
    assertRefused(() -> builder.type("refused", 1, Closed.class));
    assertRefused(() -> builder.type("closed", 0, Closed.class));
    assertRefused(() -> builder.type("c d", 1, Closed.class));
  }

  @Test
  void everyUpcasterLeadsToATypeOfToday() {
    assertRefused(
        () ->
            EventTypes.builder()
                .type("booked", 3, Booked.class)
                .upcast("booked", 1, "booked", 2, SAME)
                .build());
    assertRefused(
        () ->
            EventTypes.builder()
                .type("booked", 3, Booked.class)
                .upcast("booked", 1, "booked", 2, SAME)
                .upcast("booked", 2, "booked", 1, SAME)
                .build());
    assertRefused(
        () ->
            EventTypes.builder()
                .type("booked", 3, Booked.class)
                .upcast("booked", 3, "booked", 4, SAME)
                .build());
    assertRefused(
        () ->
            EventTypes.builder()
                .upcast("booked", 1, "booked", 2, SAME)
                .upcast("booked", 1, "booked", 3, SAME));
  }

  private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class);
  }
}
