package nl.ketenkompas.mandate;

import static nl.ketenkompas.mandate.Given.advice;
import static nl.ketenkompas.mandate.Given.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of an agreement with several versions, the one in force on the date of the advice rules. */
class MandatesTest {

  private static Agreement<MandateTerms> version(int version, String range, String kinds) {
    String text =
        Given.file()
            .replace("\"version\" : 1", "\"version\" : " + version)
            .replace("2011-01-01/2012-07-01", range)
            .replace("\"MANDATE\"", kinds);
    return MandateTerms.KIND.read(text, "version").orThrow();
  }

  private static final Mandates MANDATES =
      Mandates.of(
          List.of(
              version(2, "2012-09-01/2013-01-01", "\"COOPERATION\""),
              version(1, "2011-01-01/2012-07-01", "\"MANDATE\"")),
          facts());

  @Covers({"FM-0.TERM", "FM-13.EXPIRE"})
  @ParameterizedTest
  @CsvSource({
    "2010-12-31, OUT_OF_TERM",
    "2011-05-02, BINDING",
    "2012-06-30, BINDING",
    "2012-07-01, OUT_OF_TERM",
    "2012-08-31, OUT_OF_TERM",
    "2012-09-01, COOPERATION",
    "2012-12-31, COOPERATION",
    "2013-01-01, OUT_OF_TERM"
  })
  void theVersionInForceRules(LocalDate day, Ruling.Outcome expected) {
    assertThat(MANDATES.rule(advice().on(day)).outcome()).isEqualTo(expected);
    assertThat(MANDATES.explain(advice().on(day)).verdict().outcome()).isEqualTo(expected);
    assertThat(MANDATES.on(day).rule(advice().on(day)).outcome()).isEqualTo(expected);
  }

  @Test
  void versionsNeverOverlap() {
    List<Agreement<MandateTerms>> both =
        List.of(
            version(1, "2011-01-01/2012-07-01", "\"MANDATE\""),
            version(2, "2012-06-30/2013-01-01", "\"MANDATE\""));
    assertThatThrownBy(() -> Mandates.of(both, facts())).hasMessage("versions: OUT_OF_BOUNDS");
  }
}
