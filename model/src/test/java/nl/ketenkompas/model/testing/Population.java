package nl.ketenkompas.model.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.ketenkompas.model.chain.Partner;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;

/**
 * Generated people of a chain for the homeless and for families with many problems, with what each
 * partner has of them. Everything follows from the seed; person {@code i} does not depend on the
 * people before, so that a million can be walked through in little memory. Immutable and thread
 * safe.
 *
 * <p>Among them: prefixes, double names, people with one name only, names of partners, missing
 * BSNs, incomplete birth dates, 1 January for "unknown", twins, fathers and sons with one initial,
 * addresses shared by many, secrecy, deaths; and copies with errors, of which the truth is known.
 *
 * <pre>{@code
 * for (TruePerson person : Population.of(1, 1_000_000)) {
 *   person.copies().forEach(copy -> recogniser.recognise(copy.record()));
 * }
 * }</pre>
 */
public final class Population implements Iterable<TruePerson> {
  /** The day on which the people are as old as they are. */
  public static final LocalDate REFERENCE = LocalDate.of(2012, 3, 31);

  /** Up to so many people, all BSNs come from the ranges reserved for testing. */
  public static final int TEST_RANGE_PEOPLE = 2_500;

  /** The most people. */
  public static final int MOST_PEOPLE = 20_000_000;

  /** The shelter. */
  public static final Partner SHELTER = new Partner("shelter", "Opvang De Haven");

  /** The police. */
  public static final Partner POLICE = new Partner("police", "Politie, district Groningen/Haren");

  /** Mental health care. */
  public static final Partner MENTAL_HEALTH = new Partner("mental-health", "GGZ Noorderlicht");

  /** The municipality, whose records come from the BRP. */
  public static final Partner MUNICIPALITY = new Partner("municipality", "Gemeente Groningen");

  /** Youth care. */
  public static final Partner YOUTH_CARE = new Partner("youth-care", "Jeugdzorg Noord");

  /** The partners that have records of people. */
  public static final List<Partner> PARTNERS =
      List.of(SHELTER, POLICE, MENTAL_HEALTH, MUNICIPALITY, YOUTH_CARE);

  private static final int SMALL_PRIME = 999_983;
  private static final int LARGE_PRIME = 99_999_989;
  private static final long FACTOR = 611_953;

  private final long seed;
  private final int size;
  private final int keyPrime;
  private final People people;
  private final Copies copies;

  private Population(long seed, int size) {
    this.seed = seed;
    this.size = size;
    this.keyPrime = size <= 400_000 ? SMALL_PRIME : LARGE_PRIME;
    this.people = new People(seed, size <= TEST_RANGE_PEOPLE);
    this.copies = new Copies(this, people);
  }

  /**
   * Obtains a population.
   *
   * @param seed everything follows from it
   * @param people how many, 1 to {@link #MOST_PEOPLE}
   * @return the population
   * @throws IllegalArgumentException if there would be too few or too many people
   */
  public static Population of(long seed, int people) {
    if (people < 1 || people > MOST_PEOPLE) {
      throw new IllegalArgumentException(
          "people: expected 1 to " + MOST_PEOPLE + ", got " + people);
    }
    return new Population(seed, people);
  }

  /**
   * The seed.
   *
   * @return what everything follows from
   */
  public long seed() {
    return seed;
  }

  /**
   * How many people there are.
   *
   * @return the number
   */
  public int size() {
    return size;
  }

  /**
   * One person.
   *
   * @param number of the person, 0 up to and not including {@link #size}
   * @return the person
   * @throws IndexOutOfBoundsException if there is no such person
   */
  public TruePerson person(int number) {
    if (number < 0 || number >= size) {
      throw new IndexOutOfBoundsException(number);
    }
    return copies.complete(people.person(number));
  }

  /**
   * All people, by number.
   *
   * @return a stream that holds one person at a time
   */
  public Stream<TruePerson> stream() {
    return IntStream.range(0, size).mapToObj(this::person);
  }

  /**
   * What the partners have, person by person. Equal texts are one text, as in a host that reads its
   * files with care for memory.
   *
   * @return a sequential stream of records
   */
  public Stream<PersonRecord> records() {
    SharedParts shared = new SharedParts();
    return stream().flatMap(p -> p.copies().stream()).map(copy -> shared.in(copy.record()));
  }

  /**
   * Whose record it is: the truth that recognition has to find.
   *
   * @param key of a record of this population
   * @return the number of the person, or empty when the key is not of this population
   */
  public OptionalInt personOf(SourceKey key) {
    String local = key.local();
    int digits = local.length();
    while (digits > 0 && local.charAt(digits - 1) >= '0' && local.charAt(digits - 1) <= '9') {
      digits--;
    }
    int width = keyPrime == SMALL_PRIME ? 6 : 8;
    if (local.length() - digits != width
        || PARTNERS.stream().noneMatch(p -> p.id().equals(key.partner()))) {
      return OptionalInt.empty();
    }
    long scrambled = Long.parseLong(local.substring(digits)) + keyPrime - offset(key.partner());
    long ordinal = scrambled % keyPrime * inverse(FACTOR) % keyPrime;
    int number = (int) (ordinal / 2);
    return ordinal < 2L * size && key(key.partner(), number, (int) (ordinal % 2)).equals(key)
        ? OptionalInt.of(number)
        : OptionalInt.empty();
  }

  private long inverse(long factor) {
    // Fermat: factor^(p-2) modulo the prime p
    long result = 1;
    long base = factor % keyPrime;
    for (int exponent = keyPrime - 2; exponent > 0; exponent >>= 1) {
      if ((exponent & 1) == 1) {
        result = result * base % keyPrime;
      }
      base = base * base % keyPrime;
    }
    return result;
  }

  /** The number that a partner gave to a person; {@code again} is 1 for a double registration. */
  SourceKey key(String partner, int number, int again) {
    long scrambled = ((2L * number + again) * FACTOR + offset(partner)) % keyPrime;
    String digits = Long.toString(scrambled);
    int width = keyPrime == SMALL_PRIME ? 6 : 8;
    String padded = "0".repeat(width - digits.length()) + digits;
    return SourceKey.of(
        partner,
        switch (partner) {
          case "shelter" -> "C" + padded;
          case "police" -> "PL0100-" + padded;
          case "mental-health" -> "P" + padded;
          case "municipality" -> "GM" + padded;
          default -> "J" + padded;
        });
  }

  /** Each partner begins elsewhere, so that equal numbers at two partners mean nothing. */
  private int offset(String partner) {
    return Dice.of(seed, 4, partner.hashCode()).below(keyPrime);
  }

  @Override
  public Iterator<TruePerson> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < size;
      }

      @Override
      public TruePerson next() {
        if (next >= size) {
          throw new NoSuchElementException();
        }
        return person(next++);
      }
    };
  }

  /**
   * All people in a list; for small populations.
   *
   * @return the people, by number
   */
  public List<TruePerson> toList() {
    List<TruePerson> all = new ArrayList<>(size);
    forEach(all::add);
    return List.copyOf(all);
  }

  @Override
  public String toString() {
    return "Population[seed=" + seed + ", size=" + size + "]";
  }
}
