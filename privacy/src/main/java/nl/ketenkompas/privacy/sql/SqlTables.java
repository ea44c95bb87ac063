package nl.ketenkompas.privacy.sql;

import java.util.List;
import java.util.regex.Pattern;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;

/**
 * Three tables in which a host keeps what a {@link nl.ketenkompas.privacy.Situation} {@linkplain
 * nl.ketenkompas.privacy.Situation#describe describes}, and their names. Immutable.
 *
 * @param clients table with one row for each of them
 * @param traits table with what decides who sees them
 * @param shares table with what is opened to whom; ground {@value #HIDDEN} for a client who is
 *     hidden from the partner
 */
public record SqlTables(String clients, String traits, String shares) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_]\\w*)?");

  /** The ground of rows about clients who are hidden from a partner. */
  public static final String HIDDEN = "HIDDEN";

  /** The names {@code kk_client}, {@code kk_client_trait} and {@code kk_client_share}. */
  public static final SqlTables DEFAULT =
      new SqlTables("kk_client", "kk_client_trait", "kk_client_share");

  /**
   * Checks the names, since they become part of the text of statements.
   *
   * @param clients one row a client
   * @param traits what decides who sees the clients
   * @param shares what is opened to whom
   * @throws InvalidValueException if one is not a plain name, with or without a schema
   */
  public SqlTables {
    for (String name : List.of(clients, traits, shares)) {
      if (!NAME.matcher(name).matches()) {
        throw new InvalidValueException("table", ValueError.FORMAT);
      }
    }
  }

  /**
   * Statements that make the tables, in the SQL standard.
   *
   * @return in order
   */
  public List<String> create() {
    return List.of(
        "CREATE TABLE " + clients + " (client VARCHAR(80) NOT NULL PRIMARY KEY)",
        "CREATE TABLE "
            + traits
            + " (client VARCHAR(80) NOT NULL, trait VARCHAR(12) NOT NULL,"
            + " code VARCHAR(200) NOT NULL, PRIMARY KEY (client, trait, code))",
        "CREATE TABLE "
            + shares
            + " (client VARCHAR(80) NOT NULL, ground VARCHAR(13) NOT NULL,"
            + " kind VARCHAR(80) NOT NULL, partner VARCHAR(80) NOT NULL,"
            + " purpose VARCHAR(80) NOT NULL,"
            + " PRIMARY KEY (client, ground, kind, partner, purpose))");
  }
}
