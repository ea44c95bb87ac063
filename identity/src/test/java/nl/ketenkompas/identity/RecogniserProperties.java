package nl.ketenkompas.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Step;
import nl.ketenkompas.model.testing.Covers;

class RecogniserProperties {

  @Provide
  Arbitrary<List<PersonRecord>> populations() {
    return SmallPopulations.populations();
  }

  @Provide
  Arbitrary<PersonRecord> records() {
    return SmallPopulations.records();
  }

  @Provide
  Arbitrary<Agreement<RecognitionTerms>> agreements() {
    return SmallPopulations.agreements();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Covers({"SK-C7", "SK-C10", "WABB-12", "WMO-5.2.9"})
  void groupsAsTheRulesSay(
      @ForAll("agreements") Agreement<RecognitionTerms> agreement,
      @ForAll("populations") List<PersonRecord> records) {
    RecognisedClients clients = group(agreement, records);
    assertThat(partition(clients))
        .isEqualTo(new NaiveRecognition(agreement.terms()).group(records));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Covers({"SK-C7", "SK-C8", "SK-C10", "WABB-12", "WMO-5.2.9"})
  void recognisesAsTheRulesSay(
      @ForAll("agreements") Agreement<RecognitionTerms> agreement,
      @ForAll("populations") List<PersonRecord> records,
      @ForAll("records") PersonRecord newcomer) {
    RecognisedClients clients = group(agreement, records);
    Recognition answer =
        Recogniser.of(agreement).knownPersons(clients.clients()).recognise(newcomer);
    NaiveRecognition.Answer expected =
        new NaiveRecognition(agreement.terms()).recognise(clients.clients(), newcomer);
    NaiveRecognition.Answer actual =
        answer.fold(
            k -> new NaiveRecognition.Answer("KNOWN", Set.of(k.client())),
            p ->
                new NaiveRecognition.Answer(
                    "POSSIBLE",
                    p.candidates().stream()
                        .map(Recognition.Candidate::client)
                        .collect(Collectors.toSet())),
            u -> new NaiveRecognition.Answer("UNKNOWN", Set.of()));
    assertThat(actual).isEqualTo(expected);
    assertThat(answer.reasons()).isNotEmpty();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void explainsWhatItAnswers(
      @ForAll("agreements") Agreement<RecognitionTerms> agreement,
      @ForAll("populations") List<PersonRecord> records,
      @ForAll("records") PersonRecord newcomer) {
    KnownPersons known = Recogniser.of(agreement).knownPersons(group(agreement, records).clients());
    Explanation<Recognition> why = known.explain(newcomer);
    assertThat(why.verdict()).isEqualTo(known.recognise(newcomer));
    assertThat(why.steps()).isNotEmpty();
    Step last = why.steps().get(why.steps().size() - 1);
    if (why.verdict() instanceof Recognition.Known k) {
      assertThat(last.holds()).isTrue();
      assertThat(last.reason()).isEqualTo(k.reasons().get(0));
      assertThat(last.exceptions()).noneMatch(Step::holds);
    }
    if (why.verdict() instanceof Recognition.Unknown) {
      assertThat(why.steps()).noneMatch(Step::holds);
      assertThat(why.turningPoints()).isEmpty();
    }
    assertThat(why.turningPoints()).noneMatch(point -> point.verdict().equals(why.verdict()));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void orderMakesNoDifference(
      @ForAll("agreements") Agreement<RecognitionTerms> agreement,
      @ForAll("populations") List<PersonRecord> records,
      @ForAll long seed) {
    List<PersonRecord> shuffled = new ArrayList<>(records);
    Collections.shuffle(shuffled, new Random(seed));
    RecognisedClients one = group(agreement, records);
    RecognisedClients two = group(agreement, shuffled);
    assertThat(two.clients()).isEqualTo(one.clients());
    assertThat(two.review()).isEqualTo(one.review());
    assertThat(two.findings()).isEqualTo(one.findings());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Covers("WABB-12")
  void neverJoinsTwoBsnsOrTheLivingWithTheDead(
      @ForAll("agreements") Agreement<RecognitionTerms> agreement,
      @ForAll("populations") List<PersonRecord> records) {
    for (Client client : group(agreement, records).clients()) {
      assertThat(client.records().stream().map(PersonRecord::bsn).filter(b -> b != null).distinct())
          .hasSizeLessThan(2);
      assertThat(client.records().stream().map(r -> r.deathDate() == null).distinct()).hasSize(1);
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void listsForReviewWhatTheRulesLeaveOpen(
      @ForAll("agreements") Agreement<RecognitionTerms> agreement,
      @ForAll("populations") List<PersonRecord> records) {
    RecognisedClients clients = group(agreement, records);
    NaiveRecognition naive = new NaiveRecognition(agreement.terms());
    Set<Set<ClientId>> sharing = new HashSet<>();
    Set<Set<ClientId>> weak = new HashSet<>();
    for (ReviewItem item : clients.review()) {
      assertThat(item.reasons()).isNotEmpty();
      boolean isWeak =
          item.kind() == ReviewItem.Kind.INCOMPLETE
              || item.kind() == ReviewItem.Kind.PARTNER_SURNAME;
      for (ClientId one : item.clients()) {
        for (ClientId two : isWeak ? item.clients().subList(0, 1) : item.clients()) {
          if (!one.equals(two) && item.kind() != ReviewItem.Kind.HINT) {
            (isWeak ? weak : sharing).add(Set.of(one, two));
          }
        }
      }
    }
    assertThat(sharing).isEqualTo(naive.pairsSharingKey(clients.clients()));
    assertThat(weak).isEqualTo(naive.weakPairs(clients.clients()));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void everyRecordIsInOneClient(
      @ForAll("agreements") Agreement<RecognitionTerms> agreement,
      @ForAll("populations") List<PersonRecord> records) {
    RecognisedClients clients = group(agreement, records);
    assertThat(clients.clients().stream().mapToInt(c -> c.records().size()).sum())
        .isEqualTo(records.size());
    for (PersonRecord record : records) {
      ClientId id = clients.clientOf(record.key()).orElseThrow();
      assertThat(clients.client(id).orElseThrow().records()).contains(record);
    }
  }

  private static RecognisedClients group(
      Agreement<RecognitionTerms> agreement, List<PersonRecord> records) {
    return Recogniser.of(agreement).group(records, ClientNumbers.counting("C"));
  }

  private static Set<Set<SourceKey>> partition(RecognisedClients clients) {
    return clients.clients().stream()
        .map(c -> c.records().stream().map(PersonRecord::key).collect(Collectors.toSet()))
        .collect(Collectors.toSet());
  }
}
