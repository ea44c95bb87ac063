/**
 * Norms: where is this client on the way, is there a stable mix, do we reach our aims?
 *
 * <pre>{@code
 * StabilityNorm norm = StabilityNorm.of(NormTerms.preset("rotterdam-3"));
 * SourceKey key = SourceKey.of("shelter", "12");
 * LocalDate since = LocalDate.parse("2026-08-15");
 * Instant recorded = Instant.parse("2026-08-20T09:00:00Z");
 * List<Observation> seen = new ArrayList<>();
 * for (String area : List.of("HOUSING", "CARE", "INCOME")) {
 *   seen.add(Observation.of(key, area, Status.STABLE, since, null, "shelter", recorded));
 * }
 * Moment moment = Moment.asOf(LocalDate.parse("2026-11-01"));
 * Explanation<MixAssessment> answer = norm.explain(ClientFacts.of(seen), moment);
 * answer.verdict().holds(); // NO
 * answer.verdict().projectedOn(); // 2026-11-14, if nothing changes
 * answer.verdict().limitingAreas(); // [HOUSING, CARE, INCOME]
 * answer.steps().forEach(step -> said.add(step.reason().text(Language.NL)));
 * }</pre>
 */
module nl.ketenkompas.monitoring {
  requires transitive nl.ketenkompas.model;
  requires static org.jspecify;
  requires jakarta.validation;

  exports nl.ketenkompas.monitoring;
  exports nl.ketenkompas.monitoring.agreement;
  exports nl.ketenkompas.monitoring.quality;
  exports nl.ketenkompas.monitoring.trajectory;
  exports nl.ketenkompas.monitoring.disclosure;
  exports nl.ketenkompas.monitoring.indicator;
  exports nl.ketenkompas.monitoring.programme;
  exports nl.ketenkompas.monitoring.supervision;
  exports nl.ketenkompas.monitoring.workshop;

  opens nl.ketenkompas.monitoring.agreement to
      org.hibernate.validator;
  opens nl.ketenkompas.monitoring.workshop to
      org.hibernate.validator;
}
