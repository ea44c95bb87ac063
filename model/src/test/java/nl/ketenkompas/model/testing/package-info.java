/**
 * The testing kit: synthetic people and partner files with known truth, assertions, and the check
 * that every rule cited is tested. For the tests of the library, the sample data and hosts' own
 * tests; never for real people.
 *
 * <p>Begin with {@link nl.ketenkompas.model.testing.Population} or {@link
 * nl.ketenkompas.model.testing.SampleChain}. They need nothing but {@code nl.ketenkompas.model} at
 * run time; the faces for AssertJ and jqwik are classes of their own.
 */
@NullMarked
package nl.ketenkompas.model.testing;

import org.jspecify.annotations.NullMarked;
