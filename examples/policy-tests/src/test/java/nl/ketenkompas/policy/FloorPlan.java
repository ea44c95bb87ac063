package nl.ketenkompas.policy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.function.Predicate;

/**
 * The floor plan of the rooms: which part of a room may import which. Parts, highest first, are
 * {@code workshop}, the root package, {@code ledger} and {@code agreement}; every other package of
 * a room is a capability. Capabilities stand beside each other and meet only through root types.
 */
final class FloorPlan {
  private static final String ROOT = "";
  private static final List<String> PARTS = List.of("agreement", "ledger", ROOT, "workshop");

  private final String house;
  private final List<String> rooms;

  /**
   * Describes a house.
   *
   * @param house its package
   * @param rooms the names of the packages in it that are rooms
   */
  FloorPlan(String house, List<String> rooms) {
    this.house = house;
    this.rooms = rooms;
  }

  ArchRule roomsImportOnlyModelAndThemselves() {
    return rule(
        "import nothing of this house but model and their own room",
        dependency -> {
          String from = first(dependency.getOriginClass());
          String to = first(target(dependency));
          return to.equals("model") || to.equals(from);
        });
  }

  ArchRule partsImportDownwards() {
    return rule(
        "follow the floor plan of the room",
        dependency -> {
          String room = first(dependency.getOriginClass());
          return !first(target(dependency)).equals(room)
              || mayImport(part(dependency.getOriginClass()), part(target(dependency)));
        });
  }

  ArchRule packagesHaveNoCycles() {
    return slices().assignedFrom(packages()).should().beFreeOfCycles().allowEmptyShould(true);
  }

  private static boolean mayImport(String from, String to) {
    if (from.equals(to)) {
      return true;
    }
    int fromPart = PARTS.indexOf(from);
    int toPart = PARTS.indexOf(to);
    if (fromPart >= 0 && toPart >= 0) {
      return fromPart > toPart;
    }
    // A capability never imports another one, nor the workshop above it. Whether the root imports
    // the capability or the capability the root is free; both at once is a cycle.
    return fromPart >= 0 || (toPart >= 0 && !to.equals("workshop"));
  }

  private ArchRule rule(String description, Predicate<Dependency> allowed) {
    return classes()
        .that(DescribedPredicate.describe("stand in a room", type -> rooms.contains(first(type))))
        .should(
            new ArchCondition<JavaClass>(description) {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                  if (isInHouse(target(dependency)) && !allowed.test(dependency)) {
                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                  }
                }
              }
            })
        .allowEmptyShould(true);
  }

  private static JavaClass target(Dependency dependency) {
    return dependency.getTargetClass().getBaseComponentType();
  }

  private boolean isInHouse(JavaClass type) {
    return type.getPackageName().startsWith(house + ".");
  }

  private String first(JavaClass type) {
    return isInHouse(type) ? segment(type, 0) : "";
  }

  private String part(JavaClass type) {
    return segment(type, 1);
  }

  /** The package segment so many places below the house, empty if the package is not that deep. */
  private String segment(JavaClass type, int place) {
    List<String> segments =
        List.of(type.getPackageName().substring(house.length() + 1).split("\\.", -1));
    return place < segments.size() ? segments.get(place) : ROOT;
  }

  private SliceAssignment packages() {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        return isInHouse(type)
            ? SliceIdentifier.of(type.getPackageName())
            : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return "packages of " + house;
      }
    };
  }
}
