/**
 * Agreements as data: one envelope, one reader that reports all errors at once; begin with {@link
 * nl.ketenkompas.model.agreement.AgreementKind}.
 */
@NullMarked
package nl.ketenkompas.model.agreement;

import org.jspecify.annotations.NullMarked;
