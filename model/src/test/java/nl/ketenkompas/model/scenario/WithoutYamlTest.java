package nl.ketenkompas.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** YAML is optional: a host without the library still runs JSON, and is told what to add. */
class WithoutYamlTest {
  private static final String PACKAGE = "nl.ketenkompas.model.scenario.";

  @TempDir Path dir;

  @Test
  void yamlIsRejectedWithAdviceAndJsonIsRead() throws Exception {
    Files.writeString(dir.resolve("a.scenario.yaml"), "id: a\n");
    Files.writeString(dir.resolve("b.scenario.json"), "{}");
    ClassLoader host = new HostWithoutYaml();
    Class<?> scenarios = host.loadClass(PACKAGE + "Scenarios");
    Class<?> engine = host.loadClass(PACKAGE + "Engine");
    Object none = Array.newInstance(engine, 0);

    Object folder = scenarios.getMethod("in", Path.class).invoke(null, dir);
    Object results = scenarios.getMethod("run", none.getClass()).invoke(folder, none);

    assertThat(results.toString())
        .contains("a.scenario.yaml:1:1 /: expected JSON, since YAML cannot be read here")
        .contains("Maybe add tools.jackson.dataformat:jackson-dataformat-yaml")
        .contains("b.scenario.json:1:1 /id: expected a value, there is none")
        .contains("read=2, run=0, rejected=2");
  }

  /** Loads this package anew, in a world where the YAML library does not exist. */
  private static final class HostWithoutYaml extends ClassLoader {

    HostWithoutYaml() {
      super(WithoutYamlTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("tools.jackson.dataformat.")) {
        throw new ClassNotFoundException(name);
      }
      if (!name.startsWith(PACKAGE)) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        return known == null ? defined(name) : known;
      }
    }

    private Class<?> defined(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
