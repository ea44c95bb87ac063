package nl.ketenkompas.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.testing.Population;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A host of its own, compiled and run on a plain class path of three jars: the testing kit, model,
 * and the annotations that model's records carry. No JUnit, no AssertJ, no jqwik, nothing of this
 * build.
 */
class KitOfAHostTest {
  private static final String HOST =
      """
      import java.time.LocalDate;
      import nl.ketenkompas.model.testing.Bsns;
      import nl.ketenkompas.model.testing.Dice;
      import nl.ketenkompas.model.testing.Families;
      import nl.ketenkompas.model.testing.LifeHistory;
      import nl.ketenkompas.model.testing.PartialDates;
      import nl.ketenkompas.model.testing.Population;
      import nl.ketenkompas.model.testing.TruePerson;

      public final class Host {
        public static String use() {
          Population people = Population.of(1, 200);
          int copies = 0;
          int observed = 0;
          for (TruePerson person : people) {
            copies += person.copies().size();
            observed += LifeHistory.of(1, person).observations().size();
          }
          return copies
              + " " + observed
              + " " + Families.of(people).count()
              + " " + Bsns.nearly(Bsns.test().get(0), Dice.of(1)).length()
              + " " + PartialDates.known(LocalDate.of(1971, 3, 14), Dice.of(1)).text().length();
        }
      }
      """;

  @TempDir Path dir;

  @Test
  void theKitNeedsNothingButModel() throws Exception {
    List<Path> classPath =
        Stream.of(Population.class, PersonRecord.class, JsonValue.class)
            .map(KitOfAHostTest::jarOf)
            .distinct()
            .toList();
    Path source = Files.writeString(dir.resolve("Host.java"), HOST);

    assertThat(compile(source, classPath)).isEmpty();
    String first = run(classPath);

    assertThat(first).matches("[1-9][0-9]+ [1-9][0-9]+ [1-9][0-9]* 9 [0-9]+");
    assertThat(run(classPath)).isEqualTo(first);
  }

  @Test
  void theJarHasItsOwnModuleNameAndOnlyTheKit() throws IOException {
    Path jar = jarOf(Population.class);
    if (Files.isDirectory(jar)) {
      // Before the phase package the kit is still a folder of classes; its name stands in the pom
      assertThat(Path.of("..", "..", "model", "pom.xml"))
          .content()
          .contains("<Automatic-Module-Name>nl.ketenkompas.model.testing</Automatic-Module-Name>");
      return;
    }
    try (JarFile file = new JarFile(jar.toFile())) {
      assertThat(file.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
          .isEqualTo("nl.ketenkompas.model.testing");
      assertThat(file.stream().map(Object::toString).filter(name -> name.endsWith(".class")))
          .isNotEmpty()
          .allMatch(name -> name.startsWith("nl/ketenkompas/model/testing/"));
    }
  }

  private String compile(Path source, List<Path> classPath) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    compiler
        .getTask(
            said,
            null,
            null,
            List.of(
                "-proc:none",
                "-d",
                dir.toString(),
                "-cp",
                classPath.stream()
                    .map(Path::toString)
                    .collect(Collectors.joining(System.getProperty("path.separator")))),
            null,
            compiler.getStandardFileManager(null, null, null).getJavaFileObjects(source.toFile()))
        .call();
    return said.toString()
        .lines()
        .filter(line -> line.contains("error:"))
        .collect(Collectors.joining("\n"));
  }

  private String run(List<Path> classPath) throws Exception {
    List<URL> urls =
        Stream.concat(Stream.of(dir), classPath.stream()).map(KitOfAHostTest::url).toList();
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Method use = loader.loadClass("Host").getMethod("use");
      return String.valueOf(use.invoke(null));
    }
  }

  private static Path jarOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (java.net.MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
