package nl.ketenkompas.mandate;

import java.util.List;
import java.util.Optional;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.signal.Meter;
import org.jspecify.annotations.Nullable;

/**
 * An agreement together with what happened under it: does this advice bind the institution
 * (<i>functioneel mandaat</i>)? Compiled once; immutable and thread safe.
 *
 * <p>The checks come in a fixed order, and the first that fails decides: within the term, in force
 * for the party, family chosen, adviser holds the mandate, decision in the table, mandate and not
 * cooperation, objections met. An unsigned draft binds nobody. A question never books: {@link
 * Ruling.Binding#charge} is a command for a ledger.
 *
 * <p>Each question takes constant time (beside the number of objections) and allocates nothing,
 * unless the ruling carries a charge.
 *
 * <pre>{@code
 * Mandate mandate = Mandate.of(MandateTerms.preset("groningen-2011"), facts);
 * Ruling ruling = mandate.rule(advice);
 * Explanation<Ruling> why = mandate.explain(advice);
 * }</pre>
 *
 * <p>Rules FM-0.TERM, FM-0.DRAFT, FM-0.ONLY, FM-DEF.FM, FM-9.LAW, FM-9.BUDGET, FM-13.SETTLE,
 * FM-13.EXPIRE.
 */
public final class Mandate {
  /** Changes to a question: each bit lets one check pass, or asks with another value. */
  static final int SIGNED = 1;

  static final int CHOSEN = 1 << 1;
  static final int BY_HOLDER = 1 << 2;
  static final int ROW_ADDED = 1 << 3;
  static final int OWNER_ASKED = 1 << 4;
  static final int NO_LEGAL = 1 << 5;
  static final int NO_BUDGET = 1 << 6;
  static final int NO_OTHER = 1 << 7;
  static final int LEFT_ENOUGH = 1 << 8;
  static final int COST_KNOWN = 1 << 9;

  final Table table;
  final KnownFacts known;
  private final @Nullable Meter meter;

  private Mandate(Table table, KnownFacts known, @Nullable Meter meter) {
    this.table = table;
    this.known = known;
    this.meter = meter;
  }

  /**
   * Obtains the engine for an agreement and facts.
   *
   * @param agreement read with {@link MandateTerms#KIND}
   * @param facts what happened under it
   * @return the engine
   */
  public static Mandate of(Agreement<MandateTerms> agreement, MandateFacts facts) {
    Table table = new Table(agreement);
    return new Mandate(table, new KnownFacts(table, facts), null);
  }

  /**
   * The same agreement with other facts.
   *
   * @param facts what happened under it
   * @return the engine
   */
  public Mandate with(MandateFacts facts) {
    return new Mandate(table, new KnownFacts(table, facts), meter);
  }

  /**
   * The same engine, measured.
   *
   * @param meter is told of each {@link #rule}, as {@code mandate.rule}
   * @return the engine
   */
  public Mandate listening(Meter meter) {
    return new Mandate(table, known, meter);
  }

  /**
   * The terms of the agreement.
   *
   * @return the terms
   */
  public MandateTerms terms() {
    return table.terms;
  }

  /**
   * The facts.
   *
   * @return what happened under the agreement
   */
  public MandateFacts facts() {
    return known.facts;
  }

  /**
   * Rules on advice.
   *
   * @param advice with what the institution answered to it
   * @return the ruling; always the same object for the same answer, unless it carries a charge
   */
  public Ruling rule(Advice advice) {
    if (meter == null) {
      return decide(advice, advice.date().toEpochDay(), 0);
    }
    long begin = meter.begin();
    Ruling ruling = decide(advice, advice.date().toEpochDay(), 0);
    meter.end(begin, "mandate.rule", ruling.outcome().name(), 1);
    return ruling;
  }

  /**
   * Explains the ruling on advice: the checks in order up to the one that decided, objections as
   * exceptions below the last, and every single change that would turn the ruling.
   *
   * @param advice with what the institution answered to it
   * @return the explanation, with the same ruling as {@link #rule}
   */
  public Explanation<Ruling> explain(Advice advice) {
    return new Explainer(this, advice).explain();
  }

