package nl.ketenkompas.policy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The main code of this repository, as class files and as folders. */
final class House {
  static final String PACKAGE = "nl.ketenkompas";

  static final List<String> ROOMS = List.of("identity", "privacy", "mandate", "monitoring");

  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

  private House() {}

  /**
   * Every main class of every module on the class path. Left out are test classes, the testing kit,
   * and the copies of our jars that lie beside a runnable jar.
   */
  static JavaClasses mainCode() {
    ImportOption notTests =
        location ->
            !location.contains("/test-classes/")
                && !location.contains("-testing.jar")
                && !location.contains("/target/lib/")
                && !location.contains("/nl/ketenkompas/model/testing/");
    return new ClassFileImporter().withImportOption(notTests).importPackages(PACKAGE);
  }

  /** The folders of all modules that have main code, relative to the root of the repository. */
  static List<String> modulesWithMainCode() throws IOException {
    Path root = Path.of("..", "..");
    List<String> modules = new ArrayList<>(modules(root, ""));
    modules.addAll(modules(root.resolve("examples"), "examples/"));
    modules.removeIf(module -> !Files.isDirectory(root.resolve(module).resolve("src/main/java")));
    return modules;
  }

  /** The folder of the module whose class this is, such as {@code model} or {@code chain}. */
  static String moduleOf(JavaClass type) {
    String location = type.getSource().orElseThrow().getUri().toString();
    Matcher matcher = Pattern.compile("/([^/]+)/target/").matcher(location);
    return matcher.find() ? matcher.group(1) : location;
  }

  private static List<String> modules(Path folder, String prefix) throws IOException {
    Matcher matcher = MODULE.matcher(Files.readString(folder.resolve("pom.xml")));
    List<String> modules = new ArrayList<>();
    while (matcher.find()) {
      modules.add(prefix + matcher.group(1));
    }
    return modules;
  }
}
