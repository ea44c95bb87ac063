/**
 * Names that tell nothing: pseudonyms of clients, and encodings by which two partners find the
 * people they share without showing anybody (rules WABB-10, WABB-13). Begin with {@link
 * nl.ketenkompas.identity.encoding.KeyedPseudonyms} or {@link
 * nl.ketenkompas.identity.encoding.PersonEncoder}; both take their keys from {@link
 * nl.ketenkompas.identity.encoding.DomainKeys}.
 */
@NullMarked
package nl.ketenkompas.identity.encoding;

import org.jspecify.annotations.NullMarked;
