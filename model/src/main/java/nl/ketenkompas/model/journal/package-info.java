/**
 * Commands are judged, events are folded: how a room keeps what happened. A single writer, the
 * {@link nl.ketenkompas.model.journal.Ledger}, accepts or refuses commands; a host's {@link
 * nl.ketenkompas.model.journal.Journal} keeps the events; state is folded from them and published
 * as immutable snapshots. Begin with {@link nl.ketenkompas.model.journal.LedgerKind}.
 */
@NullMarked
package nl.ketenkompas.model.journal;

import org.jspecify.annotations.NullMarked;
