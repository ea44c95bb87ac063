package nl.ketenkompas.mandate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.ketenkompas.mandate.MandateFacts.ChosenFamily;
import nl.ketenkompas.mandate.MandateFacts.Holder;
import nl.ketenkompas.mandate.MandateFacts.PlanBudget;
import nl.ketenkompas.mandate.MandateFacts.Signature;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.mandate.agreement.RowKind;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A random agreement with random facts and advice, from few names and few days so that they often
 * meet.
 */
record World(Agreement<MandateTerms> agreement, MandateFacts facts, Advice advice) {
  private static final LocalDate FIRST = LocalDate.of(2011, 1, 1);
  private static final Title TITLE = new Title("naam", "name");
  private static final List<String> FAMILIES = List.of("f1", "f1", "f2");
  private static final List<String> DECISIONS = List.of("D0", "D1", "D2", "D3");

  static World of(long seed) {
    // Neighbouring seeds of Random give nearly the same first numbers; this spreads them.
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    Agreement<MandateTerms> agreement = agreement(random);
    return new World(agreement, facts(random), advice(random));
  }

  Mandate mandate() {
    return Mandate.of(agreement, facts);
  }

  private static LocalDate day(Random random) {
    return FIRST.plusDays(random.nextInt(9) - 1);
  }

  private static DateRange range(Random random) {
    LocalDate from = day(random);
    return random.nextInt(3) > 0
        ? DateRange.from(from)
        : DateRange.of(from, from.plusDays(random.nextInt(6)));
  }

