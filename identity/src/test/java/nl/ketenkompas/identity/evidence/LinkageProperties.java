package nl.ketenkompas.identity.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.ketenkompas.model.testing.Population;
import nl.ketenkompas.model.testing.TruePerson;

class LinkageProperties {

  @Property
  void orderDoublesAndThreadsMakeNoDifference(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int people) {
    List<Evidence> records = records(seed, people);
    LinkageResult straight = link(records, 1);

    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      order.add(i);
    }
    Random random = new Random(seed);
    for (int i = 0; i < records.size() / 2; i++) {
      order.add(random.nextInt(records.size()));
    }
    Collections.shuffle(order, random);
    LinkageResult shuffled = link(order.stream().map(records::get).toList(), 3);

    assertThat(shuffled.model()).isEqualTo(straight.model());
    for (int i = 0; i < order.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean same = shuffled.clusterOf(i) == shuffled.clusterOf(j);
        if (!order.get(i).equals(order.get(j))) {
          assertThat(same)
              .isEqualTo(straight.clusterOf(order.get(i)) == straight.clusterOf(order.get(j)));
        }
      }
    }
  }

  @Property
  void differentBsnsAreNeverInOneCluster(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int people) {
    List<Evidence> records = records(seed, people);
    LinkageResult result = link(records, 1);
    for (int i = 0; i < records.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (result.clusterOf(i) == result.clusterOf(j)
            && records.get(i).bsn() != null
            && records.get(j).bsn() != null) {
          assertThat(records.get(i).bsn()).isEqualTo(records.get(j).bsn());
        }
      }
    }
  }

  private static LinkageResult link(List<Evidence> records, int threads) {
    EvidenceTable table = new EvidenceTable();
    records.forEach(table::add);
    return Linkage.standard().onThreads(threads).deduplicate(table);
  }

  private static List<Evidence> records(long seed, int people) {
    List<Evidence> records = new ArrayList<>();
    for (TruePerson person : Population.of(seed, people)) {
      for (TruePerson.Copy copy : person.copies()) {
        records.add(Evidence.of(copy.record()));
      }
    }
    return records;
  }
}
