package nl.ketenkompas.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import nl.ketenkompas.model.exchange.KeyLog.Known;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Covers("SK-C6")
class KeyLogTest {

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 10", "3, 100", "4, 50"})
  void knowsWhatAMapKnows(int seed, int inOrder) {
    Random random = new Random(seed);
    KeyLog log = new KeyLog(100_000);
    Map<String, Long> map = new HashMap<>();
    for (int i = 0; i < 15_000; i++) {
      String key = "" + (random.nextInt(100) < inOrder ? i : random.nextInt(20_000));
      long content = KeyLog.mix(random.nextInt(3) + 1);
      long fingerprint = KeyLog.fingerprint(key);
      Long before = map.get(key);
      Known expected =
          before == null ? Known.NEW : before == content ? Known.SAME : Known.DIFFERENT;
      Known known = log.find(key, fingerprint, content);
      if (known != expected) {
        assertThat(known).isEqualTo(expected);
      }
      if (before == null) {
        log.add(key, fingerprint, content);
        map.put(key, content);
      }
    }
    assertThat(log.size()).isEqualTo(map.size());
    assertThat(log.full()).isFalse();
    assertThat(map.entrySet())
        .allMatch(e -> log.find(KeyLog.fingerprint(e.getKey()), e.getValue()) == Known.SAME);
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "3", "5000", "13000"})
  void remembersAsManyAsItMay(int most) {
    for (boolean ordered : new boolean[] {true, false}) {
      KeyLog log = new KeyLog(most);
      for (int i = 0; i < most; i++) {
        String key = "" + (ordered ? i : i * 7919L % 100_003);
        log.add(key, KeyLog.fingerprint(key), KeyLog.mix(i + 1L));
      }
      assertThat(log.full()).isFalse();
      log.add("x", KeyLog.fingerprint("x"), 1);
      log.add(KeyLog.fingerprint("y"), 1);
      assertThat(log.full()).isTrue();
      assertThat(log.size()).isEqualTo(most);
      assertThat(log.find(KeyLog.fingerprint("x"), 1)).isEqualTo(Known.NEW);
      int wrong = 0;
      for (int i = 0; i < most; i++) {
        String key = "" + (ordered ? i : i * 7919L % 100_003);
        long fingerprint = KeyLog.fingerprint(key);
        wrong += log.find(fingerprint, KeyLog.mix(i + 1L)) == Known.SAME ? 0 : 1;
        wrong += log.find(key, fingerprint, KeyLog.mix(i + 2L)) == Known.DIFFERENT ? 0 : 1;
      }
      assertThat(wrong).isZero();
    }
  }

  @Test
  void tellsKeysWithOneTagApart() {
    KeyLog log = new KeyLog(100);
    for (long low = 1; low <= 40; low++) {
      long key = (7L << 32) | low;
      assertThat(log.find(key, low << 44)).isEqualTo(Known.NEW);
      log.add(key, low << 44);
    }
    for (long low = 1; low <= 40; low++) {
      long key = (7L << 32) | low;
      assertThat(log.find(key, low << 44)).isEqualTo(Known.SAME);
      assertThat(log.find(key, (low + 1) << 44)).isEqualTo(Known.DIFFERENT);
    }
    assertThat(log.find((7L << 32) | 41, 0)).isEqualTo(Known.NEW);
  }

  @Test
  void goesRoundAtTheEndOfTheTable() {
    KeyLog log = new KeyLog(100);
    for (long low = 0; low < 50; low++) {
      log.add((-1L << 32) | low, 0);
      log.add(low, 0);
    }
    for (long low = 0; low < 50; low++) {
      assertThat(log.find((-1L << 32) | low, 0)).isEqualTo(Known.SAME);
      assertThat(log.find(low, 0)).isEqualTo(Known.SAME);
    }
    assertThat(log.find(50, 0)).isEqualTo(Known.NEW);
  }
}
