/**
 * Do we reach our aims? Begin with {@link nl.ketenkompas.monitoring.indicator.Indicators} and
 * {@link nl.ketenkompas.monitoring.indicator.Aims}; what is shown to others goes through the
 * package {@code disclosure} first.
 */
@NullMarked
package nl.ketenkompas.monitoring.indicator;

import org.jspecify.annotations.NullMarked;
