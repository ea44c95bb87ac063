package nl.ketenkompas.identity.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import nl.ketenkompas.identity.Client;
import nl.ketenkompas.identity.ClientNumbers;
import nl.ketenkompas.identity.RecognisedClients;
import nl.ketenkompas.identity.Recogniser;
import nl.ketenkompas.identity.SmallPopulations;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.identity.register.RegisterEvent.Confirmed;
import nl.ketenkompas.identity.register.RegisterEvent.Decided;
import nl.ketenkompas.identity.register.RegisterEvent.Undone;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.testing.Covers;

class RegisterProperties {

  @Provide
  Arbitrary<List<PersonRecord>> people() {
    return SmallPopulations.records().list().ofSize(5);
  }

  @Provide
  Arbitrary<Agreement<RecognitionTerms>> agreements() {
    return SmallPopulations.agreements();
  }

  @Provide
  Arbitrary<Agreement<RecognitionTerms>> careful() {
    return SmallPopulations.agreements().map(RegisterProperties::withFourEyes);
  }

  static Agreement<RecognitionTerms> withFourEyes(Agreement<RecognitionTerms> agreement) {
    return RecognitionTerms.KIND
        .read(
            RecognitionTerms.KIND
                .write(agreement)
                .replaceFirst("\"fourEyes\"\\s*:\\s*false", "\"fourEyes\": true"),
            "careful.json")
        .orThrow();
  }

  private static History history(
      Agreement<RecognitionTerms> agreement, List<PersonRecord> people, long seed, int steps) {
    History history = new History(agreement);
    Random random = new Random(seed);
    for (int i = 0; i < steps; i++) {
      history.put(history.random(random, people));
    }
    return history;
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Covers({"SK-C7", "SK-C10", "WABB-12"})
  void isWhatTheFactsThatStandMakeOfIt(
      @ForAll("agreements") Agreement<RecognitionTerms> agreement,
      @ForAll("people") List<PersonRecord> people,
      @ForAll long seed) {
    assertIsNaive(history(agreement, people, seed, 30));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Covers({"SK-C7", "WABB-12"})
  void isSoWithFourEyesToo(
      @ForAll("careful") Agreement<RecognitionTerms> agreement,
      @ForAll("people") List<PersonRecord> people,
      @ForAll long seed) {
    History history = history(agreement, people, seed, 40);
    assertThat(history.agreement.terms().review().fourEyes()).isTrue();
    assertIsNaive(history);
  }

  private static void assertIsNaive(History history) {
    NaiveRegister naive = new NaiveRegister(history.agreement.terms(), history.events);
    RegisteredClients state = history.state;
    assertThat(History.clients(state)).isEqualTo(naive.clients());
    assertThat(state.clients()).isEqualTo(naive.clients().size());
    assertThat(state.records()).isEqualTo(naive.records());
    naive
        .leads()
        .forEach(
            (number, lead) -> assertThat(state.current(number)).as("" + number).isEqualTo(lead));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Covers("SK-C7")
  void whatIsUndoneNeverHappened(
      @ForAll("agreements") Agreement<RecognitionTerms> agreement,
      @ForAll("people") List<PersonRecord> people,
      @ForAll long seed) {
    History history = history(agreement, people, seed, 30);
    Set<Long> undone = new HashSet<>();
    history.events.forEach(
        e -> {
          if (e instanceof Undone u) {
            undone.add(u.decision());
          }
        });
    RegisteredClients without = history.register.start();
    for (int i = 0; i < history.events.size(); i++) {
      RegisterEvent event = history.events.get(i);
      boolean gone =
          event instanceof Undone
              || (event instanceof Decided && undone.contains(i + 1L))
              || (event instanceof Confirmed c && undone.contains(c.decision()));
      if (!gone) {
        without = History.fold(history.register, without, i + 1, event);
      }
    }
    assertThat(History.clients(history.state)).isEqualTo(History.clients(without));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Covers({"SK-C7", "WABB-12"})
  void neverHasTwoBsnsInAClientOrTheLivingWithTheDeadUndecided(
      @ForAll("agreements") Agreement<RecognitionTerms> agreement,
      @ForAll("people") List<PersonRecord> people,
      @ForAll long seed) {
    History history = history(agreement, people, seed, 30);
    RegisteredClients state = history.state;
    boolean merged =
        state.decisions().stream().anyMatch(d -> d.status() == Decision.Status.IN_FORCE);
    for (Client client : history.all()) {
      assertThat(
              client.records().stream()
                  .map(r -> RegisteredClients.counting(r.bsn(), state.superseded))
                  .filter(bsn -> bsn != null)
                  .distinct())
          .hasSizeLessThan(2);
      if (!merged) {
        assertThat(client.records().stream().map(r -> r.deathDate() == null).distinct()).hasSize(1);
      }
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Covers({"SK-C7", "SK-C19"})
  void oneByOneGivesWhatAFileGives(
      @ForAll("agreements") Agreement<RecognitionTerms> agreement,
      @ForAll @Size(min = 1, max = 12) List<@From("one") PersonRecord> people,
      @ForAll long seed) {
    History history = new History(agreement);
    Random random = new Random(seed);
    int numbers = 0;
    for (PersonRecord person : people) {
      SourceKey key = SourceKey.of("a", "" + random.nextInt(8));
      PersonRecord record = SmallPopulations.withKey(person, key);
      if (history.state.record(key).isEmpty()) {
        history.put(new RegisterCommand.Receive(record, new ClientId("N" + numbers++)));
      } else if (random.nextInt(3) == 0) {
        history.put(new RegisterCommand.Withdraw(key));
      } else {
        history.put(new RegisterCommand.Correct(record));
      }
    }
    List<PersonRecord> records = new ArrayList<>();
    history.state.forEachClient(client -> records.addAll(client.records()));
    RecognisedClients batch = Recogniser.of(agreement).group(records, ClientNumbers.counting("C"));
    assertThat(Set.copyOf(History.clients(history.state).values()))
        .isEqualTo(
            batch.clients().stream()
                .map(c -> c.records().stream().map(PersonRecord::key).collect(Collectors.toSet()))
                .collect(Collectors.toSet()));
  }

  @Provide
  Arbitrary<PersonRecord> one() {
    return SmallPopulations.records();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Covers({"SK-C7", "SK-C8"})
  void recognisesAsKnownPersonsDo(
      @ForAll("agreements") Agreement<RecognitionTerms> agreement,
      @ForAll("people") List<PersonRecord> people,
      @ForAll("one") PersonRecord newcomer,
      @ForAll long seed) {
    History history = history(agreement, people, seed, 25);
    if (history.state.superseded.isEmpty()) {
      var known = Recogniser.of(agreement).knownPersons(history.all());
      assertThat(history.state.recognise(newcomer)).isEqualTo(known.recognise(newcomer));
      assertThat(history.state.explain(newcomer)).isEqualTo(known.explain(newcomer));
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Covers("SK-C7")
  void theOldStateStaysAsItWas(
      @ForAll("agreements") Agreement<RecognitionTerms> agreement,
      @ForAll("people") List<PersonRecord> people,
      @ForAll long seed) {
    History history = new History(agreement);
    Random random = new Random(seed);
    Map<RegisteredClients, Map<ClientId, Set<SourceKey>>> states = new LinkedHashMap<>();
    for (int i = 0; i < 20; i++) {
      history.put(history.random(random, people));
      states.put(history.state, History.clients(history.state));
    }
    states.forEach((state, clients) -> assertThat(History.clients(state)).isEqualTo(clients));
  }
}
