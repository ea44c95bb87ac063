package nl.ketenkompas.mandate.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;
import nl.ketenkompas.mandate.Charge;
import nl.ketenkompas.mandate.budget.BudgetCommand.Book;
import nl.ketenkompas.mandate.budget.BudgetCommand.Cancel;
import nl.ketenkompas.mandate.budget.BudgetCommand.CarryOver;
import nl.ketenkompas.mandate.budget.BudgetCommand.Grant;
import nl.ketenkompas.mandate.budget.BudgetEvent.Booked;
import nl.ketenkompas.mandate.budget.BudgetEvent.Cancelled;
import nl.ketenkompas.mandate.budget.BudgetEvent.CarriedOver;
import nl.ketenkompas.mandate.budget.BudgetEvent.Granted;
import nl.ketenkompas.model.journal.EventTypes;
import nl.ketenkompas.model.journal.Judgement;
import nl.ketenkompas.model.journal.LedgerKind;
import nl.ketenkompas.model.journal.Recorded;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.ReasonCode;

/**
 * The ledger of a budget: nothing is booked twice, and never more than there is, whoever asks and
 * however often. Immutable and thread safe.
 *
 * <p>Checks come in a fixed order, and the first that fails is the reason: amount, kind of cost,
 * term, booked before, budget of the family, part of the year, whole budget. There is no partial
 * booking.
 *
 * <pre>{@code
 * Ledger<BudgetCommand, BudgetEvent, Budget> ledger =
 *     Ledger.open(new BudgetLedger(plan), journal, instants);
 * Mandate now = mandate.with(facts.withBudgets(ledger.state().value().planBudgets()));
 * BudgetCommand.of(now.rule(advice)).ifPresent(book -> ledger.submit("advice-1", book));
 * }</pre>
 *
 * <p>Rules PH-GHPB, FM-DEF.GHPB, FM-12.TOTAL, FM-12.EXPL, DE-BUDGET, DE-PARN.
 */
public final class BudgetLedger implements LedgerKind<BudgetCommand, BudgetEvent, Budget> {
  private static final EventTypes<BudgetEvent> TYPES =
      EventTypes.<BudgetEvent>builder()
          .type("granted", 1, Granted.class)
          .type("booked", 1, Booked.class)
          .type("cancelled", 1, Cancelled.class)
          .type("carried-over", 1, CarriedOver.class)
          .build();

  private final BudgetPlan plan;

  /**
   * Creates the ledger of a plan.
   *
   * @param plan what was agreed about money
   */
  public BudgetLedger(BudgetPlan plan) {
    this.plan = plan;
  }

  @Override
  public String name() {
    return "budget";
  }

  @Override
  public EventTypes<BudgetEvent> types() {
    return TYPES;
  }

  @Override
  public Budget start() {
    return Budget.empty();
  }

  @Override
  public Judgement<BudgetEvent> judge(Budget state, BudgetCommand command, Instant recordedAt) {
    if (command instanceof Grant grant) {
      return grant(state, grant);
    }
    if (command instanceof Book book) {
      return book(state, book.charge());
    }
    if (command instanceof Cancel cancel) {
      return state
          .booking(cancel.advice())
          .map(charge -> Judgement.<BudgetEvent>accept(new Cancelled(charge, cancel.on())))
          .orElseGet(() -> Judgement.refuse(Reason.of(BudgetReason.NOT_BOOKED)));
    }
    return carryOver(state, (CarryOver) command);
  }

  private Judgement<BudgetEvent> grant(Budget state, Grant grant) {
    if (!plan.perFamily()) {
      return Judgement.refuse(Reason.of(BudgetReason.NOT_PER_FAMILY));
    }
    long most = plan.totalCents() == null ? Long.MAX_VALUE / 2 : plan.totalCents();
    if (grant.cents() <= 0 || grant.cents() > most - state.granted(grant.family())) {
      return Judgement.refuse(Reason.of(BudgetReason.NO_AMOUNT));
    }
    return outOfTerm(grant.on())
        ? Judgement.refuse(Reason.of(BudgetReason.OUT_OF_TERM, Fact.date(grant.on())))
        : Judgement.accept(new Granted(grant.family(), grant.cents(), grant.on()));
  }

  private boolean outOfTerm(LocalDate day) {
    return !plan.term().contains(day);
  }