  /**
   * The smallest sets of changes that would make advice binding, such as "the family chosen and the
   * advice given by a coach". A decision on which the parties only cooperate has none: it never
   * binds.
   *
   * @param advice with what the institution answered to it
   * @return the sets, smallest first; empty when the advice binds already, or nothing makes it bind
   */
  public List<Nearest> nearest(Advice advice) {
    return new Changes(this, advice).nearest();
  }

  /**
   * What the institution would have to see to decide on advice. It is asked when there is something
   * to decide: the advice binds, is cooperated on, or met an objection. Advice about a family that
   * was not chosen, by somebody without a mandate, or on what the agreement does not speak about,
   * asks for nothing.
   *
   * @param advice with what the institution answered to it
   * @return the question, for the covenant to answer; or empty
   */
  public Optional<DataRequest> dataRequest(Advice advice) {
    Ruling ruling = rule(advice);
    Desk desk = desk(advice, 0);
    Line line = desk.line(advice.decision());
    boolean decides =
        switch (ruling.outcome()) {
          case BINDING, COOPERATION, ADVICE_ONLY, MAY_DEVIATE, ESCALATE -> true;
          case NOT_COVERED, NOT_MANDATE_HOLDER, NOT_SELECTED, NOT_IN_FORCE, OUT_OF_TERM -> false;
        };
    if (!decides || line == null) {
      return Optional.empty();
    }
    return Optional.of(
        new DataRequest(
            advice.key(),
            advice.family(),
            advice.date(),
            desk.id,
            desk.party == Desk.NO_PARTY ? null : table.terms.parties().get(desk.party).id(),
            advice.adviser(),
            line.row.lifeArea(),
            line.row.id(),
            List.of(
                line.cites(MandateReason.DATA_OF_THE_DECISION),
                Reason.of(MandateReason.COVENANT_DECIDES))));
  }

  /**
   * What is remarkable about the facts: days that a late signature leaves uncovered, signatures of
   * nobody who is a party, two people in a role for one.
   *
   * @return the findings, in the order of the facts
   */
  public List<Finding> findings() {
    return FactFindings.of(table, known.facts);
  }

  /** The decision order, with some checks changed. */
  Ruling decide(Advice advice, long day, int changes) {
    if (day < table.from) {
      return table.beforeTerm;
    }
    if (day >= table.until) {
      return table.expired;
    }
    Desk desk = desk(advice, changes);
    if (desk.party != Desk.NO_PARTY
        && day < known.signedOn[desk.party]
        && (changes & SIGNED) == 0) {
      return known.beforeSignature[desk.party];
    }
    if (day >= known.settledOn) {
      return known.ended;
    }
    if ((changes & CHOSEN) == 0) {
      Ruling notChosen = notChosen(known.chosen(advice.family()), day);
      if (notChosen != null) {
        return notChosen;
      }
    }
    Line line = desk.line(advice.decision());
    if ((changes & BY_HOLDER) == 0) {
      Ruling noHolder = noHolder(advice, line, day);
      if (noHolder != null) {
        return noHolder;
      }
    }
    if (line == null && (changes & ROW_ADDED) != 0) {
      line = table.added(desk, advice.decision());
    }
    if (line == null) {
      return desk.notCovered;
    }
    if (!desk.decidesAbout(advice.owner())) {
      return desk.notItsStock;
    }
    return line.binds ? judge(advice, line, changes) : line.cooperation;
  }

  Desk desk(Advice advice, int changes) {
    String owner = advice.owner();
    return table.desk(owner != null && (changes & OWNER_ASKED) != 0 ? owner : advice.institution());
  }

  private static @Nullable Ruling notChosen(KnownFacts.Spans spans, long day) {
    if (spans.covers(day)) {
      return null;
    }
    if (spans.isEmpty()) {
      return NotChosen.NEVER;
    }
    return spans.endedBy(day) ? NotChosen.NO_LONGER : NotChosen.NOT_YET;
  }

