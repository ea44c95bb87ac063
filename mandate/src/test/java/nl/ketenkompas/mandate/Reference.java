package nl.ketenkompas.mandate;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.mandate.agreement.RowKind;
import nl.ketenkompas.model.agreement.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * The decision order read aloud from the catalogue, by searching lists; slow and plain, sharing
 * nothing with the engine but the records.
 */
final class Reference {

  record Answer(
      Ruling.Outcome outcome, String decisive, @Nullable String row, @Nullable Long charge) {
    static Answer of(Ruling.Outcome outcome, String decisive) {
      return new Answer(outcome, decisive, null, null);
    }

    static Answer of(Ruling ruling) {
      String row =
          ruling instanceof Ruling.Binding b
              ? b.row()
              : ruling instanceof Ruling.Cooperation c
                  ? c.row()
                  : ruling instanceof Ruling.MayDeviate m
                      ? m.row()
                      : ruling instanceof Ruling.Escalate e ? e.row() : null;
      Charge charge = ruling instanceof Ruling.Binding b ? b.charge() : null;
      return new Answer(
          ruling.outcome(),
          ruling.reasons().get(0).code().name(),
          row,
          charge == null ? null : charge.cents());
    }
  }

  private Reference() {}

  static Answer rule(Agreement<MandateTerms> agreement, MandateFacts facts, Advice advice) {
    MandateTerms terms = agreement.terms();
    LocalDate date = advice.date();

    // in term
    if (date.isBefore(terms.term().from()) || date.isBefore(agreement.valid().from())) {
      return Answer.of(Ruling.Outcome.OUT_OF_TERM, "BEFORE_TERM");
    }
    if (!terms.term().contains(date) || !agreement.valid().contains(date)) {
      return Answer.of(Ruling.Outcome.OUT_OF_TERM, "TERM_EXPIRED");
    }

    // signed, partners only; then ended early
    Optional<String> party = partyOf(terms, advice.institution());
    if (party.isPresent()) {
      List<LocalDate> signatures =
          facts.signatures().stream()
              .filter(s -> s.party().equals(party.get()))
              .map(MandateFacts.Signature::on)
              .toList();
      if (signatures.isEmpty()) {
        return Answer.of(Ruling.Outcome.NOT_IN_FORCE, "NOT_SIGNED");
      }
      if (signatures.stream().allMatch(date::isBefore)) {
        return Answer.of(Ruling.Outcome.NOT_IN_FORCE, "BEFORE_SIGNATURE");
      }
    }
    LocalDate settled = facts.settledOn();
    if (settled != null && !date.isBefore(settled)) {
      return Answer.of(Ruling.Outcome.NOT_IN_FORCE, "ENDED_EARLY");
    }

    // selected family
    List<MandateFacts.ChosenFamily> choices =
        facts.families().stream().filter(f -> f.family().equals(advice.family())).toList();
    if (choices.stream().noneMatch(f -> f.on().contains(date))) {
      boolean ended =
          choices.stream()
              .map(f -> f.on().until())
              .anyMatch(until -> until != null && !until.isAfter(date));
      return Answer.of(
          Ruling.Outcome.NOT_SELECTED,
          choices.isEmpty() ? "NEVER_SELECTED" : ended ? "AFTER_DESELECTION" : "BEFORE_SELECTION");
    }

    // mandate holder
    Optional<MandateTerms.Row> row =
        terms.rows().stream()
            .filter(r -> r.institution().equals(deskOf(terms, advice.institution())))
            .filter(r -> names(r).anyMatch(advice.decision()::equals))
            .findFirst();
    Optional<MandateTerms.Role> role =
        terms.roles().stream().filter(r -> r.id().equals(advice.role())).findFirst();
    if (role.isEmpty()) {
      return Answer.of(Ruling.Outcome.NOT_MANDATE_HOLDER, "ROLE_WITHOUT_MANDATE");
    }
    if (facts.holders().stream()
        .noneMatch(
            h ->
                h.adviser().equals(advice.adviser())
                    && h.role().equals(advice.role())
                    && h.on().contains(date))) {
      return Answer.of(Ruling.Outcome.NOT_MANDATE_HOLDER, "NOT_IN_ROLE");
    }
    if (!role.get().mandateHolder()) {
      boolean advises =
          Stream.concat(Stream.of(advice.decision()), row.stream().map(MandateTerms.Row::decision))
              .anyMatch(role.get().advisesOn()::contains);
      return advises
          ? Answer.of(Ruling.Outcome.ADVICE_ONLY, "LEADER_ADVISES")
          : Answer.of(Ruling.Outcome.NOT_MANDATE_HOLDER, "LEADER_GUARDS");
    }

    // row exists, about the stock of whoever is asked
    if (row.isEmpty()) {
      return Answer.of(
          Ruling.Outcome.NOT_COVERED,
          isKnown(terms, advice.institution()) ? "NO_ROW" : "NO_PARTNER");
    }
    List<String> stock =
        terms.institutions().stream()
            .filter(i -> i.id().equals(row.get().institution()))
            .flatMap(i -> i.ownStock().stream())
            .toList();
    String owner = advice.owner();
    if (owner != null && !stock.isEmpty()) {
      boolean own =
          stock.contains(advice.institution())
              ? owner.equals(advice.institution())
              : stock.contains(owner);
      if (!own) {
        return Answer.of(Ruling.Outcome.NOT_COVERED, "NOT_ITS_STOCK");
      }
    }

    // cooperation row
    String id = row.get().id();
    if (row.get().kind() == RowKind.COOPERATION) {
      return new Answer(Ruling.Outcome.COOPERATION, "COOPERATION_ONLY", id, null);
    }

    // objections: the first that stands decides
    Cost cost = advice.cost();
    Long charge = null;
    for (Objection objection : advice.objections()) {
      if (objection.kind() == Objection.Kind.LEGAL) {
        return objection.ground() != null
            ? new Answer(Ruling.Outcome.MAY_DEVIATE, "LEGAL_BAR", id, null)
            : new Answer(Ruling.Outcome.ESCALATE, "NO_LEGAL_GROUND", id, null);
      }
      if (objection.kind() == Objection.Kind.OTHER) {
        return new Answer(Ruling.Outcome.ESCALATE, "OTHER_OBJECTION", id, null);
      }
      String refused = refused(terms, facts, advice);
      if (refused != null) {
        return new Answer(Ruling.Outcome.ESCALATE, refused, id, null);
      }
      charge = Objects.requireNonNull(Objects.requireNonNull(cost).cents());
    }
    return new Answer(Ruling.Outcome.BINDING, "ADVICE_BINDS", id, charge);
  }

