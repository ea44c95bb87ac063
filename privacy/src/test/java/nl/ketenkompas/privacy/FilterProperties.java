package nl.ketenkompas.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.testing.Covers;

class FilterProperties {
  private static final List<Level> LEVELS = List.of(Level.EXISTS, Level.SUMMARY, Level.FULL);
  private static final ClientId NOBODY = new ClientId("c9");

  @Covers("SK-C12")
  @Property
  void filterGivesExactlyThoseOfWhomTheDecisionSaysSo(@ForAll long seed) {
    World world = World.of(seed);
    Viewer viewer = world.viewer();
    NaiveViewer naive = world.naive();

    for (String kind : List.of("k0", "k1", "k2", "k9")) {
      for (Level level : LEVELS) {
        ClientFilter filter = viewer.filter(kind, level);
        List<ClientId> decided = new ArrayList<>();
        for (ClientId client : World.CLIENTS) {
          boolean seen = viewer.level(client, kind).atLeast(level);
          String answer = naive.decide(client, kind, null);
          assertThat(seen)
              .isEqualTo(Level.valueOf(answer.substring(answer.indexOf(' ') + 1)).atLeast(level));
          assertThat(filter.test(client)).isEqualTo(seen);
          if (seen) {
            decided.add(client);
          }
        }
        assertThat(filter.test(NOBODY)).isFalse();
        assertThat(filter.clients()).isEqualTo(decided);
        assertThat(filter.count()).isEqualTo(decided.size());
        assertThat(pages(filter)).isEqualTo(decided);
      }
    }
  }

  private static List<ClientId> pages(ClientFilter filter) {
    List<ClientId> all = new ArrayList<>();
    ClientFilter.Page page = filter.page(null, 1);
    all.addAll(page.clients());
    while (page.next() != null) {
      page = filter.page(page.next(), 1);
      all.addAll(page.clients());
    }
    assertThat(page.total()).isEqualTo(all.size());
    return all;
  }
}
