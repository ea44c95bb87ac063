package nl.ketenkompas.mandate.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days on which an agreement can count: of its term, those on which the version is valid. */
class InForceTest {

  @Covers("FM-0.TERM")
  @ParameterizedTest
  @CsvSource({
    "2011-01-01/2012-07-01, 2011-01-01/2012-07-01, 2011-01-01/2012-07-01",
    "2011-01-01/2012-07-01, 2011-03-01/2012-03-01, 2011-03-01/2012-03-01",
    "2011-03-01/2012-03-01, 2011-01-01/2012-07-01, 2011-03-01/2012-03-01",
    "2011-01-01/.., 2011-01-01/.., 2011-01-01/..",
    "2011-01-01/.., 2010-01-01/2012-01-01, 2011-01-01/2012-01-01",
    "2010-01-01/2012-01-01, 2011-01-01/.., 2011-01-01/2012-01-01",
    "2011-01-01/2012-01-01, 2013-01-01/.., 2013-01-01/2013-01-01",
    "2013-01-01/.., 2011-01-01/2012-01-01, 2013-01-01/2013-01-01"
  })
  void isTheTermAsFarAsTheVersionIsValid(String term, String valid, String inForce) {
    String text = MandateTerms.presetText("groningen-2011");
    String changed =
        text.replaceFirst("(\"valid\"\\s*:\\s*)\"[^\"]*\"", "$1\"" + valid + "\"")
            .replaceFirst("(\"term\"\\s*:\\s*)\"[^\"]*\"", "$1\"" + term + "\"");
    Agreement<MandateTerms> agreement = MandateTerms.KIND.read(changed, "edited").orThrow();

    assertThat(MandateTerms.inForce(agreement)).hasToString(inForce);
  }
}