  private static @Nullable String refused(MandateTerms terms, MandateFacts facts, Advice advice) {
    if (!Boolean.TRUE.equals(terms.budget().meetsObjections())) {
      return "BUDGET_NOT_USED";
    }
    Cost cost = advice.cost();
    if (cost != null && terms.budget().excludedKinds().contains(cost.kind())) {
      return "COST_EXCLUDED";
    }
    if (cost == null || cost.cents() == null) {
      return "COST_UNKNOWN";
    }
    long cents = cost.cents();
    List<Long> left =
        facts.budgets().stream()
            .filter(b -> b.family().equals(advice.family()))
            .map(MandateFacts.PlanBudget::leftCents)
            .toList();
    if (left.isEmpty()) {
      return "BUDGET_UNKNOWN";
    }
    return left.stream().allMatch(room -> cents <= room) ? null : "BUDGET_SHORT";
  }

  private static Stream<String> names(MandateTerms.Row row) {
    return Stream.concat(
        Stream.of(row.id(), row.decision()),
        row.variants().stream().flatMap(v -> Stream.of(v.decision(), row.id() + "." + v.code())));
  }

  private static String deskOf(MandateTerms terms, String asked) {
    return terms.institutions().stream()
        .filter(i -> i.ownStock().contains(asked))
        .map(MandateTerms.Institution::id)
        .findFirst()
        .orElse(asked);
  }

  private static boolean isKnown(MandateTerms terms, String asked) {
    return partyOf(terms, asked).isPresent()
        || terms.institutions().stream().anyMatch(i -> i.id().equals(asked));
  }

  private static Optional<String> partyOf(MandateTerms terms, String asked) {
    String desk = deskOf(terms, asked);
    Optional<MandateTerms.Institution> institution =
        terms.institutions().stream().filter(i -> i.id().equals(desk)).findFirst();
    if (institution.isPresent()) {
      return Optional.ofNullable(institution.get().party());
    }
    return terms.parties().stream()
        .filter(
            p -> p.id().equals(asked) || p.bodies().stream().anyMatch(b -> b.id().equals(asked)))
        .map(MandateTerms.Party::id)
        .findFirst();
  }
}
