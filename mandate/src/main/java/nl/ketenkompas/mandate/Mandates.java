package nl.ketenkompas.mandate;

import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.Versions;
import nl.ketenkompas.model.rule.Explanation;

/**
 * The versions of one mandate agreement, with what happened under them. Advice is ruled on by the
 * version in force on its date; on a day without one it is out of term (FM-0.TERM): an extension is
 * a new version, never a silent one (FM-13.EXPIRE). Immutable and thread safe.
 */
public final class Mandates {
  private final Versions.Engines<MandateTerms, Mandate> mandates;

  private Mandates(Versions.Engines<MandateTerms, Mandate> mandates) {
    this.mandates = mandates;
  }

  /**
   * Compiles the versions of an agreement.
   *
   * @param agreements versions of one agreement, in any order, at least one
   * @param facts what happened under them
   * @return the agreement through time
   * @throws InvalidValueException if they are no {@link Versions} of one agreement, such as when
   *     two are valid on one day
   */
  public static Mandates of(List<Agreement<MandateTerms>> agreements, MandateFacts facts) {
    return new Mandates(
        Versions.of(agreements).compiled(agreement -> Mandate.of(agreement, facts)));
  }

  /**
   * The version that speaks on a day.
   *
   * @param day the date of the advice
   * @return the version in force, or the nearest one, which finds the day out of its term
   */
  public Mandate on(LocalDate day) {
    return mandates.nearest(day);
  }

  /**
   * Rules on advice.
   *
   * @param advice with what the institution answered to it
   * @return the ruling of the version in force on its date
   */
  public Ruling rule(Advice advice) {
    return on(advice.date()).rule(advice);
  }

  /**
   * Explains the ruling on advice.
   *
   * @param advice with what the institution answered to it
   * @return the explanation, with the same ruling as {@link #rule}
   */
  public Explanation<Ruling> explain(Advice advice) {
    return on(advice.date()).explain(advice);
  }
}
