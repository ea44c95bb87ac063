package nl.ketenkompas.privacy.workshop;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.Covenant;
import nl.ketenkompas.privacy.Situation;
import nl.ketenkompas.privacy.User;
import nl.ketenkompas.privacy.Viewer;
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
import nl.ketenkompas.privacy.workshop.Scopes.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a covenant gives on one day, as a table that a policy officer can read before
 * signing: a row for each role, purpose and kind of data, what is not given included, and a column
 * for each way in which the data of a client in view can be open. The answers are those of the
 * engine. All parties are taken to have signed. Immutable and thread safe.
 *
 * <pre>{@code
 * DecisionTable table = DecisionTable.of(covenant, LocalDate.of(2026, 11, 1));
 * Files.writeString(file, table.csv(Language.NL));
 * json.writeValue(out, table);
 * }</pre>
 */
@JsonPropertyOrder({"covenant", "asOf", "rows"})
public final class DecisionTable {
  private final Agreement<CovenantTerms> covenant;
  private final LocalDate asOf;
  private final List<Row> rows;

  /**
   * What one role may see of one kind of data for one purpose.
   *
   * @param role code of the role
   * @param parties codes of the parties whose people hold it and see the same
   * @param purpose code of the purpose
   * @param kind code of the kind of data
   * @param from codes of the parties that delivered the data; empty: whoever did
   * @param clients of which clients; of others nothing, but in an emergency
   * @param steps codes of the steps that need it; empty when none does, which is always where the
   *     covenant lists no steps
   * @param levels how much is seen, by what opened it; without exceptions for which the covenant
   *     leaves no room
   * @param clauses the rules of the clauses on it
   * @param bases the articles of law on which these rest
   */
  @JsonPropertyOrder({
    "role", "parties", "purpose", "kind", "from", "clients", "steps", "levels", "clauses", "bases"
  })
  public record Row(
      String role,
      List<String> parties,
      String purpose,
      String kind,
      List<String> from,
      List<ClientScope> clients,
      List<String> steps,
      Map<Opening, Level> levels,
      List<Rule> clauses,
      List<Rule> bases) {

    /**
     * Copies the lists.
     *
     * @param role code of the role
     * @param parties codes of parties
     * @param purpose code of the purpose
     * @param kind code of the kind of data
     * @param from codes of parties
     * @param clients of which clients
     * @param steps codes of steps
     * @param levels by what opened it; at least one
     * @param clauses rules
     * @param bases articles of law
     */
    public Row {
      parties = List.copyOf(parties);
      from = List.copyOf(from);
      clients = List.copyOf(clients);
      steps = List.copyOf(steps);
      levels = Collections.unmodifiableMap(new EnumMap<>(levels));
      clauses = List.copyOf(clauses);
      bases = List.copyOf(bases);
    }
  }

  private DecisionTable(Agreement<CovenantTerms> covenant, LocalDate asOf, List<Row> rows) {
    this.covenant = covenant;
    this.asOf = asOf;
    this.rows = rows;
  }

  /**
   * Obtains the table of a covenant.
   *
   * @param covenant in force or not
   * @param asOf the day, which decides about legal bases
   * @return the table
   */
  public static DecisionTable of(Agreement<CovenantTerms> covenant, LocalDate asOf) {
    return new DecisionTable(covenant, asOf, new Maker(covenant, asOf).rows());
  }

  /**
   * Which covenant.
   *
   * @return id and version, such as {@code sample-chain@1}
   */
  @JsonProperty("covenant")
  public String covenant() {
    return covenant.id() + "@" + covenant.version();
  }

  /**
   * On which day.
   *
   * @return the day
   */
  @JsonProperty("asOf")
  public LocalDate asOf() {
    return asOf;
  }

  /**
   * The rows.
   *
   * @return by role, purpose and kind of data, in the order of the covenant
   */
  @JsonProperty("rows")
  public List<Row> rows() {
    return rows;
  }

  /**
   * The table for people: names instead of codes. Separated by semicolons; a text that a
   * spreadsheet would take for a formula stands behind an apostrophe. The same covenant and day
   * give the same text.
   *
   * @param language of the words
   * @return lines, the first of them a header
   */
  public String csv(Language language) {
    return new TableText(covenant.terms(), language).csv(rows);
  }

  /** Shows the covenant, the day and how many rows. */
  @Override
  public String toString() {
    return "DecisionTable[" + covenant() + ", " + asOf + ", " + rows.size() + " rows]";
  }

  /** Asks the engine about a made-up client for each column. */
  private static final class Maker {
    private final CovenantTerms terms;
    private final Cast cast;
    private final Situation situation;
    private final Map<String, Map<Opening, Map<String, Part>>> parts = new LinkedHashMap<>();

    /** What tells whether parties see the same. */
    private record Seeing(List<String> from, Map<Opening, Level> levels) {}

    Maker(Agreement<CovenantTerms> covenant, LocalDate asOf) {
      terms = covenant.terms();
      cast = new Cast(asOf, terms.parties().stream().map(Party::id).collect(Collectors.toSet()));
      for (Role role : terms.roles()) {
        parts.putIfAbsent(role.code(), parts(role));
      }
      situation =
          Covenant.of(Witness.inForce(covenant)).at(Moment.asOf(asOf), cast.facts(), cast::client);
    }

