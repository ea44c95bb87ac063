package nl.ketenkompas.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ketenkompas.model.chain.ChainLink;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.port.AccessLog;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Explanation.TurningPoint;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.agreement.Standing;
import nl.ketenkompas.privacy.redaction.Disclosed;
import nl.ketenkompas.privacy.redaction.FileSchema;
import nl.ketenkompas.privacy.redaction.FileSchema.Field;
import org.junit.jupiter.api.Test;

/** Canaries in every personal field; none may turn up in what the library says. */
class CanaryTest {
  private static final String CANARY = "Kanarie";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SourceKey KEY = SourceKey.of("shelter", "1");
  private static final ClientId CLIENT = new ClientId("c1");
  private static final DateRange YEAR = DateRange.parse("2026-01-01/2027-01-01");

  private static final Consent CONSENT =
      Consent.signed(
          KEY, new SharingScope(List.of("all", CANARY), List.of("all"), List.of("all")), YEAR, "d");
  private static final Circumstances CIRCUMSTANCES =
      new Circumstances(
          KEY,
          List.of("homeless", CANARY),
          CANARY,
          List.of(CANARY),
          List.of(),
          null,
          Standing.CURRENT,
          YEAR,
          Instant.MIN);
  private static final OutreachCare OUTREACH =
      new OutreachCare(
          KEY,
          "cannot-care-for-self",
          true,
          "team",
          null,
          LocalDate.of(2026, 10, 1),
          LocalDate.of(2026, 12, 1),
          null,
          new SharingScope(List.of(CANARY), List.of(CANARY), List.of(CANARY)),
          Instant.MIN);
  private static final CovenantFacts FACTS =
      new CovenantFacts(List.of(), List.of(CONSENT), List.of(OUTREACH), List.of(CIRCUMSTANCES));

  private static Situation situation() {
    return Covenant.of(CovenantTerms.preset("sample-chain"))
        .at(Moment.asOf(LocalDate.of(2026, 11, 1)), FACTS, key -> Optional.of(CLIENT));
  }

  private static List<User> users() {
    return List.of(
        new User("u1", "shelter", "shelter-worker", CANARY),
        new User("u2", "police", "police-officer", "Arnhem"),
        new User("u3", "municipality", "case-director", CANARY),
        new User("u4", "street-advocates", "street-advocate", null),
        new User("u5", "youth-care", "youth-worker", CANARY));
  }

  @Test
  void textsOfFactsShowNoPersonalValue() {
    assertThat(
            List.of(
                    CONSENT,
                    CONSENT.scope(),
                    CIRCUMSTANCES,
                    OUTREACH,
                    OUTREACH.scope(),
                    FACTS,
                    situation(),
                    situation().covenant())
                .toString())
        .doesNotContain(CANARY)
        .doesNotContain("homeless");
  }

  @Test
  void viewsFiltersAndFactsOfExceptionsShowNoPersonalValue() {
    SourceKey key = SourceKey.of("shelter", "1");
    LocalDate day = LocalDate.of(2026, 11, 1);
    CovenantFacts facts =
        FACTS
            .withDeclined(List.of(new Declined(key, day, Instant.MIN)))
            .withBreakGlass(
                List.of(new BreakGlass(key, CANARY, true, YEAR, day, null, Instant.MIN)))
            .withDesignatedFamilies(List.of(DesignatedFamily.of(key, YEAR)));
    Situation situation =
        Covenant.of(CovenantTerms.preset("sample-chain"))
            .at(Moment.asOf(day), facts, k -> Optional.of(CLIENT));
    StringBuilder said = new StringBuilder();
    said.append(facts).append(facts.declined()).append(facts.breakGlass());
    said.append(situation.traits[0]).append(situation.sharing("shelter", "care").of(0));
    for (User user : users()) {
      User plain = new User(user.id(), user.partner(), user.role(), null);
      Viewer viewer = situation.viewer(plain, "care");
      ClientFilter filter = viewer.filter("identity", Level.EXISTS);
      said.append(viewer.view(CLIENT)).append(filter).append(filter.count());
    }

    assertThat(said.toString()).doesNotContain(CANARY);
  }

  @Test
  void answersAndExplanationsShowNoPersonalValue() throws JsonProcessingException {
    StringBuilder said = new StringBuilder();
    List<String> kinds = new ArrayList<>(List.of(CANARY));
    situation().covenant().agreement().terms().kinds().forEach(kind -> kinds.add(kind.code()));
    for (User user : users()) {
      for (String purpose : List.of("care", "safety", "curiosity")) {
        Viewer viewer = situation().viewer(user, purpose);
        said.append(viewer);
        for (String kind : kinds) {
          Explanation<AccessDecision> explanation = viewer.explain(CLIENT, kind);
          said.append(viewer.decide(CLIENT, kind)).append(explanation);
          said.append(JSON.writeValueAsString(explanation));
          for (Reason reason : explanation.verdict().reasons()) {
            said.append(reason.text(Language.NL)).append(reason.text(Language.EN));
          }
          for (TurningPoint<AccessDecision> point : explanation.turningPoints()) {
            said.append(point.change().text(Language.NL));
          }
        }
      }
    }

    assertThat(said.toString()).doesNotContain(CANARY);
  }

