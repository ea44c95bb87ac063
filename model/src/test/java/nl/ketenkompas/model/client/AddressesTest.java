package nl.ketenkompas.model.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.ketenkompas.model.person.Address;
import nl.ketenkompas.model.person.HiddenAddress;
import nl.ketenkompas.model.person.Secrecy;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
  private static final Address HOME =
      new Address(Address.Kind.HOME, null, 12, null, "Grote Markt", "Groningen");
  private static final Address CORRESPONDENCE =
      new Address(Address.Kind.CORRESPONDENCE, null, 1, null, "Stadhuis", "Groningen");
  private static final HiddenAddress SHELTER = HiddenAddress.of(HOME);
  private static final DateRange YEAR = DateRange.parse("2011-01-01/2012-01-01");
  private static final LocalDate DAY = LocalDate.of(2011, 7, 1);

  @ParameterizedTest
  @CsvSource({
    "open,   none,   home",
    "open,   open,   correspondence",
    "open,   hidden, none",
    "hidden, none,   none",
    "hidden, open,   correspondence",
    "none,   open,   correspondence",
    "none,   none,   none",
  })
  @Covers({"BRP-2.23", "BRP-2.40", "BRP-2.41"})
  void postNeverGoesToAHiddenAddress(String home, String correspondence, String post) {
    Addresses addresses =
        new Addresses(
            Stream.of(entry(home, HOME), entry(correspondence, CORRESPONDENCE))
                .flatMap(List::stream)
                .toList());
    assertThat(addresses.post(DAY).map(Address::kind).map(Enum::name).orElse("none"))
        .isEqualToIgnoringCase(post);
    assertThat(addresses.post(LocalDate.of(2012, 1, 1))).isEmpty();
  }

  private static List<Addresses.Entry> entry(String how, Address address) {
    return switch (how) {
      case "open" -> List.of(Addresses.Entry.of(address, YEAR));
      case "hidden" -> List.of(Addresses.Entry.of(HiddenAddress.of(address), YEAR));
      default -> List.of();
    };
  }

  @Test
  void findsTheOneOfTheDay() {
    Addresses.Entry first = Addresses.Entry.of(HOME, YEAR);
    Addresses.Entry then = Addresses.Entry.of(SHELTER, DateRange.parse("2012-01-01/.."));
    Addresses addresses = new Addresses(List.of(then, first));
    assertThat(addresses.on(Address.Kind.HOME, LocalDate.of(2011, 12, 31))).contains(first);
    assertThat(addresses.on(Address.Kind.HOME, LocalDate.of(2012, 1, 1))).contains(then);
    assertThat(addresses.on(Address.Kind.CORRESPONDENCE, DAY)).isEmpty();
    assertThat(addresses).hasToString("Addresses[2]");
    assertThat(first).hasToString("Entry[W]");
    assertThat(then).hasToString("Entry[hidden/W]");
  }

  @Test
  void refusesTwoOfAKindOnADayAndEntriesWithoutOneAddress() {
    Addresses.Entry home = Addresses.Entry.of(HOME, YEAR);
    Addresses.Entry hidden = Addresses.Entry.of(SHELTER, DateRange.parse("2011-12-31/.."));
    assertThatThrownBy(() -> new Addresses(List.of(home, hidden)))
        .hasMessage("addresses: DUPLICATE_KEY");
    assertThatThrownBy(() -> new Addresses.Entry(YEAR, null, null)).hasMessage("address: EMPTY");
    assertThatThrownBy(() -> new Addresses.Entry(YEAR, HOME, SHELTER))
        .hasMessage("address: DUPLICATE_KEY");
  }

  @Test
  void theIndicatorStaysWithWhatIsMadeOfTheData() {
    PersonRecord record = PersonRecord.of(SourceKey.of("shelter", "0012"));
    Confidential<SourceKey> key = record.withSecret(true).confidential().map(PersonRecord::key);
    assertThat(key.secrecy()).isEqualTo(Secrecy.ALL);
    assertThat(key.value()).isEqualTo(record.key());
    assertThat(key).hasToString("Confidential[7]");
    assertThat(record.confidential().secrecy()).isEqualTo(Secrecy.NONE);
    assertThat(record.confidential().and(Secrecy.CHURCHES).and(Secrecy.FREE_THIRD_PARTIES))
        .isEqualTo(new Confidential<>(Secrecy.CHURCHES_AND_FREE_THIRD_PARTIES, record))
        .isNotEqualTo(record.confidential());
  }
}
