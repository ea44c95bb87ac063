package nl.ketenkompas.monitoring.workshop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.scenario.Answer;
import nl.ketenkompas.model.scenario.Engine;
import nl.ketenkompas.model.scenario.Question;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.ClientFacts;
import nl.ketenkompas.monitoring.MixAssessment;
import nl.ketenkompas.monitoring.MixAssessment.AreaAssessment;
import nl.ketenkompas.monitoring.MixAssessment.Standing;
import nl.ketenkompas.monitoring.MonitoringReason;
import nl.ketenkompas.monitoring.StabilityNorm;
import nl.ketenkompas.monitoring.agreement.NormTerms;

/**
 * Scenarios on stability norms: does a stable mix hold, and since when?
 *
 * <pre>{@code
 * facts:
 *   observations: [{areas: [HOUSING, CARE, INCOME], status: STABLE, from: 2026-01-01}]
 * cases:
 *   - when: {asOf: 2026-03-31}
 *     then: {verdict: YES, rules: [SN-6], values: {attainedOn: 2026-03-31}}
 * }</pre>
 *
 * <p>Verdicts: {@code YES}, {@code NO}, {@code UNKNOWN}. Values: {@code attainedOn}, {@code
 * establishedOn}, {@code holdsSince}, {@code projectedOn}, {@code longestRunDays}, {@code
 * limitingAreas} (with blanks between), {@code confirmation}, {@code confirmedOn}. What is odd
 * about the observations (the findings) is cited after the reasons of the answer. Cells: each area
 * of the norm with each standing it can have, such as {@code CARE/TOO_SHORT}.
 */
public final class StableMixScenarios {
  /** The question {@code monitoring.assess}. */
  public static final Question<NormTerms, MixFacts, MixQuestion> QUESTION =
      Question.of(
              "monitoring.assess",
              NormTerms.KIND,
              MixFacts.class,
              MixQuestion.class,
              List.of("YES", "NO", "UNKNOWN"))
          .withPresets(NormTerms.presets(), NormTerms::preset)
          .withClauses(StableMixScenarios::clauses)
          .withCells(StableMixScenarios::cells);

  private static final List<MonitoringReason> ALWAYS =
      List.of(
          MonitoringReason.NORM_APPLIED,
          MonitoringReason.QUALIFIER_APPLIED,
          MonitoringReason.ATTAINED_BEFORE,
          MonitoringReason.INVERTED,
          MonitoringReason.SEEN,
          MonitoringReason.CONTRADICTION,
          MonitoringReason.ENOUGH_AREAS,
          MonitoringReason.AREA_LONG_ENOUGH,
          MonitoringReason.FUTURE_DATED,
          MonitoringReason.AREA_UNSTABLE);

  private StableMixScenarios() {}

  /**
   * The engine of this room behind the question.
   *
   * @return the engine
   */
  public static Engine<NormTerms, MixFacts, MixQuestion> engine() {
    return Engine.of("ketenkompas", QUESTION, StableMixScenarios::answer);
  }

  private static Answer answer(Agreement<NormTerms> agreement, MixFacts facts, MixQuestion when) {
    if (!agreement.valid().contains(when.asOf())) {
      return Answer.unsupported("the norm " + agreement.id() + " does not hold on " + when.asOf());
    }
    Moment moment =
        when.knownOn() == null
            ? Moment.asOf(when.asOf())
            : new Moment(when.asOf(), MixFacts.noon(when.knownOn()));
    StabilityNorm norm = StabilityNorm.of(agreement);
    ClientFacts client = facts.facts();
    Explanation<MixAssessment> explanation = norm.explain(client, moment);
    MixAssessment mix = explanation.verdict();
    String limiting = String.join(" ", mix.limitingAreas());
    return Answer.explained(explanation, m -> m.holds().name())
        .withReasons(norm.findings(client, moment).stream().map(Finding::reason).toList())
        .withValue("attainedOn", mix.attainedOn())
        .withValue("establishedOn", mix.establishedOn())
        .withValue("holdsSince", mix.holdsSince())
        .withValue("projectedOn", mix.projectedOn())
        .withValue("longestRunDays", Integer.toString(mix.longestRunDays()))
        .withValue("limitingAreas", limiting.isEmpty() ? null : limiting)
        .withValue("confirmation", mix.confirmation().name())
        .withValue("confirmedOn", mix.confirmedOn())
        .withCells(mix.areas().stream().map(StableMixScenarios::cell).toList());
  }

  /** A norm names no rules: they follow from what it asks. */
  private static Set<Rule> clauses(Agreement<NormTerms> agreement) {
    NormTerms terms = agreement.terms();
    Set<Rule> rules = new LinkedHashSet<>();
    ALWAYS.forEach(reason -> rules.add(reason.rule()));
    if (terms.areas().keySet().stream().anyMatch(area -> terms.gapToleranceDays().of(area) > 0)) {
      rules.add(MonitoringReason.DAYS_BRIDGED.rule());
    }
    if (terms.heldMonths() != null) {
      rules.add(MonitoringReason.MIX_HELD_LONG_ENOUGH.rule());
    }
    if (terms.confirmationRequired()) {
      rules.add(MonitoringReason.CONFIRMED.rule());
    }
    return rules;
  }

  private static List<String> cells(Agreement<NormTerms> agreement) {
    List<String> cells = new ArrayList<>();
    for (String area : agreement.terms().areas().keySet()) {
      for (Standing standing : Standing.values()) {
        cells.add(area + "/" + standing);
      }
    }
    return cells;
  }

  private static String cell(AreaAssessment area) {
    return area.area() + "/" + area.standing();
  }
}
