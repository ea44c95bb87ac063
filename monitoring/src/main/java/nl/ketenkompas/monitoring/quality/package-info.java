/**
 * How good is what partners deliver? Begin with {@link
 * nl.ketenkompas.monitoring.quality.QualityChecks}.
 */
@NullMarked
package nl.ketenkompas.monitoring.quality;

import org.jspecify.annotations.NullMarked;
