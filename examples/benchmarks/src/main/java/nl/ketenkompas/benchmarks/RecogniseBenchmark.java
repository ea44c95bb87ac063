package nl.ketenkompas.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import nl.ketenkompas.identity.Client;
import nl.ketenkompas.identity.KnownPersons;
import nl.ketenkompas.identity.Recogniser;
import nl.ketenkompas.identity.Recognition;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PersonName;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Identity: recognising one person without a BSN among many, against one lookup of a ready-made key
 * in a hash map, which knows no folding, no partial dates, no ambiguity and gives no reasons. Time
 * is per question; half of the people asked for are known.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RecogniseBenchmark {
  private static final int ASKED = 4_096;

  /** How many clients are known. */
  @Param({"10000", "100000"})
  public int clients;

  private final PersonRecord[] asked = new PersonRecord[ASKED];
  private final String[] keys = new String[ASKED];
  private final Map<String, ClientId> map = new HashMap<>();
  private @Nullable KnownPersons known;
  private int next;

  /** Draws the clients, and the people that are asked for. */
  @Setup
  public void draw() {
    Random random = new Random(20261101);
    List<Client> all = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      PersonRecord record = person(random, "K" + i);
      ClientId id = new ClientId("C" + i);
      all.add(new Client(id, List.of(record)));
      map.put(key(record), id);
    }
    known = Recogniser.of(RecognitionTerms.preset("vng-2008")).knownPersons(all);
    for (int i = 0; i < ASKED; i++) {
      asked[i] =
          i % 2 == 0 ? all.get(random.nextInt(clients)).records().get(0) : person(random, "A" + i);
      keys[i] = key(asked[i]);
    }
  }

  private static PersonRecord person(Random random, String local) {
    StringBuilder surname = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      surname.append("bdghjklmnprstvw".charAt(random.nextInt(15)));
      surname.append("aeiou".charAt(random.nextInt(5)));
    }
    return PersonRecord.of(SourceKey.of("partner", local))
        .withName(
            PersonName.of(Character.toString('A' + random.nextInt(26)), null, surname.toString()))
        .withBirthDate(PartialDate.of(LocalDate.of(1940, 1, 1).plusDays(random.nextInt(25_000))))
        .withGender(random.nextBoolean() ? Gender.MALE : Gender.FEMALE);
  }

  private static String key(PersonRecord record) {
    return record.name().surname()
        + '|'
        + record.name().givenNames()
        + '|'
        + record.birthDate().text()
        + '|'
        + record.gender();
  }

  /** The library. */
  @Benchmark
  public Recognition recognise() {
    next = (next + 1) % ASKED;
    KnownPersons persons = known;
    if (persons == null) {
      throw new IllegalStateException("not set up");
    }
    return persons.recognise(asked[next]);
  }

  /** The floor: one lookup of a key that somebody else made. */
  @Benchmark
  public @Nullable ClientId hashMap() {
    next = (next + 1) % ASKED;
    return map.get(keys[next]);
  }
}
