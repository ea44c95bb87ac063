package nl.ketenkompas.model.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MunicipalitiesTest {
  private static final MunicipalityCode A = MunicipalityCode.parse("9001");
  private static final MunicipalityCode B = MunicipalityCode.parse("9002");
  private static final MunicipalityCode C = MunicipalityCode.parse("9003");

  @ParameterizedTest
  @CsvSource({
    "0599,  true",
    "0000,  false",
    "1999,  false",
  })
  void someCodesAreNoMunicipality(String text, boolean municipal) {
    assertThat(MunicipalityCode.parse(text).municipal()).isEqualTo(municipal);
    assertThat(MunicipalityCode.tryParse(text).orThrow()).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "'',    municipalityCode: EMPTY",
    "599,   municipalityCode: LENGTH",
    "00599, municipalityCode: LENGTH",
    "059A,  municipalityCode: CHARACTERS",
    "٠599,  municipalityCode: NON_ASCII_DIGITS",
  })
  void refusesOtherCodes(String text, String message) {
    assertThatThrownBy(() -> new MunicipalityCode(text)).hasMessage(message);
    assertThatThrownBy(() -> MunicipalityCode.tryParse(text).orThrow()).hasMessage(message);
  }

  @Test
  void shipsAHandful() {
    MunicipalityCode haren = MunicipalityCode.parse("0017");
    LocalDate merger = LocalDate.of(2019, 1, 1);
    assertThat(Municipalities.few().on(haren, merger.minusDays(1)).orElseThrow().name())
        .isEqualTo("Haren");
    assertThat(Municipalities.few().on(haren, merger)).isEmpty();
    assertThat(Municipalities.few().successor(haren, merger).orElseThrow().name())
        .isEqualTo("Groningen");
    assertThat(Municipalities.few().on(MunicipalityCode.parse("0599"), merger)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "0352, 2001-01-01, 0344",
    "0568, 2015-01-01, 1930",
    "0040, 2018-01-01, 1952",
    "0576, 2019-01-01, 0575",
    "0010, 2021-01-01, 1979",
    "0370, 2022-01-01, 0439",
    "0457, 2022-03-24, 0363",
    "0501, 2023-01-01, 1992",
  })
  void knowsMergers(MunicipalityCode code, LocalDate merger, MunicipalityCode successor) {
    assertThat(Municipalities.few().successor(code, merger.minusDays(1)).orElseThrow().code())
        .isEqualTo(code);
    assertThat(Municipalities.few().on(code, merger)).isEmpty();
    Municipality into = Municipalities.few().successor(code, merger).orElseThrow();
    assertThat(into.code()).isEqualTo(successor);
    assertThat(into.source()).isNotBlank();
  }

  @Test
  void followsSuccessorsToTheDay() {
    Municipalities known =
        Municipalities.of(
            List.of(
                municipality(A, "2000-01-01/2005-01-01", B),
                municipality(B, "1990-01-01/2010-01-01", C),
                municipality(C, "2010-01-01/..", null)));
    assertThat(known.successor(A, LocalDate.of(2004, 12, 31)).orElseThrow().code()).isEqualTo(A);
    assertThat(known.successor(A, LocalDate.of(2005, 1, 1)).orElseThrow().code()).isEqualTo(B);
    assertThat(known.successor(A, LocalDate.of(2010, 1, 1)).orElseThrow().code()).isEqualTo(C);
    assertThat(known.successor(A, LocalDate.of(1999, 12, 31))).isEmpty();
    assertThat(known.successor(C, LocalDate.of(2009, 12, 31))).isEmpty();
    assertThat(known.successor(MunicipalityCode.UNKNOWN, LocalDate.of(2010, 1, 1))).isEmpty();
  }

  @Test
  void aCircleOfSuccessorsEnds() {
    Municipalities known =
        Municipalities.of(
            List.of(
                municipality(A, "2000-01-01/2005-01-01", B),
                municipality(B, "2000-01-01/2005-01-01", A)));
    assertThat(known.successor(A, LocalDate.of(2006, 1, 1))).isEmpty();
  }

  @Test
  void aCodeMayHaveHadTwoNamesAfterEachOther() {
    Municipalities known =
        Municipalities.of(
            List.of(
                municipality(A, "2005-01-01/2008-01-01", C),
                municipality(A, "2000-01-01/2005-01-01", B),
                municipality(C, "2000-01-01/..", null)));
    assertThat(known.successor(A, LocalDate.of(2009, 1, 1)).orElseThrow().code()).isEqualTo(C);
    assertThatThrownBy(
            () ->
                Municipalities.of(
                    List.of(
                        municipality(A, "2000-01-01/..", null),
                        municipality(A, "2005-01-01/..", null))))
        .hasMessage("municipality 9001 stands in the list twice for the same day");
  }

  @Test
  void readsWhatAHostSupplies() throws IOException {
    String table =
        """
        code\tname\tfrom\tuntil\tsuccessor\tsource
        9001\tOud\t2000-01-01\t2005-01-01\t9002\ttest
        9002\tNieuw\t\t\t\ttest
        """;
    Municipalities known = Municipalities.read(new StringReader(table));
    assertThat(known.successor(A, LocalDate.of(2005, 1, 1)).orElseThrow())
        .isEqualTo(new Municipality(B, "Nieuw", DateRange.parse("1850-01-01/.."), null, "test"));
    assertThatThrownBy(() -> Municipalities.read(new StringReader(table + "9003\tx\n")))
        .hasMessage("municipalities, line 4: expected 6 cells, found 2");
    assertThatThrownBy(
            () -> Municipalities.read(new StringReader(table.replace("2005-01-01", "1999-01-01"))))
        .hasMessage("municipalities, line 2: dateRange: INVERTED");
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> municipality(MunicipalityCode.UNKNOWN, "2000-01-01/..", null))
        .hasMessage("municipalityCode: UNKNOWN_CODE");
    assertThatThrownBy(() -> municipality(A, "2000-01-01/..", B)).hasMessage("successor: FORMAT");
    assertThatThrownBy(() -> municipality(A, "2000-01-01/2001-01-01", A))
        .hasMessage("successor: FORMAT");
    assertThatThrownBy(
            () -> municipality(A, "2000-01-01/2001-01-01", MunicipalityCode.NON_RESIDENTS))
        .hasMessage("successor: FORMAT");
  }

  private static Municipality municipality(
      MunicipalityCode code, String valid, @Nullable MunicipalityCode successor) {
    return new Municipality(code, "Dorp", DateRange.parse(valid), successor, "test");
  }
}
