package nl.ketenkompas.privacy.workshop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.scenario.Answer;
import nl.ketenkompas.model.scenario.Engine;
import nl.ketenkompas.model.scenario.Question;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.AccessDecision;
import nl.ketenkompas.privacy.Covenant;
import nl.ketenkompas.privacy.Situation;
import nl.ketenkompas.privacy.User;
import nl.ketenkompas.privacy.Viewer;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.DataKind;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Purpose;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Role;

/**
 * Scenarios in which whatever is not listed must be denied: some users, and all that they see. Each
 * user is asked about for every purpose, client and kind of data, so that a clause that gives too
 * much cannot slip through.
 *
 * <pre>{@code
 * question: privacy.matrix
 * cases:
 *   - when:
 *       asOf: 2026-11-01
 *       users: [{user: u1, partner: shelter, role: shelter-worker, municipality: Groningen}]
 *       sees:  [{user: u1, purpose: care, client: C1, kinds: {identity: FULL, health: SUMMARY}}]
 *     then: {verdict: AS_LISTED, rules: [SK-C11]}
 * }</pre>
 *
 * <p>Verdicts: {@code AS_LISTED}; {@code MORE} when more is seen than is listed, wherever; {@code
 * LESS} when only less is. Values: {@code more} and {@code less}, the places, such as {@code
 * u1/care/C2/health=FULL}. Cells: each role with each kind of data twice, {@code
 * police-officer/nuisance=seen} and {@code =denied}.
 */
public final class AccessMatrix {
  /** The question {@code privacy.matrix}. */
  public static final Question<CovenantTerms, AccessFacts, MatrixQuestion> QUESTION =
      Question.of(
              "privacy.matrix",
              CovenantTerms.KIND,
              AccessFacts.class,
              MatrixQuestion.class,
              List.of("AS_LISTED", "MORE", "LESS"))
          .withPresets(CovenantTerms.presets(), CovenantTerms::preset)
          .withClauses(AccessScenarios::clauses)
          .withCells(AccessMatrix::cells);

  private final CovenantTerms terms;
  private final Set<ClientId> clients = new TreeSet<>();
  private final Situation situation;
  private final Map<List<String>, Level> listed = new HashMap<>();
  private final Set<String> more = new TreeSet<>();
  private final Set<String> less = new TreeSet<>();
  private final Set<Rule> rules = new LinkedHashSet<>();
  private final Set<String> cells = new LinkedHashSet<>();

  private AccessMatrix(Agreement<CovenantTerms> agreement, AccessFacts facts, MatrixQuestion when) {
    terms = agreement.terms();
    Map<SourceKey, ClientId> byKey = new HashMap<>();
    facts.clients().forEach(of -> byKey.put(of.key(), of.client()));
    clients.addAll(byKey.values());
    situation =
        Covenant.of(agreement)
            .at(
                Moment.asOf(when.asOf()),
                facts.facts(),
                key -> Optional.ofNullable(byKey.get(key)));
    for (MatrixQuestion.Seen seen : when.sees()) {
      seen.kinds()
          .forEach(
              (kind, level) ->
                  listed.put(
                      List.of(seen.user(), seen.purpose(), seen.client().text(), kind), level));
    }
  }

  /**
   * The engine of this room behind the question.
   *
   * @return the engine
   */
  public static Engine<CovenantTerms, AccessFacts, MatrixQuestion> engine() {
    return Engine.of(
        "ketenkompas",
        QUESTION,
        (agreement, facts, when) -> new AccessMatrix(agreement, facts, when).answer(when));
  }

  private Answer answer(MatrixQuestion when) {
    for (MatrixQuestion.Asking asking : when.users()) {
      User user = new User(asking.user(), asking.partner(), asking.role(), asking.municipality());
      for (Purpose purpose : terms.purposes()) {
        Viewer viewer = situation.viewer(user, purpose.code());
        for (ClientId client : clients) {
          for (DataKind kind : terms.kinds()) {
            compare(user, purpose.code(), client, kind.code(), viewer.decide(client, kind.code()));
          }
        }
      }
    }
    // What nobody was asked about is not seen either
    listed.forEach((place, level) -> note(place, level, Level.NONE));
    String verdict = less.isEmpty() ? "AS_LISTED" : "LESS";
    return Answer.of(more.isEmpty() ? verdict : "MORE", List.copyOf(rules))
        .withValue("more", more.isEmpty() ? Answer.NONE : String.join(" ", more))
        .withValue("less", less.isEmpty() ? Answer.NONE : String.join(" ", less))
        .withCells(cells);
  }

  private void compare(
      User user, String purpose, ClientId client, String kind, AccessDecision decision) {
    List<String> place = List.of(user.id(), purpose, client.text(), kind);
    Level expected = listed.remove(place);
    note(place, expected == null ? Level.NONE : expected, decision.level());
    decision.reasons().stream().map(Reason::rule).forEach(rules::add);
    cells.add(cell(user.role(), kind, decision.level() != Level.NONE));
  }

  private void note(List<String> place, Level expected, Level seen) {
    if (expected != seen) {
      (seen.atLeast(expected) ? more : less).add(String.join("/", place) + "=" + seen);
    }
  }

  private static List<String> cells(Agreement<CovenantTerms> agreement) {
    List<String> all = new ArrayList<>();
    for (Role role : agreement.terms().roles()) {
      for (DataKind kind : agreement.terms().kinds()) {
        all.add(cell(role.code(), kind.code(), true));
        all.add(cell(role.code(), kind.code(), false));
      }
    }
    return all;
  }

  private static String cell(String role, String kind, boolean seen) {
    return role + "/" + kind + (seen ? "=seen" : "=denied");
  }
}
