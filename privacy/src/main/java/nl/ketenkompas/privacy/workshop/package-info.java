/**
 * For those who write covenants: what is odd about one, what it does, what another version would
 * change, and scenarios. Begin with {@link nl.ketenkompas.privacy.workshop.CovenantLint}.
 */
@NullMarked
package nl.ketenkompas.privacy.workshop;

import org.jspecify.annotations.NullMarked;
