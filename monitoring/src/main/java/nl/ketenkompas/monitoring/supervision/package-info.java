/**
 * Does an approach meet the framework of the supervisors, and by whose word? Begin with {@link
 * nl.ketenkompas.monitoring.supervision.Supervision}.
 */
@NullMarked
package nl.ketenkompas.monitoring.supervision;

import org.jspecify.annotations.NullMarked;
