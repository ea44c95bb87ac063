package nl.ketenkompas.identity.encoding;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * Which encoded people two partners share. Nobody stands in more than one link. Immutable.
 *
 * @param links who are the same, by the first name
 * @param review pairs that a person must look at, by the names: alike but not enough, or as alike
 *     as another pair of the same person
 * @param compared how many pairs were compared, those that were compared twice counted twice
 */
@JsonPropertyOrder({"links", "review", "compared"})
public record EncodedLinkage(List<Link> links, List<Link> review, long compared) {

  /**
   * Two encoded people. Immutable.
   *
   * @param left name of the one
   * @param right name of the other
   * @param similarity in thousandths
   */
  @JsonPropertyOrder({"left", "right", "similarity"})
  public record Link(String left, String right, int similarity) {}

  /**
   * Copies the lists.
   *
   * @param links who are the same
   * @param review pairs that a person must look at
   * @param compared how many pairs were compared
   */
  public EncodedLinkage {
    links = List.copyOf(links);
    review = List.copyOf(review);
  }

  /** Shows the numbers only. */
  @Override
  public String toString() {
    return "EncodedLinkage[" + links.size() + " links, " + review.size() + " to review]";
  }
}
