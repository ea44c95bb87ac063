package nl.ketenkompas.identity.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.ketenkompas.identity.agreement.ReviewTerms;
import nl.ketenkompas.identity.register.Decision.Kind;
import nl.ketenkompas.identity.register.Decision.Status;
import nl.ketenkompas.identity.register.RegisterCommand.Confirm;
import nl.ketenkompas.identity.register.RegisterCommand.Correct;
import nl.ketenkompas.identity.register.RegisterCommand.Defer;
import nl.ketenkompas.identity.register.RegisterCommand.Merge;
import nl.ketenkompas.identity.register.RegisterCommand.Receive;
import nl.ketenkompas.identity.register.RegisterCommand.Separate;
import nl.ketenkompas.identity.register.RegisterCommand.Split;
import nl.ketenkompas.identity.register.RegisterCommand.Supersede;
import nl.ketenkompas.identity.register.RegisterCommand.Undo;
import nl.ketenkompas.identity.register.RegisterCommand.Withdraw;
import nl.ketenkompas.identity.register.RegisterEvent.Confirmed;
import nl.ketenkompas.identity.register.RegisterEvent.Corrected;
import nl.ketenkompas.identity.register.RegisterEvent.Decided;
import nl.ketenkompas.identity.register.RegisterEvent.Deferred;
import nl.ketenkompas.identity.register.RegisterEvent.Received;
import nl.ketenkompas.identity.register.RegisterEvent.Undone;
import nl.ketenkompas.identity.register.RegisterEvent.Withdrawn;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.Judgement;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import org.jspecify.annotations.Nullable;

/** Accepts or refuses commands to a register as it is. */
final class Judge {
  private static final long[] NONE = {};

  private final RegisteredClients state;
  private final ReviewTerms terms;

  Judge(RegisteredClients state, ReviewTerms terms) {
    this.state = state;
    this.terms = terms;
  }

  /** A reason not to. */
  private static final class Objection extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Reason reason;

