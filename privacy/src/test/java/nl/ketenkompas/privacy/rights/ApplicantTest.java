package nl.ketenkompas.privacy.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.ketenkompas.model.client.Representation;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.privacy.rights.Applicant.Capacity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicantTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  private static Representation representation(Representation.Kind kind, String on) {
    return new Representation(
        SourceKey.of("shelter", "1"), kind, "Kanarie", null, null, DateRange.parse(on));
  }

  @Covers({"WMO-5.3.2", "AVG-15"})
  @ParameterizedTest
  @CsvSource({
    "CLIENT,         2014-11-02, false, false, TOO_YOUNG",
    "CLIENT,         2014-11-01, false, true,  CLIENT_ASKS",
    "CLIENT,         1980-01-01, false, true,  CLIENT_ASKS",
    "CLIENT,         ,           false, true,  CLIENT_ASKS",
    "CLIENT,         2014-11-01, true,  false, NOT_CAPABLE",
    "CLIENT,         2014-11-02, true,  false, TOO_YOUNG",
    "REPRESENTATIVE, 2014-11-02, false, true,  REPRESENTATIVE_ASKS",
    "REPRESENTATIVE, 2010-11-02, false, true,  REPRESENTATIVE_ASKS",
    "REPRESENTATIVE, 2010-11-01, false, false, CLIENT_DECIDES",
    "REPRESENTATIVE, 2010-11-01, true,  true,  REPRESENTATIVE_ASKS",
    "REPRESENTATIVE, ,           false, false, CLIENT_DECIDES",
    "REPRESENTATIVE, ,           true,  true,  REPRESENTATIVE_ASKS",
    "AUTHORISED,     1980-01-01, false, true,  AUTHORISED_ASKS",
    "AUTHORISED,     2014-11-01, false, true,  AUTHORISED_ASKS",
    "AUTHORISED,     2014-11-02, false, false, TOO_YOUNG",
    "AUTHORISED,     1980-01-01, true,  false, NOT_CAPABLE"
  })
  void ageAndCapacityDecide(
      Capacity as, LocalDate birthDate, boolean incapable, boolean may, String code) {
    Representation mentor = representation(Representation.Kind.MENTORSHIP, "2020-01-01/..");
    Entitlement entitlement = new Applicant(as, birthDate, incapable, mentor, true).assess(DAY);

    assertThat(entitlement.may()).isEqualTo(may);
    assertThat(entitlement.reasons())
        .extracting(reason -> reason.code().name())
        .containsExactly(code);
  }

  @Covers("WMO-5.3.2")
  @ParameterizedTest
  @CsvSource({
    "MENTORSHIP,     2020-01-01/2026-11-02, true",
    "MENTORSHIP,     2020-01-01/2026-11-01, false",
    "MENTORSHIP,     2026-11-02/..,         false",
    "ADMINISTRATION, 2020-01-01/..,         false",
    "CURATORSHIP,    2020-01-01/..,         true"
  })
  void whoRepresentsMustDoSoInCareOnTheDay(Representation.Kind kind, String on, boolean may) {
    Applicant applicant =
        new Applicant(Capacity.REPRESENTATIVE, null, true, representation(kind, on), false);

    assertThat(applicant.assess(DAY).may()).isEqualTo(may);
  }

  @Covers("WMO-5.3.2")
  @Test
  void withoutPapersNobodyActsForAnother() {
    assertThat(
            new Applicant(Capacity.REPRESENTATIVE, null, true, null, true)
                .assess(DAY)
                .reasons()
                .get(0)
                .code())
        .isEqualTo(RightsReason.NOT_REPRESENTING);
    assertThat(
            new Applicant(Capacity.AUTHORISED, null, false, null, false)
                .assess(DAY)
                .reasons()
                .get(0)
                .code())
        .isEqualTo(RightsReason.NOT_AUTHORISED);
    assertThat(Applicant.client(DAY)).hasToString("Applicant[CLIENT]");
    assertThat(Applicant.client(null).assess(DAY).may()).isTrue();
  }
}
