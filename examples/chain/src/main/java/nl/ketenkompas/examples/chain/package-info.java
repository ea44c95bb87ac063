/**
 * The one place where the rooms are wired together: from a folder with partner files and agreements
 * to engines that answer. Begin with {@link nl.ketenkompas.examples.chain.Chain}.
 */
@NullMarked
package nl.ketenkompas.examples.chain;

import org.jspecify.annotations.NullMarked;
