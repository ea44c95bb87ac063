package nl.ketenkompas.mandate.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.mandate.selection.Candidate.Coercion;
import nl.ketenkompas.mandate.selection.Candidate.Hours;
import nl.ketenkompas.mandate.selection.Candidate.Situation;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.testing.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Covers({"FM-7.TEN", "FM-7.EXTRA", "FM-DEF.PARTNER"})
class FamilySelectionTest {
  private static final Agreement<MandateTerms> GRONINGEN = MandateTerms.preset("groningen-2011");
  private static final FamilySelection SELECTION = FamilySelection.of(GRONINGEN);
  private static final List<String> ALL = List.of("A", "B", "C", "D", "E", "F", "G");
  private static final LocalDate START = LocalDate.of(2011, 3, 1);
  private static final LocalDate FEBRUARY = LocalDate.of(2011, 2, 1);
  private static final Coercion EVICTION = new Coercion("LEFIER", "EVICTION");

  private static SourceKey family(int number) {
    return SourceKey.of("pilot", "family-" + number);
  }

  private static Candidate candidate(
      int number,
      List<String> grounds,
      List<Coercion> coercion,
      @Nullable String district,
      @Nullable LocalDate firstContact) {
    return new Candidate(
        family(number), grounds, coercion, List.of(), district, new Hours(60, 40), firstContact);
  }

  private static Candidate candidate(int number) {
    return candidate(number, List.of("MANY_HELPERS"), List.of(EVICTION), "Tuinwijk", null);
  }

  private static Designation chosen(int number) {
    return new Designation(family(number), FEBRUARY, ALL, 0);
  }

  private static SelectionReport judge(Candidate candidate, Designation designation) {
    return SELECTION.judge(START, List.of(candidate), List.of(), List.of(designation));
  }

  private static List<ReasonCode> codes(Choice choice) {
    List<Reason> reasons = choice.fold(c -> c.reasons(), n -> n.reasons());
    return codes(reasons);
  }

