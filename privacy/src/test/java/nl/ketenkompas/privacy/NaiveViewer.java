package nl.ketenkompas.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.care.Sensitivity;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Basis;
import nl.ketenkompas.privacy.agreement.CovenantTerms.ClientScope;
import nl.ketenkompas.privacy.agreement.CovenantTerms.DataKind;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Grant;
import nl.ketenkompas.privacy.agreement.CovenantTerms.OutreachTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Party;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Role;
import nl.ketenkompas.privacy.agreement.Standing;

/** The reference: reads terms and facts as they are, with nothing compiled, sorted or kept. */
record NaiveViewer(
    Agreement<CovenantTerms> agreement,
    CovenantFacts facts,
    Moment moment,
    Function<SourceKey, ClientId> clients,
    User user,
    String purpose) {

  /** The case and the level, such as {@code GRANTED EXISTS}. */
  String decide(ClientId client, String kind) {
    if (!covered() || terms().kinds().stream().noneMatch(k -> k.code().equals(kind))) {
      return "NOT_COVERED NONE";
    }
    Level best =
        terms().grants().stream()
            .filter(g -> g.role().equals(user.role()) && g.purpose().equals(purpose))
            .filter(g -> g.kinds().contains(kind))
            .filter(g -> inView(client) && based(g, kind) && agreed(g, client, kind))
            .map(Grant::level)
            .max(Comparator.naturalOrder())
            .orElse(Level.NONE);
    return (best == Level.NONE ? "DENIED " : "GRANTED ") + best;
  }

  private CovenantTerms terms() {
    return agreement.terms();
  }

  private boolean passed(LocalDate day) {
    return !day.isAfter(moment.asOf());
  }

  private boolean known(Instant recorded) {
    return !recorded.isAfter(moment.knownOn());
  }

  private boolean covered() {
    return agreement.valid().contains(moment.asOf())
        && terms().parties().stream().anyMatch(p -> p.id().equals(user.partner()) && signed(p))
        && terms().roles().stream().anyMatch(this::held)
        && terms().purposes().stream().anyMatch(p -> p.code().equals(purpose));
  }

  private boolean held(Role role) {
    return role.code().equals(user.role())
        && (role.parties().isEmpty() || role.parties().contains(user.partner()));
  }

  private boolean signed(Party party) {
    List<Signature> known =
        facts.signatures().stream()
            .filter(s -> s.partner().equals(party.id()) && known(s.recordedAt()))
            .toList();
    return known.isEmpty()
        ? party.signedOn() != null && passed(party.signedOn())
        : known.stream().anyMatch(s -> s.period().contains(moment.asOf()));
  }

  private boolean inView(ClientId client) {
    List<Circumstances> now =
        facts.circumstances().stream()
            .filter(c -> clients.apply(c.key()).equals(client) && known(c.recordedAt()))
            .filter(c -> c.period().contains(moment.asOf()))
            .toList();
    return !now.isEmpty()
        && terms().roles().stream()
            .filter(this::held)
            .anyMatch(role -> role.clients().stream().anyMatch(scope -> reaches(scope, now)));
  }

  private boolean reaches(ClientScope scope, List<Circumstances> now) {
    Set<Object> all =
        now.stream()
            .flatMap(c -> List.of(c.labels(), c.caseloads()).stream().flatMap(List::stream))
            .collect(Collectors.toSet());
    now.forEach(c -> all.addAll(Collections.singleton(c.municipality())));
    now.forEach(c -> all.add(c.standing()));
    Standing standing =
        all.contains(Standing.DECEASED)
            ? Standing.DECEASED
            : all.contains(Standing.CURRENT) ? Standing.CURRENT : Standing.FORMER;
    return (scope.labels().isEmpty() || !Collections.disjoint(scope.labels(), all))
        && (scope.municipalities().isEmpty() || !Collections.disjoint(scope.municipalities(), all))
        && (!scope.ownMunicipality()
            || (user.municipality() != null && all.contains(user.municipality())))
        && (!scope.ownCaseload() || all.contains(user.id()))
        && (scope.standings().isEmpty() ? List.of(Standing.CURRENT) : scope.standings())
            .contains(standing);
  }

  private boolean based(Grant grant, String kind) {
    return terms().bases().stream()
        .filter(basis -> basis.code().equals(grant.basis()))
        .filter(basis -> basis.valid() == null || basis.valid().contains(moment.asOf()))
        .anyMatch(basis -> terms().kinds().stream().anyMatch(k -> lifts(basis, k, kind)));
  }

  private static boolean lifts(Basis basis, DataKind data, String kind) {
    return data.code().equals(kind)
        && (data.sensitivity() == Sensitivity.ORDINARY
            || data.sensitivity() == Sensitivity.SENSITIVE
            || basis.reaches().contains(data.sensitivity()));
  }

  private boolean agreed(Grant grant, ClientId client, String kind) {
    return switch (grant.condition()) {
      case NONE -> true;
      case CONSENT -> consented(client, kind, false);
      case CONSENT_OR_OUTREACH -> consented(client, kind, false) || outreach(client, kind);
      case AUTHORISATION -> consented(client, kind, true);
    };
  }

  private boolean consented(ClientId client, String kind, boolean named) {
    List<Consent> all =
        facts.consents().stream()
            .filter(c -> clients.apply(c.key()).equals(client) && covers(c.scope(), kind))
            .filter(c -> known(c.recordedAt()))
            .toList();
    return all.stream()
        .filter(c -> c.document() != null && passed(c.givenOn()) && !isOver(c))
        .filter(c -> c.period().contains(moment.asOf()))
        .filter(c -> !named || c.scope().partners().contains(user.partner()))
        .anyMatch(c -> all.stream().noneMatch(w -> isOver(w) && !c.givenOn().isAfter(end(w))));
  }

  private boolean isOver(Consent consent) {
    return consent.withdrawal() != null
        && passed(end(consent))
        && known(consent.withdrawal().recordedAt());
  }

  private static LocalDate end(Consent consent) {
    return consent.withdrawal() == null ? LocalDate.MAX : consent.withdrawal().on();
  }

  private boolean outreach(ClientId client, String kind) {
    OutreachTerms terms = terms().outreachCare();
    return terms != null
        && terms.kinds().contains(kind)
        && facts.outreachCare().stream()
            .filter(o -> clients.apply(o.key()).equals(client) && covers(o.scope(), kind))
            .filter(o -> o.motivated() && terms.grounds().contains(o.ground()))
            .filter(o -> known(o.recordedAt()) && passed(o.decidedOn()) && o.reviewOn() != null)
            .filter(o -> moment.asOf().isBefore(o.reviewOn()))
            .anyMatch(o -> !o.decidedOn().plusDays(terms.longestDays()).isBefore(o.reviewOn()));
  }

  private boolean covers(SharingScope scope, String kind) {
    return (scope.kinds().contains("all") || scope.kinds().contains(kind))
        && (scope.partners().contains("all") || scope.partners().contains(user.partner()))
        && (scope.purposes().contains("all") || scope.purposes().contains(purpose));
  }
}
