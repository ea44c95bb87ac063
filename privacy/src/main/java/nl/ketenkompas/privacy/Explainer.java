package nl.ketenkompas.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Explanation.TurningPoint;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Step;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.privacy.AccessDecision.Granted;
import nl.ketenkompas.privacy.agreement.Condition;
import nl.ketenkompas.privacy.agreement.CovenantTerms.StepNeeds;
import nl.ketenkompas.privacy.agreement.Standing;
import org.jspecify.annotations.Nullable;

/** Explains one decision of one viewer. */
final class Explainer {
  private final Viewer viewer;
  private final Situation now;
  private final Lens lens;
  private final ClientId client;
  private final String kind;
  private final AccessDecision decision;
  private final List<Step> steps = new ArrayList<>(10);
  private final List<TurningPoint<AccessDecision>> turningPoints = new ArrayList<>(4);

  /** Null if the client is unknown, or the covenant does not cover the question. */
  private final @Nullable Traits traits;

  private final @Nullable Profile profile;
  private final int row;
  private final int seen;
  private final boolean opened;

  Explainer(Viewer viewer, ClientId client, String kind) {
    this.viewer = viewer;
    this.now = viewer.situation;
    this.lens = viewer.lens;
    this.client = client;
    this.kind = kind;
    row = now.row(client);
    this.decision = viewer.view(row).decide(kind);
    Traits found = row < 0 || now.traits[row].standing == null ? null : now.traits[row];
    traits = found;
    profile = found == null || lens.notCovered != null ? null : lens.profile(row);
    seen = found == null ? Group.OUT : lens.sees(found, viewer.number, viewer.municipality);
    opened = found != null && viewer.isOpened(found);
  }

  Explanation<AccessDecision> explain() {
    walk();
    Integer k = now.covenant.kinds.get(kind);
    if (k != null) {
      turnAgreement();
      turnPartyAndRole(k);
      if (traits != null && profile != null) {
        turnCircumstances(traits, profile, k);
        turnConsent(profile, k);
      }
    }
    return new Explanation<>(decision, steps, turningPoints);
  }

  // --- the steps ---------------------------------------------------------------------------------

  private void walk() {
    if (lens.notCovered != null) {
      walkNotCovered(lens.notCovered.reasons().get(0));
      return;
    }
    steps.addAll(lens.before);
    Integer k = now.covenant.kinds.get(kind);
    Reason first = decision.reasons().get(0);
    if (k == null
        || lens.cells[k].length == 0
        || first.code() == AccessReason.CLIENT_UNKNOWN
        || traits == null
        || profile == null) {
      steps.add(Step.fails(first));
      return;
    }
    boolean urgent = opened && (lens.urgent >>> k & 1) != 0;
    if (seen != Group.IN) {
      AccessReason why =
          seen == Group.OUT ? AccessReason.CLIENT_OUT_OF_SCOPE : AccessReason.CLIENT_NOT_CURRENT;
      steps.add(
          seen == Group.OUT && !urgent
              ? lens.outOfScopeStep
              : unless(Reason.of(why, Fact.code(viewer.user.role())), urgent));
      if (!urgent) {
        return;
      }
    } else {
      steps.add(lens.inScope);
    }
    if ((profile.needed() >>> k & 1) == 0) {
      steps.add(unless(Reason.of(AccessReason.NOT_NEEDED_IN_STEP, Fact.code(kind)), urgent));
      if (!urgent) {
        return;
      }
    }
    walkCells(traits, profile, k, urgent);
  }

  /** Each of these is passed in this order until the one that stands in the way. */
  private void walkNotCovered(Reason stop) {
    Fact partner = Fact.code(viewer.user.partner());
    List<AccessReason> stops =
        List.of(
            AccessReason.COVENANT_NOT_IN_FORCE,
            AccessReason.PARTY_NOT_SIGNED,
            AccessReason.ROLE_OF_OTHER_PARTY);
    List<Reason> passed =
        List.of(
            Reason.of(AccessReason.COVENANT_IN_FORCE, Fact.code(now.covenant.agreement.id())),
            Reason.of(AccessReason.PARTY_SIGNED, partner),
            Reason.of(AccessReason.ROLE_HELD, Fact.code(viewer.user.role()), partner));
    int reached = stops.size();
    for (int i = 0; i < stops.size(); i++) {
      if (stop.code() == stops.get(i)) {
        reached = i;
      }
    }
    reached = stop.code() == AccessReason.NO_PARTY ? 1 : reached;
    reached = stop.code() == AccessReason.ROLE_UNKNOWN ? 2 : reached;
    for (int i = 0; i < reached; i++) {
      steps.add(Step.holds(passed.get(i)));
    }
    steps.add(Step.fails(stop));
  }

