/**
 * The recognition agreement as data: by which keys partners recognise a client, and how careful
 * they are. Begin with {@link nl.ketenkompas.identity.agreement.RecognitionTerms}.
 */
@NullMarked
package nl.ketenkompas.identity.agreement;

import org.jspecify.annotations.NullMarked;
