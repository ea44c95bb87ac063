package nl.ketenkompas.identity.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who decides what recognition leaves uncertain, and what they look at first. A review goes before
 * another one when {@code cost x likelihood - cost of the review} is larger: the cost is that of a
 * miss where two clients may be one, and of a wrong merge where one BSN has contradicting persons.
 * Immutable.
 *
 * @param costs in euro cents
 * @param likelihood how likely it is, in per cent, when nothing better is known
 * @param deciders codes of the functions that decide; everybody whom the host lets in when empty
 * @param fourEyes whether a second person must confirm each decision
 */
@JsonPropertyOrder({"costs", "likelihood", "deciders", "fourEyes"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewTerms(
    @NotNull @Valid Costs costs,
    @NotNull @Valid Likelihood likelihood,
    List<@NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}") String> deciders,
    @NotNull Boolean fourEyes) {

  /**
   * Copies the list.
   *
   * @param costs in euro cents
   * @param likelihood in per cent
   * @param deciders codes of functions
   * @param fourEyes whether a second person must confirm
   */
  public ReviewTerms {
    deciders = Lists.copy(deciders);
  }

  /**
   * What goes wrong, in euro cents; estimates that partners agree on. Immutable.
   *
   * @param miss of one person kept as two clients: help that does not come together
   * @param wrongMerge of two people kept as one client: a file shown to the wrong people
   * @param review of one person looking at one case
   */
  @JsonPropertyOrder({"miss", "wrongMerge", "review"})
  public record Costs(
      @NotNull @Min(0) @Max(100_000_000) Long miss,
      @NotNull @Min(0) @Max(100_000_000) Long wrongMerge,
      @NotNull @Min(0) @Max(100_000_000) Long review) {}

  /**
   * How likely it is that something is wrong, by what a review is about; in per cent, from 0 to
   * 100. Immutable.
   *
   * @param bsnDispute that one BSN with contradicting persons is really of two people
   * @param differentBsn that clients with equal keys and different BSNs are one person
   * @param deceased that the living and the deceased with equal keys are one person
   * @param contradiction that clients with an equal key and another field in conflict are one
   * @param ambiguous that somebody who fits several clients is one of them
   * @param hint that clients with an equal key that only hints are one
   * @param tooCommon that clients with a key that very many share are one
   * @param incomplete that clients whose keys fit as far as known are one
   * @param partnerSurname that clients who fit by a partner's surname are one
   */
  @JsonPropertyOrder({
    "bsnDispute",
    "differentBsn",
    "deceased",
    "contradiction",
    "ambiguous",
    "hint",
    "tooCommon",
    "incomplete",
    "partnerSurname"
  })
  public record Likelihood(
      @NotNull @Min(0) @Max(100) Integer bsnDispute,
      @NotNull @Min(0) @Max(100) Integer differentBsn,
      @NotNull @Min(0) @Max(100) Integer deceased,
      @NotNull @Min(0) @Max(100) Integer contradiction,
      @NotNull @Min(0) @Max(100) Integer ambiguous,
      @NotNull @Min(0) @Max(100) Integer hint,
      @NotNull @Min(0) @Max(100) Integer tooCommon,
      @NotNull @Min(0) @Max(100) Integer incomplete,
      @NotNull @Min(0) @Max(100) Integer partnerSurname) {}

  /** What the presets say, as plain JSON, for agreements of older forms. */
  static Map<String, @Nullable Object> plain() {
    Map<String, @Nullable Object> likelihood = new LinkedHashMap<>();
    likelihood.put("bsnDispute", 30);
    likelihood.put("differentBsn", 20);
    likelihood.put("deceased", 70);
    likelihood.put("contradiction", 20);
    likelihood.put("ambiguous", 50);
    likelihood.put("hint", 30);
    likelihood.put("tooCommon", 1);
    likelihood.put("incomplete", 10);
    likelihood.put("partnerSurname", 60);
    Map<String, @Nullable Object> costs = new LinkedHashMap<>();
    costs.put("miss", 50_000);
    costs.put("wrongMerge", 200_000);
    costs.put("review", 1_500);
    Map<String, @Nullable Object> review = new LinkedHashMap<>();
    review.put("costs", costs);
    review.put("likelihood", likelihood);
    review.put("deciders", List.of());
    review.put("fourEyes", false);
    return review;
  }
}
