package nl.ketenkompas.identity.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.ketenkompas.identity.NaiveRecognition;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.identity.register.RegisterEvent.Confirmed;
import nl.ketenkompas.identity.register.RegisterEvent.Corrected;
import nl.ketenkompas.identity.register.RegisterEvent.Decided;
import nl.ketenkompas.identity.register.RegisterEvent.Received;
import nl.ketenkompas.identity.register.RegisterEvent.Undone;
import nl.ketenkompas.identity.register.RegisterEvent.Withdrawn;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.person.Bsn;

/**
 * The register written down as plainly as possible: what stands is collected from all events, and
 * everything is joined from scratch.
 */
final class NaiveRegister {
  private final Map<SourceKey, PersonRecord> records = new TreeMap<>();
  private final Map<SourceKey, Integer> born = new HashMap<>();
  private final Map<SourceKey, ClientId> numbers = new HashMap<>();
  private final Map<SourceKey, Optional<SourceKey>> heirs = new HashMap<>();
  private final Map<ClientId, SourceKey> given = new HashMap<>();
  private final Map<Long, Decided> decisions = new TreeMap<>();
  private final Map<Long, List<Bsn>> bsns = new HashMap<>();
  private final Set<Long> waiting = new HashSet<>();
  private final Set<Set<SourceKey>> clients;

  NaiveRegister(RecognitionTerms terms, List<RegisterEvent> events) {
    for (int i = 0; i < events.size(); i++) {
      take(i + 1, events.get(i));
    }
    Map<Bsn, Bsn> superseded = new HashMap<>();
    decisions.forEach(
        (number, decided) -> {
          if (decided.kind() == Decision.Kind.SUPERSEDED && !waiting.contains(number)) {
            List<Bsn> two = of(bsns, number);
            superseded.put(two.get(0), two.get(1));
          }
        });
    List<PersonRecord> counted =
        records.values().stream()
            .map(r -> r.withBsn(RegisteredClients.counting(r.bsn(), superseded)))
            .toList();
    List<Set<SourceKey>> same = new ArrayList<>();
    decisions.forEach(
        (number, decided) -> {
          if (!waiting.contains(number)) {
            same(decided).forEach(set -> unite(same, set, counted));
          }
        });
    clients = new NaiveRecognition(terms, same, (one, two) -> apart(same, one, two)).group(counted);
  }

  private static <K, V> V of(Map<K, V> map, K key) {
    return Objects.requireNonNull(map.get(key));
  }

  private void take(int sequence, RegisterEvent event) {
    if (event instanceof Received received) {
      SourceKey key = received.record().key();
      records.put(key, received.record());
      born.put(key, sequence);
      numbers.put(key, received.number());
      given.put(received.number(), key);
    } else if (event instanceof Corrected corrected) {
      records.put(corrected.record().key(), corrected.record());
    } else if (event instanceof Withdrawn withdrawn) {
      records.remove(withdrawn.key());
      heirs.put(withdrawn.key(), Optional.ofNullable(withdrawn.heir()));
    } else if (event instanceof Decided decided) {
      decisions.put((long) sequence, decided);
      if (decided.proposed()) {
        waiting.add((long) sequence);
      }
      if (decided.kind() == Decision.Kind.SUPERSEDED) {
        bsns.put(
            (long) sequence,
            List.of(
                Objects.requireNonNull(of(records, decided.these().get(0)).bsn()),
                Objects.requireNonNull(of(records, decided.those().get(0)).bsn())));
      }
    } else if (event instanceof Confirmed confirmed) {
      waiting.remove(confirmed.decision());
    } else if (event instanceof Undone undone) {
      decisions.remove(undone.decision());
    }
  }

  private static List<Set<SourceKey>> same(Decided decided) {
    Set<SourceKey> all = new HashSet<>(decided.these());
    all.addAll(decided.those());
    return switch (decided.kind()) {
      case MERGED -> List.of(all);
      case SPLIT -> List.of(Set.copyOf(decided.these()), Set.copyOf(decided.those()));
      case SEPARATED, SUPERSEDED -> List.of();
    };
  }

  private void unite(List<Set<SourceKey>> same, Set<SourceKey> more, List<PersonRecord> counted) {
    Set<SourceKey> all = new HashSet<>(more);
    List<Set<SourceKey>> touched =
        same.stream().filter(set -> set.stream().anyMatch(more::contains)).toList();
    touched.forEach(all::addAll);
    long bsns =
        counted.stream()
            .filter(r -> all.contains(r.key()) && r.bsn() != null)
            .map(PersonRecord::bsn)
            .distinct()
            .count();
    boolean parted =
        all.stream().anyMatch(one -> all.stream().anyMatch(two -> apart(same, one, two)));
    if (bsns < 2 && !parted) {
      same.removeAll(touched);
      same.add(all);
    }
  }

  private boolean apart(List<Set<SourceKey>> same, SourceKey one, SourceKey two) {
    Set<SourceKey> ones = with(same, one);
    Set<SourceKey> twos = with(same, two);
    return decisions.entrySet().stream()
        .filter(e -> !waiting.contains(e.getKey()))
        .map(Map.Entry::getValue)
        .filter(d -> d.kind() == Decision.Kind.SEPARATED || d.kind() == Decision.Kind.SPLIT)
        .anyMatch(
            d ->
                (meets(ones, d.these()) && meets(twos, d.those()))
                    || (meets(ones, d.those()) && meets(twos, d.these())));
  }

  private static boolean meets(Set<SourceKey> set, List<SourceKey> keys) {
    return keys.stream().anyMatch(set::contains);
  }

  private static Set<SourceKey> with(List<Set<SourceKey>> same, SourceKey key) {
    return same.stream().filter(set -> set.contains(key)).findFirst().orElse(Set.of(key));
  }

  /** Each client by the number of its oldest record. */
  Map<ClientId, Set<SourceKey>> clients() {
    Map<ClientId, Set<SourceKey>> named = new TreeMap<>();
    for (Set<SourceKey> client : clients) {
      SourceKey oldest =
          client.stream().min((a, b) -> Integer.compare(of(born, a), of(born, b))).orElseThrow();
      named.put(of(numbers, oldest), client);
    }
    return named;
  }

  /** Where every number that was ever given leads to. */
  Map<ClientId, Optional<ClientId>> leads() {
    Map<ClientId, Optional<ClientId>> leads = new TreeMap<>();
    given.forEach(
        (number, first) -> {
          Optional<SourceKey> key = Optional.of(first);
          while (key.isPresent() && !records.containsKey(key.get())) {
            key = of(heirs, key.get());
          }
          leads.put(number, key.map(this::clientOf));
        });
    return leads;
  }

  private ClientId clientOf(SourceKey key) {
    return clients().entrySet().stream()
        .filter(e -> e.getValue().contains(key))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  int records() {
    return records.size();
  }
}
