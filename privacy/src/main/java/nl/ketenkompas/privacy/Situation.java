package nl.ketenkompas.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Party;
import org.jspecify.annotations.Nullable;

/**
 * A covenant and the facts as they stood at one moment; gives a viewer to each user. Later facts
 * change nothing here: make a new one. Immutable and thread safe.
 */
public final class Situation {
  final Covenant covenant;
  final Moment moment;
  final List<Signature> signatures;
  private final Map<ClientId, ClientState> clients;

  Situation(
      Covenant covenant,
      Moment moment,
      List<Signature> signatures,
      Map<ClientId, ClientState> clients) {
    this.covenant = covenant;
    this.moment = moment;
    this.signatures = signatures;
    this.clients = clients;
  }

  /**
   * The covenant.
   *
   * @return the covenant
   */
  public Covenant covenant() {
    return covenant;
  }

  /**
   * The moment.
   *
   * @return as of which day, and as known when
   */
  public Moment moment() {
    return moment;
  }

  /**
   * Obtains the view of a user for one purpose. A user whom the covenant does not cover gets one
   * too: it sees nothing and says why. Takes time linear in the number of grants.
   *
   * @param user who asks, in which role
   * @param purpose code of the purpose for which he asks
   * @return the viewer
   * @throws InvalidValueException if the purpose is no code
   */
  public Viewer viewer(User user, String purpose) {
    return new Viewer(this, user, Checks.code(purpose, "purpose"), false);
  }

  /**
   * Whether a partner is a party that signed: who has not gets nothing and gives nothing under this
   * covenant (rule ST-PRIV).
   *
   * @param partner code of the partner
   * @return true if it signed and has not left
   */
  public boolean isSigned(String partner) {
    if (!covenant.parties.containsKey(partner)) {
      return false;
    }
    LocalDate day = moment.asOf();
    boolean found = false;
    for (Signature signature : signatures) {
      if (signature.partner().equals(partner) && signature.isKnown(moment)) {
        found = true;
        if (signature.period().contains(day)) {
          return true;
        }
      }
    }
    if (!found) {
      for (Party party : covenant.agreement.terms().parties()) {
        if (party.id().equals(partner)) {
          return party.signedOn() != null && !party.signedOn().isAfter(day);
        }
      }
    }
    return false;
  }

  @Nullable ClientState find(ClientId client) {
    return clients.get(client);
  }

  @Override
  public String toString() {
    return "Situation[" + covenant.name + ", " + moment.asOf() + "]";
  }
}
