package nl.ketenkompas.privacy.audit;

import java.util.Map;
import nl.ketenkompas.privacy.audit.ChainCheck.Broken;
import org.jspecify.annotations.Nullable;

/** Goes along the lines of a log until one is wrong. */
final class Walk {
  final Chain chain;
  private final Map<Long, String> anchored;
  @Nullable Broken broken;

  Walk(ChainHead start, Map<Long, String> anchored) {
    chain = new Chain(start.sequence(), start.hash());
    this.anchored = anchored;
  }

  boolean take(LogLine line) {
    if (line.sequence() != chain.sequence() + 1) {
      broken = new Broken(ChainProblem.MISSING, line.sequence());
    } else if (!chain.follows(line)) {
      broken = new Broken(ChainProblem.ALTERED, line.sequence());
    } else {
      String hash = anchored.isEmpty() ? null : anchored.get(line.sequence());
      if (hash != null && !hash.equals(line.hash())) {
        broken = new Broken(ChainProblem.REWRITTEN, line.sequence());
      }
    }
    return broken == null;
  }
}
