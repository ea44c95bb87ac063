package nl.ketenkompas.mandate.selection;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Verdict;

/**
 * Whether a family that was designated is among the chosen ones. In JSON the field {@code choice}
 * has the case. Immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "choice")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "CHOSEN", value = Choice.Chosen.class),
  @JsonSubTypes.Type(name = "NOT_CHOSEN", value = Choice.NotChosen.class)
})
public sealed interface Choice extends Verdict {

  /**
   * The family.
   *
   * @return its key
   */
  SourceKey family();

  /**
   * Chosen: mandates count for this family from that day.
   *
   * @param family the family
   * @param on the day on which it was chosen
   * @param reasons why
   */
  @JsonPropertyOrder({"family", "on", "reasons"})
  record Chosen(SourceKey family, LocalDate on, List<Reason> reasons) implements Choice {

    /**
     * Copies the list.
     *
     * @param family the family
     * @param on the day on which it was chosen
     * @param reasons why
     */
    public Chosen {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Not chosen; every reason that stands in the way is given.
   *
   * @param family the family
   * @param reasons what stands in the way
   */
  @JsonPropertyOrder({"family", "reasons"})
  record NotChosen(SourceKey family, List<Reason> reasons) implements Choice {

    /**
     * Copies the list.
     *
     * @param family the family
     * @param reasons what stands in the way
     */
    public NotChosen {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Handles both cases.
   *
   * @param chosen for a family that is chosen
   * @param notChosen for one that is not
   * @param <R> the result type
   * @return what the function for the case returned
   */
  default <R> R fold(
      Function<? super Chosen, ? extends R> chosen,
      Function<? super NotChosen, ? extends R> notChosen) {
    return this instanceof Chosen c ? chosen.apply(c) : notChosen.apply((NotChosen) this);
  }
}
