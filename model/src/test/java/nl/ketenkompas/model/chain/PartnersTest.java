package nl.ketenkompas.model.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartnersTest {
  private static final Partner NIGHT = new Partner("night", "Nachtopvang");
  private static final Partner SHELTER = new Partner("shelter", "St. Huis");
  private static final Partner CARE = new Partner("care", "Lentis");
  private static final LocalDate MAY = LocalDate.of(2011, 5, 1);
  private static final Partners PARTNERS =
      new Partners(
          List.of(
              Participation.of(NIGHT, 2, DateRange.parse("2010-01-01/.."))
                  .mergedInto("shelter", LocalDate.of(2011, 1, 1)),
              Participation.of(SHELTER, 1, DateRange.parse("2010-01-01/.."))
                  .mergedInto("care", LocalDate.of(2012, 1, 1)),
              Participation.of(CARE, 2, DateRange.parse("2010-01-01/2011-07-01")),
              Participation.of(CARE, 1, DateRange.parse("2011-10-01/2013-01-01"))));

  @ParameterizedTest
  @CsvSource({
    "2009-12-31, ''",
    "2010-01-01, night:2 shelter:1 care:2",
    "2010-12-31, night:2 shelter:1 care:2",
    "2011-01-01, shelter:1 care:2",
    "2011-08-01, shelter:1",
    "2011-10-01, shelter:1 care:1",
    "2012-01-01, care:1",
    "2013-01-01, ''",
  })
  @Covers({"PH-RING", "SK-C15"})
  void knowsWhoTakesPartInWhichRing(LocalDate day, String expected) {
    List<String> now =
        PARTNERS.on(day).stream().map(one -> one.partner().id() + ":" + one.ring()).toList();
    assertThat(String.join(" ", now)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "night,   2009-12-31, none",
    "night,   2010-12-31, night",
    "night,   2011-01-01, shelter",
    "night,   2012-01-01, care",
    "night,   2013-01-01, none",
    "shelter, 2011-12-31, shelter",
    "shelter, 2012-01-01, care",
    "care,    2011-08-01, none",
    "care,    2011-10-01, care",
    "police,  2011-01-01, none",
  })
  @Covers("SK-C15")
  void followsMergers(String partner, LocalDate day, String successor) {
    assertThat(PARTNERS.successor(partner, day).map(now -> now.partner().id()).orElse("none"))
        .isEqualTo(successor);
  }

  @Test
  @Covers("SK-C15")
  void knowsWhoWentIntoAPartner() {
    assertThat(PARTNERS.absorbed("care", LocalDate.of(2012, 1, 1)))
        .containsExactly("night", "shelter");
    assertThat(PARTNERS.absorbed("shelter", LocalDate.of(2011, 1, 1))).containsExactly("night");
    assertThat(PARTNERS.absorbed("care", LocalDate.of(2011, 12, 31))).isEmpty();
  }

  @Test
  void knowsWhenAPartnerWasAway() {
    assertThat(PARTNERS.gaps("care")).containsExactly(DateRange.parse("2011-07-01/2011-10-01"));
    assertThat(PARTNERS.gaps("night")).isEmpty();
    assertThat(PARTNERS.gaps("police")).isEmpty();
  }

  @Test
  void theLastDepartureCounts() {
    Participation care = Participation.of(CARE, 1, DateRange.parse("2010-01-01/.."));
    Participation merged =
        Participation.of(NIGHT, 1, DateRange.parse("2010-01-01/..")).mergedInto("care", MAY);
    Participation left = Participation.of(NIGHT, 1, DateRange.parse("2011-06-01/2011-07-01"));
    Participation later = Participation.of(NIGHT, 1, DateRange.parse("2012-01-01/2012-02-01"));
    for (List<Participation> order :
        List.of(List.of(care, merged, left, later), List.of(later, left, merged, care))) {
      Partners partners = new Partners(order);
      assertThat(partners.successor("night", MAY)).contains(care);
      assertThat(partners.successor("night", LocalDate.of(2011, 6, 1))).contains(left);
      assertThat(partners.successor("night", LocalDate.of(2011, 7, 1))).isEmpty();
      assertThat(partners.absorbed("care", MAY)).containsExactly("night");
      assertThat(partners.gaps("night"))
          .containsExactly(
              DateRange.parse("2011-05-01/2011-06-01"), DateRange.parse("2011-07-01/2012-01-01"));
    }
  }

  @Test
  void refusesAPartnerTwiceOnADay() {
    List<Participation> twice =
        List.of(
            Participation.of(CARE, 1, DateRange.parse("2011-01-01/2011-03-01")),
            Participation.of(CARE, 2, DateRange.parse("2011-02-28/..")));
    assertThatThrownBy(() -> new Partners(twice)).hasMessage("partner: DUPLICATE_KEY");
  }

  @Test
  void refusesAMergerIntoWhoIsNotThere() {
    LocalDate day = LocalDate.of(2011, 7, 1);
    Participation merged =
        Participation.of(NIGHT, 1, DateRange.parse("2010-01-01/..")).mergedInto("care", day);
    assertThatThrownBy(() -> new Partners(List.of(merged))).hasMessage("successor: UNKNOWN_CODE");
    List<Participation> left =
        List.of(merged, Participation.of(CARE, 1, DateRange.parse("2010-01-01/2011-07-01")));
    assertThatThrownBy(() -> new Partners(left)).hasMessage("successor: UNKNOWN_CODE");
  }

  @Test
  void noTwoPartnersGoIntoEachOther() {
    LocalDate day = LocalDate.of(2011, 7, 1);
    List<Participation> cycle =
        List.of(
            Participation.of(NIGHT, 1, DateRange.parse("2010-01-01/..")).mergedInto("care", day),
            Participation.of(CARE, 1, DateRange.parse("2010-01-01/..")).mergedInto("night", day));
    assertThatThrownBy(() -> new Partners(cycle)).hasMessage("successor: UNKNOWN_CODE");
  }

  @Test
  void refusesOtherParticipations() {
    DateRange open = DateRange.parse("2010-01-01/..");
    assertThatThrownBy(() -> Participation.of(CARE, 0, open)).hasMessage("ring: OUT_OF_BOUNDS");
    assertThatThrownBy(() -> Participation.of(CARE, 10, open)).hasMessage("ring: OUT_OF_BOUNDS");
    assertThatThrownBy(() -> new Participation(CARE, 1, open, "night"))
        .hasMessage("successor: FORMAT");
    LocalDate day = LocalDate.of(2011, 7, 1);
    assertThatThrownBy(() -> Participation.of(CARE, 1, open).mergedInto("care", day))
        .hasMessage("successor: FORMAT");
    assertThat(Participation.of(CARE, 9, open).ring()).isEqualTo(9);
  }
}
