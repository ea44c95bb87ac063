/**
 * The covenant as data: who the parties are, which role may see how much of which kind of data of
 * which clients, and on what legal basis. Begin with {@link
 * nl.ketenkompas.privacy.agreement.CovenantTerms}.
 */
@NullMarked
package nl.ketenkompas.privacy.agreement;

import org.jspecify.annotations.NullMarked;
