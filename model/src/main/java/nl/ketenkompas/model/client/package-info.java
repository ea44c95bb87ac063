/**
 * What partners deliver about people, and what is known of clients over time: where they live, with
 * whom, who acts for them, to which target groups they belong, and what a chain adds of its own.
 * Begin with {@link nl.ketenkompas.model.client.PersonRecord}.
 */
@NullMarked
package nl.ketenkompas.model.client;

import org.jspecify.annotations.NullMarked;
