package nl.ketenkompas.model.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.ketenkompas.model.chain.Partner;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a pilot for families with many problems, in the term of the Groningen agreement:
 * families of the population that were chosen, who held which role, who signed what when, and
 * advice to institutions with every kind of outcome. Show it the people with {@link #consider},
 * then ask. The names of parties, institutions and decisions are those of the preset of the
 * Groningen agreement. Mutable until asked; not thread safe.
 */
public final class Pilot {
  /** Who delivers these facts: the project leader's office. */
  public static final Partner PROJECT = new Partner("pilot", "Projectbureau multiprobleemgezinnen");

  /** The code by which {@link Signed#agreement} means the Groningen agreement. */
  public static final String MANDATE = "groningen-2011";

  /** The code by which {@link Signed#agreement} means the covenant of the chain. */
  public static final String COVENANT = "convenant";

  private static final int PILOT = 30;
  private static final int MOST_FAMILIES = 24;
  private static final int LONGEST_HOUSEHOLD = 16;
  private static final int CHOSEN_FIRST = 10;
  private static final int CHOSEN_LATER = 8;
  private static final LocalDate FIRST_CHOICE = LocalDate.of(2010, 12, 15);
  private static final LocalDate SECOND_CHOICE = LocalDate.of(2011, 9, 5);
  private static final LocalDate DROPPED = LocalDate.of(2011, 12, 1);

  private final long seed;
  private final Map<Integer, Members> recent = new HashMap<>();
  private final List<Members> households = new ArrayList<>();

  private Pilot(long seed) {
    this.seed = seed;
  }

  private record Members(int household, Set<String> keys) {}

  /**
   * A family.
   *
   * @param id of the family
   * @param members source keys of its members
   * @param nominatedBy parties that nominated it
   * @param chosenOn the day on which the partners chose it together, or null: nominated, never
   *     chosen
   * @param droppedOn the day on which they dropped it together, or null
   * @param batch 1 for the families at the start, 2 for those added later, 0 for not chosen
   * @param district where it lives
   * @param problems kinds of problems of its members
   * @param grounds why it belongs to the target group, and
   * @param coercion what could be used against it, as party and instrument
   * @param coach code of its coach
   * @param budgetLeftCents what is left of its plan-bound budget, in euro cents
   */
  public record Family(
      String id,
      List<String> members,
      List<String> nominatedBy,
      @Nullable LocalDate chosenOn,
      @Nullable LocalDate droppedOn,
      int batch,
      String district,
      List<String> problems,
      List<String> grounds,
      List<String> coercion,
      String coach,
      long budgetLeftCents) {}

  /**
   * What an institution brought forward against advice.
   *
   * @param kind {@code LEGAL}, {@code BUDGET} or {@code OTHER}
   * @param ground citation of the law, or null
   */
  public record Objected(String kind, @Nullable String ground) {}

  /**
   * Advice to an institution.
   *
   * @param id of the advice
   * @param family id of the family
   * @param date on which it was given
   * @param adviser code of staff
   * @param role {@code COACH} or {@code PROJECT_LEADER}, or another
   * @param institution code of the institution
   * @param decision code of the decision
   * @param owner code of the body that owns the dwelling, or null
   * @param objections at most two
   * @param costCents what it costs in euro cents, or null
   * @param costKind kind of cost, or null
   * @param planEntry entry of the family recovery plan, or null
   * @param expected the ruling that follows from the Groningen agreement and the other facts here
   */
  public record AdviceGiven(
      String id,
      String family,
      LocalDate date,
      String adviser,
      String role,
      String institution,
      String decision,
      @Nullable String owner,
      List<Objected> objections,
      @Nullable Long costCents,
      @Nullable String costKind,
      @Nullable String planEntry,
      String expected) {}

  /**
   * A signature.
   *
   * @param id of the fact
   * @param agreement {@link #MANDATE} or {@link #COVENANT}
   * @param party its letter or code in the agreement
   * @param on the day
   * @param until the day on which the party left, or null
   * @param function who signed for it
   * @param recordedAt when it was recorded
   */
  public record Signed(
      String id,
      String agreement,
      String party,
      LocalDate on,
      @Nullable LocalDate until,
      String function,
      Instant recordedAt) {}

  /**
   * Somebody held a role.
   *
   * @param id of the fact
   * @param adviser code of staff
   * @param role {@code COACH} or {@code PROJECT_LEADER}
   * @param from the first day
   * @param until the first day no longer covered, or null
   */
  public record RoleHeld(
      String id, String adviser, String role, LocalDate from, @Nullable LocalDate until) {}

  /**
   * Obtains a pilot that knows no people yet.
   *
   * @param seed of the population
   * @return the pilot
   */
  public static Pilot of(long seed) {
    return new Pilot(seed);
  }

  /**
   * Looks at the next person of the population; families are made of the first households with
   * children.
   *
   * @param person the next person, by number
   */
  public void consider(TruePerson person) {
    recent.keySet().removeIf(head -> head < person.number() - LONGEST_HOUSEHOLD);
    Members members =
        recent.computeIfAbsent(
            person.household(), head -> new Members(head, new LinkedHashSet<>()));
    for (TruePerson.Copy copy : person.copies()) {
      members.keys.add(copy.record().key().toString());
    }
    if (person.relation() == TruePerson.Relation.CHILD
        && households.size() < MOST_FAMILIES
        && !households.contains(members)) {
      households.add(members);
    }
  }

  /**
   * The families.
   *
   * @return up to ten chosen at the start, eight later, and some that were nominated only
   */
  public List<Family> families() {
    List<Family> families = new ArrayList<>();
    for (int i = 0; i < households.size(); i++) {
      Dice dice = Dice.of(seed, PILOT, i);
      int batch = i < CHOSEN_FIRST ? 1 : i < CHOSEN_FIRST + CHOSEN_LATER ? 2 : 0;
      families.add(
          new Family(
              family(i),
              List.copyOf(households.get(i).keys),
              some(dice, 1, 3, "A", "B", "C", "D", "E", "F", "G"),
              batch == 0 ? null : batch == 1 ? FIRST_CHOICE : SECOND_CHOICE,
              i == 3 ? DROPPED : null,
              batch,
              dice.oneOf(
                  "De Hoogte", "Korrewegwijk", "Tuinwijk", "Indische Buurt", "Selwerd", "Beijum"),
              some(
                  dice,
                  3,
                  6,
                  "low-income",
                  "no-work",
                  "debts",
                  "addiction",
                  "crime",
                  "maladjusted-behaviour",
                  "parenting",
                  "psychiatric",
                  "intellectual-disability"),
              some(dice, 1, 3, "a1", "a2", "a3", "a4", "a5"),
              some(dice, 1, 2, "F:supervision-order", "G:eviction", "A:benefit-cut", "E:home-ban"),
              "coach-" + (i % 4 + 1),
              400_000 + 10_000L * (i % 7)));
    }
    return families;
  }

  private static String family(int index) {
    return "G" + (index < 9 ? "0" : "") + (index + 1);
  }

  private static List<String> some(Dice dice, int least, int most, String... all) {
    int wanted = dice.between(least, most);
    Set<String> chosen = new LinkedHashSet<>();
    while (chosen.size() < wanted) {
      chosen.add(dice.oneOf(all));
    }
    List<String> sorted = new ArrayList<>(chosen);
    sorted.sort(null);
    return sorted;
  }

  /**
   * Who held which role.
   *
   * @return four coaches and a project leader
   */
  public List<RoleHeld> roles() {
    return List.of(
        new RoleHeld("R1", "leider-1", "PROJECT_LEADER", LocalDate.of(2011, 1, 1), null),
        new RoleHeld("R2", "coach-1", "COACH", LocalDate.of(2011, 1, 1), null),
        new RoleHeld("R3", "coach-2", "COACH", LocalDate.of(2011, 1, 1), LocalDate.of(2011, 12, 1)),
        new RoleHeld("R4", "coach-3", "COACH", LocalDate.of(2011, 6, 1), null),
        new RoleHeld("R5", "coach-4", "COACH", LocalDate.of(2011, 1, 17), null),
        new RoleHeld("R6", "coach-2", "COACH", LocalDate.of(2012, 2, 1), null));
  }

  /**
   * Who signed what.
   *
   * @return the seven parties of the Groningen agreement, and those of the covenant but for youth
   *     care
   */
  public List<Signed> signatures() {
    List<Signed> all = new ArrayList<>();
    mandate(all, "A", LocalDate.of(2011, 2, 7), "wethouder, namens B&W");
    mandate(all, "B", LocalDate.of(2011, 2, 14), "algemeen directeur");
    mandate(all, "C", LocalDate.of(2011, 2, 14), "directeur/bestuurder");
    mandate(all, "D", LocalDate.of(2011, 2, 21), "directeur/bestuurder");
    mandate(all, "E", LocalDate.of(2011, 3, 28), "districtschef");
    mandate(all, "F", LocalDate.of(2011, 5, 2), "directeur/bestuurder");
    mandate(all, "G", LocalDate.of(2011, 2, 28), "directeuren, gezamenlijk");
    covenant(all, "municipality", LocalDate.of(2008, 1, 15), null);
    covenant(all, "shelter", LocalDate.of(2008, 1, 15), null);
    covenant(all, "mental-health", LocalDate.of(2008, 1, 22), null);
    covenant(all, "police", LocalDate.of(2008, 6, 2), null);
    covenant(all, "housing", LocalDate.of(2008, 1, 15), LocalDate.of(2011, 7, 1));
    return all;
  }

  private static void mandate(List<Signed> all, String party, LocalDate on, String function) {
    all.add(signed(all.size() + 1, MANDATE, party, on, null, function));
  }

  private static void covenant(
      List<Signed> all, String party, LocalDate on, @Nullable LocalDate until) {
    all.add(signed(all.size() + 1, COVENANT, party, on, until, "directeur"));
  }

  private static Signed signed(
      int number,
      String agreement,
      String party,
      LocalDate on,
      @Nullable LocalDate until,
      String function) {
    return new Signed(
        "H" + number,
        agreement,
        party,
        on,
        until,
        function,
        Objects.requireNonNull(Instant.parse(on.plusDays(1) + "T09:00:00Z")));
  }

  /**
   * Advice to institutions, each kind of outcome among them.
   *
   * @return the advice, by date; empty when there are fewer than eleven families
   */
  public List<AdviceGiven> advice() {
    List<Family> families = families();
    if (families.size() <= CHOSEN_FIRST) {
      return List.of();
    }
    Script script = new Script(families);
    script.write();
    for (int i = 0; i < 40; i++) {
      script.ordinary(Dice.of(seed, PILOT, 1_000, i));
    }
    List<AdviceGiven> all = new ArrayList<>(script.all);
    all.sort((a, b) -> a.date().compareTo(b.date()));
    List<AdviceGiven> numbered = new ArrayList<>();
    for (AdviceGiven a : all) {
      String id = "AD" + (1001 + numbered.size());
      numbered.add(
          new AdviceGiven(
              id,
              a.family,
              a.date,
              a.adviser,
              a.role,
              a.institution,
              a.decision,
              a.owner,
              a.objections,
              a.costCents,
              a.costKind,
              a.planEntry,
              a.expected));
    }
    return numbered;
  }

  /** Writes one case of everything, then ordinary ones. */
  private static final class Script {
    private static final List<String[]> ORDINARY =
        List.of(
            new String[] {"SOZAWE", "SPECIAL_ASSISTANCE"},
            new String[] {"SOZAWE", "PAY_ADVANCE"},
            new String[] {"SOZAWE", "END_SANCTION"},
            new String[] {"SOZAWE", "NOMINATE_DIAGNOSIS"},
            new String[] {"GKB", "DEBT_HELP"},
            new String[] {"GKB", "BUDGET_MANAGEMENT"},
            new String[] {"LEERPLICHT", "ATTENDANCE_CHECK"},
            new String[] {"CORPORATIES", "MOVE"},
            new String[] {"CORPORATIES", "POSTPONE_BAILIFF"},
            new String[] {"BJZ", "INDICATION"},
            new String[] {"BJZ", "DIAGNOSTIC_EXAMINATION"},
            new String[] {"ELKER", "AMBULATORY_YOUTH_HELP"},
            new String[] {"ELKER", "VIDEO_FAMILY_TREATMENT"},
            new String[] {"MJD", "NOMINATE_WOONKANS"},
            new String[] {"THUISZORG", "NOMINATE_HOUSEHOLD_HELP"});

    private final List<AdviceGiven> all = new ArrayList<>();
    private final List<Family> families;

    Script(List<Family> families) {
      this.families = families;
    }

    void write() {
      String first = families.get(0).id();
      String second = families.get(1).id();
      String dropped = families.get(3).id();
      String later = families.get(CHOSEN_FIRST).id();
      String never = families.size() > 18 ? families.get(18).id() : "G99";
      add("OUT_OF_TERM", first, "2010-12-20", "coach-1", "COACH", "SOZAWE", "SPECIAL_ASSISTANCE");
      add("NOT_IN_FORCE", first, "2011-01-20", "coach-1", "COACH", "SOZAWE", "SPECIAL_ASSISTANCE");
      add("NOT_IN_FORCE", second, "2011-04-11", "coach-4", "COACH", "BJZ", "INDICATION");
      add("BINDING", first, "2011-02-08", "coach-1", "COACH", "SOZAWE", "SPECIAL_ASSISTANCE");
      add("BINDING", second, "2011-05-02", "coach-4", "COACH", "BJZ", "INDICATION");
      add("BINDING", second, "2011-06-06", "coach-4", "COACH", "BJZ", "OUT_OF_HOME_PLACEMENT");
      add("NOT_SELECTED", never, "2011-06-14", "coach-1", "COACH", "GKB", "DEBT_HELP");
      add("NOT_SELECTED", later, "2011-09-01", "coach-3", "COACH", "GKB", "DEBT_HELP");
      add("BINDING", later, "2011-09-05", "coach-3", "COACH", "GKB", "DEBT_HELP");
      add("NOT_SELECTED", dropped, "2011-12-01", "coach-4", "COACH", "MJD", "NOMINATE_WOONKANS");
      add("BINDING", dropped, "2011-11-30", "coach-4", "COACH", "MJD", "NOMINATE_WOONKANS");
      add(
          "ADVICE_ONLY",
          second,
          "2011-07-04",
          "leider-1",
          "PROJECT_LEADER",
          "BJZ",
          "OUT_OF_HOME_PLACEMENT");
      add(
          "NOT_MANDATE_HOLDER",
          first,
          "2011-03-03",
          "leider-1",
          "PROJECT_LEADER",
          "SOZAWE",
          "SPECIAL_ASSISTANCE");
      add("NOT_MANDATE_HOLDER", first, "2011-05-16", "coach-3", "COACH", "SOZAWE", "PAY_ADVANCE");
      add("NOT_MANDATE_HOLDER", second, "2012-01-09", "coach-2", "COACH", "GKB", "DEBT_HELP");
      add("BINDING", second, "2012-02-01", "coach-2", "COACH", "GKB", "DEBT_HELP");
      add("NOT_COVERED", first, "2011-08-15", "coach-1", "COACH", "LENTIS", "ADMISSION");
      add("NOT_COVERED", first, "2011-08-16", "coach-1", "COACH", "SOZAWE", "CHILD_CARE");
      add(
          "NOT_COVERED",
          second,
          "2011-10-10",
          "coach-1",
          "COACH",
          "NIJESTEE",
          "ADAPT_DWELLING",
          "LEFIER");
      add(
          "BINDING",
          second,
          "2011-10-11",
          "coach-1",
          "COACH",
          "LEFIER",
          "ADAPT_DWELLING",
          "LEFIER");
      add("COOPERATION", first, "2011-10-17", "coach-1", "COACH", "POLITIE", "DOMESTIC_VIOLENCE");
      add(
          "COOPERATION",
          second,
          "2011-11-21",
          "coach-1",
          "COACH",
          "BURGEMEESTER",
          "EXTEND_HOME_BAN");
      against(
          "MAY_DEVIATE",
          first,
          "2011-04-18",
          "SOZAWE",
          "SPECIAL_ASSISTANCE",
          null,
          null,
          new Objected("LEGAL", "WWB 35 lid 1"));
      against(
          "ESCALATE",
          first,
          "2011-04-26",
          "SOZAWE",
          "OPEN_BBR",
          null,
          null,
          new Objected("LEGAL", null));
      against(
          "BINDING",
          first,
          "2011-06-20",
          "SOZAWE",
          "SPECIAL_ASSISTANCE",
          85_000L,
          "SERVICE",
          new Objected("BUDGET", null));
      against(
          "ESCALATE",
          second,
          "2011-06-27",
          "CORPORATIES",
          "ALLOCATE_DWELLING",
          2_500_000L,
          "SERVICE",
          new Objected("BUDGET", null));
      against(
          "ESCALATE",
          first,
          "2011-07-11",
          "ELKER",
          "PLAY_THERAPY",
          null,
          null,
          new Objected("BUDGET", null));
      against(
          "ESCALATE",
          second,
          "2011-07-12",
          "ELKER",
          "SOCIAL_SKILLS",
          60_000L,
          "COACH_HOURS",
          new Objected("BUDGET", null));
      against(
          "ESCALATE",
          first,
          "2011-08-22",
          "LEERPLICHT",
          "NOMINATE_SANCTION",
          null,
          null,
          new Objected("OTHER", null));
      against(
          "MAY_DEVIATE",
          second,
          "2011-09-19",
          "BJZ",
          "SPECIAL_COSTS",
          120_000L,
          "SERVICE",
          new Objected("BUDGET", null),
          new Objected("LEGAL", "Wjz 5 lid 2"));
      against(
          "ESCALATE",
          second,
          "2011-09-26",
          "BJZ",
          "FORM_OF_CARE",
          90_000L,
          "SERVICE",
          new Objected("BUDGET", null),
          new Objected("OTHER", null));
      add("OUT_OF_TERM", first, "2012-07-01", "coach-1", "COACH", "SOZAWE", "SPECIAL_ASSISTANCE");
    }

    /**
     * Advice in the middle of the term by a coach in office, without objections or with money for
     * them.
     */
    void ordinary(Dice dice) {
      int chosen = Math.min(families.size(), CHOSEN_FIRST + CHOSEN_LATER);
      int index = dice.below(chosen);
      if (index == 3) {
        index = 4;
      }
      LocalDate from = LocalDate.of(2011, 9, 6);
      LocalDate day = from.plusDays(dice.below(190));
      String[] what = dice.pick(ORDINARY);
      boolean dwelling = what[0].equals("CORPORATIES");
      String body = dwelling ? dice.oneOf("HUISMEESTERS", "LEFIER", "NIJESTEE") : what[0];
      boolean budget = dice.chance(200);
      all.add(
          new AdviceGiven(
              "",
              families.get(index).id(),
              day,
              dice.oneOf("coach-1", "coach-3", "coach-4"),
              "COACH",
              body,
              what[1],
              dwelling ? body : null,
              budget ? List.of(new Objected("BUDGET", null)) : List.of(),
              budget ? 1_000L * dice.between(5, 90) : null,
              budget ? "SERVICE" : null,
              dice.chance(900) ? "ghp-" + (index + 1) + "-" + dice.between(1, 30) : null,
              "BINDING"));
    }

    private void add(
        String expected,
        String family,
        String date,
        String adviser,
        String role,
        String institution,
        String decision) {
      add(expected, family, date, adviser, role, institution, decision, null);
    }

    private void add(
        String expected,
        String family,
        String date,
        String adviser,
        String role,
        String institution,
        String decision,
        @Nullable String owner) {
      all.add(
          new AdviceGiven(
              "",
              family,
              LocalDate.parse(date),
              adviser,
              role,
              institution,
              decision,
              owner,
              List.of(),
              null,
              null,
              "ghp-" + family,
              expected));
    }

    private void against(
        String expected,
        String family,
        String date,
        String institution,
        String decision,
        @Nullable Long costCents,
        @Nullable String costKind,
        Objected... objections) {
      all.add(
          new AdviceGiven(
              "",
              family,
              LocalDate.parse(date),
              "coach-1",
              "COACH",
              institution,
              decision,
              null,
              List.of(objections),
              costCents,
              costKind,
              "ghp-" + family,
              expected));
    }
  }
}
