package nl.ketenkompas.model.testing;

import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.model.Parsed;
import nl.ketenkompas.model.person.Bsn;

/**
 * Citizen service numbers for tests. What is committed uses the ranges reserved for testing only
 * ({@link #test()}); larger sets, made at run time and thrown away, use {@link #number}.
 */
public final class Bsns {
  /** How many numbers {@link #number} can give. */
  public static final int NUMBERS = 80_000_000;

  private static final int FIRST_PREFIX = 1_000_000;
  private static final int PREFIXES = 8_999_000;
  private static final List<Bsn> TEST = enumerate();

  private Bsns() {}

  private static List<Bsn> enumerate() {
    List<Bsn> valid = new ArrayList<>(10_000);
    for (int n = 1; n < 100_000; n++) {
      add(valid, n);
    }
    for (int n = 999_990_000; n < 1_000_000_000; n++) {
      add(valid, n);
    }
    return List.copyOf(valid);
  }

  private static void add(List<Bsn> valid, int number) {
    if (Bsn.tryParse(nine(number)) instanceof Parsed.Ok<Bsn> ok) {
      valid.add(ok.got());
    }
  }

  private static String nine(int number) {
    String digits = Integer.toString(number);
    return "0".repeat(9 - digits.length()) + digits;
  }

  /**
   * All valid numbers of the ranges reserved for testing: those beginning with 0000, then those
   * beginning with 99999.
   *
   * @return about ten thousand numbers, ascending, unmodifiable
   */
  public static List<Bsn> test() {
    return TEST;
  }

  /**
   * A valid number outside the test ranges. Two different indexes give two different numbers. Never
   * commit one: it may have been issued.
   *
   * @param index 0 up to and not including {@link #NUMBERS}
   * @return the number
   */
  public static Bsn number(int index) {
    if (index < 0 || index >= NUMBERS) {
      throw new IndexOutOfBoundsException(index);
    }
    int turn = index / PREFIXES;
    // 7_368_787 is prime and no divisor of PREFIXES: neighbours in index are far apart in number
    int prefix = FIRST_PREFIX + (int) ((long) (index % PREFIXES) * 7_368_787L % PREFIXES);
    int sum = 0;
    int rest = prefix;
    for (int weight = 3; weight <= 9; weight++) {
      sum += weight * (rest % 10);
      rest /= 10;
    }
    // Of the ten eighth digits at most one has no ninth that fits
    int passed = 0;
    for (int eighth = 0; eighth < 10; eighth++) {
      int ninth = (sum + 2 * eighth) % 11;
      if (ninth < 10 && passed++ == turn) {
        return Bsn.parse(nine(prefix * 100 + eighth * 10 + ninth));
      }
    }
    throw new AssertionError("nine of the ten eighth digits fit");
  }

  /**
   * The texts that differ from a number in one digit. None of them is a valid number: the eleven
   * test finds every single wrong digit.
   *
   * @param bsn a valid number
   * @return 81 texts of nine digits
   */
  public static List<String> nearly(Bsn bsn) {
    String digits = bsn.text();
    List<String> texts = new ArrayList<>(81);
    for (int at = 0; at < 9; at++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        if (digit != digits.charAt(at)) {
          texts.add(digits.substring(0, at) + digit + digits.substring(at + 1));
        }
      }
    }
    return List.copyOf(texts);
  }

  /**
   * A text that differs from a number in one digit.
   *
   * @param bsn a valid number
   * @param dice which
   * @return nine digits that are no valid number
   */
  public static String nearly(Bsn bsn, Dice dice) {
    String digits = bsn.text();
    int at = dice.below(9);
    int digit = (digits.charAt(at) - '0' + dice.between(1, 9)) % 10;
    return digits.substring(0, at) + (char) ('0' + digit) + digits.substring(at + 1);
  }
}
