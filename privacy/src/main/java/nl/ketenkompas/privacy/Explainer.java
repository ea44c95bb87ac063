package nl.ketenkompas.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Explanation.TurningPoint;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Step;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.agreement.Condition;
import nl.ketenkompas.privacy.agreement.CovenantTerms.OutreachTerms;
import nl.ketenkompas.privacy.agreement.Standing;
import org.jspecify.annotations.Nullable;

/** Explains one decision of one viewer. */
final class Explainer {
  /** The key of facts that are only supposed: it never leaves this class. */
  private static final SourceKey SUPPOSED = SourceKey.of("supposed", "fact");

  private final Viewer viewer;
  private final Situation now;
  private final ClientId client;
  private final String kind;
  private final AccessDecision decision;
  private final @Nullable ClientState state;
  private final List<Step> steps = new ArrayList<>();
  private final List<TurningPoint<AccessDecision>> turningPoints = new ArrayList<>();

  Explainer(Viewer viewer, ClientId client, String kind) {
    this.viewer = viewer;
    this.now = viewer.situation;
    this.client = client;
    this.kind = kind;
    this.decision = viewer.decide(client, kind);
    this.state = now.find(client);
  }

  Explanation<AccessDecision> explain() {
    walk();
    Integer k = now.covenant.kinds.get(kind);
    if (k != null) {
      turn(k);
    }
    return new Explanation<>(decision, steps, turningPoints);
  }

  // --- the steps ---------------------------------------------------------------------------------

  private void walk() {
    User user = viewer.user;
    Covenant covenant = now.covenant;
    Fact role = Fact.code(user.role());
    Fact party = Fact.code(user.partner());
    if (stops(
            AccessReason.COVENANT_NOT_IN_FORCE,
            Reason.of(AccessReason.COVENANT_IN_FORCE, Fact.code(covenant.agreement.id())))
        || stops(AccessReason.NO_PARTY, null)
        || stops(AccessReason.PARTY_NOT_SIGNED, Reason.of(AccessReason.PARTY_SIGNED, party))
        || stops(AccessReason.ROLE_UNKNOWN, null)
        || stops(AccessReason.ROLE_OF_OTHER_PARTY, Reason.of(AccessReason.ROLE_HELD, role, party))
        || stops(
            AccessReason.PURPOSE_UNKNOWN,
            Reason.of(AccessReason.PURPOSE_KNOWN, Fact.code(viewer.purpose)))
        || stops(AccessReason.KIND_UNKNOWN, null)
        || stops(AccessReason.NOTHING_GRANTED, null)
        || stops(AccessReason.CLIENT_UNKNOWN, null)
        || stops(AccessReason.CLIENT_OUT_OF_SCOPE, null)
        || stops(AccessReason.CLIENT_NOT_CURRENT, Reason.of(AccessReason.CLIENT_IN_SCOPE, role))) {
      return;
    }
    Integer k = covenant.kinds.get(kind);
    if (state != null && k != null) {
      walkCells(state, k);
    }
  }

  /** Adds the step that ends here, or else the one that it was passed. */
  private boolean stops(AccessReason stop, @Nullable Reason passed) {
    Reason first = decision.reasons().get(0);
    if (first.code() == stop) {
      steps.add(Step.fails(first));
      return true;
    }
    if (passed != null) {
      steps.add(Step.holds(passed));
    }
    return false;
  }

  private void walkCells(ClientState state, int k) {
    for (Cell cell : viewer.cells[k]) {
      steps.add(Step.holds(withPlace(cell)));
      steps.add(new Step(cell.basis, cell.based, List.of()));
      if (!cell.based) {
        continue;
      }
      boolean met = viewer.isMet(cell, state, k);
      if (met) {
        steps.add(Step.holds(cell.met));
        return;
      }
      boolean outreach = viewer.isMetByOutreach(cell, state, k);
      steps.add(
          new Step(
              cell.unmet,
              false,
              cell.condition == Condition.CONSENT_OR_OUTREACH
                  ? List.of(
                      new Step(outreach ? cell.outreach : cell.noOutreach, outreach, List.of()))
                  : List.of()));
      if (outreach) {
        return;
      }
    }
  }

  private static Reason withPlace(Cell cell) {
    List<Fact> facts = new ArrayList<>(cell.clause.facts());
    facts.add(Fact.pointer("/terms/grants/" + cell.index));
    return new Reason(cell.clause.code(), facts);
  }

