package nl.ketenkompas.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.care.Sensitivity;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.Circumstances;
import nl.ketenkompas.privacy.Consent;
import nl.ketenkompas.privacy.Covenant;
import nl.ketenkompas.privacy.CovenantFacts;
import nl.ketenkompas.privacy.OutreachCare;
import nl.ketenkompas.privacy.SharingScope;
import nl.ketenkompas.privacy.Situation;
import nl.ketenkompas.privacy.User;
import nl.ketenkompas.privacy.Viewer;
import nl.ketenkompas.privacy.agreement.Condition;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Basis;
import nl.ketenkompas.privacy.agreement.CovenantTerms.ClientScope;
import nl.ketenkompas.privacy.agreement.CovenantTerms.DataKind;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Grant;
import nl.ketenkompas.privacy.agreement.CovenantTerms.OutreachTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Party;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Purpose;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Role;
import nl.ketenkompas.privacy.agreement.Standing;

/**
 * One random covenant for all engines: 12 roles, 20 kinds of data, 4 levels, 8 groups, 40 regions,
 * 1,000 users and four states of consent; with the same in plain arrays and in enum maps, and
 * 100,000 random questions.
 */
@SuppressWarnings("EnumOrdinal") // columns of one run
public final class AccessWorld {
  /** How many kinds of data. */
  public static final int KINDS = 20;

  /** How many roles. */
  public static final int ROLES = 12;

  /** How many states of consent: none, everything, half of the kinds, outreach care. */
  public static final int STATES = 4;

  /** The state of consent of those about whom outreach care was decided. */
  public static final int OUTREACH = 3;

  /** How many questions. */
  public static final int QUESTIONS = 100_000;

  private static final int GROUPS = 8;
  private static final int REGIONS = 40;
  private static final int USERS = 1_000;
  private static final int HALF = 0x55555;
  private static final Title TITLE = new Title("x", "x");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final DateRange YEAR = DateRange.parse("2026-01-01/2027-01-01");

  /** Groups for the enum maps. */
  public enum GroupCode {
    /** A group. */
    G0,
    /** A group. */
    G1,
    /** A group. */
    G2,
    /** A group. */
    G3,
    /** A group. */
    G4,
    /** A group. */
    G5,
    /** A group. */
    G6,
    /** A group. */
    G7
  }

  /** Kinds of data for the enum maps. */
  public enum KindCode {
    /** A kind. */
    K0,
    /** A kind. */
    K1,
    /** A kind. */
    K2,
    /** A kind. */
    K3,
    /** A kind. */
    K4,
    /** A kind. */
    K5,
    /** A kind. */
    K6,
    /** A kind. */
    K7,
    /** A kind. */
    K8,
    /** A kind. */
    K9,
    /** A kind. */
    K10,
    /** A kind. */
    K11,
    /** A kind. */
    K12,
    /** A kind. */
    K13,
    /** A kind. */
    K14,
    /** A kind. */
    K15,
    /** A kind. */
    K16,
    /** A kind. */
    K17,
    /** A kind. */
    K18,
    /** A kind. */
    K19
  }

  /**
   * A client for the enum maps.
   *
   * @param groups to which he belongs
   * @param region where
   * @param state of consent
   */
  public record EnumClient(Set<GroupCode> groups, String region, int state) {}

  /**
   * A role for the enum maps.
   *
   * @param groups which it sees
   * @param levels by state of consent and kind of data
   */
  public record EnumRole(Set<GroupCode> groups, List<Map<KindCode, Level>> levels) {}

  private final Random random = new Random(20261101);
  final Level[][] levels = new Level[ROLES][KINDS];
  final Condition[][] conditions = new Condition[ROLES][KINDS];

  final int[] roleGroups = new int[ROLES];
  final long[][] packed = new long[ROLES][STATES];
  final int[] userRole = new int[USERS];
  final int[] userRegion = new int[USERS];
  final int[] clientGroups;
  final int[] clientRegion;
  final int[] clientState;
  final List<EnumRole> enumRoles = new ArrayList<>();
  final EnumClient[] enumClients;
  final String[] regionNames;

