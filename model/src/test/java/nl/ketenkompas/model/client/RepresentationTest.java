package nl.ketenkompas.model.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.ketenkompas.model.client.Representation.Kind;
import nl.ketenkompas.model.client.Representation.Matter;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepresentationTest {
  private static final SourceKey CLIENT = SourceKey.of("shelter", "0012");
  private static final DateRange YEAR = DateRange.parse("2011-01-01/2012-01-01");

  @ParameterizedTest
  @CsvSource({
    "PARENTAL_AUTHORITY,  true,  true",
    "GUARDIANSHIP,        true,  true",
    "CURATORSHIP,         true,  true",
    "ADMINISTRATION,      true,  false",
    "MENTORSHIP,          false, true",
    "AGENCY_OF_NECESSITY, true,  true",
  })
  void actsInTheMattersOfItsKindOnItsDays(String code, boolean property, boolean care) {
    Representation by =
        new Representation(CLIENT, Kind.ofJson(code), "B. Wind", "Wind bv", null, YEAR);
    LocalDate day = LocalDate.of(2011, 12, 31);
    assertThat(by.acts(Matter.PROPERTY, day)).isEqualTo(property);
    assertThat(by.acts(Matter.CARE, day)).isEqualTo(care);
    assertThat(by.acts(Matter.PROPERTY, day.plusDays(1))).isFalse();
    assertThat(by.acts(Matter.CARE, LocalDate.of(2010, 12, 31))).isFalse();
  }

  @Test
  void refusesWhatIsNone() {
    assertThatThrownBy(() -> Kind.ofJson("UNCLE")).hasMessage("representation: UNKNOWN_CODE");
    assertThatThrownBy(() -> new Representation(CLIENT, Kind.MENTORSHIP, " ", null, null, YEAR))
        .hasMessage("representative: EMPTY");
    assertThatThrownBy(
            () -> new Representation(CLIENT, Kind.MENTORSHIP, "W", "o".repeat(201), null, YEAR))
        .hasMessage("representativeOrganisation: LENGTH");
    assertThatThrownBy(
            () -> new Representation(CLIENT, Kind.MENTORSHIP, "W", null, "c".repeat(201), YEAR))
        .hasMessage("representativeContact: LENGTH");
  }

  @ParameterizedTest
  @CsvSource({
    "2010-12-31, 2011-01-01/2011-01-01",
    "2011-01-01, 2011-01-01/2011-01-01",
    "2011-06-01, 2011-01-01/2011-06-01",
    "2012-01-01, 2011-01-01/2012-01-01",
    "2013-01-01, 2011-01-01/2012-01-01",
  })
  @Covers("SK-P1")
  void theClientTakesAnAuthorisationBack(LocalDate day, String days) {
    AdvocateAuthorisation given = new AdvocateAuthorisation(CLIENT, "adv-1", YEAR);
    assertThat(given.revokedFrom(day).on()).hasToString(days);
    AdvocateAuthorisation open =
        new AdvocateAuthorisation(CLIENT, "adv-1", DateRange.from(YEAR.from()));
    assertThat(open.revokedFrom(LocalDate.of(2011, 6, 1)).on())
        .hasToString("2011-01-01/2011-06-01");
  }

  @Test
  @Covers("SK-P1")
  void anAdvocateSeesAFileOnTheClientsOwnAuthorisationOnly() {
    AdvocateAuthorisation given = new AdvocateAuthorisation(CLIENT, "adv-1", YEAR);
    LocalDate day = LocalDate.of(2011, 1, 1);
    assertThat(given.authorises("adv-1", CLIENT, day)).isTrue();
    assertThat(given.authorises("adv-2", CLIENT, day)).isFalse();
    assertThat(given.authorises("adv-1", SourceKey.of("shelter", "0013"), day)).isFalse();
    assertThat(given.authorises("adv-1", CLIENT, day.minusDays(1))).isFalse();
    assertThat(given.authorises("adv-1", CLIENT, day.plusYears(1))).isFalse();
    assertThatThrownBy(() -> new AdvocateAuthorisation(CLIENT, "an advocate", YEAR))
        .hasMessage("advocate: CHARACTERS");
  }
}
