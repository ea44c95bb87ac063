package nl.ketenkompas.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import nl.ketenkompas.model.person.PartialDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatePatternTest {

  @ParameterizedTest
  @CsvSource({
    "dd-MM-yyyy, 14-03-1971, 1971-03-14",
    "dd-MM-yyyy, 00-03-1971, 1971-03",
    "dd-MM-yyyy, 00-00-1971, 1971",
    "dd-MM-yyyy, 00-00-0000, unknown",
    "dd-MM-yyyy, 14-3-1971, FORMAT",
    "dd-MM-yyyy, 14/03/1971, FORMAT",
    "dd-MM-yyyy, 14-03-19711, FORMAT",
    "dd-MM-yyyy, 14-03-71, FORMAT",
    "dd-MM-yyyy, 29-02-1971, NONEXISTENT_DATE",
    "dd-MM-yyyy, 14-13-1971, NONEXISTENT_DATE",
    "dd-MM-yyyy, 14-00-1971, NONEXISTENT_DATE",
    "dd-MM-yyyy, 14-03-0071, OUT_OF_BOUNDS",
    "d-M-yyyy, 4-3-1971, 1971-03-04",
    "d-M-yyyy, 04-03-1971, 1971-03-04",
    "d-M-yyyy, 14-3-1971, 1971-03-14",
    "d-M-yyyy, 114-3-1971, FORMAT",
    "yyyyMMdd, 19710314, 1971-03-14",
    "yyyyMMdd, 19710300, 1971-03",
    "yyyyMMdd, 1971031, FORMAT",
    "dd/MM/yyyy, 14/03/1971, 1971-03-14",
    "dd.MM.yyyy, 14.03.1971, 1971-03-14",
    "d M yyyy, 4 3 1971, 1971-03-04",
    "MM-yyyy, 03-1971, 1971-03",
    "yyyy, 1971, 1971",
    "dd-MM-yyyy|MM-yyyy|yyyy, 1971, 1971",
    "dd-MM-yyyy|MM-yyyy|yyyy, 03-1971, 1971-03",
    "dd-MM-yyyy|MM-yyyy|yyyy, 31-02-1971, NONEXISTENT_DATE",
    "dd-MM-yyyy|yyyy, 71, FORMAT"
  })
  void readsTheFormsOfPartners(String pattern, String text, String expected) {
    String read =
        Objects.requireNonNull(DatePattern.compile(pattern))
            .parse(text)
            .fold(PartialDate::text, Enum::name);
    assertThat(read).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "|",
        "yyyy|",
        "dd-MM-yy",
        "dd-MM",
        "dd-yyyy",
        "ddMMyyyyy",
        "dMyyyy",
        "MMM yyyy",
        "yyyy-MM-dd'T'HH",
        "yyyy-yyyy",
        "dd--MM-yyyy",
        "yyyy-MM-dd-dd"
      })
  void refusesFormsThatCannotBeReadForSure(String pattern) {
    assertThat(DatePattern.compile(pattern)).isNull();
  }
}
