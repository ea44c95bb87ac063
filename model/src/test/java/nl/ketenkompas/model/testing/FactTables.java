package nl.ketenkompas.model.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.ketenkompas.model.chain.Partner;
import nl.ketenkompas.model.testing.LifeHistory.Circumstance;
import nl.ketenkompas.model.testing.LifeHistory.Observed;
import nl.ketenkompas.model.testing.LifeHistory.Permission;
import nl.ketenkompas.model.testing.LifeHistory.Step;
import nl.ketenkompas.model.testing.Pilot.AdviceGiven;
import nl.ketenkompas.model.testing.Pilot.Family;
import nl.ketenkompas.model.testing.Pilot.RoleHeld;
import nl.ketenkompas.model.testing.Pilot.Signed;
import org.jspecify.annotations.Nullable;

/**
 * The files of other facts than people. The Dutch words are those of the partners; codes make them
 * ours.
 */
final class FactTables {
  static final List<Table<Observed>> OBSERVATIONS =
      List.of(
          observations("observaties", Population.SHELTER, Table.Style.SEMICOLON),
          observations("observaties-gemeente", Population.MUNICIPALITY, Table.Style.TAB_WITH_MARK));

  static final List<Table<Permission>> PERMISSIONS =
      List.of(
          permissions("toestemmingen", Population.SHELTER, Table.Style.SEMICOLON),
          permissions("toestemmingen-ggz", Population.MENTAL_HEALTH, Table.Style.JSON_LINES),
          permissions(
              "toestemmingen-gemeente", Population.MUNICIPALITY, Table.Style.TAB_WITH_MARK));

  static final List<Table<Step>> STEPS =
      List.of(
          steps("trajecten", Population.MUNICIPALITY, Table.Style.TAB_WITH_MARK),
          steps("trajecten-opvang", Population.SHELTER, Table.Style.SEMICOLON));

  static final List<Table<Circumstance>> CIRCUMSTANCES =
      List.of(
          circumstances("omstandigheden", Population.MUNICIPALITY, Table.Style.TAB_WITH_MARK),
          circumstances("omstandigheden-opvang", Population.SHELTER, Table.Style.SEMICOLON),
          circumstances("omstandigheden-politie", Population.POLICE, Table.Style.WINDOWS),
          circumstances("omstandigheden-ggz", Population.MENTAL_HEALTH, Table.Style.JSON_LINES),
          circumstances("omstandigheden-jeugdzorg", Population.YOUTH_CARE, Table.Style.JSON_LINES));

  static final Table<Family> FAMILIES =
      new Table<>(
          "gezinnen",
          Pilot.PROJECT,
          "family",
          Table.Style.JSON_LINES,
          "Gekozen gezinnen",
          "Families that were chosen",
          Map.of(),
          List.of(
              Column.of("key", "/gezin", Family::id),
              Column.of("members", "/leden", f -> String.join(" ", f.members())),
              Column.of(
                  "nominatedBy", "/voorgedragen_door", f -> String.join(" ", f.nominatedBy())),
              Column.of("chosenOn", "/gekozen_op", f -> day(f.chosenOn())),
              Column.of("droppedOn", "/losgelaten_op", f -> day(f.droppedOn())),
              Column.<Family>of("batch", "/ronde", f -> Integer.toString(f.batch())).asNumber(),
              Column.of("district", "/wijk", Family::district),
              Column.of("problems", "/problemen", f -> String.join(" ", f.problems())),
              Column.of("grounds", "/doelgroep", f -> String.join(" ", f.grounds())),
              Column.of("coercion", "/dwang", f -> String.join(" ", f.coercion())),
              Column.of("coach", "/coach", Family::coach),
              Column.<Family>of(
                      "budgetLeftCents",
                      "/budget_over_centen",
                      f -> Long.toString(f.budgetLeftCents()))
                  .asNumber()));

