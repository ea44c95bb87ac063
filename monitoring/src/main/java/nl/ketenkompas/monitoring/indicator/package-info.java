/** Do we reach our aims? Begin with {@link nl.ketenkompas.monitoring.indicator.Indicators}. */
@NullMarked
package nl.ketenkompas.monitoring.indicator;

import org.jspecify.annotations.NullMarked;
