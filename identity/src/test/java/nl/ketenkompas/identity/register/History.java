package nl.ketenkompas.identity.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.ketenkompas.identity.Client;
import nl.ketenkompas.identity.Recogniser;
import nl.ketenkompas.identity.SmallPopulations;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.identity.register.RegisterCommand.Confirm;
import nl.ketenkompas.identity.register.RegisterCommand.Correct;
import nl.ketenkompas.identity.register.RegisterCommand.Defer;
import nl.ketenkompas.identity.register.RegisterCommand.Merge;
import nl.ketenkompas.identity.register.RegisterCommand.Receive;
import nl.ketenkompas.identity.register.RegisterCommand.Separate;
import nl.ketenkompas.identity.register.RegisterCommand.Split;
import nl.ketenkompas.identity.register.RegisterCommand.Supersede;
import nl.ketenkompas.identity.register.RegisterCommand.Undo;
import nl.ketenkompas.identity.register.RegisterCommand.Withdraw;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.Recorded;
import nl.ketenkompas.model.time.Moment;

/** A register to which random commands are put; what it refuses does not happen. */
final class History {
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<String> USERS = List.of("u1", "u2");

  final ClientRegister register;
  final Agreement<RecognitionTerms> agreement;
  final List<RegisterEvent> events = new ArrayList<>();
  final Map<String, Integer> refused = new TreeMap<>();
  RegisteredClients state;
  private int numbers;

  History(Agreement<RecognitionTerms> agreement) {
    this.agreement = agreement;
    register = ClientRegister.of(Recogniser.of(agreement));
    state = register.start();
  }

  static Instant at(long sequence) {
    return START.plusSeconds(sequence);
  }

  /** Puts a command; the code of the reason when it is refused. */
  String put(RegisterCommand command) {
    return register
        .judge(state, command, at(events.size() + 1))
        .fold(
            accept -> {
              accept.events().forEach(this::add);
              return "accepted";
            },
            refuse -> {
              String code = refuse.reasons().get(0).code().name();
              refused.merge(code, 1, Integer::sum);
              return code;
            });
  }

  private void add(RegisterEvent event) {
    events.add(event);
    state = fold(register, state, events.size(), event);
  }

  static RegisteredClients fold(
      ClientRegister register, RegisteredClients state, long sequence, RegisterEvent event) {
    return register.fold(
        state, new Recorded.Kept<>(sequence, "clients-" + sequence, at(sequence), "c", event));
  }

  /** Some command that makes sense more often than not. */
  RegisterCommand random(Random random, List<PersonRecord> people) {
    Decider by = new Decider(USERS.get(random.nextInt(2)), "f");
    int kind = random.nextInt(20);
    if (kind < 7 || state.records() < 2) {
      SourceKey key = SourceKey.of("a", "" + random.nextInt(9));
      PersonRecord record =
          SmallPopulations.withKey(people.get(random.nextInt(people.size())), key);
      return state.record(key).isPresent()
          ? new Correct(record)
          : new Receive(record, new ClientId("N" + numbers++));
    }
    if (kind == 7) {
      return new Withdraw(key(random));
    }
    if (kind < 11) {
      return new Merge(client(random), client(random), by);
    }
    if (kind < 13) {
      return new Separate(client(random), client(random), by);
    }
    if (kind < 15) {
      ClientRef client = client(random);
      List<SourceKey> part =
          state.client(client.client()).orElseThrow().records().stream()
              .map(PersonRecord::key)
              .filter(key -> random.nextBoolean())
              .toList();
      return new Split(client, part, by);
    }
    if (kind == 15) {
      return new Supersede(key(random), key(random), by);
    }
    List<Decision> standing =
        state.decisions().stream()
            .filter(d -> d.status() != Decision.Status.UNDONE || random.nextInt(9) == 0)
            .toList();
    long decision = standing.isEmpty() ? 1 : standing.get(random.nextInt(standing.size())).number();
    if (kind < 18) {
      return new Undo(decision, by);
    }
    return kind == 18
        ? new Confirm(decision, by)
        : new Defer(client(random), client(random), LocalDate.of(2026, 2, 1), by);
  }

  private SourceKey key(Random random) {
    List<SourceKey> keys = new ArrayList<>();
    state.forEachClient(c -> c.records().forEach(r -> keys.add(r.key())));
    keys.sort(null);
    return keys.get(random.nextInt(keys.size()));
  }

  private ClientRef client(Random random) {
    SourceKey key = key(random);
    return new ClientRef(state.find(key, Moment.asOf(LocalDate.of(2026, 1, 1))).orElseThrow(), key);
  }

  static Map<ClientId, Set<SourceKey>> clients(RegisteredClients state) {
    Map<ClientId, Set<SourceKey>> clients = new TreeMap<>();
    state.forEachClient(
        client ->
            clients.put(
                client.id(),
                client.records().stream().map(PersonRecord::key).collect(Collectors.toSet())));
    return clients;
  }

  List<Client> all() {
    List<Client> all = new ArrayList<>();
    state.forEachClient(all::add);
    return all;
  }
}
