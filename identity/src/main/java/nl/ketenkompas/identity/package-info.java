/**
 * Is this person already known in the chain (rules SK-C7, SK-C19)? Deterministic recognition by
 * agreed keys, of one record and of whole files; what is uncertain goes to people. Begin with
 * {@link nl.ketenkompas.identity.Recogniser}.
 */
@NullMarked
package nl.ketenkompas.identity;

import org.jspecify.annotations.NullMarked;
