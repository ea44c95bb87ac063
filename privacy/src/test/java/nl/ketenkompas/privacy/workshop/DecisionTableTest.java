package nl.ketenkompas.privacy.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DecisionTableTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  @Test
  @Covers({"SK-C12", "SK-C11", "FM-8.VII", "FM-10.NAW", "FM-10.OPEN"})
  void tableForPeople() {
    String edited =
        CovenantDiffTest.COVENANT
            .replace(
                "[\"l1\"]",
                "[\"l1\", \"l2\"], \"municipalities\": [\"Ten Boer\"], \"standings\": [\"FORMER\", \"DECEASED\"]")
            .replace(
                "}], \"pseudonyms\"",
                "}, {\"chains\": [\"h1\", \"h2\"], \"ownMunicipality\": true, \"ownCaseload\": true, \"designatedFamilies\": true}], \"pseudonyms\"");

    assertThat(DecisionTable.of(CovenantDiffTest.read(edited), DAY).csv(Language.NL))
        .isEqualTo(
            """
            rol;van partij;doel;soort gegevens;aangeleverd door;van welke cliënten;in processtap;\
            cliënt stemde nergens mee in;cliënt gaf toestemming;cliënt machtigde de partij bij naam;\
            bemoeizorg besloten;bemoeizorg besloten en cliënt wil anoniem blijven;\
            noodgeval, ook van wie buiten beeld is;noodgeval, en cliënt machtigde de partij;bepalingen;grondslagen
            n;A;n;n;alle;"label l1 of l2, gemeente Ten Boer, niet meer actueel of overleden; of gevolgd \
            in keten h1 of h2, eigen gemeente, eigen caseload, gekozen gezinnen, actueel";n;hoofdlijnen;hoofdlijnen;hoofdlijnen;\
            hoofdlijnen;niets;niets;niets;SK-C12;AVG-6
            n;A;n;n;alle;"label l1 of l2, gemeente Ten Boer, niet meer actueel of overleden; of gevolgd \
            in keten h1 of h2, eigen gemeente, eigen caseload, gekozen gezinnen, actueel";n;niets;dat het er is;dat het er is;\
            dat het er is;dat het er is;dat het er is;dat het er is;SK-C11;AVG-6
            """);
    assertThat(DecisionTable.of(CovenantTerms.preset("groningen-free-flow"), DAY).csv(Language.EN))
        .startsWith(
            "role;of party;purpose;kind of data;delivered by;of which clients;in process step;")
        .contains(
            ";all;chosen families, current;all;everything;everything;everything;n/a;n/a;n/a;n/a;FM-10.NAW;WMO-5.1.1\n");
  }

  @Covers({"SK-C12", "SK-C11", "SK-C4", "NEN-7513"})
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          - | - | name NOTHING=SUMMARY CONSENT=SUMMARY AUTHORISATION=SUMMARY OUTREACH=SUMMARY DECLINED=NONE EMERGENCY=NONE AUTHORISED_EMERGENCY=NONE | past NOTHING=NONE CONSENT=EXISTS AUTHORISATION=EXISTS OUTREACH=EXISTS DECLINED=EXISTS EMERGENCY=EXISTS AUTHORISED_EMERGENCY=EXISTS
          "CONSENT_OR_OUTREACH" | "AUTHORISATION" | name NOTHING=SUMMARY CONSENT=SUMMARY AUTHORISATION=SUMMARY OUTREACH=SUMMARY DECLINED=NONE EMERGENCY=NONE AUTHORISED_EMERGENCY=NONE | past NOTHING=NONE CONSENT=NONE AUTHORISATION=EXISTS OUTREACH=NONE DECLINED=NONE EMERGENCY=NONE AUTHORISED_EMERGENCY=EXISTS
          "clients": [{"labels": ["l1"]}] | "clients": [] | name NOTHING=NONE CONSENT=NONE AUTHORISATION=NONE OUTREACH=NONE DECLINED=NONE EMERGENCY=NONE AUTHORISED_EMERGENCY=NONE | past NOTHING=NONE CONSENT=NONE AUTHORISATION=NONE OUTREACH=NONE DECLINED=NONE EMERGENCY=EXISTS AUTHORISED_EMERGENCY=EXISTS
          "kinds": ["name", "past"]}] | "kinds": ["past"]}] | name NOTHING=NONE CONSENT=NONE AUTHORISATION=NONE OUTREACH=NONE DECLINED=NONE EMERGENCY=NONE AUTHORISED_EMERGENCY=NONE | past NOTHING=NONE CONSENT=EXISTS AUTHORISATION=EXISTS OUTREACH=EXISTS DECLINED=EXISTS EMERGENCY=EXISTS AUTHORISED_EMERGENCY=EXISTS
          2026-01-01/2027-01-01 | 2026-01-01/2026-11-01 | name NOTHING=NONE CONSENT=NONE AUTHORISATION=NONE OUTREACH=NONE DECLINED=NONE EMERGENCY=NONE AUTHORISED_EMERGENCY=NONE | past NOTHING=NONE CONSENT=NONE AUTHORISATION=NONE OUTREACH=NONE DECLINED=NONE EMERGENCY=NONE AUTHORISED_EMERGENCY=NONE
          """)
  void levelsByWhatOpenedTheData(String from, String to, String name, String past) {
    String json =
        from == null ? CovenantDiffTest.COVENANT : CovenantDiffTest.COVENANT.replace(from, to);

    assertThat(DecisionTable.of(CovenantDiffTest.read(json), DAY).rows())
        .extracting(DecisionTableTest::told)
        .containsExactly(name, past);
  }

  private static String told(DecisionTable.Row row) {
    return row.kind()
        + row.levels().entrySet().stream()
            .map(level -> " " + level.getKey() + "=" + level.getValue())
            .collect(Collectors.joining());
  }

  @Test
  @Covers("FM-8.VII")
  void rowForEachWhoseDataAreSeenOtherwise() {
    DecisionTable table = DecisionTable.of(CovenantTerms.preset("groningen-free-flow"), DAY);

    List<DecisionTable.Row> housing =
        table.rows().stream()
            .filter(row -> row.role().equals("partner") && row.kind().equals("housing"))
            .toList();

    assertThat(housing).hasSize(2);
    assertThat(housing.get(0).from()).containsExactly("family-coaches");
    assertThat(housing.get(0).levels()).containsEntry(Opening.NOTHING, Level.FULL);
    assertThat(housing.get(0).clauses()).hasToString("[FM-8.VII]");
    assertThat(housing.get(0).bases()).hasToString("[WMO-5.1.1]");
    assertThat(housing.get(1).from()).hasSize(7).doesNotContain("family-coaches");
    assertThat(housing.get(1).levels()).containsEntry(Opening.NOTHING, Level.NONE);
    assertThat(housing.get(1).clauses()).isEmpty();
    assertThat(housing.get(1).parties()).hasSize(7);
    assertThat(table).hasToString("DecisionTable[groningen-free-flow@1, 2026-11-01, 28 rows]");
  }

  @Test
  void partiesThatSeeDifferentlyHaveTheirOwnRows() {
    String json =
        CovenantDiffTest.COVENANT
            .replace("\"parties\": [\"a\"], ", "")
            .replace(
                "\"reaches\": [\"CRIMINAL\"]", "\"reaches\": [\"CRIMINAL\"], \"parties\": [\"b\"]");

    assertThat(DecisionTable.of(CovenantDiffTest.read(json), DAY).rows())
        .extracting(row -> row.kind() + row.parties() + row.levels().get(Opening.CONSENT))
        .containsExactly("name[a]NONE", "name[b]SUMMARY", "past[a]NONE", "past[b]EXISTS");
  }

  @Test
  @Covers("SK-C4")
  void kindThatNoStepNeedsIsToldSo() {
    String json =
        CovenantDiffTest.COVENANT.replace(
            "\"kinds\": [\"name\", \"past\"]}]", "\"kinds\": [\"past\"]}]");

    assertThat(DecisionTable.of(CovenantDiffTest.read(json), DAY).csv(Language.NL).lines().skip(1))
        .satisfiesExactly(
            name -> assertThat(name).contains(";in geen;niets;"),
            past -> assertThat(past).contains(";n;niets;dat het er is;"));
  }

  @Test
  void spreadsheetComputesNothing() {
    String json =
        CovenantDiffTest.COVENANT
            .replace("\"name\": \"A\"", "\"name\": \"=cmd|' /C calc'!A0\"")
            .replaceFirst(
                "\"care\", \"title\": \\{\"nl\": \"n\"",
                "\"care\", \"title\": {\"nl\": \"\\\\t@x; \\\\\"y\\\\\"\"");

    assertThat(DecisionTable.of(CovenantDiffTest.read(json), DAY).csv(Language.NL))
        .contains("n;'=cmd|' /C calc'!A0;\"'@x; \"\"y\"\"\";n;alle;");
  }

  @Test
  void jsonHasEverything() {
    DecisionTable table = DecisionTable.of(CovenantTerms.preset("sample-chain"), DAY);

    JsonNode json = JsonMapper.builder().build().valueToTree(table);

    assertThat(json.propertyNames()).containsExactly("covenant", "asOf", "rows");
    assertThat(json.get("covenant").asString()).isEqualTo("sample-chain@1");
    assertThat(json.get("rows")).hasSize(7 * 2 * 12);
    assertThat(json.get("rows").get(0).toString())
        .isEqualTo(
            "{\"role\":\"case-director\",\"parties\":[\"municipality\"],\"purpose\":\"care\","
                + "\"kind\":\"identity\",\"from\":[],\"clients\":[{\"ownMunicipality\":true,"
                + "\"standings\":[\"CURRENT\",\"FORMER\"]}],\"steps\":[],\"levels\":{"
                + "\"NOTHING\":\"FULL\",\"CONSENT\":\"FULL\",\"AUTHORISATION\":\"FULL\","
                + "\"OUTREACH\":\"FULL\",\"DECLINED\":\"FULL\"},\"clauses\":[\"SK-C12\"],"
                + "\"bases\":[\"WMO-5.1.1\"]}");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyWordIsThereInEveryLanguage(Language language) {
    assertThat(Stream.of(TableWord.values()).map(word -> word.text(language)))
        .doesNotHaveDuplicates()
        .noneMatch(String::isBlank);
    assertThat(Stream.of(Opening.values()).map(opening -> opening.text(language)))
        .doesNotHaveDuplicates()
        .noneMatch(String::isBlank);
  }
}
