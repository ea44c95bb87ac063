/**
 * Functional mandate: does this advice bind the institution, and who decides next?
 *
 * <p>Begin with {@link nl.ketenkompas.mandate.Mandate}.
 */
module nl.ketenkompas.mandate {
  requires transitive nl.ketenkompas.model;
  requires static org.jspecify;
  requires jakarta.validation;

  exports nl.ketenkompas.mandate;
  exports nl.ketenkompas.mandate.agreement;

  opens nl.ketenkompas.mandate.agreement to
      org.hibernate.validator;
}
