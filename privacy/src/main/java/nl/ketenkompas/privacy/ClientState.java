package nl.ketenkompas.privacy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.agreement.CovenantTerms.OutreachTerms;
import nl.ketenkompas.privacy.agreement.Standing;
import org.jspecify.annotations.Nullable;

/** What is known of one client at one moment, as bits of one covenant. Asking allocates nothing. */
final class ClientState {
  final List<Circumstances> circumstances;
  final List<Consent> consents;
  final List<OutreachCare> outreachCare;

  final @Nullable Standing standing;
  final long labels;
  final Set<String> municipalities;
  final Set<String> caseloads;

  private final Reach[] standingConsents;
  private final Reach[] withdrawnConsents;
  private final Reach[] standingOutreach;

  ClientState(
      Covenant covenant,
      Moment moment,
      List<Circumstances> circumstances,
      List<Consent> consents,
      List<OutreachCare> outreachCare) {
    this.circumstances = circumstances;
    this.consents = consents;
    this.outreachCare = outreachCare;

    Standing merged = null;
    long carried = 0;
    Set<String> places = new HashSet<>();
    Set<String> holders = new HashSet<>();
    for (Circumstances c : circumstances) {
      if (c.stand(moment)) {
        merged = merged == null ? c.standing() : merge(merged, c.standing());
        carried |= Covenant.named(c.labels(), covenant.labels);
        if (c.municipality() != null) {
          places.add(c.municipality());
        }
        holders.addAll(c.caseloads());
      }
    }
    standing = merged;
    labels = carried;
    municipalities = Set.copyOf(places);
    caseloads = Set.copyOf(holders);

    List<Reach> stand = new ArrayList<>();
    List<Reach> withdrawn = new ArrayList<>();
    for (Consent consent : consents) {
      if (consent.stands(moment)) {
        stand.add(new Reach(covenant, consent.scope(), -1L, consent.givenOn()));
      } else if (consent.isWithdrawn(moment) && consent.withdrawal() != null) {
        withdrawn.add(new Reach(covenant, consent.scope(), -1L, consent.withdrawal().on()));
      }
    }
    standingConsents = stand.toArray(new Reach[0]);
    withdrawnConsents = withdrawn.toArray(new Reach[0]);

    List<Reach> outreach = new ArrayList<>();
    OutreachTerms terms = covenant.agreement.terms().outreachCare();
    for (OutreachCare decision : outreachCare) {
      if (terms != null && decision.stands(moment) && allows(terms, decision)) {
        long kinds = Covenant.bits(terms.kinds(), covenant.kinds);
        outreach.add(new Reach(covenant, decision.scope(), kinds, decision.decidedOn()));
      }
    }
    standingOutreach = outreach.toArray(new Reach[0]);
  }

  private static Standing merge(Standing a, Standing b) {
    if (a == Standing.DECEASED || b == Standing.DECEASED) {
      return Standing.DECEASED;
    }
    return a == Standing.CURRENT ? a : b;
  }

  private static boolean allows(OutreachTerms terms, OutreachCare decision) {
    return terms.grounds().contains(decision.ground())
        && decision.reviewOn() != null
        && ChronoUnit.DAYS.between(decision.decidedOn(), decision.reviewOn())
            <= terms.longestDays();
  }

  /** Whether a signed consent reaches this far; if named, one that names the party itself. */
  boolean consents(int kind, int party, int purpose, boolean named) {
    for (Reach consent : standingConsents) {
      if (consent.covers(kind, party, purpose)
          && (!named || (consent.named >>> party & 1) != 0)
          && !isTakenBack(consent.day, kind, party, purpose)) {
        return true;
      }
    }
    return false;
  }

  /** The strictest state holds after a merge: a later withdrawal under any key ends it. */
  private boolean isTakenBack(long givenOn, int kind, int party, int purpose) {
    for (Reach withdrawal : withdrawnConsents) {
      if (givenOn <= withdrawal.day && withdrawal.covers(kind, party, purpose)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a decision on outreach care reaches this far. */
  boolean hasOutreach(int kind, int party, int purpose) {
    for (Reach decision : standingOutreach) {
      if (decision.covers(kind, party, purpose)) {
        return true;
      }
    }
    return false;
  }

  /** A scope as bits, with the day that matters for it. */
  private static final class Reach {
    final long kinds;
    final long parties;
    final long named;
    final long purposes;
    final long day;

    Reach(Covenant covenant, SharingScope scope, long atMost, LocalDate day) {
      this.kinds = Covenant.bits(scope.kinds(), covenant.kinds) & atMost;
      this.parties = Covenant.bits(scope.partners(), covenant.parties);
      this.named = Covenant.named(scope.partners(), covenant.parties);
      this.purposes = Covenant.bits(scope.purposes(), covenant.purposes);
      this.day = day.toEpochDay();
    }

    boolean covers(int kind, int party, int purpose) {
      return (kinds >>> kind & parties >>> party & purposes >>> purpose & 1) != 0;
    }
  }

  /** Shows nothing. */
  @Override
  public String toString() {
    return "ClientState[*]";
  }
}
