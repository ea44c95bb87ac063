package nl.ketenkompas.model.scenario;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.ketenkompas.model.agreement.AgreementError;
import org.jspecify.annotations.Nullable;

/** The files of a folder of scenarios, by names relative to it that are the same everywhere. */
final class Folder {
  static final String NO_FILE =
      "expected a file of this folder\nMaybe the name is relative to another file.";

  private static final List<String> ENDINGS = List.of(".json", ".yaml", ".yml");

  private final Path root;
  private final Set<String> names = new TreeSet<>();
  private final Set<String> used = new TreeSet<>();

  Folder(Path root) throws IOException {
    this.root = root;
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(Files::isRegularFile)
          .map(file -> relative(root.relativize(file)))
          .filter(name -> ENDINGS.stream().anyMatch(name::endsWith))
          .forEach(names::add);
    }
  }

  private static String relative(Path path) {
    return path.toString().replace('\\', '/');
  }

  static boolean isScenario(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(ending -> lower.endsWith(".scenario" + ending));
  }

  List<String> scenarios() {
    return names.stream().filter(Folder::isScenario).toList();
  }

  /** JSON and YAML files that are neither scenarios nor used by one. */
  List<String> ignored() {
    return names.stream().filter(name -> !isScenario(name) && !used.contains(name)).toList();
  }

  /**
   * The name of a file that another one refers to, or null when it is not in this folder. Only
   * names that were found are opened, so nothing outside the folder is.
   */
  @Nullable String find(String from, String reference) {
    int slash = from.lastIndexOf('/');
    String name;
    try {
      name = relative(Path.of(from.substring(0, slash + 1) + reference).normalize());
    } catch (InvalidPathException e) {
      return null;
    }
    if (!names.contains(name)) {
      return null;
    }
    used.add(name);
    return name;
  }

  /** The text of a file, or null, with the reason among the errors. */
  @Nullable String text(String name, List<AgreementError> errors) throws IOException {
    return text(root.resolve(name), name, errors);
  }

  static @Nullable String text(Path file, String name, List<AgreementError> errors)
      throws IOException {
    if (Files.size(file) > 4L * Document.MAX_FILE) {
      errors.add(
          new AgreementError(
              name, 1, 1, "", "expected at most " + Document.MAX_FILE + " characters"));
      return null;
    }
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      errors.add(
          new AgreementError(name, 1, 1, "", "expected UTF-8\nMaybe save the file in UTF-8."));
      return null;
    }
  }
}
