/**
 * What a host can see of the library at work: how long questions take ({@link
 * nl.ketenkompas.model.signal.EngineListener}), and which events are logged ({@link
 * nl.ketenkompas.model.signal.LogEvent}). Codes and counts only, never a personal value. Begin with
 * {@link nl.ketenkompas.model.signal.Meter}.
 */
@NullMarked
package nl.ketenkompas.model.signal;

import org.jspecify.annotations.NullMarked;
