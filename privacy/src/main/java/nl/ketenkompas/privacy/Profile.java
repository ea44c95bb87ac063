package nl.ketenkompas.privacy;

/**
 * What one client opens to one party for one purpose, as bits of kinds of data. There are few
 * different ones, so each is worked out once.
 *
 * @param consented by signature
 * @param named by a signature that names the party itself
 * @param outreach by a decision on outreach care
 * @param needed in the step that the client is in
 * @param hidden whether the client declined to be known to this party
 */
record Profile(long consented, long named, long outreach, long needed, boolean hidden) {

  Profile withConsent(long bit, boolean byName) {
    return new Profile(consented | bit, byName ? named | bit : named, outreach, needed, false);
  }

  Profile withoutConsent() {
    return new Profile(0, 0, outreach, needed, hidden);
  }

  Profile withOutreach(long bit) {
    return new Profile(consented, named, outreach | bit, needed, hidden);
  }

  Profile withoutOutreach() {
    return new Profile(consented, named, 0, needed, hidden);
  }

  Profile withNeeded(long kinds) {
    return new Profile(consented, named, outreach, kinds, hidden);
  }

  /** Shows nothing. */
  @Override
  public String toString() {
    return "Profile[*]";
  }
}
