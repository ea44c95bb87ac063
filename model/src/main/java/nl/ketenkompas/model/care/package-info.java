/**
 * What care is about, as every partner and every room names it: life areas, kinds of data, support
 * needs, observations, plans and forms. Begin with {@link nl.ketenkompas.model.care.Plan} for what
 * is agreed, {@link nl.ketenkompas.model.care.Observation} for how it goes, and {@link
 * nl.ketenkompas.model.care.LifeAreas} for the words both use.
 *
 * <p>Lists of words are data: the library brings those of its sources, and a chain may bring its
 * own. What partners write about people is {@link nl.ketenkompas.model.care.FreeText} or stands in
 * types whose texts show a source key at most.
 */
@NullMarked
package nl.ketenkompas.model.care;

import org.jspecify.annotations.NullMarked;
