package nl.ketenkompas.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import nl.ketenkompas.model.port.Level;

/** What the database chooses is what the filter chooses. */
class SqlProperties {
  private static final Database DATABASE = open();

  private static Database open() {
    try {
      return new Database();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterContainer
  static void close() throws SQLException {
    DATABASE.close();
  }

  @Property
  void databaseChoosesTheSameClients(@ForAll long seed) throws SQLException {
    World world = World.of(seed);
    DATABASE.fill(world.situation());
    Viewer viewer = world.viewer();

    for (String kind : List.of("k0", "k1", "k2", "k9")) {
      for (Level level : List.of(Level.EXISTS, Level.FULL)) {
        ClientFilter filter = viewer.filter(kind, level);
        assertThat(DATABASE.select(filter.predicate())).isEqualTo(filter.clients());
      }
    }
  }
}
