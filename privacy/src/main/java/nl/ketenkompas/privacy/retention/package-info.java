/**
 * How long data are kept, and how they go: terms, what is due, destruction on request, and erasure
 * of a person from all that is kept. Begin with {@link
 * nl.ketenkompas.privacy.retention.RetentionPlan}, then {@link
 * nl.ketenkompas.privacy.retention.Eraser}.
 */
@NullMarked
package nl.ketenkompas.privacy.retention;

import org.jspecify.annotations.NullMarked;
