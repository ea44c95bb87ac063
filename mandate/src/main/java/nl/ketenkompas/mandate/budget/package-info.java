/**
 * The plan-bound budget: what may be booked, and what was. Begin with {@link
 * nl.ketenkompas.mandate.budget.BudgetLedger}.
 */
@NullMarked
package nl.ketenkompas.mandate.budget;

import org.jspecify.annotations.NullMarked;
