/**
 * The organisations that work together, over time: who takes part, who signed what, with which
 * facilities and people, and how chains are linked. Begin with {@link
 * nl.ketenkompas.model.chain.Partner} and {@link nl.ketenkompas.model.chain.Partners}.
 */
@NullMarked
package nl.ketenkompas.model.chain;

import org.jspecify.annotations.NullMarked;
