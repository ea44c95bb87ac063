package nl.ketenkompas.privacy.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.privacy.agreement.CovenantTerms;

/** Nothing is said of clean covenants, and every planted defect is found in its place. */
class CovenantLintProperties {
  private static final int CASES = Integer.getInteger("cases", 200);

  @Example
  void cleanCovenantsHaveNoFindings() {
    for (long seed = 0; seed < 5L * CASES; seed++) {
      Agreement<CovenantTerms> clean = CleanCovenant.of(seed);

      assertThat(CovenantLint.of(clean, CleanCovenant.lists(clean))).as("seed " + seed).isEmpty();
    }
  }

  @Example
  void cleanCovenantsCanBeRead() {
    for (long seed = 0; seed < CASES / 10; seed++) {
      Agreement<CovenantTerms> clean = CleanCovenant.of(seed);

      assertThat(CovenantTerms.KIND.read(CovenantTerms.KIND.write(clean), "c.json").orThrow())
          .isEqualTo(clean);
    }
  }

  @Example
  void everyPlantedDefectIsFoundAtItsPointer() {
    Map<Defect, Integer> planted = new EnumMap<>(Defect.class);
    for (long seed = 0; seed < CASES / 2; seed++) {
      Agreement<CovenantTerms> clean = CleanCovenant.of(seed);
      ChainLists lists = CleanCovenant.lists(clean);
      for (Defect defect : Defect.values()) {
        var spoiled = defect.in(clean, seed);
        if (spoiled.isPresent()) {
          planted.merge(defect, 1, Integer::sum);
          assertThat(CovenantLint.of(spoiled.get().covenant(), lists))
              .as(defect + " seed " + seed)
              .anySatisfy(
                  finding -> {
                    assertThat(finding.pointer()).isEqualTo(spoiled.get().pointer());
                    assertThat(finding.reason().code()).hasToString(defect.name());
                  });
        }
      }
    }

    assertThat(planted).hasSize(Defect.values().length);
    assertThat(planted.values()).allMatch(times -> times >= CASES / 16);
  }

  @Example
  void thereIsADefectForEveryFinding() {
    assertThat(Stream.of(Defect.values()).map(Defect::name))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(CovenantFinding.values()).map(CovenantFinding::name).toList());
  }
}
