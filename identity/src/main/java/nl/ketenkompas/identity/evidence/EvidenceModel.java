package nl.ketenkompas.identity.evidence;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.agreement.AgreementKind;

/**
 * What was learned about how much each comparison weighs: the terms of an agreement of kind {@code
 * evidence-model}, whose id and version name the epoch in which scores may be compared. All weights
 * are whole thousandths of a bit, so that a pair scores the same on every machine. It holds no
 * value of any person. Immutable.
 *
 * @param prior where every pair begins, against a pair of strangers
 * @param relatives where every pair begins, against a pair of relatives
 * @param match a pair that scores at least so much is a match
 * @param review a pair that scores at least so much, and is no match, is for people to look at
 * @param fields the weights of each field; one that is missing does not count
 */
@JsonPropertyOrder({"prior", "relatives", "match", "review", "fields"})
public record EvidenceModel(
    @Min(-60_000) @Max(60_000) int prior,
    @Min(-60_000) @Max(60_000) int relatives,
    @Min(-60_000) @Max(60_000) int match,
    @Min(-60_000) @Max(60_000) int review,
    @NotNull Map<EvidenceField, @NotNull @Valid FieldWeights> fields) {

  /** The kind of agreement that these are the terms of. */
  public static final AgreementKind<EvidenceModel> KIND =
      AgreementKind.of("evidence-model", EvidenceModel.class, 1);

  /**
   * The weights of one field, in the order of its levels: the same first, different last.
   *
   * @param strangers of each level, against a pair of strangers
   * @param kin of each level, against a pair of relatives
   * @param average the weight, below zero, of how common the same value is among strangers; the
   *     frequency of a value moves its weight from there
   * @param implied the most that the field adds when another field of the address leads
   */
  @JsonPropertyOrder({"strangers", "kin", "average", "implied"})
  public record FieldWeights(
      @NotNull @Size(max = 7) List<@NotNull @Min(-60_000) @Max(60_000) Integer> strangers,
      @NotNull @Size(max = 7) List<@NotNull @Min(-60_000) @Max(60_000) Integer> kin,
      @Min(-60_000) @Max(0) int average,
      @Min(0) @Max(60_000) int implied) {

    /**
     * Copies the lists.
     *
     * @param strangers of each level
     * @param kin of each level
     * @param average of how common the same value is
     * @param implied the most that the field adds
     */
    public FieldWeights {
      strangers = strangers == null ? List.of() : Collections.unmodifiableList(strangers);
      kin = kin == null ? List.of() : Collections.unmodifiableList(kin);
    }
  }

  /**
   * Copies the map, in the order of the fields.
   *
   * @param prior against strangers
   * @param relatives against relatives
   * @param match from where on a pair is a match
   * @param review from where on people look at it
   * @param fields the weights of each field
   */
  public EvidenceModel {
    Map<EvidenceField, FieldWeights> sorted = new EnumMap<>(EvidenceField.class);
    if (fields != null) {
      sorted.putAll(fields);
    }
    fields = Collections.unmodifiableMap(sorted);
  }

  /**
   * What a score means.
   *
   * @param millibits the score of a pair
   * @return the outcome
   */
  public PairOutcome outcome(int millibits) {
    return millibits >= match
        ? PairOutcome.MATCH
        : millibits >= review ? PairOutcome.REVIEW : PairOutcome.DIFFERENT;
  }
}
