package nl.ketenkompas.privacy.rights;

import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Texts;

/** Why somebody may use a right of a client or not, and why a command of the ledger is refused. */
public enum RightsReason implements ReasonCode {
  /** The client himself asks. */
  CLIENT_ASKS("WMO-5.3.2"),
  /** Who represents the client by law asks. */
  REPRESENTATIVE_ASKS("WMO-5.3.2"),
  /** Somebody whom the client authorised in writing asks. */
  AUTHORISED_ASKS("AVG-15"),
  /** The client is under 12. */
  TOO_YOUNG("WMO-5.3.2"),
  /** The client cannot weigh his own interests. */
  NOT_CAPABLE("WMO-5.3.2"),
  /** The client is 16 or older and decides himself. */
  CLIENT_DECIDES("WMO-5.3.2"),
  /** Nobody represents the client in matters of care on this day. */
  NOT_REPRESENTING("WMO-5.3.2"),
  /** There is no written authorisation. */
  NOT_AUTHORISED("AVG-15"),
  /** It would harm the privacy of another. */
  PRIVACY_OF_ANOTHER("WMO-5.3.2"),
  /** There is a request with this reference already. */
  REFERENCE_KNOWN("AVG-15"),
  /** There is no request with this reference. */
  REFERENCE_UNKNOWN("AVG-15"),
  /** The request was answered before. */
  ANSWERED_BEFORE("AVG-15"),
  /** A refusal, in whole or in part, needs its motivation on record. */
  NO_MOTIVATION("AVG-16"),
  /** The request has no answer that recipients must hear. */
  NOTHING_TO_TELL("AVG-19");

  private static final Texts TEXTS =
      Texts.of(RightsReason.class, name -> RightsReason.class.getResourceAsStream(name));

  @SuppressWarnings(
      "ImmutableEnumChecker") // Rule is immutable; model carries no Error Prone annotations
  private final Rule rule;

  RightsReason(String rule) {
    this.rule = Rule.of(rule);
  }

  @Override
  public Rule rule() {
    return rule;
  }

  @Override
  public String template(Language language) {
    return TEXTS.text(this, language);
  }
}