    Objection(RegisterReason code, Fact... facts) {
      super(code.name(), null, false, false);
      this.reason = Reason.of(code, facts);
    }
  }

  Judgement<RegisterEvent> judge(RegisterCommand command) {
    try {
      return Judgement.accept(event(command));
    } catch (Objection objection) {
      return Judgement.refuse(objection.reason);
    }
  }

  private RegisterEvent event(RegisterCommand command) throws Objection {
    if (command instanceof Receive receive) {
      return receive(receive);
    }
    if (command instanceof Correct correct) {
      return correct(correct.record());
    }
    if (command instanceof Withdraw withdraw) {
      return withdraw(withdraw.key());
    }
    if (command instanceof Merge merge) {
      return merge(merge);
    }
    if (command instanceof Separate separate) {
      return separate(separate);
    }
    if (command instanceof Split split) {
      return split(split);
    }
    if (command instanceof Supersede supersede) {
      return supersede(supersede);
    }
    if (command instanceof Confirm confirm) {
      return confirm(confirm);
    }
    if (command instanceof Undo undo) {
      return undo(undo);
    }
    return defer((Defer) command);
  }

  private RegisterEvent receive(Receive receive) throws Objection {
    SourceKey key = receive.record().key();
    if (state.live(key) != null) {
      throw new Objection(RegisterReason.RECORD_KNOWN, Fact.record(key));
    }
    int holder = state.holder(receive.number());
    if (holder >= 0 && holder != state.index.place(key)) {
      throw new Objection(RegisterReason.NUMBER_IN_USE, Fact.client(receive.number()));
    }
    return new Received(receive.record(), receive.number());
  }

  private RegisterEvent correct(PersonRecord record) throws Objection {
    Entry entry = live(record.key());
    if (state.index.record(entry.row).equals(record)) {
      throw new Objection(RegisterReason.RECORD_UNCHANGED, Fact.record(record.key()));
    }
    return new Corrected(record);
  }

  private RegisterEvent withdraw(SourceKey key) throws Objection {
    int own = state.index.place(live(key).row);
    for (int place : state.members(own)) {
      if (place != own) {
        return new Withdrawn(key, key(place));
      }
    }
    return new Withdrawn(key, null);
  }

  private Entry live(SourceKey key) throws Objection {
    Entry entry = state.live(key);
    if (entry == null) {
      throw new Objection(RegisterReason.RECORD_UNKNOWN, Fact.record(key));
    }
    return entry;
  }

  private SourceKey key(int place) {
    return state.index.record(state.entry(place).row).key();
  }

  private List<SourceKey> keys(int[] places) {
    return Arrays.stream(places).mapToObj(this::key).sorted().toList();
  }

  /** The places of the records of a client. */
  private int[] members(ClientRef client) throws Objection {
    int place = state.index.place(live(client.record()).row);
    int lead = state.lead(client.client());
    if (lead < 0) {
      throw new Objection(RegisterReason.CLIENT_UNKNOWN, Fact.client(client.client()));
    }
    int[] members = state.members(place);
    if (!contains(members, lead)) {
      throw new Objection(
          RegisterReason.RECORD_OF_ANOTHER,
          Fact.record(client.record()),
          Fact.client(client.client()));
    }
    return members;
  }

  private static boolean contains(int[] places, int place) {
    return Arrays.stream(places).anyMatch(each -> each == place);
  }

  private void checkDecider(Decider by) throws Objection {
    if (!terms.deciders().isEmpty() && !terms.deciders().contains(by.function())) {
      throw new Objection(RegisterReason.NOT_A_DECIDER, Fact.code(by.function()));
    }
  }

  /** The members of two different clients. */
  private int[][] two(ClientRef one, ClientRef other, Decider by) throws Objection {
    checkDecider(by);
    int[] these = members(one);
    int[] those = members(other);
    if (these[0] == those[0]) {
      throw new Objection(RegisterReason.SAME_CLIENT, Fact.client(one.client()));
    }
    return new int[][] {these, those};
  }

  private Decided decided(Kind kind, int[] these, int[] those, Decider by) {
    return new Decided(kind, keys(these), keys(those), by, terms.fourEyes());
  }

  private RegisterEvent merge(Merge merge) throws Objection {
    int[][] two = two(merge.one(), merge.other(), merge.by());
    checkMerge(two[0], two[1], 0);
    return decided(Kind.MERGED, two[0], two[1], merge.by());
  }

  /** Whether records may be one person, as far as decisions and BSNs go. */
  private void checkMerge(int[] these, int[] those, long self) throws Objection {
    Set<Integer> all = closure(these, self);
    if (Arrays.stream(those).anyMatch(all::contains)) {
      checkNotBefore(these, those, self, true);
    }
    all.addAll(closure(those, self));
    checkNotApart(all, self);
    checkBsns(all);
  }

  /** All that decisions say is the same person as one of these; also those that wait. */
  private Set<Integer> closure(int[] places, long self) {
    Set<Integer> closure = new TreeSet<>();
    List<Integer> open = new ArrayList<>();
    for (int place : places) {
      closure.add(place);
      open.add(place);
    }
    for (int i = 0; i < open.size(); i++) {
      int place = open.get(i);
      for (Held held : standing(place)) {
        for (int[] same : held.same()) {
          if (held.decision().number() != self && Arrays.binarySearch(same, place) >= 0) {
            for (int each : same) {
              if (closure.add(each)) {
                open.add(each);
              }
            }
          }
        }
      }
    }
    return closure;
  }

  private List<Held> standing(int place) {
    List<Held> standing = new ArrayList<>();
    for (long number : state.decisionsOf.get(place).orElse(NONE)) {
      state.decisions.get(number).filter(Held::stands).ifPresent(standing::add);
    }
    return standing;
  }

  /** That decisions join these already, or keep them apart. */
  private void checkNotBefore(int[] these, int[] those, long self, boolean same) throws Objection {
    for (int place : these) {
      for (Held held : standing(place)) {
        long number = held.decision().number();
        if (number != self
            && (same ? joins(held, place, those) : held.apart() && held.isBetween(place, those))) {
          throw new Objection(RegisterReason.DECIDED_BEFORE, Fact.number(number));
        }
      }
    }
  }

  private static boolean joins(Held held, int place, int[] others) {
    return held.same().stream()
        .anyMatch(
            same ->
                Arrays.binarySearch(same, place) >= 0
                    && Arrays.stream(others)
                        .anyMatch(other -> Arrays.binarySearch(same, other) >= 0));
  }

  private void checkNotApart(Set<Integer> all, long self) throws Objection {
    for (int place : all) {
      for (Held held : standing(place)) {
        if (held.decision().number() != self
            && held.apart()
            && Arrays.stream(held.these()).anyMatch(all::contains)
            && Arrays.stream(held.those()).anyMatch(all::contains)) {
          throw new Objection(
              RegisterReason.CONTRADICTS_DECISION, Fact.number(held.decision().number()));
        }
      }
    }
  }

  private void checkBsns(Set<Integer> all) throws Objection {
    long bsns =
        all.stream()
            .map(state::entry)
            .filter(entry -> entry.live)
            .mapToInt(entry -> state.index.bsn(entry.row))
            .filter(bsn -> bsn != 0)
            .distinct()
            .count();
    if (bsns > 1) {
      throw new Objection(RegisterReason.BSN_DIFFERS);
    }
  }

  private RegisterEvent separate(Separate separate) throws Objection {
    int[][] two = two(separate.one(), separate.other(), separate.by());
    checkApart(two[0], two[1], 0);
    return decided(Kind.SEPARATED, two[0], two[1], separate.by());
  }

  private void checkApart(int[] these, int[] those, long self) throws Objection {
    checkNotBefore(these, those, self, false);
    Set<Integer> all = closure(these, self);
    if (Arrays.stream(those).anyMatch(all::contains)) {
      throw new Objection(RegisterReason.CONTRADICTS_DECISION, Fact.number(joining(all, self)));
    }
  }

  /** The latest decision that joins some of these. */
  private long joining(Set<Integer> all, long self) {
    long latest = 0;
    for (int place : all) {
      for (Held held : standing(place)) {
        long number = held.decision().number();
        if (number != self && number > latest && !held.same().isEmpty()) {
          latest = number;
        }
      }
    }
    return latest;
  }

  private RegisterEvent split(Split split) throws Objection {
    checkDecider(split.by());
    int[] members = members(split.client());
    Set<Integer> part = new TreeSet<>();
    for (SourceKey key : split.part()) {
      int place = state.index.place(live(key).row);
      if (!contains(members, place)) {
        throw new Objection(
            RegisterReason.RECORD_OF_ANOTHER,
            Fact.record(key),
            Fact.client(split.client().client()));
      }
      part.add(place);
    }
    if (part.isEmpty() || part.size() == members.length) {
      throw new Objection(RegisterReason.NO_PART, Fact.client(split.client().client()));
    }
    int[] these = part.stream().mapToInt(Integer::intValue).toArray();
    int[] those = Arrays.stream(members).filter(place -> !part.contains(place)).toArray();
    checkApart(these, those, 0);
    return decided(Kind.SPLIT, these, those, split.by());
  }

  private RegisterEvent supersede(Supersede supersede) throws Objection {
    checkDecider(supersede.by());
    checkBsn(bsn(supersede.old()), bsn(supersede.current()), 0);
    return new Decided(
        Kind.SUPERSEDED,
        List.of(supersede.old()),
        List.of(supersede.current()),
        supersede.by(),
        terms.fourEyes());
  }

  private Bsn bsn(SourceKey key) throws Objection {
    Bsn bsn = state.index.record(live(key).row).bsn();
    if (bsn == null) {
      throw new Objection(RegisterReason.NO_BSN, Fact.record(key));
    }
    return bsn;
  }

  private void checkBsn(@Nullable Bsn old, @Nullable Bsn current, long self) throws Objection {
    Bsn counts = RegisteredClients.counting(current, state.superseded);
    if (counts == null || counts.equals(RegisteredClients.counting(old, state.superseded))) {
      throw new Objection(RegisterReason.SAME_BSN);
    }
    Optional<Held> before =
        state.held().stream()
            .filter(held -> held.decision().number() != self && held.stands())
            .filter(held -> held.old() != null && held.old().equals(old))
            .findFirst();
    if (before.isPresent()) {
      throw new Objection(
          RegisterReason.DECIDED_BEFORE, Fact.number(before.get().decision().number()));
    }
  }

  private Held standing(long number) throws Objection {
    Optional<Held> found = state.decisions.get(number);
    if (found.isEmpty()) {
      throw new Objection(RegisterReason.DECISION_UNKNOWN, Fact.number(number));
    }
    if (!found.get().stands()) {
      throw new Objection(RegisterReason.DECISION_UNDONE, Fact.number(number));
    }
    return found.get();
  }

  private RegisterEvent confirm(Confirm confirm) throws Objection {
    checkDecider(confirm.by());
    long number = confirm.decision();
    Held held = standing(number);
    Decision decision = held.decision();
    if (decision.status() == Status.IN_FORCE) {
      if (!state.isOutdated(held)) {
        throw new Objection(RegisterReason.NOTHING_TO_CONFIRM, Fact.number(number));
      }
      return new Confirmed(number, confirm.by());
    }
    if (decision.by().user().equals(confirm.by().user())) {
      throw new Objection(RegisterReason.SAME_PERSON, Fact.number(number));
    }
    // What was decided in the meantime counts too.
    switch (decision.kind()) {
      case MERGED -> {
        Set<Integer> all = closure(held.all(), number);
        checkNotApart(all, number);
        checkBsns(all);
      }
      case SEPARATED -> checkApart(held.these(), held.those(), number);
      case SPLIT -> {
        checkApart(held.these(), held.those(), number);
        checkNotApart(closure(held.these(), number), number);
        checkNotApart(closure(held.those(), number), number);
      }
      case SUPERSEDED -> checkBsn(held.old(), held.current(), number);
    }
    return new Confirmed(number, confirm.by());
  }

  private RegisterEvent undo(Undo undo) throws Objection {
    checkDecider(undo.by());
    standing(undo.decision());
    return new Undone(undo.decision(), undo.by());
  }

  private RegisterEvent defer(Defer defer) throws Objection {
    two(defer.one(), defer.other(), defer.by());
    return new Deferred(defer.one().record(), defer.other().record(), defer.until(), defer.by());
  }
}