  private Step unless(Reason stop, boolean urgent) {
    return new Step(stop, false, urgent ? List.of(Step.holds(emergency())) : List.of());
  }

  private Reason emergency() {
    return Reason.of(AccessReason.EMERGENCY, Fact.code(viewer.user.id()));
  }

  @SuppressWarnings("ReferenceEquality") // which of its kept answers the cell gave
  private void walkCells(Traits traits, Profile profile, int k, boolean urgent) {
    for (Cell cell : lens.cells[k]) {
      steps.add(cell.clauseStep);
      steps.add(cell.basisStep);
      if (!cell.based) {
        continue;
      }
      Granted answer = cell.answer(profile, k, urgent);
      if (answer == null) {
        steps.add(cell.decidesStep);
        steps.add(cell.unmetStep);
        continue;
      }
      if (answer == cell.granted) {
        steps.add(cell.decidesStep);
        steps.add(met(traits, cell, k));
      } else if (answer == cell.grantedByOutreach) {
        byOutreach(traits, cell, k);
      } else {
        Fact user = Fact.code(viewer.user.id());
        steps.add(Step.holds(Reason.of(AccessReason.USER_DECIDES, user)));
        steps.add(new Step(cell.unmet, false, List.of(Step.holds(emergency()))));
      }
      return;
    }
  }

  /** With the consent that was used, by the key under which it stands. */
  private Step met(Traits traits, Cell cell, int k) {
    if (cell.condition == Condition.NONE) {
      return cell.metStep;
    }
    boolean named = cell.condition == Condition.AUTHORISATION;
    SourceKey key = traits.consentKey(k, lens.party, lens.purpose, named);
    return key == null ? cell.metStep : Step.holds(with(cell.met, Fact.record(key)));
  }

  private void byOutreach(Traits traits, Cell cell, int k) {
    Reason used = cell.grantedByOutreach.reasons().get(2);
    OutreachCare care = traits.outreachCare(k, lens.party, lens.purpose);
    if (care != null) {
      used = with(used, Fact.record(care.key()));
      used = care.reviewOn() == null ? used : with(used, Fact.date(care.reviewOn()));
      String team = care.team() == null ? care.decidedBy() : care.team();
      steps.add(Step.holds(Reason.of(AccessReason.TEAM_DECIDES, Fact.code(team))));
    }
    steps.add(new Step(cell.unmet, false, List.of(Step.holds(used))));
  }

  private static Reason with(Reason reason, Fact fact) {
    List<Fact> facts = new ArrayList<>(reason.facts().size() + 1);
    facts.addAll(reason.facts());
    facts.add(fact);
    return new Reason(reason.code(), facts);
  }

  // --- the turning points ------------------------------------------------------------------------

  private void turnAgreement() {
    DateRange valid = now.covenant.agreement.valid();
    LocalDate end = valid.until();
    if (!valid.contains(now.moment.asOf())) {
      LocalDate day = valid.from();
      Situation then = now.on(day, client);
      turnDay(day, then.viewer(viewer.user, viewer.purpose).decide(client, kind));
    } else if (end != null && decision instanceof Granted) {
      turnDay(end, lens.afterEnd(end));
    }
  }

  private void turnDay(LocalDate day, AccessDecision then) {
    if (turns(then)) {
      Reason change = Reason.of(AccessReason.IF_ON_DAY, Fact.date(day));
      turningPoints.add(new TurningPoint<>(change, then));
    }
  }

  private void turnPartyAndRole(int k) {
    User user = viewer.user;
    if (now.covenant.parties.containsKey(user.partner()) && !now.isSigned(user.partner())) {
      Lens other = viewer.lens(Lens.Supposed.SIGNATURE, user.role(), viewer.purpose);
      turn(other, k, Reason.of(AccessReason.IF_PARTY_SIGNED, Fact.code(user.partner())));
    }
    if (decision instanceof Granted) {
      return;
    }
    for (Lens other : lens.inEachRole()) {
      turn(other, k, other.ifRole);
    }
    for (Lens other : lens.forEachPurpose()) {
      turn(other, k, other.ifPurpose);
    }
    if (lens.notCovered == null && !lens.isBased(k)) {
      Lens based = viewer.lens(Lens.Supposed.BASIS, user.role(), viewer.purpose);
      turn(based, k, Reason.of(AccessReason.IF_BASIS, Fact.code(kind)));
    }
  }

  private void turn(Lens other, int k, Reason change) {
    if (other == lens || !other.canGive(k)) {
      return;
    }
    Traits who = traits;
    AccessDecision then =
        other.decide(
            who == null ? null : other.profile(row),
            who == null ? Group.OUT : other.sees(who, viewer.number, viewer.municipality),
            opened,
            k,
            Lens.ANY);
    if (turns(then)) {
      turningPoints.add(new TurningPoint<>(change, then));
    }
  }

