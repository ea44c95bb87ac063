/**
 * The audit trail: what was seen of whom, by whom and by virtue of what, written down before it is
 * seen, in two logs that belong together and that nobody can change unnoticed. Begin with {@link
 * nl.ketenkompas.privacy.audit.AuditTrail}; who looked into a file is asked of {@link
 * nl.ketenkompas.privacy.audit.AuditDesk}.
 */
@NullMarked
package nl.ketenkompas.privacy.audit;

import org.jspecify.annotations.NullMarked;
