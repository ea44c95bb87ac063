package nl.ketenkompas.privacy;

import static nl.ketenkompas.privacy.Facts.DAY;
import static nl.ketenkompas.privacy.Facts.THIS_YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.ClientFilter.Page;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.sql.SqlTables;
import nl.ketenkompas.privacy.sql.SqlWhere;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientFilterTest {
  private static final User SHELTER = new User("u1", "shelter", "shelter-worker", "Arnhem");
  private static final String CHAIN = "sample-chain";

  /** Clients c100, c101, ...; each third did not sign, each fifth belongs to Tiel. */
  private static Situation situation(int clients) {
    List<Consent> consents = new ArrayList<>();
    List<Circumstances> circumstances = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      SourceKey key = SourceKey.of("shelter", "c" + (100 + i));
      circumstances.add(
          Circumstances.of(key, i % 5 == 0 ? "Tiel" : "Arnhem").withLabels("homeless"));
      if (i % 3 != 0) {
        consents.add(Consent.signed(key, SharingScope.EVERYTHING, THIS_YEAR, "d" + i));
      }
    }
    return Covenant.of(CovenantTerms.preset(CHAIN))
        .at(
            Moment.asOf(DAY),
            new CovenantFacts(List.of(), consents, List.of(), circumstances),
            key -> Optional.of(new ClientId(key.local())));
  }

  private static List<ClientId> expected(int clients) {
    return IntStream.range(0, clients)
        .filter(i -> i % 5 != 0 && i % 3 != 0)
        .mapToObj(i -> new ClientId("c" + (100 + i)))
        .toList();
  }

  @Covers("SK-C12")
  @ParameterizedTest
  @CsvSource({"0", "1", "2", "63", "64", "65", "127", "128", "129", "300"})
  void filterIsCompleteSortedAndCountedWhateverTheNumberOfClients(int clients) {
    ClientFilter filter = situation(clients).viewer(SHELTER, "care").filter("identity", Level.FULL);

    assertThat(filter.clients()).isEqualTo(expected(clients));
    assertThat(filter.count()).isEqualTo(expected(clients).size());
    for (int size : List.of(1, 7, 64, 100_000)) {
      List<ClientId> paged = new ArrayList<>();
      Page page = filter.page(null, size);
      paged.addAll(page.clients());
      while (page.next() != null) {
        page = filter.page(page.next(), size);
        paged.addAll(page.clients());
      }
      assertThat(paged).isEqualTo(expected(clients));
      assertThat(page.total()).isEqualTo(expected(clients).size());
    }
  }

  @Test
  void pageGoesOnAfterAClientWhoIsNotInIt() {
    ClientFilter filter = situation(30).viewer(SHELTER, "care").filter("identity", Level.FULL);

    assertThat(filter.page(new ClientId("c100"), 2).clients())
        .containsExactly(new ClientId("c101"), new ClientId("c102"));
    assertThat(filter.page(new ClientId("c1015"), 1).clients())
        .containsExactly(new ClientId("c102"));
    assertThat(filter.page(new ClientId("c129"), 5))
        .isEqualTo(new Page(List.of(), filter.count(), null));
    assertThat(filter.page(new ClientId("z"), 5).clients()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "100001"})
  void pageSizeOutOfBoundsIsRefused(int size) {
    ClientFilter filter = situation(3).viewer(SHELTER, "care").filter("identity", Level.FULL);

    assertThatThrownBy(() -> filter.page(null, size)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void levelNoneIsNoFilter() {
    Viewer viewer = situation(3).viewer(SHELTER, "care");

    assertThatThrownBy(() -> viewer.filter("identity", Level.NONE))
        .isInstanceOf(InvalidValueException.class);
  }

  @Covers({"SK-C12", "SK-C11"})
  @Test
  void predicateSaysWhoIsInIt() {
    Viewer viewer = situation(1).viewer(SHELTER, "care");

    assertThat(viewer.filter("identity", Level.FULL).toString())
        .isEqualTo(
            "ClientFilter[All[parts=[Any[parts=[All[parts=[Labelled[codes=[homeless,"
                + " homeless-youth]], InMunicipality[names=[Arnhem]],"
                + " Stands[standings=[CURRENT]]]], All[parts=[InCaseload[user=u1],"
                + " Stands[standings=[CURRENT]]]]]], Any[parts=[KnownTo[partner=shelter,"
                + " purpose=care], Shares[ground=OUTREACH, kind=identity, partner=shelter,"
                + " purpose=care]]], Any[parts=[Shares[ground=CONSENT, kind=identity,"
                + " partner=shelter, purpose=care], Shares[ground=OUTREACH, kind=identity,"
                + " partner=shelter, purpose=care]]]]]]");
    assertThat(viewer.filter("offences", Level.EXISTS).predicate())
        .isEqualTo(ClientPredicate.NOBODY);
    assertThat(viewer.filter("unheard-of", Level.EXISTS).predicate())
        .isEqualTo(ClientPredicate.NOBODY);
  }

  @Test
  void emptyTreesHoldForEverybodyOrNobody() throws SQLException {
    Situation three = situation(3);
    try (Database database = new Database().fill(three)) {
      assertThat(database.select(ClientPredicate.EVERYBODY)).isEqualTo(three.clients());
      assertThat(database.select(ClientPredicate.NOBODY)).isEmpty();
    }
    assertThat(new ClientFilter(three, ClientPredicate.EVERYBODY).clients())
        .isEqualTo(three.clients());
    assertThat(new ClientFilter(three, ClientPredicate.NOBODY).clients()).isEmpty();
    assertThat(new ClientFilter(three, ClientPredicate.EVERYBODY).test(new ClientId("c102")))
        .isTrue();
  }

  @Covers("SK-C12")
  @Test
  void noValueStandsInTheTextOfTheStatement() throws SQLException {
    Situation situation = situation(10);
    User odd = new User("u1", "shelter", "shelter-worker", "'; DROP TABLE kk_client; --");
    ClientPredicate predicate =
        situation.viewer(odd, "care").filter("identity", Level.FULL).predicate();

    SqlWhere where = SqlWhere.of(predicate, SqlTables.DEFAULT);

    assertThat(where.text().chars().filter(c -> c == '?').count()).isEqualTo(where.binds().size());
    assertThat(where.text()).doesNotContain("DROP", "homeless", "identity", "u1");
    assertThat(where.binds()).contains("'; DROP TABLE kk_client; --", "homeless", "u1");
    try (Database database = new Database().fill(situation)) {
      assertThat(database.select(predicate)).isEmpty();
      assertThat(database.select(ClientPredicate.EVERYBODY)).hasSize(10);
    }
  }

  @ParameterizedTest
  @CsvSource({"a b", "a;b", "a--", "1a", "a.b.c", "''"})
  void nameOfATableIsAPlainName(String name) {
    assertThatThrownBy(() -> new SqlTables("a", "b", name))
        .isInstanceOf(InvalidValueException.class);
    assertThat(new SqlTables("a", "chain.b", "c_1").traits()).isEqualTo("chain.b");
  }

  @Covers("NEN-7513")
  @ParameterizedTest
  @CsvSource({
    "u1, true, 2026-11-01/2026-11-03, 2026-11-08, FULL",
    "u2, true, 2026-11-01/2026-11-03, 2026-11-08, NONE",
    "u1, false, 2026-11-01/2026-11-03, 2026-11-08, NONE",
    "u1, true, 2026-11-02/2026-11-03, 2026-11-08, NONE",
    "u1, true, 2026-10-29/2026-11-01, 2026-11-05, NONE",
    "u1, true, 2026-11-01/2026-11-04, 2026-11-08, FULL",
    "u1, true, 2026-11-01/2026-11-05, 2026-11-08, NONE",
    "u1, true, 2026-11-01/.., 2026-11-08, NONE",
    "u1, true, 2026-11-01/2026-11-03, 2026-11-09, NONE"
  })
  void emergencyOpensTheFileToOneUserForAFewDays(
      String user, boolean reasoned, DateRange on, LocalDate reviewBy, Level level)
      throws SQLException {
    SourceKey key = SourceKey.of("clinic", "c1");
    String terms =
        CovenantTerms.presetText(CHAIN)
            .replace(
                "\"outreachCare\":",
                "\"breakGlass\": {\"roles\": [\"shelter-worker\"], \"kinds\": [\"identity\","
                    + " \"offences\"], \"longestDays\": 3, \"reviewWithinDays\": 7},"
                    + " \"outreachCare\":");
    CovenantFacts facts =
        new CovenantFacts(List.of(), List.of(), List.of(), List.of(Circumstances.of(key, "Tiel")))
            .withBreakGlass(
                List.of(new BreakGlass(key, user, reasoned, on, reviewBy, null, Instant.MIN)));
    Situation situation =
        Covenant.of(Samples.read(terms))
            .at(Moment.asOf(DAY), facts, k -> Optional.of(new ClientId("c1")));
    Viewer viewer = situation.viewer(SHELTER, "care");

    assertThat(viewer.level(new ClientId("c1"), "identity")).isEqualTo(level);
    assertThat(viewer.level(new ClientId("c1"), "address")).isEqualTo(Level.NONE);
    assertThat(viewer.level(new ClientId("c1"), "offences")).isEqualTo(Level.NONE);
    ClientFilter filter = viewer.filter("identity", Level.FULL);
    assertThat(filter.count()).isEqualTo(level == Level.FULL ? 1 : 0);
    try (Database database = new Database().fill(situation)) {
      assertThat(database.select(filter.predicate())).isEqualTo(filter.clients());
    }
    if (level == Level.FULL) {
      assertThat(viewer.explain(new ClientId("c1"), "identity").steps().toString())
          .contains("CLIENT_OUT_OF_SCOPE", "EMERGENCY [code:u1]", "USER_DECIDES [code:u1]");
    }
  }
}
