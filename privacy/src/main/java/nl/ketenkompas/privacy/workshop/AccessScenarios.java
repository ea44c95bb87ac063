package nl.ketenkompas.privacy.workshop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.scenario.Answer;
import nl.ketenkompas.model.scenario.Engine;
import nl.ketenkompas.model.scenario.Question;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.AccessDecision;
import nl.ketenkompas.privacy.AccessReason;
import nl.ketenkompas.privacy.Covenant;
import nl.ketenkompas.privacy.User;
import nl.ketenkompas.privacy.Viewer;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.DataKind;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Grant;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Role;

/**
 * Scenarios on access: may this user see this kind of data of this client, and how much?
 *
 * <pre>{@code
 * facts:
 *   clients:  [{client: C1, key: shelter/12, labels: [homeless], municipality: Groningen}]
 *   consents: [{key: shelter/12, period: 2026-01-01/2027-01-01, document: formulier-7}]
 * cases:
 *   - when: {user: u1, partner: shelter, role: shelter-worker, municipality: Groningen,
 *            purpose: care, client: C1, kind: health, asOf: 2026-11-01}
 *     then: {verdict: GRANTED, rules: [SK-C11], values: {level: SUMMARY}}
 * }</pre>
 *
 * <p>Verdicts: {@code GRANTED}, {@code DENIED}, {@code NOT_COVERED}. Values: {@code level}. Cells:
 * each role with each kind of data, such as {@code police-officer/nuisance}.
 */
public final class AccessScenarios {
  /** The question {@code privacy.decide}. */
  public static final Question<CovenantTerms, AccessFacts, AccessQuestion> QUESTION =
      Question.of(
              "privacy.decide",
              CovenantTerms.KIND,
              AccessFacts.class,
              AccessQuestion.class,
              List.of("GRANTED", "DENIED", "NOT_COVERED"))
          .withPresets(CovenantTerms.presets(), CovenantTerms::preset)
          .withClauses(AccessScenarios::clauses)
          .withCells(AccessScenarios::cells);

  private AccessScenarios() {}

  /**
   * The engine of this room behind the question.
   *
   * @return the engine
   */
  public static Engine<CovenantTerms, AccessFacts, AccessQuestion> engine() {
    return Engine.of("ketenkompas", QUESTION, AccessScenarios::answer);
  }

  private static Answer answer(
      Agreement<CovenantTerms> agreement, AccessFacts facts, AccessQuestion when) {
    Map<SourceKey, ClientId> clients = new HashMap<>();
    facts.clients().forEach(of -> clients.put(of.key(), of.client()));
    Viewer viewer =
        Covenant.of(agreement)
            .at(
                Moment.asOf(when.asOf()),
                facts.facts(),
                key -> Optional.ofNullable(clients.get(key)))
            .viewer(
                new User(when.user(), when.partner(), when.role(), when.municipality()),
                when.purpose());
    Explanation<AccessDecision> explanation = viewer.explain(when.client(), when.kind());
    return Answer.explained(explanation, AccessScenarios::code)
        .withValue("level", explanation.verdict().level().name())
        .withCells(List.of(cell(when.role(), when.kind())));
  }

  private static String code(AccessDecision decision) {
    return decision.fold(granted -> "GRANTED", denied -> "DENIED", not -> "NOT_COVERED");
  }

  /** The rules of the grants and the articles they rest on, and what holds for every covenant. */
  static Set<Rule> clauses(Agreement<CovenantTerms> agreement) {
    Set<Rule> rules = new LinkedHashSet<>();
    agreement.terms().grants().stream().map(Grant::rule).forEach(rules::add);
    agreement.terms().bases().forEach(basis -> rules.add(basis.article()));
    rules.add(AccessReason.PARTY_SIGNED.rule());
    rules.add(AccessReason.CLIENT_NOT_CURRENT.rule());
    rules.add(AccessReason.PURPOSE_KNOWN.rule());
    return rules;
  }

  private static List<String> cells(Agreement<CovenantTerms> agreement) {
    List<String> cells = new ArrayList<>();
    for (Role role : agreement.terms().roles()) {
      for (DataKind kind : agreement.terms().kinds()) {
        cells.add(cell(role.code(), kind.code()));
      }
    }
    return cells;
  }

  private static String cell(String role, String kind) {
    return role + "/" + kind;
  }
}
