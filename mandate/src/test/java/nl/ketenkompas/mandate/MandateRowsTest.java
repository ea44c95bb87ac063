package nl.ketenkompas.mandate;

import static nl.ketenkompas.mandate.Given.GRONINGEN;
import static nl.ketenkompas.mandate.Given.advice;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.mandate.agreement.RowKind;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The 41 rows of section 9 against a table that was written from the document. */
@Covers({
  "FM-9.SOZAWE.1",
  "FM-9.SOZAWE.2",
  "FM-9.SOZAWE.3",
  "FM-9.SOZAWE.4",
  "FM-9.SOZAWE.5",
  "FM-9.SOZAWE.6",
  "FM-9.GKB.1",
  "FM-9.GKB.2",
  "FM-9.LEERPLICHT.1",
  "FM-9.LEERPLICHT.2",
  "FM-9.CORPORATIES.1",
  "FM-9.CORPORATIES.2",
  "FM-9.CORPORATIES.3",
  "FM-9.CORPORATIES.4",
  "FM-9.CORPORATIES.5",
  "FM-9.BJZ.1",
  "FM-9.BJZ.2",
  "FM-9.BJZ.3",
  "FM-9.BJZ.4",
  "FM-9.BJZ.5",
  "FM-9.BJZ.6",
  "FM-9.BJZ.7",
  "FM-9.BJZ.8",
  "FM-9.BJZ.9",
  "FM-9.BJZ.10",
  "FM-9.ELKER.1",
  "FM-9.ELKER.2",
  "FM-9.ELKER.3",
  "FM-9.ELKER.4",
  "FM-9.ELKER.5",
  "FM-9.ELKER.6",
  "FM-9.ELKER.7",
  "FM-9.ELKER.8",
  "FM-9.ELKER.9",
  "FM-9.MJD.1",
  "FM-9.MJD.2",
  "FM-9.THUISZORG.1",
  "FM-9.NAZORG.1",
  "FM-9.POLITIE.1",
  "FM-9.POLITIE.2",
  "FM-9.BURGEMEESTER.1"
})
class MandateRowsTest {

  record Expected(
      String row,
      String party,
      String lifeArea,
      String institution,
      String decision,
      boolean binds,
      boolean nomination,
      String decider,
      List<String> alternatives) {

    static Expected of(String line) {
      String[] c = line.split(" \\| ", -1);
      return new Expected(
          c[0],
          c[1],
          c[2],
          c[3],
          c[4],
          c[5].equals("mandate"),
          c[6].equals("nomination"),
          c[7],
          c[8].equals("-") ? List.of() : Arrays.asList(c[8].split(" ", -1)));
    }
  }

  static Stream<Expected> rows() {
    return Given.read("fm-9.csv").lines().filter(l -> !l.startsWith("#")).map(Expected::of);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void agreementHasTheRow(Expected expected) {
    MandateTerms.Row row = GRONINGEN.terms().row(expected.row()).orElseThrow();
    MandateTerms.Institution institution =
        GRONINGEN.terms().institutions().stream()
            .filter(i -> i.id().equals(row.institution()))
            .findFirst()
            .orElseThrow();
    assertThat(row.institution()).isEqualTo(expected.institution());
    assertThat(Objects.requireNonNullElse(institution.party(), "-")).isEqualTo(expected.party());
    assertThat(row.lifeArea()).isEqualTo(expected.lifeArea());
    assertThat(row.decision()).isEqualTo(expected.decision());
    assertThat(row.kind()).isEqualTo(expected.binds() ? RowKind.MANDATE : RowKind.COOPERATION);
    assertThat(row.nomination()).isEqualTo(expected.nomination());
    assertThat(row.variants())
        .extracting(MandateTerms.Variant::decision)
        .isEqualTo(expected.alternatives());
    assertThat(row.text().text(Language.NL)).isNotEqualTo(row.text().text(Language.EN));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void bindsOrCooperatesUnderEveryNameOfTheDecision(Expected expected) {
    Stream<String> names =
        Stream.concat(
            Stream.of(expected.row(), expected.decision()), expected.alternatives().stream());
    assertThat(names)
        .allSatisfy(
            name -> {
              Ruling ruling = Given.mandate().rule(advice().to(expected.institution(), name));
              assertThat(ruling.reasons().get(0).rule()).isEqualTo(Rule.of(expected.row()));
              if (expected.binds()) {
                assertThat(ruling)
                    .isInstanceOfSatisfying(
                        Ruling.Binding.class,
                        binding -> {
                          assertThat(binding.row()).isEqualTo(expected.row());
                          assertThat(binding.nominationOnly()).isEqualTo(expected.nomination());
                          assertThat(Objects.requireNonNullElse(binding.formalDecider(), "-"))
                              .isEqualTo(expected.decider());
                          assertThat(binding.charge()).isNull();
                        });
              } else {
                assertThat(ruling)
                    .isInstanceOfSatisfying(
                        Ruling.Cooperation.class,
                        cooperation -> assertThat(cooperation.row()).isEqualTo(expected.row()));
              }
            });
  }

  @ParameterizedTest
  @MethodSource("rows")
  void needsTheSignatureOfItsOwnPartyAndNoOther(Expected expected) {
    Advice advice = advice().to(expected.institution(), expected.decision());
    Mandate without =
        Given.mandate()
            .with(
                Given.facts()
                    .withSignatures(
                        Given.allSignedOn(Given.SIGNED).stream()
                            .filter(s -> !s.party().equals(expected.party()))
                            .toList()));
    Mandate alone =
        Given.mandate()
            .with(
                Given.facts()
                    .withSignatures(
                        Given.signedOn(Given.SIGNED, expected.party().replace("-", "A"))));
    assertThat(without.rule(advice).outcome())
        .isEqualTo(
            expected.party().equals("-")
                ? Ruling.Outcome.COOPERATION
                : Ruling.Outcome.NOT_IN_FORCE);
    assertThat(alone.rule(advice)).isEqualTo(Given.mandate().rule(advice));
  }

  @Test
  void hasThirtyEightMandatesAndThreeArrangementsToCooperate() {
    assertThat(rows()).hasSize(41);
    assertThat(rows().filter(Expected::binds)).hasSize(38);
    assertThat(GRONINGEN.terms().rows())
        .extracting(MandateTerms.Row::id)
        .containsExactlyElementsOf(rows().map(Expected::row).toList());
  }

  @Test
  void leavesTheOtherCellsOfTheGridUncovered() {
    long covered =
        GRONINGEN.terms().institutions().stream()
            .flatMap(i -> rows().map(r -> Given.mandate().rule(advice().to(i.id(), r.row()))))
            .filter(ruling -> !(ruling instanceof Ruling.NotCovered))
            .count();
    assertThat(GRONINGEN.terms().institutions()).hasSize(11);
    assertThat(covered).isEqualTo(41);
  }
}
