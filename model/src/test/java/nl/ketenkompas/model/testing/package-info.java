/**
 * The testing kit: synthetic people and partner files with known truth, assertions, and the check
 * that every rule cited is tested. For the tests of the library, the sample data and hosts' own
 * tests; never for real people.
 *
 * <p>Begin with {@link nl.ketenkompas.model.testing.Population} or {@link
 * nl.ketenkompas.model.testing.SampleChain}. They need nothing but {@code nl.ketenkompas.model} at
 * run time; the faces for AssertJ, JUnit and jqwik are classes of their own.
 *
 * <table>
 * <caption>What there is</caption>
 * <tr><td>numbers and dates</td><td>{@code Bsns}, {@code PartialDates}: valid, and almost</td></tr>
 * <tr><td>people</td><td>{@code Population}, {@code TruePerson}, {@code Families}</td></tr>
 * <tr><td>what partners make of them</td><td>{@code TruePerson.Copy}, {@code Damage}</td></tr>
 * <tr><td>what happens to them</td><td>{@code LifeHistory}, {@code Pilot}</td></tr>
 * <tr><td>whole folders</td><td>{@code SampleChain}</td></tr>
 * <tr><td>assertions</td><td>{@code VerdictAssert}, {@code FindingsAssert}, {@code
 * ReadReportAssert}</td></tr>
 * <tr><td>jqwik</td><td>{@code PersonArbitraries}</td></tr>
 * <tr><td>JUnit</td><td>{@code ScenarioTests}</td></tr>
 * <tr><td>contracts for what a host implements</td><td>{@code JournalContract}, {@code
 * KeySourceContract}, {@code PortContract}</td></tr>
 * <tr><td>ports in memory</td><td>{@code InMemoryPorts}, {@code InMemoryKeys}</td></tr>
 * <tr><td>rules</td><td>{@code Covers}, {@code RuleUsage}</td></tr>
 * </table>
 */
@NullMarked
package nl.ketenkompas.model.testing;

import org.jspecify.annotations.NullMarked;
