/**
 * For those who write recognition agreements: scenarios, findings, and what another agreement would
 * change. Begin with {@link nl.ketenkompas.identity.workshop.RecognitionScenarios}.
 */
@NullMarked
package nl.ketenkompas.identity.workshop;

import org.jspecify.annotations.NullMarked;
