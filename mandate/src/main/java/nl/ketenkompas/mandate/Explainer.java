package nl.ketenkompas.mandate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Step;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/** Walks the decision order for one piece of advice and notes each check with the facts it used. */
final class Explainer {
  private final Mandate mandate;
  private final Table table;
  private final KnownFacts known;
  private final Advice advice;
  private final long day;
  private final List<Step> steps = new ArrayList<>(8);

  Explainer(Mandate mandate, Advice advice) {
    this.mandate = mandate;
    this.table = mandate.table;
    this.known = mandate.known;
    this.advice = advice;
    this.day = advice.date().toEpochDay();
  }

  Explanation<Ruling> explain() {
    walk();
    return new Explanation<>(
        mandate.rule(advice), steps, new Changes(mandate, advice).turningPoints());
  }

  private void walk() {
    Desk desk = mandate.desk(advice, 0);
    Line line = desk.line(advice.decision());
    if (inTerm() && inForce(desk) && chosen() && holder(line)) {
      Line found = row(desk, line);
      if (found != null) {
        if (!found.binds) {
          steps.add(Step.fails(found.cites(MandateReason.COOPERATION_ONLY)));
          return;
        }
        steps.add(Step.holds(found.cites(MandateReason.MANDATE_ROW)));
        objections(found);
      }
    }
  }

  private boolean note(boolean holds, Reason reason) {
    steps.add(new Step(reason, holds, List.of()));
    return holds;
  }

  private boolean inTerm() {
    Fact from = Fact.date(LocalDate.ofEpochDay(table.from));
    if (day < table.from) {
      return note(false, Reason.of(MandateReason.BEFORE_TERM, from));
    }
    if (table.until == Long.MAX_VALUE) {
      return note(true, Reason.of(MandateReason.IN_TERM_OPEN, Fact.date(advice.date()), from));
    }
    Fact until = Fact.date(LocalDate.ofEpochDay(table.until));
    return day < table.until
        ? note(true, Reason.of(MandateReason.IN_TERM, Fact.date(advice.date()), from, until))
        : note(false, Reason.of(MandateReason.TERM_EXPIRED, until));
  }

  private boolean inForce(Desk desk) {
    if (desk.party == Desk.NO_PARTY) {
      note(true, Reason.of(MandateReason.SIGNATURE_NOT_NEEDED, Fact.code(advice.institution())));
    } else {
      Fact party = Fact.code(table.parties.get(desk.party));
      long signed = known.signedOn[desk.party];
      if (signed == KnownFacts.NEVER) {
        return note(false, Reason.of(MandateReason.NOT_SIGNED, party));
      }
      Fact on = Fact.date(LocalDate.ofEpochDay(signed));
      if (day < signed) {
        return note(false, Reason.of(MandateReason.BEFORE_SIGNATURE, party, on));
      }
      note(true, Reason.of(MandateReason.SIGNED, party, on));
    }
    LocalDate settled = known.facts.settledOn();
    return (settled != null && day >= known.settledOn)
        ? note(false, Reason.of(MandateReason.ENDED_EARLY, Fact.date(settled)))
        : note(true, Reason.of(MandateReason.NOT_ENDED));
  }

  private boolean chosen() {
    KnownFacts.Spans spans = known.chosen(advice.family());
    Fact family = Fact.record(advice.family());
    DateRange range = spans.at(day);
    if (range != null) {
      return note(true, Reason.of(MandateReason.SELECTED, family, Fact.date(range.from())));
    }
    MandateReason why =
        spans.isEmpty()
            ? MandateReason.NEVER_SELECTED
            : spans.endedBy(day) ? MandateReason.AFTER_DESELECTION : MandateReason.BEFORE_SELECTION;
    return note(false, Reason.of(why, family));
  }

  private boolean holder(@Nullable Line line) {
    Fact code = Fact.code(advice.role());
    Table.RoleRulings role = table.role(advice.role());
    if (role == null) {
      return note(false, Reason.of(MandateReason.ROLE_WITHOUT_MANDATE, code));
    }
    if (!known.inRole(advice.adviser(), role.id).covers(day)) {
      return note(false, Reason.of(MandateReason.NOT_IN_ROLE, code));
    }
    if (role.holder) {
      return note(true, Reason.of(MandateReason.HOLDS_MANDATE, code));
    }
    return note(
        false,
        Reason.of(
            role.advises(advice.decision(), line)
                ? MandateReason.LEADER_ADVISES
                : MandateReason.LEADER_GUARDS,
            code));
  }

  private @Nullable Line row(Desk desk, @Nullable Line line) {
    if (line == null) {
      note(
          false,
          desk == Desk.NOBODY
              ? Reason.of(MandateReason.NO_PARTNER, Fact.code(advice.institution()))
              : Reason.of(MandateReason.NO_ROW, Fact.code(desk.id), Fact.code(advice.decision())));
      return null;
    }
    String owner = advice.owner();
    if (owner != null && !desk.decidesAbout(owner)) {
      note(false, Reason.of(MandateReason.NOT_ITS_STOCK, Fact.code(owner)));
      return null;
    }
    note(true, line.cites(MandateReason.ROW_FOUND));
    return line;
  }

  /** The advice binds unless an objection stands: each is an exception of its own. */
  private void objections(Line line) {
    List<Step> exceptions = new ArrayList<>();
    MandateReason decisive = null;
    for (int i = 0; decisive == null && i < advice.objections().size(); i++) {
      Objection objection = advice.objections().get(i);
      Fact pointer = Fact.pointer("/objections/" + i);
      decisive = mandate.standing(objection, advice, 0);
      exceptions.add(
          decisive == null
              ? Step.holds(paid())
              : new Step(
                  Reason.of(decisive, pointer), decisive == MandateReason.LEGAL_BAR, List.of()));
    }
    steps.add(
        new Step(
            decisive == null ? line.cites(MandateReason.ADVICE_BINDS) : Reason.of(decisive),
            decisive == null,
            exceptions));
  }

  private Reason paid() {
    Cost cost = advice.cost();
    Long cents = cost == null ? null : cost.cents();
    Long left = known.left(advice.family());
    return Reason.of(
        MandateReason.BUDGET_PAYS,
        Fact.number(cents == null ? 0 : cents),
        Fact.number(left == null ? 0 : left));
  }
}
