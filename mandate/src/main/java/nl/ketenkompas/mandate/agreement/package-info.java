/**
 * The functional mandate agreement as data, with the draft of Groningen as preset; begin with
 * {@link nl.ketenkompas.mandate.agreement.MandateTerms}.
 */
@NullMarked
package nl.ketenkompas.mandate.agreement;

import org.jspecify.annotations.NullMarked;
