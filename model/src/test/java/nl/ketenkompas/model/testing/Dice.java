package nl.ketenkompas.model.testing;

import java.util.List;

/**
 * Seeded chance (SplitMix64): the same seed and path give the same numbers on every machine and
 * Java version. Mutable and not thread safe; each generated thing takes dice of its own.
 */
public final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /**
   * Obtains dice for one thing: other paths under the same seed are independent of it.
   *
   * @param seed of the whole run
   * @param path what the dice are for, such as a number of the kind of thing and the number of the
   *     thing
   * @return the dice
   */
  public static Dice of(long seed, long... path) {
    long state = mix(seed + GOLDEN);
    for (long step : path) {
      state = mix(state ^ mix(step + GOLDEN));
    }
    return new Dice(state);
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }

  /**
   * The next 64 bits.
   *
   * @return any number
   */
  public long next() {
    state += GOLDEN;
    return mix(state);
  }

  /**
   * A number below a bound.
   *
   * @param bound at least 1
   * @return 0 up to and not including the bound
   */
  public int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /**
   * A number between two bounds.
   *
   * @param low the lowest
   * @param high the highest, at least {@code low}
   * @return a number from low to high, both inclusive
   */
  public int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /**
   * Whether something happens that happens so often.
   *
   * @param perThousand 0 for never to 1000 for always
   * @return true if it happens
   */
  public boolean chance(int perThousand) {
    return below(1000) < perThousand;
  }

  /**
   * One of a list, each equally likely.
   *
   * @param choices at least one
   * @param <T> the type of the choices
   * @return one of them
   */
  public <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /**
   * One of some choices, each equally likely.
   *
   * @param choices at least one
   * @param <T> the type of the choices
   * @return one of them
   */
  @SafeVarargs
  public final <T> T oneOf(T... choices) {
    return choices[below(choices.length)];
  }
}
