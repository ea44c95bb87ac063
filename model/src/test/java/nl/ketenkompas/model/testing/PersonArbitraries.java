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
   * Texts that are no BSN by one digit.
   *
   * @return nine digits each
   */
  public static Arbitrary<String> nearlyBsns() {
    return Arbitraries.longs()
        .map(
            seed -> {
              Dice dice = Dice.of(seed);
              return Bsns.nearly(dice.pick(Bsns.test()), dice);
            });
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

  /**
   * Dates of every precision, the unknown one among them.
   *
   * @return dates
   */
  public static Arbitrary<PartialDate> partialDates() {
    return Arbitraries.longs().map(seed -> PartialDates.any(Dice.of(seed)));
  }

  /**
   * Households of two people or more.
   *
   * @return households of small populations
   */
  public static Arbitrary<Families.Family> families() {
    return Arbitraries.longs()
        .map(seed -> Families.of(Population.of(seed, 4 * BLOCK)).toList())
        .filter(families -> !families.isEmpty())
        .map(families -> families.get(0));
  }

  /**
   * What happened to people in the chain: observations, steps, consents, circumstances.
   *
   * @return histories
   */
  public static Arbitrary<LifeHistory> histories() {
    return Arbitraries.longs()
        .map(seed -> LifeHistory.of(seed, Population.of(seed, BLOCK).person((int) (seed & 15))));
  }
}
