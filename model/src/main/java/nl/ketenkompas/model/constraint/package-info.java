/**
 * Jakarta constraints for the raw text in hosts' own forms and messages, so that a screen says what
 * is wrong before a value of ours is made. Begin with {@link
 * nl.ketenkompas.model.constraint.ValidBsn}.
 *
 * <p>They work under Hibernate Validator 8 and 9, with or without an expression language on the
 * class path, and on the module path. Their messages, Dutch and English, stand in the {@code
 * ContributorValidationMessages} that Hibernate Validator reads beside a host's own messages; the
 * keys begin with {@code nl.ketenkompas.model.constraint.} and a host may override them in its
 * {@code ValidationMessages}.
 */
@NullMarked
package nl.ketenkompas.model.constraint;

import org.jspecify.annotations.NullMarked;
