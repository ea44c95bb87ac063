package nl.ketenkompas.mandate;

import static nl.ketenkompas.mandate.Given.MAY;
import static nl.ketenkompas.mandate.Given.advice;
import static nl.ketenkompas.mandate.Given.facts;
import static nl.ketenkompas.mandate.Given.mandate;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Step;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  private static List<List<String>> nearest(Mandate mandate, Advice advice) {
    return mandate.nearest(advice).stream()
        .map(near -> near.changes().stream().map(Reason::toString).toList())
        .toList();
  }

  @Test
  void objectionsAreExceptionsOfTheirOwn() {
    Advice advice =
        advice()
            .withCost(Cost.of(500, "SERVICE"))
            .withObjections(
                List.of(Objection.of(Objection.Kind.BUDGET), Objection.legal("WWB 35")));
    Explanation<Ruling> why = mandate().explain(advice);
    Step last = why.steps().get(why.steps().size() - 1);
    assertThat(last.holds()).isFalse();
    assertThat(last.exceptions())
        .extracting(step -> step.reason() + " " + step.holds())
        .containsExactly(
            "FM-9.BUDGET BUDGET_PAYS [number:500, number:50000] true",
            "FM-9.LAW LEGAL_BAR [pointer:/objections/1] true");
    assertThat(why.turningPoints())
        .singleElement()
        .satisfies(
            point -> {
              assertThat(point.change()).isEqualTo(Reason.of(MandateReason.WITHDRAW_LEGAL));
              assertThat(point.verdict().outcome()).isEqualTo(Ruling.Outcome.BINDING);
            });
  }

  @Test
  void readsAsAStoryInDutch() {
    Advice advice = advice().on(LocalDate.of(2011, 1, 20)).to("BJZ", "INDICATION");
    assertThat(mandate().explain(advice).steps())
        .extracting(step -> step.reason().text(Language.NL))
        .containsExactly(
            "Het advies van 2011-01-20 valt in de looptijd van 2011-01-01 tot 2012-07-01."
                + " [FM-0.TERM]",
            "Partij F tekende pas op 2011-02-01; de dagen daarvoor zijn niet gedekt."
                + " [FM-0.DRAFT]");
  }

  @Covers("FM-DEF.PARTNER")
  @Test
  void namesTheFewestChangesThatWouldMakeItBind() {
    Advice other =
        Advice.of(SourceKey.of("pilot", "a"), SourceKey.of("pilot", "other"), MAY)
            .by("p1", "PROJECT_LEADER")
            .to("BJZ", "CHILD_CARE");
    assertThat(nearest(mandate(), other))
        .containsExactly(
            List.of(
                "FM-DEF.PARTNER CHOOSE_FAMILY [date:2011-05-02]",
                "FM-DEF.COACH ADVICE_BY_HOLDER [code:COACH]",
                "FM-9.GRANT ADD_ROW [code:BJZ, code:CHILD_CARE]"));
    assertThat(mandate().nearest(other).get(0).ruling().row()).isEqualTo("BJZ.CHILD_CARE");
  }

  @Test
  void namesEveryWayThereIs() {
    Advice tooDear =
        advice()
            .withCost(Cost.of(60_000, "SERVICE"))
            .withObjections(List.of(Objection.of(Objection.Kind.BUDGET)));
    assertThat(nearest(mandate(), tooDear))
        .containsExactly(
            List.of("FM-9.BUDGET ENOUGH_LEFT [number:60000]"),
            List.of("FM-9.BUDGET WITHDRAW_BUDGET"));
    assertThat(nearest(mandate(), advice().on(LocalDate.of(2011, 1, 20))))
        .containsExactly(
            List.of("FM-0.TERM ADVISE_ANOTHER_DAY [date:2011-02-01]"),
            List.of("FM-0.DRAFT PARTY_SIGNS [code:A, date:2011-01-20]"));
    assertThat(nearest(mandate(), advice().to("NIJESTEE", "ADAPT_DWELLING").withOwner("LEFIER")))
        .containsExactly(List.of("FM-P.G ASK_OWNER [code:LEFIER]"));
  }

  @Test
  void nothingMakesCooperationBind() {
    assertThat(mandate().nearest(advice().to("POLITIE", "NUISANCE"))).isEmpty();
    assertThat(mandate().nearest(advice().to("BURGEMEESTER", "HOME_BAN"))).isEmpty();
    assertThat(mandate().nearest(advice().to("LENTIS", "ADMISSION"))).isEmpty();
    assertThat(mandate().nearest(advice())).isEmpty();
  }

  @Test
  void afterAnEarlyEndOnlyAnotherDayHelps() {
    assertThat(nearest(mandate().with(facts().withSettlement(MAY)), advice()))
        .containsExactly(List.of("FM-0.TERM ADVISE_ANOTHER_DAY [date:2011-05-01]"));
  }
}
