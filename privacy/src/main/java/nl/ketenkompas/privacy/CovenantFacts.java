package nl.ketenkompas.privacy;

import java.util.List;

/**
 * What the host brings to a covenant: who signed it, what clients consented to or declined, which
 * outreach care was decided, the circumstances of clients, which families were chosen, and who
 * opened a file in an emergency. All of it keeps the key under which it was delivered. Order has no
 * meaning. Immutable.
 *
 * @param signatures of parties
 * @param consents of clients
 * @param outreachCare decisions on outreach care
 * @param circumstances of clients; a client without any is in nobody's view
 * @param declined by clients who stay anonymous
 * @param designatedFamilies families that were chosen
 * @param breakGlass files opened in an emergency
 */
public record CovenantFacts(
    List<Signature> signatures,
    List<Consent> consents,
    List<OutreachCare> outreachCare,
    List<Circumstances> circumstances,
    List<Declined> declined,
    List<DesignatedFamily> designatedFamilies,
    List<BreakGlass> breakGlass) {

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
   * @param declined by clients who stay anonymous
   * @param designatedFamilies families that were chosen
   * @param breakGlass files opened in an emergency
   */
  public CovenantFacts {
    signatures = List.copyOf(signatures);
    consents = List.copyOf(consents);
    outreachCare = List.copyOf(outreachCare);
    circumstances = List.copyOf(circumstances);
    declined = List.copyOf(declined);
    designatedFamilies = List.copyOf(designatedFamilies);
    breakGlass = List.copyOf(breakGlass);
  }

  /**
   * The facts that most chains have.
   *
   * @param signatures of parties
   * @param consents of clients
   * @param outreachCare decisions on outreach care
   * @param circumstances of clients
   */
  public CovenantFacts(
      List<Signature> signatures,
      List<Consent> consents,
      List<OutreachCare> outreachCare,
      List<Circumstances> circumstances) {
    this(signatures, consents, outreachCare, circumstances, List.of(), List.of(), List.of());
  }

  /**
   * A copy with these clients anonymous.
   *
   * @param declined by clients who stay anonymous
   * @return the copy
   */
  public CovenantFacts withDeclined(List<Declined> declined) {
    return new CovenantFacts(
        signatures,
        consents,
        outreachCare,
        circumstances,
        declined,
        designatedFamilies,
        breakGlass);
  }

  /**
   * A copy with these families.
   *
   * @param designatedFamilies families that were chosen
   * @return the copy
   */
  public CovenantFacts withDesignatedFamilies(List<DesignatedFamily> designatedFamilies) {
    return new CovenantFacts(
        signatures,
        consents,
        outreachCare,
        circumstances,
        declined,
        designatedFamilies,
        breakGlass);
  }

  /**
   * A copy with these emergencies.
   *
   * @param breakGlass files opened in an emergency
   * @return the copy
   */
  public CovenantFacts withBreakGlass(List<BreakGlass> breakGlass) {
    return new CovenantFacts(
        signatures,
        consents,
        outreachCare,
        circumstances,
        declined,
        designatedFamilies,
        breakGlass);
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
        + ", declined="
        + declined.size()
        + ", designatedFamilies="
        + designatedFamilies.size()
        + ", breakGlass="
        + breakGlass.size()
        + "]";
  }
}
