package nl.ketenkompas.mandate.workshop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.ketenkompas.mandate.Advice;
import nl.ketenkompas.mandate.Charge;
import nl.ketenkompas.mandate.Mandate;
import nl.ketenkompas.mandate.MandateReason;
import nl.ketenkompas.mandate.Ruling;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.mandate.agreement.MandateTerms.Institution;
import nl.ketenkompas.mandate.agreement.MandateTerms.Row;
import nl.ketenkompas.mandate.agreement.MandateTerms.Variant;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Rules;
import nl.ketenkompas.model.scenario.Answer;
import nl.ketenkompas.model.scenario.Engine;
import nl.ketenkompas.model.scenario.Question;

/**
 * Scenarios on mandates: does this advice bind the institution?
 *
 * <pre>{@code
 * facts:
 *   signatures: [{party: A, on: 2011-02-01}]
 *   families:   [{family: pilot/gezin-1, on: 2011-02-01/..}]
 *   holders:    [{adviser: coach-1, role: COACH, on: 2011-02-01/..}]
 * cases:
 *   - when: {family: pilot/gezin-1, date: 2011-05-02, adviser: coach-1, role: COACH,
 *            institution: SOZAWE, decision: SPECIAL_ASSISTANCE, planEntry: ghp-12}
 *     then: {verdict: BINDING, rules: [FM-DEF.FM]}
 * }</pre>
 *
 * <p>Verdicts: the names of {@link Ruling.Outcome}. Values: {@code row}, {@code level} (to which
 * the disagreement is scaled up), {@code breach}, {@code chargeCents}, {@code nominationOnly}.
 * Cells: the rows of the table, a row with variants once per variant.
 */
public final class RulingScenarios {
  /** The question {@code mandate.rule}. */
  public static final Question<MandateTerms, RulingFacts, AdviceGiven> QUESTION =
      Question.of(
              "mandate.rule",
              MandateTerms.KIND,
              RulingFacts.class,
              AdviceGiven.class,
              Arrays.stream(Ruling.Outcome.values()).map(Enum::name).toList())
          .withPresets(MandateTerms.presets(), MandateTerms::preset)
          .withClauses(RulingScenarios::clauses)
          .withCells(RulingScenarios::cells);

  private RulingScenarios() {}

  /**
   * The engine of this room behind the question.
   *
   * @return the engine
   */
  public static Engine<MandateTerms, RulingFacts, AdviceGiven> engine() {
    return Engine.of("ketenkompas", QUESTION, RulingScenarios::answer);
  }

  private static Answer answer(
      Agreement<MandateTerms> agreement, RulingFacts facts, AdviceGiven when) {
    Advice advice = when.advice();
    Explanation<Ruling> explanation = Mandate.of(agreement, facts.facts()).explain(advice);
    Ruling ruling = explanation.verdict();
    Answer.Given answer =
        Answer.explained(explanation, r -> r.outcome().name())
            .withReasons(ruling.warnings())
            .withCells(looked(agreement.terms(), advice));
    if (ruling instanceof Ruling.Binding binding) {
      Charge charge = binding.charge();
      return answer
          .withValue("row", binding.row())
          .withValue("nominationOnly", Boolean.toString(binding.nominationOnly()))
          .withValue("chargeCents", charge == null ? null : Long.toString(charge.cents()));
    }
    if (ruling instanceof Ruling.Escalate escalate) {
      return answer
          .withValue("row", escalate.row())
          .withValue("level", Integer.toString(escalate.level()))
          .withValue("breach", Boolean.toString(escalate.breach()));
    }
    return answer;
  }

  /** The rules of the rows and of the ladder, and of every check that any ruling makes. */
  private static Set<Rule> clauses(Agreement<MandateTerms> agreement) {
    Set<Rule> rules = new LinkedHashSet<>();
    for (MandateReason reason :
        List.of(
            MandateReason.IN_TERM,
            MandateReason.TERM_EXPIRED,
            MandateReason.NOT_SIGNED,
            MandateReason.ENDED_EARLY,
            MandateReason.NEVER_SELECTED,
            MandateReason.ONLY_CHOSEN_FAMILIES,
            MandateReason.HOLDS_MANDATE,
            MandateReason.LEADER_GUARDS,
            MandateReason.LEADER_ADVISES,
            MandateReason.ROW_FOUND,
            MandateReason.NO_PARTNER,
            MandateReason.NOT_ITS_STOCK,
            MandateReason.SIGNATURE_NOT_NEEDED,
            MandateReason.FOLLOW_UNCHANGED,
            MandateReason.LEGAL_BAR,
            MandateReason.BUDGET_PAYS,
            MandateReason.COST_EXCLUDED,
            MandateReason.OTHER_OBJECTION,
            MandateReason.ADVICE_BINDS,
            MandateReason.NO_PLAN_ENTRY)) {
      rules.add(reason.rule());
    }
    agreement.terms().ladder().stream()
        .limit(1)
        .forEach(
            level -> {
              if (level.rule() != null) {
                rules.add(level.rule());
              }
            });
    agreement.terms().rows().forEach(row -> Rules.find(row.id()).ifPresent(rules::add));
    return rules;
  }

  private static List<String> cells(Agreement<MandateTerms> agreement) {
    List<String> cells = new ArrayList<>();
    for (Row row : agreement.terms().rows()) {
      if (row.variants().isEmpty()) {
        cells.add(row.id());
      }
      row.variants().forEach(variant -> cells.add(cell(row, variant)));
    }
    return cells;
  }

  /** The row that the advice names; a decision that covers several variants names them all. */
  private static Set<String> looked(MandateTerms terms, Advice advice) {
    Set<String> cells = new LinkedHashSet<>();
    String asked = advice.decision();
    for (Row row : terms.rows()) {
      if (!asks(terms, advice.institution(), row.institution())) {
        continue;
      }
      boolean whole = asked.equals(row.id()) || asked.equals(row.decision());
      if (whole && row.variants().isEmpty()) {
        cells.add(row.id());
      }
      for (Variant variant : row.variants()) {
        String cell = cell(row, variant);
        if (whole || asked.equals(cell) || asked.equals(variant.decision())) {
          cells.add(cell);
        }
      }
    }
    return cells;
  }

  private static boolean asks(MandateTerms terms, String asked, String institution) {
    return asked.equals(institution)
        || terms.institutions().stream()
            .filter(desk -> desk.id().equals(institution))
            .map(Institution::ownStock)
            .anyMatch(bodies -> bodies.contains(asked));
  }

  private static String cell(Row row, Variant variant) {
    return row.id() + "." + variant.code();
  }
}
