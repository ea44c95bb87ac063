package nl.ketenkompas.privacy.retention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.ketenkompas.model.Checks;

/**
 * Erases a person from every place where something of him is kept (rule AVG-17), and asks each
 * place afterwards whether it still yields anything. Hash chains still verify: lines stay, keys go.
 * Thread safe if the stores are.
 *
 * <p>Stores are erased in the order given. Begin with {@link ErasableStore#payloads}: what is
 * rebuilt from payloads afterwards no longer finds him.
 *
 * <pre>{@code
 * Eraser eraser = Eraser.of(ErasableStore.payloads(keys), register, trail, trainedTable);
 * ErasureReport report = eraser.erase(Person.of(client, keysOfClient));
 * }</pre>
 */
public final class Eraser {
  private final List<ErasableStore> stores;

  private Eraser(List<ErasableStore> stores) {
    this.stores = stores;
  }

  /**
   * Obtains an eraser.
   *
   * @param stores all places where something of a person may be kept, each with a name of its own
   * @return the eraser
   * @throws IllegalArgumentException if there is none or two have the same name
   */
  public static Eraser of(ErasableStore... stores) {
    Set<String> names = new HashSet<>();
    for (ErasableStore store : stores) {
      if (!names.add(Checks.code(store.name(), "store"))) {
        throw new IllegalArgumentException("expected stores with different names");
      }
    }
    if (names.isEmpty()) {
      throw new IllegalArgumentException("expected at least one store");
    }
    return new Eraser(List.of(stores));
  }

  /**
   * Erases a person. A place that fails does not keep the others from erasing; call again when it
   * is mended.
   *
   * @param person who
   * @return what became of it in each place; tells nothing about the person
   */
  public ErasureReport erase(Person person) {
    List<String> failed = new ArrayList<>();
    for (ErasableStore store : stores) {
      if (!isErased(store, person)) {
        failed.add(store.name());
      }
    }
    List<String> erased = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (ErasableStore store : stores) {
      boolean gone = !failed.contains(store.name()) && isGone(store, person);
      (gone ? erased : left).add(store.name());
    }
    return new ErasureReport(erased, left);
  }

  private static boolean isErased(ErasableStore store, Person person) {
    try {
      store.erase(person);
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static boolean isGone(ErasableStore store, Person person) {
    try {
      return !store.yields(person);
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** Names the stores. */
  @Override
  public String toString() {
    return "Eraser" + stores.stream().map(ErasableStore::name).toList();
  }
}
