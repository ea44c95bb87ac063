package nl.ketenkompas.mandate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongPredicate;
import nl.ketenkompas.model.rule.Explanation.TurningPoint;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;

/**
 * What could have been different about advice, and what the ruling would then be: always by asking
 * again.
 */
final class Changes {
  /** Asking for another day; the other changes are bits of {@link Mandate}. */
  private static final int ANOTHER_DAY = 1 << 10;

  private final Mandate mandate;
  private final Advice advice;
  private final long day;
  private final long otherDay;
  private final Ruling ruling;

  Changes(Mandate mandate, Advice advice) {
    this.mandate = mandate;
    this.advice = advice;
    this.day = advice.date().toEpochDay();
    this.ruling = mandate.rule(advice);
    this.otherDay = nearestDay();
  }

  /** Each change that turns the ruling by itself. */
  List<TurningPoint<Ruling>> turningPoints() {
    List<TurningPoint<Ruling>> turning = new ArrayList<>();
    for (int change : possible()) {
      Ruling other = ask(change);
      if (!other.equals(ruling)) {
        turning.add(new TurningPoint<>(reason(change, change), other));
      }
    }
    return turning;
  }

  /**
   * Every set of changes that makes the advice binding while no part of it does, smallest first.
   */
  List<Nearest> nearest() {
    List<Integer> possible = possible();
    List<Integer> found = new ArrayList<>();
    List<Nearest> nearest = new ArrayList<>();
    for (int size = 1; size <= possible.size(); size++) {
      for (int bits = 1; bits < 1 << possible.size(); bits++) {
        if (Integer.bitCount(bits) != size) {
          continue;
        }
        int set = changes(possible, bits);
        if (found.stream().noneMatch(smaller -> (smaller & set) == smaller)
            && ask(set) instanceof Ruling.Binding binding) {
          found.add(set);
          nearest.add(
              new Nearest(
                  possible.stream()
                      .filter(change -> (set & change) != 0)
                      .map(change -> reason(change, set))
                      .toList(),
                  binding));
        }
      }
    }
    return List.copyOf(nearest);
  }

  private static int changes(List<Integer> possible, int bits) {
    int set = 0;
    for (int i = 0; i < possible.size(); i++) {
      set |= (bits >> i & 1) == 0 ? 0 : possible.get(i);
    }
    return set;
  }

  private Ruling ask(int set) {
    boolean another = (set & ANOTHER_DAY) != 0;
    return mandate.decide(
        another ? advice.on(LocalDate.ofEpochDay(otherDay)) : advice,
        another ? otherDay : day,
        set & ~ANOTHER_DAY);
  }

  /** The changes that could play a part, in the decision order. */
  private List<Integer> possible() {
    List<Integer> possible = new ArrayList<>();
    Desk desk = mandate.desk(advice, 0);
    Line line = desk.line(advice.decision());
    if (ruling instanceof Ruling.Binding) {
      return possible;
    }
    addIf(otherDay != day, ANOTHER_DAY, possible);
    addIf(fails(d -> signed(desk, d)), Mandate.SIGNED, possible);
    addIf(fails(d -> mandate.known.chosen(advice.family()).covers(d)), Mandate.CHOSEN, possible);
    addIf(fails(this::held), Mandate.BY_HOLDER, possible);
    addIf(line == null && desk.party != Desk.NO_PARTY, Mandate.ROW_ADDED, possible);
    addIf(
        !desk.decidesAbout(advice.owner())
            && desk.ownStock.contains(Objects.requireNonNullElse(advice.owner(), "")),
        Mandate.OWNER_ASKED,
        possible);
    addIf(objects(Objection.Kind.LEGAL), Mandate.NO_LEGAL, possible);
    if (objects(Objection.Kind.BUDGET)) {
      Cost cost = advice.cost();
      Long cents = cost == null ? null : cost.cents();
      Long left = mandate.known.left(advice.family());
      boolean payable =
          mandate.table.meetsObjections
              && (cost == null || !mandate.table.excludedKinds.contains(cost.kind()));
      addIf(payable && cents == null && left != null, Mandate.COST_KNOWN, possible);
      addIf(
          payable && cents != null && (left == null || cents > left),
          Mandate.LEFT_ENOUGH,
          possible);
      possible.add(Mandate.NO_BUDGET);
    }
    addIf(objects(Objection.Kind.OTHER), Mandate.NO_OTHER, possible);
    return possible;
  }

  private static void addIf(boolean plays, int change, List<Integer> possible) {
    if (plays) {
      possible.add(change);
    }
  }

