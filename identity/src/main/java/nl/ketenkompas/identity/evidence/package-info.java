/**
 * Weighing evidence: who is who when no agreed key decides, learned from the files themselves
 * without anybody saying which records belong together. Begin with {@link
 * nl.ketenkompas.identity.evidence.Linkage}.
 *
 * <p>What happens, in order: values are folded and packed ({@code PackedRows}); rows that say the
 * same become one; keys find pairs worth comparing ({@code Blocking}); fields are compared in
 * levels ({@code Comparison}); how much a level weighs is learned ({@code Training}); pairs that
 * are likely enough are joined under constraints ({@code Clustering}). Every step gives the same
 * outcome for any order of the records and any number of threads.
 */
@NullMarked
package nl.ketenkompas.identity.evidence;

import org.jspecify.annotations.NullMarked;
