/**
 * How families come into the approach: whom the parties may choose together, whether the work may
 * start, and one coach with one plan for each family. Begin with {@link
 * nl.ketenkompas.mandate.selection.FamilySelection}.
 */
@NullMarked
package nl.ketenkompas.mandate.selection;

import org.jspecify.annotations.NullMarked;