  static final Table<AdviceGiven> ADVICE =
      new Table<>(
          "adviezen",
          Pilot.PROJECT,
          "advice",
          Table.Style.JSON_LINES,
          "Adviezen aan instellingen",
          "Advice to institutions",
          Map.of(),
          List.of(
              Column.of("key", "/advies", AdviceGiven::id),
              Column.of("family", "/gezin", AdviceGiven::family),
              Column.of("date", "/datum", a -> day(a.date())),
              Column.of("adviser", "/adviseur/code", AdviceGiven::adviser),
              Column.of("role", "/adviseur/rol", AdviceGiven::role),
              Column.of("institution", "/instelling", AdviceGiven::institution),
              Column.of("decision", "/besluit", AdviceGiven::decision),
              Column.of("owner", "/eigenaar", AdviceGiven::owner),
              Column.of("objection1", "/bezwaar1/soort", a -> objection(a, 0)),
              Column.of("ground1", "/bezwaar1/grond", a -> ground(a, 0)),
              Column.of("objection2", "/bezwaar2/soort", a -> objection(a, 1)),
              Column.of("ground2", "/bezwaar2/grond", a -> ground(a, 1)),
              Column.<AdviceGiven>of(
                      "costCents",
                      "/kosten/centen",
                      a -> a.costCents() == null ? null : a.costCents().toString())
                  .asNumber(),
              Column.of("costKind", "/kosten/soort", AdviceGiven::costKind),
              Column.of("planEntry", "/ghp", AdviceGiven::planEntry)));

  static final Table<Signed> SIGNATURES =
      new Table<>(
          "ondertekeningen",
          Pilot.PROJECT,
          "signature",
          Table.Style.JSON_LINES,
          "Ondertekeningen van overeenkomsten",
          "Signatures under agreements",
          Map.of(),
          List.of(
              Column.of("key", "/nummer", Signed::id),
              Column.of("agreement", "/overeenkomst", Signed::agreement),
              Column.of("party", "/partij", Signed::party),
              Column.of("on", "/getekend_op", s -> day(s.on())),
              Column.of("until", "/uitgetreden_op", s -> day(s.until())),
              Column.of("function", "/functie", Signed::function),
              Column.of("recordedAt", "/vastgelegd", s -> s.recordedAt().toString())));

  static final Table<RoleHeld> ROLES =
      new Table<>(
          "rollen",
          Pilot.PROJECT,
          "role",
          Table.Style.JSON_LINES,
          "Wie welke rol had",
          "Who held which role",
          Map.of(),
          List.of(
              Column.of("key", "/nummer", RoleHeld::id),
              Column.of("adviser", "/medewerker", RoleHeld::adviser),
              Column.of("role", "/rol", RoleHeld::role),
              Column.of("from", "/vanaf", r -> day(r.from())),
              Column.of("until", "/tot", r -> day(r.until()))));

  private FactTables() {}

  private static @Nullable String objection(AdviceGiven advice, int index) {
    return index < advice.objections().size() ? advice.objections().get(index).kind() : null;
  }

