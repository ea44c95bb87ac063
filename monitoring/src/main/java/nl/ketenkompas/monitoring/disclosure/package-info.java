/**
 * Tables that expose nobody: small counts are hidden, and so many others that the hidden ones
 * cannot be worked out. Begin with {@link nl.ketenkompas.monitoring.disclosure.Protection}; {@link
 * nl.ketenkompas.monitoring.disclosure.Attack} says what anyone can work out from a table.
 */
@NullMarked
package nl.ketenkompas.monitoring.disclosure;

import org.jspecify.annotations.NullMarked;
