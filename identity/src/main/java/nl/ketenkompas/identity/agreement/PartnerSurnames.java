package nl.ketenkompas.identity.agreement;

/**
 * What surnames of spouses and registered partners are good for. The surname of a key is always the
 * own birth surname (rule SK-C8); a partner's surname never makes anybody known.
 */
public enum PartnerSurnames {
  /** They are passed over. */
  IGNORED,
  /**
   * Somebody who fits a key but for a partner's surname in the place of the own one is a possible
   * match.
   */
  POSSIBLE
}
