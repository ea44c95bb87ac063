package nl.ketenkompas.benchmarks;

/** SQLite, in memory, with its own months. */
public final class SqliteMixPeer extends SqlMixPeer {

  /** For the service loader. */
  public SqliteMixPeer() {
    super(
        "jdbc:sqlite::memory:",
        "CAST(julianday(date('2023-01-01', '+' || f || ' days', '+3 months', 'floor'))"
            + " - julianday('2023-01-01') AS INTEGER) - 1");
  }

  @Override
  public String name() {
    return "sqlite";
  }
}
