package nl.ketenkompas.model.chain;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.ketenkompas.model.time.Moment;

/**
 * Who signed which agreements. Questions take time linear in the number of signatures. Immutable
 * and thread safe.
 *
 * @param signatures in any order
 */
public record Signatures(List<Signature> signatures) {

  /**
   * Copies the list.
   *
   * @param signatures in any order, or null
   */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public Signatures {
    signatures = signatures == null ? List.of() : List.copyOf(signatures);
  }

  /**
   * Which parties are bound by an agreement, in whatever version.
   *
   * @param agreement id of the agreement
   * @param moment the day, and what was recorded by when
   * @return their ids
   */
  public SortedSet<String> parties(String agreement, Moment moment) {
    SortedSet<String> parties = new TreeSet<>();
    for (Signature signature : signatures) {
      if (signature.agreement().equals(agreement) && signature.binds(moment)) {
        parties.add(signature.party());
      }
    }
    return parties;
  }

  /**
   * Which parties have yet to sign (rule ST-PRIV).
   *
   * @param agreement id of the agreement
   * @param parties those that are to sign
   * @param moment the day, and what was recorded by when
   * @return the ids of those that are not bound
   */
  public SortedSet<String> missing(String agreement, Collection<String> parties, Moment moment) {
    SortedSet<String> missing = new TreeSet<>(parties);
    missing.removeAll(parties(agreement, moment));
    return missing;
  }

  /**
   * The signature that binds a party at a moment: of several the one that was put last.
   *
   * @param agreement id of the agreement
   * @param party its id in the agreement
   * @param moment the day, and what was recorded by when
   * @return the signature, with the version it is for, or empty when the party is not bound
   */
  public Optional<Signature> of(String agreement, String party, Moment moment) {
    Signature last = null;
    for (Signature signature : signatures) {
      if (signature.agreement().equals(agreement)
          && signature.party().equals(party)
          && signature.binds(moment)
          && (last == null || !signature.on().from().isBefore(last.on().from()))) {
        last = signature;
      }
    }
    return Optional.ofNullable(last);
  }
}
