package nl.ketenkompas.monitoring.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.AgreementKind.Reading;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.monitoring.agreement.AimTerms;
import nl.ketenkompas.monitoring.agreement.AimTerms.Aim;
import nl.ketenkompas.monitoring.indicator.Achievement.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AimsTest {
  private static final LocalDate END_OF_2013 = LocalDate.parse("2013-12-31");

  private static Achievement judge(String preset, String aim, long count, @Nullable Long with) {
    return Aims.of(AimTerms.preset(preset)).judge(aim, END_OF_2013, count, with);
  }

  @ParameterizedTest
  @CsvSource({
    "ACTIVE_TRAJECTORY,        499, 500,  NOT_REACHED",
    "ACTIVE_TRAJECTORY,        500, 500,  REACHED",
    "STABLE_MIX_NOW,           299, 500,  NOT_REACHED",
    "STABLE_MIX_NOW,           300, 500,  REACHED",
    "STABLE_MIX_EVER,          3,   5,    REACHED",
    "STABLE_MIX_EVER,          0,   0,    CANNOT_SAY",
    "HOMELESS_BY_EVICTION,     269, 900,  REACHED",
    "HOMELESS_BY_EVICTION,     270, 900,  NOT_REACHED",
    "HOMELESS_BY_EVICTION,     270, ,     CANNOT_SAY",
    "HOMELESS_AFTER_DETENTION, 0,   ,     REACHED",
    "HOMELESS_AFTER_DETENTION, 1,   ,     NOT_REACHED",
    "HOMELESS_PASSED_ON,       0,   ,     REACHED",
    "NUISANCE,                 75,  100,  REACHED",
    "NUISANCE,                 76,  100,  NOT_REACHED",
    "NUISANCE,                 76,  0,    CANNOT_SAY",
    "PLACES,                   1300, ,    REACHED",
    "PLACES,                   1299, ,    NOT_REACHED",
    "PLACES_RESIDENTIAL,       700, ,     REACHED",
    "PLACES_AMBULATORY,        599, ,     NOT_REACHED",
    "FACILITIES,               20,  ,     NOT_REACHED",
    "FACILITIES,               29,  ,     REACHED"
  })
  @Covers({"SK-A1", "SK-A2", "SK-A3", "SK-A4", "SK-A5", "SK-A9"})
  void theAimsOfTheStedelijkKompas(String aim, long count, @Nullable Long with, State state) {
    Achievement achievement = judge("stedelijk-kompas-2008", aim, count, with);
    assertThat(achievement.state()).isEqualTo(state);
    assertThat(achievement.territory()).isEqualTo("Rotterdam");
    assertThat(achievement.count()).isEqualTo(count);
    assertThat(achievement.comparedWith()).isEqualTo(with);
    assertThat(achievement.reasons().get(0).rule().id()).startsWith("SK-A");
  }

  @Test
  @Covers({"SK-A5", "SK-A2"})
  void everyFigureHasItsNames() {
    Achievement nuisance = judge("stedelijk-kompas-2008", "NUISANCE", 300, 410L);
    assertThat(nuisance.numerator()).isEqualTo("NUISANCE");
    assertThat(nuisance.denominator()).isNull();
    assertThat(nuisance.baseYear()).isEqualTo(2008);
    assertThat(nuisance.perThousand()).isEqualTo(732);
    assertThat(nuisance.due()).isEqualTo("2014-12-31");
    assertThat(nuisance.asOf()).isEqualTo(END_OF_2013);
    assertThat(nuisance.reasons().get(0).text(Language.EN))
        .isEqualTo("NUISANCE on 2013-12-31: 300, against 410 in 2008. [SK-A5]");
    assertThat(nuisance.reasons().get(1).text(Language.NL))
        .isEqualTo("Afgesproken was AT_MOST 75 (PERCENT_OF_BASE); dat is gehaald. [SK-A5]");
    Achievement mix = judge("stedelijk-kompas-2008", "STABLE_MIX_NOW", 1, 5L);
    assertThat(mix.denominator()).isEqualTo("EVER_IN_COHORT");
    assertThat(mix.excluded()).containsExactly("DECEASED", "MOVED_AWAY", "ONLY_THREATENED");
    assertThat(mix.reasons().get(0).text(Language.EN))
        .isEqualTo("STABLE_MIX_NOW on 2013-12-31: 1 of 5 (EVER_IN_COHORT). [SK-A2]");
    assertThat(judge("stedelijk-kompas-2008", "PLACES", 7, null).perThousand()).isEqualTo(-1);
    assertThat(judge("stedelijk-kompas-2008", "NUISANCE", 7, 0L).perThousand()).isEqualTo(-1);
    assertThat(judge("stedelijk-kompas-2008", "NUISANCE", 1, 2000L).perThousand()).isEqualTo(1);
    assertThat(judge("stedelijk-kompas-2008", "NUISANCE", 1, 2001L).perThousand()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"2013-12-31, true", "2014-01-01, false"})
  void untilTheLastDayThereIsTime(LocalDate asOf, boolean time) {
    Achievement achievement =
        Aims.of(AimTerms.preset("stedelijk-kompas-2008")).judge("STABLE_MIX_NOW", asOf, 1, 9L);
    assertThat(achievement.reasons()).hasSize(time ? 3 : 2);
    assertThat(achievement.reasons()).extracting(r -> r.code().name()).contains("AIM_NOT_REACHED");
  }

  @Test
  void whatIsReachedNeedsNoTimeAndAnAimWithoutADayNeitherHasAny() {
    assertThat(judge("stedelijk-kompas-2008", "STABLE_MIX_NOW", 9, 9L).reasons()).hasSize(2);
    assertThat(judge("stedelijk-kompas-2008", "PLACES", 9, null).reasons()).hasSize(2);
  }

  @Test
  @Covers({"FM-GOAL.0", "FM-GOAL.1", "FM-GOAL.2", "FM-GOAL.3", "FM-GOAL.4", "FM-GOAL.5"})
  void theAimsOfTheMandateHaveNoNumbersAndThatIsSaid() {
    Aims aims = Aims.of(AimTerms.preset("groningen-2011"));
    assertThat(aims.findings())
        .extracting(finding -> finding.reason().rule().id())
        .containsExactly(
            "FM-GOAL.0", "FM-GOAL.1", "FM-GOAL.2", "FM-GOAL.3", "FM-GOAL.4", "FM-GOAL.5");
    assertThat(aims.findings().get(2).pointer()).isEqualTo("/terms/aims/2");
    Achievement fewer = aims.judge("LESS_CRIME_AND_NUISANCE", END_OF_2013, 12, 40L);
    assertThat(fewer.state()).isEqualTo(State.CANNOT_SAY);
    assertThat(fewer.perThousand()).isEqualTo(300);
    assertThat(fewer.baseYear()).isEqualTo(2010);
    assertThat(fewer.reasons().get(1).text(Language.EN))
        .isEqualTo(
            "No number was agreed for LESS_CRIME_AND_NUISANCE; fill it in to be able to judge."
                + " [FM-GOAL.2]");
  }

  @ParameterizedTest
  @CsvSource({
    "IN_TRACK_OR_GUIDANCE, 899, 900, NOT_REACHED",
    "IN_TRACK_OR_GUIDANCE, 900, 900, REACHED",
    "TO_WORK, 724, , NOT_REACHED",
    "TO_WORK, 725, , REACHED",
    "TO_SOCIAL_ACTIVATION, 725, , REACHED"
  })
  @Covers("DE-COLL")
  void theCollegeProgrammeOfDelft(String aim, long count, @Nullable Long with, State state) {
    assertThat(judge("delft-2005", aim, count, with).state()).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    "REACHED, 100, 100, REACHED",
    "REACHED, 55, 100, NOT_REACHED",
    "ONE_SIDED_SUPPLY, 50, 100, REACHED",
    "ONE_SIDED_SUPPLY, 51, 100, NOT_REACHED",
    "PARTICIPATION, 4, 5, NOT_REACHED",
    "ACCEPTANCE, 4, 5, CANNOT_SAY",
    "RESULTS_ON_BEHAVIOUR, 4, 5, CANNOT_SAY"
  })
  @Covers("PH-EVAL")
  void theFiveThingsOfTheEvaluation(String aim, long count, long with, State state) {
    assertThat(judge("groningen-2008", aim, count, with).state()).isEqualTo(state);
    assertThat(Aims.of(AimTerms.preset("groningen-2008")).ids()).hasSize(5).contains(aim);
  }

  @Test
  @Covers("PH-EVAL")
  void theLargestSupplierIsFound() {
    Supply supply = new Supply(Map.of("shelter", 7, "ggz", 3, "police", 0, "debt", 7));
    assertThat(supply.total()).isEqualTo(17);
    assertThat(supply.largest()).isEqualTo(7);
    assertThat(supply.participating()).isEqualTo(3);
    assertThat(supply.partners()).containsOnlyKeys("shelter", "ggz", "police", "debt");
    assertThat(new Supply(Map.of()).largest()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"NO_SUCH_AIM, 1, 1", "NUISANCE, -1, 1", "NUISANCE, 1, -1"})
  void refusesWhatIsNoCount(String aim, long count, long with) {
    assertThatThrownBy(() -> judge("stedelijk-kompas-2008", aim, count, with))
        .isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          "denominator": "EVER_IN_COHORT", | | expected a denominator with PERCENT
          "baseYear": 2007,                | | a baseYear with PERCENT_OF_BASE
          "id": "PLACES_RESIDENTIAL"       | "id": "PLACES" | expected each id once
          """,
      delimiter = '|',
      quoteCharacter = '`')
  void aNumberHasWhatItNeeds(String from, @Nullable String to, String expected) {
    String file = AimTerms.presetText("stedelijk-kompas-2008");
    assertThat(file).contains(from);
    Reading<AimTerms> reading =
        AimTerms.KIND.read(file.replace(from, to == null ? "" : to), "aims.json");
    String said = reading.fold(usable -> "", errors -> errors.toString());
    assertThat(said).contains(expected);
  }

  @Test
  void anAimWithoutANumberIsCoherent() {
    List<Aim> aims = AimTerms.preset("groningen-2011").terms().aims();
    assertThat(aims).allMatch(Aim::isCoherent);
  }

  @ParameterizedTest
  @EnumSource
  void speaksBothLanguages(IndicatorReason reason) {
    assertThat(reason.template(Language.NL)).isNotEqualTo(reason.template(Language.EN));
    AimReason cited = new AimReason(reason, Rule.of("SK-A3"));
    assertThat(cited.template(Language.NL)).isEqualTo(reason.template(Language.NL));
    assertThat(cited).hasToString(reason.name());
    assertThat(cited.name()).isEqualTo(reason.name());
    assertThat(reason.rule().id()).isEqualTo("SN-10");
  }
}
