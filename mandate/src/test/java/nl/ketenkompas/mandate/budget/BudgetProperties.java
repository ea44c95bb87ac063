package nl.ketenkompas.mandate.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.ketenkompas.mandate.Charge;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.Follower;
import nl.ketenkompas.model.journal.InMemoryJournal;
import nl.ketenkompas.model.journal.Ledger;
import nl.ketenkompas.model.journal.StoredEvent;
import nl.ketenkompas.model.time.DateRange;

class BudgetProperties {
  private static final BudgetPlan PLAN =
      new BudgetPlan(
          "plan",
          DateRange.of(LocalDate.of(2005, 1, 1), LocalDate.of(2008, 1, 1)),
          100L,
          true,
          List.of(
              new BudgetPlan.Tranche(2005, 20),
              new BudgetPlan.Tranche(2006, 60),
              new BudgetPlan.Tranche(2007, 20)),
          List.of("COACH_HOURS"),
          List.of("PARNASSIA"));

  @Property
  void isWhatAddingUpAllOverSays(@ForAll long seed) {
    Random random = new Random(seed);
    InMemoryJournal journal = new InMemoryJournal();
    BudgetLedger kind = new BudgetLedger(PLAN);
    Ledger<BudgetCommand, BudgetEvent, Budget> ledger =
        Ledger.open(kind, journal, () -> Instant.EPOCH);
    Naive naive = new Naive();
    List<BudgetCommand> asked = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      boolean isRetry = !asked.isEmpty() && random.nextInt(5) == 0;
      int key = isRetry ? random.nextInt(asked.size()) : asked.size();
      if (!isRetry) {
        asked.add(command(random));
        naive.answers.add(naive.accepts(asked.get(key)));
      }
      boolean accepted = ledger.submit("k" + key, asked.get(key)).fold(a -> true, r -> false);
      assertThat(accepted).isEqualTo(naive.answers.get(key));
      for (int family = 0; family < 3; family++) {
        assertThat(ledger.state().value().left(family(family)).orElse(-1))
            .isEqualTo(naive.left(family(family)));
      }
      for (int year = 2005; year < 2008; year++) {
        assertThat(kind.left(ledger.state().value(), year)).hasValue(naive.left(year));
      }
    }
    List<StoredEvent> delivered = new ArrayList<>();
    journal.read(1, delivered::add);
    delivered.addAll(List.copyOf(delivered));
    Collections.shuffle(delivered, random);
    Follower<BudgetEvent, Budget> follower = Follower.of(kind);
    delivered.forEach(follower::accept);
    assertThat(follower.state().value().planBudgets())
        .isEqualTo(ledger.state().value().planBudgets());
    assertThat(follower.state().value().spent()).isEqualTo(naive.total());
  }

  private static SourceKey family(int number) {
    return SourceKey.of("pilot", "family-" + number);
  }

  private static BudgetCommand command(Random random) {
    LocalDate on = LocalDate.of(2004 + random.nextInt(5), 1, 1).plusDays(random.nextInt(365));
    SourceKey advice = SourceKey.of("pilot", "advice-" + random.nextInt(12));
    return switch (random.nextInt(6)) {
      case 0 -> new BudgetCommand.Grant(family(random.nextInt(3)), random.nextInt(40) - 1, on);
      case 1 -> new BudgetCommand.Cancel(advice, on);
      case 2 ->
          new BudgetCommand.CarryOver(
              2004 + random.nextInt(5), 2004 + random.nextInt(5), random.nextInt(25), "d");
      default ->
          new BudgetCommand.Book(
              new Charge(
                  advice,
                  family(random.nextInt(3)),
                  on,
                  "row",
                  random.nextInt(25) - 1,
                  List.of("SERVICE", "SERVICE", "SERVICE", "COACH_HOURS", "PARNASSIA")
                      .get(random.nextInt(5))));
    };
  }

  /** Keeps a list of all that was accepted, and adds it up anew for each question. */
  private static final class Naive {
    final List<BudgetCommand> accepted = new ArrayList<>();
    final List<Boolean> answers = new ArrayList<>();

    List<Charge> standing() {
      Map<SourceKey, Charge> standing = new HashMap<>();
      for (BudgetCommand command : accepted) {
        if (command instanceof BudgetCommand.Book book) {
          standing.put(book.charge().advice(), book.charge());
        } else if (command instanceof BudgetCommand.Cancel cancel) {
          standing.remove(cancel.advice());
        }
      }
      return List.copyOf(standing.values());
    }

    long total() {
      return standing().stream().mapToLong(Charge::cents).sum();
    }

    long granted(SourceKey family) {
      return accepted.stream()
          .filter(c -> c instanceof BudgetCommand.Grant grant && grant.family().equals(family))
          .mapToLong(c -> ((BudgetCommand.Grant) c).cents())
          .sum();
    }

    long left(SourceKey family) {
      long granted = granted(family);
      long spent =
          standing().stream()
              .filter(charge -> charge.family().equals(family))
              .mapToLong(Charge::cents)
              .sum();
      return granted == 0 ? -1 : granted - spent;
    }

    long left(int year) {
      long left = year == 2006 ? 60 : 20;
      for (BudgetCommand command : accepted) {
        if (command instanceof BudgetCommand.CarryOver carry) {
          left += carry.to() == year ? carry.cents() : 0;
          left -= carry.from() == year ? carry.cents() : 0;
        }
      }
      for (Charge charge : standing()) {
        left -= charge.on().getYear() == year ? charge.cents() : 0;
      }
      return left;
    }

    boolean accepts(BudgetCommand command) {
      boolean accepts = isAllowed(command);
      if (accepts) {
        accepted.add(command);
      }
      return accepts;
    }

    private boolean isAllowed(BudgetCommand command) {
      if (command instanceof BudgetCommand.Grant grant) {
        return grant.cents() > 0
            && inTerm(grant.on())
            && granted(grant.family()) + grant.cents() <= 100;
      }
      if (command instanceof BudgetCommand.Cancel cancel) {
        return standing().stream().anyMatch(charge -> charge.advice().equals(cancel.advice()));
      }
      if (command instanceof BudgetCommand.CarryOver carry) {
        return carry.cents() > 0
            && carry.from() >= 2005
            && carry.to() <= 2007
            && carry.from() < carry.to()
            && carry.cents() <= left(carry.from());
      }
      Charge charge = ((BudgetCommand.Book) command).charge();
      return charge.cents() > 0
          && charge.kind().equals("SERVICE")
          && inTerm(charge.on())
          && standing().stream().noneMatch(c -> c.advice().equals(charge.advice()))
          && charge.cents() <= left(charge.family())
          && charge.cents() <= left(charge.on().getYear())
          && charge.cents() <= 100 - total();
    }

    private static boolean inTerm(LocalDate day) {
      return day.getYear() >= 2005 && day.getYear() <= 2007;
    }
  }
}
