package nl.ketenkompas.model.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.model.client.TargetGroup.Belonging;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetGroupTest {
  private static final LocalDate DAY = LocalDate.of(2011, 7, 1);
  private static final TargetGroups CITY = TargetGroups.preset("stedelijk-kompas");
  private static final TargetGroups FAMILIES = TargetGroups.preset("multi-problem-families");
  private static final TargetGroups DELFT = TargetGroups.preset("delft");

  private static TargetGroup group(TargetGroups groups, String id) {
    return groups.find(id).orElseThrow();
  }

  private static String answer(TargetGroup group, GroupFacts facts, LocalDate day) {
    return group
        .decide(facts, day)
        .fold(yes -> "YES", failed -> "NO " + at(group, failed), open -> "? " + at(group, open));
  }

  private static String at(TargetGroup group, List<Criterion> criteria) {
    List<Integer> places = new ArrayList<>();
    criteria.forEach(criterion -> places.add(group.criteria().indexOf(criterion)));
    return places.toString();
  }

  @Test
  @Covers("SK-A7")
  void shipsTheGroupsAndLabelsOfTheCityCompass() {
    assertThat(CITY.groups())
        .extracting(TargetGroup::id)
        .containsExactly(
            "ACTUALLY_HOMELESS",
            "RESIDENTIALLY_HOMELESS",
            "THREATENED_WITH_HOMELESSNESS",
            "HOMELESS_YOUTH",
            "NUISANCE_CAUSER",
            "SQUALID_LIVING",
            "REPEAT_OFFENDER",
            "VIOLENCE_OFFENDER",
            "CARE_AVOIDER");
  }

  @Test
  @Covers("SK-A7")
  void aClientCanBelongToSeveral() {
    GroupFacts facts =
        GroupFacts.NONE.with("label", List.of("SQUALID_LIVING", "CARE_AVOIDER"), true);
    assertThat(CITY.groups())
        .filteredOn(group -> group.decide(facts, DAY) instanceof Belonging.Yes)
        .extracting(TargetGroup::id)
        .containsExactly("THREATENED_WITH_HOMELESSNESS", "SQUALID_LIVING", "CARE_AVOIDER");
    assertThat(answer(group(CITY, "CARE_AVOIDER"), GroupFacts.NONE, DAY)).isEqualTo("? [0]");
  }

  @Test
  void everyPresetNamesRulesOfTheRegistryAndSaysWhereItComesFrom() {
    assertThat(TargetGroups.presets()).hasSize(4).isSorted();
    for (String id : TargetGroups.presets()) {
      TargetGroups preset = TargetGroups.preset(id);
      assertThat(preset.id()).isEqualTo(id);
      assertThat(preset.groups())
          .isNotEmpty()
          .allSatisfy(
              group -> {
                if (group.rule() != null) {
                  assertThat(Rule.of(group.rule()).id()).isEqualTo(group.rule());
                }
              });
    }
    assertThatThrownBy(() -> TargetGroups.preset("utrecht"))
        .hasMessage("targetGroups: UNKNOWN_CODE");
  }

  @ParameterizedTest
  @CsvSource({
    "PUBLIC_SPACE,              1985-01-01, ETHOS-1,                   true",
    "EMERGENCY_SHELTER,         1985-01-01, ETHOS-2,                   true",
    "TEMPORARY_ACCOMMODATION,   1985-01-01, ETHOS-3,                   false",
    "LEAVING_INSTITUTION,       1985-01-01, ETHOS-4,                   false",
    "NON_CONVENTIONAL_DWELLING, 1985-01-01, ETHOS-5,                   true",
    "WITH_FAMILY_OR_FRIENDS,    1985-01-01, ETHOS-6,                   true",
    "IMMINENT_EVICTION,         1985-01-01, ETHOS-IMMINENT-EVICTION,   false",
    "PUBLIC_SPACE,              1993-07-01, ETHOS-1,                   true",
    "PUBLIC_SPACE,              1993-07-02, ETHOS-1,                   false",
    "PUBLIC_SPACE,              1946-07-02, ETHOS-1,                   true",
    "PUBLIC_SPACE,              1946-07-01, ETHOS-1,                   false",
  })
  void placesPeopleInEthosLight(String situation, String birth, String category, boolean cbs) {
    TargetGroups ethos = TargetGroups.preset("ethos-light");
    GroupFacts facts =
        GroupFacts.NONE
            .with("livingSituation", List.of(situation), true)
            .with(PartialDate.parse(birth));
    List<String> in =
        ethos.groups().stream()
            .filter(group -> group.decide(facts, DAY) instanceof Belonging.Yes)
            .map(TargetGroup::id)
            .toList();
    assertThat(in).isEqualTo(cbs ? List.of(category, "ETHOS-CBS-ESTIMATE") : List.of(category));
  }

  @ParameterizedTest
  @CsvSource({
    "DEBTS ADDICTION CRIME,             true,  YES",
    "DEBTS ADDICTION CRIME,             false, YES",
    "DEBTS ADDICTION SOMETHING_ELSE,    true,  YES",
    "DEBTS ADDICTION ADDICTION,         true,  NO [1]",
    "DEBTS ADDICTION,                   false, ? [1]",
  })
  @Covers("FM-DEF.MPG")
  void countsThreeKindsOfProblems(String problems, boolean complete, String answer) {
    GroupFacts facts =
        GroupFacts.NONE
            .with("family", true)
            .with("problem", List.of(problems.split(" ")), complete);
    assertThat(answer(group(FAMILIES, "MULTI_PROBLEM_FAMILY"), facts, DAY)).isEqualTo(answer);
  }

  @Test
  @Covers("FM-DEF.MPG")
  void countsThemAcrossTheFamily() {
    GroupFacts father = GroupFacts.NONE.with("problem", List.of("DEBTS", "CRIME"), true);
    GroupFacts son = GroupFacts.NONE.with("problem", List.of("CRIME", "ADDICTION"), true);
    TargetGroup group = group(FAMILIES, "MULTI_PROBLEM_FAMILY");
    GroupFacts both = GroupFacts.together(List.of(father, son)).with("family", true);
    assertThat(answer(group, both, DAY)).isEqualTo("YES");
    GroupFacts twice = GroupFacts.together(List.of(father, father)).with("family", true);
    assertThat(answer(group, twice, DAY)).isEqualTo("NO [1]");
    GroupFacts unknown = GroupFacts.together(List.of(father, GroupFacts.NONE)).with("family", true);
    assertThat(answer(group, unknown, DAY)).isEqualTo("? [1]");
    assertThat(answer(group, both.with("family", false), DAY)).isEqualTo("NO [0]");
  }

  @Test
  void whatIsSoForAMemberIsSoForTheFamily() {
    GroupFacts yes = GroupFacts.NONE.with("x", true);
    GroupFacts no = GroupFacts.NONE.with("x", false);
    assertThat(GroupFacts.together(List.of(no, yes)).flags()).containsEntry("x", true);
    assertThat(GroupFacts.together(List.of(yes, GroupFacts.NONE)).flags()).containsEntry("x", true);
    assertThat(GroupFacts.together(List.of(no, no)).flags()).containsEntry("x", false);
    assertThat(GroupFacts.together(List.of(no, GroupFacts.NONE)).flags()).isEmpty();
    assertThat(GroupFacts.together(List.of())).isEqualTo(GroupFacts.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "HOUSING WORK INCOME HEALTH,  false, PERMANENTLY_AT_RISK,   YES",
    "HOUSING WORK INCOME HEALTH,  false, EXPERIENCING_PROBLEMS, YES",
    "HOUSING WORK INCOME,         false, PERMANENTLY_AT_RISK,   NO [1]",
    "HOUSING WORK INCOME HOBBIES, false, PERMANENTLY_AT_RISK,   NO [1]",
    "HOUSING WORK INCOME HEALTH,  true,  PERMANENTLY_AT_RISK,   NO [2]",
    "HOUSING WORK INCOME HEALTH,  true,  FINE,                  'NO [2, 3]'",
  })
  @Covers({"ST-DEF", "ST-FAM"})
  void countsFourLifeAreas(String areas, boolean canSolve, String children, String answer) {
    GroupFacts facts =
        GroupFacts.NONE
            .with("family", true)
            .with("chronicProblemArea", List.of(areas.split(" ")), true)
            .with("parentsCanSolve", canSolve)
            .with("childrenSituation", List.of(children), true);
    assertThat(answer(group(FAMILIES, "LOW_SELF_RELIANCE_FAMILY"), facts, DAY)).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "4, ADDICTION,            false, YES",
    "4, PSYCHIATRIC_DISORDER, false, YES",
    "4, DEBTS,                false, NO [1]",
    "3, ADDICTION,            false, NO [0]",
    "4, ADDICTION,            true,  NO [2]",
  })
  @Covers({"DE-GROUP", "DE-BENEFIT"})
  void choosesCareClientsOfPhaseFour(
      String phase, String problem, boolean eligible, String answer) {
    GroupFacts facts =
        GroupFacts.NONE
            .with("phase", List.of(phase), true)
            .with("problem", List.of(problem), true)
            .with("eligibleForActivation", eligible);
    TargetGroup group = group(DELFT, "CARE_CLIENT_PHASE_4");
    assertThat(answer(group, facts, DAY)).isEqualTo(answer);
    Criterion benefit = new Criterion.Is("longOnBenefit", true, "Lang bijstand.", "Long.");
    TargetGroup narrowed = group.narrowed("LONG", benefit);
    assertThat(DELFT.with(narrowed).find("LONG")).contains(narrowed);
    assertThat(answer(narrowed, facts, DAY)).isEqualTo(answer.equals("YES") ? "? [3]" : answer);
  }

  @ParameterizedTest
  @CsvSource({
    "1983-03-31, 2006-03-30, NO [3]",
    "1983-03-31, 2006-03-31, YES",
    "1948-09-30, 2006-03-29, YES",
    "1948-09-30, 2006-03-30, NO [3]",
    "1948-08-31, 2006-02-27, YES",
    "1948-08-31, 2006-02-28, NO [3]",
    "1948-08,    2006-01-31, YES",
    "1948-08,    2006-02-10, ? [3]",
    "1948-08,    2006-02-28, NO [3]",
    "1983,       2006-01-01, ? [3]",
    "1983,       2005-12-31, NO [3]",
    "1983,       2006-12-31, YES",
    "1984,       2006-03-31, NO [3]",
    "1960,       2006-03-31, YES",
    "unknown,    2006-03-31, ? [3]",
  })
  @Covers("DE-AGE")
  void countsAgesInMonths(String birth, LocalDate day, String answer) {
    GroupFacts facts =
        GroupFacts.NONE
            .with("phase", List.of("4"), true)
            .with("problem", List.of("ADDICTION"), true)
            .with("eligibleForActivation", false)
            .with(PartialDate.parse(birth));
    assertThat(answer(group(DELFT, "CARE_CLIENT_PHASE_4_AGED"), facts, day)).isEqualTo(answer);
  }

  @Test
  void nobodyHasAnAgeBeforeBirth() {
    GroupFacts facts = GroupFacts.NONE.with(PartialDate.of(DAY));
    Criterion child = new Criterion.Aged(null, 216, "Een kind.", "A child.");
    assertThat(child.met(facts, DAY.minusDays(1))).isEqualTo(Criterion.Met.NO);
    assertThat(child.met(facts, DAY)).isEqualTo(Criterion.Met.YES);
    assertThat(child.met(facts, DAY.plusYears(18))).isEqualTo(Criterion.Met.NO);
  }

  @Test
  @Covers("SK-C15")
  void listsAreOpen() {
    TargetGroup wider =
        new TargetGroup(
            "CARE_AVOIDER",
            "Zorgmijder",
            "Care avoider",
            null,
            List.of(new Criterion.Is("avoidsCare", true, "Mijdt zorg.", "Avoids care.")));
    TargetGroups changed = CITY.with(wider);
    assertThat(changed.groups()).hasSameSizeAs(CITY.groups());
    assertThat(changed.find("CARE_AVOIDER")).contains(wider);
    assertThat(changed.find("NOBODY")).isEmpty();
  }

  @Test
  void refusesWhatCannotBeDecided() {
    List<Criterion> one = List.of(new Criterion.Is("x", true, "nl", "en"));
    TargetGroup group = new TargetGroup("A", "nl", "en", null, one);
    assertThatThrownBy(() -> new TargetGroup("A", "nl", "en", null, List.of()))
        .hasMessage("criteria: EMPTY");
    assertThatThrownBy(() -> new TargetGroups("a", "s", List.of(group, group)))
        .hasMessage("targetGroup: DUPLICATE_KEY");
    assertThatThrownBy(() -> new Criterion.AtLeast("x", 2, List.of("A"), false, "nl", "en"))
        .hasMessage("criterionCount: OUT_OF_BOUNDS");
    assertThatThrownBy(() -> new Criterion.AtLeast("x", 0, List.of("A"), true, "nl", "en"))
        .hasMessage("criterionCount: OUT_OF_BOUNDS");
    assertThatThrownBy(() -> new Criterion.AtLeast("x", 1, List.of("A", "A"), true, "nl", "en"))
        .hasMessage("criterionCode: DUPLICATE_KEY");
    assertThatThrownBy(() -> new Criterion.Aged(null, null, "nl", "en"))
        .hasMessage("criterionAge: EMPTY");
    assertThatThrownBy(() -> new Criterion.Aged(12, 12, "nl", "en"))
        .hasMessage("criterionAge: INVERTED");
    assertThatThrownBy(() -> new Criterion.Aged(-1, null, "nl", "en"))
        .hasMessage("criterionAge: OUT_OF_BOUNDS");
    assertThatThrownBy(() -> new Criterion.Aged(null, 1801, "nl", "en"))
        .hasMessage("criterionAge: OUT_OF_BOUNDS");
    assertThat(new Criterion.Aged(0, 1800, "nl", "en").untilMonths()).isEqualTo(1800);
    assertThatThrownBy(() -> GroupFacts.NONE.with("a fact", true)).hasMessage("fact: CHARACTERS");
    assertThatThrownBy(() -> GroupFacts.NONE.with("fact", List.of("a code"), true))
        .hasMessage("factCode: CHARACTERS");
  }
}