  private Judgement<BudgetEvent> book(Budget state, Charge charge) {
    if (charge.cents() <= 0) {
      return Judgement.refuse(Reason.of(BudgetReason.NO_AMOUNT));
    }
    if (plan.excludedKinds().contains(charge.kind())) {
      return Judgement.refuse(Reason.of(BudgetReason.KIND_EXCLUDED, Fact.code(charge.kind())));
    }
    if (plan.otherBudgetKinds().contains(charge.kind())) {
      return Judgement.refuse(Reason.of(BudgetReason.OTHER_BUDGET, Fact.code(charge.kind())));
    }
    if (outOfTerm(charge.on())) {
      return Judgement.refuse(Reason.of(BudgetReason.OUT_OF_TERM, Fact.date(charge.on())));
    }
    if (state.booking(charge.advice()).isPresent()) {
      return Judgement.refuse(Reason.of(BudgetReason.BOOKED_BEFORE));
    }
    if (plan.perFamily()) {
      OptionalLong left = state.left(charge.family());
      if (left.isEmpty()) {
        return Judgement.refuse(Reason.of(BudgetReason.NO_FAMILY_BUDGET));
      }
      if (charge.cents() > left.getAsLong()) {
        return Judgement.refuse(
            Reason.of(BudgetReason.FAMILY_SHORT, Fact.number(left.getAsLong())));
      }
    }
    int year = charge.on().getYear();
    if (!plan.tranches().isEmpty()) {
      OptionalLong left = left(state, year);
      if (left.isEmpty()) {
        return Judgement.refuse(Reason.of(BudgetReason.NO_TRANCHE, Fact.number(year)));
      }
      if (charge.cents() > left.getAsLong()) {
        return trancheShort(year, left.getAsLong());
      }
    }
    Long total = plan.totalCents();
    if (total != null && charge.cents() > total - state.spent()) {
      return Judgement.refuse(
          Reason.of(BudgetReason.TOTAL_SHORT, Fact.number(total - state.spent())));
    }
    return Judgement.accept(new Booked(charge));
  }

  private Judgement<BudgetEvent> carryOver(Budget state, CarryOver carry) {
    if (carry.cents() <= 0) {
      return Judgement.refuse(Reason.of(BudgetReason.NO_AMOUNT));
    }
    if (carry.to() <= carry.from()) {
      return Judgement.refuse(Reason.of(BudgetReason.CARRY_BACK));
    }
    OptionalLong left = left(state, carry.from());
    if (left.isEmpty() || left(state, carry.to()).isEmpty()) {
      int year = left.isEmpty() ? carry.from() : carry.to();
      return Judgement.refuse(Reason.of(BudgetReason.NO_TRANCHE, Fact.number(year)));
    }
    return carry.cents() > left.getAsLong()
        ? trancheShort(carry.from(), left.getAsLong())
        : Judgement.accept(
            new CarriedOver(carry.from(), carry.to(), carry.cents(), carry.decision()));
  }

  private static Judgement<BudgetEvent> trancheShort(int year, long left) {
    return Judgement.refuse(
        Reason.of(BudgetReason.TRANCHE_SHORT, Fact.number(year), Fact.number(left)));
  }

  /**
   * What is left of the part of a year.
   *
   * @param state what is booked
   * @param year the year
   * @return zero or more, or empty when the plan has no part for it
   */
  public OptionalLong left(Budget state, int year) {
    return plan.tranches().stream()
        .filter(tranche -> tranche.year() == year)
        .mapToLong(tranche -> tranche.cents() + state.carried(year) - state.spent(year))
        .findFirst();
  }

  @Override
  public Budget fold(Budget state, Recorded.Kept<BudgetEvent> recorded) {
    BudgetEvent event = recorded.event();
    if (event instanceof Granted granted) {
      return state.granted(granted.family(), granted.cents());
    }
    if (event instanceof Booked booked) {
      return state.booked(booked.charge());
    }
    if (event instanceof Cancelled cancelled) {
      return state.cancelled(cancelled.charge());
    }
    CarriedOver carried = (CarriedOver) event;
    return state.carried(carried.from(), carried.to(), carried.cents());
  }

  @Override
  public ReasonCode reason(String name) {
    return BudgetReason.valueOf(name);
  }
}
