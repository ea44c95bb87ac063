/**
 * For those who write mandate agreements: scenarios. Begin with {@link
 * nl.ketenkompas.mandate.workshop.RulingScenarios}.
 */
@NullMarked
package nl.ketenkompas.mandate.workshop;

import org.jspecify.annotations.NullMarked;
