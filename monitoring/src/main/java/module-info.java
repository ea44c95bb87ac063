/**
 * Norms: where is this client on the way, is there a stable mix, do we reach our aims?
 *
 * <pre>{@code
 * }</pre>
 */
module nl.ketenkompas.monitoring {
  requires transitive nl.ketenkompas.model;
  requires static org.jspecify;
  requires jakarta.validation;

  exports nl.ketenkompas.monitoring;
  exports nl.ketenkompas.monitoring.agreement;
  exports nl.ketenkompas.monitoring.trajectory;
  exports nl.ketenkompas.monitoring.indicator;

  opens nl.ketenkompas.monitoring.agreement to
      org.hibernate.validator;
}
