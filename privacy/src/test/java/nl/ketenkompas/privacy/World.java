package nl.ketenkompas.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.care.Sensitivity;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.agreement.Condition;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Basis;
import nl.ketenkompas.privacy.agreement.CovenantTerms.BreakGlassTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.ClientScope;
import nl.ketenkompas.privacy.agreement.CovenantTerms.DataKind;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Grant;
import nl.ketenkompas.privacy.agreement.CovenantTerms.OutreachTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Party;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Purpose;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Role;
import nl.ketenkompas.privacy.agreement.CovenantTerms.StepNeeds;
import nl.ketenkompas.privacy.agreement.Standing;

/** Random small covenants with facts, dense enough that every branch is met often. */
record World(
    Agreement<CovenantTerms> agreement,
    CovenantFacts facts,
    Moment moment,
    User user,
    String purpose) {

  static final List<String> KINDS = List.of("k0", "k1", "k2");
  static final List<ClientId> CLIENTS = List.of(new ClientId("c0"), new ClientId("c1"));

  /** Keys 0 and 1 are one client, 2 the other. */
  static ClientId client(SourceKey key) {
    return CLIENTS.get(key.local().equals("2") ? 1 : 0);
  }

  Situation situation() {
    return Covenant.of(agreement).at(moment, facts, key -> Optional.of(client(key)));
  }

  Viewer viewer() {
    return situation().viewer(user, purpose);
  }

  NaiveViewer naive() {
    return new NaiveViewer(agreement, facts, moment, World::client, user, purpose);
  }

  World with(CovenantFacts other) {
    return new World(agreement, other, moment, user, purpose);
  }

  World with(CovenantTerms terms) {
    return new World(
        new Agreement<>(
            agreement.schemaVersion(),
            agreement.kind(),
            agreement.id(),
            agreement.version(),
            agreement.title(),
            agreement.source(),
            agreement.zone(),
            agreement.valid(),
            terms),
        facts,
        moment,
        user,
        purpose);
  }

  static String answer(AccessDecision decision) {
    return decision.fold(g -> "GRANTED ", d -> "DENIED ", n -> "NOT_COVERED ") + decision.level();
  }

  static World of(long seed) {
    return new Maker(new Random(seed)).world();
  }

  /** Draws everything from one source of chance. */
  private static final class Maker {
    private static final Title TITLE = new Title("nl", "en");
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final Instant KNOWN = Instant.parse("2026-01-06T00:00:00Z");
    private final Random random;

    Maker(Random random) {
      this.random = random;
    }

    World world() {
      CovenantTerms terms = terms();
      DateRange valid = chance(95) ? DateRange.from(START.minusYears(1)) : range();
      Agreement<CovenantTerms> agreement =
          new Agreement<>(1, "covenant", "w", 1, TITLE, "s", "Europe/Amsterdam", valid, terms);
      User user =
          new User(
              one("u0", "u1"),
              chance(80) ? "p0" : one("p1", "p2"),
              chance(80) ? "r0" : one("r1", "r2"),
              chance(70) ? one("m0", "m1") : null);
      CovenantFacts facts =
          new CovenantFacts(
              chance(30) ? list(3, this::signature) : List.of(),
              list(5, this::consent),
              list(2, this::outreach),
              list(8, this::circumstances),
              chance(25) ? list(2, this::declined) : List.of(),
              list(2, this::designated),
              list(2, this::breakGlass));
      return new World(
          agreement, facts, new Moment(day(), KNOWN), user, chance(80) ? "g0" : one("g1", "g2"));
    }

    private CovenantTerms terms() {
      return new CovenantTerms(
          List.of(
              new Party("p0", "P", chance(90) ? START.minusDays(1) : null),
              new Party("p1", "P", chance(50) ? day() : null)),
          List.of(new Purpose("g0", TITLE, null), new Purpose("g1", TITLE, null)),
          KINDS.stream()
              .map(
                  k -> new DataKind(k, TITLE, one(Sensitivity.ORDINARY, one(Sensitivity.values()))))
              .toList(),
          List.of(
              new Basis(
                  "b0",
                  Rule.of("AVG-6"),
                  null,
                  Arrays.asList(Sensitivity.values()),
                  one(List.of(), List.of("p0"))),
              new Basis(
                  "b1",
                  Rule.of("AVG-9"),
                  chance(50) ? range() : null,
                  some(Sensitivity.values()),
                  chance(70) ? List.of() : some("p0", "p1"))),
          List.of(role("r0"), role("r1")),
          list(12, this::grant),
          chance(80)
              ? new OutreachTerms(
                  one(List.of("o0"), List.of("o0", "o1")),
                  some("k0", "k1", "k2"),
                  1 + random.nextInt(9))
              : null,
          chance(50)
              ? new BreakGlassTerms(
                  some("r0", "r1"), some("k0", "k1", "k2"), 1 + random.nextInt(9), 5)
              : null,
          chance(30) ? List.of(step("s0"), step("s1")) : List.of(),
          List.of());
    }

    private StepNeeds step(String code) {
      return new StepNeeds(code, TITLE, some("k0", "k1", "k2"), null, null);
    }

    private Role role(String code) {
      return new Role(
          code, TITLE, chance(85) ? List.of() : some("p0", "p1"), list(5, this::scope), null);
    }

    private ClientScope scope() {
      return new ClientScope(
          chance(75) ? List.of() : some("l0", "l1"),
          chance(75) ? List.of() : some("m0", "m1"),
          chance(15),
          chance(15),
          chance(15),
          chance(75) ? List.of() : some("h0", "h1"),
          chance(60) ? List.of() : some(Standing.values()));
    }

    private Grant grant() {
      return new Grant(
          Rule.of(one("SK-C12", "SK-C11")),
          chance(80) ? "r0" : "r1",
          some("k0", "k1", "k2"),
          one(Level.EXISTS, Level.SUMMARY, Level.FULL),
          chance(80) ? "g0" : "g1",
          chance(90) ? one("b0", "b0", "b1") : null,
          one(Condition.values()),
          chance(75) ? List.of() : some("p0", "p1"),
          null);
    }

    private Signature signature() {
      return new Signature(one("p0", "p1", "p2"), range(), recorded());
    }

    private SourceKey key() {
      return SourceKey.of("p", one("0", "1", "2"));
    }

    private SharingScope reach() {
      return new SharingScope(
          chance(40) ? List.of("all") : some("k0", "k1", "k2", "k9"),
          chance(40) ? List.of("all") : some("p0", "p1", "p9"),
          chance(40) ? List.of("all") : some("g0", "g1", "g9"));
    }

    private Consent consent() {
      return new Consent(
          key(),
          reach(),
          range(),
          day(),
          chance(90) ? "d" : null,
          recorded(),
          chance(70) ? null : new Consent.Withdrawal(day(), recorded()));
    }

    private OutreachCare outreach() {
      LocalDate decided = day();
      return new OutreachCare(
          key(),
          one("o0", "o1"),
          chance(90),
          "team",
          null,
          decided,
          chance(90) ? decided.plusDays(random.nextInt(12)) : null,
          null,
          reach(),
          recorded());
    }

    private Circumstances circumstances() {
      return new Circumstances(
          key(),
          some("l0", "l1", "l9"),
          chance(70) ? one("m0", "m1") : null,
          some("u0", "u1"),
          chance(50) ? List.of() : some(family("f0"), family("f1")),
          some("h0", "h1", "h9"),
          chance(60) ? one("s0", "s1", "s9") : null,
          one(Standing.CURRENT, Standing.CURRENT, one(Standing.values())),
          chance(70) ? DateRange.from(START) : range(),
          recorded());
    }

    private static SourceKey family(String local) {
      return SourceKey.of("p", local);
    }

    private Declined declined() {
      return new Declined(SourceKey.of(one("p0", "p1"), one("0", "1", "2")), day(), recorded());
    }

    private DesignatedFamily designated() {
      return new DesignatedFamily(one(family("f0"), family("f1")), range(), recorded());
    }

    private BreakGlass breakGlass() {
      DateRange on = range();
      return new BreakGlass(
          key(),
          one("u0", "u1"),
          chance(90),
          on,
          on.from().plusDays(random.nextInt(7)),
          null,
          recorded());
    }

    private LocalDate day() {
      return START.plusDays(random.nextInt(10));
    }

    private DateRange range() {
      LocalDate from = START.plusDays(random.nextInt(6));
      return new DateRange(from, chance(50) ? null : from.plusDays(random.nextInt(9)));
    }

    private Instant recorded() {
      return chance(80) ? Instant.MIN : KNOWN.plusSeconds(random.nextInt(3) - 1);
    }

    private boolean chance(int percent) {
      return random.nextInt(100) < percent;
    }

    @SafeVarargs
    private <T> T one(T... values) {
      return values[random.nextInt(values.length)];
    }

    @SafeVarargs
    private <T> List<T> some(T... values) {
      List<T> some = new ArrayList<>();
      for (T value : values) {
        if (chance(60)) {
          some.add(value);
        }
      }
      return some;
    }

    private <T> List<T> list(int most, Supplier<T> maker) {
      List<T> list = new ArrayList<>();
      for (int i = random.nextInt(most + 1); i > 0; i--) {
        list.add(maker.get());
      }
      return list;
    }
  }
}
