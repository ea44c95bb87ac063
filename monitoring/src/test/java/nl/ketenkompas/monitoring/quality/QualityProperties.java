package nl.ketenkompas.monitoring.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.testing.Covers;

class QualityProperties {
  private static final QualityChecks CHECKS = QualityChecks.of(Sketch.RULES);
  private static final Set<QualityFinding> TWICE =
      Set.of(QualityFinding.OBSERVATION_TWICE, QualityFinding.STAY_TWICE);

  @Property
  @Covers({"SN-2", "SK-C6"})
  void orderChangesNothingAndWhatComesTwiceIsOnlyThat(@ForAll long seed) {
    Random random = new Random(seed);
    ClientFile file = file(random);
    Map<QualityFinding, Integer> once = counts(file);

    ClientFile shuffled =
        new ClientFile(
            file.client(),
            file.records(),
            shuffle(file.observations(), random),
            shuffle(file.stays(), random));
    assertThat(counts(shuffled)).isEqualTo(once);

    List<Observation> twice = new ArrayList<>(file.observations());
    twice.addAll(file.observations());
    Map<QualityFinding, Integer> more =
        new HashMap<>(counts(new ClientFile(file.client(), file.records(), twice, file.stays())));
    more.keySet().removeAll(TWICE);
    Map<QualityFinding, Integer> before = new HashMap<>(once);
    before.keySet().removeAll(TWICE);
    assertThat(more).isEqualTo(before);
  }

  @Property
  @Covers("SN-4")
  void contradictionsAreThoseOfSomeDay(@ForAll long seed) {
    ClientFile file = file(new Random(seed));
    Set<String> areas = new HashSet<>();
    for (QualityNote note : CHECKS.check(List.of(file), Sketch.MOMENT).notes()) {
      if (note.reason().code() == QualityFinding.PARTNERS_CONTRADICT
          || note.reason().code() == QualityFinding.PARTNER_CONTRADICTS_ITSELF) {
        areas.add(note.reason().facts().get(2).ref());
      }
    }
    Set<String> naive = new HashSet<>();
    for (int day = 0; day < 60; day++) {
      Map<String, Set<String>> said = new HashMap<>();
      for (Observation seen : file.observations()) {
        boolean there =
            !seen.from().isAfter(Sketch.TODAY.minusDays(day))
                && (seen.until() == null || seen.until().isAfter(Sketch.TODAY.minusDays(day)));
        if (there) {
          said.computeIfAbsent(seen.area(), a -> new HashSet<>()).add(seen.status().name());
        }
      }
      said.forEach(
          (area, words) -> {
            if (words.containsAll(List.of("STABLE", "UNSTABLE"))) {
              naive.add(area);
            }
          });
    }
    assertThat(areas).isEqualTo(naive);
  }

  private static Map<QualityFinding, Integer> counts(ClientFile file) {
    return CHECKS.check(List.of(file), Sketch.MOMENT).counts();
  }

  private static <T> List<T> shuffle(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  /** Everything lies in the last sixty days, so that days can be gone through. */
  private static ClientFile file(Random random) {
    Sketch sketch = new Sketch().record(Sketch.person(Sketch.KEY)).second(r -> r);
    List<String> stays = new ArrayList<>();
    for (int i = random.nextInt(7); i > 0; i--) {
      int from = 1 + random.nextInt(55);
      String days =
          Sketch.TODAY.minusDays(from)
              + "/"
              + (random.nextBoolean() ? ".." : Sketch.TODAY.minusDays(random.nextInt(from + 1)));
      String recorded = " " + Sketch.TODAY.minusDays(random.nextInt(from + 1));
      String key = random.nextBoolean() ? " key=ggz/7" : " key=shelter/1";
      String status = List.of("STABLE", "UNSTABLE", "UNKNOWN").get(random.nextInt(3));
      sketch.with(
          (random.nextBoolean() ? "HOUSING " : "CARE ") + status + " " + days + recorded + key);
      stays.add("DAY " + days + recorded + key);
    }
    return sketch.stays(stays.toArray(String[]::new)).file();
  }
}
