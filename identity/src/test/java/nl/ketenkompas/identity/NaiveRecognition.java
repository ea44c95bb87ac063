package nl.ketenkompas.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import nl.ketenkompas.identity.agreement.Contradiction;
import nl.ketenkompas.identity.agreement.KeyField;
import nl.ketenkompas.identity.agreement.KeyOutcome;
import nl.ketenkompas.identity.agreement.PartnerSurnames;
import nl.ketenkompas.identity.agreement.RecognitionKey;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.person.Address;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PartnerName;
import nl.ketenkompas.model.person.Postcode;
import nl.ketenkompas.model.person.Prefixes;
import nl.ketenkompas.model.person.SearchKeys;
import org.jspecify.annotations.Nullable;

/**
 * The rules of recognition written down as plainly as possible: everything is compared with
 * everything. It knows no limits on blocks and candidates.
 */
public final class NaiveRecognition {
  private final RecognitionTerms terms;

  /** What people decided. */
  private final List<Set<SourceKey>> same;

  private final BiPredicate<SourceKey, SourceKey> apart;

  NaiveRecognition(RecognitionTerms terms) {
    this(terms, List.of(), (one, two) -> false);
  }

  public NaiveRecognition(
      RecognitionTerms terms, List<Set<SourceKey>> same, BiPredicate<SourceKey, SourceKey> apart) {
    this.terms = terms;
    this.same = same;
    this.apart = apart;
  }

  record Answer(String kind, Set<ClientId> clients) {}

  Answer recognise(Collection<Client> clients, PersonRecord record) {
    Set<ClientId> strong = new TreeSet<>();
    boolean undecided = false;
    boolean anyKey = false;
    for (RecognitionKey key : terms.keys()) {
      if (complete(key, record)) {
        anyKey = true;
        Set<Client> fitting =
            clients.stream()
                .filter(c -> c.records().stream().anyMatch(x -> fits(key, record, x)))
                .collect(Collectors.toSet());
        if (key.outcome() == KeyOutcome.POSSIBLE) {
          fitting.stream()
              .filter(c -> !conflict(List.of(record), c.records()))
              .forEach(c -> strong.add(c.id()));
        } else if (fitting.size() == 1) {
          Client client = fitting.iterator().next();
          if (!conflict(List.of(record), client.records())
              && !undecided
              && Set.of(client.id()).containsAll(strong)) {
            return new Answer("KNOWN", Set.of(client.id()));
          }
          undecided = true;
          strong.add(client.id());
        } else if (fitting.size() > 1) {
          undecided = true;
          fitting.forEach(c -> strong.add(c.id()));
        }
      }
    }
    Set<ClientId> all = new TreeSet<>(strong);
    for (Client client : clients) {
      if (!conflict(List.of(record), client.records())
          && client.records().stream().anyMatch(x -> weak(record, x))) {
        all.add(client.id());
      }
    }
    return new Answer(all.isEmpty() && anyKey ? "UNKNOWN" : "POSSIBLE", all);
  }

  public Set<Set<SourceKey>> group(Collection<PersonRecord> records) {
    List<Set<PersonRecord>> units =
        connect(
            List.copyOf(records),
            same.stream()
                .map(
                    keys ->
                        records.stream()
                            .filter(record -> keys.contains(record.key()))
                            .collect(Collectors.toSet()))
                .toList());
    for (RecognitionKey key : terms.keys()) {
      if (key.outcome() == KeyOutcome.KNOWN) {
        units = join(key, units);
      }
    }
    return units.stream()
        .map(unit -> unit.stream().map(PersonRecord::key).collect(Collectors.toSet()))
        .collect(Collectors.toSet());
  }

