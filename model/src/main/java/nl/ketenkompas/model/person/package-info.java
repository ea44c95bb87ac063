/**
 * Values about one person: numbers, names, dates. Their {@code toString} shows nothing personal;
 * begin with {@link nl.ketenkompas.model.person.Bsn}.
 */
@NullMarked
package nl.ketenkompas.model.person;

import org.jspecify.annotations.NullMarked;
