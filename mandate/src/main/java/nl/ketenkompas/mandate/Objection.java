package nl.ketenkompas.mandate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * What an institution brings forward against advice. Only a legal objection that cites its ground
 * lets it deviate (FM-9.LAW). Immutable.
 *
 * @param kind what it is about
 * @param ground citation of the law, such as {@code AWB 3:46}, at most 200 characters, or null;
 *     never a personal value
 */
@JsonPropertyOrder({"kind", "ground"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Objection(Kind kind, @Nullable String ground) {

  /** What an objection is about. */
  public enum Kind {
    /** The law does not allow the decision. */
    LEGAL,
    /** There is no money. */
    BUDGET,
    /** Anything else. */
    OTHER
  }

  /**
   * Checks the ground.
   *
   * @param kind what it is about
   * @param ground citation of the law, or null
   * @throws InvalidValueException if the ground is blank, too long or has control characters
   */
  public Objection {
    Checks.optionalText(ground, 200, "ground");
  }

  /**
   * Obtains a legal objection with its ground.
   *
   * @param ground citation of the law
   * @return the objection
   * @throws InvalidValueException if the ground is blank, too long or has control characters
   */
  public static Objection legal(String ground) {
    return new Objection(Kind.LEGAL, ground);
  }

  /**
   * Obtains an objection without a ground.
   *
   * @param kind what it is about
   * @return the objection
   */
  public static Objection of(Kind kind) {
    return new Objection(kind, null);
  }
}
