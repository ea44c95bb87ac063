/**
 * The ground floor: domain types, validation, rules and verdicts, agreements and exchange files.
 *
 * <p>Begin with {@link nl.ketenkompas.model.client.PersonRecord} and {@link
 * nl.ketenkompas.model.rule.Reason}.
 */
module nl.ketenkompas.model {
  requires static org.jspecify;
  requires transitive com.fasterxml.jackson.annotation;
  requires tools.jackson.core;
  requires tools.jackson.databind;
  requires static tools.jackson.dataformat.yaml;
  requires jakarta.validation;
  requires org.hibernate.validator;
  requires org.slf4j;

  exports nl.ketenkompas.model;
  exports nl.ketenkompas.model.care;
  exports nl.ketenkompas.model.person;
  exports nl.ketenkompas.model.time;
  exports nl.ketenkompas.model.client;
  exports nl.ketenkompas.model.chain;
  exports nl.ketenkompas.model.constraint;
  exports nl.ketenkompas.model.rule;
  exports nl.ketenkompas.model.agreement;
  exports nl.ketenkompas.model.exchange;
  exports nl.ketenkompas.model.journal;
  exports nl.ketenkompas.model.port;
  exports nl.ketenkompas.model.scenario;
  exports nl.ketenkompas.model.signal;

  opens nl.ketenkompas.model.agreement to
      org.hibernate.validator;
  opens nl.ketenkompas.model.exchange to
      org.hibernate.validator;
  opens nl.ketenkompas.model.scenario to
      org.hibernate.validator;
}