  private List<Set<PersonRecord>> join(RecognitionKey key, List<Set<PersonRecord>> units) {
    Set<List<String>> values = new HashSet<>();
    units.forEach(unit -> unit.forEach(record -> values.addAll(values(key, record))));
    List<Set<Set<PersonRecord>>> links = new ArrayList<>();
    for (List<String> value : values) {
      Set<Set<PersonRecord>> sharing =
          units.stream()
              .filter(unit -> unit.stream().anyMatch(r -> values(key, r).contains(value)))
              .collect(Collectors.toSet());
      links.addAll(compatible(sharing));
    }
    List<Set<Set<PersonRecord>>> pieces = new ArrayList<>();
    for (Set<Set<PersonRecord>> connected : connect(units, links)) {
      for (Set<Set<PersonRecord>> part : compatible(connected)) {
        List<Set<Set<PersonRecord>>> inside =
            links.stream()
                .map(link -> link.stream().filter(part::contains).collect(Collectors.toSet()))
                .toList();
        pieces.addAll(connect(new ArrayList<>(part), inside));
      }
    }
    return pieces.stream()
        .map(piece -> piece.stream().flatMap(Set::stream).collect(Collectors.toSet()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static <T> List<Set<T>> connect(List<T> all, List<Set<T>> links) {
    List<Set<T>> sets =
        all.stream().map(t -> new HashSet<>(Set.of(t))).collect(Collectors.toList());
    for (Set<T> link : links) {
      Set<T> joined = new HashSet<>();
      for (Set<T> set : List.copyOf(sets)) {
        if (set.stream().anyMatch(link::contains)) {
          joined.addAll(set);
          sets.remove(set);
        }
      }
      if (!joined.isEmpty()) {
        sets.add(joined);
      }
    }
    return sets;
  }

  private Set<Set<Set<PersonRecord>>> compatible(Set<Set<PersonRecord>> units) {
    Set<Set<Set<PersonRecord>>> parts = new HashSet<>();
    for (Set<PersonRecord> one : units) {
      Set<Set<PersonRecord>> part = new HashSet<>(Set.of(one));
      if (!isBetween(one, units)) {
        for (Set<PersonRecord> two : units) {
          if (conflictsOf(one, units).equals(conflictsOf(two, units))) {
            part.add(two);
          }
        }
      }
      parts.add(part);
    }
    return parts;
  }

  private Set<Set<PersonRecord>> conflictsOf(Set<PersonRecord> one, Set<Set<PersonRecord>> units) {
    return units.stream()
        .filter(two -> !two.equals(one) && conflict(one, two))
        .collect(Collectors.toSet());
  }

  private boolean isBetween(Set<PersonRecord> one, Set<Set<PersonRecord>> units) {
    List<Set<PersonRecord>> friends =
        units.stream().filter(two -> !two.equals(one) && !conflict(one, two)).toList();
    return friends.stream().anyMatch(v -> friends.stream().anyMatch(w -> v != w && conflict(v, w)));
  }

  /** Pairs of clients that must be looked at, because they share a key that decides. */
  Set<Set<ClientId>> pairsSharingKey(Collection<Client> clients) {
    return pairs(
        clients,
        (one, two) ->
            terms.keys().stream()
                .filter(key -> key.outcome() == KeyOutcome.KNOWN)
                .anyMatch(key -> anyFits(key, one, two)));
  }

  /**
   * Pairs of clients that fit in part or by a partner's surname, nothing stronger or contradicting
   * there.
   */
  Set<Set<ClientId>> weakPairs(Collection<Client> clients) {
    return pairs(
        clients,
        (one, two) ->
            !conflict(one.records(), two.records())
                && terms.keys().stream().noneMatch(key -> anyFits(key, one, two))
                && one.records().stream()
                    .anyMatch(x -> two.records().stream().anyMatch(y -> weak(x, y))));
  }

  private boolean anyFits(RecognitionKey key, Client one, Client two) {
    return one.records().stream()
        .anyMatch(x -> two.records().stream().anyMatch(y -> fits(key, x, y)));
  }

  private static Set<Set<ClientId>> pairs(
      Collection<Client> clients, BiPredicate<Client, Client> test) {
    Set<Set<ClientId>> pairs = new HashSet<>();
    for (Client one : clients) {
      for (Client two : clients) {
        if (one.id().compareTo(two.id()) < 0 && test.test(one, two)) {
          pairs.add(Set.of(one.id(), two.id()));
        }
      }
    }
    return pairs;
  }

  boolean conflict(Collection<PersonRecord> some, Collection<PersonRecord> others) {
    return some.stream().anyMatch(x -> others.stream().anyMatch(y -> conflict(x, y)));
  }

  private boolean conflict(PersonRecord x, PersonRecord y) {
    if (apart.test(x.key(), y.key())) {
      return true;
    }
    if (x.bsn() != null && y.bsn() != null && !x.bsn().equals(y.bsn())) {
      return true;
    }
    if ((x.deathDate() == null) != (y.deathDate() == null)) {
      return true;
    }
    List<RecognitionKey> deciding =
        terms.keys().stream().filter(key -> key.outcome() == KeyOutcome.KNOWN).toList();
    Optional<RecognitionKey> first = deciding.stream().filter(key -> fits(key, x, y)).findFirst();
    return (first.isPresent() ? List.of(first.get()) : deciding)
        .stream().anyMatch(key -> key.unless().stream().anyMatch(u -> holds(u, x, y)));
  }

  private boolean holds(Contradiction unless, PersonRecord x, PersonRecord y) {
    return unless.fields().stream().allMatch(field -> contradicts(field, x, y));
  }

  private boolean weak(PersonRecord x, PersonRecord y) {
    return terms.keys().stream()
        .anyMatch(
            key ->
                fitsPartly(key, x, y)
                    || (terms.partnerSurnames() == PartnerSurnames.POSSIBLE
                        && fitsByPartner(key, x, y)));
  }

  private boolean complete(RecognitionKey key, PersonRecord record) {
    return !values(key, record).isEmpty();
  }

  private boolean fits(RecognitionKey key, PersonRecord x, PersonRecord y) {
    Set<List<String>> shared = values(key, x);
    shared.retainAll(values(key, y));
    return !shared.isEmpty();
  }

  private boolean fitsPartly(RecognitionKey key, PersonRecord x, PersonRecord y) {
    if (fits(key, x, y)) {
      return false;
    }
    return key.mayBeIncomplete().stream()
        .anyMatch(
            open -> {
              List<KeyField> anchor = new ArrayList<>(key.fields());
              anchor.removeAll(open);
              return fits(only(key, anchor), x, y)
                  && open.stream().noneMatch(field -> contradicts(field, x, y));
            });
  }

  private boolean fitsByPartner(RecognitionKey key, PersonRecord x, PersonRecord y) {
    if (!key.fields().contains(KeyField.SURNAME)) {
      return false;
    }
    List<KeyField> rest = new ArrayList<>(key.fields());
    rest.remove(KeyField.SURNAME);
    Set<String> ofX = surnames(x);
    ofX.retainAll(surnames(y));
    Optional<String> own = own(x);
    return !(own.isPresent() && own.equals(own(y)))
        && !ofX.isEmpty()
        && (rest.isEmpty() || fits(only(key, rest), x, y));
  }

  private static Optional<String> own(PersonRecord record) {
    return core(record.name().prefix(), record.name().surname()).flatMap(SearchKeys::name);
  }

  private static Optional<String> core(@Nullable String prefix, @Nullable String surname) {
    return prefix == null
        ? Optional.ofNullable(surname).map(whole -> Prefixes.split(whole).surname())
        : Optional.ofNullable(surname);
  }

  private static Set<String> surnames(PersonRecord record) {
    Set<String> all = new HashSet<>();
    Optional<String> own = own(record);
    own.ifPresent(all::add);
    for (PartnerName partner : record.name().partners()) {
      Optional<String> theirs = core(partner.prefix(), partner.surname()).flatMap(SearchKeys::name);
      theirs.ifPresent(all::add);
      if (own.isPresent() && theirs.isPresent()) {
        all.add(own.get() + theirs.get());
        all.add(theirs.get() + own.get());
      }
    }
    Optional<String> whole = core(record.name().prefix(), record.name().surname());
    if (whole.isPresent() && whole.get().indexOf('-') > 0) {
      String[] parts = whole.get().split("-", 2);
      core(null, parts[1].strip().isEmpty() ? null : parts[1].strip())
          .flatMap(SearchKeys::name)
          .ifPresent(core -> all.add(SearchKeys.name(parts[0]).orElse("") + core));
    }
    return all;
  }

  private static RecognitionKey only(RecognitionKey key, List<KeyField> fields) {
    return new RecognitionKey(key.id(), key.rule(), fields, List.of(), key.outcome(), List.of());
  }

  private Set<List<String>> values(RecognitionKey key, PersonRecord record) {
    boolean postcode = key.fields().contains(KeyField.POSTCODE);
    boolean number = key.fields().contains(KeyField.HOUSE_NUMBER);
    List<String> plain = new ArrayList<>();
    for (KeyField field : KeyField.values()) {
      if (key.fields().contains(field) && !field.ofAddress()) {
        Optional<String> value = value(field, record);
        if (value.isEmpty()) {
          return new HashSet<>();
        }
        plain.add(value.get());
      }
    }
    Set<List<String>> values = new HashSet<>();
    if (!postcode && !number) {
      values.add(plain);
      return values;
    }
    for (Address address : record.addresses()) {
      Postcode code = address.postcode();
      Integer house = address.houseNumber();
      if ((!postcode || code != null) && (!number || house != null)) {
        List<String> whole = new ArrayList<>(plain);
        whole.add(postcode && code != null ? code.text() : "");
        whole.add(number && house != null ? house.toString() : "");
        values.add(whole);
      }
    }
    return values;
  }

  private static Optional<String> value(KeyField field, PersonRecord record) {
    return switch (field) {
      case BSN -> Optional.ofNullable(record.bsn()).map(bsn -> bsn.text());
      case SURNAME -> own(record);
      case INITIAL -> record.name().firstInitial();
      case GIVEN_NAMES ->
          names(record).isEmpty() || names(record).get(0).length() == 1
              ? Optional.empty()
              : Optional.of(String.join(" ", names(record)));
      case BIRTH_DATE ->
          record.birthDate().precision() == PartialDate.Precision.DAY
              ? Optional.of(record.birthDate().text())
              : Optional.empty();
      case GENDER ->
          record.gender() == Gender.UNKNOWN
              ? Optional.empty()
              : Optional.of(record.gender().code());
      case POSTCODE, HOUSE_NUMBER -> throw new IllegalArgumentException();
    };
  }

  private static List<String> names(PersonRecord record) {
    String given = record.name().givenNames();
    if (given == null) {
      return List.of();
    }
    return Arrays.stream(given.split("[\\s.-]+", -1))
        .flatMap(name -> SearchKeys.name(name).stream())
        .toList();
  }

  private boolean contradicts(KeyField field, PersonRecord x, PersonRecord y) {
    return switch (field) {
      case BSN -> x.bsn() != null && y.bsn() != null && !x.bsn().equals(y.bsn());
      case SURNAME -> surnamesContradict(x, y);
      case INITIAL ->
          x.name().firstInitial().isPresent()
              && y.name().firstInitial().isPresent()
              && !x.name().firstInitial().equals(y.name().firstInitial());
      case GIVEN_NAMES -> {
        Set<String> clashes = new LinkedHashSet<>();
        for (int i = 0; i < Math.min(names(x).size(), names(y).size()); i++) {
          String one = names(x).get(i).replace("ij", "y");
          String two = names(y).get(i).replace("ij", "y");
          boolean sameI =
              Set.of("i", "y").contains(one.length() < two.length() ? one : two)
                  && (one.charAt(0) == 'i' || one.charAt(0) == 'y')
                  && (two.charAt(0) == 'i' || two.charAt(0) == 'y')
                  && (one.equals("i") || two.equals("i"));
          if (!one.startsWith(two) && !two.startsWith(one) && !sameI) {
            clashes.add(one + two);
          }
        }
        yield !clashes.isEmpty();
      }
      case BIRTH_DATE ->
          x.birthDate().relationTo(y.birthDate()) == PartialDate.Relation.CONTRADICTING;
      case GENDER -> x.gender().contradicts(y.gender());
      case POSTCODE, HOUSE_NUMBER -> false;
    };
  }

  private static boolean surnamesContradict(PersonRecord x, PersonRecord y) {
    Optional<String> one = own(x);
    Optional<String> two = own(y);
    if (one.isEmpty() || two.isEmpty()) {
      return false;
    }
    String shorter = one.get().length() < two.get().length() ? one.get() : two.get();
    String longer = shorter.equals(one.get()) ? two.get() : one.get();
    return !longer.startsWith(shorter)
        && !longer.endsWith(shorter)
        && !surnames(x).contains(two.get())
        && !surnames(y).contains(one.get());
  }
}