  private static List<ReasonCode> codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toList();
  }

  private static List<ReasonCode> findings(SelectionReport report) {
    return report.findings().stream().map(f -> f.reason().code()).toList();
  }

  @Test
  void familyThatMeetsEverythingIsChosenFromTheDayOfTheChoice() {
    SelectionReport report = judge(candidate(1), chosen(1));
    assertThat(report.families())
        .singleElement()
        .isInstanceOfSatisfying(
            Choice.Chosen.class,
            c -> {
              assertThat(c.family()).isEqualTo(family(1));
              assertThat(c.on()).isEqualTo(FEBRUARY);
              assertThat(codes(c))
                  .containsExactly(
                      SelectionReason.CHOSEN_TOGETHER,
                      SelectionReason.MANY_HELPERS,
                      SelectionReason.COERCION_POSSIBLE,
                      SelectionReason.CORE_DISTRICT);
            });
    assertThat(report.findings()).isEmpty();
  }

  @Covers({"FM-7.a1", "FM-7.a2", "FM-7.a3", "FM-7.a4", "FM-7.a5"})
  @ParameterizedTest
  @CsvSource({
    "KEEPS_COMING_BACK, KEEPS_COMING_BACK",
    "CONSTANT_NUISANCE, CONSTANT_NUISANCE",
    "CHILDREN_UNSAFE, CHILDREN_UNSAFE",
    "MANY_HELPERS, MANY_HELPERS",
    "ACUTE_CRISIS, ACUTE_CRISIS"
  })
  void oneGroundOfTheTargetGroupWillDo(String ground, SelectionReason reason) {
    Candidate candidate = candidate(1, List.of(ground), List.of(EVICTION), null, null);
    assertThat(codes(judge(candidate, chosen(1)).families().get(0))).contains(reason);
  }

  @Covers({"FM-7.a1", "FM-7.b"})
  @Test
  void groundAndCoercionAreBothHard() {
    Candidate neither = candidate(1, List.of(), List.of(), "Tuinwijk", null);
    assertThat(codes(judge(neither, chosen(1)).families().get(0)))
        .containsExactly(SelectionReason.TOO_FEW_GROUNDS, SelectionReason.NO_COERCION);
    Candidate outsider =
        candidate(
            1, List.of("MANY_HELPERS"), List.of(new Coercion("LENTIS", "ADMISSION")), null, null);
    assertThat(codes(judge(outsider, chosen(1)).families().get(0)))
        .containsExactly(SelectionReason.NO_COERCION);
  }

  @Covers("FM-7.b")
  @ParameterizedTest
  @CsvSource({"LEFIER", "G", "SOZAWE", "POLITIE"})
  void anyPartnerOrBodyOfOneCanUseCoercion(String institution) {
    Candidate candidate =
        candidate(
            1, List.of("MANY_HELPERS"), List.of(new Coercion(institution, "ANY")), null, null);
    assertThat(judge(candidate, chosen(1)).families().get(0)).isInstanceOf(Choice.Chosen.class);
  }

  @Covers({"FM-7.c", "FM-0.AREA"})
  @ParameterizedTest
  @CsvSource({
    "Korrewegwijk,   CORE_DISTRICT",
    "Indische Buurt, CORE_DISTRICT",
    "Selwerd,        EXTENSION_DISTRICT",
    "Helpman,        OTHER_DISTRICT",
    ",               OTHER_DISTRICT"
  })
  void districtIsRecordedAndShutsNobodyOut(@Nullable String district, SelectionReason reason) {
    Candidate candidate = candidate(1, List.of("MANY_HELPERS"), List.of(EVICTION), district, null);
    Choice choice = judge(candidate, chosen(1)).families().get(0);
    assertThat(choice).isInstanceOf(Choice.Chosen.class);
    assertThat(codes(choice)).contains(reason);
  }

  @Test
  void allSevenChooseTogether() {
    Designation six = new Designation(family(1), FEBRUARY, ALL.subList(0, 6), 0);
    assertThat(judge(candidate(1), six).families().get(0))
        .isInstanceOfSatisfying(
            Choice.NotChosen.class,
            n ->
                assertThat(n.reasons().get(0).text(Language.EN))
                    .isEqualTo("6 parties chose the family; it takes 7. [FM-DEF.PARTNER]"));
    FamilySelection four =
        FamilySelection.of(
            edited("\"extraBatches\" : 1", "\"extraBatches\" : 1, \"together\" : 4"));
    assertThat(
            four.judge(
                    START,
                    List.of(candidate(1), candidate(2)),
                    List.of(),
                    List.of(
                        new Designation(family(1), FEBRUARY, List.of("A", "B", "C", "D"), 0),
                        new Designation(family(2), FEBRUARY, List.of("A", "B", "C", "X", "A"), 0)))
                .families())
        .extracting(choice -> choice.fold(c -> true, n -> false))
        .containsExactly(true, false);
  }

  @ParameterizedTest
  @CsvSource({
    "2011-02-28, 0, 2011-03-05, ''",
    "2011-03-01, 0, 2011-03-05, AFTER_START",
    "2011-02-10, 0, 2011-02-10, AFTER_FIRST_CONTACT",
    "2011-02-10, 0, 2011-02-11, ''",
    "2011-03-06, 0, 2011-03-05, 'AFTER_START AFTER_FIRST_CONTACT'",
    "2011-08-01, 1, 2011-08-02, ''",
    "2011-08-01, 1, 2011-08-01, AFTER_FIRST_CONTACT"
  })
  void choiceComesBeforeTheContactAndTheFirstOneBeforeTheStart(
      String on, int batch, String contact, String failed) {
    Candidate candidate =
        candidate(1, List.of("MANY_HELPERS"), List.of(EVICTION), null, LocalDate.parse(contact));
    Choice choice =
        judge(candidate, new Designation(family(1), LocalDate.parse(on), ALL, batch))
            .families()
            .get(0);
    assertThat(
            choice.<String>fold(
                c -> "", n -> String.join(" ", codes(n).stream().map(ReasonCode::name).toList())))
        .isEqualTo(failed);
  }

  private static SelectionReport batches(int... sizes) {
    List<Candidate> candidates = new ArrayList<>();
    List<Designation> designations = new ArrayList<>();
    int number = 0;
    for (int batch = 0; batch < sizes.length; batch++) {
      for (int i = 0; i < sizes[batch]; i++) {
        number++;
        candidates.add(candidate(number));
        designations.add(new Designation(family(number), FEBRUARY, ALL, batch));
      }
    }
    return SELECTION.judge(START, candidates, List.of(), designations);
  }

  private static long chosen(SelectionReport report) {
    return report.families().stream().filter(c -> c instanceof Choice.Chosen).count();
  }

  @Test
  void tenAtTheStartAndTenMore() {
    assertThat(chosen(batches(10, 10))).isEqualTo(20);
    assertThat(batches(10, 10).findings()).isEmpty();
    assertThat(chosen(batches(11))).isZero();
    assertThat(findings(batches(11))).containsExactly(SelectionReason.FIRST_TOO_LARGE);
    assertThat(codes(batches(11).families().get(0)))
        .containsExactly(SelectionReason.FIRST_TOO_LARGE);
    assertThat(chosen(batches(10, 11))).isEqualTo(10);
    assertThat(findings(batches(10, 11))).containsExactly(SelectionReason.EXTRA_TOO_LARGE);
    assertThat(chosen(batches(10, 5, 5))).isEqualTo(20);
    assertThat(findings(batches(10, 5, 5))).containsExactly(SelectionReason.TOO_MANY_SELECTIONS);
    assertThat(chosen(batches(10, 5, 6, 5))).isEqualTo(20);
    assertThat(findings(batches(10, 5, 6, 5)))
        .containsExactly(SelectionReason.EXTRA_TOO_LARGE, SelectionReason.TOO_MANY_SELECTIONS);
  }

  @Covers("FL-TOP10")
  @Test
  void workStartsAfterNominationsOfAllAndTenChosenFamilies() {
    List<Candidate> candidates =
        IntStream.rangeClosed(1, 10).mapToObj(FamilySelectionTest::candidate).toList();
    List<Designation> ten =
        IntStream.rangeClosed(1, 10).mapToObj(FamilySelectionTest::chosen).toList();
    List<Nomination> all =
        ALL.stream().map(party -> new Nomination(party, family(1), FEBRUARY)).toList();
    SelectionReport ready = SELECTION.judge(START, candidates, all, ten);
    assertThat(ready.mayStart()).isTrue();
    assertThat(codes(ready.start())).containsExactly(SelectionReason.MAY_START);
    SelectionReport nine = SELECTION.judge(START, candidates, all, ten.subList(0, 9));
    assertThat(nine.mayStart()).isFalse();
    assertThat(codes(nine.start())).containsExactly(SelectionReason.TOO_FEW_CHOSEN);
    SelectionReport silent = SELECTION.judge(START, candidates, all.subList(0, 5), ten);
    assertThat(silent.mayStart()).isFalse();
    assertThat(silent.start()).extracting(r -> r.facts().get(0).ref()).containsExactly("F", "G");
    List<Designation> later =
        ten.stream().map(d -> new Designation(d.family(), d.on(), d.by(), 1)).toList();
    assertThat(SELECTION.judge(START, candidates, all, later).mayStart()).isFalse();
  }

  @Covers({"FM-7.HOURS", "FM-10.COERCE"})
  @Test
  void saysWhatNobodyWroteDown() {
    Candidate bare =
        new Candidate(
            family(1), List.of("MANY_HELPERS", "POOR"), List.of(EVICTION), null, null, null, null);
    assertThat(findings(judge(bare, chosen(1))))
        .containsExactly(
            SelectionReason.HOURS_MISSING,
            SelectionReason.SITUATIONS_NOT_STATED,
            SelectionReason.UNKNOWN_GROUND);
    Candidate unsupported = situation(null);
    assertThat(findings(judge(unsupported, chosen(1))))
        .containsExactly(SelectionReason.SUPPORT_NOT_STATED);
    assertThat(findings(judge(situation("visits together"), chosen(1)))).isEmpty();
  }

  private static Candidate situation(@Nullable String support) {
    return new Candidate(
        family(1),
        List.of("MANY_HELPERS"),
        List.of(EVICTION),
        List.of(new Situation(EVICTION, support)),
        null,
        new Hours(0, 100),
        null);
  }

  @Covers("FM-P.NOT")
  @Test
  void oddInputIsAFindingAndNothingIsLost() {
    SelectionReport report =
        SELECTION.judge(
            START,
            List.of(candidate(1)),
            List.of(new Nomination("X", family(1), FEBRUARY)),
            List.of(
                chosen(1),
                chosen(1),
                new Designation(family(1), FEBRUARY.plusDays(1), ALL, 0),
                chosen(2)));
    assertThat(report.families()).extracting(Choice::family).containsExactly(family(1), family(2));
    assertThat(codes(report.families().get(1))).containsExactly(SelectionReason.UNKNOWN_FAMILY);
    assertThat(findings(report))
        .containsExactly(SelectionReason.CHOSEN_TWICE, SelectionReason.UNKNOWN_PARTY);
  }

  @Test
  void orderOfDeliveryDoesNotMatter() {
    List<Candidate> candidates =
        new ArrayList<>(Stream.of(1, 2, 3).map(i -> candidate(i)).toList());
    List<Designation> designations =
        new ArrayList<>(
            List.of(chosen(3), chosen(1), new Designation(family(2), FEBRUARY, List.of("A"), 0)));
    SelectionReport report = SELECTION.judge(START, candidates, List.of(), designations);
    Collections.reverse(candidates);
    Collections.reverse(designations);
    assertThat(SELECTION.judge(START, candidates, List.of(), designations)).isEqualTo(report);
  }

  @Test
  void agreementWithoutClauseChoosesNobody() {
    String file = MandateTerms.presetText("groningen-2011");
    String without =
        file.substring(0, file.indexOf("\"selection\""))
            + file.substring(file.indexOf("\"contact\""));
    FamilySelection none =
        FamilySelection.of(MandateTerms.KIND.read(without, "without.json").orThrow());
    SelectionReport report =
        none.judge(START, List.of(candidate(1)), List.of(), List.of(chosen(1)));
    assertThat(codes(report.families().get(0))).containsExactly(SelectionReason.NO_SELECTION);
    assertThat(codes(report.start())).containsExactly(SelectionReason.NO_SELECTION);
  }

  @Test
  void groundsOfAnotherAgreementAreNamedByTheirCode() {
    FamilySelection other =
        FamilySelection.of(edited("\"rule\" : \"FM-7.a4\"", "\"rule\" : \"SK-C3\""));
    Choice choice =
        other.judge(START, List.of(candidate(1)), List.of(), List.of(chosen(1))).families().get(0);
    assertThat(codes(choice)).contains(SelectionReason.OTHER_GROUND);
  }

  @Covers("FM-7.HOURS")
  @Test
  void hoursSumToAHundred() {
    assertThat(new Hours(100, 0).regular()).isEqualTo(100);
    assertThatThrownBy(() -> new Hours(60, 39)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Hours(-1, 101)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Hours(101, -1)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Designation(family(1), FEBRUARY, ALL, -1))
        .isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonHasItsTexts(SelectionReason reason) {
    assertThat(reason.template(Language.NL)).isNotBlank();
    assertThat(reason.template(Language.EN)).isNotBlank();
  }

  private static Agreement<MandateTerms> edited(String from, String to) {
    String file = MandateTerms.presetText("groningen-2011");
    assertThat(file).contains(from);
    return MandateTerms.KIND.read(file.replace(from, to), "edited.json").orThrow();
  }
}
