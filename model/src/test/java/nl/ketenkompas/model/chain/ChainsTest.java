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

class ChainsTest {
  private static final DateRange YEAR = DateRange.parse("2011-01-01/2012-01-01");
  private static final Chains CHAINS =
      new Chains(
          List.of(
              chain("homeless", YEAR),
              chain("youth", DateRange.parse("2011-07-01/..")),
              new Chain("safety", "Veiligheidshuis", new Partners(List.of()))),
          List.of(
              new ChainLink("youth", "homeless", List.of("STATUS", "NAME"), "covenant", YEAR),
              new ChainLink("homeless", "safety", List.of("STATUS"), "covenant", YEAR)));

  private static Chain chain(String id, DateRange on) {
    Partner police = new Partner("police", "Politie");
    return new Chain(id, id, new Partners(List.of(Participation.of(police, 1, on))));
  }

  @ParameterizedTest
  @CsvSource({
    "police,  2010-12-31, ''",
    "police,  2011-01-01, homeless",
    "police,  2011-07-01, homeless youth",
    "police,  2012-01-01, youth",
    "shelter, 2011-07-01, ''",
  })
  @Covers("SK-C14")
  void aPartnerCanStandInSeveralChains(String partner, LocalDate day, String chains) {
    assertThat(String.join(" ", CHAINS.of(partner, day))).isEqualTo(chains);
  }

  @ParameterizedTest
  @CsvSource({
    "youth,    homeless, STATUS,    2011-01-01, true",
    "youth,    homeless, NAME,      2011-12-31, true",
    "youth,    homeless, STATUS,    2012-01-01, false",
    "youth,    homeless, DIAGNOSIS, 2011-01-01, false",
    "homeless, youth,    STATUS,    2011-01-01, false",
    "homeless, safety,   STATUS,    2011-01-01, true",
    "youth,    safety,   STATUS,    2011-01-01, false",
  })
  @Covers("SK-C14")
  void nothingPassesButWhatALinkLets(
      String from, String to, String kind, LocalDate day, boolean passes) {
    assertThat(CHAINS.passes(from, to, kind, day)).isEqualTo(passes);
  }

  @Test
  void refusesWhatDoesNotFit() {
    Chain homeless = chain("homeless", YEAR);
    ChainLink link = new ChainLink("youth", "homeless", List.of("STATUS"), "covenant", YEAR);
    assertThatThrownBy(() -> new Chains(List.of(homeless), List.of(link)))
        .hasMessage("chain: UNKNOWN_CODE");
    assertThatThrownBy(() -> new Chains(List.of(homeless, homeless), List.of()))
        .hasMessage("chain: DUPLICATE_KEY");
    assertThatThrownBy(() -> new ChainLink("a", "a", List.of("K"), "covenant", YEAR))
        .hasMessage("chainLink: FORMAT");
    assertThatThrownBy(() -> new ChainLink("a", "b", List.of(), "covenant", YEAR))
        .hasMessage("kindOfData: EMPTY");
    assertThatThrownBy(() -> new ChainLink("a", "b", List.of("K", "K"), "covenant", YEAR))
        .hasMessage("kindOfData: DUPLICATE_KEY");
  }
}
