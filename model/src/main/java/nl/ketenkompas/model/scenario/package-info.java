/**
 * Scenarios (<i>voorbeeldgevallen</i>): what policy makers want to hold, written as files that
 * anybody can read, and run against the engines of this library or of a vendor. Begin with {@link
 * nl.ketenkompas.model.scenario.Scenarios}; who brings an engine of its own begins with {@link
 * nl.ketenkompas.model.scenario.Engine}.
 *
 * <p>A scenario file has a name that ends in {@code .scenario.json}, {@code .scenario.yaml} or
 * {@code .scenario.yml}:
 *
 * <pre>{@code
 * id: opvang-en-diagnose
 * title: {nl: Wat de opvang van een diagnose ziet, en: What a shelter sees of a diagnosis}
 * question: privacy.decide
 * rules: [SK-C12]
 * agreement: sample-chain            # of the library, or a file such as convenant.json
 * facts: [keten.facts.yaml]          # files, or the facts themselves
 * cases:
 *   - id: met-toestemming
 *     title: {nl: Met toestemming alleen dat er een is, en: With consent only that there is one}
 *     when: {user: u1, partner: shelter, role: shelter-worker, purpose: care,
 *            client: C1, kind: psychiatric-diagnosis, asOf: 2026-11-01}
 *     then: {verdict: GRANTED, rules: [SK-C12], values: {level: EXISTS}}
 * }</pre>
 *
 * <p>What stands under {@code facts}, {@code given} and {@code when} is up to the question; the
 * {@code workshop} package of a room says what its questions take.
 */
@NullMarked
package nl.ketenkompas.model.scenario;

import org.jspecify.annotations.NullMarked;
