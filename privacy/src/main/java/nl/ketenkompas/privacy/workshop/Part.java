package nl.ketenkompas.privacy.workshop;

import org.jspecify.annotations.Nullable;

/**
 * A made-up client with what opened his data.
 *
 * @param type of client
 * @param opening what opened his data
 * @param terms of outreach care or of the emergency; null for other openings
 * @param step of the process that he is in, or null
 */
record Part(ClientType type, Opening opening, @Nullable Terms terms, @Nullable String step) {

  /**
   * On what terms an exception was made.
   *
   * @param ground of outreach care, or null
   * @param days for how long
   * @param review within how many days an emergency is reviewed
   */
  record Terms(@Nullable String ground, int days, int review) {
    @Override
    public String toString() {
      return ground == null ? days + "/" + review : ground + "/" + days;
    }
  }

  /** The opening with its terms. */
  String opened() {
    return terms == null ? opening.name() : opening + "(" + terms + ")";
  }
}