  private boolean objects(Objection.Kind kind) {
    return advice.objections().stream().anyMatch(objection -> objection.kind() == kind);
  }

  private boolean fails(LongPredicate check) {
    return !check.test(day) || !check.test(otherDay);
  }

  private boolean signed(Desk desk, long on) {
    return desk.party == Desk.NO_PARTY || on >= mandate.known.signedOn[desk.party];
  }

  private boolean held(long on) {
    Table.RoleRulings role = mandate.table.role(advice.role());
    return role != null
        && role.holder
        && mandate.known.inRole(advice.adviser(), role.id).covers(on);
  }

  private Reason reason(int change, int set) {
    Fact on = Fact.date(LocalDate.ofEpochDay((set & ANOTHER_DAY) != 0 ? otherDay : day));
    Desk desk = mandate.desk(advice, 0);
    Cost cost = advice.cost();
    Long left = mandate.known.left(advice.family());
    return switch (change) {
      case ANOTHER_DAY -> Reason.of(MandateReason.ADVISE_ANOTHER_DAY, on);
      case Mandate.SIGNED ->
          Reason.of(
              MandateReason.PARTY_SIGNS, Fact.code(mandate.table.parties.get(desk.party)), on);
      case Mandate.CHOSEN -> Reason.of(MandateReason.CHOOSE_FAMILY, on);
      case Mandate.BY_HOLDER ->
          Reason.of(MandateReason.ADVICE_BY_HOLDER, Fact.code(mandate.table.holderRole()));
      case Mandate.ROW_ADDED ->
          Reason.of(MandateReason.ADD_ROW, Fact.code(desk.id), Fact.code(advice.decision()));
      case Mandate.OWNER_ASKED ->
          Reason.of(
              MandateReason.ASK_OWNER, Fact.code(Objects.requireNonNull(advice.owner(), "owner")));
      case Mandate.NO_LEGAL -> Reason.of(MandateReason.WITHDRAW_LEGAL);
      case Mandate.NO_BUDGET -> Reason.of(MandateReason.WITHDRAW_BUDGET);
      case Mandate.NO_OTHER -> Reason.of(MandateReason.WITHDRAW_OTHER);
      case Mandate.LEFT_ENOUGH ->
          Reason.of(
              MandateReason.ENOUGH_LEFT,
              Fact.number(cost == null || cost.cents() == null ? 0 : cost.cents()));
      case Mandate.COST_KNOWN ->
          Reason.of(MandateReason.COST_STATED, Fact.number(left == null ? 0 : left));
      default -> throw new IllegalArgumentException("no such change");
    };
  }

  /**
   * The nearest day on which everything that depends on the day is in order, as far as some day can
   * mend it; of two equally near the later, since advice can be given again. The day itself when
   * another day mends nothing.
   */
  private long nearestDay() {
    Desk desk = mandate.desk(advice, 0);
    KnownFacts known = mandate.known;
    KnownFacts.Spans chosen = known.chosen(advice.family());
    Table.RoleRulings role = mandate.table.role(advice.role());
    KnownFacts.Spans inRole = known.inRole(advice.adviser(), advice.role());
    List<Long> days = new ArrayList<>(List.of(day, mandate.table.from));
    if (mandate.table.until != Long.MAX_VALUE) {
      days.add(mandate.table.until - 1);
    }
    if (known.settledOn != KnownFacts.NEVER) {
      days.add(known.settledOn - 1);
    }
    boolean everSigned =
        desk.party != Desk.NO_PARTY && known.signedOn[desk.party] != KnownFacts.NEVER;
    if (everSigned) {
      days.add(known.signedOn[desk.party]);
    }
    chosen.addBounds(days);
    boolean everHeld = role != null && role.holder && !inRole.isEmpty();
    if (everHeld) {
      inRole.addBounds(days);
    }
    long best = day;
    int bestRank = -1;
    for (long candidate : days) {
      if (candidate < mandate.table.from
          || candidate >= mandate.table.until
          || candidate >= known.settledOn) {
        continue;
      }
      boolean all =
          (!everSigned || signed(desk, candidate))
              && (chosen.isEmpty() || chosen.covers(candidate))
              && (!everHeld || inRole.covers(candidate));
      int rank = all ? 1 : 0;
      long distance = Math.abs(candidate - day);
      long bestDistance = Math.abs(best - day);
      if (rank > bestRank
          || (rank == bestRank
              && (distance < bestDistance || (distance == bestDistance && candidate > best)))) {
        best = candidate;
        bestRank = rank;
      }
    }
    return best;
  }
}
