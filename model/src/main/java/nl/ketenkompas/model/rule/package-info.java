/**
 * Rules with names, reasons that cite them, and texts in two languages; begin with {@link
 * nl.ketenkompas.model.rule.Reason}.
 */
@NullMarked
package nl.ketenkompas.model.rule;

import org.jspecify.annotations.NullMarked;
