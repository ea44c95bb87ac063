package nl.ketenkompas.mandate;

import static nl.ketenkompas.mandate.Given.advice;
import static nl.ketenkompas.mandate.Given.edited;
import static nl.ketenkompas.mandate.Given.mandate;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each question is answered from the agreement file: editing the file turns the answer. */
class AgreementEditTest {
  private static final Advice FURNITURE =
      advice()
          .withCost(Cost.of(1_000, "FURNITURE"))
          .withObjections(List.of(Objection.of(Objection.Kind.BUDGET)));

  private static void assertTurns(
      Advice advice, Ruling.Outcome from, Mandate to, Ruling.Outcome turned) {
    assertThat(mandate().rule(advice).outcome()).isEqualTo(from);
    assertThat(to.rule(advice).outcome()).isEqualTo(turned);
  }

  @Test
  void doesItBind() {
    assertTurns(
        advice().to("POLITIE", "NUISANCE"),
        Ruling.Outcome.COOPERATION,
        edited("\"COOPERATION\"", "\"MANDATE\""),
        Ruling.Outcome.BINDING);
  }

  @Test
  void untilWhen() {
    assertTurns(
        advice().on(LocalDate.of(2012, 7, 1)),
        Ruling.Outcome.OUT_OF_TERM,
        edited("2011-01-01/2012-07-01", "2011-01-01/2012-10-01"),
        Ruling.Outcome.BINDING);
  }

  @Test
  void termAndVersionMustBothHold() {
    assertTurns(
        advice(),
        Ruling.Outcome.BINDING,
        edited("\"valid\" : \"2011-01-01/2012-07-01\"", "\"valid\" : \"2011-06-01/..\""),
        Ruling.Outcome.OUT_OF_TERM);
  }

  @Test
  void whoseAdviceBinds() {
    assertTurns(
        advice().by("p1", "PROJECT_LEADER"),
        Ruling.Outcome.NOT_MANDATE_HOLDER,
        edited("\"mandateHolder\" : false", "\"mandateHolder\" : true"),
        Ruling.Outcome.BINDING);
  }

  @Test
  void whatTheBudgetPays() {
    assertTurns(
        FURNITURE,
        Ruling.Outcome.BINDING,
        edited("\"COACH_HOURS\"", "\"COACH_HOURS\", \"FURNITURE\""),
        Ruling.Outcome.ESCALATE);
    assertTurns(
        FURNITURE,
        Ruling.Outcome.BINDING,
        edited("\"meetsObjections\" : true", "\"meetsObjections\" : false"),
        Ruling.Outcome.ESCALATE);
  }

  @Test
  void whoMustSign() {
    Advice mayor = advice().to("BURGEMEESTER", "HOME_BAN");
    String name = "\"name\" : \"Burgemeester\"";
    Mandate signing = edited(name, name + ", \"party\" : \"A\"").with(MandateFacts.none());
    assertThat(signing.rule(mayor).outcome()).isEqualTo(Ruling.Outcome.NOT_IN_FORCE);
    assertThat(mandate().rule(mayor).outcome()).isEqualTo(Ruling.Outcome.COOPERATION);
  }

  @Test
  void whoMustBeTold() {
    Advice advice = advice().withObjections(List.of(Objection.of(Objection.Kind.OTHER)));
    Ruling told = edited("\"MANAGEMENT_REPRESENTATIVE\"", "\"ALDERMAN\"").rule(advice);
    assertThat(((Ruling.Escalate) told).tell()).containsExactly("PROJECT_LEADER", "ALDERMAN");
  }
}
