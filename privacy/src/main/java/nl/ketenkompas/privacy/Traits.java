package nl.ketenkompas.privacy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.agreement.CovenantTerms.BreakGlassTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.OutreachTerms;
import nl.ketenkompas.privacy.agreement.Standing;
import org.jspecify.annotations.Nullable;

/** What is known of one client at one moment, as bits and numbers of one covenant. */
final class Traits {
  private static final Reach[] NO_REACH = {};
  private static final int[] NONE = {};

  final @Nullable Standing standing;

  /** Labels and chains that the covenant mentions. */
  final long labels;

  final int[] municipalities;
  final int[] caseloads;
  final boolean designated;
  final long steps;

  /** The kinds of data that the steps of the client need. */
  final long needed;

  /** The users who opened the file in an emergency. */
  final int[] emergencies;

  private final Reach[] consents;
  private final Reach[] withdrawn;
  private final Reach[] outreach;
  private final List<Declined> declined;

  Traits(Covenant covenant, Names names, Known known, Moment moment) {
    Standing merged = null;
    long carried = 0;
    long in = 0;
    boolean chosen = false;
    Set<String> places = new TreeSet<>();
    Set<String> holders = new TreeSet<>();
    for (Circumstances c : known.circumstances()) {
      if (c.stand(moment)) {
        merged = merged == null ? c.standing() : merge(merged, c.standing());
        carried |= Covenant.named(c.labels(), covenant.labels);
        carried |= Covenant.named(c.chains(), covenant.chains);
        if (c.municipality() != null) {
          places.add(c.municipality());
        }
        if (c.step() != null) {
          in |= Covenant.named(List.of(c.step()), covenant.steps);
        }
        chosen |= known.isDesignated(c.families());
        holders.addAll(c.caseloads());
      }
    }
    standing = merged;
    labels = carried;
    steps = in;
    needed = covenant.needed(in);
    designated = chosen;
    municipalities = numbers(names, places);
    caseloads = numbers(names, holders);
    declined = stands(known.declined(), d -> d.stands(moment));
    emergencies = emergencies(covenant, names, known, moment);

    List<Reach> stand = new ArrayList<>(known.consents().size());
    List<Reach> over = new ArrayList<>(0);
    for (Consent consent : known.consents()) {
      if (consent.stands(moment)) {
        stand.add(new Reach(covenant, consent.scope(), -1L, consent.givenOn(), consent.key()));
      } else if (consent.isWithdrawn(moment) && consent.withdrawal() != null) {
        LocalDate day = consent.withdrawal().on();
        over.add(new Reach(covenant, consent.scope(), -1L, day, consent.key()));
      }
    }
    consents = stand.toArray(NO_REACH);
    withdrawn = over.toArray(NO_REACH);

    List<Reach> decided = new ArrayList<>(0);
    OutreachTerms terms = covenant.agreement.terms().outreachCare();
    for (OutreachCare care : known.outreachCare()) {
      if (terms != null && care.stands(moment) && allows(terms, care)) {
        long kinds = Covenant.bits(terms.kinds(), covenant.kinds);
        decided.add(new Reach(covenant, care.scope(), kinds, care.decidedOn(), care));
      }
    }
    outreach = decided.toArray(NO_REACH);
  }

  private static int[] numbers(Names names, Set<String> codes) {
    return codes.isEmpty() ? NONE : codes.stream().mapToInt(names::of).toArray();
  }

  private static <T> List<T> stands(List<T> all, Predicate<T> stands) {
    return all.isEmpty() ? List.of() : all.stream().filter(stands).toList();
  }

  private static int[] emergencies(Covenant covenant, Names names, Known known, Moment moment) {
    BreakGlassTerms terms = covenant.agreement.terms().breakGlass();
    if (terms == null || known.breakGlass().isEmpty()) {
      return NONE;
    }
    return known.breakGlass().stream()
        .filter(opened -> opened.stands(moment))
        .filter(opened -> lasts(opened) <= terms.longestDays())
        .filter(opened -> reviewed(opened) <= terms.reviewWithinDays())
        .mapToInt(opened -> names.of(opened.user()))
        .distinct()
        .toArray();
  }

