/**
 * Consent as it was given, limited, declined, taken back and corrected. Begin with {@link
 * nl.ketenkompas.privacy.consent.ConsentLedger}.
 */
@NullMarked
package nl.ketenkompas.privacy.consent;

import org.jspecify.annotations.NullMarked;
