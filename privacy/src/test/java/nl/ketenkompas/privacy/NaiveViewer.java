package nl.ketenkompas.privacy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.ketenkompas.model.agreement.Agreement;
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
import nl.ketenkompas.privacy.agreement.Sensitivity;
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
    if (!covered() || find(terms().kinds(), k -> k.code().equals(kind)) == null) {
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

  private LocalDate day() {
    return moment.asOf();
  }

  private static <T> T find(List<T> list, Predicate<T> wanted) {
    return list.stream().filter(wanted).findFirst().orElse(null);
  }

  private boolean covered() {
    Role role = find(terms().roles(), r -> r.code().equals(user.role()));
    Party party = find(terms().parties(), p -> p.id().equals(user.partner()));
    return agreement.valid().contains(day())
        && party != null
        && signed(party)
        && role != null
        && (role.parties().isEmpty() || role.parties().contains(user.partner()))
        && find(terms().purposes(), p -> p.code().equals(purpose)) != null;
  }

  private boolean signed(Party party) {
    List<Signature> known =
        facts.signatures().stream()
            .filter(s -> s.partner().equals(party.id()))
            .filter(s -> !s.recordedAt().isAfter(moment.knownOn()))
            .toList();
    return known.isEmpty()
        ? party.signedOn() != null && !day().isBefore(party.signedOn())
        : known.stream().anyMatch(s -> s.period().contains(day()));
  }

  private boolean inView(ClientId client) {
    List<Circumstances> known =
        facts.circumstances().stream()
            .filter(c -> clients.apply(c.key()).equals(client))
            .filter(c -> c.period().contains(day()))
            .filter(c -> !c.recordedAt().isAfter(moment.knownOn()))
            .toList();
    Role role = find(terms().roles(), r -> r.code().equals(user.role()));
    return !known.isEmpty() && role.clients().stream().anyMatch(s -> reaches(s, known));
  }

  private boolean reaches(ClientScope scope, List<Circumstances> known) {
    Set<String> labels =
        known.stream().flatMap(c -> c.labels().stream()).collect(Collectors.toSet());
    Set<String> places =
        known.stream().map(Circumstances::municipality).collect(Collectors.toSet());
    Set<String> holders =
        known.stream().flatMap(c -> c.caseloads().stream()).collect(Collectors.toSet());
    Set<Standing> standings =
        known.stream().map(Circumstances::standing).collect(Collectors.toSet());
    Standing standing =
        standings.contains(Standing.DECEASED)
            ? Standing.DECEASED
            : standings.contains(Standing.CURRENT) ? Standing.CURRENT : Standing.FORMER;
    return (scope.labels().isEmpty() || !Collections.disjoint(scope.labels(), labels))
        && (scope.municipalities().isEmpty()
            || !Collections.disjoint(scope.municipalities(), places))
        && (!scope.ownMunicipality()
            || user.municipality() != null && places.contains(user.municipality()))
        && (!scope.ownCaseload() || holders.contains(user.id()))
        && (scope.standings().isEmpty()
            ? standing == Standing.CURRENT
            : scope.standings().contains(standing));
  }

  private boolean based(Grant grant, String kind) {
    DataKind data = find(terms().kinds(), k -> k.code().equals(kind));
    Basis basis = find(terms().bases(), b -> b.code().equals(grant.basis()));
    return basis != null
        && (basis.valid() == null || basis.valid().contains(day()))
        && (data.sensitivity() == Sensitivity.ORDINARY
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
    List<Consent> reaching =
        facts.consents().stream()
            .filter(c -> clients.apply(c.key()).equals(client) && covers(c.scope(), kind))
            .filter(c -> !c.recordedAt().isAfter(moment.knownOn()))
            .toList();
    List<LocalDate> withdrawals =
        reaching.stream()
            .filter(c -> c.withdrawal() != null)
            .map(Consent::withdrawal)
            .filter(w -> !w.on().isAfter(day()) && !w.recordedAt().isAfter(moment.knownOn()))
            .map(Consent.Withdrawal::on)
            .toList();
    return reaching.stream()
        .filter(c -> c.document() != null && c.period().contains(day()))
        .filter(c -> !c.givenOn().isAfter(day()))
        .filter(c -> !named || c.scope().partners().contains(user.partner()))
        .filter(c -> c.withdrawal() == null || !isOver(c.withdrawal()))
        .anyMatch(c -> withdrawals.stream().noneMatch(w -> !c.givenOn().isAfter(w)));
  }

  private boolean isOver(Consent.Withdrawal withdrawal) {
    return !withdrawal.on().isAfter(day()) && !withdrawal.recordedAt().isAfter(moment.knownOn());
  }

  private boolean outreach(ClientId client, String kind) {
    OutreachTerms terms = terms().outreachCare();
    return terms != null
        && terms.kinds().contains(kind)
        && facts.outreachCare().stream()
            .filter(o -> clients.apply(o.key()).equals(client) && covers(o.scope(), kind))
            .filter(o -> o.motivated() && terms.grounds().contains(o.ground()))
            .filter(o -> !o.recordedAt().isAfter(moment.knownOn()) && o.reviewOn() != null)
            .filter(o -> !day().isBefore(o.decidedOn()) && day().isBefore(o.reviewOn()))
            .anyMatch(o -> !o.decidedOn().plusDays(terms.longestDays()).isBefore(o.reviewOn()));
  }

  private boolean covers(SharingScope scope, String kind) {
    return has(scope.kinds(), kind)
        && has(scope.partners(), user.partner())
        && has(scope.purposes(), purpose);
  }

  private static boolean has(List<String> codes, String code) {
    return codes.contains(code) || codes.contains("all");
  }
}
