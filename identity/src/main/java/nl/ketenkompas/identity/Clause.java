package nl.ketenkompas.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.ketenkompas.identity.agreement.Contradiction;
import nl.ketenkompas.identity.agreement.KeyField;
import nl.ketenkompas.identity.agreement.KeyOutcome;
import nl.ketenkompas.identity.agreement.RecognitionKey;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;

/** One key of the agreement, compiled, with its reasons made once. */
final class Clause {
  final int index;
  final RecognitionKey key;
  final Set<KeyField> fields;
  final List<Open> opens;
  final KeyField[] besideSurname;
  // Arrays where every record passes: iterating a set took a third of the time of an index.
  private final KeyField[] each;
  final boolean decides;

  final List<Unless> exceptions;
  final Reason matches;
  final Reason matchesNobody;
  final Reason onlyHints;
  final Reason partnerSurname;

  private final AddressPart address;
  private final Map<KeyField, Reason> partly = new EnumMap<>(KeyField.class);

  /**
   * A contradiction that leaves the decision to a person: the conflict when the key is equal, and
   * when the two meet in another way.
   */
  record Unless(Set<KeyField> fields, Conflict conflict, Conflict apart) {

    boolean holds(Traits one, Traits two) {
      for (KeyField field : fields) {
        if (!one.contradicts(field, two)) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * Fields that may be incomplete together.
   *
   * @param fields those fields
   * @param mask the same as bits
   * @param anchor the rest of the key, which is searched by
   * @param loose whether even complete values of the fields may differ without contradicting
   */
  record Open(Set<KeyField> fields, int mask, Set<KeyField> anchor, boolean loose) {

    static Open of(List<KeyField> open, Set<KeyField> key) {
      Set<KeyField> anchor = EnumSet.copyOf(key);
      open.forEach(anchor::remove);
      return new Open(
          Collections.unmodifiableSet(EnumSet.copyOf(open)),
          open.stream().mapToInt(Clause::bit).reduce(0, (a, b) -> a | b),
          Collections.unmodifiableSet(anchor),
          open.contains(KeyField.GIVEN_NAMES) || open.stream().anyMatch(KeyField::ofAddress));
    }
  }

  Clause(int index, RecognitionKey key) {
    this.index = index;
    this.key = key;
    this.fields = Collections.unmodifiableSet(EnumSet.copyOf(key.fields()));
    List<Open> opens = new ArrayList<>();
    for (List<KeyField> open : key.mayBeIncomplete()) {
      opens.add(Open.of(open, fields));
    }
    this.opens = List.copyOf(opens);
    this.each = array(fields);
    Set<KeyField> besideSurname = EnumSet.copyOf(key.fields());
    besideSurname.remove(KeyField.SURNAME);
    this.besideSurname = array(besideSurname);
    this.decides = key.outcome() == KeyOutcome.KNOWN;
    List<Unless> exceptions = new ArrayList<>();
    for (Contradiction contradiction : key.unless()) {
      exceptions.add(exception(contradiction));
    }
    this.exceptions = List.copyOf(exceptions);
    this.matches = reason(RecognitionReason.KEY_MATCHES);
    this.matchesNobody = reason(RecognitionReason.KEY_MATCHES_NOBODY);
    this.onlyHints = reason(RecognitionReason.KEY_ONLY_HINTS);
    this.partnerSurname = Reason.of(RecognitionReason.PARTNER_SURNAME, Fact.code(key.id()));
    this.address = AddressPart.of(fields);
    for (KeyField field : fields) {
      partly.put(field, reason(RecognitionReason.KEY_PARTLY_MATCHES, field));
    }
  }

  @SuppressWarnings("EnumOrdinal") // bits of one question, never kept
  static int bit(KeyField field) {
    return 1 << field.ordinal();
  }

  /** That the key fits but for one of its fields; made once. */
  Reason partly(KeyField field) {
    Reason made = partly.get(field);
    return made != null ? made : reason(RecognitionReason.KEY_PARTLY_MATCHES, field);
  }

  AddressPart address() {
    return address;
  }

  private Unless exception(Contradiction contradiction) {
    List<Reason> contradictions = new ArrayList<>();
    for (KeyField field : contradiction.fields()) {
      contradictions.add(
          Reason.of(
              RecognitionReason.CONTRADICTS.citing(contradiction.rule()),
              Fact.field(field.field())));
    }
    Conflict apart = new Conflict(ReviewItem.Kind.CONTRADICTION, List.copyOf(contradictions));
    Conflict conflict = apart;
    if (fields.contains(KeyField.BSN)) {
      List<Reason> dispute = new ArrayList<>();
      dispute.add(Reason.of(RecognitionReason.BSN_OF_ANOTHER.citing(contradiction.rule())));
      dispute.addAll(contradictions);
      conflict = new Conflict(ReviewItem.Kind.BSN_DISPUTE, List.copyOf(dispute));
    }
    return new Unless(
        Collections.unmodifiableSet(EnumSet.copyOf(contradiction.fields())), conflict, apart);
  }

  private Reason reason(RecognitionReason reason) {
    return Reason.of(reason.citing(key.rule()), Fact.code(key.id()));
  }

  Reason reason(RecognitionReason reason, KeyField field) {
    return Reason.of(reason.citing(key.rule()), Fact.code(key.id()), Fact.field(field.field()));
  }

  Reason reason(RecognitionReason reason, int number) {
    return Reason.of(reason.citing(key.rule()), Fact.code(key.id()), Fact.number(number));
  }

  /** Whether two complete records may fit in part. */
  boolean isLoose() {
    return opens.stream().anyMatch(Open::loose);
  }

  static KeyField[] array(Set<KeyField> fields) {
    return fields.toArray(KeyField[]::new);
  }

  boolean complete(Traits traits, KeyField field) {
    return field.ofAddress() ? address.known(traits) : traits.complete(field);
  }

  boolean complete(Traits traits) {
    return complete(traits, each);
  }

  boolean complete(Traits traits, KeyField[] some) {
    for (KeyField field : some) {
      if (!complete(traits, field)) {
        return false;
      }
    }
    return true;
  }

  boolean agrees(KeyField field, Traits one, Traits two) {
    return field.ofAddress() ? address.agrees(one, two) : one.agrees(field, two);
  }

  /** Whether the whole key is equal. */
  boolean fits(Traits one, Traits two) {
    for (KeyField field : each) {
      if (!agrees(field, one, two)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the key is equal as far as known, and only fields that may be open together are not
   * equal.
   */
  boolean fitsPartly(Traits one, Traits two) {
    return partly(one, two) != 0;
  }

  /** The fields that are not equal, as bits, when the key fits partly; otherwise 0. */
  int partly(Traits one, Traits two) {
    int unequal = 0;
    for (KeyField field : each) {
      if (!agrees(field, one, two)) {
        if (one.contradicts(field, two)) {
          return 0;
        }
        unequal |= bit(field);
      }
    }
    for (int i = 0; i < opens.size(); i++) {
      if ((unequal & ~opens.get(i).mask) == 0) {
        return unequal;
      }
    }
    return 0;
  }

  /** Whether the whole key would be equal if a partner's surname were the own one. */
  boolean fitsByPartnerSurname(Traits one, Traits two) {
    if (!fields.contains(KeyField.SURNAME)
        || one.agrees(KeyField.SURNAME, two)
        || !one.sharesPartnerSurname(two)) {
      return false;
    }
    for (KeyField field : besideSurname) {
      if (!agrees(field, one, two)) {
        return false;
      }
    }
    return true;
  }
}