  private static <E> E pick(Random random, List<E> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static Agreement<MandateTerms> agreement(Random random) {
    List<MandateTerms.Party> parties =
        List.of(party("P0", "B0"), party("P1", "B1a", "B1b"), party("P2", "B2"));
    List<MandateTerms.Institution> institutions =
        List.of(
            new MandateTerms.Institution("I0", "I0", "P0", List.of()),
            new MandateTerms.Institution("I1", "I1", "P1", List.of("B1a", "B1b")),
            new MandateTerms.Institution(
                "I2", "I2", random.nextBoolean() ? "P2" : null, List.of()));
    List<MandateTerms.Row> rows = new ArrayList<>();
    for (MandateTerms.Institution institution : institutions) {
      for (int d = 0; d < 3; d++) {
        if (random.nextInt(4) > 0) {
          rows.add(row(institution.id(), "D" + d, random));
        }
      }
    }
    List<MandateTerms.Role> roles =
        List.of(
            new MandateTerms.Role("COACH", TITLE, true, List.of(), false),
            new MandateTerms.Role(
                "LEADER", TITLE, random.nextInt(4) == 0, List.of("D1", "D3"), true));
    List<MandateTerms.Level> ladder =
        List.of(
            new MandateTerms.Level(
                2,
                null,
                List.of(new MandateTerms.Named("LEADER", TITLE)),
                null,
                1,
                null,
                null,
                null));
    LocalDate until = FIRST.plusDays(3 + random.nextInt(4));
    MandateTerms terms =
        new MandateTerms(
            random.nextBoolean() ? DateRange.from(FIRST) : DateRange.of(FIRST, until),
            null,
            null,
            List.of(new MandateTerms.Named("AREA", TITLE)),
            parties,
            List.of(),
            institutions,
            roles,
            rows,
            null,
            null,
            ladder,
            null,
            List.of(),
            new MandateTerms.Budget(
                random.nextInt(5) > 0, random.nextBoolean() ? List.of("HOURS") : List.of(), null),
            new MandateTerms.Termination(2, true),
            List.of());
    return new Agreement<>(
        1,
        "mandate",
        "random",
        1,
        TITLE,
        "random",
        "Europe/Amsterdam",
        random.nextBoolean() ? DateRange.from(FIRST) : range(random),
        terms);
  }

  private static MandateTerms.Party party(String id, String... bodies) {
    return new MandateTerms.Party(
        id,
        id,
        List.of(bodies).stream().map(b -> new MandateTerms.Body(b, b)).toList(),
        "director",
        null,
        null);
  }

  private static MandateTerms.Row row(String institution, String decision, Random random) {
    return new MandateTerms.Row(
        "R-" + institution + "." + decision,
        institution,
        "AREA",
        decision,
        TITLE,
        random.nextInt(4) > 0 ? RowKind.MANDATE : RowKind.COOPERATION,
        random.nextInt(4) == 0,
        random.nextInt(4) == 0 ? new MandateTerms.Named("COURT", TITLE) : null,
        random.nextInt(4) == 0
            ? List.of(new MandateTerms.Variant("a", decision + "a", TITLE))
            : List.of(),
        null);
  }

  private static MandateFacts facts(Random random) {
    List<Signature> signatures = new ArrayList<>();
    List<ChosenFamily> families = new ArrayList<>();
    List<Holder> holders = new ArrayList<>();
    List<PlanBudget> budgets = new ArrayList<>();
    if (random.nextBoolean()) {
      signatures.addAll(
          List.of(
              new Signature("P0", FIRST), new Signature("P1", FIRST), new Signature("P2", FIRST)));
      families.add(new ChosenFamily(SourceKey.of("pilot", "f1"), DateRange.from(FIRST)));
      holders.add(new Holder("s1", "COACH", DateRange.from(FIRST)));
      budgets.add(new PlanBudget(SourceKey.of("pilot", "f1"), 3));
    }
    for (int i = random.nextInt(9); i > 0; i--) {
      signatures.add(new Signature(pick(random, List.of("P0", "P1", "P2", "B1a")), day(random)));
    }
    for (int i = random.nextInt(5); i > 0; i--) {
      families.add(new ChosenFamily(family(random), range(random)));
    }
    for (int i = random.nextInt(7); i > 0; i--) {
      holders.add(
          new Holder(
              pick(random, List.of("s1", "s2")),
              pick(random, List.of("COACH", "COACH", "LEADER", "OTHER")),
              range(random)));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      budgets.add(new PlanBudget(family(random), random.nextInt(5)));
    }
    LocalDate settled = random.nextInt(6) == 0 ? day(random) : null;
    return new MandateFacts(signatures, families, holders, budgets, settled);
  }

  private static SourceKey family(Random random) {
    return SourceKey.of("pilot", pick(random, FAMILIES));
  }

  private static Advice advice(Random random) {
    List<Objection> objections = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      objections.add(
          switch (random.nextInt(6)) {
            case 0 -> Objection.legal("AWB 3:46");
            case 1 -> Objection.of(Objection.Kind.LEGAL);
            case 2 -> Objection.of(Objection.Kind.OTHER);
            default -> Objection.of(Objection.Kind.BUDGET);
          });
    }
    String institution =
        pick(random, List.of("I0", "I0", "I1", "I1", "I2", "B1a", "B1b", "B0", "P2", "X"));
    String decision = pick(random, DECISIONS);
    return new Advice(
        SourceKey.of("pilot", "advice"),
        family(random),
        day(random),
        pick(random, List.of("s1", "s1", "s2")),
        pick(random, List.of("COACH", "COACH", "COACH", "LEADER", "OTHER")),
        institution,
        switch (random.nextInt(6)) {
          case 0 -> "R-" + institution + "." + decision;
          case 1 -> decision + "a";
          case 2 -> "R-" + institution + "." + decision + ".a";
          default -> decision;
        },
        random.nextInt(3) == 0 ? pick(random, List.of("B1a", "B1b", "OTHER")) : null,
        objections,
        cost(random),
        random.nextBoolean() ? "ghp-1" : null);
  }

  private static @Nullable Cost cost(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> null;
      case 1 -> Cost.unknown("SERVICE");
      case 2 -> Cost.of(random.nextInt(5), "HOURS");
      default -> Cost.of(random.nextInt(5), "SERVICE");
    };
  }
}
