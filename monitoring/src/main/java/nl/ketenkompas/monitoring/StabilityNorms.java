package nl.ketenkompas.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.monitoring.agreement.NormTerms;

/**
 * The versions of one norm. A question is answered by the version that is valid on the day it is
 * about, for all days before it too (SN-9). Immutable and thread safe.
 */
public final class StabilityNorms {
  private final List<StabilityNorm> versions;

  private StabilityNorms(List<StabilityNorm> versions) {
    this.versions = versions;
  }

  /**
   * Compiles the versions of a norm.
   *
   * @param agreements versions of one agreement, in any order
   * @return the norm through time
   * @throws IllegalArgumentException if they are not of one agreement, or two are valid on one day
   */
  public static StabilityNorms of(List<Agreement<NormTerms>> agreements) {
    List<Agreement<NormTerms>> sorted = new ArrayList<>(agreements);
    sorted.sort(Comparator.comparing(agreement -> agreement.valid().from()));
    for (int i = 1; i < sorted.size(); i++) {
      Agreement<NormTerms> before = sorted.get(i - 1);
      Agreement<NormTerms> after = sorted.get(i);
      if (!before.id().equals(after.id())) {
        throw new IllegalArgumentException(
            "expected versions of one norm, got " + before.id() + " and " + after.id());
      }
      for (int j = 0; j < i; j++) {
        DateRange earlier = sorted.get(j).valid();
        if (earlier.overlaps(after.valid())) {
          throw new IllegalArgumentException(
              "norm "
                  + after.id()
                  + ": expected one version per day, got "
                  + earlier
                  + " and "
                  + after.valid()
                  + "\nMaybe the older version should end where the newer begins.");
        }
      }
    }
    return new StabilityNorms(sorted.stream().map(StabilityNorm::of).toList());
  }

  /**
   * The version that is valid on a day.
   *
   * @param day the day a question is about
   * @return the norm, or empty when none is valid
   */
  public Optional<StabilityNorm> on(LocalDate day) {
    return versions.stream().filter(norm -> norm.agreement().valid().contains(day)).findFirst();
  }
}