  final int[] askedUser = new int[QUESTIONS];
  final int[] askedClient = new int[QUESTIONS];
  final int[] askedKind = new int[QUESTIONS];
  final int[] askedLevel = new int[QUESTIONS];

  final Agreement<CovenantTerms> agreement;
  final Situation situation;
  final ClientId[] clients;
  final String[] kindNames = new String[KINDS];
  final User[] users = new User[USERS];
  final Viewer[] viewers = new Viewer[USERS];

  /**
   * Draws a world.
   *
   * @param size how many clients, up to ten million
   */
  public AccessWorld(int size) {
    clientGroups = new int[size];
    clientRegion = new int[size];
    clientState = new int[size];
    enumClients = new EnumClient[size];
    clients = new ClientId[size];
    regionNames = IntStream.range(0, REGIONS).mapToObj(r -> "region-" + r).toArray(String[]::new);
    drawPolicy();
    drawPeople(size);
    agreement =
        new Agreement<>(
            1, "covenant", "bench", 1, TITLE, "random", "Europe/Amsterdam", YEAR, terms());
    situation =
        Covenant.of(agreement)
            .at(Moment.asOf(DAY), facts(), key -> Optional.of(new ClientId(key.local())));
    for (int u = 0; u < USERS; u++) {
      viewers[u] = situation.viewer(users[u], "care");
    }
    for (int q = 0; q < QUESTIONS; q++) {
      askedUser[q] = random.nextInt(USERS);
      askedClient[q] = random.nextInt(size);
      if (random.nextInt(3) > 0) {
        // Most look for those whom they see
        for (int i = 0; i < 400 && !inScope(askedUser[q], askedClient[q]); i++) {
          askedClient[q] = random.nextInt(size);
        }
      }
      askedKind[q] = random.nextInt(KINDS);
      askedLevel[q] = 1 + random.nextInt(3);
    }
  }

  private void drawPolicy() {
    for (int r = 0; r < ROLES; r++) {
      int one = random.nextInt(GROUPS);
      int other = random.nextInt(GROUPS);
      roleGroups[r] = (1 << one) | (1 << other);
      for (int k = 0; k < KINDS; k++) {
        levels[r][k] = Level.values()[random.nextInt(4)];
        conditions[r][k] = Condition.values()[random.nextInt(3)];
        for (int s = 0; s < STATES; s++) {
          packed[r][s] |= (long) level(r, k, s).ordinal() << (2 * k);
        }
      }
      List<Map<KindCode, Level>> byState = new ArrayList<>();
      for (int s = 0; s < STATES; s++) {
        Map<KindCode, Level> byKind = new EnumMap<>(KindCode.class);
        for (int k = 0; k < KINDS; k++) {
          byKind.put(KindCode.values()[k], level(r, k, s));
        }
        byState.add(byKind);
      }
      enumRoles.add(new EnumRole(groups(roleGroups[r]), byState));
    }
    for (int k = 0; k < KINDS; k++) {
      kindNames[k] = "k" + k;
    }
  }

  private static Set<GroupCode> groups(int bits) {
    Set<GroupCode> groups = EnumSet.noneOf(GroupCode.class);
    for (GroupCode group : GroupCode.values()) {
      if ((bits >>> group.ordinal() & 1) != 0) {
        groups.add(group);
      }
    }
    return groups;
  }

  /** What a role sees of a client in view, by the rules as they are. */
  final Level level(int role, int kind, int state) {
    boolean consented = consented(kind, state);
    boolean met =
        switch (conditions[role][kind]) {
          case NONE -> true;
          case CONSENT, AUTHORISATION -> consented;
          case CONSENT_OR_OUTREACH -> consented || state == OUTREACH;
        };
    return met ? levels[role][kind] : Level.NONE;
  }

  /** Whether a client in this state signed for a kind of data. */
  static boolean consented(int kind, int state) {
    return state == 1 || (state == 2 && (HALF >>> kind & 1) != 0);
  }

