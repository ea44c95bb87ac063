package nl.ketenkompas.mandate.workshop;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.ketenkompas.mandate.Advice;
import nl.ketenkompas.mandate.Cost;
import nl.ketenkompas.mandate.Objection;
import nl.ketenkompas.model.client.SourceKey;
import org.jspecify.annotations.Nullable;

/**
 * What a mandate scenario asks: does this advice bind the institution? Immutable.
 *
 * @param family the family it is about
 * @param date the day on which it was given
 * @param adviser code of staff
 * @param role code of the role in which it was given
 * @param institution code of the institution, or of one of its bodies
 * @param decision id of a row, or code of a decision
 * @param owner the body that owns the dwelling it is about, or null
 * @param objections what the institution brought forward
 * @param cost what it costs, or null when nothing was stated
 * @param planEntry entry of the family recovery plan, or null
 */
@JsonPropertyOrder({
  "family",
  "date",
  "adviser",
  "role",
  "institution",
  "decision",
  "owner",
  "objections",
  "cost",
  "planEntry"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AdviceGiven(
    @NotNull SourceKey family,
    @NotNull LocalDate date,
    @NotNull String adviser,
    @NotNull String role,
    @NotNull String institution,
    @NotNull String decision,
    @Nullable String owner,
    List<@NotNull @Valid Objected> objections,
    @Valid @Nullable Costs cost,
    @Nullable String planEntry) {
  private static final SourceKey KEY = SourceKey.of("scenario", "advice");

  /**
   * Copies the list.
   *
   * @param family the family it is about
   * @param date the day on which it was given
   * @param adviser code of staff
   * @param role code of the role in which it was given
   * @param institution code of the institution
   * @param decision id of a row, or code of a decision
   * @param owner the body that owns the dwelling it is about, or null
   * @param objections what the institution brought forward; nothing when missing
   * @param cost what it costs, or null
   * @param planEntry entry of the family recovery plan, or null
   */
  public AdviceGiven {
    objections =
        objections == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(objections));
  }

  /**
   * What an institution brought forward.
   *
   * @param kind what it is about
   * @param ground citation of the law, or null
   */
  @JsonPropertyOrder({"kind", "ground"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Objected(@NotNull Objection.Kind kind, @Nullable String ground) {}

  /**
   * What carrying out the advice costs.
   *
   * @param cents in euro cents, or null when nobody knows
   * @param kind kind of cost
   */
  @JsonPropertyOrder({"cents", "kind"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Costs(@Min(0) @Nullable Long cents, @NotNull String kind) {}

  Advice advice() {
    return new Advice(
        KEY,
        family,
        date,
        adviser,
        role,
        institution,
        decision,
        owner,
        objections.stream().map(o -> new Objection(o.kind(), o.ground())).toList(),
        cost == null ? null : new Cost(cost.cents(), cost.kind()),
        planEntry);
  }
}
