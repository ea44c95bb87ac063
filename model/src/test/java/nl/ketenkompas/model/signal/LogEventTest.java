package nl.ketenkompas.model.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.person.Bsn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.AbstractLogger;
import org.slf4j.spi.LoggingEventAware;

class LogEventTest {

  @ParameterizedTest
  @EnumSource
  void isLoggedUnderItsNameWithItsFields(LogEvent event) {
    Log log = new Log();
    Object[] values = new Object[event.fields().size()];
    Arrays.fill(values, "x-1");

    event.log(log, values);

    assertThat(log.lines)
        .containsExactly(
            event.level()
                + " "
                + event.event()
                + " "
                + event.fields().stream().map(field -> field + "=x-1").toList());
  }

  @Test
  void onlyNumbersConstantsAndCodesGetIn() {
    Log log = new Log();

    LogEvent.FILE_READ.log(log, "Anna van der Meer", 3L, 2, Bsn.parse("999990019"));
    LogEvent.FILE_REFUSED.log(log, "klant Meer.csv", ValueError.EMPTY);

    assertThat(log.lines)
        .containsExactly(
            "INFO file.read [partner=*, read=3, accepted=2, rejected=*]",
            "WARN file.refused [partner=*, problem=EMPTY]");
  }

  @Test
  void everyFieldHasAValue() {
    assertThatThrownBy(() -> LogEvent.JOURNAL_REFUSED.log("budget"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("journal.refused")
        .hasMessageContaining("ledger");
    LogEvent.JOURNAL_REFUSED.log("budget", ValueError.EMPTY);
  }

  @Test
  void namesAreUnique() {
    assertThat(Arrays.stream(LogEvent.values()).map(LogEvent::event)).doesNotHaveDuplicates();
  }

  @Test
  void everyEventStandsInTheReadme() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    for (LogEvent event : LogEvent.values()) {
      String row =
          "| `" + event.event() + "` | " + event.level() + " | " + fields(event.fields()) + " |";
      assertThat(readme).contains(row);
    }
  }

  private static String fields(List<String> fields) {
    return fields.stream().map(f -> "`" + f + "`").reduce((a, b) -> a + ", " + b).orElseThrow();
  }

  @Test
  void nothingElseInTheHouseLogs() throws IOException {
    List<String> found = new ArrayList<>();
    for (String module : List.of("model", "identity", "privacy", "mandate", "monitoring")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          String text = Files.readString(file);
          if (text.contains("import org.slf4j") || text.contains("System.Logger")) {
            found.add(String.valueOf(file.getFileName()));
          }
        }
      }
    }
    assertThat(found).containsExactly("LogEvent.java");
  }

  private static final class Log extends AbstractLogger implements LoggingEventAware {
    private static final long serialVersionUID = 1L;
    private final transient List<String> lines = new ArrayList<>();

    @Override
    public void log(LoggingEvent event) {
      lines.add(
          event.getLevel()
              + " "
              + event.getMessage()
              + " "
              + event.getKeyValuePairs().stream().map(p -> p.key + "=" + p.value).toList());
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
      return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
        Level level,
        @Nullable Marker marker,
        @Nullable String message,
        @Nullable Object @Nullable [] arguments,
        @Nullable Throwable throwable) {
      throw new IllegalStateException("not through the list");
    }

    @Override
    public boolean isTraceEnabled() {
      return true;
    }

    @Override
    public boolean isTraceEnabled(@Nullable Marker marker) {
      return true;
    }

    @Override
    public boolean isDebugEnabled() {
      return true;
    }

    @Override
    public boolean isDebugEnabled(@Nullable Marker marker) {
      return true;
    }

    @Override
    public boolean isInfoEnabled() {
      return true;
    }

    @Override
    public boolean isInfoEnabled(@Nullable Marker marker) {
      return true;
    }

    @Override
    public boolean isWarnEnabled() {
      return true;
    }

    @Override
    public boolean isWarnEnabled(@Nullable Marker marker) {
      return true;
    }

    @Override
    public boolean isErrorEnabled() {
      return true;
    }

    @Override
    public boolean isErrorEnabled(@Nullable Marker marker) {
      return true;
    }
  }
}
