/**
 * For those who write recognition agreements: scenarios. Begin with {@link
 * nl.ketenkompas.identity.workshop.RecognitionScenarios}.
 */
@NullMarked
package nl.ketenkompas.identity.workshop;

import org.jspecify.annotations.NullMarked;
