package nl.ketenkompas.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.ketenkompas.identity.agreement.EncodingTerms;
import nl.ketenkompas.identity.encoding.DomainKey;
import nl.ketenkompas.identity.encoding.DomainKeys;
import nl.ketenkompas.identity.encoding.EncodedPersons;
import nl.ketenkompas.identity.encoding.KeyedPseudonyms;
import nl.ketenkompas.identity.encoding.PersonEncoder;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.port.Pseudonyms.Pseudonym;
import nl.ketenkompas.model.testing.Population;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Pseudonyms, encodings and their comparison. A pseudonym beside the bare HMAC of the platform, and
 * a comparison of 1024 bits beside the bare counting of bits in ready-made arrays.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class EncodingBenchmark {
  private static final int PEOPLE = 1_024;
  private static final int PAIRS = 4_096;

  private final ClientId[] clients = new ClientId[PEOPLE];
  private final List<List<PersonRecord>> records = new ArrayList<>();
  private final long[][] filters = new long[PEOPLE][16];
  private @Nullable KeyedPseudonyms pseudonyms;
  private @Nullable PersonEncoder basic;
  private @Nullable PersonEncoder salted;
  private @Nullable EncodedPersons persons;
  private @Nullable Mac mac;
  private int next;

  /** Draws keys and people. */
  @Setup
  public void draw() throws GeneralSecurityException {
    Random random = new Random(20261123);
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    DomainKeys keys = DomainKeys.of(List.of(DomainKey.of("linking", 1, secret)));
    pseudonyms = KeyedPseudonyms.of(keys);
    mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    basic = PersonEncoder.of(EncodingTerms.preset("basic"), keys);
    salted = PersonEncoder.of(EncodingTerms.preset("salted"), keys);
    List<PersonRecord> all =
        Population.of(1, 2_400)
            .records()
            .filter(record -> record.key().partner().equals("municipality") && !record.secret())
            .filter(record -> record.name().surname() != null && record.birthDate().year() > 0)
            .limit(PEOPLE)
            .toList();
    for (int i = 0; i < PEOPLE; i++) {
      clients[i] = new ClientId("K-" + (100_000 + i));
      records.add(List.of(all.get(i)));
      filters[i] = random.longs(16).toArray();
    }
    persons = basic.encode("municipality", all).persons();
  }

  private static <T> T made(@Nullable T made) {
    if (made == null) {
      throw new IllegalStateException("not set up");
    }
    return made;
  }

  /** A pseudonym. */
  @Benchmark
  public Pseudonym pseudonym() {
    next = (next + 1) % PEOPLE;
    return made(pseudonyms).of(clients[next], "linking");
  }

  /** The floor: the same HMAC and its digits, without domain, version and checks. */
  @Benchmark
  public String bareHmac() {
    next = (next + 1) % PEOPLE;
    byte[] text = clients[next].text().getBytes(StandardCharsets.US_ASCII);
    return HexFormat.of().formatHex(made(mac).doFinal(text));
  }

  /** One person, without hardening. */
  @Benchmark
  public PersonEncoder.Encoded encodeBasic() {
    next = (next + 1) % PEOPLE;
    return made(basic).encode("municipality", records.get(next));
  }

  /** One person, salted, balanced and with noise. */
  @Benchmark
  public PersonEncoder.Encoded encodeSalted() {
    next = (next + 1) % PEOPLE;
    return made(salted).encode("municipality", records.get(next));
  }

  /** A comparison of two filters of 1024 bits. */
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public long compare() {
    EncodedPersons all = made(persons);
    long sum = 0;
    for (int p = 0; p < PAIRS; p++) {
      sum += all.similarity(p % 64, all, p * 7 % PEOPLE);
    }
    return sum;
  }

  /** The floor: the bits that two arrays share. */
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public long bareBits() {
    long sum = 0;
    for (int p = 0; p < PAIRS; p++) {
      long[] one = filters[p % 64];
      long[] other = filters[p * 7 % PEOPLE];
      for (int w = 0; w < 16; w++) {
        sum += Long.bitCount(one[w] & other[w]);
      }
    }
    return sum;
  }
}