  private static @Nullable String ground(AdviceGiven advice, int index) {
    return index < advice.objections().size() ? advice.objections().get(index).ground() : null;
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  /** The pointer for JSON Lines, else the column name. */
  private static String at(Table.Style style, String name) {
    return style == Table.Style.JSON_LINES ? "/" + name.replace(' ', '_') : name;
  }

  private static Table<Observed> observations(String name, Partner partner, Table.Style style) {
    return new Table<>(
        name,
        partner,
        "observation",
        style,
        "Waarnemingen per leefgebied: " + partner.name(),
        "Observations by life area: " + partner.name(),
        Map.of(),
        List.of(
            Column.of("id", at(style, "nummer"), Observed::id),
            Column.of("key", at(style, "cliënt"), o -> o.key().local()),
            Column.coded(
                "area",
                at(style, "leefgebied"),
                Observed::area,
                "wonen",
                "HOUSING",
                "inkomen",
                "INCOME",
                "zorg",
                "CARE",
                "dagbesteding",
                "DAY_ACTIVITY",
                "zorgverzekering",
                "HEALTH_INSURANCE"),
            Column.coded(
                "status",
                at(style, "status"),
                Observed::status,
                "stabiel",
                "STABLE",
                "instabiel",
                "UNSTABLE",
                "onbekend",
                "UNKNOWN"),
            Column.of("from", at(style, "vanaf"), o -> day(o.from())),
            Column.of("until", at(style, "tot"), o -> day(o.until())),
            Column.of("recordedAt", at(style, "vastgelegd"), o -> o.recordedAt().toString()),
            yesNo("legal", at(style, "rechtmatig"), Observed::legal),
            yesNo("evidence", at(style, "bewijs"), Observed::evidence),
            Column.of("supersedes", at(style, "corrigeert"), Observed::supersedes)));
  }

  private static <T> Column<T> yesNo(
      String target, String name, Function<T, @Nullable String> value) {
    return Column.coded(target, name, value, "ja", "YES", "nee", "NO", "onbekend", "UNKNOWN");
  }

  private static Table<Permission> permissions(String name, Partner partner, Table.Style style) {
    return new Table<>(
        name,
        partner,
        "consent",
        style,
        "Toestemmingen en bemoeizorg: " + partner.name(),
        "Consents and outreach care: " + partner.name(),
        Map.of(),
        List.of(
            Column.of("id", at(style, "nummer"), Permission::id),
            Column.of("key", at(style, "cliënt"), p -> p.key().local()),
            Column.coded(
                "kind",
                at(style, "soort"),
                Permission::kind,
                "toestemming",
                "CONSENT",
                "bemoeizorg",
                "OUTREACH"),
            Column.of("dataKinds", at(style, "gegevens"), p -> String.join(" ", p.dataKinds())),
            Column.of("partners", at(style, "partners"), p -> String.join(" ", p.partners())),
            Column.of("purposes", at(style, "doelen"), p -> String.join(" ", p.purposes())),
            Column.of("from", at(style, "vanaf"), p -> day(p.from())),
            Column.of("until", at(style, "tot"), p -> day(p.until())),
            Column.of("givenOn", at(style, "getekend op"), p -> day(p.givenOn())),
            Column.of("document", at(style, "document"), Permission::document),
            Column.of("withdrawnOn", at(style, "ingetrokken op"), p -> day(p.withdrawnOn())),
            Column.of("ground", at(style, "grond"), Permission::ground),
            yesNo(
                "motivated",
                at(style, "gemotiveerd"),
                p -> p.kind().equals("CONSENT") ? null : p.motivated() ? "YES" : "NO"),
            Column.of("decidedBy", at(style, "besloten door"), Permission::decidedBy),
            Column.of("recordedAt", at(style, "vastgelegd"), p -> p.recordedAt().toString())));
  }

  private static Table<Step> steps(String name, Partner partner, Table.Style style) {
    return new Table<>(
        name,
        partner,
        "step",
        style,
        "Processtappen: " + partner.name(),
        "Process steps: " + partner.name(),
        Map.of(),
        List.of(
            Column.of("id", at(style, "nummer"), Step::id),
            Column.of("key", at(style, "cliënt"), s -> s.key().local()),
            Column.coded(
                "step",
                at(style, "stap"),
                Step::step,
                "aanmelding",
                "REGISTRATION",
                "triage",
                "TRIAGE",
                "zorgvraagverduidelijking",
                "CLARIFICATION",
                "trajecttoewijzing",
                "ALLOCATION",
                "trajectbewaking",
                "MONITORING",
                "uitstroom en nazorg",
                "OUTFLOW"),
            Column.of("from", at(style, "begin"), s -> day(s.from())),
            Column.of("until", at(style, "einde"), s -> day(s.until())),
            Column.of("responsible", at(style, "verantwoordelijke"), Step::responsible),
            Column.of("function", at(style, "functie"), Step::function),
            Column.of("organisation", at(style, "organisatie"), Step::organisation),
            Column.of("override", at(style, "reden van afwijking"), Step::override),
            Column.of("recordedAt", at(style, "vastgelegd"), s -> s.recordedAt().toString())));
  }

  private static Table<Circumstance> circumstances(
      String name, Partner partner, Table.Style style) {
    return new Table<>(
        name,
        partner,
        "circumstances",
        style,
        "Omstandigheden van cliënten: " + partner.name(),
        "Circumstances of clients: " + partner.name(),
        Map.of(),
        List.of(
            Column.of("key", at(style, "cliënt"), c -> c.key().local()),
            Column.of("labels", at(style, "doelgroepen"), c -> String.join(" ", c.labels())),
            Column.of("municipality", at(style, "gemeente"), Circumstance::municipality),
            Column.of("caseloads", at(style, "caseload"), c -> String.join(" ", c.caseloads())),
            Column.coded(
                "standing",
                at(style, "stand"),
                Circumstance::standing,
                "actueel",
                "CURRENT",
                "voormalig",
                "FORMER",
                "overleden",
                "DECEASED"),
            Column.of("from", at(style, "vanaf"), c -> day(c.from())),
            Column.of("until", at(style, "tot"), c -> day(c.until())),
            Column.of("recordedAt", at(style, "vastgelegd"), c -> c.recordedAt().toString())));
  }
}