  private @Nullable Ruling noHolder(Advice advice, @Nullable Line line, long day) {
    Table.RoleRulings role = table.role(advice.role());
    if (role == null) {
      return Table.RoleRulings.NO_ROLE;
    }
    if (!known.inRole(advice.adviser(), role.id).covers(day)) {
      return Table.RoleRulings.NOT_IN_ROLE;
    }
    if (role.holder) {
      return null;
    }
    return role.advises(advice.decision(), line)
        ? Table.RoleRulings.ADVISES
        : Table.RoleRulings.GUARDS;
  }

  private Ruling judge(Advice advice, Line line, int changes) {
    boolean noted = advice.planEntry() != null;
    List<Objection> objections = advice.objections();
    boolean pays = false;
    for (int i = 0; i < objections.size(); i++) {
      Objection objection = objections.get(i);
      MandateReason standing = standing(objection, advice, changes);
      if (standing == MandateReason.LEGAL_BAR) {
        return line.mayDeviate(noted);
      }
      if (standing != null) {
        return line.escalate(standing, noted);
      }
      pays |= objection.kind() == Objection.Kind.BUDGET && (changes & NO_BUDGET) == 0;
    }
    return pays ? charged(advice, line, noted, changes) : line.binding(noted);
  }

  /** Why an objection stands, or null when it is met. */
  @Nullable MandateReason standing(Objection objection, Advice advice, int changes) {
    return switch (objection.kind()) {
      case LEGAL ->
          (changes & NO_LEGAL) != 0
              ? null
              : objection.ground() == null
                  ? MandateReason.NO_LEGAL_GROUND
                  : MandateReason.LEGAL_BAR;
      case BUDGET -> (changes & NO_BUDGET) != 0 ? null : unpaid(advice, changes);
      case OTHER -> (changes & NO_OTHER) != 0 ? null : MandateReason.OTHER_OBJECTION;
    };
  }

  private @Nullable MandateReason unpaid(Advice advice, int changes) {
    if (!table.meetsObjections) {
      return MandateReason.BUDGET_NOT_USED;
    }
    Cost cost = advice.cost();
    if (cost != null && table.excludedKinds.contains(cost.kind())) {
      return MandateReason.COST_EXCLUDED;
    }
    Long cents = cost == null ? null : cost.cents();
    Long left = known.left(advice.family());
    if (cents == null && (changes & COST_KNOWN) == 0) {
      return MandateReason.COST_UNKNOWN;
    }
    if ((changes & LEFT_ENOUGH) != 0) {
      return null;
    }
    if (left == null) {
      return MandateReason.BUDGET_UNKNOWN;
    }
    return cents == null || cents <= left ? null : MandateReason.BUDGET_SHORT;
  }

  private Ruling charged(Advice advice, Line line, boolean noted, int changes) {
    SourceKey family = advice.family();
    Long left = known.left(family);
    Cost cost = advice.cost();
    long room = left == null ? 0 : left;
    long cents = cost == null || cost.cents() == null ? room : cost.cents();
    Charge charge =
        new Charge(
            advice.key(),
            family,
            advice.date(),
            line.row.id(),
            cents,
            cost == null ? Charge.UNSTATED : cost.kind());
    return line.charged(charge, (changes & LEFT_ENOUGH) != 0 ? Math.max(room, cents) : room, noted);
  }

  /** The rulings on families, the same for every agreement. */
  static final class NotChosen {
    static final Ruling NEVER = because(MandateReason.NEVER_SELECTED);
    static final Ruling NOT_YET = because(MandateReason.BEFORE_SELECTION);
    static final Ruling NO_LONGER = because(MandateReason.AFTER_DESELECTION);

    private NotChosen() {}

    private static Ruling because(MandateReason reason) {
      return new Ruling.NotSelected(
          List.of(Reason.of(reason), Reason.of(MandateReason.ONLY_CHOSEN_FAMILIES)));
    }
  }
}
