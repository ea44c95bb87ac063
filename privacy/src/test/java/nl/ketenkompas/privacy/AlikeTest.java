package nl.ketenkompas.privacy;

import static nl.ketenkompas.privacy.Facts.DAY;
import static nl.ketenkompas.privacy.Facts.THIS_YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.agreement.Standing;
import org.junit.jupiter.api.Test;

/** Look-ups that make decisions quick, each beside what it must answer. */
class AlikeTest {
  private static final SourceKey FAMILY = SourceKey.of("shelter", "f1");

  private static SourceKey key(String client) {
    return SourceKey.of("shelter", client);
  }

  private static Circumstances homeless(String client) {
    return Circumstances.of(key(client), "Arnhem").withLabels("homeless");
  }

  private static Situation situation(String scope, Circumstances... circumstances) {
    BreakGlass opened =
        new BreakGlass(
            key("e"),
            "u1",
            true,
            DateRange.parse("2026-11-01/2026-11-02"),
            DAY.plusDays(1),
            null,
            Instant.MIN);
    CovenantFacts facts =
        new CovenantFacts(List.of(), List.of(), List.of(), List.of(circumstances))
            .withDesignatedFamilies(List.of(DesignatedFamily.of(FAMILY, THIS_YEAR)))
            .withBreakGlass(List.of(opened));
    String covenant =
        Samples.SMALL
            .replace("\"clients\": [{}]", "\"clients\": [" + scope.replace('\'', '"') + "]")
            .replace("\"condition\": \"CONSENT\"", "\"condition\": \"NONE\"")
            .replace(
                "\"outreachCare\":",
                "\"breakGlass\": {\"roles\": [\"shelter-worker\"], \"kinds\": [\"identity\"],"
                    + " \"longestDays\": 3, \"reviewWithinDays\": 7}, \"outreachCare\":");
    return Covenant.of(Samples.read(covenant))
        .at(Moment.asOf(DAY), facts, k -> Optional.of(new ClientId(k.local().split("-", -1)[0])));
  }

  private static Situation all(String scope) {
    return situation(
        scope,
        homeless("a"),
        homeless("b"),
        homeless("c").withLabels("homeless", "unheard-of"),
        homeless("d").withStanding(Standing.FORMER),
        homeless("e"),
        homeless("f").withFamilies(FAMILY),
        Circumstances.of(key("g"), "Tiel").withLabels("homeless"),
        Circumstances.of(key("h"), null).withLabels("homeless"),
        homeless("i"),
        Circumstances.of(key("i-2"), "Tiel"),
        homeless("j").withPeriod(DateRange.parse("2026-12-01/2027-01-01")),
        homeless("k").withLabels("nuisance"),
        homeless("l").withCaseloads("u1"));
  }

  @Covers("SK-C12")
  @Test
  void clientsWithTheSameTraitsAreOneClassAndTheOthersAreAskedOneByOne() {
    Situation situation = all("{'labels': ['homeless', 'nuisance'], 'ownMunicipality': true}");

    assertThat(situation.alike.classes)
        .containsExactly(new char[] {1, 1, 1, 2, 0, 3, 4, 5, 0, 0, 6, 1});
  }

  @Covers({"SK-C12", "SK-C17", "FM-8.VII"})
  @Test
  void eachClassIsInViewOrNotAsTheGroupsSay() {
    assertThat(seen("{'labels': ['homeless'], 'ownMunicipality': true}", "Arnhem"))
        .containsExactly(3, 2, 1, 2, 0, 0, 0);
    assertThat(seen("{'labels': ['homeless'], 'ownMunicipality': true}", "Tiel"))
        .containsExactly(3, 0, 0, 0, 2, 0, 0);
    assertThat(seen("{'labels': ['homeless'], 'ownMunicipality': true}", "Ede"))
        .containsExactly(3, 0, 0, 0, 0, 0, 0);
    assertThat(seen("{'labels': ['homeless', 'nuisance'], 'designatedFamilies': true}", "Ede"))
        .containsExactly(3, 0, 0, 2, 0, 0, 0);
    assertThat(
            seen(
                "{'labels': ['homeless']}, {'labels': ['nuisance'], 'standings': ['FORMER']}",
                "Ede"))
        .containsExactly(3, 2, 1, 2, 2, 2, 1);
    assertThat(seen("{'labels': ['homeless']}, {'ownCaseload': true}", "Arnhem")).containsOnly(3);
  }

