package nl.ketenkompas.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the README shows on its first screen is a source file, and prints what the README says. */
class FirstVerdictTest {
  private static final Path SOURCE =
      Path.of("src/main/java/nl/ketenkompas/examples/quickstart/FirstVerdict.java");
  private static final Path README = Path.of("../../README.md");

  @Test
  void theReadmeShowsTheSource() throws IOException {
    String source = Files.readString(SOURCE);
    String marker = "    // README\n";
    int from = source.indexOf(marker) + marker.length();
    String shown = source.substring(from, source.indexOf(marker, from)).replaceAll("(?m)^ {4}", "");
    assertThat(Files.readString(README)).contains("```java\n" + shown + "```\n");
  }

  @Test
  void theReadmeShowsWhatItPrints() throws IOException {
    assertThat(Files.readString(README)).contains("```text\n" + printed() + "```\n");
    assertThat(printed().toLowerCase(Locale.ROOT)).contains("sk-c7");
  }

  private static String printed() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    FirstVerdict.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
