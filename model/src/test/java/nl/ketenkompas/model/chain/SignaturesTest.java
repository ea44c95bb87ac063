package nl.ketenkompas.model.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignaturesTest {
  private static final Signature SHELTER =
      Signature.of(
          "covenant", "1", "shelter", "director", DateRange.parse("2011-02-01/2012-01-01"));
  private static final Signature SHELTER_2 =
      Signature.of(
          "covenant", "2", "shelter", "director", DateRange.parse("2011-09-01/2012-01-01"));
  private static final Signature GGZ =
      new Signature(
          "covenant",
          "1",
          "ggz",
          "board",
          DateRange.parse("2011-02-01/.."),
          Instant.parse("2011-04-01T12:00:00Z"));
  private static final Signatures SIGNATURES =
      new Signatures(
          List.of(
              SHELTER_2,
              SHELTER,
              GGZ,
              Signature.of("mandate", "1", "police", "chief", DateRange.parse("2011-01-01/.."))));

  @ParameterizedTest
  @CsvSource({
    "2011-01-31@..,                   ''",
    "2011-02-01@..,                   ggz shelter",
    "2011-02-01@2011-04-01T11:59:59Z, shelter",
    "2011-02-01@2011-04-01T12:00:00Z, ggz shelter",
    "2012-01-01@..,                   ggz",
  })
  @Covers({"FM-P.REP", "FM-0.DRAFT"})
  void onlyWhoSignedIsBound(String moment, String parties) {
    assertThat(String.join(" ", SIGNATURES.parties("covenant", Moment.parse(moment))))
        .isEqualTo(parties);
  }

  @Test
  @Covers("ST-PRIV")
  void saysWhoHasYetToSign() {
    Moment moment = Moment.asOf(LocalDate.of(2012, 1, 1));
    assertThat(SIGNATURES.missing("covenant", List.of("shelter", "ggz", "police"), moment))
        .containsExactly("police", "shelter");
  }

  @ParameterizedTest
  @CsvSource({"2011-02-01, 1", "2011-08-31, 1", "2011-09-01, 2", "2012-01-01, none"})
  void theVersionThatWasSignedLastCounts(LocalDate day, String version) {
    assertThat(
            SIGNATURES
                .of("covenant", "shelter", Moment.asOf(day))
                .map(Signature::version)
                .orElse("none"))
        .isEqualTo(version);
    assertThat(
            new Signatures(List.of(SHELTER, SHELTER_2)).of("covenant", "shelter", Moment.asOf(day)))
        .isEqualTo(SIGNATURES.of("covenant", "shelter", Moment.asOf(day)));
  }

  @Test
  void readsSinceWhenItIsKnown() {
    assertThat(GGZ.recordedAt()).isEqualTo("2011-04-01T12:00:00Z");
    assertThat(SHELTER.recordedAt()).isNull();
    DateRange open = DateRange.parse("2011-01-01/..");
    assertThatThrownBy(() -> Signature.ofJson("a", "1", "b", "c", open, "yesterday"))
        .hasMessage("recordedAt: FORMAT");
    assertThatThrownBy(() -> Signature.ofJson("a", "1", "b", "c", null, null))
        .hasMessage("signedOn: EMPTY");
    assertThatThrownBy(() -> Signature.of("a", "1", "b", "A. Name", open))
        .hasMessage("signedBy: CHARACTERS");
  }
}
