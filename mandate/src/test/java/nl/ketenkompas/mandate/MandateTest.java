package nl.ketenkompas.mandate;

import static nl.ketenkompas.mandate.Given.FAMILY;
import static nl.ketenkompas.mandate.Given.MAY;
import static nl.ketenkompas.mandate.Given.SIGNED;
import static nl.ketenkompas.mandate.Given.advice;
import static nl.ketenkompas.mandate.Given.facts;
import static nl.ketenkompas.mandate.Given.mandate;
import static nl.ketenkompas.mandate.Ruling.Outcome.ADVICE_ONLY;
import static nl.ketenkompas.mandate.Ruling.Outcome.BINDING;
import static nl.ketenkompas.mandate.Ruling.Outcome.COOPERATION;
import static nl.ketenkompas.mandate.Ruling.Outcome.ESCALATE;
import static nl.ketenkompas.mandate.Ruling.Outcome.MAY_DEVIATE;
import static nl.ketenkompas.mandate.Ruling.Outcome.NOT_COVERED;
import static nl.ketenkompas.mandate.Ruling.Outcome.NOT_IN_FORCE;
import static nl.ketenkompas.mandate.Ruling.Outcome.NOT_MANDATE_HOLDER;
import static nl.ketenkompas.mandate.Ruling.Outcome.NOT_SELECTED;
import static nl.ketenkompas.mandate.Ruling.Outcome.OUT_OF_TERM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.mandate.MandateFacts.ChosenFamily;
import nl.ketenkompas.mandate.MandateFacts.Holder;
import nl.ketenkompas.mandate.MandateFacts.PlanBudget;
import nl.ketenkompas.mandate.MandateFacts.Signature;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MandateTest {
  private static final Objection NO_MONEY = Objection.of(Objection.Kind.BUDGET);
  private static final Objection NO_GROUND = Objection.of(Objection.Kind.LEGAL);
  private static final Objection BARRED = Objection.legal("AWB 3:46");
  private static final Objection OTHER = Objection.of(Objection.Kind.OTHER);

  private static void assertRules(
      Ruling ruling, Ruling.Outcome outcome, MandateReason decisive, String rule) {
    assertThat(ruling.outcome()).isEqualTo(outcome);
    assertThat(ruling.reasons().get(0).code().name()).isEqualTo(decisive.name());
    assertThat(ruling.reasons().get(0).rule()).isEqualTo(Rule.of(rule));
  }

  private static Ruling rule(Objection... objections) {
    return mandate()
        .rule(advice().withCost(Cost.of(50_000, "SERVICE")).withObjections(List.of(objections)));
  }

  @Covers({"FM-DEF.FM", "FM-9.1TO1", "FM-9.GRANT"})
  @Test
  void adviceOfACoachBinds() {
    Ruling ruling = mandate().rule(advice());
    assertRules(ruling, BINDING, MandateReason.ADVICE_BINDS, "FM-9.SOZAWE.1");
    assertThat(ruling.reasons())
        .extracting(Reason::rule)
        .containsExactly(Rule.of("FM-9.SOZAWE.1"), Rule.of("FM-9.1TO1"));
    assertThat(ruling.warnings()).isEmpty();
    assertThat(mandate().explain(advice()).steps())
        .extracting(step -> step.reason().rule().id())
        .containsExactly(
            "FM-0.TERM",
            "FM-9.GRANT",
            "FM-13.SETTLE",
            "FM-0.ONLY",
            "FM-DEF.COACH",
            "FM-9.SOZAWE.1",
            "FM-9.SOZAWE.1",
            "FM-9.SOZAWE.1");
  }

  @Covers({"FM-0.TERM", "FM-13.EXPIRE"})
  @ParameterizedTest
  @CsvSource({
    "2010-12-31, OUT_OF_TERM, BEFORE_TERM, FM-0.TERM",
    "2011-01-01, BINDING, ADVICE_BINDS, FM-9.SOZAWE.1",
    "2012-06-30, BINDING, ADVICE_BINDS, FM-9.SOZAWE.1",
    "2012-07-01, OUT_OF_TERM, TERM_EXPIRED, FM-13.EXPIRE"
  })
  void holdsFromTheFirstDayOfTheTermUpToItsEnd(
      LocalDate day, Ruling.Outcome outcome, MandateReason decisive, String rule) {
    Mandate signedBefore =
        mandate().with(facts().withSignatures(Given.allSignedOn(LocalDate.of(2010, 12, 1))));
    assertRules(signedBefore.rule(advice().on(day)), outcome, decisive, rule);
  }

  @Covers("FM-0.DRAFT")
  @Test
  void unsignedDraftBindsNobody() {
    Ruling ruling = Mandate.of(Given.GRONINGEN, MandateFacts.none()).rule(advice());
    assertRules(ruling, NOT_IN_FORCE, MandateReason.NOT_SIGNED, "FM-0.DRAFT");
  }

  @Covers("FM-0.DRAFT")
  @ParameterizedTest
  @CsvSource({"2011-01-31, NOT_IN_FORCE", "2011-02-01, BINDING"})
  void daysBeforeTheSignatureAreNotCovered(LocalDate day, Ruling.Outcome outcome) {
    assertThat(mandate().rule(advice().on(day)).outcome()).isEqualTo(outcome);
    assertThat(mandate().findings())
        .hasSize(7)
        .allSatisfy(
            f -> assertThat(f.reason().code()).isEqualTo(MandateReason.TERM_BEFORE_SIGNATURE))
        .first()
        .satisfies(
            f ->
                assertThat(f.reason().text(Language.EN))
                    .isEqualTo(
                        "The term began on 2011-01-01, but party A signed only on 2011-02-01; the"
                            + " days between are not covered. [FM-0.DRAFT]"));
  }

  @Test
  void ofTwoSignaturesTheFirstCounts() {
    List<Signature> twice = new ArrayList<>(Given.allSignedOn(SIGNED));
    twice.add(0, new Signature("A", MAY.plusDays(1)));
    assertThat(mandate().with(facts().withSignatures(twice)).rule(advice()).outcome())
        .isEqualTo(BINDING);
  }

  @Covers({"FM-P.A", "FM-P.B", "FM-P.C", "FM-P.D", "FM-P.E", "FM-P.F", "FM-P.G", "FM-P.REP"})
  @Test
  void signatureOfSomebodyElseIsNoticedAndChangesNothing() {
    for (String body : List.of("HUISMEESTERS", "LEFIER", "NIJESTEE", "BURGEMEESTER")) {
      Mandate mandate = mandate().with(facts().withSignatures(Given.signedOn(SIGNED, body)));
      assertThat(mandate.rule(advice().to("CORPORATIES", "MOVE")).outcome())
          .isEqualTo(NOT_IN_FORCE);
      assertThat(mandate.findings())
          .extracting(f -> f.reason().code())
          .containsExactly(MandateReason.UNKNOWN_SIGNATORY);
    }
  }

  @Covers("FM-13.SETTLE")
  @ParameterizedTest
  @CsvSource({"2011-05-03, BINDING", "2011-05-02, NOT_IN_FORCE", "2011-05-01, NOT_IN_FORCE"})
  void endsFromTheDayOfSettlement(LocalDate settled, Ruling.Outcome outcome) {
    Ruling ruling = mandate().with(facts().withSettlement(settled)).rule(advice());
    assertThat(ruling.outcome()).isEqualTo(outcome);
    if (outcome == NOT_IN_FORCE) {
      assertRules(ruling, NOT_IN_FORCE, MandateReason.ENDED_EARLY, "FM-13.SETTLE");
    }
  }

  @Covers({"FM-0.DRAFT", "FM-13.SETTLE"})
  @Test
  void missingSignatureIsNamedBeforeTheEarlyEnd() {
    Mandate mandate = mandate().with(MandateFacts.none().withSettlement(MAY));
    assertRules(mandate.rule(advice()), NOT_IN_FORCE, MandateReason.NOT_SIGNED, "FM-0.DRAFT");
    assertRules(
        mandate.rule(advice().to("BURGEMEESTER", "HOME_BAN")),
        NOT_IN_FORCE,
        MandateReason.ENDED_EARLY,
        "FM-13.SETTLE");
  }

  @Covers({"FM-0.ONLY", "FM-10.SCOPE"})
  @ParameterizedTest
  @CsvSource({
    "2011-05-03/.., BEFORE_SELECTION",
    "2011-05-02/.., ",
    "2011-03-01/2011-05-03, ",
    "2011-03-01/2011-05-02, AFTER_DESELECTION"
  })
  void familyIsChosenFromTheChoiceUpToDeselection(DateRange chosen, MandateReason decisive) {
    Ruling ruling =
        mandate()
            .with(facts().withFamilies(List.of(new ChosenFamily(FAMILY, chosen))))
            .rule(advice());
    if (decisive == null) {
      assertThat(ruling.outcome()).isEqualTo(BINDING);
    } else {
      assertRules(ruling, NOT_SELECTED, decisive, "FM-0.ONLY");
      assertThat(ruling.reasons().get(1).rule()).isEqualTo(Rule.of("FM-10.SCOPE"));
    }
  }

  @Covers("FM-0.ONLY")
  @Test
  void familyThatNobodyChoseIsNotSelected() {
    Ruling ruling =
        mandate()
            .rule(
                Advice.of(SourceKey.of("pilot", "a"), SourceKey.of("pilot", "nobody"), MAY)
                    .by("c1", "COACH")
                    .to("SOZAWE", "SPECIAL_ASSISTANCE"));
    assertRules(ruling, NOT_SELECTED, MandateReason.NEVER_SELECTED, "FM-0.ONLY");
  }

  @Covers({"FM-DEF.COACH", "FM-5.GUARD", "FM-5.ADVISE"})
  @ParameterizedTest
  @CsvSource({
    "c1, COACH, BJZ, INDICATION, BINDING, ADVICE_BINDS",
    "p1, COACH, BJZ, INDICATION, NOT_MANDATE_HOLDER, NOT_IN_ROLE",
    "c9, COACH, BJZ, INDICATION, NOT_MANDATE_HOLDER, NOT_IN_ROLE",
    "p1, PROJECT_LEADER, BJZ, INDICATION, NOT_MANDATE_HOLDER, LEADER_GUARDS",
    "p1, PROJECT_LEADER, BJZ, OUT_OF_HOME_PLACEMENT, ADVICE_ONLY, LEADER_ADVISES",
    "p1, PROJECT_LEADER, BJZ, FM-9.BJZ.3, ADVICE_ONLY, LEADER_ADVISES",
    "p1, PROJECT_LEADER, JUVENILE_COURT, RM, ADVICE_ONLY, LEADER_ADVISES",
    "p1, PROJECT_LEADER, JUVENILE_COURT, IBS, ADVICE_ONLY, LEADER_ADVISES",
    "p1, PROJECT_LEADER, LENTIS, TREATMENT, NOT_MANDATE_HOLDER, LEADER_GUARDS",
    "c1, PROJECT_LEADER, BJZ, OUT_OF_HOME_PLACEMENT, NOT_MANDATE_HOLDER, NOT_IN_ROLE",
    "x1, SOCIAL_WORKER, BJZ, INDICATION, NOT_MANDATE_HOLDER, ROLE_WITHOUT_MANDATE"
  })
  void onlyACoachHoldsTheMandate(
      String adviser,
      String role,
      String institution,
      String decision,
      Ruling.Outcome outcome,
      MandateReason decisive) {
    Ruling ruling = mandate().rule(advice().by(adviser, role).to(institution, decision));
    assertThat(ruling.outcome()).isEqualTo(outcome);
    assertThat(ruling.reasons().get(0).code().name()).isEqualTo(decisive.name());
  }

  @Covers("FM-DEF.COACH")
  @Test
  void coachHoldsTheMandateOnlyWhileInTheTeam() {
    Mandate mandate =
        mandate()
            .with(
                facts().withHolders(List.of(new Holder("c1", "COACH", DateRange.of(SIGNED, MAY)))));
    assertThat(mandate.rule(advice().on(MAY.minusDays(1))).outcome()).isEqualTo(BINDING);
    assertThat(mandate.rule(advice()).outcome()).isEqualTo(NOT_MANDATE_HOLDER);
  }

  @Covers("FM-0.LEAD")
  @Test
  void twoProjectLeadersAtOnceAreNoticed() {
    Holder first = new Holder("p1", "PROJECT_LEADER", DateRange.of(SIGNED, MAY));
    assertThat(leaders(first, new Holder("p2", "PROJECT_LEADER", DateRange.from(MAY)))).isEmpty();
    assertThat(leaders(first, new Holder("p2", "PROJECT_LEADER", DateRange.from(MAY.minusDays(1)))))
        .singleElement()
        .satisfies(
            reason ->
                assertThat(reason.toString())
                    .isEqualTo("FM-0.LEAD TWO_LEADERS [code:PROJECT_LEADER, date:2011-05-01]"));
    assertThat(leaders(first, new Holder("p1", "PROJECT_LEADER", DateRange.from(SIGNED))))
        .isEmpty();
    assertThat(
            leaders(
                new Holder("c1", "COACH", DateRange.from(SIGNED)),
                new Holder("c2", "COACH", DateRange.from(SIGNED))))
        .isEmpty();
  }

  private static List<Reason> leaders(Holder... holders) {
    return mandate().with(MandateFacts.none().withHolders(List.of(holders))).findings().stream()
        .map(Finding::reason)
        .toList();
  }

  @Covers("FM-P.NOT")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "LENTIS",
        "VNN",
        "WERKPRO",
        "ST_HUIS",
        "OM",
        "RECLASSERING",
        "ASHG",
        "RVDK",
        "UNHEARD_OF"
      })
  void requestToANonPartnerIsNotCovered(String institution) {
    assertRules(
        mandate().rule(advice().to(institution, "TREATMENT")),
        NOT_COVERED,
        MandateReason.NO_PARTNER,
        "FM-P.NOT");
  }

  @Covers("FM-9.GRANT")
  @ParameterizedTest
  @CsvSource({
    "SOZAWE, DEBT_HELP",
    "SOZAWE, FM-9.GKB.1",
    "A, SPECIAL_ASSISTANCE",
    "GEMEENTE, SPECIAL_ASSISTANCE",
    "BURGEMEESTER, SPECIAL_ASSISTANCE"
  })
  void decisionThatTheTableDoesNotHaveIsNotCovered(String institution, String decision) {
    assertRules(
        mandate().rule(advice().to(institution, decision)),
        NOT_COVERED,
        MandateReason.NO_ROW,
        "FM-9.GRANT");
  }

  @Covers("FM-P.G")
  @ParameterizedTest
  @CsvSource({
    "HUISMEESTERS, , BINDING",
    "HUISMEESTERS, HUISMEESTERS, BINDING",
    "HUISMEESTERS, LEFIER, NOT_COVERED",
    "NIJESTEE, PRIVATE, NOT_COVERED",
    "CORPORATIES, , BINDING",
    "CORPORATIES, LEFIER, BINDING",
    "CORPORATIES, PRIVATE, NOT_COVERED",
    "SOZAWE, LEFIER, NOT_COVERED"
  })
  void corporationDecidesAboutItsOwnStock(
      String institution, String owner, Ruling.Outcome outcome) {
    Advice advice = advice().to(institution, "ALLOCATE_DWELLING");
    Ruling ruling = mandate().rule(owner == null ? advice : advice.withOwner(owner));
    assertThat(ruling.outcome()).isEqualTo(outcome);
    if (outcome == NOT_COVERED && !institution.equals("SOZAWE")) {
      assertRules(ruling, NOT_COVERED, MandateReason.NOT_ITS_STOCK, "FM-P.G");
    }
  }

  @Test
  void ownerPlaysNoPartWhereNobodyHasStock() {
    assertThat(mandate().rule(advice().withOwner("LEFIER")).outcome()).isEqualTo(BINDING);
  }

  @Covers({"FM-P.REP", "FM-9.BURGEMEESTER.1", "FM-9.POLITIE.1"})
  @Test
  void mayorCooperatesWithoutSignatureAndThePoliceDoNot() {
    Mandate mandate = mandate().with(facts().withSignatures(List.of()));
    Ruling mayor = mandate.rule(advice().to("BURGEMEESTER", "EXTEND_HOME_BAN"));
    assertRules(mayor, COOPERATION, MandateReason.COOPERATION_ONLY, "FM-9.BURGEMEESTER.1");
    assertThat(mayor.reasons().get(1)).isEqualTo(Reason.of(MandateReason.NO_SIGNATORY));
    assertThat(mandate.rule(advice().to("POLITIE", "NUISANCE")).outcome()).isEqualTo(NOT_IN_FORCE);
    assertThat(mandate().rule(advice().to("POLITIE", "NUISANCE")).reasons()).hasSize(1);
  }

  @Test
  void cooperationNeverBindsWhateverIsBroughtForward() {
    assertThat(
            mandate()
                .rule(advice().to("POLITIE", "NUISANCE").withObjections(List.of(BARRED)))
                .outcome())
        .isEqualTo(COOPERATION);
  }

  @Test
  void nominationBindsTheNominationOnly() {
    Ruling ruling = mandate().rule(advice().to("MJD", "NOMINATE_WOONKANS"));
    assertThat(ruling.reasons()).contains(Reason.of(MandateReason.NOMINATION_ONLY));
  }

  @Test
  void whereTheCourtDecidesTheRowBindsTheRequest() {
    Ruling ruling = mandate().rule(advice().to("BJZ", "OUT_OF_HOME_PLACEMENT"));
    assertThat(ruling.reasons())
        .extracting(Reason::toString)
        .contains("FM-DEF.FM REQUEST_ONLY [code:JUVENILE_COURT]");
  }

  @Covers("FM-9.LAW")
  @Test
  void onlyALegalGroundLetsTheInstitutionDeviate() {
    assertRules(rule(BARRED), MAY_DEVIATE, MandateReason.LEGAL_BAR, "FM-9.LAW");
    Ruling breach = rule(NO_GROUND);
    assertRules(breach, ESCALATE, MandateReason.NO_LEGAL_GROUND, "FM-9.LAW");
    assertThat(((Ruling.Escalate) breach).breach()).isTrue();
  }

  @Covers({"FM-8.II", "FM-8.III"})
  @Test
  void anyOtherObjectionIsScaledUpWhileTheAdviceStands() {
    Ruling ruling = rule(OTHER);
    assertRules(ruling, ESCALATE, MandateReason.OTHER_OBJECTION, "FM-8.II");
    assertThat(ruling.reasons())
        .extracting(reason -> reason.code().name())
        .containsExactly("OTHER_OBJECTION", "ROW_FOUND", "ADVICE_STANDS", "SCALE_UP");
    assertThat((Ruling.Escalate) ruling)
        .satisfies(
            e -> {
              assertThat(e.breach()).isFalse();
              assertThat(e.level()).isEqualTo(2);
              assertThat(e.tell()).containsExactly("PROJECT_LEADER", "MANAGEMENT_REPRESENTATIVE");
            });
  }

  @Covers("FM-9.BUDGET")
  @ParameterizedTest
  @CsvSource({"49999, BINDING", "50000, BINDING", "50001, ESCALATE", "0, BINDING"})
  void budgetMeetsWhatIsLeftToTheCent(long cents, Ruling.Outcome outcome) {
    Ruling ruling =
        mandate()
            .rule(advice().withCost(Cost.of(cents, "SERVICE")).withObjections(List.of(NO_MONEY)));
    assertThat(ruling.outcome()).isEqualTo(outcome);
    if (outcome == BINDING) {
      assertThat(((Ruling.Binding) ruling).charge())
          .isEqualTo(new Charge(advice().key(), FAMILY, MAY, "FM-9.SOZAWE.1", cents, "SERVICE"));
    } else {
      assertRules(ruling, ESCALATE, MandateReason.BUDGET_SHORT, "FM-9.BUDGET");
    }
  }

  @Covers({"FM-9.BUDGET", "FM-DEF.GHPB", "FM-12.COACH"})
  @Test
  void budgetPaysNothingUnknownAndNoCoachHours() {
    Advice advice = advice().withObjections(List.of(NO_MONEY));
    assertRules(mandate().rule(advice), ESCALATE, MandateReason.COST_UNKNOWN, "FM-9.BUDGET");
    assertRules(
        mandate().rule(advice.withCost(Cost.unknown("SERVICE"))),
        ESCALATE,
        MandateReason.COST_UNKNOWN,
        "FM-9.BUDGET");
    assertRules(
        mandate().rule(advice.withCost(Cost.of(1, "COACH_HOURS"))),
        ESCALATE,
        MandateReason.COST_EXCLUDED,
        "FM-DEF.GHPB");
    assertRules(
        mandate().with(facts().withBudgets(List.of())).rule(advice.withCost(Cost.of(1, "SERVICE"))),
        ESCALATE,
        MandateReason.BUDGET_UNKNOWN,
        "FM-9.BUDGET");
  }

  @Test
  void ofTwoStatementsAboutABudgetTheLowerCounts() {
    Mandate mandate =
        mandate()
            .with(
                facts()
                    .withBudgets(List.of(new PlanBudget(FAMILY, 10), new PlanBudget(FAMILY, 900))));
    assertThat(
            mandate
                .rule(advice().withCost(Cost.of(11, "SERVICE")).withObjections(List.of(NO_MONEY)))
                .outcome())
        .isEqualTo(ESCALATE);
  }

  @Test
  void theFirstObjectionThatStandsDecides() {
    assertThat(rule(NO_MONEY, BARRED).outcome()).isEqualTo(MAY_DEVIATE);
    assertThat(rule(OTHER, BARRED).outcome()).isEqualTo(ESCALATE);
    assertThat(rule(BARRED, OTHER).outcome()).isEqualTo(MAY_DEVIATE);
    assertThat(rule(NO_MONEY, NO_MONEY).outcome()).isEqualTo(BINDING);
  }

  @Test
  void withoutABudgetObjectionNothingIsCharged() {
    assertThat(((Ruling.Binding) rule()).charge()).isNull();
  }

  @Covers("FM-10.NOTE")
  @Test
  void adviceWithoutAnEntryInThePlanIsWarnedAbout() {
    Advice without =
        Advice.of(SourceKey.of("pilot", "a"), FAMILY, MAY)
            .by("c1", "COACH")
            .to("SOZAWE", "SPECIAL_ASSISTANCE")
            .withCost(Cost.of(1, "SERVICE"));
    for (List<Objection> objections :
        List.of(List.<Objection>of(), List.of(BARRED), List.of(OTHER), List.of(NO_MONEY))) {
      assertThat(mandate().rule(without.withObjections(objections)).warnings())
          .containsExactly(Reason.of(MandateReason.NO_PLAN_ENTRY));
    }
  }

  @Test
  void sameAnswerIsTheSameObject() {
    Mandate mandate = mandate();
    for (Objection objection : List.of(BARRED, NO_GROUND, NO_MONEY, OTHER)) {
      Advice advice = advice().withObjections(List.of(objection));
      assertThat(mandate.rule(advice)).isSameAs(mandate.rule(advice.on(MAY.plusDays(1))));
    }
    assertThat(mandate.rule(advice())).isSameAs(mandate.rule(advice().on(MAY.plusDays(1))));
  }

  @Test
  void askingDoesNotBook() {
    Advice advice = advice().withCost(Cost.of(50_000, "SERVICE")).withObjections(List.of(NO_MONEY));
    Mandate mandate = mandate();
    assertThat(mandate.rule(advice)).isEqualTo(mandate.rule(advice));
    assertThat(mandate.facts()).isEqualTo(facts());
  }

  @ParameterizedTest
  @EnumSource(MandateReason.class)
  void everyReasonHasSentencesInBothLanguages(MandateReason reason) {
    assertThat(reason.template(Language.NL))
        .isNotBlank()
        .isNotEqualTo(reason.template(Language.EN))
        .endsWith(".");
    assertThat(reason.template(Language.EN)).isNotBlank().endsWith(".");
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> Cost.of(-1, "SERVICE")).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new PlanBudget(FAMILY, -1)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> advice().by("", "COACH")).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> Objection.legal(" ")).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> advice().withPlanEntry("")).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void incompleteAdviceHoldsNoMandate() {
    assertThat(mandate().rule(Advice.of(SourceKey.of("pilot", "a"), FAMILY, MAY)).outcome())
        .isEqualTo(NOT_MANDATE_HOLDER);
  }

  @Test
  void foldReachesEveryCase() {
    List<Ruling> all =
        List.of(
            mandate().rule(advice()),
            mandate().rule(advice().to("POLITIE", "NUISANCE")),
            mandate().rule(advice().by("p1", "PROJECT_LEADER").to("BJZ", "RM")),
            rule(BARRED),
            rule(OTHER),
            mandate().rule(advice().to("LENTIS", "RM")),
            mandate().rule(advice().by("x", "X")),
            mandate().with(facts().withFamilies(List.of())).rule(advice()),
            mandate().with(MandateFacts.none()).rule(advice()),
            mandate().rule(advice().on(LocalDate.of(2013, 1, 1))));
    assertThat(all).extracting(Ruling::outcome).containsExactly(Ruling.Outcome.values());
    assertThat(all).allSatisfy(r -> assertThat(r.fold(new Names())).isEqualTo(r.outcome().name()));
    assertThat(OUT_OF_TERM).isEqualTo(all.get(9).outcome());
    assertThat(ADVICE_ONLY).isEqualTo(all.get(2).outcome());
  }

  private static final class Names implements Ruling.Cases<String> {
    @Override
    public String binding(Ruling.Binding ruling) {
      return "BINDING";
    }

    @Override
    public String cooperation(Ruling.Cooperation ruling) {
      return "COOPERATION";
    }

    @Override
    public String adviceOnly(Ruling.AdviceOnly ruling) {
      return "ADVICE_ONLY";
    }

    @Override
    public String mayDeviate(Ruling.MayDeviate ruling) {
      return "MAY_DEVIATE";
    }

    @Override
    public String escalate(Ruling.Escalate ruling) {
      return "ESCALATE";
    }

    @Override
    public String notCovered(Ruling.NotCovered ruling) {
      return "NOT_COVERED";
    }

    @Override
    public String notMandateHolder(Ruling.NotMandateHolder ruling) {
      return "NOT_MANDATE_HOLDER";
    }

    @Override
    public String notSelected(Ruling.NotSelected ruling) {
      return "NOT_SELECTED";
    }

    @Override
    public String notInForce(Ruling.NotInForce ruling) {
      return "NOT_IN_FORCE";
    }

    @Override
    public String outOfTerm(Ruling.OutOfTerm ruling) {
      return "OUT_OF_TERM";
    }
  }

  @Covers({"FM-DEF.FM", "FM-9.GRANT"})
  @Test
  void asksForDataOfTheLifeAreaOfTheDecisionOnly() {
    DataRequest request = mandate().dataRequest(advice()).orElseThrow();
    assertThat(request.advice()).isEqualTo(advice().key());
    assertThat(request.family()).isEqualTo(FAMILY);
    assertThat(request.on()).isEqualTo(MAY);
    assertThat(request.askedBy()).isEqualTo("SOZAWE");
    assertThat(request.party()).isEqualTo("A");
    assertThat(request.askedOf()).isEqualTo("c1");
    assertThat(request.lifeArea()).isEqualTo("WORK_INCOME");
    assertThat(request.reasons())
        .extracting(reason -> reason.code().name())
        .containsExactly("DATA_OF_THE_DECISION", "COVENANT_DECIDES");
    assertThat(request.reasons().get(0).text(Language.EN))
        .isEqualTo(
            "To decide on row "
                + request.row()
                + ", data of its life area are asked, and no other. ["
                + request.row()
                + "]");
    assertThat(request).hasToString("DataRequest[" + advice().key() + "]");
  }

  @Covers({"FM-DEF.FM", "FM-0.ONLY"})
  @Test
  void asksForDataWhenThereIsSomethingToDecideAndForNothingOtherwise() {
    Advice binding = advice();
    Advice barred = advice().withObjections(List.of(BARRED));
    Advice scaledUp = advice().withObjections(List.of(OTHER));
    Advice stranger = advice().by("x9", "COACH");
    Advice uncovered = advice().to("SOZAWE", "NO_SUCH_DECISION");
    Advice early = advice().on(LocalDate.of(2010, 12, 31));
    for (Advice asked : List.of(binding, barred, scaledUp)) {
      assertThat(mandate().dataRequest(asked)).isPresent();
    }
    for (Advice silent : List.of(stranger, uncovered, early)) {
      assertThat(mandate().dataRequest(silent)).isEmpty();
    }
    assertThat(mandate().with(facts().withFamilies(List.of())).dataRequest(binding)).isEmpty();
    assertThat(mandate().with(facts().withSignatures(List.of())).dataRequest(binding)).isEmpty();
  }
}
