package nl.ketenkompas.model.testing;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PersonName;

/** The generators of the kit as jqwik knows them; they shrink by seed only. */
public final class PersonArbitraries {
  private static final int BLOCK = 16;

  private PersonArbitraries() {}

  /**
   * BSNs of the test ranges.
   *
   * @return valid numbers
   */
  public static Arbitrary<Bsn> bsns() {
    return Arbitraries.of(Bsns.test());
  }

  /**
   * People with their copies, twins and families among them.
   *
   * @return people of small populations
   */
  public static Arbitrary<TruePerson> people() {
    return Arbitraries.longs().map(seed -> Population.of(seed, BLOCK).person((int) (seed & 15)));
  }

  /**
   * Small populations of one to sixteen people.
   *
   * @return populations
   */
  public static Arbitrary<Population> populations() {
    return Arbitraries.longs()
        .map(seed -> Population.of(seed, 1 + (int) Long.remainderUnsigned(seed, BLOCK)));
  }

  /**
   * What partners deliver, errors included.
   *
   * @return records
   */
  public static Arbitrary<PersonRecord> records() {
    return people().map(person -> person.copies().get(0).record());
  }

  /**
   * Names as partners deliver them.
   *
   * @return names
   */
  public static Arbitrary<PersonName> names() {
    return records().map(PersonRecord::name);
  }

  /**
   * Birth dates as partners deliver them, incomplete and missing ones among them.
   *
   * @return dates
   */
  public static Arbitrary<PartialDate> birthDates() {
    return records().map(PersonRecord::birthDate);
  }
}