  @Covers("NEN-7513")
  @Test
  void logAndMessagesOfDisclosureShowNoPersonalValue() {
    Map<String, String> file = Map.of("name", CANARY, "broken", CANARY);
    Field<Map<String, String>, String> name = Field.of("name", "identity", f -> f.get("name"));
    Field<Map<String, String>, String> broken =
        Field.of(
            "broken",
            "status",
            f -> {
              throw new IllegalStateException(f.get("broken"));
            });
    StringBuilder said = new StringBuilder();
    AccessLog log =
        entry -> {
          said.append(entry);
          return true;
        };
    for (User user : users()) {
      Viewer viewer = situation().viewer(user, "care");
      for (FileSchema<Map<String, String>> schema :
          List.of(
              FileSchema.of((Map<String, String> f) -> CLIENT, List.of(name)),
              FileSchema.of((Map<String, String> f) -> CLIENT, List.of(name, broken)))) {
        try {
          said.append(schema).append(schema.disclose(file, viewer, log));
        } catch (IllegalStateException e) {
          said.append(e).append(e.getCause());
        }
      }
    }
    said.append(new Disclosed.Full<>(CANARY)).append(new Disclosed.Summary<>(CANARY));

    assertThat(said.toString()).doesNotContain(CANARY);
  }

  private static String failure(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      return e + " " + e.getCause() + " " + Arrays.toString(e.getSuppressed());
    }
    throw new AssertionError("expected a failure");
  }

  private static FileSchema<Map<String, String>> schema(Field<Map<String, String>, String> field) {
    return FileSchema.of(file -> CLIENT, List.of(field));
  }

  @Test
  void failuresShowNoPersonalValue() {
    String odd = CANARY + " Jansen\n";
    String tooLong = CANARY.repeat(40);
    User user = users().get(0);
    Viewer viewer = situation().viewer(user, "care");
    Map<String, String> file = Map.of("name", CANARY);
    Field<Map<String, String>, String> name = Field.of("name", "status", f -> f.get("name"));
    RuntimeException loud = new IllegalStateException(CANARY, new IllegalStateException(CANARY));
    AccessLog log = entry -> true;
    FileSchema<Map<String, String>> nobody =
        FileSchema.of(
            f -> {
              throw loud;
            },
            List.of(name));
    Viewer all = situation().viewer(users().get(2), "care");
    List<Runnable> calls =
        List.of(
            () -> CIRCUMSTANCES.withStep(odd),
            () -> Circumstances.of(KEY, tooLong),
            () -> Circumstances.of(KEY, odd),
            () -> new User(odd, "p", "r", null),
            () -> new User("u", odd, "r", null),
            () -> new User("u", "p", odd, null),
            () -> new User("u", "p", "r", tooLong),
            () -> situation().viewer(user, odd),
            () -> viewer.filter(CANARY, Level.NONE),
            () -> viewer.filter("identity", Level.FULL).page(new ClientId(CANARY), 0),
            () -> viewer.view(1_000),
            () -> LinkedSight.of(viewer).with(all, link()),
            () -> Field.of(odd, "status", f -> CANARY),
            () -> Field.of("name", odd, f -> CANARY),
            () -> nobody.disclose(file, all, log),
            () ->
                schema(
                        Field.of(
                            "n",
                            "status",
                            f -> {
                              throw loud;
                            }))
                    .disclose(file, all, log),
            () ->
                schema(
                        name.deliveredBy(
                            f -> {
                              throw loud;
                            }))
                    .disclose(file, all, log),
            () -> CovenantTerms.preset(odd));

    for (Runnable call : calls) {
      assertThat(failure(call)).doesNotContain(CANARY);
    }
  }

  private static ChainLink link() {
    return new ChainLink("safety", "home", List.of("identity"), "AVG-6", YEAR);
  }

  @Test
  void linkedChainsAndClosedFilesShowNoPersonalValue() {
    StringBuilder said = new StringBuilder();
    Map<String, String> file = Map.of("name", CANARY);
    FileSchema<Map<String, String>> schema =
        schema(
            Field.<Map<String, String>, String>of("name", "identity", f -> f.get("name"))
                .summarised(value -> value.substring(0, 3)));
    AccessLog failing =
        entry -> {
          throw new IllegalStateException(CANARY);
        };
    for (User user : users()) {
      Viewer viewer = situation().viewer(user, "care");
      LinkedSight linked = LinkedSight.of(viewer).with(viewer, link());
      said.append(linked.decide(CLIENT, "identity")).append(linked.level(CLIENT, CANARY));
      said.append(linked.decide(new ClientId("c9"), CANARY));
      said.append(viewer.decide(CLIENT, "identity", CANARY));
      for (AccessLog log : List.<AccessLog>of(entry -> false, failing)) {
        said.append(schema.disclose(file, viewer, log));
      }
      said.append(viewer.filter(CANARY, Level.EXISTS).page(null, 10));
    }

    assertThat(said.toString()).doesNotContain(CANARY);
  }
}
