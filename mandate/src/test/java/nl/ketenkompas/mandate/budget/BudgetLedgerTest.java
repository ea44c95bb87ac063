package nl.ketenkompas.mandate.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.ketenkompas.mandate.Advice;
import nl.ketenkompas.mandate.Charge;
import nl.ketenkompas.mandate.Cost;
import nl.ketenkompas.mandate.Mandate;
import nl.ketenkompas.mandate.MandateFacts;
import nl.ketenkompas.mandate.MandateReason;
import nl.ketenkompas.mandate.Objection;
import nl.ketenkompas.mandate.Ruling;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.mandate.budget.BudgetCommand.Book;
import nl.ketenkompas.mandate.budget.BudgetCommand.Cancel;
import nl.ketenkompas.mandate.budget.BudgetCommand.CarryOver;
import nl.ketenkompas.mandate.budget.BudgetCommand.Grant;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.Answer;
import nl.ketenkompas.model.journal.InMemoryJournal;
import nl.ketenkompas.model.journal.Ledger;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BudgetLedgerTest {
  private static final Agreement<MandateTerms> GRONINGEN = MandateTerms.preset("groningen-2011");
  private static final BudgetPlan PLAN = BudgetPlan.of(GRONINGEN).orElseThrow();
  private static final SourceKey ONE = SourceKey.of("pilot", "family-1");
  private static final SourceKey TWO = SourceKey.of("pilot", "family-2");
  private static final LocalDate DAY = LocalDate.of(2011, 5, 2);

  private final InMemoryJournal journal = new InMemoryJournal();
  private int commands;

  private Ledger<BudgetCommand, BudgetEvent, Budget> open(BudgetPlan plan) {
    return Ledger.open(new BudgetLedger(plan), journal, () -> Instant.EPOCH);
  }

  private static Book book(int advice, SourceKey family, LocalDate on, long cents, String kind) {
    return new Book(
        new Charge(
            SourceKey.of("pilot", "advice-" + advice), family, on, "FM-9.GKB.1", cents, kind));
  }

  private String submit(Ledger<BudgetCommand, BudgetEvent, Budget> ledger, BudgetCommand command) {
    commands++;
    return ledger
        .submit("c" + commands, command)
        .fold(accepted -> "accepted", refused -> refused.reasons().get(0).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 2011-05-02 | 100 | SERVICE | accepted",
        "1 | 2011-05-02 | 101 | SERVICE | PH-GHPB FAMILY_SHORT [number:100]",
        "1 | 2011-05-02 | 0 | SERVICE | PH-GHPB NO_AMOUNT",
        "1 | 2011-05-02 | -1 | SERVICE | PH-GHPB NO_AMOUNT",
        "1 | 2011-05-02 | 9223372036854775807 | SERVICE | PH-GHPB FAMILY_SHORT [number:100]",
        "2 | 2011-05-02 | 1 | SERVICE | PH-GHPB NO_FAMILY_BUDGET",
        "1 | 2011-05-02 | 1 | COACH_HOURS | FM-DEF.GHPB KIND_EXCLUDED [code:COACH_HOURS]",
        "1 | 2010-12-31 | 1 | SERVICE | FM-12.EXPL OUT_OF_TERM [date:2010-12-31]",
        "1 | 2011-01-01 | 1 | SERVICE | accepted",
        "1 | 2012-06-30 | 1 | SERVICE | accepted",
        "1 | 2012-07-01 | 1 | SERVICE | FM-12.EXPL OUT_OF_TERM [date:2012-07-01]"
      })
  @Covers({"PH-GHPB", "FM-DEF.GHPB", "FM-12.EXPL"})
  void booksWhatTheBudgetOfTheFamilyPays(
      int family, LocalDate on, long cents, String kind, String answer) {
    Ledger<BudgetCommand, BudgetEvent, Budget> ledger = open(PLAN);
    submit(ledger, new Grant(ONE, 60, DAY));
    submit(ledger, new Grant(ONE, 40, DAY));

    assertThat(submit(ledger, book(1, family == 1 ? ONE : TWO, on, cents, kind))).isEqualTo(answer);

    long spent = answer.equals("accepted") ? cents : 0;
    Budget budget = ledger.state().value();
    assertThat(budget.left(ONE)).hasValue(100 - spent);
    assertThat(budget.spent(ONE, "FM-9.GKB.1")).isEqualTo(spent);
    assertThat(budget.spent(on.getYear())).isEqualTo(spent);
    assertThat(budget.spent()).isEqualTo(spent);
    assertThat(budget.left(TWO)).isEmpty();
  }

  @Test
  @Covers({"PH-GHPB", "FM-9.BUDGET"})
  void adviceIsBookedOnceUntilTakenBack() {
    Ledger<BudgetCommand, BudgetEvent, Budget> ledger = open(PLAN);
    submit(ledger, new Grant(ONE, 100, DAY));
    SourceKey advice = SourceKey.of("pilot", "advice-1");
    assertThat(submit(ledger, new Cancel(advice, DAY))).isEqualTo("PH-GHPB NOT_BOOKED");
    assertThat(submit(ledger, book(1, ONE, DAY, 30, "SERVICE"))).isEqualTo("accepted");
    assertThat(submit(ledger, book(1, ONE, DAY, 30, "SERVICE"))).isEqualTo("PH-GHPB BOOKED_BEFORE");
    assertThat(ledger.state().value().left(ONE)).hasValue(70);
    assertThat(ledger.state().value().booking(advice)).isPresent();

    assertThat(submit(ledger, new Cancel(advice, DAY))).isEqualTo("accepted");
    assertThat(ledger.state().value().booking(advice)).isEmpty();
    assertThat(submit(ledger, new Cancel(advice, DAY))).isEqualTo("PH-GHPB NOT_BOOKED");
    assertThat(submit(ledger, book(1, ONE, DAY, 100, "SERVICE"))).isEqualTo("accepted");
    assertThat(open(PLAN).state().value().left(ONE)).hasValue(0);
    assertThat(open(PLAN).state().value().spent(ONE, "FM-9.GKB.1")).isEqualTo(100);
    assertThat(open(PLAN).state().value().spent(2011)).isEqualTo(100);
  }

  @Test
  @Covers("FM-12.TOTAL")
  void allFamiliesTogetherStayWithinTheWholeBudget() {
    Ledger<BudgetCommand, BudgetEvent, Budget> ledger = open(PLAN);
    submit(ledger, new Grant(ONE, 150_000_000, DAY));
    submit(ledger, new Grant(TWO, 150_000_000, DAY));
    assertThat(submit(ledger, book(1, ONE, DAY, 149_999_999, "SERVICE"))).isEqualTo("accepted");
    assertThat(submit(ledger, book(2, TWO, DAY, 2, "SERVICE")))
        .isEqualTo("FM-12.TOTAL TOTAL_SHORT [number:1]");
    assertThat(submit(ledger, book(2, TWO, DAY, 1, "SERVICE"))).isEqualTo("accepted");
    assertThat(ledger.state().value().spent()).isEqualTo(150_000_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 2011-05-02 | accepted",
        "150000000 | 2011-05-02 | accepted",
        "150000001 | 2011-05-02 | PH-GHPB NO_AMOUNT",
        "0 | 2011-05-02 | PH-GHPB NO_AMOUNT",
        "1 | 2012-07-01 | FM-12.EXPL OUT_OF_TERM [date:2012-07-01]"
      })
  @Covers("FM-12.TOTAL")
  void grantsWithinTheWholeBudget(long cents, LocalDate on, String answer) {
    assertThat(submit(open(PLAN), new Grant(ONE, cents, on))).isEqualTo(answer);
  }

  @Test
  @Covers("DE-BUDGET")
  void theYearsOfDelftAddUp() {
    BudgetPlan delft = BudgetPlan.delft2005();
    assertThat(delft.tranches())
        .extracting(BudgetPlan.Tranche::cents)
        .containsExactly(53_550_00L, 160_650_00L, 53_550_00L);
    assertThat(delft.tranches().stream().mapToLong(BudgetPlan.Tranche::cents).sum())
        .isEqualTo(267_750_00L)
        .isEqualTo(delft.totalCents())
        .isEqualTo(50 * 5_355_00L);
    assertThat(delft.tranches().get(0).cents() * 5).isEqualTo(267_750_00L);
    assertThat(delft.tranches().get(1).cents() * 10).isEqualTo(6 * 267_750_00L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2005-12-31 | 5355000 | TRACK | accepted",
        "2005-12-31 | 5355001 | TRACK | DE-BUDGET TRANCHE_SHORT [number:2005, number:5355000]",
        "2006-01-01 | 16065000 | TRACK | accepted",
        "2006-01-01 | 16065001 | TRACK | DE-BUDGET TRANCHE_SHORT [number:2006, number:16065000]",
        "2007-06-01 | 5355001 | TRACK | DE-BUDGET TRANCHE_SHORT [number:2007, number:5355000]",
        "2008-01-01 | 1 | TRACK | FM-12.EXPL OUT_OF_TERM [date:2008-01-01]",
        "2006-01-01 | 1 | PARNASSIA | DE-PARN OTHER_BUDGET [code:PARNASSIA]"
      })
  @Covers({"DE-BUDGET", "DE-PARN"})
  void noYearGoesOverItsPart(LocalDate on, long cents, String kind, String answer) {
    Ledger<BudgetCommand, BudgetEvent, Budget> ledger = open(BudgetPlan.delft2005());
    assertThat(submit(ledger, book(1, ONE, on, cents, kind))).isEqualTo(answer);
    assertThat(submit(ledger, new Grant(ONE, 1, on))).isEqualTo("FM-DEF.GHPB NOT_PER_FAMILY");
  }

  @Test
  @Covers("DE-BUDGET")
  void whatIsLeftIsCarriedOverByDecisionOnly() {
    BudgetLedger kind = new BudgetLedger(BudgetPlan.delft2005());
    Ledger<BudgetCommand, BudgetEvent, Budget> ledger = open(BudgetPlan.delft2005());
    LocalDate in2006 = LocalDate.of(2006, 3, 1);
    submit(ledger, book(1, ONE, LocalDate.of(2005, 11, 1), 5_000_000, "TRACK"));
    assertThat(submit(ledger, book(2, ONE, in2006, 16_065_001, "TRACK")))
        .startsWith("DE-BUDGET TRANCHE_SHORT");

    assertThat(submit(ledger, new CarryOver(2005, 2006, 355_001, "d-1")))
        .isEqualTo("DE-BUDGET TRANCHE_SHORT [number:2005, number:355000]");
    assertThat(submit(ledger, new CarryOver(2005, 2005, 1, "d-1")))
        .isEqualTo("DE-BUDGET CARRY_BACK");
    assertThat(submit(ledger, new CarryOver(2006, 2005, 1, "d-1")))
        .isEqualTo("DE-BUDGET CARRY_BACK");
    assertThat(submit(ledger, new CarryOver(2004, 2005, 1, "d-1")))
        .isEqualTo("DE-BUDGET NO_TRANCHE [number:2004]");
    assertThat(submit(ledger, new CarryOver(2007, 2008, 1, "d-1")))
        .isEqualTo("DE-BUDGET NO_TRANCHE [number:2008]");
    assertThat(submit(ledger, new CarryOver(2005, 2006, 0, "d-1"))).isEqualTo("PH-GHPB NO_AMOUNT");
    assertThat(submit(ledger, new CarryOver(2005, 2006, 355_000, "d-1"))).isEqualTo("accepted");

    assertThat(kind.left(ledger.state().value(), 2005)).hasValue(0);
    assertThat(kind.left(ledger.state().value(), 2006)).hasValue(16_420_000);
    assertThat(kind.left(ledger.state().value(), 2008)).isEqualTo(OptionalLong.empty());
    assertThat(submit(ledger, book(2, ONE, in2006, 16_420_000, "TRACK"))).isEqualTo("accepted");
    assertThat(kind.left(ledger.state().value(), 2006)).hasValue(0);
    assertThat(ledger.state().value().left(ONE)).isEmpty();
    assertThatThrownBy(() -> new CarryOver(2005, 2006, 1, ""))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  @Covers("DE-BUDGET")
  void aYearWithoutPartHasNoMoney() {
    BudgetPlan plan =
        new BudgetPlan(
            "gap",
            DateRange.from(DAY),
            null,
            false,
            List.of(new BudgetPlan.Tranche(2011, 5)),
            List.of(),
            List.of());
    assertThat(submit(open(plan), book(1, ONE, DAY.plusYears(1), 1, "TRACK")))
        .isEqualTo("DE-BUDGET NO_TRANCHE [number:2012]");
    assertThat(submit(open(plan), book(1, ONE, DAY, 5, "TRACK"))).isEqualTo("accepted");
  }

  @Test
  void aPlanChecksItself() {
    BudgetPlan.Tranche part = new BudgetPlan.Tranche(2011, 5);
    assertThatThrownBy(() -> new BudgetPlan.Tranche(2011, -1))
        .isInstanceOf(InvalidValueException.class);
    for (BudgetPlanParts parts :
        List.of(
            new BudgetPlanParts("a b", 9L, List.of(part)),
            new BudgetPlanParts("a", -1L, List.of()),
            new BudgetPlanParts("a", 4L, List.of(part)),
            new BudgetPlanParts("a", null, List.of(part, part)))) {
      assertThatThrownBy(parts::plan).isInstanceOf(InvalidValueException.class);
    }
    assertThat(new BudgetPlanParts("a", 5L, List.of(part)).plan().totalCents()).isEqualTo(5);
    Ledger<BudgetCommand, BudgetEvent, Budget> open =
        open(new BudgetPlan("a", DateRange.from(DAY), null, true, List.of(), List.of(), List.of()));
    assertThat(submit(open, new Grant(ONE, Long.MAX_VALUE, DAY))).isEqualTo("PH-GHPB NO_AMOUNT");
    assertThat(submit(open, new Grant(ONE, Long.MAX_VALUE / 2, DAY))).isEqualTo("accepted");
    assertThat(submit(open, new Grant(ONE, 1, DAY))).isEqualTo("PH-GHPB NO_AMOUNT");
  }

  private record BudgetPlanParts(
      String id, @org.jspecify.annotations.Nullable Long total, List<BudgetPlan.Tranche> parts) {
    BudgetPlan plan() {
      return new BudgetPlan(id, DateRange.from(DAY), total, false, parts, List.of(), List.of());
    }
  }

  @Test
  @Covers("FM-9.BUDGET")
  void theChargeOfARulingIsTheCommand() {
    Ledger<BudgetCommand, BudgetEvent, Budget> ledger = open(PLAN);
    submit(ledger, new Grant(ONE, 100, DAY));
    MandateFacts facts =
        MandateFacts.none()
            .withSignatures(List.of(new MandateFacts.Signature("A", LocalDate.of(2011, 2, 1))))
            .withFamilies(List.of(new MandateFacts.ChosenFamily(ONE, DateRange.from(DAY))))
            .withHolders(List.of(new MandateFacts.Holder("coach-1", "COACH", DateRange.from(DAY))));
    Mandate mandate = Mandate.of(GRONINGEN, facts);
    Advice first = advice("advice-1", 60);
    Advice second = advice("advice-2", 60);

    Mandate before = mandate.with(facts.withBudgets(ledger.state().value().planBudgets()));
    BudgetCommand command = BudgetCommand.of(before.rule(first)).orElseThrow();
    Answer<BudgetEvent> answer = ledger.submit("advice-1", command);
    assertThat(answer).isInstanceOf(Answer.Accepted.class);
    assertThat(ledger.submit("advice-1", command)).isEqualTo(answer);

    Mandate after = mandate.with(facts.withBudgets(ledger.state().value().planBudgets()));
    Ruling ruling = after.rule(second);
    assertThat(ruling.reasons().get(0).code()).isEqualTo(MandateReason.BUDGET_SHORT);
    assertThat(BudgetCommand.of(ruling)).isEmpty();
    assertThat(submit(ledger, BudgetCommand.of(before.rule(second)).orElseThrow()))
        .isEqualTo("PH-GHPB FAMILY_SHORT [number:40]");
    assertThat(BudgetCommand.of(after.rule(second.withObjections(List.of())))).isEmpty();
  }

  private static Advice advice(String id, long cents) {
    return Advice.of(SourceKey.of("pilot", id), ONE, DAY)
        .by("coach-1", "COACH")
        .to("SOZAWE", "SPECIAL_ASSISTANCE")
        .withCost(Cost.of(cents, "SERVICE"))
        .withObjections(List.of(Objection.of(Objection.Kind.BUDGET)));
  }

  @Test
  @Covers("PH-GHPB")
  void manyAtOnceNeverOverdraw() throws Exception {
    submit(open(PLAN), new Grant(ONE, 1000, DAY));
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Integer>> hosts = new ArrayList<>();
      for (int host = 0; host < 4; host++) {
        Ledger<BudgetCommand, BudgetEvent, Budget> ledger = open(PLAN);
        hosts.add(
            () -> {
              int accepted = 0;
              for (int i = 0; i < 50; i++) {
                accepted +=
                    ledger
                        .submit("same-" + i, book(i, ONE, DAY, 30, "SERVICE"))
                        .fold(a -> 1, r -> 0);
                assertThat(ledger.state().value().left(ONE).orElseThrow()).isNotNegative();
              }
              return accepted;
            });
      }
      for (Future<Integer> host : pool.invokeAll(hosts)) {
        assertThat(host.get()).isEqualTo(33);
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(open(PLAN).state().value().spent()).isEqualTo(990);
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonHasItsTexts(BudgetReason reason) {
    assertThat(reason.template(Language.NL)).endsWith(".");
    assertThat(reason.template(Language.EN)).endsWith(".");
  }

  @Test
  void textsShowNothing() {
    assertThat(Budget.empty()).hasToString("Budget[*]");
  }
}
