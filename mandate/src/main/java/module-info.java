/**
 * Functional mandate: does this advice bind the institution, and who decides next?
 *
 * <p>Begin with {@link nl.ketenkompas.mandate.Mandate}.
 *
 * <pre>{@code
 * Agreement<MandateTerms> agreement = MandateTerms.preset("groningen-2011");
 * LocalDate day = LocalDate.of(2011, 5, 2);
 * SourceKey family = SourceKey.of("pilot", "family-1");
 * MandateFacts facts =
 *     MandateFacts.none()
 *         .withSignatures(List.of(new Signature("A", LocalDate.of(2011, 2, 1))))
 *         .withFamilies(List.of(new ChosenFamily(family, DateRange.from(day))))
 *         .withHolders(List.of(new Holder("coach-1", "COACH", DateRange.from(day))));
 * Mandate mandate = Mandate.of(agreement, facts);
 * Advice advice =
 *     Advice.of(SourceKey.of("pilot", "advice-1"), family, day)
 *         .by("coach-1", "COACH")
 *         .to("SOZAWE", "SPECIAL_ASSISTANCE");
 * Ruling ruling = mandate.rule(advice);
 * return ruling.reasons().get(0).text(Language.EN);
 * }</pre>
 */
module nl.ketenkompas.mandate {
  requires transitive nl.ketenkompas.model;
  requires static org.jspecify;
  requires jakarta.validation;

  exports nl.ketenkompas.mandate;
  exports nl.ketenkompas.mandate.agreement;
  exports nl.ketenkompas.mandate.budget;
  exports nl.ketenkompas.mandate.contact;
  exports nl.ketenkompas.mandate.ladder;
  exports nl.ketenkompas.mandate.selection;
  exports nl.ketenkompas.mandate.termination;
  exports nl.ketenkompas.mandate.workshop;

  opens nl.ketenkompas.mandate.agreement to
      org.hibernate.validator;
  opens nl.ketenkompas.mandate.workshop to
      org.hibernate.validator;
}