  // --- the turning points ------------------------------------------------------------------------

  private void turn(int k) {
    turnAgreement();
    turnPartyAndRole();
    if (state != null) {
      turnCircumstances(state);
      turnConsent(state, k);
    }
  }

  private void turnAgreement() {
    DateRange valid = now.covenant.agreement.valid();
    Set<LocalDate> days = new LinkedHashSet<>();
    if (!valid.contains(now.moment.asOf())) {
      days.add(valid.from());
    } else if (valid.until() != null && decision instanceof AccessDecision.Granted) {
      days.add(valid.until());
    }
    for (LocalDate day : days) {
      Moment moment = new Moment(day, now.moment.knownOn());
      Situation then = situation(moment, now.signatures, state);
      consider(Reason.of(AccessReason.IF_ON_DAY, Fact.date(day)), then);
    }
  }

  private void turnPartyAndRole() {
    User user = viewer.user;
    if (now.covenant.parties.containsKey(user.partner()) && !now.isSigned(user.partner())) {
      List<Signature> signatures = new ArrayList<>(now.signatures);
      signatures.add(Signature.of(user.partner(), DateRange.from(now.moment.asOf())));
      consider(
          Reason.of(AccessReason.IF_PARTY_SIGNED, Fact.code(user.partner())),
          situation(now.moment, signatures, state));
    }
    if (decision instanceof AccessDecision.Granted) {
      return;
    }
    for (String role : now.covenant.roles.keySet()) {
      User other = new User(user.id(), user.partner(), role, user.municipality());
      consider(
          Reason.of(AccessReason.IF_ROLE, Fact.code(role)),
          new Viewer(now, other, viewer.purpose, false));
    }
    for (String purpose : now.covenant.purposes.keySet()) {
      consider(
          Reason.of(AccessReason.IF_PURPOSE, Fact.code(purpose)),
          new Viewer(now, user, purpose, false));
    }
    consider(
        Reason.of(AccessReason.IF_BASIS, Fact.code(kind)),
        new Viewer(now, user, viewer.purpose, true));
  }

  private void turnCircumstances(ClientState state) {
    if (decision instanceof AccessDecision.Granted || state.standing == null) {
      return;
    }
    Circumstances same = Circumstances.of(SUPPOSED, null).withStanding(state.standing);
    Set<String> labels = new LinkedHashSet<>();
    for (View view : viewer.views) {
      labels.addAll(view.scope.labels());
    }
    for (String label : labels) {
      supposeCircumstances(
          Reason.of(AccessReason.IF_LABEL, Fact.code(label)), state, same.withLabels(label));
    }
    for (String municipality : municipalities()) {
      supposeCircumstances(
          Reason.of(AccessReason.IF_MUNICIPALITY),
          state,
          Circumstances.of(SUPPOSED, municipality).withStanding(state.standing));
    }
    supposeCircumstances(
        Reason.of(AccessReason.IF_CASELOAD, Fact.code(viewer.user.id())),
        state,
        same.withCaseloads(viewer.user.id()));
    List<Circumstances> current = new ArrayList<>();
    for (Circumstances circumstances : state.circumstances) {
      current.add(circumstances.withStanding(Standing.CURRENT));
    }
    consider(
        Reason.of(AccessReason.IF_CURRENT),
        situation(
            now.moment,
            now.signatures,
            state(now.moment, current, state.consents, state.outreachCare)));
  }

  private Set<String> municipalities() {
    Set<String> municipalities = new LinkedHashSet<>();
    for (View view : viewer.views) {
      municipalities.addAll(view.scope.municipalities());
      if (view.scope.ownMunicipality() && viewer.user.municipality() != null) {
        municipalities.add(viewer.user.municipality());
      }
    }
    return municipalities;
  }

  private void supposeCircumstances(Reason change, ClientState state, Circumstances supposed) {
    List<Circumstances> circumstances = new ArrayList<>(state.circumstances);
    circumstances.add(supposed);
    ClientState changed = state(now.moment, circumstances, state.consents, state.outreachCare);
    consider(change, situation(now.moment, now.signatures, changed));
  }

