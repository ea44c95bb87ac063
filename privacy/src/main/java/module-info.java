/**
 * Privacy: who may see how much of which kind of data of which clients, and by which clause?
 *
 * <pre>{@code
 * SourceKey key = SourceKey.of("shelter", "0012");
 * DateRange year = DateRange.parse("2026-01-01/2027-01-01");
 * CovenantFacts facts =
 *     new CovenantFacts(
 *         List.of(Signature.of("shelter", year)),
 *         List.of(Consent.signed(key, SharingScope.EVERYTHING, year, "form-7")),
 *         List.of(),
 *         List.of(Circumstances.of(key, "Arnhem").withLabels("homeless")));
 * Situation today =
 *     Covenant.of(CovenantTerms.preset("vng-2008"))
 *         .at(Moment.asOf(LocalDate.of(2026, 11, 1)), facts, k -> Optional.of(client));
 * Viewer viewer = today.viewer(new User("u1", "shelter", "shelter-worker", null), "care");
 * Level level = viewer.level(client, "psychiatric-diagnosis"); // EXISTS: that, not what
 * List<Step> why = viewer.explain(client, "psychiatric-diagnosis").steps();
 * }</pre>
 *
 * <p>Begin with {@link nl.ketenkompas.privacy.Covenant}; values leave through {@link
 * nl.ketenkompas.privacy.redaction.FileSchema} only.
 */
module nl.ketenkompas.privacy {
  requires transitive nl.ketenkompas.model;
  requires static org.jspecify;
  requires jakarta.validation;

  exports nl.ketenkompas.privacy;
  exports nl.ketenkompas.privacy.agreement;
  exports nl.ketenkompas.privacy.audit;
  exports nl.ketenkompas.privacy.consent;
  exports nl.ketenkompas.privacy.redaction;
  exports nl.ketenkompas.privacy.retention;
  exports nl.ketenkompas.privacy.rights;
  exports nl.ketenkompas.privacy.sql;
  exports nl.ketenkompas.privacy.workshop;

  opens nl.ketenkompas.privacy.agreement to
      org.hibernate.validator;
  opens nl.ketenkompas.privacy.workshop to
      org.hibernate.validator;
}
