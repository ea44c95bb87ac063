package nl.ketenkompas.privacy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.Versions;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.agreement.CovenantTerms;

/**
 * The versions of one covenant. A question is answered by the version in force on the day it is
 * about; on a day without one everything is denied, with that as the reason (SK-C11). Immutable and
 * thread safe.
 */
public final class Covenants {
  private final Versions.Engines<CovenantTerms, Covenant> covenants;

  private Covenants(Versions.Engines<CovenantTerms, Covenant> covenants) {
    this.covenants = covenants;
  }

  /**
   * Compiles the versions of a covenant.
   *
   * @param agreements versions of one agreement, in any order, at least one
   * @return the covenant through time
   * @throws InvalidValueException if they are no {@link Versions} of one agreement, such as when
   *     two are valid on one day
   * @throws IllegalArgumentException as {@link Covenant#of}
   */
  public static Covenants of(List<Agreement<CovenantTerms>> agreements) {
    return new Covenants(Versions.of(agreements).compiled(Covenant::of));
  }

  /**
   * Combines the version in force with facts at a moment, as {@link Covenant#at}.
   *
   * @param moment as of which day, and as known when
   * @param facts signatures, consents, decisions on outreach care, circumstances
   * @param clients the client to whom a source key belongs at that moment
   * @return who may see what at that moment; nobody anything when no version is in force
   */
  public Situation at(
      Moment moment, CovenantFacts facts, Function<SourceKey, Optional<ClientId>> clients) {
    return covenants.nearest(moment.asOf()).at(moment, facts, clients);
  }
}
