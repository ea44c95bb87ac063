package nl.ketenkompas.model.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacilitiesTest {
  private static final LocalDate DAY = LocalDate.of(2011, 7, 1);

  private static Facility facility(
      String id, String kind, @Nullable Integer capacity, String on, @Nullable Boolean pass) {
    return new Facility(
        id, "Name", kind, "shelter", capacity, null, null, DateRange.parse(on), pass);
  }

  @ParameterizedTest
  @CsvSource({
    "TRANSIT_STAY,               , true",
    "NIGHT_SHELTER,              , true",
    "SOCIAL_BOARDING_HOUSE,      , true",
    "ASSISTED_LIVING,            , true",
    "AMBULATORY_HOUSING_SUPPORT, , true",
    "DAY_SHELTER,                , false",
    "DAY_SHELTER,            true, true",
    "NIGHT_SHELTER,         false, false",
  })
  @Covers("SK-I2")
  void asksForAPassAsItsKindDoesUnlessItDecidesOtherwise(
      String kind, @Nullable Boolean own, boolean required) {
    Facilities facilities =
        new Facilities(
            Facilities.presetKinds(),
            List.of(facility("F", kind, 10, "2011-01-01/2012-01-01", own)));
    assertThat(facilities.passRequired("F", DAY)).contains(required);
    assertThat(facilities.passRequired("F", LocalDate.of(2012, 1, 1))).isEmpty();
    assertThat(facilities.passRequired("G", DAY)).isEmpty();
  }

  @Test
  void countsTheRoomOfADay() {
    Facilities facilities =
        new Facilities(
            Facilities.presetKinds(),
            List.of(
                facility("A", "NIGHT_SHELTER", 10, "2011-01-01/2011-07-01", null),
                facility("A", "NIGHT_SHELTER", 15, "2011-07-01/..", null),
                facility("B", "NIGHT_SHELTER", 5, "2011-01-01/..", null),
                facility("C", "DAY_SHELTER", null, "2011-01-01/..", null)));
    assertThat(facilities.capacity("NIGHT_SHELTER", DAY.minusDays(1))).hasValue(15);
    assertThat(facilities.capacity("NIGHT_SHELTER", DAY)).hasValue(20);
    assertThat(facilities.capacity("NIGHT_SHELTER", LocalDate.of(2010, 1, 1))).hasValue(0);
    assertThat(facilities.capacity("DAY_SHELTER", DAY)).isEmpty();
    assertThat(facilities.find("A", DAY).orElseThrow().capacity()).isEqualTo(15);
    assertThat(facilities.on("NIGHT_SHELTER", DAY))
        .extracting(Facility::id)
        .containsExactly("A", "B");
  }

  @Test
  void refusesListsThatContradictThemselves() {
    List<FacilityKind> kinds = Facilities.presetKinds();
    Facility one = facility("A", "NIGHT_SHELTER", 1, "2011-01-01/..", null);
    assertThatThrownBy(() -> new Facilities(kinds, List.of(one, one)))
        .hasMessage("facility: DUPLICATE_KEY");
    assertThatThrownBy(() -> new Facilities(List.of(), List.of(one)))
        .hasMessage("facilityKind: UNKNOWN_CODE");
    assertThatThrownBy(() -> new Facilities(List.of(kinds.get(0), kinds.get(0)), List.of()))
        .hasMessage("facilityKind: DUPLICATE_KEY");
    assertThatThrownBy(() -> facility("A", "K", -1, "2011-01-01/..", null))
        .hasMessage("capacity: OUT_OF_BOUNDS");
    assertThat(facility("A", "K", 0, "2011-01-01/..", null).capacity()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "police,  0014, 2011-07-01, true",
    "school,  0014, 2011-07-01, false",
    "police,  0599, 2011-07-01, false",
    "police,  0014, 2012-01-01, false",
  })
  @Covers({"ST-REG", "SK-I15"})
  void aRegistrationPointTakesThoseItIsFor(
      String reporter, String municipality, LocalDate day, boolean takes) {
    DateRange year = DateRange.parse("2011-01-01/2012-01-01");
    MunicipalityCode code = MunicipalityCode.parse(municipality);
    RegistrationPoint point =
        new RegistrationPoint(
            "R",
            "Meldpunt",
            "ggd",
            true,
            List.of(MunicipalityCode.parse("0014")),
            List.of("police"),
            year);
    assertThat(point.takes(reporter, code, day)).isEqualTo(takes);
    RegistrationPoint forAll =
        new RegistrationPoint("R", "Balie", "ggd", false, List.of(), List.of(), year);
    assertThat(forAll.takes(reporter, code, day)).isEqualTo(year.contains(day));
  }
}
