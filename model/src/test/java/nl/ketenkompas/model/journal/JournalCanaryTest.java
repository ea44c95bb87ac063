package nl.ketenkompas.model.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.ketenkompas.model.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in events, states and snapshots may be personal: it sings in no text of theirs. */
class JournalCanaryTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private record Event(String name) {}

  private static final Recorded.Kept<Event> KEPT =
      new Recorded.Kept<>(1, "l-1", NOON, "c-1", new Event("Kanarie"));

  static Stream<Object> holders() {
    return Stream.of(
        KEPT,
        new Judgement.Accept<>(List.of(new Event("Kanarie"))),
        new Answer.Accepted<>(List.of(KEPT)),
        new State<>(1, NOON, new Event("Kanarie")),
        new StoredSnapshot.Part("key", "Kanarie"),
        PersistentMap.<String, Event>empty().with("Kanarie", new Event("Kanarie")));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("holders")
  void noCanarySings(Object holder) {
    assertThat(holder.toString()).isNotEmpty().doesNotContain("Kanarie");
    assertThat(List.of(holder).toString()).doesNotContain("Kanarie");
  }

  @Test
  void noCanarySingsInARefusal() {
    assertThatThrownBy(() -> StoredEvent.parse("Kanarie"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageNotContaining("Kanarie");
    assertThatThrownBy(() -> StoredEvent.parse("{\"payload\":\"Kanarie\",\"Kanarie\":7}"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageNotContaining("Kanarie");
  }
}
