package nl.ketenkompas.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.ketenkompas.identity.agreement.KeyField;
import nl.ketenkompas.identity.agreement.PartnerSurnames;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import org.jspecify.annotations.Nullable;

/** A recognition agreement, compiled. Immutable. */
final class Clauses {
  final List<Clause> keys;
  final boolean partnerSurnames;
  final int maxCandidates;
  final int tooCommonAbove;

  final Recognition.Unknown unknown;
  final KeyField[] turned;

  private final Map<String, Integer> trust = new HashMap<>();
  private final int last;

  Clauses(RecognitionTerms terms, Map<String, Integer> weights) {
    List<Clause> keys = new ArrayList<>();
    for (int i = 0; i < terms.keys().size(); i++) {
      keys.add(new Clause(i, terms.keys().get(i)));
    }
    this.keys = List.copyOf(keys);
    this.partnerSurnames = terms.partnerSurnames() == PartnerSurnames.POSSIBLE;
    this.maxCandidates = terms.maxCandidates();
    this.tooCommonAbove = terms.tooCommonAbove();
    unknown =
        new Recognition.Unknown(this.keys.stream().map(clause -> clause.matchesNobody).toList());
    turned = turned(this.keys);
    for (String partner : terms.trust()) {
      trust.put(partner, trust.size());
    }
    last = rankOthers(weights);
  }

  /** Partners whom the agreement does not rank stand by their weight; the last place is for 0. */
  private int rankOthers(Map<String, Integer> weights) {
    Map<Integer, List<String>> heaviestFirst = new TreeMap<>(Comparator.reverseOrder());
    weights.forEach(
        (partner, weight) -> {
          if (weight > 0 && !trust.containsKey(partner)) {
            heaviestFirst.computeIfAbsent(weight, w -> new ArrayList<>()).add(partner);
          }
        });
    int place = trust.size();
    for (List<String> partners : heaviestFirst.values()) {
      for (String partner : partners) {
        trust.put(partner, place);
      }
      place++;
    }
    return place;
  }

  /** The fields that can turn an answer; an address is turned as a whole. */
  private static KeyField[] turned(List<Clause> keys) {
    Set<KeyField> fields = EnumSet.noneOf(KeyField.class);
    for (Clause clause : keys) {
      fields.addAll(clause.fields);
      for (Clause.Unless exception : clause.exceptions) {
        fields.addAll(exception.fields());
      }
    }
    if (fields.contains(KeyField.POSTCODE)) {
      fields.remove(KeyField.HOUSE_NUMBER);
    }
    return Clause.array(fields);
  }

  /**
   * The place of a partner among those that are trusted, from 0; those of whom nothing is said
   * share the last one.
   */
  int trustPlace(String partner) {
    return trust.getOrDefault(partner, last);
  }

  /**
   * Why two records may not be joined, or null. Two BSNs, or one dead and one alive: never.
   * Otherwise the first key that joins them decides, with its exceptions; where none does, any
   * exception keeps them apart.
   */
  @Nullable Conflict conflict(Traits one, Traits two) {
    if (one.contradicts(KeyField.BSN, two)) {
      return Conflict.DIFFERENT_BSN;
    }
    if (one.deceased != two.deceased) {
      return Conflict.DECEASED;
    }
    for (Clause clause : keys) {
      if (clause.decides && clause.fits(one, two)) {
        Clause.Unless exception = exception(clause, one, two);
        return exception == null ? null : exception.conflict();
      }
    }
    for (Clause clause : keys) {
      Clause.Unless exception = clause.decides ? exception(clause, one, two) : null;
      if (exception != null) {
        return exception.apart();
      }
    }
    return null;
  }

  private static Clause.@Nullable Unless exception(Clause clause, Traits one, Traits two) {
    for (Clause.Unless exception : clause.exceptions) {
      if (exception.holds(one, two)) {
        return exception;
      }
    }
    return null;
  }
}
