package nl.ketenkompas.model.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.DataKey;
import nl.ketenkompas.model.journal.KeySource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/**
 * The contract of {@link KeySource} as tests for any implementation.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keepsTheContract() {
 *   return KeySourceContract.tests(() -> new MyKeys());
 * }
 * }</pre>
 */
public final class KeySourceContract {
  private static final SourceKey ANNE = SourceKey.of("shelter", "subject-anne");
  private static final SourceKey BEN = SourceKey.of("shelter", "subject-ben");

  private final Supplier<KeySource> sources;

  private KeySourceContract(Supplier<KeySource> sources) {
    this.sources = sources;
  }

  /**
   * The tests.
   *
   * @param sources makes a new and empty source each time
   * @return one test for each promise
   */
  public static Stream<DynamicTest> tests(Supplier<KeySource> sources) {
    KeySourceContract contract = new KeySourceContract(sources);
    return Stream.of(
        test("gives the same key again", contract::givesTheSameKey),
        test("each subject has a key of his own", contract::keysDiffer),
        test("after rotation the old key still opens", contract::rotates),
        test("lists the keys of a subject", contract::listsKeys),
        test("what is destroyed is gone, older keys too", contract::destroys),
        test("others stay when one is destroyed", contract::destroysOnlyOne),
        test("a subject who comes back gets a new key", contract::startsAnew),
        test("destroying what is not there does nothing", contract::destroysNothing),
        test("a key that never was is an error", contract::refusesUnknownKeys),
        test("ids and texts tell nothing", contract::tellsNothing));
  }

  private static DynamicTest test(String name, Executable test) {
    return DynamicTest.dynamicTest(name, test);
  }

  private void givesTheSameKey() {
    KeySource keys = sources.get();
    DataKey key = keys.current(ANNE);
    assertThat(keys.current(ANNE).id()).isEqualTo(key.id());
    assertThat(keys.find(key.id())).contains(key.key());
  }

  private void keysDiffer() {
    KeySource keys = sources.get();
    DataKey one = keys.current(ANNE);
    DataKey other = keys.current(BEN);
    assertThat(one.id()).isNotEqualTo(other.id());
    assertThat(one.key()).isNotEqualTo(other.key());
  }

  private void rotates() {
    KeySource keys = sources.get();
    DataKey old = keys.current(ANNE);
    keys.rotate(ANNE);
    assertThat(keys.current(ANNE).id()).isNotEqualTo(old.id());
    assertThat(keys.current(ANNE).key()).isNotEqualTo(old.key());
    assertThat(keys.find(old.id())).contains(old.key());
  }

  private void listsKeys() {
    KeySource keys = sources.get();
    assertThat(keys.ids(ANNE)).isEmpty();
    DataKey old = keys.current(ANNE);
    keys.current(BEN);
    keys.rotate(ANNE);
    assertThat(keys.ids(ANNE)).containsExactly(old.id(), keys.current(ANNE).id());
    keys.destroy(ANNE);
    assertThat(keys.ids(ANNE)).isEmpty();
  }

  private void destroys() {
    KeySource keys = sources.get();
    DataKey old = keys.current(ANNE);
    keys.rotate(ANNE);
    DataKey young = keys.current(ANNE);
    keys.destroy(ANNE);
    assertThat(keys.find(old.id())).isEmpty();
    assertThat(keys.find(young.id())).isEmpty();
  }

  private void destroysOnlyOne() {
    KeySource keys = sources.get();
    DataKey other = keys.current(BEN);
    keys.current(ANNE);
    keys.destroy(ANNE);
    assertThat(keys.find(other.id())).contains(other.key());
  }

  private void startsAnew() {
    KeySource keys = sources.get();
    DataKey old = keys.current(ANNE);
    keys.destroy(ANNE);
    DataKey anew = keys.current(ANNE);
    assertThat(anew.id()).isNotEqualTo(old.id());
    assertThat(anew.key()).isNotEqualTo(old.key());
    assertThat(keys.find(old.id())).isEmpty();
  }

  private void destroysNothing() {
    KeySource keys = sources.get();
    keys.destroy(ANNE);
    assertThat(keys.find(keys.current(ANNE).id())).isPresent();
  }

  private void refusesUnknownKeys() {
    KeySource keys = sources.get();
    assertThatThrownBy(() -> keys.find("no-such-key")).isInstanceOf(IllegalArgumentException.class);
  }

  private void tellsNothing() {
    KeySource keys = sources.get();
    DataKey key = keys.current(ANNE);
    assertThat(key.id()).doesNotContain("anne").doesNotContain("shelter");
    assertThat(key.toString()).isEqualTo("DataKey[" + key.id() + "]");
    assertThat(keys.toString()).doesNotContain("anne");
  }
}
