/**
 * For those who write covenants: scenarios. Begin with {@link
 * nl.ketenkompas.privacy.workshop.AccessScenarios}.
 */
@NullMarked
package nl.ketenkompas.privacy.workshop;

import org.jspecify.annotations.NullMarked;
