/**
 * The escalation ladder: who must be told, who settles a disagreement and by when; begin with
 * {@link nl.ketenkompas.mandate.ladder.Ladder}.
 */
@NullMarked
package nl.ketenkompas.mandate.ladder;

import org.jspecify.annotations.NullMarked;
