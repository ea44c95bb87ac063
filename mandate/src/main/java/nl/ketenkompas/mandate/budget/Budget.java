package nl.ketenkompas.mandate.budget;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.ketenkompas.mandate.Charge;
import nl.ketenkompas.mandate.MandateFacts.PlanBudget;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.PersistentMap;

/**
 * What is booked and what is left, after some events. Amounts are in euro cents. Immutable; each
 * question takes constant time, unless it says otherwise.
 */
public final class Budget {
  private final PersistentMap<SourceKey, Account> families;
  private final PersistentMap<SourceKey, Charge> bookings;
  private final PersistentMap<Action, Long> actions;
  private final PersistentMap<Integer, Year> years;
  private final long spent;

  private record Account(long granted, long spent) {}

  private record Action(SourceKey family, String row) {}

  private record Year(long carried, long spent) {}

  private Budget(
      PersistentMap<SourceKey, Account> families,
      PersistentMap<SourceKey, Charge> bookings,
      PersistentMap<Action, Long> actions,
      PersistentMap<Integer, Year> years,
      long spent) {
    this.families = families;
    this.bookings = bookings;
    this.actions = actions;
    this.years = years;
    this.spent = spent;
  }

  /** Nothing granted, nothing booked. */
  static Budget empty() {
    return new Budget(
        PersistentMap.empty(),
        PersistentMap.empty(),
        PersistentMap.empty(),
        PersistentMap.empty(),
        0);
  }

  /**
   * What is left of the plan-bound budget of a family.
   *
   * @param family whose
   * @return zero or more, or empty when it has none
   */
  public OptionalLong left(SourceKey family) {
    return families.get(family).stream().mapToLong(a -> a.granted() - a.spent()).findFirst();
  }

  /**
   * What is left of the budgets of all families, for {@link
   * nl.ketenkompas.mandate.MandateFacts#withBudgets}. Takes time linear in their number.
   *
   * @return one for each family that has a budget, ordered by key
   */
  public List<PlanBudget> planBudgets() {
    List<PlanBudget> all = new ArrayList<>();
    families.forEach((key, a) -> all.add(new PlanBudget(key, a.granted() - a.spent())));
    all.sort(Comparator.comparing(PlanBudget::family));
    return List.copyOf(all);
  }

  /**
   * What was booked for a recovery action of a family.
   *
   * @param family whose
   * @param row the row of the table that the action rests on
   * @return zero or more
   */
  public long spent(SourceKey family, String row) {
    return actions.get(new Action(family, row)).orElse(0L);
  }

  /**
   * What was booked in a calendar year.
   *
   * @param year the year
   * @return zero or more
   */
  public long spent(int year) {
    return years.get(year).map(Year::spent).orElse(0L);
  }

  /**
   * What was carried over to a calendar year, less what was carried on from it.
   *
   * @param year the year
   * @return below zero when it gave more than it got
   */
  public long carried(int year) {
    return years.get(year).map(Year::carried).orElse(0L);
  }

  /**
   * What was booked in all.
   *
   * @return zero or more
   */
  public long spent() {
    return spent;
  }

  /**
   * The booking for an advice.
   *
   * @param advice the advice
   * @return the booking, or empty when there is none or it was taken back
   */
  public Optional<Charge> booking(SourceKey advice) {
    return bookings.get(advice).filter(charge -> charge.cents() > 0);
  }

  /** What was granted to a family so far. */
  long granted(SourceKey family) {
    return families.get(family).map(Account::granted).orElse(0L);
  }

  Budget granted(SourceKey family, long cents) {
    Account before = families.get(family).orElse(new Account(0, 0));
    Account after = new Account(Math.addExact(before.granted(), cents), before.spent());
    return new Budget(families.with(family, after), bookings, actions, years, spent);
  }

  Budget carried(int from, int to, long cents) {
    return new Budget(
        families,
        bookings,
        actions,
        years.with(from, year(from, -cents, 0)).with(to, year(to, cents, 0)),
        spent);
  }

  Budget booked(Charge charge) {
    return changed(charge, charge, charge.cents());
  }

  /** What is taken back stays as a booking of nothing. */
  Budget cancelled(Charge charge) {
    Charge nothing =
        new Charge(charge.advice(), charge.family(), charge.on(), charge.row(), 0, charge.kind());
    return changed(charge, nothing, -charge.cents());
  }

  private Budget changed(Charge charge, Charge after, long cents) {
    SourceKey family = charge.family();
    Optional<Account> account = families.get(family);
    Action action = new Action(family, charge.row());
    int year = charge.on().getYear();
    return new Budget(
        account
            .map(
                a ->
                    families.with(
                        family, new Account(a.granted(), Math.addExact(a.spent(), cents))))
            .orElse(families),
        bookings.with(charge.advice(), after),
        actions.with(action, Math.addExact(spent(family, charge.row()), cents)),
        years.with(year, year(year, 0, cents)),
        Math.addExact(spent, cents));
  }

  private Year year(int year, long carried, long booked) {
    return new Year(Math.addExact(carried(year), carried), Math.addExact(spent(year), booked));
  }

  /** Shows nothing. */
  @Override
  public String toString() {
    return "Budget[*]";
  }
}
