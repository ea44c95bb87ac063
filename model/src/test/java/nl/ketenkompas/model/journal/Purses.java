package nl.ketenkompas.model.journal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;

/** A small ledger for the tests: purses that money goes into and out of, and never below zero. */
record Purses(boolean personal, int snapshotVersion)
    implements LedgerKind<Purses.Order, Purses.Happened, PersistentMap<String, Long>> {
  static final Purses OPEN = new Purses(false, 1);
  static final Purses PERSONAL = new Purses(true, 1);

  private static final EventTypes<Happened> TYPES =
      EventTypes.<Happened>builder()
          .type("added", 1, Added.class)
          .type("spent", 1, Spent.class)
          .build();

  sealed interface Order {
    String purse();
  }

  record Add(String purse, long cents) implements Order {}

  record Spend(String purse, long cents) implements Order {}

  record Move(String purse, String to, long cents) implements Order {}

  sealed interface Happened {}

  @JsonPropertyOrder({"purse", "cents"})
  record Added(String purse, long cents) implements Happened {}

  @JsonPropertyOrder({"purse", "cents"})
  record Spent(String purse, long cents) implements Happened {}

  @JsonPropertyOrder({"purse", "cents"})
  record Part(String purse, long cents) {}

  enum Why implements ReasonCode {
    TOO_LITTLE;

    @Override
    public Rule rule() {
      return Rule.of("FM-9.BUDGET");
    }

    @Override
    public String template(Language language) {
      return "Only {0} cents.";
    }
  }

  @Override
  public String name() {
    return "purses";
  }

  @Override
  public EventTypes<Happened> types() {
    return TYPES;
  }

  @Override
  public PersistentMap<String, Long> start() {
    return PersistentMap.empty();
  }

  @Override
  public Judgement<Happened> judge(
      PersistentMap<String, Long> state, Order order, Instant recordedAt) {
    long has = state.get(order.purse()).orElse(0L);
    if (order instanceof Add add) {
      return Judgement.accept(new Added(add.purse(), add.cents()));
    }
    long cents = order instanceof Spend spend ? spend.cents() : ((Move) order).cents();
    if (cents > has) {
      return Judgement.refuse(Reason.of(Why.TOO_LITTLE, Fact.number(has)));
    }
    return order instanceof Move move
        ? Judgement.accept(new Spent(move.purse(), cents), new Added(move.to(), cents))
        : Judgement.accept(new Spent(order.purse(), cents));
  }

  @Override
  public PersistentMap<String, Long> fold(
      PersistentMap<String, Long> state, Recorded.Kept<Happened> event) {
    String purse =
        event.event() instanceof Added added ? added.purse() : ((Spent) event.event()).purse();
    long change =
        event.event() instanceof Added added ? added.cents() : -((Spent) event.event()).cents();
    return state.with(purse, Math.addExact(state.get(purse).orElse(0L), change));
  }

  @Override
  public Optional<SourceKey> subject(Order command) {
    return personal ? Optional.of(subject(command.purse())) : Optional.empty();
  }

  static SourceKey subject(String purse) {
    return SourceKey.of("purse", purse);
  }

  @Override
  public ReasonCode reason(String name) {
    return Why.valueOf(name);
  }

  @Override
  public Optional<SnapshotForm<PersistentMap<String, Long>, ?>> snapshots() {
    return Optional.of(
        new SnapshotForm<PersistentMap<String, Long>, Part>() {
          @Override
          public int version() {
            return snapshotVersion;
          }

          @Override
          public Class<Part> part() {
            return Part.class;
          }

          @Override
          public List<Part> write(PersistentMap<String, Long> state) {
            List<Part> parts = new ArrayList<>();
            state.forEach((purse, cents) -> parts.add(new Part(purse, cents)));
            parts.sort(Comparator.comparing(Part::purse));
            return parts;
          }

          @Override
          public Optional<SourceKey> subject(Part part) {
            return personal ? Optional.of(Purses.subject(part.purse())) : Optional.empty();
          }

          @Override
          public PersistentMap<String, Long> read(List<Part> parts) {
            PersistentMap<String, Long> state = PersistentMap.empty();
            for (Part part : parts) {
              state = state.with(part.purse(), part.cents());
            }
            return state;
          }
        });
  }
}
