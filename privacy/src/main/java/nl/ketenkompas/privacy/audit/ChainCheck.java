package nl.ketenkompas.privacy.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Whether a log is still as it was written (NEN-7513: a log that can be changed proves nothing).
 * Needs no key, so it can be asked of a log of which clients were erased. Immutable.
 */
public sealed interface ChainCheck {

  /**
   * Nothing was changed.
   *
   * @param lines how many were checked
   * @param head up to where the log has come
   */
  @JsonPropertyOrder({"result", "lines", "head"})
  record Intact(long lines, ChainHead head) implements ChainCheck {

    /**
     * The name of the case in JSON.
     *
     * @return INTACT
     */
    @JsonProperty("result")
    public String result() {
      return "INTACT";
    }
  }

  /**
   * Something was changed.
   *
   * @param problem what
   * @param sequence of the first line where it shows
   */
  @JsonPropertyOrder({"result", "problem", "sequence"})
  record Broken(ChainProblem problem, long sequence) implements ChainCheck {

    /**
     * The name of the case in JSON.
     *
     * @return BROKEN
     */
    @JsonProperty("result")
    public String result() {
      return "BROKEN";
    }
  }

  /**
   * Checks a log from its first line.
   *
   * @param sink the log
   * @param log code of the log
   * @param anchors heads that were anchored, of any log, in any order; those of other logs and of
   *     before the start do not count
   * @return whether it is intact
   */
  static ChainCheck of(AuditSink sink, String log, Collection<ChainHead> anchors) {
    return since(sink, ChainHead.start(log), anchors);
  }

  /**
   * Checks a log of which the beginning was checked before, or was removed when its time was over.
   *
   * @param sink the log
   * @param start a head that was anchored or checked
   * @param anchors heads that were anchored
   * @return whether what comes after the start is intact
   */
  static ChainCheck since(AuditSink sink, ChainHead start, Collection<ChainHead> anchors) {
    Map<Long, String> anchored = new HashMap<>();
    long end = start.sequence();
    boolean torn = false;
    for (ChainHead anchor : anchors) {
      if (anchor.log().equals(start.log()) && anchor.sequence() >= start.sequence()) {
        String other = anchored.putIfAbsent(anchor.sequence(), anchor.hash());
        torn |= other != null && !other.equals(anchor.hash());
        end = Math.max(end, anchor.sequence());
      }
    }
    String first = anchored.remove(start.sequence());
    if (torn || (first != null && !first.equals(start.hash()))) {
      return new Broken(ChainProblem.REWRITTEN, start.sequence());
    }
    Walk walk = new Walk(start, anchored);
    sink.read(start.sequence() + 1, walk::take);
    Broken broken = walk.broken;
    if (broken != null) {
      return broken;
    }
    return walk.chain.sequence() < end
        ? new Broken(ChainProblem.CUT_OFF, walk.chain.sequence() + 1)
        : new Intact(
            walk.chain.sequence() - start.sequence(),
            new ChainHead(start.log(), walk.chain.sequence(), walk.chain.hash()));
  }

  /**
   * Handles both cases.
   *
   * @param intact for a log that is as it was
   * @param broken for one that is not
   * @param <R> the result type
   * @return what the function for the case returned
   */
  default <R> R fold(
      Function<? super Intact, ? extends R> intact, Function<? super Broken, ? extends R> broken) {
    return this instanceof Intact i ? intact.apply(i) : broken.apply((Broken) this);
  }
}
