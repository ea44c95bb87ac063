/**
 * For those who write mandate agreements: what is odd about one, and scenarios. Begin with {@link
 * nl.ketenkompas.mandate.workshop.MandateLint} and {@link
 * nl.ketenkompas.mandate.workshop.RulingScenarios}.
 */
@NullMarked
package nl.ketenkompas.mandate.workshop;

import org.jspecify.annotations.NullMarked;
