package nl.ketenkompas.privacy;

import static nl.ketenkompas.model.care.Sensitivity.NATIONAL_NUMBER;
import static nl.ketenkompas.privacy.agreement.Standing.CURRENT;
import static nl.ketenkompas.privacy.agreement.Standing.DECEASED;
import static nl.ketenkompas.privacy.agreement.Standing.FORMER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
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
    var t = covenant.terms();
    Predicate<SourceKey> own = key -> clients.apply(key).equals(client);
    var roles = all(t.roles(), r -> r.code().equals(user.role()));
    if (!covenant.valid().contains(moment.asOf())
        || all(t.parties(), p -> p.id().equals(user.partner()) && signed(p)).isEmpty()
        || all(t.purposes(), p -> p.code().equals(purpose)).isEmpty()
        || all(roles, r -> in(r.parties(), user.partner())).isEmpty()
        || all(t.kinds(), k -> k.code().equals(kind)).isEmpty()) {
      return "NOT_COVERED NONE";
    }
    var now = all(facts.circumstances(), c -> own.test(c.key()) && on(c.period(), c.recordedAt()));
    var in = all(t.steps(), s -> s.kinds().contains(kind));
    boolean step = some(now, c -> t.steps().isEmpty() || some(in, s -> s.code().equals(c.step())));
    boolean view = some(roles, r -> some(r.clients(), s -> reaches(s, now)));
    var consents = all(facts.consents(), c -> own.test(c.key()));
    var given = effective(consents, kind);
    boolean named = some(given, c -> c.scope().partners().contains(user.partner()));
    boolean outreach = some(facts.outreachCare(), o -> own.test(o.key()) && counts(o, kind));
    boolean hidden = some(facts.declined(), d -> own.test(d.key()) && hides(d, consents));
    boolean urgent = some(facts.breakGlass(), b -> own.test(b.key()) && opens(b, kind));
    Level best = Level.NONE;
    for (CovenantTerms.Grant g : now.isEmpty() ? List.<CovenantTerms.Grant>of() : t.grants()) {
      boolean agreed =
          switch (g.condition()) {
            case NONE -> true;
            case CONSENT -> urgent || !given.isEmpty();
            case CONSENT_OR_OUTREACH -> urgent || outreach || !given.isEmpty();
            case AUTHORISATION -> named;
          };
      if (g.role().equals(user.role())
          && g.purpose().equals(purpose)
          && g.kinds().contains(kind)
          && (from == null || in(g.from(), from))
          && (urgent || (view && step && (outreach || !hidden)))
          && based(g, kind)
          && agreed
          && g.level().atLeast(best)) {
        best = g.level();
      }
    }
    return (best == Level.NONE ? "DENIED " : "GRANTED ") + best;
  }

  private static <T> List<T> all(Collection<T> of, Predicate<T> that) {
    return of.stream().filter(that).toList();
  }

  private static <T> boolean some(Collection<T> of, Predicate<T> that) {
    return of.stream().anyMatch(that);
  }

  /** Without any listed, anything will do. */
  private static boolean in(Collection<?> listed, @Nullable Object one) {
    return listed.isEmpty() || listed.contains(one);
  }

  private boolean passed(LocalDate day, Instant recorded) {
    return !day.isAfter(moment.asOf()) && !recorded.isAfter(moment.knownOn());
  }

  private boolean on(DateRange days, Instant recorded) {
    return days.contains(moment.asOf()) && passed(days.from(), recorded);
  }

  private boolean signed(CovenantTerms.Party party) {
    var own = all(facts.signatures(), s -> s.partner().equals(party.id()));
    var known = all(own, s -> passed(LocalDate.MIN, s.recordedAt()));
    return known.isEmpty()
        ? party.signedOn() != null && passed(party.signedOn(), Instant.MIN)
        : some(known, s -> s.period().contains(moment.asOf()));
  }

  private boolean reaches(CovenantTerms.ClientScope s, List<Circumstances> now) {
    var chosen = all(facts.designatedFamilies(), f -> on(f.period(), f.recordedAt()));
    var all = now.stream().map(Circumstances::standing).toList();
    var standing = all.contains(DECEASED) ? DECEASED : all.contains(CURRENT) ? CURRENT : FORMER;
    String home = user.municipality();
    return (s.labels().isEmpty() || some(now, c -> some(c.labels(), s.labels()::contains)))
        && (s.chains().isEmpty() || some(now, c -> some(c.chains(), s.chains()::contains)))
        && some(now, c -> in(s.municipalities(), c.municipality()))
        && (!s.ownMunicipality() || some(now, c -> home != null && home.equals(c.municipality())))
        && (!s.ownCaseload() || some(now, c -> c.caseloads().contains(user.id())))
        && (!s.designatedFamilies()
            || some(chosen, f -> some(now, c -> c.families().contains(f.family()))))
        && (s.standings().isEmpty() ? List.of(CURRENT) : s.standings()).contains(standing);
  }

  private boolean based(CovenantTerms.Grant grant, String kind) {
    var how = all(covenant.terms().kinds(), k -> k.code().equals(kind)).get(0).sensitivity();
    return some(
        covenant.terms().bases(),
        b ->
            b.code().equals(grant.basis())
                && (b.valid() == null || b.valid().contains(moment.asOf()))
                && (!how.isProtected() || b.reaches().contains(how))
                && in(b.parties(), user.partner())
                && (how != NATIONAL_NUMBER || !b.parties().isEmpty()));
  }

  private boolean opens(BreakGlass b, String kind) {
    var t = covenant.terms().breakGlass();
    LocalDate until = b.period().until();
    return t != null
        && t.roles().contains(user.role())
        && t.kinds().contains(kind)
        && b.reasoned()
        && b.user().equals(user.id())
        && until != null
        && on(b.period(), b.recordedAt())
        && !b.reviewBy().isAfter(b.period().from().plusDays(t.reviewWithinDays()))
        && !until.isAfter(b.period().from().plusDays(t.longestDays()));
  }

  private boolean hides(Declined d, List<Consent> consents) {
    var all = covenant.terms().kinds();
    return passed(d.on(), d.recordedAt())
        && !d.key().partner().equals(user.partner())
        && !some(all, k -> some(effective(consents, k.code()), c -> c.givenOn().isAfter(d.on())));
  }

  private List<Consent> effective(List<Consent> consents, String kind) {
    var known =
        all(consents, c -> covers(c.scope(), kind) && passed(LocalDate.MIN, c.recordedAt()));
    return all(
        known,
        c ->
            c.document() != null
                && on(c.period(), c.recordedAt())
                && passed(c.givenOn(), c.recordedAt())
                && !isOver(c, LocalDate.MIN)
                && !some(known, other -> isOver(other, c.givenOn())));
  }

  private boolean isOver(Consent c, LocalDate since) {
    var w = c.withdrawal();
    return w != null && passed(w.on(), w.recordedAt()) && !w.on().isBefore(since);
  }

  private boolean counts(OutreachCare o, String kind) {
    var t = covenant.terms().outreachCare();
    return t != null
        && t.kinds().contains(kind)
        && t.grounds().contains(o.ground())
        && covers(o.scope(), kind)
        && o.motivated()
        && passed(o.decidedOn(), o.recordedAt())
        && o.reviewOn() != null
        && moment.asOf().isBefore(o.reviewOn())
        && !o.decidedOn().plusDays(t.longestDays()).isBefore(o.reviewOn());
  }

  private boolean covers(SharingScope s, String kind) {
    return (s.kinds().contains("all") || s.kinds().contains(kind))
        && (s.partners().contains("all") || s.partners().contains(user.partner()))
        && (s.purposes().contains("all") || s.purposes().contains(purpose));
  }
}
