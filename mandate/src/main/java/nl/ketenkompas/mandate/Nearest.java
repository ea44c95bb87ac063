package nl.ketenkompas.mandate;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.ketenkompas.model.rule.Reason;

/**
 * A smallest set of changes that together would make advice binding: verified by asking again, and
 * no part of it does the same. Immutable.
 *
 * @param changes what would have to be different, all together
 * @param ruling the ruling that would then be given
 */
@JsonPropertyOrder({"changes", "ruling"})
public record Nearest(List<Reason> changes, Ruling.Binding ruling) {

  /**
   * Copies the list.
   *
   * @param changes what would have to be different
   * @param ruling the ruling that would then be given
   */
  public Nearest {
    changes = List.copyOf(changes);
  }
}
