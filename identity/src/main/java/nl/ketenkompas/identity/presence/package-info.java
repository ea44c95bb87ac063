/**
 * Known or not known (<i>hit / no-hit</i>): the first question between organisations, answered
 * without telling more (rule SK-C11). Begin with {@link
 * nl.ketenkompas.identity.presence.PresenceDesk}.
 */
@NullMarked
package nl.ketenkompas.identity.presence;

import org.jspecify.annotations.NullMarked;
