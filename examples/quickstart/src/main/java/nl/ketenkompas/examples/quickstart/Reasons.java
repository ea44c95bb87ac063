package nl.ketenkompas.examples.quickstart;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.ketenkompas.model.rule.Reason;

/** Counting by reason. */
final class Reasons {
  /** By code and facts, so that counts come in the same order each time. */
  static final Comparator<Reason> ORDER =
      Comparator.<Reason, String>comparing(reason -> reason.code().name())
          .thenComparing(Reason::toString);

  private static final int SHOWN = 4;

  private Reasons() {}

  /** The first few rules of many; the files have them all. */
  static String some(Collection<String> rules) {
    String shown = rules.stream().limit(SHOWN).collect(Collectors.joining(" "));
    return rules.size() <= SHOWN ? shown : shown + " +" + (rules.size() - SHOWN);
  }

  /** The reason that was given most; of several the first in order. */
  static Optional<Reason> mostFrequent(Map<Reason, Integer> counts) {
    Reason most = null;
    int count = 0;
    for (Map.Entry<Reason, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > count) {
        most = entry.getKey();
        count = entry.getValue();
      }
    }
    return Optional.ofNullable(most);
  }
}
