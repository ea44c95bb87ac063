package nl.ketenkompas.identity.evidence;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * How good a linkage is, measured with the truth. With two files only pairs of one file with the
 * other count. Immutable.
 *
 * @param records of whom the truth is known
 * @param truePairs pairs of records of one person
 * @param pairs the pairs that score enough, before clustering
 * @param clusters the pairs within clusters
 * @param recallCeiling the share of true pairs that was compared at all
 * @param bsnConflicts clusters that hold two different valid BSNs: 0, by construction
 * @param calibration ten bins of chance
 */
@JsonPropertyOrder({
  "records",
  "truePairs",
  "pairs",
  "clusters",
  "recallCeiling",
  "bsnConflicts",
  "calibration"
})
public record LinkageQuality(
    long records,
    long truePairs,
    Figures pairs,
    Figures clusters,
    double recallCeiling,
    long bsnConflicts,
    List<Bin> calibration) {

  /**
   * Copies the list.
   *
   * @param records of whom the truth is known
   * @param truePairs pairs of records of one person
   * @param pairs before clustering
   * @param clusters within clusters
   * @param recallCeiling the share of true pairs that was compared
   * @param bsnConflicts clusters with two different valid BSNs
   * @param calibration ten bins of chance
   */
  public LinkageQuality {
    calibration = List.copyOf(calibration);
  }

  /**
   * How right a set of pairs is.
   *
   * @param precision of the pairs that were found, the share that is right; 1 when there is none
   * @param recall of the true pairs, the share that was found; 1 when there is none
   * @param f1 the harmonic mean of the two
   */
  @JsonPropertyOrder({"precision", "recall", "f1"})
  public record Figures(double precision, double recall, double f1) {

    static Figures of(long right, long found, long all) {
      double precision = found == 0 ? 1 : (double) right / found;
      double recall = all == 0 ? 1 : (double) right / all;
      double sum = precision + recall;
      return new Figures(precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum);
    }
  }

  /**
   * One bin of the calibration: a good model expects what is observed.
   *
   * @param from chance, inclusive
   * @param to chance, exclusive but for 1
   * @param pairs how many pairs have such a chance, of those for review or better
   * @param expected their mean chance; 0 when there is none
   * @param observed the share of them that is one person; 0 when there is none
   */
  @JsonPropertyOrder({"from", "to", "pairs", "expected", "observed"})
  public record Bin(double from, double to, long pairs, double expected, double observed) {}
}
