package nl.ketenkompas.model.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersistentMapTest {

  /** A key of which many have the same hash. */
  private record Key(int number, int hash) {
    @Override
    public int hashCode() {
      return hash;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 0x40000000, 0x7fffffff, -1})
  void isAMap(int mask) {
    Random random = new Random(mask);
    Map<Key, Integer> reference = new HashMap<>();
    PersistentMap<Key, Integer> map = PersistentMap.empty();
    for (int i = 0; i < 3000; i++) {
      int number = random.nextInt(700);
      Key key = new Key(number, number * 0x9E3779B9 & mask);
      PersistentMap<Key, Integer> before = map;
      Integer old = reference.get(key);
      map = map.with(key, i);
      assertThat(before.get(key).orElse(null)).isEqualTo(old);
      reference.put(key, i);
      assertThat(map.size()).isEqualTo(reference.size());
    }
    Map<Key, Integer> found = new HashMap<>();
    map.forEach((key, value) -> assertThat(found.put(key, value)).isNull());
    assertThat(found).isEqualTo(reference);
    PersistentMap<Key, Integer> last = map;
    reference.forEach((key, value) -> assertThat(last.get(key)).contains(value));
    assertThat(map.get(new Key(9999, 5 & mask))).isEmpty();
  }

  @Test
  void isEqualWhateverTheOrder() {
    PersistentMap<String, Integer> one = PersistentMap.<String, Integer>empty().with("a", 1);
    PersistentMap<String, Integer> two = one.with("b", 2);
    PersistentMap<String, Integer> other =
        PersistentMap.<String, Integer>empty().with("b", 2).with("a", 9).with("a", 1);
    assertThat(two).isEqualTo(other).hasSameHashCodeAs(other).hasToString("PersistentMap[2]");
    assertThat(two).isNotEqualTo(one).isNotEqualTo(two.with("a", 2)).isNotEqualTo("map");
    assertThat(two).isNotEqualTo(one.with("c", 2));
    assertThat(two.hashCode()).isEqualTo(Map.of("a", 1, "b", 2).hashCode());
    assertThat(PersistentMap.empty().size()).isZero();
    assertThat(PersistentMap.empty().get("a")).isEmpty();
  }
}
