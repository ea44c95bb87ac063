package nl.ketenkompas.mandate.ladder;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.ketenkompas.model.time.DeadlineStatus;
import org.jspecify.annotations.Nullable;

/**
 * What must happen next, by whom and until when. Immutable.
 *
 * @param kind what must happen
 * @param level at which level
 * @param owners the functions that must do it; empty when the agreement does not say
 * @param tell the functions that must still be told; empty unless somebody must be told
 * @param deadline until when, in calendar days and in working days; null when no clock runs
 */
@JsonPropertyOrder({"kind", "level", "owners", "tell", "deadline"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NextAction(
    Kind kind,
    int level,
    List<String> owners,
    List<String> tell,
    @Nullable DeadlineStatus deadline) {

  /** What can be next. */
  public enum Kind {
    /** Tell the functions of the level. */
    TELL,
    /** Settle the disagreement at the level. */
    SETTLE,
    /** Find a way out where the ladder ends. */
    FIND_WAY_OUT
  }

  /**
   * Copies the lists.
   *
   * @param kind what must happen
   * @param level at which level
   * @param owners the functions that must do it
   * @param tell the functions that must still be told
   * @param deadline until when
   */
  public NextAction {
    owners = List.copyOf(owners);
    tell = List.copyOf(tell);
  }
}
