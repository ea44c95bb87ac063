/**
 * The contact rule: was this contact with a family agreed with the project beforehand? Begin with
 * {@link nl.ketenkompas.mandate.contact.ContactRule}.
 */
@NullMarked
package nl.ketenkompas.mandate.contact;

import org.jspecify.annotations.NullMarked;
