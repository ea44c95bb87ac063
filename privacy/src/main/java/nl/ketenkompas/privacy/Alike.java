package nl.ketenkompas.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.privacy.agreement.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Clients who are alike in all that decides whether they are in view, but for caseloads: every row
 * has the number of its class. There are few classes, so whether they are in view is worked out
 * once, and a decision takes two look-ups; asking group by group was half its time.
 */
final class Alike {
  /** The class of those who are asked about one by one, and the answer that this must be done. */
  static final int EACH = 0;

  static final byte ASK = 3;

  private static final int MOST = 1 << 12;

  final char[] classes;
  private final List<Traits> examples = new ArrayList<>();

  /** What decides, of a client with at most one municipality. */
  private record Same(@Nullable Standing standing, long labels, int place, boolean designated) {}

  Alike(Traits[] traits) {
    classes = new char[traits.length];
    Map<Same, Integer> seen = new HashMap<>();
    for (int row = 0; row < traits.length; row++) {
      Traits of = traits[row];
      int places = of.municipalities.length;
      if (of.standing == null || places > 1 || of.hasEmergencies()) {
        continue;
      }
      int place = places == 0 ? -1 : of.municipalities[0];
      Same same = new Same(of.standing, of.labels, place, of.designated);
      Integer number = seen.get(same);
      if (number == null && seen.size() < MOST) {
        examples.add(of);
        number = examples.size();
        seen.put(same, number);
      }
      classes[row] = (char) (number == null ? EACH : number);
    }
  }

  /** For each class, where it is to these groups; or that this must be asked. */
  byte[] seenBy(Group[] groups, int municipality) {
    byte[] seen = askEach();
    if (Arrays.stream(groups).allMatch(Group::isPlain)) {
      for (int i = 1; i < seen.length; i++) {
        byte best = Group.OUT;
        for (Group group : groups) {
          best = (byte) Math.max(best, group.holds(examples.get(i - 1), -1, municipality));
        }
        seen[i] = best;
      }
    }
    return seen;
  }

  /** That every client must be asked about. */
  byte[] askEach() {
    byte[] seen = new byte[examples.size() + 1];
    Arrays.fill(seen, ASK);
    return seen;
  }
}
