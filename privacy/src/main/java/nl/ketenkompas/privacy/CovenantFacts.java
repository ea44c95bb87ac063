package nl.ketenkompas.privacy;

import java.util.List;

/**
 * What the host brings to a covenant: who signed it, what clients consented to, which outreach care
 * was decided, and the circumstances of clients. All of it keeps the key under which it was
 * delivered. Order has no meaning. Immutable.
 *
 * @param signatures of parties
 * @param consents of clients
 * @param outreachCare decisions on outreach care
 * @param circumstances of clients; a client without any is in nobody's view
 */
public record CovenantFacts(
    List<Signature> signatures,
    List<Consent> consents,
    List<OutreachCare> outreachCare,
    List<Circumstances> circumstances) {

  /** No facts at all. */
  public static final CovenantFacts NONE =
      new CovenantFacts(List.of(), List.of(), List.of(), List.of());

  /**
   * Copies the lists.
   *
   * @param signatures of parties
   * @param consents of clients
   * @param outreachCare decisions on outreach care
   * @param circumstances of clients
   */
  public CovenantFacts {
    signatures = List.copyOf(signatures);
    consents = List.copyOf(consents);
    outreachCare = List.copyOf(outreachCare);
    circumstances = List.copyOf(circumstances);
  }

  /** Shows how many there are. */
  @Override
  public String toString() {
    return "CovenantFacts[signatures="
        + signatures.size()
        + ", consents="
        + consents.size()
        + ", outreachCare="
        + outreachCare.size()
        + ", circumstances="
        + circumstances.size()
        + "]";
  }
}
