package nl.ketenkompas.monitoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Severity;
import nl.ketenkompas.monitoring.agreement.NormTerms;

/** Finds what is odd about observations. Nothing is dropped for it. */
final class FactFindings {
  private final FactReader reader;
  private final NormTerms terms;
  private final List<Finding> findings = new ArrayList<>();

  FactFindings(FactReader reader, NormTerms terms) {
    this.reader = reader;
    this.terms = terms;
  }

  private record Target(String partner, String id) {}

  List<Finding> find(ClientFacts facts, int asOf, int knownDay) {
    Set<Observation> seen = new HashSet<>();
    Map<Target, Integer> corrections = new HashMap<>();
    List<Observation> distinct = new ArrayList<>();
    for (Observation observation : reader.known(facts, knownDay)) {
      if (!terms.areas().containsKey(observation.area())) {
        continue;
      }
      if (!seen.add(observation)) {
        add(Severity.INFO, MonitoringReason.DUPLICATE, observation);
        continue;
      }
      distinct.add(observation);
      single(observation, asOf);
      if (observation.supersedes() != null && !observation.isInverted()) {
        int count =
            corrections.merge(
                new Target(observation.key().partner(), observation.supersedes()), 1, Integer::sum);
        if (count == 2) {
          add(Severity.WARNING, MonitoringReason.CORRECTED_TWICE, observation);
        }
      }
    }
    contradictions(facts, distinct, asOf, knownDay);
    findings.sort(Comparator.comparing(finding -> finding.reason().toString()));
    return List.copyOf(findings);
  }

  private void single(Observation observation, int asOf) {
    if (observation.isInverted()) {
      add(Severity.ERROR, MonitoringReason.INVERTED, observation);
    } else if (observation.from().equals(observation.until()) && observation.supersedes() == null) {
      add(Severity.INFO, MonitoringReason.NO_DAYS, observation);
    } else if (reader.isFutureDated(observation, asOf)) {
      add(Severity.WARNING, MonitoringReason.FUTURE_DATED, observation);
    }
    if (observation.qualifiedStatus() != observation.status()) {
      add(Severity.INFO, MonitoringReason.QUALIFIER_APPLIED, observation);
    }
  }

  private void contradictions(
      ClientFacts facts, List<Observation> distinct, int asOf, int knownDay) {
    List<int[]> both = reader.contradictions(facts, FactReader.standing(distinct), asOf, knownDay);
    int a = 0;
    for (String area : terms.areas().keySet()) {
      int[] days = both.get(a++);
      for (int i = 0; i < days.length; i += 2) {
        findings.add(
            new Finding(
                Severity.WARNING,
                "",
                Reason.of(
                    MonitoringReason.CONTRADICTION,
                    Fact.code(area),
                    Case.date(days[i]),
                    Case.date(days[i + 1]))));
      }
    }
  }

  private void add(Severity severity, MonitoringReason reason, Observation observation) {
    findings.add(
        new Finding(
            severity,
            "",
            Reason.of(
                reason,
                Fact.record(observation.key()),
                Fact.code(observation.area()),
                Fact.date(observation.from()))));
  }
}
