/**
 * Civil dates, half-open ranges, the two times of every question, working days and deadlines; begin
 * with {@link nl.ketenkompas.model.time.Moment} and {@link nl.ketenkompas.model.time.Deadline}.
 */
@NullMarked
package nl.ketenkompas.model.time;

import org.jspecify.annotations.NullMarked;
