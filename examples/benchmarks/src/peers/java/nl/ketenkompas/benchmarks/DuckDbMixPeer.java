package nl.ketenkompas.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** DuckDB, in memory, with its own months. */
public final class DuckDbMixPeer extends SqlMixPeer {

  /** For the service loader. */
  public DuckDbMixPeer() {
    super(
        "jdbc:duckdb:",
        "CAST(date_diff('day', DATE '2023-01-01', CAST(DATE '2023-01-01' + CAST(f AS INTEGER) +"
            + " INTERVAL 3 MONTH AS DATE)) AS INTEGER) - 1");
  }

  @Override
  public String name() {
    return "duckdb";
  }

  @Override
  void fill(Connection made, MixData data) throws SQLException {
    try (DuckDBAppender rows = made.unwrap(DuckDBConnection.class).createAppender("main", "ep")) {
      for (int c = 0; c < data.clients; c++) {
        for (int row = data.start[c]; row < data.start[c + 1]; row++) {
          rows.beginRow();
          rows.append(c);
          rows.append((int) data.area[row]);
          rows.append(data.stable[row] ? 1 : 0);
          rows.append(data.from[row]);
          rows.append(data.until[row]);
          rows.endRow();
        }
      }
    }
  }
}
