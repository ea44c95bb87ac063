/**
 * Filters of clients in a database of the host: the same clients as in memory, chosen by SQL with
 * bind parameters. Begin with {@link nl.ketenkompas.privacy.sql.SqlWhere}.
 */
@NullMarked
package nl.ketenkompas.privacy.sql;

import org.jspecify.annotations.NullMarked;
