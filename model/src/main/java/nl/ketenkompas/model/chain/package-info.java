/** The organisations that work together; begin with {@link nl.ketenkompas.model.chain.Partner}. */
@NullMarked
package nl.ketenkompas.model.chain;

import org.jspecify.annotations.NullMarked;
