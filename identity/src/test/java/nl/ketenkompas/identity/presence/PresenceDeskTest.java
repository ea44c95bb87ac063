package nl.ketenkompas.identity.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.identity.Client;
import nl.ketenkompas.identity.Recogniser;
import nl.ketenkompas.identity.agreement.PresenceTerms.Asking;
import nl.ketenkompas.identity.agreement.PresenceTerms.Limit;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PersonName;
import nl.ketenkompas.model.port.AccessLog;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Step;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.testing.InMemoryPorts;
import nl.ketenkompas.model.testing.InMemoryPorts.KnownAccessLog;
import nl.ketenkompas.model.time.Moment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PresenceDeskTest {
  private static final Recogniser RECOGNISER = Recogniser.of(RecognitionTerms.preset("vng-2008"));
  private static final Instant NOW = Instant.parse("2026-11-01T23:30:00Z");
  private static final Asker ASKER = new Asker("u1", "shelter", "worker", "care");
  private static final ClientId REFERENCE = new ClientId("question-1");

  private final KnownAccessLog log = InMemoryPorts.accessLog();

  private static PersonRecord person(String key, @Nullable String given, @Nullable String surname) {
    return PersonRecord.of(SourceKey.parse(key))
        .withName(PersonName.of(given, null, surname))
        .withBirthDate(PartialDate.parse("1970-01-02"))
        .withGender(Gender.FEMALE);
  }

  private static List<Client> clients() {
    return List.of(
        new Client(new ClientId("C1"), List.of(person("a/1", "Anna", "Vos"))),
        new Client(new ClientId("C2"), List.of(person("a/2", "Bea", "Wolf").withSecret(true))),
        new Client(
            new ClientId("C3"),
            List.of(person("a/3", "Carla", "Das"), person("b/3", "Carla", "Das").withSecret(true))),
        new Client(new ClientId("C4"), List.of(person("a/4", "Dora", "Uil"))),
        new Client(new ClientId("C5"), List.of(person("a/5", "Dora", "Uil"))));
  }

  private PresenceDesk desk(AccessLog log, Limit... limits) {
    var agreement = ProbingGuardTest.agreement(limits);
    return PresenceDesk.of(agreement, RECOGNISER, clients(), ProbingGuard.of(agreement), log);
  }

  private PresenceDesk desk() {
    return desk(log, new Limit(Asking.USER, 2, 60));
  }

  private static String name(Presence presence) {
    return presence.fold(
        known -> "KNOWN", not -> "NOT_KNOWN", review -> "UNDER_REVIEW", none -> "UNANSWERED");
  }

  @ParameterizedTest
  @Covers({"SK-C7", "SK-C11"})
  @CsvSource({
    "Anna, Vos, KNOWN, PERSON_KNOWN",
    "Bea, Wolf, NOT_KNOWN, PERSON_NOT_KNOWN",
    "Carla, Das, NOT_KNOWN, PERSON_NOT_KNOWN",
    "Dora, Uil, UNDER_REVIEW, PERSON_UNDER_REVIEW",
    "Emma, Ree, NOT_KNOWN, PERSON_NOT_KNOWN",
    "Anna, , UNANSWERED, TOO_LITTLE_ASKED",
    ", Vos, UNANSWERED, TOO_LITTLE_ASKED"
  })
  void answers(String given, String surname, String answer, String reason) {
    Presence presence = desk().ask(ASKER, REFERENCE, person("x/1", given, surname), NOW);
    assertThat(name(presence)).isEqualTo(answer);
    assertThat(presence.reasons()).extracting(r -> r.code().name()).containsExactly(reason);
  }

  @ParameterizedTest(name = "case {0}")
  @Covers("SK-C11")
  @CsvSource({
    "21 secret record, Bea, Wolf",
    "21 one secret record among others, Carla, Das",
    "21 nobody, Emma, Ree"
  })
  void whoIsSecretAndWhoIsNotThereGetOneAndTheSameAnswer(
      String label, String given, String surname) {
    Presence secret = desk().ask(ASKER, REFERENCE, person("x/1", given, surname), NOW);
    Presence absent = desk().ask(ASKER, REFERENCE, person("x/1", "Femke", "Nergens"), NOW);
    assertThat(secret).as(label).isSameAs(absent);
  }

  @Test
  void theIndicatorOfTheQuestionMakesNoDifference() {
    PersonRecord asked = person("x/1", "Anna", "Vos").withSecret(true);
    assertThat(name(desk().ask(ASKER, REFERENCE, asked, NOW))).isEqualTo("KNOWN");
  }

  @ParameterizedTest
  @Covers("NEN-7513")
  @CsvSource({
    "Anna, Vos, care, EXISTS, SK-C11",
    "Bea, Wolf, care, EXISTS, SK-C11",
    "Emma, Ree, care, EXISTS, SK-C11",
    ", Vos, care, NONE, SK-C7",
    "Anna, Vos, curiosity, NONE, SK-C11"
  })
  void everyQuestionIsLoggedUnderItsOwnNumber(
      String given, String surname, String purpose, Level level, String rule) {
    Asker asker = new Asker("u1", "shelter", "worker", purpose);
    desk().ask(asker, REFERENCE, person("x/1", given, surname), NOW);
    assertThat(log.entries())
        .containsExactly(
            new AccessLog.Entry(
                "u1",
                "shelter",
                "worker",
                purpose,
                REFERENCE,
                new Moment(LocalDate.of(2026, 11, 2), NOW),
                "hit-no-hit@1",
                List.of(new AccessLog.Item(PresenceDesk.KIND, level, Rule.of(rule)))));
  }

  @Test
  @Covers("NEN-7513")
  void withoutALogThereIsNoAnswer() {
    AccessLog broken =
        entry -> {
          throw new IllegalStateException(entry.user());
        };
    for (AccessLog refusing : List.of(InMemoryPorts.accessLog().refuse(), broken)) {
      Presence presence =
          desk(refusing, new Limit(Asking.USER, 2, 60))
              .ask(ASKER, REFERENCE, person("x/1", "Anna", "Vos"), NOW);
      assertThat(name(presence)).isEqualTo("UNANSWERED");
      assertThat(presence.reasons()).hasToString("[NEN-7513 NOT_LOGGED]");
    }
  }

  @Test
  void theFirstThingThatIsWrongIsTheReason() {
    PresenceDesk desk = desk(InMemoryPorts.accessLog().refuse(), new Limit(Asking.USER, 1, 60));
    Asker curious = new Asker("u1", "shelter", "worker", "curiosity");
    assertThat(desk.ask(curious, REFERENCE, person("x/1", null, null), NOW).reasons())
        .hasToString("[SK-C11 PURPOSE_NOT_AGREED [code:curiosity]]");
    Instant before = Instant.parse("2007-12-31T22:59:59Z");
    assertThat(desk.ask(curious, REFERENCE, person("x/1", null, null), before).reasons())
        .hasToString("[SK-C11 NOT_IN_FORCE [code:hit-no-hit, date:2007-12-31]]");
  }

  @Test
  @Covers("SK-C11")
  void whoAsksTooOftenHearsNothing() {
    PresenceDesk desk = desk();
    for (int i = 0; i < 2; i++) {
      desk.ask(ASKER, REFERENCE, person("x/1", null, "Vos"), NOW);
      assertThat(name(desk.ask(ASKER, REFERENCE, person("x/1", "Anna", "Vos"), NOW)))
          .isEqualTo("KNOWN");
    }
    Presence presence = desk.ask(ASKER, REFERENCE, person("x/1", "Anna", "Vos"), NOW);
    assertThat(presence.reasons()).hasToString("[SK-C11 LIMIT_REACHED [number:2, number:60]]");
    assertThat(presence.reasons().get(0).text(Language.EN))
        .isEqualTo("No more than 2 questions may be asked in 60 minutes. [SK-C11]");
    assertThat(log.entries()).hasSize(5);
    assertThat(log.entries().get(4).items().get(0).level()).isEqualTo(Level.NONE);
    assertThat(
            name(desk.ask(ASKER, REFERENCE, person("x/1", "Anna", "Vos"), NOW.plusSeconds(3600))))
        .isEqualTo("KNOWN");
  }

  @Test
  void explainingIsAskingToo() {
    PresenceDesk desk = desk();
    Explanation<Presence> explanation =
        desk.explain(ASKER, REFERENCE, person("x/1", "Anna", "Vos"), NOW);
    assertThat(name(explanation.verdict())).isEqualTo("KNOWN");
    assertThat(explanation.turningPoints()).isEmpty();
    assertThat(explanation.steps())
        .allMatch(Step::holds)
        .extracting(step -> step.reason().code().name())
        .containsExactly("IN_FORCE", "PURPOSE_AGREED", "ENOUGH_ASKED", "WITHIN_LIMITS", "LOGGED");
    assertThat(log.entries()).hasSize(1);
    desk.explain(ASKER, REFERENCE, person("x/1", "Anna", "Vos"), NOW);
    explanation = desk.explain(ASKER, REFERENCE, person("x/1", "Anna", "Vos"), NOW);
    assertThat(explanation.steps())
        .extracting(step -> step.reason().code().name() + step.holds())
        .containsExactly(
            "IN_FORCEtrue",
            "PURPOSE_AGREEDtrue",
            "ENOUGH_ASKEDtrue",
            "LIMIT_REACHEDfalse",
            "LOGGEDtrue");
  }

  @Test
  void tellsNothingAboutItsClients() {
    assertThat(desk()).hasToString("PresenceDesk[hit-no-hit@1]");
  }

  @ParameterizedTest
  @EnumSource
  void hasASentenceInBothLanguages(PresenceReason reason) {
    assertThat(reason.template(Language.NL)).endsWith(".");
    assertThat(reason.template(Language.EN)).endsWith(".");
    assertThat(reason.template(Language.NL)).isNotEqualTo(reason.template(Language.EN));
  }

  @ParameterizedTest
  @CsvSource({"' ', p, r, c", "u, ' ', r, c", "u, p, ' ', c", "u, p, r, ' '"})
  void whoAsksHasCodes(String user, String partner, String role, String purpose) {
    assertThatThrownBy(() -> new Asker(user, partner, role, purpose))
        .isInstanceOf(InvalidValueException.class);
  }
}
