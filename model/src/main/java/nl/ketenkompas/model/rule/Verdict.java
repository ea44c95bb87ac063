package nl.ketenkompas.model.rule;

import java.util.List;

/**
 * The answer of a room to a question. Each room has its own sealed type with all cases in one file;
 * what they share is that every answer cites the rules it rests on. Implementations are immutable.
 */
public interface Verdict {

  /**
   * Why, the decisive reason first. Never empty.
   *
   * @return the reasons
   */
  List<Reason> reasons();
}
