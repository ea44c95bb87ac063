/**
 * For those who write norms: scenarios. Begin with {@link
 * nl.ketenkompas.monitoring.workshop.StableMixScenarios}.
 */
@NullMarked
package nl.ketenkompas.monitoring.workshop;

import org.jspecify.annotations.NullMarked;
