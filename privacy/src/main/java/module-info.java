/** Placeholder. */
module nl.ketenkompas.privacy {
  requires transitive nl.ketenkompas.model;
  requires static org.jspecify;
  requires jakarta.validation;

  exports nl.ketenkompas.privacy;
  exports nl.ketenkompas.privacy.agreement;
  exports nl.ketenkompas.privacy.redaction;

  opens nl.ketenkompas.privacy.agreement to
      org.hibernate.validator;
}
