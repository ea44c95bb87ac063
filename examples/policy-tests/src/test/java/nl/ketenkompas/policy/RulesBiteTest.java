package nl.ketenkompas.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ketenkompas.policy.fixture.AsksForRandomness;
import nl.ketenkompas.policy.fixture.NamesEverything;
import nl.ketenkompas.policy.fixture.ReadsTheClock;
import nl.ketenkompas.policy.fixture.UsesDefaultCharset;
import nl.ketenkompas.policy.fixture.UsesDefaultLocale;
import nl.ketenkompas.policy.fixture.UsesDefaultZone;
import nl.ketenkompas.policy.fixture.WritesToTheConsole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Shows that every rule flags code that breaks it, and leaves alone code that does not. */
class RulesBiteTest {
  private static final Map<Forbidden, Class<?>> OFFENDERS =
      Map.of(
          Forbidden.CONSOLE, WritesToTheConsole.class,
          Forbidden.CLOCK, ReadsTheClock.class,
          Forbidden.LOCALE, UsesDefaultLocale.class,
          Forbidden.ZONE, UsesDefaultZone.class,
          Forbidden.CHARSET, UsesDefaultCharset.class,
          Forbidden.RANDOMNESS, AsksForRandomness.class);

  private static final String HOUSE = "nl.ketenkompas.policy.fixture.house";

  private static final JavaClasses BAD_HOUSE = new ClassFileImporter().importPackages(HOUSE);

  @ParameterizedTest
  @EnumSource
  void flagsEveryMethodOfTheOffender(Forbidden forbidden) {
    JavaClasses classes = new ClassFileImporter().importClasses(OFFENDERS.get(forbidden));
    String report = violations(forbidden.rule(), classes);
    for (JavaClass type : classes) {
      assertThat(type.getMethods())
          .filteredOn(method -> !method.getName().startsWith("lambda$"))
          .isNotEmpty()
          .allSatisfy(method -> assertThat(report).contains(nameInReport(method)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void leavesAloneWhatNamesItsLocaleZoneCharsetAndSeed(Forbidden forbidden) {
    JavaClasses classes = new ClassFileImporter().importClasses(NamesEverything.class);
    assertThat(violations(forbidden.rule(), classes)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void namesOnlyMembersThatExist(Forbidden forbidden) {
    assertThat(forbidden.members()).allSatisfy(RulesBiteTest::assertExists);
  }

  @Test
  void flagsARoomThatImportsAnotherRoom() {
    assertThat(offenders(badHouse().roomsImportOnlyModelAndThemselves()))
        .containsExactly("privacy.Nosy");
  }

  @Test
  void flagsImportsAgainstTheFloorPlan() {
    assertThat(offenders(badHouse().partsImportDownwards()))
        .containsExactly(
            "identity.agreement.LooksUp",
            "identity.evidence.LooksAtTheWorkshop",
            "identity.evidence.LooksSideways");
  }

  @Test
  void flagsCycles() {
    assertThat(violations(badHouse().packagesHaveNoCycles(), BAD_HOUSE)).contains("Cycle detected");
  }

  private static FloorPlan badHouse() {
    return new FloorPlan(HOUSE, List.of("identity", "privacy"));
  }

  /** The classes in the bad house that a rule flags, sorted. */
  private static List<String> offenders(ArchRule rule) {
    Pattern origin =
        Pattern.compile("\\w+ <" + Pattern.quote(HOUSE) + "\\.([\\w.]+\\.[A-Z]\\w*).*");
    return rule.evaluate(BAD_HOUSE).getFailureReport().getDetails().stream()
        .map(origin::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .distinct()
        .sorted()
        .toList();
  }

  private static String violations(ArchRule rule, JavaClasses classes) {
    return String.join("\n", rule.evaluate(classes).getFailureReport().getDetails());
  }

  private static String nameInReport(JavaMethod method) {
    return method.getOwner().getSimpleName() + "." + method.getName() + "(";
  }

  private static void assertExists(String member) throws ClassNotFoundException {
    if (member.startsWith("*.")) {
      return;
    }
    String path = member.replaceFirst("\\(.*", "");
    int dot = path.lastIndexOf('.');
    Class<?> owner = Class.forName(path.substring(0, dot));
    String name = path.substring(dot + 1);
    Stream<Executable> executables =
        name.equals("new")
            ? Arrays.stream(owner.getConstructors())
            : Stream.concat(
                Arrays.stream(owner.getMethods()), Arrays.stream(owner.getDeclaredMethods()));
    boolean all = !member.contains("(");
    boolean method =
        executables.anyMatch(
            executable ->
                (name.equals("new") || executable.getName().equals(name))
                    && (all || member.endsWith(name + parameters(executable))));
    boolean field =
        all && Arrays.stream(owner.getFields()).map(Field::getName).anyMatch(name::equals);
    assertThat(method || field).as(member).isTrue();
  }

  private static String parameters(Executable executable) {
    return Arrays.stream(executable.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(Collectors.joining(",", "(", ")"));
  }
}
