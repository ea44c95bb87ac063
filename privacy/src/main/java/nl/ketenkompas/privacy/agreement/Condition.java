package nl.ketenkompas.privacy.agreement;

/**
 * What the client must have agreed to before a grant works (rule SK-C11). Consent never satisfies a
 * grant that does not ask for it, and never makes up for a missing legal basis.
 */
public enum Condition {
  /** Nothing: the legal basis suffices. */
  NONE,
  /** Signed consent (<i>toestemming</i>). */
  CONSENT,
  /** Signed consent, or else a recorded decision on outreach care (<i>bemoeizorg</i>). */
  CONSENT_OR_OUTREACH,
  /**
   * Signed consent in which the client names this very party (rule SK-P1): "all parties" is too
   * wide.
   */
  AUTHORISATION
}
