package nl.ketenkompas.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.care.Sensitivity;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.agreement.Standing;
import org.jspecify.annotations.Nullable;

/** The reference: reads terms and facts as they are, with nothing compiled, sorted or kept. */
record NaiveViewer(
    Agreement<CovenantTerms> covenant,
    CovenantFacts facts,
    Moment moment,
    Function<SourceKey, ClientId> clients,
    User user,
    String purpose) {

  /** The case and the level, such as {@code GRANTED EXISTS}; from whom, or null: from anybody. */
  String decide(ClientId client, String kind, @Nullable String from) {
    boolean covered =
        covenant.valid().contains(moment.asOf())
            && terms().parties().stream().anyMatch(p -> p.id().equals(user.partner()) && signed(p))
            && terms().purposes().stream().anyMatch(p -> p.code().equals(purpose))
            && roles().anyMatch(r -> r.parties().isEmpty() || r.parties().contains(user.partner()));
    if (!covered || terms().kinds().stream().noneMatch(k -> k.code().equals(kind))) {
      return "NOT_COVERED NONE";
    }
    var all = facts.circumstances();
    var now = all.stream().filter(c -> of(client, c.key()) && stands(c)).toList();
    var b = terms().breakGlass();
    boolean urgent =
        b != null
            && b.roles().contains(user.role())
            && b.kinds().contains(kind)
            && opened(client, b);
    boolean outreach = outreach(client, kind);
    boolean open =
        (outreach || facts.declined().stream().noneMatch(d -> hides(d, client)))
            && roles().flatMap(r -> r.clients().stream()).anyMatch(s -> reaches(s, now))
            && (terms().steps().isEmpty()
                || terms().steps().stream()
                    .anyMatch(
                        s ->
                            s.kinds().contains(kind)
                                && now.stream().anyMatch(c -> s.code().equals(c.step()))));
    Level best = Level.NONE;
    for (CovenantTerms.Grant g :
        now.isEmpty() ? List.<CovenantTerms.Grant>of() : terms().grants()) {
      boolean agreed =
          switch (g.condition()) {
            case NONE -> true;
            case CONSENT -> urgent || consented(client, kind, false);
            case CONSENT_OR_OUTREACH -> urgent || outreach || consented(client, kind, false);
            case AUTHORISATION -> consented(client, kind, true);
          };
      if (g.role().equals(user.role())
          && g.purpose().equals(purpose)
          && g.kinds().contains(kind)
          && (g.from().isEmpty() || from == null || g.from().contains(from))
          && (urgent || open)
          && based(g, kind)
          && agreed
          && g.level().atLeast(best)) {
        best = g.level();
      }
    }
    return (best == Level.NONE ? "DENIED " : "GRANTED ") + best;
  }

  private CovenantTerms terms() {
    return covenant.terms();
  }

  private Stream<CovenantTerms.Role> roles() {
    return terms().roles().stream().filter(r -> r.code().equals(user.role()));
  }

  private boolean of(ClientId client, SourceKey key) {
    return clients.apply(key).equals(client);
  }

  private boolean passed(LocalDate day, Instant recorded) {
    return !day.isAfter(moment.asOf()) && !recorded.isAfter(moment.knownOn());
  }

  private boolean stands(Circumstances c) {
    return c.period().contains(moment.asOf()) && passed(c.period().from(), c.recordedAt());
  }

  private boolean signed(CovenantTerms.Party party) {
    var known =
        facts.signatures().stream()
            .filter(s -> s.partner().equals(party.id()) && passed(LocalDate.MIN, s.recordedAt()))
            .toList();
    return known.isEmpty()
        ? party.signedOn() != null && !party.signedOn().isAfter(moment.asOf())
        : known.stream().anyMatch(s -> s.period().contains(moment.asOf()));
  }

  private boolean reaches(CovenantTerms.ClientScope s, List<Circumstances> now) {
    Set<Object> all =
        now.stream()
            .flatMap(
                c ->
                    Stream.of(
                        c.labels(),
                        c.caseloads(),
                        c.families(),
                        Collections.singleton(c.municipality()),
                        List.of(c.standing())))
            .flatMap(Collection::stream)
            .collect(Collectors.toSet());
    Standing standing =
        all.contains(Standing.DECEASED)
            ? Standing.DECEASED
            : all.contains(Standing.CURRENT) ? Standing.CURRENT : Standing.FORMER;
    return (s.labels().isEmpty() || !Collections.disjoint(s.labels(), all))
        && (s.municipalities().isEmpty() || !Collections.disjoint(s.municipalities(), all))
        && (!s.ownMunicipality()
            || (user.municipality() != null && all.contains(user.municipality())))
        && (!s.ownCaseload() || all.contains(user.id()))
        && (!s.designatedFamilies()
            || facts.designatedFamilies().stream()
                .anyMatch(
                    f ->
                        all.contains(f.family())
                            && f.period().contains(moment.asOf())
                            && passed(f.period().from(), f.recordedAt())))
        && (s.standings().isEmpty()
            ? standing == Standing.CURRENT
            : s.standings().contains(standing));
  }

  private boolean based(CovenantTerms.Grant grant, String kind) {
    Sensitivity how =
        terms().kinds().stream()
            .filter(k -> k.code().equals(kind))
            .findFirst()
            .orElseThrow()
            .sensitivity();
    return terms().bases().stream()
        .anyMatch(
            b ->
                b.code().equals(grant.basis())
                    && (b.valid() == null || b.valid().contains(moment.asOf()))
                    && (!how.isProtected() || b.reaches().contains(how))
                    && (b.parties().contains(user.partner())
                        || (b.parties().isEmpty() && how != Sensitivity.NATIONAL_NUMBER)));
  }

  private boolean opened(ClientId client, CovenantTerms.BreakGlassTerms t) {
    return facts.breakGlass().stream()
        .anyMatch(
            b ->
                of(client, b.key())
                    && b.reasoned()
                    && b.user().equals(user.id())
                    && b.period().until() != null
                    && b.period().contains(moment.asOf())
                    && passed(b.period().from(), b.recordedAt())
                    && !b.reviewBy().isAfter(b.period().from().plusDays(t.reviewWithinDays()))
                    && !b.period().until().isAfter(b.period().from().plusDays(t.longestDays())));
  }

  private boolean hides(Declined d, ClientId client) {
    return of(client, d.key())
        && passed(d.on(), d.recordedAt())
        && !d.key().partner().equals(user.partner())
        && terms().kinds().stream()
            .noneMatch(k -> effective(client, k.code()).anyMatch(c -> c.givenOn().isAfter(d.on())));
  }

  private Stream<Consent> effective(ClientId client, String kind) {
    var all =
        facts.consents().stream()
            .filter(
                c ->
                    of(client, c.key())
                        && covers(c.scope(), kind)
                        && passed(LocalDate.MIN, c.recordedAt()))
            .toList();
    return all.stream()
        .filter(
            c ->
                c.document() != null
                    && passed(c.givenOn(), c.recordedAt())
                    && c.period().contains(moment.asOf())
                    && !isOver(c)
                    && all.stream().noneMatch(w -> isOver(w) && !c.givenOn().isAfter(end(w))));
  }

  private boolean consented(ClientId client, String kind, boolean named) {
    return effective(client, kind)
        .anyMatch(c -> !named || c.scope().partners().contains(user.partner()));
  }

  private static LocalDate end(Consent c) {
    return c.withdrawal() == null ? LocalDate.MAX : c.withdrawal().on();
  }

  private boolean isOver(Consent c) {
    return c.withdrawal() != null && passed(c.withdrawal().on(), c.withdrawal().recordedAt());
  }

  private boolean outreach(ClientId client, String kind) {
    var t = terms().outreachCare();
    return t != null
        && t.kinds().contains(kind)
        && facts.outreachCare().stream()
            .anyMatch(
                o ->
                    of(client, o.key())
                        && covers(o.scope(), kind)
                        && o.motivated()
                        && t.grounds().contains(o.ground())
                        && passed(o.decidedOn(), o.recordedAt())
                        && o.reviewOn() != null
                        && moment.asOf().isBefore(o.reviewOn())
                        && !o.decidedOn().plusDays(t.longestDays()).isBefore(o.reviewOn()));
  }

  private boolean covers(SharingScope s, String kind) {
    return (s.kinds().contains("all") || s.kinds().contains(kind))
        && (s.partners().contains("all") || s.partners().contains(user.partner()))
        && (s.purposes().contains("all") || s.purposes().contains(purpose));
  }
}
