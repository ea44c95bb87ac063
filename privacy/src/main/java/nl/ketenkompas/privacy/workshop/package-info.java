/**
 * For those who write covenants: what is odd about one, what it does, what another version would
 * change, and scenarios. Begin with {@link nl.ketenkompas.privacy.workshop.CovenantLint}; before
 * signing a new version, see {@link nl.ketenkompas.privacy.workshop.CovenantDiff}.
 */
@NullMarked
package nl.ketenkompas.privacy.workshop;

import org.jspecify.annotations.NullMarked;
