package nl.ketenkompas.privacy;

import static nl.ketenkompas.privacy.Facts.CLIENT;
import static nl.ketenkompas.privacy.Facts.DAY;
import static nl.ketenkompas.privacy.Facts.KEY;
import static nl.ketenkompas.privacy.Facts.OTHER_KEY;
import static nl.ketenkompas.privacy.Facts.THIS_YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementKind.Reading;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.TraitSink.Trait;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.agreement.Standing;
import nl.ketenkompas.privacy.sql.SqlTables;
import nl.ketenkompas.privacy.sql.SqlWhere;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of which clients a role sees data: each part of a group of clients, alone and together. */
class ScopeTest {
  private static final User USER = new User("u1", "shelter", "shelter-worker", "Arnhem");
  private static final SourceKey FAMILY = SourceKey.of("shelter", "f1");

  private static Agreement<CovenantTerms> covenant(String scopes) {
    return Samples.read(
        Samples.SMALL
            .replace("\"clients\": [{}]", "\"clients\": [" + scopes.replace('\'', '"') + "]")
            .replace("\"condition\": \"CONSENT\"", "\"condition\": \"NONE\""));
  }

  /** Such as {@code label=homeless place=Arnhem standing=FORMER}. */
  private static Circumstances client(SourceKey key, @Nullable String said) {
    Circumstances client = Circumstances.of(key, null);
    for (String part : said == null ? new String[0] : said.split(" ", -1)) {
      String code = part.substring(part.indexOf('=') + 1);
      client =
          switch (part.substring(0, part.indexOf('='))) {
            case "label" -> client.withLabels(code.split("/", -1));
            case "place" -> placed(client, code);
            case "chain" -> client.withChains(code.split("/", -1));
            case "caseload" -> client.withCaseloads(code.split("/", -1));
            case "family" -> client.withFamilies(SourceKey.of("shelter", code));
            default -> client.withStanding(Standing.valueOf(code));
          };
    }
    return client;
  }

  private static Circumstances placed(Circumstances of, String municipality) {
    return new Circumstances(
        of.key(),
        of.labels(),
        municipality,
        of.caseloads(),
        of.families(),
        of.chains(),
        of.step(),
        of.standing(),
        of.period(),
        of.recordedAt());
  }

  private static Situation situation(String scopes, Circumstances... circumstances) {
    CovenantFacts facts =
        new CovenantFacts(List.of(), List.of(), List.of(), List.of(circumstances))
            .withDesignatedFamilies(List.of(DesignatedFamily.of(FAMILY, THIS_YEAR)));
    return Covenant.of(covenant(scopes)).at(Moment.asOf(DAY), facts, Facts::resolve);
  }

  private static String turns(Viewer viewer) {
    return viewer.explain(CLIENT, "identity").turningPoints().stream()
        .map(point -> point.change().code() + facts(point.change()))
        .collect(Collectors.joining(" "));
  }

  private static String facts(Reason change) {
    return change.facts().stream()
        .map(fact -> "(" + fact.ref() + ")")
        .collect(Collectors.joining());
  }

