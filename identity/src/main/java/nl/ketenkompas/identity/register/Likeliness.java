package nl.ketenkompas.identity.register;

import nl.ketenkompas.identity.ReviewItem;
import nl.ketenkompas.identity.agreement.ReviewTerms;

/**
 * How likely it is that a review finds something wrong: two clients that are one person, or one BSN
 * that is of two people. By default what the agreement says for its kind; evidence may know better.
 * Implementations are immutable and thread safe.
 */
@FunctionalInterface
public interface Likeliness {

  /**
   * The likelihood of one item.
   *
   * @param item to review
   * @param clients the register that it is from
   * @return in per cent, from 0 to 100
   */
  int percent(ReviewItem item, RegisteredClients clients);

  /**
   * What the agreement says, by the kind of item.
   *
   * @param likelihood of the agreement
   * @return the likeliness
   */
  static Likeliness byKind(ReviewTerms.Likelihood likelihood) {
    return (item, clients) ->
        switch (item.kind()) {
          case BSN_DISPUTE -> likelihood.bsnDispute();
          case DIFFERENT_BSN -> likelihood.differentBsn();
          case DECEASED -> likelihood.deceased();
          case CONTRADICTION -> likelihood.contradiction();
          case AMBIGUOUS -> likelihood.ambiguous();
          case HINT -> likelihood.hint();
          case TOO_COMMON -> likelihood.tooCommon();
          case INCOMPLETE -> likelihood.incomplete();
          case PARTNER_SURNAME -> likelihood.partnerSurname();
        };
  }
}
