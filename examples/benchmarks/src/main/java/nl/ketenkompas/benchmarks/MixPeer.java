package nl.ketenkompas.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * A way to compute stable mixes: five areas at the same time, three months, unstable wins, nothing
 * bridged. Those that need libraries of their own are in the profile {@code peers}, and are found
 * by {@link java.util.ServiceLoader}.
 */
public interface MixPeer extends AutoCloseable {

  /** What is said of every client: first day of the mix or -1, and the longest run together. */
  final class Answers {
    final int[] attained;
    final boolean[] holds;
    final int[] longest;

    Answers(int clients) {
      attained = new int[clients];
      holds = new boolean[clients];
      longest = new int[clients];
      Arrays.fill(attained, -1);
    }

    /** The first client about whom two peers do not agree, or -1. */
    int firstOther(Answers other) {
      for (int i = 0; i < attained.length; i++) {
        if (attained[i] != other.attained[i]
            || holds[i] != other.holds[i]
            || longest[i] != other.longest[i]) {
          return i;
        }
      }
      return -1;
    }
  }

  /** How the benchmark calls it. */
  String name();

  /** Takes in the data; not measured. */
  void load(MixData data) throws Exception;

  /** Answers about all clients. */
  Answers answer() throws Exception;

  @Override
  default void close() throws IOException, SQLException {}
}
