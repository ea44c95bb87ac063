package nl.ketenkompas.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.Versions;
import nl.ketenkompas.monitoring.agreement.NormTerms;

/**
 * The versions of one norm. A question is answered by the version that is valid on the day it is
 * about, for all days before it too (SN-9). Immutable and thread safe.
 */
public final class StabilityNorms {
  private final Versions.Engines<NormTerms, StabilityNorm> norms;

  private StabilityNorms(Versions.Engines<NormTerms, StabilityNorm> norms) {
    this.norms = norms;
  }

  /**
   * Compiles the versions of a norm.
   *
   * @param agreements versions of one agreement, in any order
   * @return the norm through time
   * @throws InvalidValueException if they are no {@link Versions} of one agreement, such as when
   *     two are valid on one day
   */
  public static StabilityNorms of(List<Agreement<NormTerms>> agreements) {
    return new StabilityNorms(Versions.of(agreements).compiled(StabilityNorm::of));
  }

  /**
   * The version that is valid on a day.
   *
   * @param day the day a question is about
   * @return the norm, or empty when none is valid
   */
  public Optional<StabilityNorm> on(LocalDate day) {
    return norms.on(day);
  }
}
