/**
 * Consent as it was given, limited, declined, taken back and corrected. Begin with {@link
 * nl.ketenkompas.privacy.ledger.ConsentLedger}.
 */
@NullMarked
package nl.ketenkompas.privacy.ledger;

import org.jspecify.annotations.NullMarked;
