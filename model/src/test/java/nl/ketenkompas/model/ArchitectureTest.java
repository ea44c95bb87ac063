package nl.ketenkompas.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The layers of the ground floor, lowest first; imports point down, or sideways in one layer. */
class ArchitectureTest {
  private static final String MODEL = "nl.ketenkompas.model";

  private static final List<List<String>> LAYERS =
      List.of(
          List.of(""),
          List.of("person"),
          List.of("time"),
          List.of("client", "chain", "care"),
          List.of("constraint", "rule", "signal"),
          List.of("agreement", "journal", "port"),
          List.of("scenario"),
          List.of("exchange"));

  private static final JavaClasses MAIN =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  @Test
  void everyPackageHasItsLayer() {
    classes().should(haveLayer()).allowEmptyShould(true).check(MAIN);
  }

  @Test
  void lowerLayersNeverImportHigherOnes() {
    classes().should(importDownwards()).allowEmptyShould(true).check(MAIN);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().assignedFrom(packages()).should().beFreeOfCycles().allowEmptyShould(true).check(MAIN);
  }

  private static ArchCondition<JavaClass> haveLayer() {
    return new ArchCondition<>("stand in a package with a layer") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (layer(type).isEmpty()) {
          events.add(
              SimpleConditionEvent.violated(
                  type,
                  type.getName()
                      + " stands in a package without a layer.\n"
                      + "Maybe: give the package its place in ArchitectureTest.LAYERS."));
        }
      }
    };
  }

  private static ArchCondition<JavaClass> importDownwards() {
    return new ArchCondition<>("import from their own or lower layers") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        OptionalInt from = layer(type);
        type.getDirectDependenciesFromSelf()
            .forEach(
                dependency -> {
                  OptionalInt to = layer(dependency.getTargetClass());
                  if (from.isPresent() && to.isPresent() && to.getAsInt() > from.getAsInt()) {
                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                  }
                });
      }
    };
  }

  private static OptionalInt layer(JavaClass type) {
    String packageName = type.getBaseComponentType().getPackageName();
    if (!packageName.equals(MODEL) && !packageName.startsWith(MODEL + ".")) {
      return OptionalInt.empty();
    }
    String first =
        packageName.replaceFirst("nl\\.ketenkompas\\.model\\.?", "").replaceFirst("\\..*", "");
    for (int layer = 0; layer < LAYERS.size(); layer++) {
      if (LAYERS.get(layer).contains(first)) {
        return OptionalInt.of(layer);
      }
    }
    return OptionalInt.empty();
  }

  private static SliceAssignment packages() {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        String packageName = type.getPackageName();
        return packageName.startsWith(MODEL)
            ? SliceIdentifier.of(packageName)
            : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return "packages";
      }
    };
  }
}
