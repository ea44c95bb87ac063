package nl.ketenkompas.privacy.workshop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.care.Sensitivity;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.time.DateRange;
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
import org.jspecify.annotations.Nullable;

/** Random covenants about which there is nothing to remark. */
final class CleanCovenant {
  static final List<String> MUNICIPALITIES = List.of("Groningen", "Haren", "Ten Boer", "Zuidhorn");
  static final List<String> LABELS = List.of("l0", "l1", "l2", "l3", "l4", "l5");
  private static final Title TITLE = new Title("nl", "en");
  private static final DateRange VALID = DateRange.parse("2026-01-01/2029-01-01");

  private final Random random;
  private final List<String> parties;
  private final List<String> purposes;
  private final List<DataKind> kinds;
  private final List<Basis> bases;
  private final List<Role> roles;
  private final List<Grant> grants = new ArrayList<>();
  private final Set<String> given = new HashSet<>();

  private CleanCovenant(long seed) {
    random = new Random(seed);
    parties = codes("p", 2 + random.nextInt(4));
    purposes = codes("g", 1 + random.nextInt(3));
    kinds = kinds();
    bases = codes("b", 2 + random.nextInt(3)).stream().map(this::basis).toList();
    roles = codes("r", 2 + random.nextInt(4)).stream().map(this::role).toList();
  }

  static Agreement<CovenantTerms> of(long seed) {
    return new CleanCovenant(seed).agreement();
  }

  static ChainLists lists(Agreement<CovenantTerms> covenant) {
    return ChainLists.NONE
        .withMunicipalities(MUNICIPALITIES)
        .withLabels(LABELS)
        .withKept(covenant.terms().kinds().stream().map(DataKind::code).toList());
  }

  private Agreement<CovenantTerms> agreement() {
    int most = Math.max(kinds.size(), Math.max(roles.size(), purposes.size()));
    for (int i = 0; i < most; i++) {
      give(
          roles.get(i % roles.size()).code(),
          purposes.get(i % purposes.size()),
          List.of(kindCodes().get(i % kinds.size())),
          bases.get(i % bases.size()).code());
    }
    for (int i = random.nextInt(12); i > 0; i--) {
      give(one(roles).code(), one(purposes), some(kindCodes()), one(bases).code());
    }
    CovenantTerms terms =
        new CovenantTerms(
            parties.stream()
                .map(p -> new Party(p, "Party", LocalDate.of(2025, 12, 1 + random.nextInt(30))))
                .toList(),
            purposes.stream().map(p -> new Purpose(p, TITLE, "KS-" + p)).toList(),
            kinds,
            bases,
            roles,
            grants,
            outreach(),
            emergency(),
            steps(),
            List.of());
    return new Agreement<>(
        1, "covenant", "clean", 1, TITLE, "test", "Europe/Amsterdam", VALID, terms);
  }

  private void give(String role, String purpose, List<String> wanted, String basis) {
    List<String> fresh = wanted.stream().filter(k -> given.add(role + purpose + k)).toList();
    if (fresh.isEmpty()) {
      return;
    }
    List<String> from =
        Math.floorMod((role + purpose).hashCode(), 4) == 0 ? some(parties) : List.of();
    Level level = one(List.of(Level.EXISTS, Level.SUMMARY, Level.FULL));
    Condition condition = one(List.of(Condition.values()));
    if (level == Level.FULL && condition == Condition.NONE) {
      condition = Condition.CONSENT;
    }
    grants.add(new Grant(rule(), role, fresh, level, purpose, basis, condition, from, null));
    if (level == Level.FULL && condition == Condition.CONSENT && random.nextBoolean()) {
      grants.add(
          new Grant(
              rule(),
              role,
              fresh,
              Level.SUMMARY,
              purpose,
              basis,
              one(List.of(Condition.NONE, Condition.CONSENT_OR_OUTREACH)),
              from,
              null));
    }
  }

  private Rule rule() {
    return Rule.of(one(List.of("SK-C12", "SK-C11", "PH-CVS", "ST-NET")));
  }

  private List<DataKind> kinds() {
    List<DataKind> all = new ArrayList<>();
    for (String code : codes("k", 4 + random.nextInt(3))) {
      all.add(new DataKind(code, TITLE, one(List.of(Sensitivity.values()))));
    }
    if (random.nextInt(10) < 7) {
      for (String area : List.of("housing", "income", "daytime")) {
        all.add(new DataKind(area, TITLE, Sensitivity.ORDINARY));
      }
      all.add(new DataKind("health", TITLE, Sensitivity.HEALTH));
    }
    return all;
  }

  private Basis basis(String code) {
    return new Basis(
        code,
        Rule.of(one(List.of("AVG-6", "AVG-9", "WMO-5.1.1"))),
        random.nextBoolean()
            ? null
            : one(
                List.of(VALID, DateRange.parse("2015-01-01/.."), DateRange.parse("2026-01-01/.."))),
        Arrays.asList(Sensitivity.values()),
        parties);
  }

  private Role role(String code) {
    List<String> labels = new ArrayList<>(LABELS);
    Collections.shuffle(labels, random);
    List<ClientScope> scopes = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      scopes.add(
          new ClientScope(
              labels.subList(2 * i, 2 * i + 1 + random.nextInt(2)),
              random.nextBoolean() ? List.of() : some(MUNICIPALITIES),
              random.nextBoolean(),
              random.nextBoolean(),
              random.nextInt(4) == 0,
              random.nextBoolean() ? List.of() : some(List.of(Standing.values()))));
    }
    return new Role(code, TITLE, random.nextBoolean() ? List.of() : some(parties), scopes, null);
  }

  private @Nullable OutreachTerms outreach() {
    Set<String> opened = new LinkedHashSet<>();
    grants.stream()
        .filter(g -> g.condition() == Condition.CONSENT_OR_OUTREACH)
        .forEach(g -> opened.add(one(g.kinds())));
    return opened.isEmpty()
        ? null
        : new OutreachTerms(List.of("o0", "o1"), List.copyOf(opened), 1 + random.nextInt(366));
  }

  private @Nullable BreakGlassTerms emergency() {
    Grant grant = one(grants);
    return random.nextBoolean()
        ? null
        : new BreakGlassTerms(
            List.of(grant.role()), grant.kinds(), 1 + random.nextInt(7), 1 + random.nextInt(31));
  }

  private List<StepNeeds> steps() {
    if (random.nextBoolean()) {
      return List.of();
    }
    return List.of(
        new StepNeeds("s0", TITLE, some(kindCodes()), one(roles).code(), one(parties)),
        new StepNeeds("s1", TITLE, kindCodes(), one(roles).code(), one(parties)));
  }

  private List<String> kindCodes() {
    return kinds.stream().map(DataKind::code).toList();
  }

  private static List<String> codes(String letter, int number) {
    return IntStream.range(0, number).mapToObj(i -> letter + i).toList();
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private <T> List<T> some(List<T> values) {
    List<T> some = new ArrayList<>(values);
    some.removeIf(value -> random.nextBoolean());
    return some.isEmpty() ? List.of(one(values)) : List.copyOf(some);
  }
}
