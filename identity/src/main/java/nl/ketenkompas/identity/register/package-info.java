/**
 * The client register: what partners delivered and what people decided about it, kept as events.
 * Who is which client follows from the records and the decisions that stand, so that any decision
 * can be undone in any order. Begin with {@link nl.ketenkompas.identity.register.ClientRegister}.
 */
@NullMarked
package nl.ketenkompas.identity.register;

import org.jspecify.annotations.NullMarked;