  private void drawPeople(int size) {
    for (int u = 0; u < USERS; u++) {
      userRole[u] = random.nextInt(ROLES);
      userRegion[u] = random.nextInt(REGIONS);
      users[u] = new User("u" + u, "p0", "r" + userRole[u], regionNames[userRegion[u]]);
    }
    for (int c = 0; c < size; c++) {
      clientGroups[c] = 1 << random.nextInt(GROUPS);
      clientRegion[c] = random.nextInt(REGIONS);
      clientState[c] = random.nextInt(STATES);
      enumClients[c] =
          new EnumClient(groups(clientGroups[c]), regionNames[clientRegion[c]], clientState[c]);
      clients[c] = new ClientId("c" + (10_000_000 + c));
    }
  }

  final boolean inScope(int user, int client) {
    return (roleGroups[userRole[user]] & clientGroups[client]) != 0
        && userRegion[user] == clientRegion[client];
  }

  private CovenantTerms terms() {
    List<Role> roles = new ArrayList<>();
    List<Grant> grants = new ArrayList<>();
    for (int r = 0; r < ROLES; r++) {
      List<String> labels = groups(roleGroups[r]).stream().map(Enum::name).toList();
      ClientScope scope = new ClientScope(labels, List.of(), true, false, false, List.of());
      roles.add(new Role("r" + r, TITLE, List.of(), List.of(scope), null));
      for (int k = 0; k < KINDS; k++) {
        if (levels[r][k] != Level.NONE) {
          grants.add(
              new Grant(
                  Rule.of("SK-C12"),
                  "r" + r,
                  List.of(kindNames[k]),
                  levels[r][k],
                  "care",
                  "task",
                  conditions[r][k],
                  List.of(),
                  null));
        }
      }
    }
    List<String> all = List.of(kindNames);
    return new CovenantTerms(
        List.of(new Party("p0", "P", LocalDate.of(2026, 1, 1))),
        List.of(new Purpose("care", TITLE, null)),
        all.stream().map(k -> new DataKind(k, TITLE, Sensitivity.ORDINARY)).toList(),
        List.of(new Basis("task", Rule.of("AVG-6"), null, List.of(), List.of())),
        roles,
        grants,
        new OutreachTerms(List.of("ground"), all, 365),
        null,
        List.of(),
        List.of());
  }

  private CovenantFacts facts() {
    List<Consent> consents = new ArrayList<>();
    List<OutreachCare> outreach = new ArrayList<>();
    List<Circumstances> circumstances = new ArrayList<>();
    SharingScope half =
        SharingScope.EVERYTHING.withKinds(
            IntStream.range(0, KINDS)
                .filter(k -> (HALF >>> k & 1) != 0)
                .mapToObj(k -> kindNames[k])
                .toArray(String[]::new));
    for (int c = 0; c < clients.length; c++) {
      SourceKey key = SourceKey.of("p0", clients[c].text());
      List<String> labels = groups(clientGroups[c]).stream().map(Enum::name).toList();
      circumstances.add(
          new Circumstances(
              key,
              labels,
              regionNames[clientRegion[c]],
              List.of(),
              List.of(),
              null,
              Standing.CURRENT,
              YEAR,
              Instant.MIN));
      if (clientState[c] == 1 || clientState[c] == 2) {
        SharingScope scope = clientState[c] == 1 ? SharingScope.EVERYTHING : half;
        consents.add(Consent.signed(key, scope, YEAR, "d"));
      } else if (clientState[c] == OUTREACH) {
        outreach.add(OutreachCare.decided(key, "ground", "team", YEAR));
      }
    }
    return new CovenantFacts(List.of(), consents, outreach, circumstances);
  }

  /**
   * The answer by the rules as they are.
   *
   * @param question its number
   * @return whether that much may be seen
   */
  public boolean naive(int question) {
    int user = askedUser[question];
    int client = askedClient[question];
    return inScope(user, client)
        && level(userRole[user], askedKind[question], clientState[client]).ordinal()
            >= askedLevel[question];
  }
}
