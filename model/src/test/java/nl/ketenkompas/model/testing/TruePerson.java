package nl.ketenkompas.model.testing;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.person.Bsn;
import org.jspecify.annotations.Nullable;

/**
 * A generated person: who it really is, and what the partners have of it. Immutable.
 *
 * @param number of the person in the population, counted from 0
 * @param truth who it is, as a flawless register would have it
 * @param secondBsn a second number of the same person, or null: it should not happen, and does
 * @param household number of the person with whom the household begins
 * @param relation to that person
 * @param copies what the partners have, at least one
 */
public record TruePerson(
    int number,
    PersonRecord truth,
    @Nullable Bsn secondBsn,
    int household,
    Relation relation,
    List<Copy> copies) {

  /** How somebody is related to the person with whom the household begins. */
  public enum Relation {
    /** This is that person. */
    HEAD,
    /** The twin: same surname, initial, birth date and gender. */
    TWIN,
    /** The son with the father's initial and surname. */
    NAMESAKE,
    /** Married or registered partner. */
    PARTNER,
    /** A child. */
    CHILD
  }

  /**
   * What one partner has of a person.
   *
   * @param record as the partner would deliver it when its files could be read
   * @param damages how it differs from the truth
   * @param typedBsn the digits that the partner has in place of a BSN, when they are none; then
   *     {@code record.bsn()} is null
   */
  public record Copy(PersonRecord record, Set<Damage> damages, @Nullable String typedBsn) {

    /** Copies the set. */
    public Copy {
      EnumSet<Damage> ordered = EnumSet.noneOf(Damage.class);
      ordered.addAll(damages);
      damages = Collections.unmodifiableSet(ordered);
    }

    /** Shows the source key and the damages only. */
    @Override
    public String toString() {
      return "Copy[" + record.key() + " " + damages + "]";
    }
  }

  /** Copies the list. */
  public TruePerson {
    copies = List.copyOf(copies);
  }

  /** Shows the number only. */
  @Override
  public String toString() {
    return "TruePerson[" + number + "]";
  }
}