  private static List<Integer> seen(String scope, String municipality) {
    Situation situation = all(scope);
    Viewer viewer =
        situation.viewer(new User("u9", "shelter", "shelter-worker", municipality), "care");
    byte[] seen = viewer.lens.seenFrom(viewer.municipality);
    assertThat(viewer.lens.seenFrom(viewer.municipality)).isSameAs(seen);
    return IntStream.range(0, seen.length).mapToObj(i -> (int) seen[i]).toList();
  }

  @Covers("SK-C12")
  @Test
  void usersOfMunicipalitiesWithoutClientsShareOneAnswer() {
    Situation situation = all("{'labels': ['homeless'], 'ownMunicipality': true}");
    Lens lens = situation.viewer(new User("u9", "shelter", "shelter-worker", "Ede"), "care").lens;

    assertThat(lens.seenFrom(situation.names.of("Ede"))).isSameAs(lens.seenFrom(-1));
    assertThat(lens.seenFrom(situation.names.of("Tiel"))).isNotSameAs(lens.seenFrom(-1));
  }

  @Covers({"SK-C12", "NEN-7513"})
  @Test
  void askingByRowIsAskingByClient() {
    for (String scope :
        List.of("{'labels': ['homeless'], 'ownMunicipality': true}", "{'ownCaseload': true}")) {
      Situation situation = all(scope);
      Viewer viewer =
          situation.viewer(new User("u1", "shelter", "shelter-worker", "Arnhem"), "care");
      List<String> seen = new ArrayList<>();
      for (int row = 0; row < situation.clients().size(); row++) {
        ClientId client = situation.clients().get(row);
        assertThat(viewer.view(row)).isSameAs(viewer.view(client));
        if (viewer.level(client, "identity") == Level.FULL) {
          seen.add(client.text());
        }
      }
      assertThat(String.join("", seen)).isEqualTo(scope.contains("label") ? "abcefil" : "el");
      assertThat(viewer.view(-1)).isSameAs(viewer.view(new ClientId("z")));
      assertThatThrownBy(() -> viewer.view(situation.clients().size()))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  void whomTheCovenantDoesNotCoverIsAskedOneByOneAndSeesNothing() {
    Situation situation = all("{}");
    Viewer viewer = situation.viewer(new User("u1", "shelter", "cook", "Arnhem"), "care");

    assertThat(viewer.lens.seenFrom(-1)).containsOnly(Alike.ASK).hasSize(6);
    for (int row = -1; row < situation.clients().size(); row++) {
      assertThat(viewer.view(row)).isSameAs(viewer.lens.unknown);
    }
  }

  @Test
  void beyondTheMostClassesClientsAreAskedOneByOne() {
    int many = (1 << 12) + 2;
    Circumstances[] circumstances =
        IntStream.range(0, many)
            .mapToObj(i -> Circumstances.of(key("c" + (100_000 + i)), "m" + i % (many - 1)))
            .toArray(Circumstances[]::new);
    Situation situation = situation("{'ownMunicipality': true}", circumstances);
    char[] classes = situation.alike.classes;

    assertThat((int) classes[(1 << 12) - 1]).isEqualTo(1 << 12);
    assertThat((int) classes[1 << 12]).isEqualTo(Alike.EACH);
    assertThat((int) classes[many - 1]).isEqualTo(1);
    assertThat(
            situation
                .viewer(new User("u1", "shelter", "shelter-worker", "m4096"), "care")
                .filter("identity", Level.FULL)
                .clients())
        .containsExactly(new ClientId("c104096"));
    assertThat(
            situation
                .viewer(new User("u1", "shelter", "shelter-worker", "m4096"), "care")
                .level(new ClientId("c104096"), "identity"))
        .isEqualTo(Level.FULL);
  }

  @Test
  void codesHaveTheirPlacesWhateverTheirHash() {
    // "Aa" and "BB" have the same hash code, and so have all strings made of them
    List<String> codes = new ArrayList<>(List.of(""));
    for (int length = 0; length < 6; length++) {
      codes = codes.stream().flatMap(c -> List.of(c + "Aa", c + "BB").stream()).toList();
    }
    Codes all = new Codes(codes);

    assertThat(codes).hasSize(64);
    for (int i = 0; i < 64; i++) {
      assertThat(all.place(codes.get(i))).isEqualTo(i);
    }
    assertThat(all.place("AaAaAaAaAa")).isEqualTo(-1);
    assertThat(all.place("AaAaAaAaAaBBBB")).isEqualTo(-1);
    assertThat(all.inOrder()).isEqualTo(codes);
    assertThat(new Codes(codes.subList(0, 3)).place(codes.get(3))).isEqualTo(-1);
    assertThat(new Codes(List.of()).place("AaAaAaAaAaAa")).isEqualTo(-1);
  }

  @Test
  void clientsHaveTheirRowsWhateverTheirHash() {
    for (int many : new int[] {0, 1, 3, 4, 5, 64, 1_000}) {
      List<ClientId> clients =
          IntStream.range(0, many).mapToObj(i -> new ClientId("c" + i)).toList();
      ClientTable table = new ClientTable(clients);
      for (int row = 0; row < many; row++) {
        assertThat(table.row(new ClientId("c" + row))).isEqualTo(row);
      }
      assertThat(table.row(new ClientId("c" + many))).isEqualTo(-1);
    }
    ClientTable same =
        new ClientTable(List.of(new ClientId("AaAa"), new ClientId("BBBB"), new ClientId("AaBB")));
    assertThat(same.row(new ClientId("BBBB"))).isEqualTo(1);
    assertThat(same.row(new ClientId("AaBB"))).isEqualTo(2);
    assertThat(same.row(new ClientId("BBAa"))).isEqualTo(-1);
  }

  @Test
  void indexGivesTheRowsOfEachUserInOrder() {
    Situation situation =
        situation(
            "{}",
            homeless("a").withCaseloads("u1", "u2"),
            homeless("b"),
            homeless("c").withCaseloads("u2"));
    var index = Index.of(situation.traits, traits -> traits.caseloads);

    assertThat(index).hasSize(2);
    assertThat(index.get(situation.names.of("u1"))).containsExactly(0);
    assertThat(index.get(situation.names.of("u2"))).containsExactly(0, 2);
    assertThat(situation.names.code(situation.names.of("u2"))).isEqualTo("u2");
    assertThat(situation.names.code(-1)).isEmpty();
    int before = situation.names.size();
    assertThat(situation.names.of("new")).isEqualTo(before);
    assertThat(situation.names.of("new")).isEqualTo(before);
    assertThat(situation.names.size()).isEqualTo(before + 1);
  }

  @Test
  void profileSupposesOneThingAtATime() {
    Profile profile = new Profile(1, 2, 4, 8, true);

    assertThat(
            Arrays.asList(
                profile.withConsent(16, false),
                profile.withConsent(16, true),
                profile.withoutConsent(),
                profile.withOutreach(32),
                profile.withoutOutreach(),
                profile.withNeeded(64)))
        .containsExactly(
            new Profile(17, 2, 4, 8, false),
            new Profile(17, 18, 4, 8, false),
            new Profile(0, 0, 4, 8, true),
            new Profile(1, 2, 36, 8, true),
            new Profile(1, 2, 0, 8, true),
            new Profile(1, 2, 4, 64, true));
    assertThat(profile).hasToString("Profile[*]");
  }

  @Test
  void knownFactsShowNothingAndTellChosenFamilies() {
    Known known = Known.nothing(Set.of(FAMILY));

    assertThat(known).hasToString("Known[*]");
    assertThat(known.isDesignated(List.of())).isFalse();
    assertThat(known.isDesignated(List.of(key("f2")))).isFalse();
    assertThat(known.isDesignated(List.of(key("f2"), FAMILY))).isTrue();
  }
}
