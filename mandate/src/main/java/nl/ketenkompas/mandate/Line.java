package nl.ketenkompas.mandate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.mandate.agreement.RowKind;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Rules;
import org.jspecify.annotations.Nullable;

/** A row of the table with every ruling that rests on it and needs no charge, made once. */
final class Line {
  private static final Rule COLUMN_HEAD = Rule.of("FM-9.1TO1");

  /** Why an objection may stand although the law does not bar the decision. */
  static final List<MandateReason> STANDING =
      List.of(
          MandateReason.NO_LEGAL_GROUND,
          MandateReason.BUDGET_NOT_USED,
          MandateReason.COST_EXCLUDED,
          MandateReason.COST_UNKNOWN,
          MandateReason.BUDGET_UNKNOWN,
          MandateReason.BUDGET_SHORT,
          MandateReason.OTHER_OBJECTION);

  private static final List<Reason> NO_ENTRY = List.of(Reason.of(MandateReason.NO_PLAN_ENTRY));

  final MandateTerms.Row row;
  final Rule rule;
  final Fact fact;
  final boolean binds;
  final Ruling cooperation;
  private final Ruling[] binding = new Ruling[2];
  private final Ruling[] mayDeviate = new Ruling[2];
  private final Map<MandateReason, Ruling[]> escalate = new EnumMap<>(MandateReason.class);

  Line(MandateTerms.Row row, boolean signs, MandateTerms.@Nullable Level first) {
    this.row = row;
    Rule clause = row.rule();
    this.rule = Rules.find(row.id()).orElse(clause == null ? COLUMN_HEAD : clause);
    this.fact = Fact.code(row.id());
    this.binds = row.kind() == RowKind.MANDATE;
    List<Reason> cooperating = new ArrayList<>();
    cooperating.add(cites(MandateReason.COOPERATION_ONLY));
    if (!signs) {
      cooperating.add(Reason.of(MandateReason.NO_SIGNATORY));
    }
    this.cooperation = new Ruling.Cooperation(row.id(), cooperating);
    List<String> tell =
        first == null ? List.of() : first.tell().stream().map(MandateTerms.Named::id).toList();
    MandateReason further = first == null ? MandateReason.NO_LADDER : MandateReason.SCALE_UP;
    for (int noted = 0; noted < 2; noted++) {
      List<Reason> warnings = noted == 1 ? List.of() : NO_ENTRY;
      binding[noted] = binding(null, warnings);
      mayDeviate[noted] =
          new Ruling.MayDeviate(
              row.id(),
              List.of(Reason.of(MandateReason.LEGAL_BAR), cites(MandateReason.ROW_FOUND)),
              warnings);
      for (MandateReason standing : STANDING) {
        escalate.computeIfAbsent(standing, key -> new Ruling[2])[noted] =
            new Ruling.Escalate(
                row.id(),
                standing == MandateReason.NO_LEGAL_GROUND,
                first == null ? 0 : first.level(),
                tell,
                List.of(
                    Reason.of(standing),
                    cites(MandateReason.ROW_FOUND),
                    Reason.of(MandateReason.ADVICE_STANDS),
                    Reason.of(further)),
                warnings);
      }
    }
  }

  Reason cites(MandateReason code) {
    return Reason.of(new RowReason(code, rule), fact);
  }

  Ruling binding(boolean noted) {
    return binding[noted ? 1 : 0];
  }

  Ruling mayDeviate(boolean noted) {
    return mayDeviate[noted ? 1 : 0];
  }

  Ruling escalate(MandateReason standing, boolean noted) {
    Ruling[] both = escalate.get(standing);
    if (both == null) {
      throw new IllegalArgumentException("not a reason to scale up");
    }
    return both[noted ? 1 : 0];
  }

  /** Binding with the booking it proposes; the only ruling that is made anew for each advice. */
  Ruling charged(Charge charge, long left, boolean noted) {
    return binding(new Paid(charge, left), noted ? List.of() : NO_ENTRY);
  }

  private record Paid(Charge charge, long left) {}

  private Ruling binding(@Nullable Paid paid, List<Reason> warnings) {
    List<Reason> reasons = new ArrayList<>();
    reasons.add(cites(MandateReason.ADVICE_BINDS));
    reasons.add(Reason.of(MandateReason.FOLLOW_UNCHANGED));
    if (row.nomination()) {
      reasons.add(Reason.of(MandateReason.NOMINATION_ONLY));
    }
    MandateTerms.Named decider = row.formalDecider();
    if (decider != null) {
      reasons.add(Reason.of(MandateReason.REQUEST_ONLY, Fact.code(decider.id())));
    }
    if (paid != null) {
      reasons.add(
          Reason.of(
              MandateReason.BUDGET_PAYS,
              Fact.number(paid.charge().cents()),
              Fact.number(paid.left())));
    }
    return new Ruling.Binding(
        row.id(),
        row.nomination(),
        decider == null ? null : decider.id(),
        paid == null ? null : paid.charge(),
        reasons,
        warnings);
  }
}