  private void turnCircumstances(Traits client, Profile profile, int k) {
    if (decision instanceof Granted) {
      return;
    }
    if (seen != Group.IN) {
      turnGroups(client, profile, k);
    }
    for (StepNeeds step : now.covenant.agreement.terms().steps()) {
      long needed = profile.needed() | Covenant.named(step.kinds(), now.covenant.kinds);
      AccessDecision then = lens.decide(profile.withNeeded(needed), seen, opened, k, Lens.ANY);
      if (turns(then)) {
        Reason change = Reason.of(AccessReason.IF_STEP, Fact.code(step.code()));
        turningPoints.add(new TurningPoint<>(change, then));
      }
    }
  }

  private void turnGroups(Traits client, Profile profile, int k) {
    Standing same = client.standing;
    for (Map.Entry<String, Integer> label : now.covenant.labels.entrySet()) {
      long labels = client.labels | 1L << label.getValue();
      int then = sees(client, labels, -1, false, false, same);
      turn(profile, then, k, AccessReason.IF_LABEL, label.getKey());
    }
    for (Map.Entry<String, Integer> chain : now.covenant.chains.entrySet()) {
      long labels = client.labels | 1L << chain.getValue();
      int then = sees(client, labels, -1, false, false, same);
      turn(profile, then, k, AccessReason.IF_CHAIN, chain.getKey());
    }
    int before = turningPoints.size();
    for (Group group : lens.groups) {
      for (String place : group.scope.municipalities()) {
        if (turningPoints.size() == before) {
          int then = sees(client, client.labels, now.names.of(place), false, false, same);
          turn(profile, then, k, AccessReason.IF_MUNICIPALITY);
        }
      }
    }
    if (turningPoints.size() == before && viewer.municipality >= 0) {
      int then = sees(client, client.labels, viewer.municipality, false, false, same);
      turn(profile, then, k, AccessReason.IF_MUNICIPALITY);
    }
    int held = sees(client, client.labels, -1, true, false, same);
    turn(profile, held, k, AccessReason.IF_CASELOAD, viewer.user.id());
    int chosen = sees(client, client.labels, -1, false, true, same);
    turn(profile, chosen, k, AccessReason.IF_DESIGNATED);
    int current = sees(client, client.labels, -1, false, false, Standing.CURRENT);
    turn(profile, current, k, AccessReason.IF_CURRENT);
  }

  private int sees(
      Traits client,
      long labels,
      int place,
      boolean caseload,
      boolean designated,
      @Nullable Standing standing) {
    int best = Group.OUT;
    for (Group group : lens.groups) {
      int holds =
          group.holds(
              client,
              labels,
              place,
              caseload,
              designated,
              standing,
              viewer.number,
              viewer.municipality);
      best = Math.max(best, holds);
    }
    return best;
  }

  private void turn(Profile profile, int then, int k, AccessReason change, String... codes) {
    if (then != seen) {
      consider(lens.decide(profile, then, opened, k, Lens.ANY), change, codes);
    }
  }

  private void turnConsent(Profile profile, int k) {
    long bit = 1L << k;
    String party = viewer.user.partner();
    int before = turningPoints.size();
    if ((profile.consented() & bit) == 0) {
      suppose(profile.withConsent(bit, false), k, AccessReason.IF_CONSENT, kind, party);
    }
    // The smallest change only: who is helped by consent need not be named in it.
    if (turningPoints.size() == before && (profile.named() & bit) == 0) {
      suppose(profile.withConsent(bit, true), k, AccessReason.IF_AUTHORISED, kind, party);
    }
    if ((profile.consented() & bit) != 0) {
      suppose(profile.withoutConsent(), k, AccessReason.IF_WITHDRAWN);
    }
    if ((profile.outreach() & bit) != 0) {
      suppose(profile.withoutOutreach(), k, AccessReason.IF_OUTREACH_ENDED);
    } else if ((now.covenant.forOutreach & bit) != 0) {
      suppose(profile.withOutreach(bit), k, AccessReason.IF_OUTREACH);
    }
  }

  private void suppose(Profile then, int k, AccessReason change, String... codes) {
    consider(lens.decide(then, seen, opened, k, Lens.ANY), change, codes);
  }

  /** A turning point only if deciding again really gives another level. */
  private void consider(AccessDecision then, AccessReason change, String... codes) {
    if (turns(then)) {
      Fact[] facts = new Fact[codes.length];
      Arrays.setAll(facts, i -> Fact.code(codes[i]));
      turningPoints.add(new TurningPoint<>(Reason.of(change, facts), then));
    }
  }

  private boolean turns(AccessDecision then) {
    return then.level() != decision.level();
  }
}
