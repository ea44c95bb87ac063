/**
 * Functional mandate: does this advice bind the institution, and who decides next? Begin with
 * {@link nl.ketenkompas.mandate.Mandate}.
 */
@NullMarked
package nl.ketenkompas.mandate;

import org.jspecify.annotations.NullMarked;
