package nl.ketenkompas.model.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.care.AreaMatch.Relation;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LifeAreasTest {
  private static final LifeAreas FIVE = LifeAreas.preset("monitoring-5");

  static List<LifeAreas> presets() {
    return LifeAreas.presets();
  }

  @ParameterizedTest
  @CsvSource({
    "norm-3, SK-M4, HOUSING INCOME CARE",
    "facilities-4, SK-A6, HOUSING CARE INCOME DAY_ACTIVITY",
    "monitoring-5, SK-M1, HOUSING CARE INCOME DAY_ACTIVITY HEALTH_INSURANCE",
    "mandate-5, FM-9, WORK_INCOME COMPULSORY_EDUCATION HOUSING CARE POLICE_JUSTICE",
    "family-7, ST-DEF, FAMILY HOUSING WORK INCOME HEALTH EDUCATION SAFETY",
    "chain-8, PH-CHAIN, DEBT INCOME HOUSING SELF_RELIANCE HEALTH ADDICTION DAY_STRUCTURE PSYCHE",
  })
  @Covers({"SK-M4", "SK-M6", "SK-A6", "SK-M1", "FM-9.GKB.1", "ST-DEF", "PH-CHAIN"})
  void eachSourceCountsItsOwn(String id, String rule, String codes) {
    LifeAreas list = LifeAreas.preset(id);

    assertThat(list.rule()).isEqualTo(rule);
    assertThat(list.areas()).extracting(LifeArea::code).containsExactly(codes.split(" "));
    assertThat(id).endsWith("-" + list.areas().size());
    assertThat(list.areas())
        .allSatisfy(
            area -> {
              assertThat(area.name().nl()).isNotEqualTo(area.name().en()).isLowerCase();
              assertThat(list.check(area.code())).isEqualTo(area.code());
              assertThat(list.area(area.code())).contains(area);
            });
  }

  @Test
  void thereAreSixAndTheirNumbersAreThoseOfTheSources() {
    assertThat(LifeAreas.presets())
        .extracting(list -> list.areas().size())
        .containsExactly(3, 4, 5, 5, 7, 8);
    assertThat(LifeAreas.presets()).extracting(LifeAreas::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DEBT", "housing", "", "Kanarie"})
  void unknownAreaIsRefusedWithoutShowingIt(String code) {
    assertThat(FIVE.contains(code)).isFalse();
    assertThat(FIVE.area(code)).isEmpty();
    assertThatThrownBy(() -> FIVE.check(code)).hasMessage("lifeArea: UNKNOWN_CODE");
    assertThatThrownBy(() -> FIVE.matches(code, FIVE)).hasMessage("lifeArea: UNKNOWN_CODE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "norm-3/HOUSING | chain-8 | SAME HOUSING",
        "mandate-5/HOUSING | family-7 | SAME HOUSING",
        "norm-3/CARE | monitoring-5 | SAME CARE",
        "facilities-4/INCOME | norm-3 | SAME INCOME",
        "facilities-4/DAY_ACTIVITY | monitoring-5 | SAME DAY_ACTIVITY",
        "family-7/INCOME | monitoring-5 | SAME INCOME",
        "chain-8/DEBT | monitoring-5 | PART_OF INCOME",
        "chain-8/DEBT | norm-3 | PART_OF INCOME",
        "chain-8/DEBT | mandate-5 | PART_OF WORK_INCOME",
        "chain-8/INCOME | family-7 | PART_OF INCOME",
        "monitoring-5/INCOME | chain-8 | INCLUDES DEBT, INCLUDES INCOME",
        "mandate-5/WORK_INCOME | family-7 | INCLUDES WORK, INCLUDES INCOME",
        "mandate-5/WORK_INCOME | norm-3 | INCLUDES INCOME",
        "family-7/WORK | facilities-4 | PART_OF DAY_ACTIVITY",
        "chain-8/DAY_STRUCTURE | monitoring-5 | PART_OF DAY_ACTIVITY",
        "mandate-5/COMPULSORY_EDUCATION | family-7 | PART_OF EDUCATION",
        "family-7/HEALTH | chain-8 | INCLUDES HEALTH, INCLUDES PSYCHE",
        "chain-8/ADDICTION | family-7 | ''",
        "mandate-5/CARE | monitoring-5 | ''",
        "mandate-5/POLICE_JUSTICE | family-7 | ''",
        "monitoring-5/HEALTH_INSURANCE | family-7 | ''",
        "chain-8/SELF_RELIANCE | monitoring-5 | ''",
        "family-7/WORK | chain-8 | ''",
      })
  void areaOfAnotherListIsFoundWhereTheSourcesAllow(String from, String to, String matches) {
    String[] place = from.split("/", -1);

    assertThat(LifeAreas.preset(place[0]).matches(place[1], LifeAreas.preset(to)))
        .allSatisfy(match -> assertThat(match.rules()).isNotEmpty())
        .extracting(match -> match.relation() + " " + match.code())
        .isEqualTo(matches.isEmpty() ? List.of() : List.of(matches.split(", ")));
  }

  @Test
  void matchSaysOnWhatItRests() {
    assertThat(LifeAreas.preset("chain-8").matches("DEBT", LifeAreas.preset("norm-3")))
        .containsExactly(
            new AreaMatch(Relation.PART_OF, "INCOME", List.of("PH-CHAIN", "SK-M1", "SK-M6")));
    assertThat(FIVE.matches("CARE", FIVE))
        .containsExactly(new AreaMatch(Relation.SAME, "CARE", List.of("SK-M1")));
  }

  @ParameterizedTest
  @MethodSource("presets")
  void matchesReadBackwardSayTheOpposite(LifeAreas list) {
    Map<Relation, Relation> opposite =
        Map.of(
            Relation.SAME, Relation.SAME,
            Relation.PART_OF, Relation.INCLUDES,
            Relation.INCLUDES, Relation.PART_OF);
    for (LifeAreas other : LifeAreas.presets()) {
      for (LifeArea area : list.areas()) {
        for (AreaMatch match : list.matches(area.code(), other)) {
          assertThat(other.matches(match.code(), list))
              .filteredOn(back -> back.code().equals(area.code()))
              .extracting(AreaMatch::relation)
              .containsExactly(opposite.get(match.relation()));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("presets")
  void noListHasTwoAreasThatAreTheSame(LifeAreas list) {
    for (LifeArea area : list.areas()) {
      assertThat(list.matches(area.code(), list)).hasSize(1);
      for (LifeAreas other : LifeAreas.presets()) {
        List<AreaMatch> matches = list.matches(area.code(), other);
        assertThat(matches).filteredOn(m -> m.relation() == Relation.SAME).hasSizeLessThan(2);
      }
    }
  }

  @Test
  void listOfAChainItselfMatchesItselfOnly() {
    LifeAreas own =
        new LifeAreas("monitoring-5", FIVE.title(), "own", "SK-M1", FIVE.areas().subList(0, 1));

    assertThat(own.matches("HOUSING", own)).hasSize(1);
    assertThat(own.matches("HOUSING", FIVE)).isEmpty();
    assertThat(FIVE.matches("HOUSING", own)).isEmpty();
  }

  @Test
  void codeStandsInAListOnce() {
    LifeArea area = FIVE.areas().get(0);

    assertThatThrownBy(() -> new LifeAreas("x", FIVE.title(), "own", "SK-M1", List.of(area, area)))
        .hasMessage("lifeAreas.areas: DUPLICATE_KEY");
    assertThatThrownBy(() -> new LifeAreas("x", FIVE.title(), "own", "SK-M1", List.of()))
        .hasMessage("lifeAreas.areas: EMPTY");
    assertThatThrownBy(() -> new LifeAreas("x", FIVE.title(), "own", "M1", List.of(area)))
        .hasMessage("rule: FORMAT");
    assertThatThrownBy(() -> LifeAreas.preset("norm-9"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("preset: UNKNOWN_CODE");
  }

  @Test
  void jsonWithAnUnknownFieldIsRefused() {
    Map<String, Object> json = new LinkedHashMap<>(FIVE.json());
    json.put(
        "areas",
        FIVE.areas().stream()
            .map(a -> Map.of("code", a.code(), "name", Map.of("nl", "n", "en", "e")))
            .toList());
    json.put("title", Map.of("nl", "n", "en", "e"));
    assertThat(LifeAreas.ofJson(json).areas()).hasSize(5);

    json.put("color", "red");

    assertThatThrownBy(() -> LifeAreas.ofJson(json)).hasMessage("lifeAreas.field: UNKNOWN_CODE");
  }
}
