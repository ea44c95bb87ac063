/**
 * Who may see how much of which kind of data of which clients, and by which clause. Begin with
 * {@link nl.ketenkompas.privacy.Covenant}: an agreement and a {@link
 * nl.ketenkompas.privacy.CovenantFacts collection of facts} give, at one moment, a {@link
 * nl.ketenkompas.privacy.Viewer} for each user.
 */
@NullMarked
package nl.ketenkompas.privacy;

import org.jspecify.annotations.NullMarked;