  @Covers({"SK-C12", "SK-C14", "SK-C17", "FM-8.VII"})
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | | GRANTED |",
        "{} | standing=FORMER | CLIENT_NOT_CURRENT | IF_CURRENT",
        "{} | standing=DECEASED | CLIENT_NOT_CURRENT | IF_CURRENT",
        "{'standings': ['FORMER']} | standing=FORMER | GRANTED |",
        "{'standings': ['FORMER']} | standing=CURRENT | CLIENT_NOT_CURRENT |",
        "{'standings': ['DECEASED', 'CURRENT']} | standing=DECEASED | GRANTED |",
        "{'labels': ['homeless']} | label=homeless | GRANTED |",
        "{'labels': ['homeless']} | label=nuisance | CLIENT_OUT_OF_SCOPE | IF_LABEL(homeless)",
        "{'labels': ['homeless', 'nuisance']} | label=other/nuisance | GRANTED |",
        "{'labels': ['homeless'], 'standings': ['FORMER']} | | CLIENT_OUT_OF_SCOPE |",
        "{'municipalities': ['Arnhem', 'Tiel']} | place=Tiel | GRANTED |",
        "{'municipalities': ['Tiel']} | place=Arnhem | CLIENT_OUT_OF_SCOPE | IF_MUNICIPALITY",
        "{'municipalities': ['Tiel', 'Ede']} | | CLIENT_OUT_OF_SCOPE | IF_MUNICIPALITY",
        "{'ownMunicipality': true} | place=Arnhem | GRANTED |",
        "{'ownMunicipality': true} | place=Tiel | CLIENT_OUT_OF_SCOPE | IF_MUNICIPALITY",
        "{'ownMunicipality': true} | | CLIENT_OUT_OF_SCOPE | IF_MUNICIPALITY",
        "{'ownMunicipality': true, 'municipalities': ['Tiel']} | place=Tiel | CLIENT_OUT_OF_SCOPE"
            + " | IF_MUNICIPALITY",
        "{'ownMunicipality': true, 'municipalities': ['Tiel']} | place=Arnhem"
            + " | CLIENT_OUT_OF_SCOPE | IF_MUNICIPALITY",
        "{'ownCaseload': true} | caseload=u2/u1 | GRANTED |",
        "{'ownCaseload': true} | caseload=u2 | CLIENT_OUT_OF_SCOPE | IF_CASELOAD(u1)",
        "{'designatedFamilies': true} | family=f1 | GRANTED |",
        "{'designatedFamilies': true} | family=f2 | CLIENT_OUT_OF_SCOPE | IF_DESIGNATED",
        "{'chains': ['oggz']} | chain=youth/oggz | GRANTED |",
        "{'chains': ['oggz']} | chain=youth | CLIENT_OUT_OF_SCOPE | IF_CHAIN(oggz)",
        "{'chains': ['oggz', 'youth']} | | CLIENT_OUT_OF_SCOPE | IF_CHAIN(oggz) IF_CHAIN(youth)",
        "{'chains': ['oggz'], 'labels': ['oggz']} | label=oggz | CLIENT_OUT_OF_SCOPE"
            + " | IF_CHAIN(oggz)",
        "{'chains': ['oggz'], 'labels': ['oggz']} | chain=oggz | CLIENT_OUT_OF_SCOPE"
            + " | IF_LABEL(oggz)",
        "{'chains': ['oggz'], 'labels': ['oggz']} | | CLIENT_OUT_OF_SCOPE |",
        "{'chains': ['oggz'], 'labels': ['oggz']} | label=oggz chain=oggz | GRANTED |",
        "{'labels': ['a']}, {'chains': ['b']} | label=a | GRANTED |",
        "{'labels': ['a']}, {'chains': ['b']} | chain=b standing=FORMER | CLIENT_NOT_CURRENT"
            + " | IF_CURRENT",
      })
  void groupHoldsClientsWithEveryPartThatIsFilledIn(
      String scopes, @Nullable String said, AccessReason reason, @Nullable String turns) {
    // Of a second client everything is true, so that columns and rows cannot be confused
    Situation situation =
        situation(
            scopes,
            client(KEY, said),
            client(
                SourceKey.of("shelter", "c2"), "label=homeless/a/oggz place=Arnhem chain=oggz/b"));
    Viewer viewer = situation.viewer(USER, "care");
    boolean granted = reason == AccessReason.GRANTED;

    AccessDecision decision = viewer.decide(CLIENT, "identity");

    assertThat(decision.reasons().get(0).code()).isEqualTo(reason);
    assertThat(decision.level()).isEqualTo(granted ? Level.FULL : Level.NONE);
    assertThat(turns(viewer).replaceAll("^IF_CURRENT.*", "IF_CURRENT"))
        .isEqualTo(granted || turns == null ? "" : turns);
    ClientFilter filter = viewer.filter("identity", Level.FULL);
    assertThat(filter.test(CLIENT)).isEqualTo(granted);
    assertThat(filter.clients().contains(CLIENT)).isEqualTo(granted);
  }

  @Covers({"SK-C12", "SK-C14"})
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'municipalities': ['Tiel']} | place=Arnhem | place=Tiel | true",
        "{'ownMunicipality': true} | place=Tiel | place=Arnhem | true",
        "{'ownMunicipality': true} | place=Tiel | place=Ede | false",
        "{'municipalities': ['Tiel']} | place=Arnhem | place=Ede | false",
        "{'labels': ['a']} | label=b | label=a | true",
        "{'chains': ['a']} | chain=b | chain=a | true",
        "{'chains': ['a'], 'labels': ['b']} | chain=a | label=b | true",
        "{'ownCaseload': true} | caseload=u2 | caseload=u1 | true",
        "{'designatedFamilies': true} | family=f2 | family=f1 | true",
      })
  void whatPartnersRecordedCountsTogether(String scope, String one, String other, boolean inScope) {
    for (List<String> order : List.of(List.of(one, other), List.of(other, one))) {
      Viewer viewer =
          situation(scope, client(KEY, order.get(0)), client(OTHER_KEY, order.get(1)))
              .viewer(USER, "care");

      assertThat(viewer.level(CLIENT, "identity")).isEqualTo(inScope ? Level.FULL : Level.NONE);
      assertThat(viewer.filter("identity", Level.FULL).count()).isEqualTo(inScope ? 1 : 0);
    }
  }

  @Covers("SK-C12")
  @ParameterizedTest
  @CsvSource({"Arnhem, FULL", "Tiel, NONE", ", NONE"})
  void userWithoutMunicipalityHasNoneOfHisOwn(@Nullable String own, Level level) {
    User user = new User("u1", "shelter", "shelter-worker", own);
    Situation plain = situation("{'ownMunicipality': true}", client(KEY, "place=Arnhem"));
    Situation two =
        situation(
            "{'ownMunicipality': true}",
            client(KEY, "place=Arnhem"),
            client(OTHER_KEY, "place=Ede"));

    assertThat(plain.viewer(user, "care").level(CLIENT, "identity")).isEqualTo(level);
    assertThat(two.viewer(user, "care").level(CLIENT, "identity")).isEqualTo(level);
    assertThat(plain.viewer(user, "care").filter("identity", Level.FULL).count())
        .isEqualTo(level == Level.FULL ? 1 : 0);
  }

  @Covers("SK-C14")
  @Test
  void predicateAndTraitsNameTheChains() {
    Situation situation =
        situation("{'chains': ['oggz', 'youth']}", client(KEY, "chain=youth/other label=oggz"));
    ClientPredicate predicate =
        situation.viewer(USER, "care").filter("identity", Level.FULL).predicate();
    List<String> told = new ArrayList<>();
    situation.describe(
        new TraitSink() {
          @Override
          public void client(ClientId client) {}

          @Override
          public void trait(ClientId client, Trait trait, String code) {
            told.add(trait + " " + code);
          }

          @Override
          public void share(
              ClientId client,
              ClientPredicate.@Nullable Ground ground,
              String kind,
              String partner,
              String purpose) {}
        });

    assertThat(told).containsExactly("STANDING CURRENT", "CHAIN youth");
    assertThat(predicate.toString()).contains("InChain[codes=[oggz, youth]]");
    assertThat(SqlWhere.of(predicate, SqlTables.DEFAULT).binds())
        .startsWith(Trait.CHAIN.name(), "oggz", "youth", Trait.STANDING.name(), "CURRENT");
  }

  @Covers("SK-C14")
  @Test
  void chainsAndLabelsAreAtMost64Together() {
    String labels = codes("l", 40);
    String fits = "{'labels': [" + labels + "], 'chains': [" + codes("h", 24) + "]}";
    String last = "label=l39 chain=h23";

    assertThat(situation(fits, client(KEY, last)).viewer(USER, "care").level(CLIENT, "identity"))
        .isEqualTo(Level.FULL);
    assertThat(
            situation(fits, client(KEY, "label=l39"))
                .viewer(USER, "care")
                .level(CLIENT, "identity"))
        .isEqualTo(Level.NONE);

    String tooMany = "{'labels': [" + labels + "], 'chains': [" + codes("h", 25) + "]}";
    String json =
        Samples.SMALL.replace(
            "\"clients\": [{}]", "\"clients\": [" + tooMany.replace('\'', '"') + "]");
    assertThat(CovenantTerms.KIND.read(json, "covenant.json"))
        .isInstanceOf(Reading.Unusable.class)
        .asString()
        .contains("expected at most 64 different labels and chains");
  }

  private static String codes(String prefix, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "'" + prefix + i + "'")
        .collect(Collectors.joining(", "));
  }

  @Test
  void circumstancesWithoutChainsAreInNone() {
    Circumstances older =
        new Circumstances(
            KEY,
            List.of(),
            null,
            List.of(),
            List.of(),
            null,
            Standing.CURRENT,
            THIS_YEAR,
            Instant.MIN);

    assertThat(older.chains()).isEmpty();
    assertThat(older.withChains("oggz").withStep("s").withLabels("l").chains())
        .containsExactly("oggz");
    assertThatThrownBy(() -> older.withChains("oggz").chains().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
