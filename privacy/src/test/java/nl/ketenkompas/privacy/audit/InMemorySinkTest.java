package nl.ketenkompas.privacy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.model.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InMemorySinkTest {
  private final InMemorySink sink = new InMemorySink();

  private static LogLine line(long sequence, String subject) {
    return new LogLine(sequence, "X\t" + subject + "\trest", "");
  }

  private List<Long> read(long from) {
    List<Long> found = new ArrayList<>();
    sink.read(from, line -> found.add(line.sequence()));
    return found;
  }

  private List<Long> about(String subject) {
    List<Long> found = new ArrayList<>();
    sink.about(subject, line -> found.add(line.sequence()));
    return found;
  }

  @Test
  void keepsLinesInOrderAndFindsThemBySubject() {
    assertThat(sink.last()).isEmpty();
    for (int i = 1; i <= 40; i++) {
      assertThat(sink.append(List.of(line(i, i % 3 == 0 ? "a" : "b")))).isTrue();
    }
    assertThat(sink.append(List.of(line(41, "a"), line(42, "c")))).isTrue();

    assertThat(read(1)).hasSize(42).startsWith(1L, 2L).endsWith(42L);
    assertThat(read(41)).containsExactly(41L, 42L);
    assertThat(read(43)).isEmpty();
    assertThat(read(0)).hasSize(42);
    assertThat(about("a")).hasSize(14).startsWith(3L, 6L).endsWith(39L, 41L);
    assertThat(about("c")).containsExactly(42L);
    assertThat(about("d")).isEmpty();
    assertThat(sink.last()).contains(line(42, "c"));
    assertThat(sink).hasToString("InMemorySink[42]");
  }

  @Test
  void readersStopWhenTheyWant() {
    sink.append(List.of(line(1, "a"), line(2, "a"), line(3, "a")));
    List<Long> found = new ArrayList<>();
    sink.read(1, line -> found.add(line.sequence()) && line.sequence() < 2);
    sink.about("a", line -> found.add(line.sequence()) && line.sequence() < 1);

    assertThat(found).containsExactly(1L, 2L, 1L);
  }

  @Test
  void refusesWhatDoesNotComeNext() {
    assertThat(sink.append(List.of(line(2, "a")))).isFalse();
    assertThat(sink.append(List.of(line(1, "a"), line(3, "a")))).isFalse();
    assertThat(sink.append(List.of(line(1, "a")))).isTrue();
    assertThat(sink.append(List.of(line(1, "a")))).isFalse();
    assertThat(read(1)).containsExactly(1L);
    assertThatThrownBy(() -> sink.append(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"'a\tb\tc', b", "'a\t\tc', ''", "'a\tb', ''", "abc, ''"})
  void theSubjectIsTheSecondField(String text, String subject) {
    assertThat(new LogLine(1, text, "").subject()).isEqualTo(subject);
  }

  @Test
  void sequencesBeginAtOne() {
    assertThatThrownBy(() -> line(0, "a")).isInstanceOf(InvalidValueException.class);
    assertThat(line(1, "secret")).hasToString("LogLine[1]");
  }
}
