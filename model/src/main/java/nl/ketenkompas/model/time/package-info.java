/**
 * Civil dates, half-open ranges and the two times of every question; begin with {@link
 * nl.ketenkompas.model.time.Moment}.
 */
@NullMarked
package nl.ketenkompas.model.time;

import org.jspecify.annotations.NullMarked;
