package nl.ketenkompas.model.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.Moment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SupportNeedTest {

  private static SupportNeed need(String area, String id, @Nullable LocalDate until) {
    return new SupportNeed(
        SourceKey.of("shelter", "12"),
        id,
        area,
        Urgency.CRISIS,
        Actor.client(),
        FreeText.of("Onderdak voor vannacht"),
        LocalDate.of(2026, 1, 5),
        until,
        Instant.parse("2026-01-06T09:30:00Z"),
        null);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-04@.., false",
    "2026-01-05@.., true",
    "2026-01-05@2026-01-06T09:29:59Z, false",
    "2026-01-05@2026-01-06T09:30:00Z, true",
    "2026-01-31@.., true",
    "2026-02-01@.., false",
  })
  @Covers("PH-CVS")
  void needIsOpenOnItsDaysOnceRecorded(Moment moment, boolean open) {
    assertThat(need("HOUSING", "n1", LocalDate.of(2026, 2, 1)).isOpen(moment)).isEqualTo(open);
  }

  @Test
  @Covers("SK-C1")
  void crisisComesFirstAndNeedIsOpenUntilFurtherNotice() {
    SupportNeed need = need("HOUSING", "n1", null);

    assertThat(need.isOpen(Moment.asOf(LocalDate.of(2199, 1, 1)))).isTrue();
    assertThat(need.urgency()).isLessThan(Urgency.URGENT).isLessThan(Urgency.ORDINARY);
    assertThat(need).hasToString("SupportNeed[shelter/12]");
  }

  @Test
  void partsAreChecked() {
    assertThatThrownBy(() -> need("a room", "n1", null)).hasMessage("supportNeed.area: CHARACTERS");
    assertThatThrownBy(() -> need("HOUSING", "", null)).hasMessage("supportNeed.id: EMPTY");
    assertThatThrownBy(() -> need("HOUSING", "n1", LocalDate.of(2026, 1, 4)))
        .hasMessage("supportNeed.until: INVERTED");
    assertThat(need("HOUSING", "n1", LocalDate.of(2026, 1, 5)).until()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"een", "één\ntwee", "a\n\nb", " x "})
  void freeTextKeepsItsLines(String text) {
    assertThat(FreeText.of(text).text()).isEqualTo(text);
    assertThat(FreeText.of(text.replace("\n", "\r\n"))).isEqualTo(FreeText.of(text));
    assertThat(FreeText.of(text.replace('\n', '\r'))).isEqualTo(FreeText.of(text));
  }

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY",
    "' \n ', EMPTY",
    "'a\u0000b', CHARACTERS",
    "'a\tb', CHARACTERS",
    "'a\u202Eb', CHARACTERS",
    "'a\u2028b', CHARACTERS",
  })
  void freeTextIsText(String text, String error) {
    assertThatThrownBy(() -> FreeText.of(text)).hasMessage("freeText: " + error);
  }

  @Test
  void freeTextHasALongestLength() {
    assertThat(FreeText.of("a".repeat(4000)).text()).hasSize(4000);
    assertThatThrownBy(() -> FreeText.of("a".repeat(4001))).hasMessage("freeText: LENGTH");
  }
}
