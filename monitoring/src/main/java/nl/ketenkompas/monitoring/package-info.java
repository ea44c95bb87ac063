/**
 * Is there a stable mix, and since when? Begin with {@link
 * nl.ketenkompas.monitoring.StabilityNorm}.
 */
@NullMarked
package nl.ketenkompas.monitoring;

import org.jspecify.annotations.NullMarked;
