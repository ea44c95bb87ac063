/**
 * Ending an agreement early: who asked for it, whether that is enough, and when it ends; begin with
 * {@link nl.ketenkompas.mandate.termination.Quorum}.
 */
@NullMarked
package nl.ketenkompas.mandate.termination;

import org.jspecify.annotations.NullMarked;