    private Map<Opening, Map<String, Part>> parts(Role role) {
      Scopes scopes = new Scopes(terms, terms, role.code());
      Optional<ClientType> inView = scopes.any(Seen.BY_BOTH);
      Optional<ClientType> any = scopes.any(Seen.BY_NEITHER).or(() -> inView);
      Map<Opening, Map<String, Part>> made = new EnumMap<>(Opening.class);
      for (Opening opening : Opening.values()) {
        Map<String, Part> bySteps = new LinkedHashMap<>();
        Part.Terms exception = exception(opening);
        if (exception == null && (opening.isOutreach() || opening.isEmergency())) {
          continue;
        }
        Optional<ClientType> type = opening.isEmergency() ? any : inView;
        if (type.isPresent()) {
          Stream.concat(Stream.of(""), terms.steps().stream().map(StepNeeds::code))
              .forEach(
                  step -> {
                    Part part =
                        new Part(type.get(), opening, exception, step.isEmpty() ? null : step);
                    cast.play(part);
                    bySteps.put(step, part);
                  });
        }
        made.put(opening, bySteps);
      }
      return made;
    }

    private Part.@Nullable Terms exception(Opening opening) {
      OutreachTerms outreach = terms.outreachCare();
      if (opening.isOutreach() && outreach != null && !outreach.grounds().isEmpty()) {
        int days = outreach.longestDays();
        return new Part.Terms(outreach.grounds().get(0), days, days);
      }
      BreakGlassTerms emergency = terms.breakGlass();
      return opening.isEmergency() && emergency != null
          ? new Part.Terms(null, emergency.longestDays(), emergency.reviewWithinDays())
          : null;
    }

    List<Row> rows() {
      List<Row> rows = new ArrayList<>();
      for (Role role : terms.roles()) {
        for (Purpose purpose : terms.purposes()) {
          for (DataKind kind : terms.kinds()) {
            rows.addAll(rows(role, purpose.code(), kind.code()));
          }
        }
      }
      return List.copyOf(rows);
    }

    private List<Row> rows(Role role, String purpose, String kind) {
      List<String> holders =
          role.parties().isEmpty()
              ? terms.parties().stream().map(Party::id).toList()
              : role.parties();
      Map<Seeing, List<String>> alike = new LinkedHashMap<>();
      for (String party : holders) {
        for (Seeing seeing : seeing(role.code(), party, purpose, kind)) {
          alike.computeIfAbsent(seeing, same -> new ArrayList<>()).add(party);
        }
      }
      List<String> steps =
          terms.steps().stream()
              .filter(step -> step.kinds().contains(kind))
              .map(StepNeeds::code)
              .toList();
      List<Row> rows = new ArrayList<>();
      alike.forEach(
          (seeing, parties) -> {
            List<Grant> grants =
                terms.grants().stream()
                    .filter(
                        grant ->
                            grant.role().equals(role.code())
                                && grant.purpose().equals(purpose)
                                && grant.kinds().contains(kind)
                                && isAbout(grant, seeing.from()))
                    .toList();
            rows.add(
                new Row(
                    role.code(),
                    parties,
                    purpose,
                    kind,
                    seeing.from(),
                    role.clients(),
                    steps,
                    seeing.levels(),
                    grants.stream().map(Grant::rule).distinct().toList(),
                    grants.stream().map(Grant::basis).flatMap(this::article).distinct().toList()));
          });
      return rows;
    }

    private static boolean isAbout(Grant grant, List<String> from) {
      return grant.from().isEmpty()
          || from.isEmpty()
          || grant.from().stream().anyMatch(from::contains);
    }

    private Stream<Rule> article(@Nullable String basis) {
      return terms.bases().stream()
          .filter(b -> b.code().equals(basis))
          .map(Basis::article)
          .limit(1);
    }

    private List<Seeing> seeing(String role, String party, String purpose, String kind) {
      Viewer viewer = viewer(role, party, purpose, null);
      if (!viewer.dependsOnSource(kind)) {
        String any = terms.parties().get(0).id();
        return List.of(new Seeing(List.of(), levels(role, party, purpose, kind, any)));
      }
      Map<Map<Opening, Level>, List<String>> alike = new LinkedHashMap<>();
      for (Party source : terms.parties()) {
        alike
            .computeIfAbsent(
                levels(role, party, purpose, kind, source.id()), same -> new ArrayList<>())
            .add(source.id());
      }
      List<Seeing> all = new ArrayList<>();
      alike.forEach((levels, from) -> all.add(new Seeing(List.copyOf(from), levels)));
      return all;
    }

    private Map<Opening, Level> levels(
        String role, String party, String purpose, String kind, String from) {
      Map<Opening, Level> levels = new EnumMap<>(Opening.class);
      Map<Opening, Map<String, Part>> all = parts.getOrDefault(role, Map.of());
      for (Map.Entry<Opening, Map<String, Part>> opened : all.entrySet()) {
        Level most = Level.NONE;
        for (Part part : opened.getValue().values()) {
          Viewer viewer = viewer(role, party, purpose, part.type().userPlace());
          ClientId client = cast.play(part);
          Level level = Witness.level(viewer, client, kind, from);
          most = level.atLeast(most) ? level : most;
        }
        levels.put(opened.getKey(), most);
      }
      return levels;
    }

    private Viewer viewer(String role, String party, String purpose, @Nullable String place) {
      return situation.viewer(new User(Cast.USER, party, role, place), purpose);
    }
  }
}
