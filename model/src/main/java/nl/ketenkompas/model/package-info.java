/** What every layer stands on: one wording for checks, one closed list of value errors. */
@NullMarked
package nl.ketenkompas.model;

import org.jspecify.annotations.NullMarked;
