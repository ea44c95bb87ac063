/**
 * Does a programme reach the people it is for, in time? Begin with {@link
 * nl.ketenkompas.monitoring.programme.ProgrammeMonitor}.
 */
@NullMarked
package nl.ketenkompas.monitoring.programme;

import org.jspecify.annotations.NullMarked;
