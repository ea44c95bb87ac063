package nl.ketenkompas.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gaps and islands: running sums over the days on which something begins or ends. */
abstract class SqlMixPeer implements MixPeer {
  private static final String QUERY =
      """
      WITH ev AS (
        SELECT client, area, f AS day, st AS s, 1 - st AS u FROM ep WHERE f < e
        UNION ALL SELECT client, area, e, -st, st - 1 FROM ep WHERE f < e),
      per_day AS (SELECT client, area, day, sum(s) AS s, sum(u) AS u FROM ev GROUP BY client, area, day),
      state AS (
        SELECT client, area, day,
          CASE WHEN sum(s) OVER w > 0 AND sum(u) OVER w = 0 THEN 1 ELSE 0 END AS good
        FROM per_day WINDOW w AS (PARTITION BY client, area ORDER BY day)),
      change AS (
        SELECT client, area, day, good,
          lag(good, 1, 0) OVER (PARTITION BY client, area ORDER BY day) AS before FROM state),
      islands AS (
        SELECT client, day AS f, good,
          lead(day) OVER (PARTITION BY client, area ORDER BY day) AS e
        FROM change WHERE good <> before),
      run AS (SELECT client, f, e FROM islands WHERE good = 1),
      due AS (SELECT client, %s AS f, e FROM run),
      marks AS (
        SELECT client, f AS day, 1 AS q, 0 AS g FROM due WHERE f < e
        UNION ALL SELECT client, e, -1, 0 FROM due WHERE f < e
        UNION ALL SELECT client, f, 0, 1 FROM run
        UNION ALL SELECT client, e, 0, -1 FROM run),
      mark AS (SELECT client, day, sum(q) AS q, sum(g) AS g FROM marks GROUP BY client, day),
      level AS (
        SELECT client, day, sum(q) OVER w AS q, sum(g) OVER w AS g, lead(day) OVER w AS e
        FROM mark WINDOW w AS (PARTITION BY client ORDER BY day)),
      piece AS (
        SELECT client, day, e, q, g,
          sum(CASE WHEN g = 5 THEN 0 ELSE 1 END) OVER (PARTITION BY client ORDER BY day) AS island
        FROM level),
      good_run AS (
        SELECT client, sum(e - day) AS days FROM piece WHERE g = 5 GROUP BY client, island)
      SELECT m.client, m.attained, m.holds, coalesce(l.longest, 0)
      FROM (SELECT client, min(CASE WHEN q = 5 THEN day END) AS attained,
              max(CASE WHEN q = 5 AND e > %d THEN 1 ELSE 0 END) AS holds
            FROM piece GROUP BY client) m
      LEFT JOIN (SELECT client, max(days) AS longest FROM good_run GROUP BY client) l
        ON l.client = m.client
      """;

  private final String url;
  private final String due;
  private @Nullable Connection connection;
  private @Nullable PreparedStatement query;
  private int clients;

  SqlMixPeer(String url, String due) {
    this.url = url;
    this.due = due;
  }

  @Override
  public void load(MixData data) throws SQLException {
    clients = data.clients;
    Connection made = DriverManager.getConnection(url);
    connection = made;
    try (Statement statement = made.createStatement()) {
      statement.execute(
          "CREATE TABLE ep (client INTEGER, area INTEGER, st INTEGER, f INTEGER, e INTEGER)");
    }
    made.setAutoCommit(false);
    fill(made, data);
    made.commit();
    query = made.prepareStatement(QUERY.formatted(due, MixData.AS_OF));
  }

  void fill(Connection made, MixData data) throws SQLException {
    try (PreparedStatement insert =
        made.prepareStatement("INSERT INTO ep VALUES (?, ?, ?, ?, ?)")) {
      for (int c = 0; c < data.clients; c++) {
        for (int row = data.start[c]; row < data.start[c + 1]; row++) {
          insert.setInt(1, c);
          insert.setInt(2, data.area[row]);
          insert.setInt(3, data.stable[row] ? 1 : 0);
          insert.setInt(4, data.from[row]);
          insert.setInt(5, data.until[row]);
          insert.addBatch();
        }
        if (c % 1000 == 999) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }

  @Override
  public Answers answer() throws SQLException {
    Answers answers = new Answers(clients);
    try (ResultSet rows = Objects.requireNonNull(query).executeQuery()) {
      while (rows.next()) {
        int c = rows.getInt(1);
        int attained = rows.getInt(2);
        answers.attained[c] = rows.wasNull() ? -1 : attained;
        answers.holds[c] = rows.getInt(3) == 1;
        answers.longest[c] = rows.getInt(4);
      }
    }
    return answers;
  }

  @Override
  public void close() throws SQLException {
    if (connection != null) {
      connection.close();
    }
  }
}