  private void turnConsent(ClientState state, int k) {
    Fact data = Fact.code(kind);
    Fact party = Fact.code(viewer.user.partner());
    SharingScope wide = SharingScope.EVERYTHING.withKinds(kind).withPurposes(viewer.purpose);
    SharingScope exact = wide.withPartners(viewer.user.partner());
    int before = turningPoints.size();
    if (!state.consents(k, viewer.party, viewer.purposeIndex, false)) {
      supposeConsent(Reason.of(AccessReason.IF_CONSENT, data, party), state, wide);
    }
    // The smallest change only: who is helped by consent need not be named in it.
    if (turningPoints.size() == before
        && !state.consents(k, viewer.party, viewer.purposeIndex, true)) {
      supposeConsent(Reason.of(AccessReason.IF_AUTHORISED, data, party), state, exact);
    }
    if (state.consents(k, viewer.party, viewer.purposeIndex, false)) {
      List<Consent> withdrawn = new ArrayList<>();
      for (Consent consent : state.consents) {
        withdrawn.add(consent.stands(now.moment) ? consent.withdrawn(now.moment.asOf()) : consent);
      }
      ClientState changed = state(now.moment, state.circumstances, withdrawn, state.outreachCare);
      consider(
          Reason.of(AccessReason.IF_WITHDRAWN), situation(now.moment, now.signatures, changed));
    }
    turnOutreach(state, k, exact);
  }

  private void supposeConsent(Reason change, ClientState state, SharingScope scope) {
    List<Consent> consents = new ArrayList<>(state.consents);
    // Given the day after the last withdrawal, but not later than the day of the question.
    LocalDate day = now.moment.asOf();
    consents.replaceAll(c -> c.isWithdrawn(now.moment) ? takenBackBefore(c, day) : c);
    consents.add(
        new Consent(SUPPOSED, scope, DateRange.from(day), day, "supposed", Instant.MIN, null));
    ClientState changed = state(now.moment, state.circumstances, consents, state.outreachCare);
    consider(change, situation(now.moment, now.signatures, changed));
  }

  /** A consent given anew counts from the day after a withdrawal; suppose that it was yesterday. */
  private static Consent takenBackBefore(Consent consent, LocalDate day) {
    Consent.Withdrawal withdrawal = consent.withdrawal();
    return withdrawal == null || withdrawal.on().isBefore(day)
        ? consent
        : consent.withdrawn(day.minusDays(1), withdrawal.recordedAt());
  }

  private void turnOutreach(ClientState state, int k, SharingScope scope) {
    OutreachTerms terms = now.covenant.agreement.terms().outreachCare();
    if (terms == null || terms.grounds().isEmpty()) {
      return;
    }
    List<OutreachCare> decisions = new ArrayList<>();
    LocalDate day = now.moment.asOf();
    AccessReason change;
    if (state.hasOutreach(k, viewer.party, viewer.purposeIndex)) {
      change = AccessReason.IF_OUTREACH_ENDED;
      for (OutreachCare decision : state.outreachCare) {
        if (!decision.stands(now.moment)) {
          decisions.add(decision);
        }
      }
    } else {
      change = AccessReason.IF_OUTREACH;
      decisions.addAll(state.outreachCare);
      decisions.add(
          new OutreachCare(
              SUPPOSED,
              terms.grounds().get(0),
              true,
              "supposed",
              day,
              day.plusDays(1),
              scope,
              Instant.MIN));
    }
    ClientState changed = state(now.moment, state.circumstances, state.consents, decisions);
    consider(Reason.of(change), situation(now.moment, now.signatures, changed));
  }

  // --- asking again ------------------------------------------------------------------------------

  private ClientState state(
      Moment moment,
      List<Circumstances> circumstances,
      List<Consent> consents,
      List<OutreachCare> outreachCare) {
    return new ClientState(now.covenant, moment, circumstances, consents, outreachCare);
  }

  private Situation situation(
      Moment moment, List<Signature> signatures, @Nullable ClientState state) {
    ClientState then =
        state == null || moment.equals(now.moment)
            ? state
            : state(moment, state.circumstances, state.consents, state.outreachCare);
    return new Situation(
        now.covenant, moment, signatures, then == null ? Map.of() : Map.of(client, then));
  }

  private void consider(Reason change, Situation then) {
    consider(change, new Viewer(then, viewer.user, viewer.purpose, false));
  }

  /** A turning point only if asking again really gives another level. */
  private void consider(Reason change, Viewer other) {
    AccessDecision then = other.decide(client, kind);
    if (then.level() != decision.level()) {
      turningPoints.add(new TurningPoint<>(change, then));
    }
  }
}
