package nl.ketenkompas.monitoring.disclosure;

import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;

/**
 * A table that was published before, or beside this one, about persons who are partly the same:
 * what it shows can be subtracted. Holds true counts, so its text form does not. Immutable.
 *
 * @param counts what was counted then
 * @param shown what was shown of it
 * @param relation how the persons counted then relate to those counted now
 */
public record Earlier(CountTable counts, ProtectedTable shown, Relation relation) {

  /** How the persons counted earlier relate to those counted now, category by category. */
  public enum Relation {
    /** All of them are counted again, in the same category: who ever was, up to a later day. */
    CONTAINED,
    /** They contain those counted now: the region, and now one of its municipalities. */
    CONTAINING,
    /** Some are the same: who is there at the end of a month, and of the next. */
    OVERLAPPING
  }

  /**
   * Checks that the two are one table.
   *
   * @param counts what was counted then
   * @param shown what was shown of it
   * @param relation how the persons relate
   * @throws InvalidValueException if they have other dimensions
   */
  public Earlier {
    if (!counts.shape().equals(shown.shape())) {
      throw new InvalidValueException("shown", ValueError.FORMAT);
    }
  }

  @Override
  public String toString() {
    return "Earlier[" + counts.measure() + ", " + relation + "]";
  }
}