  private static long lasts(BreakGlass opened) {
    LocalDate until = opened.period().until();
    return until == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(opened.period().from(), until);
  }

  private static long reviewed(BreakGlass opened) {
    return ChronoUnit.DAYS.between(opened.period().from(), opened.reviewBy());
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

  /** What the client opened to one party for one purpose. */
  Profile profile(Covenant covenant, String partner, int party, int purpose) {
    long consented = 0;
    long named = 0;
    long last = Long.MIN_VALUE;
    for (Reach consent : consents) {
      if (consent.reaches(party, purpose)) {
        long left = left(consent, party, purpose) & covenant.allKinds;
        consented |= left;
        named |= (consent.named >>> party & 1) != 0 ? left : 0;
        last = left == 0 ? last : Math.max(last, consent.day);
      }
    }
    long decided = 0;
    for (Reach decision : outreach) {
      decided |= decision.reaches(party, purpose) ? decision.kinds & covenant.allKinds : 0;
    }
    return new Profile(consented, named, decided, needed, isHidden(partner, last));
  }

  /** The strictest state holds after a merge: a later withdrawal under any key ends it. */
  private long left(Reach consent, int party, int purpose) {
    long kinds = consent.kinds;
    for (Reach withdrawal : withdrawn) {
      if (consent.day <= withdrawal.day && withdrawal.reaches(party, purpose)) {
        kinds &= ~withdrawal.kinds;
      }
    }
    return kinds;
  }

  private boolean isHidden(String partner, long lastConsent) {
    for (Declined decision : declined) {
      if (!decision.key().partner().equals(partner) && decision.on().toEpochDay() >= lastConsent) {
        return true;
      }
    }
    return false;
  }

  /** Whether this user opened the file in an emergency. */
  boolean isOpenedBy(int user) {
    for (int opened : emergencies) {
      if (opened == user) {
        return true;
      }
    }
    return false;
  }

  boolean hasEmergencies() {
    return emergencies.length > 0;
  }

  /** Under which key the consent stands that reaches this far. */
  @Nullable SourceKey consentKey(int kind, int party, int purpose, boolean named) {
    for (Reach consent : consents) {
      if (consent.reaches(party, purpose)
          && (left(consent, party, purpose) >>> kind & 1) != 0
          && (!named || (consent.named >>> party & 1) != 0)) {
        return (SourceKey) consent.fact;
      }
    }
    return null;
  }

  /** The decision on outreach care that reaches this far. */
  @Nullable OutreachCare outreachCare(int kind, int party, int purpose) {
    for (Reach decision : outreach) {
      if (decision.reaches(party, purpose) && (decision.kinds >>> kind & 1) != 0) {
        return (OutreachCare) decision.fact;
      }
    }
    return null;
  }

  /** A scope as bits, with the day that matters for it and the fact it comes from. */
  private static final class Reach {
    final long kinds;
    final long named;
    final long day;
    final Object fact;
    private final long parties;
    private final long purposes;

    Reach(Covenant covenant, SharingScope scope, long atMost, LocalDate day, Object fact) {
      this.kinds = Covenant.bits(scope.kinds(), covenant.kinds) & atMost;
      this.parties = Covenant.bits(scope.partners(), covenant.parties);
      this.named = Covenant.named(scope.partners(), covenant.parties);
      this.purposes = Covenant.bits(scope.purposes(), covenant.purposes);
      this.day = day.toEpochDay();
      this.fact = fact;
    }

    boolean reaches(int party, int purpose) {
      return (parties >>> party & purposes >>> purpose & 1) != 0;
    }
  }

  /** Shows nothing. */
  @Override
  public String toString() {
    return "Traits[*]";
  }
}
