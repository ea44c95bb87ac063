package nl.ketenkompas.identity.presence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.ketenkompas.identity.Client;
import nl.ketenkompas.identity.Recogniser;
import nl.ketenkompas.identity.SmallRegisters;
import nl.ketenkompas.identity.agreement.PresenceTerms.Asking;
import nl.ketenkompas.identity.agreement.PresenceTerms.Limit;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Language;

/** Over registers in which everybody collides with everybody. */
class PresenceProperties {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

  /** Everything that a host or caller can see of a series of questions. */
  private static byte[] seen(
      Agreement<RecognitionTerms> terms, List<Client> clients, List<PersonRecord> questions)
      throws JsonProcessingException {
    StringBuilder seen = new StringBuilder();
    var agreement = ProbingGuardTest.agreement(new Limit(Asking.USER, 10, 60));
    ProbingGuard guard = ProbingGuard.of(agreement);
    PresenceDesk desk =
        PresenceDesk.of(
            agreement,
            Recogniser.of(terms),
            clients,
            guard,
            entry -> seen.append(entry).append('\n') != null);
    seen.append(desk).append('\n');
    int number = 0;
    for (PersonRecord question : questions) {
      Asker asker = new Asker("u" + number % 2, "p", "r", number % 7 == 6 ? "other" : "care");
      ClientId reference = new ClientId("q" + number++);
      Presence answer = desk.ask(asker, reference, question, NOW);
      seen.append(JSON.writeValueAsString(answer)).append(answer);
      answer.reasons().forEach(reason -> seen.append(reason.text(Language.NL)));
      Explanation<Presence> explained = desk.explain(asker, reference, question, NOW);
      seen.append(JSON.writeValueAsString(explained)).append(explained).append(guard);
    }
    return seen.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Property
  void secretPersonsChangeNothingThatCanBeSeen(
      @ForAll("agreements") Agreement<RecognitionTerms> terms,
      @ForAll("populations") List<PersonRecord> open,
      @ForAll("populations") List<PersonRecord> secret,
      @ForAll("populations") List<PersonRecord> asked,
      @ForAll Random random)
      throws JsonProcessingException {
    List<Client> without = new ArrayList<>();
    open.forEach(
        record ->
            without.add(new Client(new ClientId("o" + without.size()), List.of(withOpen(record)))));
    List<Client> with = new ArrayList<>(without);
    for (PersonRecord record : secret) {
      List<PersonRecord> records = new ArrayList<>(List.of(record.withSecret(true)));
      if (random.nextBoolean()) {
        records.add(random.nextInt(2), withOpen(asked.isEmpty() ? record : asked.get(0)));
      }
      with.add(
          random.nextInt(with.size() + 1), new Client(new ClientId("s" + with.size()), records));
    }
    List<PersonRecord> questions = new ArrayList<>(asked);
    questions.addAll(secret);
    assertThat(seen(terms, with, questions)).isEqualTo(seen(terms, without, questions));
  }

  @Property
  void saysNoMoreThanRecognitionDoes(
      @ForAll("agreements") Agreement<RecognitionTerms> terms,
      @ForAll("populations") List<PersonRecord> open,
      @ForAll("populations") List<PersonRecord> asked) {
    List<Client> clients = new ArrayList<>();
    open.forEach(
        record ->
            clients.add(new Client(new ClientId("o" + clients.size()), List.of(withOpen(record)))));
    var agreement = ProbingGuardTest.agreement(new Limit(Asking.USER, 100_000, 60));
    Recogniser recogniser = Recogniser.of(terms);
    PresenceDesk desk =
        PresenceDesk.of(agreement, recogniser, clients, ProbingGuard.of(agreement), entry -> true);
    for (PersonRecord question : asked) {
      String known =
          recogniser
              .knownPersons(clients)
              .recognise(question)
              .fold(k -> "Known", p -> "UnderReview", u -> "NotKnown");
      Presence answer =
          desk.ask(new Asker("u", "p", "r", "care"), new ClientId("q"), question, NOW);
      if (!(answer instanceof Presence.Unanswered)) {
        assertThat(answer.getClass().getSimpleName()).isEqualTo(known);
      } else {
        assertThat(answer.reasons()).hasToString("[SK-C7 TOO_LITTLE_ASKED]");
      }
    }
  }

  private static PersonRecord withOpen(PersonRecord record) {
    return record.withSecret(false);
  }

  @Provide
  Arbitrary<Agreement<RecognitionTerms>> agreements() {
    return Arbitraries.of(RecognitionTerms.presets()).map(RecognitionTerms::preset);
  }

  @Provide
  Arbitrary<List<PersonRecord>> populations() {
    return SmallRegisters.populations();
  }
}
