package nl.ketenkompas.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.testing.InMemoryKeys;
import org.junit.jupiter.api.Test;

class EraserTest {
  private static final SourceKey ONE = SourceKey.of("shelter", "0012");
  private static final SourceKey OTHER = SourceKey.of("police", "77");
  private static final SourceKey BEN = SourceKey.of("shelter", "0013");
  private static final Person ANNE = Person.of(new ClientId("c1"), List.of(ONE, OTHER));

  private final InMemoryKeys keys = new InMemoryKeys(1);

  private static final class Place implements ErasableStore {
    private final String name;
    private final Set<ClientId> held = new HashSet<>(Set.of(ANNE.client()));
    boolean failsToErase;
    boolean failsToTell;
    boolean forgetsNothing;

    Place(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void erase(Person person) {
      if (failsToErase) {
        throw new IllegalStateException("canary");
      }
      if (!forgetsNothing) {
        held.remove(person.client());
      }
    }

    @Override
    public boolean yields(Person person) {
      if (failsToTell) {
        throw new IllegalStateException("canary");
      }
      return held.contains(person.client());
    }
  }

  @Covers("AVG-17")
  @Test
  void allKeysOfAPersonGoAndNobodyElses() {
    keys.current(ONE);
    keys.rotate(ONE);
    keys.current(OTHER);
    keys.current(BEN);
    ErasableStore payloads = ErasableStore.payloads(keys);
    assertThat(payloads.yields(ANNE)).isTrue();

    assertThat(Eraser.of(payloads).erase(ANNE))
        .isEqualTo(new ErasureReport(List.of("payloads"), List.of()));

    assertThat(keys.ids(ONE)).isEmpty();
    assertThat(keys.ids(OTHER)).isEmpty();
    assertThat(keys.ids(BEN)).hasSize(1);
    assertThat(payloads.yields(ANNE)).isFalse();
    keys.current(OTHER);
    assertThat(payloads.yields(ANNE)).isTrue();
  }

  @Covers("AVG-17")
  @Test
  void aPlaceThatFailsIsNamedAndTheOthersGoOn() {
    Place first = new Place("first");
    Place second = new Place("second");
    Place third = new Place("third");
    Place fourth = new Place("fourth");
    first.failsToErase = true;
    second.failsToTell = true;
    third.forgetsNothing = true;
    Eraser eraser = Eraser.of(first, second, third, fourth);

    ErasureReport report = eraser.erase(ANNE);

    assertThat(report.erased()).containsExactly("fourth");
    assertThat(report.left()).containsExactly("first", "second", "third");
    assertThat(report.isComplete()).isFalse();
    assertThat(second.held).isEmpty();
    first.failsToErase = false;
    second.failsToTell = false;
    third.forgetsNothing = false;
    assertThat(eraser.erase(ANNE).isComplete()).isTrue();
    assertThat(eraser).hasToString("Eraser[first, second, third, fourth]");
  }

  @Test
  void aPlaceThatFailedIsLeftEvenIfItYieldsNothing() {
    Place place = new Place("place");
    place.erase(ANNE);
    place.failsToErase = true;

    assertThat(Eraser.of(place).erase(ANNE).left()).containsExactly("place");
  }

  @Test
  void partsAreChecked() {
    assertThatThrownBy(() -> Eraser.of()).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Eraser.of(new Place("a"), new Place("a")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Eraser.of(new Place("no code")))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> Person.of(new ClientId("c1"), List.of()))
        .isInstanceOf(InvalidValueException.class);
    assertThat(ANNE).hasToString("Person[keys=2]");
    assertThat(ANNE.keys()).containsExactly(OTHER, ONE);
  }
}
