/**
 * The main job: a folder with partner files and agreements in, verdicts with their clauses out.
 * Begin with {@link nl.ketenkompas.examples.quickstart.Main}.
 */
@NullMarked
package nl.ketenkompas.examples.quickstart;

import org.jspecify.annotations.NullMarked;
