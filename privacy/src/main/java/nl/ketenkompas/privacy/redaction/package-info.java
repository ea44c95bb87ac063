/**
 * The one door through which values leave: a client file, redacted to what a viewer may see, after
 * the access log confirmed. Begin with {@link nl.ketenkompas.privacy.redaction.FileSchema}.
 */
@NullMarked
package nl.ketenkompas.privacy.redaction;

import org.jspecify.annotations.NullMarked;
