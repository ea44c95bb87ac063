package nl.ketenkompas.identity.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.testing.Population;
import nl.ketenkompas.model.testing.TruePerson;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LinkageTest {

  @Test
  @Covers("SK-C7")
  void twoHundredRecordsAreLinkedWithoutTraining() {
    EvidenceTable table = new EvidenceTable();
    int[] truth = people(table, 100);
    LinkageQuality quality =
        Linkage.standard().keepingCandidates().deduplicate(table).quality(truth);
    assertThat(quality.clusters().precision()).isGreaterThan(0.95);
    assertThat(quality.clusters().recall()).isGreaterThan(0.85);
    assertThat(quality.recallCeiling()).isGreaterThan(0.96);
    assertThat(quality.bsnConflicts()).isZero();
    assertThat(quality.calibration()).hasSize(10);
  }

  @Test
  @Covers("WABB-12")
  void differentBsnsAreNeverOnePerson() {
    EvidenceTable table = new EvidenceTable();
    table.add(person("Anna", "Jansma", "19710314", "999990019"));
    table.add(person("Anna", "Jansma", "19710314", "999990020"));
    table.add(person("Anna", "Jansma", "19710314", null));
    LinkageResult result = Linkage.standard().deduplicate(table);
    assertThat(result.clusterOf(0)).isNotEqualTo(result.clusterOf(1));
    Waterfall waterfall = result.explain(0, 1);
    assertThat(waterfall.vetoed()).isTrue();
    assertThat(waterfall.outcome()).isEqualTo(PairOutcome.DIFFERENT);
    assertThat(waterfall.chance()).isZero();
  }

  @Test
  void decisionsGoFirst() {
    EvidenceTable table = new EvidenceTable();
    int one = table.add(person("Anna", "Jansma", "19710314", null));
    int two = table.add(person("Anna", "Jansma", "19710314", null));
    int three = table.add(person("Pieter", "Mulder", "19550102", null));
    int four = table.add(person("Klaas", "Dijkstra", "19630708", "999990019"));
    int five = table.add(person("Klaas", "Dijkstra", "19630708", "999990020"));
    table.apart(one, two);
    table.together(one, three);
    table.together(four, five);
    LinkageResult result = Linkage.standard().deduplicate(table);
    assertThat(result.clusterOf(two)).isNotEqualTo(result.clusterOf(one));
    assertThat(result.clusterOf(three)).isEqualTo(result.clusterOf(one));
    assertThat(result.clusterOf(five)).isNotEqualTo(result.clusterOf(four));
    assertThat(codes(result)).contains("DECISION_AGAINST_BSN");
    assertThatThrownBy(() -> new EvidenceTable().apart(0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void twoFilesAreLinkedOneToOne() {
    EvidenceTable table = new EvidenceTable();
    List<Evidence> second = new ArrayList<>();
    int linked = 0;
    for (TruePerson person : Population.of(3, 120)) {
      if (person.copies().size() > 1) {
        table.add(Evidence.of(person.copies().get(0).record()));
        second.add(Evidence.of(person.copies().get(1).record()));
        linked++;
      }
    }
    second.forEach(table::addToSecond);
    int[] truth = new int[2 * linked];
    for (int i = 0; i < truth.length; i++) {
      truth[i] = i % linked;
    }
    LinkageResult result = Linkage.standard().linkOneToOne(table);
    LinkageQuality quality = result.quality(truth);
    assertThat(quality.truePairs()).isEqualTo(linked);
    assertThat(quality.clusters().f1()).isGreaterThan(0.9);
    int[] times = new int[truth.length];
    for (int record = 0; record < truth.length; record++) {
      times[result.clusterOf(record)]++;
    }
    assertThat(Arrays.stream(times).max().orElse(0)).isEqualTo(2);
    assertThatThrownBy(() -> table.add(person("Anna", "Jansma", null, null)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Linkage.standard().link(table))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void recordsThatSayNothingStayApart() {
    EvidenceTable table = new EvidenceTable();
    people(table, 60);
    int from = table.size();
    for (int i = 0; i < 500; i++) {
      table.add(person(null, null, null, null));
      table.add(person("\u0000\u0007", "\u202e", "", null));
    }
    LinkageResult result = Linkage.standard().deduplicate(table);
    for (int record = from; record < result.records(); record++) {
      assertThat(result.clusterOf(record)).isEqualTo(record);
    }
    assertThat(codes(result)).contains("SAY_TOO_LITTLE", "MANY_EQUAL_RECORDS");
  }

  @ParameterizedTest
  @CsvSource({
    // others, equal records, BSN, joined
    "200, 99, , true",
    "200, 100, , false",
    "200, 100, 999990019, true",
    "10200, 100, , true",
    "10200, 104, , false"
  })
  void aValueThatVeryManyRecordsHaveIsNotAPerson(
      int others, int equal, @Nullable String bsn, boolean joined) {
    EvidenceTable table = new EvidenceTable();
    for (int i = 0; i < others; i++) {
      String given = "Gijs" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26);
      String surname = "Naam" + (char) ('a' + i / 7 % 26) + (char) ('a' + i / 676);
      table.add(person(given, surname, "19" + (10 + i % 90) + "0" + (1 + i % 9) + "13", null));
    }
    int first = table.size();
    for (int i = 0; i < equal; i++) {
      table.add(person("Onbekend", "Niemand", "19010203", bsn));
    }
    LinkageResult result = Linkage.standard().deduplicate(table);
    assertThat(result.clusterOf(table.size() - 1)).isEqualTo(joined ? first : table.size() - 1);
    assertThat(codes(result).contains("MANY_EQUAL_RECORDS")).isEqualTo(equal >= 100);
    assertThat(codes(result).contains("SAY_TOO_LITTLE")).isEqualTo(!joined);
  }

  @Test
  @Covers("WABB-12")
  void twoFullIdentitiesWithNothingInCommonAreNeverJoined() {
    EvidenceTable table = new EvidenceTable();
    people(table, 100);
    int one = table.add(person("Anna", "Jansma", "19710314", "999990019"));
    int two = table.add(person("Pieter", "Mulder", "19550102", "999990019"));
    int between = table.add(person(null, null, null, "999990019"));
    int typo = table.add(person("Anna", "Jansma", "19710315", "999990019"));
    LinkageResult result = Linkage.standard().deduplicate(table);
    assertThat(result.clusterOf(two)).isNotEqualTo(result.clusterOf(one));
    assertThat(result.clusterOf(typo)).isEqualTo(result.clusterOf(one));
    assertThat(between).isGreaterThan(two);
    Waterfall why = result.explain(one, two);
    assertThat(why.vetoed()).isTrue();
    assertThat(why.outcome()).isEqualTo(PairOutcome.DIFFERENT);
    assertThat(why.steps())
        .last()
        .satisfies(
            step ->
                assertThat(step.reason().code())
                    .isEqualTo(EvidenceReason.CONTRADICTING_IDENTITIES));
    assertThat(result.explain(one, typo).vetoed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"5, false", "6, true"})
  void manyBirthDatesOnTheFirstOfJanuaryAreAFinding(int firsts, boolean found) {
    EvidenceTable table = new EvidenceTable();
    for (int i = 0; i < 100; i++) {
      String born = (1900 + i) + (i < firsts ? "0101" : i % 2 == 0 ? "0102" : "0201");
      table.add(person("Anna", "Jansma", born, null));
    }
    LinkageResult result = Linkage.standard().deduplicate(table);
    assertThat(codes(result).contains("FIRST_OF_JANUARY")).isEqualTo(found);
  }

  @Test
  void aFewBirthDatesOnTheFirstOfJanuaryAreChance() {
    EvidenceTable table = new EvidenceTable();
    for (int i = 0; i < 365 * 8; i++) {
      String born = (1850 + i % 150) + (i < 8 * 8 ? "0101" : "0202");
      table.add(person("A" + (char) ('a' + i / 150) + "nna", "Jansma", born, null));
    }
    assertThat(codes(Linkage.standard().deduplicate(table))).doesNotContain("FIRST_OF_JANUARY");
  }

  @Test
  void oneValueSharedByAllMakesNoGiantCluster() {
    EvidenceTable table = new EvidenceTable();
    int[] truth = new int[3_000];
    int size = 0;
    for (TruePerson person : Population.of(5, 800)) {
      for (TruePerson.Copy copy : person.copies()) {
        Evidence told = Evidence.of(copy.record());
        table.add(
            new Evidence(
                told.givenNames(),
                told.initials(),
                told.surnames(),
                "19000101",
                told.gender(),
                told.bsn(),
                "000000000",
                "9999ZZ",
                "1",
                "Onbekend",
                "Onbekend",
                null));
        truth[size++] = person.number();
      }
    }
    LinkageResult result = Linkage.standard().deduplicate(table);
    int[] members = new int[size];
    for (int record = 0; record < size; record++) {
      members[result.clusterOf(record)]++;
    }
    assertThat(Arrays.stream(members).max().orElse(0)).isLessThan(25);
    assertThat(codes(result)).contains("CONSTANT_FIELD", "SHARED_ADDRESSES");
  }

  @Test
  void manyRecordsOfOnePersonTakeNoQuadraticTime() {
    EvidenceTable table = new EvidenceTable();
    people(table, 60);
    for (int i = 0; i < 10_000; i++) {
      table.add(
          new Evidence(
              "Bartholomeus",
              null,
              List.of("Zandstra"),
              "19610523",
              Gender.MALE,
              null,
              null,
              null,
              null,
              "Straat " + i,
              null,
              null));
    }
    LinkageResult result = Linkage.standard().deduplicate(table);
    assertThat(result.compared()).isLessThan(1_000_000);
    assertThat(codes(result)).contains("BLOCKS_SKIPPED", "CONSTANT_FIELD");
  }

  @Test
  void stepsAddUpToTheScore() {
    EvidenceTable table = new EvidenceTable();
    people(table, 80);
    LinkageResult result = Linkage.standard().deduplicate(table);
    int[] pairs = {0};
    result.pairs(
        result.model().review(),
        (one, two, score) -> {
          pairs[0]++;
          Waterfall waterfall = result.explain(one, two);
          assertThat(waterfall.score()).isEqualTo(score);
          assertThat(waterfall.steps().stream().mapToInt(Waterfall.Step::millibits).sum())
              .isEqualTo(score);
          assertThat(waterfall.outcome()).isEqualTo(result.model().outcome(score));
          assertThat(result.explain(two, one)).isEqualTo(waterfall);
        });
    assertThat(pairs[0]).isGreaterThan(50);
  }

  @Test
  void aWaterfallIsPlainTextWithoutValues() {
    EvidenceTable table = new EvidenceTable();
    table.add(person("Anna", "Jansma", "19710314", null));
    table.add(person("Ana", "Jansma", "19710314", null));
    Waterfall waterfall = Linkage.standard().deduplicate(table).explain(0, 1);
    assertThat(waterfall.text(Language.NL))
        .contains("Het gegeven surname is gelijk.", "verschilt door één vergissing", "Samen.")
        .doesNotContain("Ana", "Jansma", "1971");
    assertThat(waterfall.text(Language.EN)).contains("differs by one slip", "Together.");
    assertThat(new Waterfall(List.of(), -50, false, PairOutcome.REVIEW).text(Language.EN))
        .isEqualTo("  +0.0  Together.\n");
    assertThat(new Waterfall(List.of(), -1_240, false, PairOutcome.REVIEW).text(Language.EN))
        .isEqualTo("  -1.2  Together.\n");
  }

  @Test
  void aModelIsAnAgreementAndGivesTheSameOutcome() {
    EvidenceTable table = new EvidenceTable();
    people(table, 80);
    LinkageResult learned = Linkage.standard().deduplicate(table);
    Agreement<EvidenceModel> epoch =
        new Agreement<>(
            1,
            "evidence-model",
            "pilot",
            1,
            new Title("Proef", "Pilot"),
            "test",
            "Europe/Amsterdam",
            DateRange.parse("2012-01-01/.."),
            learned.model());
    EvidenceModel read =
        EvidenceModel.KIND.read(EvidenceModel.KIND.write(epoch), "pilot.json").orThrow().terms();
    assertThat(read).isEqualTo(learned.model());
    EvidenceTable again = new EvidenceTable();
    people(again, 80);
    LinkageResult given = Linkage.standard().weighingBy(read).deduplicate(again);
    for (int record = 0; record < learned.records(); record++) {
      assertThat(given.clusterOf(record)).isEqualTo(learned.clusterOf(record));
    }
    assertThat(learned.changedBy(read)).isEmpty();
    EvidenceModel stricter =
        new EvidenceModel(
            read.prior() - 5_000, read.relatives(), read.match(), read.review(), read.fields());
    assertThat(learned.changedBy(stricter))
        .isNotEmpty()
        .allMatch(change -> change.before().compareTo(change.after()) < 0);
  }

  @Test
  void canBeStoppedAndTellsHowFarItIs() {
    EvidenceTable table = new EvidenceTable();
    people(table, 20);
    List<Progress.Phase> phases = new ArrayList<>();
    assertThatThrownBy(
            () ->
                Linkage.standard()
                    .telling(
                        (phase, done, total) -> {
                          phases.add(phase);
                          return phase != Progress.Phase.TRAINING;
                        })
                    .deduplicate(table))
        .isInstanceOf(CancellationException.class);
    assertThat(phases)
        .startsWith(Progress.Phase.PACKING, Progress.Phase.FINDING)
        .endsWith(Progress.Phase.TRAINING);
    assertThatThrownBy(() -> Linkage.standard().onThreads(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anEmptyTableHasNobody() {
    assertThat(Linkage.standard().deduplicate(new EvidenceTable()).records()).isZero();
    assertThat(Linkage.standard().linkOneToOne(new EvidenceTable()).records()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonHasASentenceInBothLanguages(EvidenceReason reason) {
    assertThat(reason.template(Language.NL)).endsWith(".");
    assertThat(reason.template(Language.EN)).endsWith(".");
    assertThat(reason.template(Language.NL)).isNotEqualTo(reason.template(Language.EN));
  }

  static int[] people(EvidenceTable table, int count) {
    List<Integer> truth = new ArrayList<>();
    for (TruePerson person : Population.of(7, count)) {
      for (TruePerson.Copy copy : person.copies()) {
        table.add(Evidence.of(copy.record()));
        truth.add(person.number());
      }
    }
    return truth.stream().mapToInt(Integer::intValue).toArray();
  }

  private static List<String> codes(LinkageResult result) {
    return result.findings().stream().map(Finding::reason).map(r -> r.code().name()).toList();
  }

  private static Evidence person(
      @Nullable String given,
      @Nullable String surname,
      @Nullable String born,
      @Nullable String bsn) {
    return new Evidence(
        given,
        null,
        surname == null ? List.of() : List.of(surname),
        born,
        Gender.UNKNOWN,
        bsn == null ? null : Bsn.parse(bsn),
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
