package nl.ketenkompas.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Covers("SK-C6")
class RowTest {
  private static final PartnerFileReader<Row> READER =
      PartnerFileReader.rows(
          Mappings.of(
              Mappings.csvTerms(
                  "\"of\": \"observation\", ",
                  """
                  "area": {"column": "gebied", "codes": {"wonen": "HOUSING"}},
                  "from": {"column": "van", "format": "dd-MM-yyyy"},
                  "level": {"column": "stand"},
                  "at": {"column": "tijd"}
                  """)));

  @Test
  void givesValuesByTheirTypeAndLetsRowsShareAKey() {
    var read =
        Collected.read(
            READER,
            """
            nr;gebied;van;stand;tijd
            12;wonen;01-02-2026;-3;2026-11-22T11:15:30+01:00
            12;wonen;00-02-2026;;
            """);

    assertThat(read.reasons()).isEmpty();
    Row row = read.at(2);
    assertThat(row.key()).hasToString("shelter/12");
    assertThat(row.line()).isEqualTo(2);
    assertThat(row.text("area")).isEqualTo("HOUSING");
    assertThat(row.date("from")).contains(LocalDate.of(2026, 2, 1));
    assertThat(row.wholeNumber("level")).hasValue(-3);
    assertThat(row.instant("at")).contains(Instant.parse("2026-11-22T10:15:30Z"));
    assertThat(row.get("nothing")).isEmpty();
    assertThat(row).hasToString("Row[2 shelter/12]");
    Row other = read.at(3);
    assertThat(other.partialDate("from").orElseThrow().text()).isEqualTo("2026-02");
    assertThat(other.wholeNumber("level")).isEmpty();
    assertThat(other.instant("at")).isEmpty();
    assertThat(other.date("nothing")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "from, 32-01-2026, NONEXISTENT_DATE",
    "from, 2026-01-01, FORMAT",
    "from, 00-01-2026, FORMAT",
    "level, 1.5, CHARACTERS",
    "level, -, LENGTH",
    "level, 1234567890123456789, LENGTH",
    "level, \u0661, NON_ASCII_DIGITS",
    "at, 2026-11-22T11:15:30, FORMAT",
    "area, '', MISSING"
  })
  void rejectsTheRecordWhenAValueIsNotOfItsType(String field, String value, String code) {
    String file =
        "nr;gebied;van;stand;tijd\n1;"
            + (field.equals("area") ? "" : "wonen")
            + ";"
            + (field.equals("from") ? value : "")
            + ";"
            + (field.equals("level") ? value : "")
            + ";"
            + (field.equals("at") ? value : "")
            + "\n";
    Function<Row, String> use =
        row -> row.text("area") + row.date("from") + row.wholeNumber("level") + row.instant("at");

    assertThat(Collected.read(READER.map(use), file).reasons())
        .containsExactly("2 " + field + " " + code);
  }
}
