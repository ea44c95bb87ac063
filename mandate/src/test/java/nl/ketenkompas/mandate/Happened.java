package nl.ketenkompas.mandate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.ketenkompas.mandate.MandateFacts.ChosenFamily;
import nl.ketenkompas.mandate.MandateFacts.Holder;
import nl.ketenkompas.mandate.MandateFacts.PlanBudget;
import nl.ketenkompas.mandate.MandateFacts.Signature;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.mandate.agreement.RowKind;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.time.DateRange;

/**
 * Lets the changes of a counterfactual really happen: in the facts, in the advice, or in the
 * agreement.
 */
final class Happened {
  private static final LocalDate EARLY = LocalDate.of(2000, 1, 1);

  private Happened() {}

  static World to(World world, List<Reason> changes) {
    World changed = world;
    for (Reason change : changes) {
      changed = to(changed, change);
    }
    return changed;
  }

  private static World to(World world, Reason change) {
    Advice advice = world.advice();
    MandateFacts facts = world.facts();
    return switch ((MandateReason) change.code()) {
      case ADVISE_ANOTHER_DAY -> with(world, advice.on(LocalDate.parse(text(change, 0))));
      case PARTY_SIGNS ->
          with(
              world,
              facts.withSignatures(
                  plus(
                      facts.signatures(),
                      new Signature(text(change, 0), LocalDate.parse(text(change, 1))))));
      case CHOOSE_FAMILY ->
          with(
              world,
              facts.withFamilies(
                  plus(
                      facts.families(),
                      new ChosenFamily(
                          advice.family(), DateRange.from(LocalDate.parse(text(change, 0)))))));
      case ADVICE_BY_HOLDER ->
          with(
              with(world, advice.by("new", text(change, 0))),
              facts.withHolders(
                  plus(
                      facts.holders(), new Holder("new", text(change, 0), DateRange.from(EARLY)))));
      case ADD_ROW -> withRow(world, text(change, 0), text(change, 1));
      case ASK_OWNER -> with(world, advice.to(text(change, 0), advice.decision()));
      case WITHDRAW_LEGAL -> without(world, Objection.Kind.LEGAL);
      case WITHDRAW_BUDGET -> without(world, Objection.Kind.BUDGET);
      case WITHDRAW_OTHER -> without(world, Objection.Kind.OTHER);
      case ENOUGH_LEFT ->
          with(
              world,
              facts.withBudgets(
                  List.of(new PlanBudget(advice.family(), Long.parseLong(text(change, 0))))));
      case COST_STATED -> {
        Cost cost = advice.cost();
        yield with(
            world,
            advice.withCost(
                Cost.of(
                    Long.parseLong(text(change, 0)),
                    cost == null ? Charge.UNSTATED : cost.kind())));
      }
      default -> throw new AssertionError("no change: " + change);
    };
  }

  private static String text(Reason change, int fact) {
    return change.facts().get(fact).ref();
  }

  private static <E> List<E> plus(List<E> list, E element) {
    List<E> longer = new ArrayList<>(list);
    longer.add(element);
    return longer;
  }

  private static World with(World world, Advice advice) {
    return new World(world.agreement(), world.facts(), advice);
  }

  private static World with(World world, MandateFacts facts) {
    return new World(world.agreement(), facts, world.advice());
  }

  private static World without(World world, Objection.Kind kind) {
    return with(
        world,
        world
            .advice()
            .withObjections(
                world.advice().objections().stream().filter(o -> o.kind() != kind).toList()));
  }

  private static World withRow(World world, String institution, String decision) {
    Agreement<MandateTerms> a = world.agreement();
    MandateTerms t = a.terms();
    List<MandateTerms.Institution> institutions = t.institutions();
    if (institutions.stream().noneMatch(i -> i.id().equals(institution))) {
      String party =
          t.parties().stream()
              .filter(
                  p ->
                      p.id().equals(institution)
                          || p.bodies().stream().anyMatch(b -> b.id().equals(institution)))
              .map(MandateTerms.Party::id)
              .findFirst()
              .orElseThrow();
      institutions =
          plus(
              institutions,
              new MandateTerms.Institution(institution, institution, party, List.of()));
    }
    MandateTerms.Row row =
        new MandateTerms.Row(
            institution + "." + decision,
            institution,
            "AREA",
            decision,
            new Title("rij", "row"),
            RowKind.MANDATE,
            false,
            null,
            List.of(),
            null);
    MandateTerms terms =
        new MandateTerms(
            t.term(),
            t.dated(),
            t.areas(),
            t.lifeAreas(),
            t.parties(),
            t.outsiders(),
            institutions,
            t.roles(),
            plus(t.rows(), row),
            t.selection(),
            t.contact(),
            t.ladder(),
            t.unresolved(),
            t.duties(),
            Objects.requireNonNull(t.budget()),
            t.termination(),
            t.passages());
    return new World(
        new Agreement<>(
            a.schemaVersion(),
            a.kind(),
            a.id(),
            a.version(),
            a.title(),
            a.source(),
            a.zone(),
            a.valid(),
            terms),
        world.facts(),
        world.advice());
  }
}
