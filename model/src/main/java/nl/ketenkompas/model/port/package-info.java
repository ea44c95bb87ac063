/**
 * The sockets by which the rooms meet without knowing each other: one room implements a port, the
 * others accept it, and the host plugs them together. Begin with {@link
 * nl.ketenkompas.model.port.Sight}.
 */
@NullMarked
package nl.ketenkompas.model.port;

import org.jspecify.annotations.NullMarked;
