/**
 * What partners deliver about people; begin with {@link nl.ketenkompas.model.client.PersonRecord}.
 */
@NullMarked
package nl.ketenkompas.model.client;

import org.jspecify.annotations.NullMarked;
