package nl.ketenkompas.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.ketenkompas.identity.agreement.EncodingTerms;
import nl.ketenkompas.identity.encoding.DomainKey;
import nl.ketenkompas.identity.encoding.DomainKeys;
import nl.ketenkompas.identity.encoding.EncodedLinkage;
import nl.ketenkompas.identity.encoding.PersonEncoder;
import nl.ketenkompas.identity.encoding.PersonLinker;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.testing.Population;
import nl.ketenkompas.model.testing.TruePerson;

/** How long it takes to find whom two partners share among their encoded people, and how well. */
public final class Linking {
  private static final int CHUNK = 2_000;

  private Linking() {}

  /**
   * Prints processor seconds and quality.
   *
   * @param arguments how many people of each partner, 100,000 by default, and the code of a preset,
   *     {@code salted} by default
   */
  public static void main(String... arguments) {
    int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    String preset = arguments.length > 1 ? arguments[1] : "salted";
    print(System.out, size, EncodingTerms.preset(preset));
  }

  private static void print(PrintStream out, int size, Agreement<EncodingTerms> terms) {
    Population population = Population.of(8, 3 * size + CHUNK);
    List<PersonRecord> left = new ArrayList<>();
    List<PersonRecord> right = new ArrayList<>();
    draw(population, size, left, right);
    byte[] secret = new byte[32];
    new Random(5).nextBytes(secret);
    PersonEncoder encoder =
        PersonEncoder.of(terms, DomainKeys.of(List.of(DomainKey.of("linking", 1, secret))));
    for (int i = 0; i < 5; i++) {
      encoder.encode("municipality", left.subList(0, Math.min(CHUNK, left.size())));
    }

    long start = processor();
    var ours = encoder.encode("municipality", left).persons();
    var theirs = encoder.encode("police", right).persons();
    long encoded = processor();
    EncodedLinkage linkage = PersonLinker.of(terms).link(ours, theirs);
    long linked = processor();

    Map<String, Integer> people = new HashMap<>();
    Set<Integer> known = new HashSet<>();
    left.forEach(r -> known.add(population.personOf(r.key()).orElseThrow()));
    int truth = 0;
    for (PersonRecord record : right) {
      truth += known.contains(population.personOf(record.key()).orElseThrow()) ? 1 : 0;
    }
    for (List<PersonRecord> records : List.of(left, right)) {
      for (PersonRecord r : records) {
        people.put(encoder.keyOf(r.key()), population.personOf(r.key()).orElseThrow());
      }
    }
    long good =
        linkage.links().stream()
            .filter(l -> people.getOrDefault(l.left(), -1).equals(people.get(l.right())))
            .count();
    out.printf(
        Locale.ROOT,
        "%d x %d, %s: encoding %.2f us a person, linking %.1f CPU-s, %d pairs compared%n",
        ours.size(),
        theirs.size(),
        terms.id(),
        (encoded - start) / 1e3 / (left.size() + right.size()),
        (linked - encoded) / 1e9,
        linkage.compared());
    out.printf(
        Locale.ROOT,
        "%d links, %d right, of %d in truth: F1 %.4f; %d to review%n",
        linkage.links().size(),
        good,
        truth,
        2.0 * good / (linkage.links().size() + truth),
        linkage.review().size());
  }

  /** The first record of each person at two partners. */
  private static void draw(
      Population population, int size, List<PersonRecord> left, List<PersonRecord> right) {
    for (TruePerson person : population) {
      take(person, "municipality", size, left);
      take(person, "police", size, right);
      if (left.size() == size && right.size() == size) {
        return;
      }
    }
  }

  private static void take(TruePerson person, String partner, int size, List<PersonRecord> into) {
    for (TruePerson.Copy copy : person.copies()) {
      if (into.size() < size && copy.record().key().partner().equals(partner)) {
        into.add(copy.record().withSecret(false));
        return;
      }
    }
  }

  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
