package nl.ketenkompas.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MainCodeTest {
  private static final JavaClasses MAIN = House.mainCode();

  /** JMH generates code there that waits and counts; nobody embeds it. */
  private static final Set<String> NOT_EMBEDDED = Set.of("benchmarks");

  @ParameterizedTest
  @EnumSource
  void neverUses(Forbidden forbidden) {
    DescribedPredicate<JavaClass> judged =
        DescribedPredicate.describe(
            "judged", type -> forbidden != Forbidden.CONSOLE || !isCommandLine(type));
    forbidden.rule().check(MAIN.that(judged));
  }

  @Test
  void roomsImportOnlyModelAndThemselves() {
    plan().roomsImportOnlyModelAndThemselves().check(MAIN);
  }

  @Test
  void partsOfARoomImportDownwards() {
    plan().partsImportDownwards().check(MAIN);
  }

  @Test
  void packagesHaveNoCycles() {
    plan().packagesHaveNoCycles().check(MAIN);
  }

  @Test
  void everyModuleIsSeen() throws IOException {
    Set<String> seen = MAIN.stream().map(House::moduleOf).collect(Collectors.toSet());
    assertThat(House.modulesWithMainCode())
        .as("Maybe: add the module to the dependencies of examples/policy-tests/pom.xml")
        .allSatisfy(
            module -> {
              String folder = String.valueOf(Path.of(module).getFileName());
              assertThat(seen.contains(folder) || NOT_EMBEDDED.contains(folder))
                  .as(module)
                  .isTrue();
            });
  }

  private static FloorPlan plan() {
    return new FloorPlan(House.PACKAGE, House.ROOMS);
  }

  /** An example's command line is its class Main; all others return what they have to say. */
  private static boolean isCommandLine(JavaClass type) {
    boolean example = !House.ROOMS.contains(House.moduleOf(type)) && !isModel(type);
    return example && (type.getName() + "$").contains(".Main$");
  }

  private static boolean isModel(JavaClass type) {
    return type.getPackageName().startsWith(House.PACKAGE + ".model");
  }
}
