package nl.ketenkompas.privacy.retention;

import java.util.List;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.KeySource;

/**
 * One place where something of a person is kept: payloads, an index, a snapshot, a trained table,
 * the audit trail. The host names all of its places to the {@link Eraser}. Implementations are
 * thread safe.
 */
public interface ErasableStore {

  /**
   * What the place is called, in the report.
   *
   * @return a code
   */
  String name();

  /**
   * Erases a person; again does nothing more.
   *
   * @param person who
   * @throws RuntimeException if it did not succeed: the eraser goes on with the others and says so
   */
  void erase(Person person);

  /**
   * Whether anything of a person can still be had here.
   *
   * @param person who
   * @return true if so
   * @throws RuntimeException if it cannot be told
   */
  boolean yields(Person person);

  /**
   * The payloads of journals and snapshots: their keys are destroyed, wherever copies of them are.
   *
   * @param keys with which they are encrypted
   * @return the store
   */
  static ErasableStore payloads(KeySource keys) {
    return new ErasableStore() {
      @Override
      public String name() {
        return "payloads";
      }

      @Override
      public void erase(Person person) {
        person.keys().forEach(keys::destroy);
      }

      @Override
      public boolean yields(Person person) {
        List<SourceKey> left =
            person.keys().stream().filter(key -> !keys.ids(key).isEmpty()).toList();
        return !left.isEmpty();
      }
    };
  }
}
