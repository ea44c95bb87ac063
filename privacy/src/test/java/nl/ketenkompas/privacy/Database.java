package nl.ketenkompas.privacy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.privacy.ClientPredicate.Ground;
import nl.ketenkompas.privacy.sql.SqlTables;
import nl.ketenkompas.privacy.sql.SqlWhere;
import org.jspecify.annotations.Nullable;

/** An H2 database of its own, filled with a situation. */
final class Database implements AutoCloseable {
  private final Connection connection;

  Database() throws SQLException {
    connection = DriverManager.getConnection("jdbc:h2:mem:");
    for (String statement : SqlTables.DEFAULT.create()) {
      execute(statement);
    }
  }

  private void execute(String sql, String... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, List.of(values));
      statement.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, List<String> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setString(i + 1, values.get(i));
    }
  }

  Database fill(Situation situation) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : List.of("kk_client", "kk_client_trait", "kk_client_share")) {
        statement.executeUpdate("DELETE FROM " + table);
      }
    }
    List<List<String>> rows = new ArrayList<>();
    situation.describe(
        new TraitSink() {
          @Override
          public void client(ClientId client) {
            rows.add(List.of("INSERT INTO kk_client VALUES (?)", client.text()));
          }

          @Override
          public void trait(ClientId client, Trait trait, String code) {
            rows.add(
                List.of(
                    "INSERT INTO kk_client_trait VALUES (?, ?, ?)",
                    client.text(),
                    trait.name(),
                    code));
          }

          @Override
          public void share(
              ClientId client,
              @Nullable Ground ground,
              String kind,
              String partner,
              String purpose) {
            rows.add(
                List.of(
                    "INSERT INTO kk_client_share VALUES (?, ?, ?, ?, ?)",
                    client.text(),
                    ground == null ? SqlTables.HIDDEN : ground.name(),
                    kind,
                    partner,
                    purpose));
          }
        });
    for (List<String> row : rows) {
      execute(row.get(0), row.subList(1, row.size()).toArray(new String[0]));
    }
    return this;
  }

  List<ClientId> select(ClientPredicate predicate) throws SQLException {
    SqlWhere where = SqlWhere.of(predicate, SqlTables.DEFAULT);
    String sql = "SELECT c.client FROM kk_client c WHERE " + where.text() + " ORDER BY c.client";
    List<ClientId> clients = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, where.binds());
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          clients.add(new ClientId(found.getString(1)));
        }
      }
    }
    return clients;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
