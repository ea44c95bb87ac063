package nl.ketenkompas.examples.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One run of the main job, with what it said and wrote. */
record JobRun(int exit, String console, String errors, Path out) {

  static JobRun of(Path out, String... arguments) {
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    String[] all =
        Stream.concat(Stream.of(arguments), Stream.of("--out", out.toString()))
            .toArray(String[]::new);
    int exit =
        Main.run(
            new PrintStream(console, true, StandardCharsets.UTF_8),
            new PrintStream(errors, true, StandardCharsets.UTF_8),
            all);
    return new JobRun(
        exit,
        console.toString(StandardCharsets.UTF_8),
        errors.toString(StandardCharsets.UTF_8),
        out);
  }

  /** What was said, without the place where the results are. */
  String summary() {
    return console
        .lines()
        .takeWhile(line -> !line.startsWith("Res"))
        .reduce("", (a, b) -> a + b + "\n");
  }

  String text(String file) {
    try {
      return Files.readString(out.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> lines(String file) {
    return text(file).lines().toList();
  }

  /** All files that were written. */
  Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(out)) {
      all.forEach(
          file -> {
            String name = String.valueOf(file.getFileName());
            files.put(name, text(name));
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
