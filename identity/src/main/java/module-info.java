/** Recognition: is this person already known in the chain? */
module nl.ketenkompas.identity {
  requires static org.jspecify;
  requires transitive nl.ketenkompas.model;
  requires jakarta.validation;

  exports nl.ketenkompas.identity;
  exports nl.ketenkompas.identity.agreement;

  opens nl.ketenkompas.identity.agreement to
      org.hibernate.validator;
}
