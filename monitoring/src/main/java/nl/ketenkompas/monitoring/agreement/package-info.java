/**
 * The agreements of this room as data: stability norms and the steps of the trajectory; begin with
 * {@link nl.ketenkompas.monitoring.agreement.NormTerms}.
 */
@NullMarked
package nl.ketenkompas.monitoring.agreement;

import org.jspecify.annotations.NullMarked;
