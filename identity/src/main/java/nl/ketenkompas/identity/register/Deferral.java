package nl.ketenkompas.identity.register;

import java.time.LocalDate;

/**
 * A question that was put off.
 *
 * @param one place of a record of one client
 * @param other place of a record of another one
 * @param until the first day on which it is looked at again
 */
record Deferral(int one, int other, LocalDate until) {}
