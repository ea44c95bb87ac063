package nl.ketenkompas.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.person.Address;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PersonName;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;

class PartnerFileReaderTest {

  private static String example() throws Exception {
    String source =
        Files.readString(Path.of("src/main/java/nl/ketenkompas/model/exchange/package-info.java"));
    String block = source.substring(source.indexOf("{@code\n * {") + 6, source.indexOf("}</pre>"));
    return block.replace("\n * ", "\n");
  }

  @Test
  @Covers({"SK-C6", "SK-C9", "SK-C10"})
  void readsWhatTheExampleMappingOfTheDocumentationDescribes() throws Exception {
    var mapping = MappingTerms.KIND.read(example(), "package-info.java").orThrow();
    String file =
        """
        Gastnummer;BSN;Naam;Geb.datum;M/V;Postcode;Begeleider;Status
        12;999990019;"Oever, van den A.M.";14-03-1971;vrouw;9712 AB;J. Bakker;in huis
        13;;Jansma, Piet;00-00-1980;;;;
        """;
    var read =
        Collected.read(PartnerFileReader.persons(mapping), file, Charset.forName("windows-1252"));

    assertThat(read.reasons()).isEmpty();
    assertThat(read.report().problems()).isEmpty();
    PersonRecord first = read.at(2);
    assertThat(first.key()).hasToString("shelter/12");
    assertThat(first.bsn()).isEqualTo(Bsn.parse("999990019"));
    assertThat(first.name())
        .isEqualTo(new PersonName(null, "A.M.", "van den", "Oever", List.of(), null));
    assertThat(first.birthDate()).isEqualTo(PartialDate.parse("1971-03-14"));
    assertThat(first.gender()).isEqualTo(Gender.FEMALE);
    assertThat(first.addresses())
        .singleElement()
        .matches(a -> a.kind() == Address.Kind.CORRESPONDENCE);
    assertThat(first.status()).isEqualTo("STAYING");
    assertThat(first.missing()).isEmpty();
    PersonRecord second = read.at(3);
    assertThat(second.bsn()).isNull();
    assertThat(second.name().givenNames()).isEqualTo("Piet");
    assertThat(second.birthDate()).isEqualTo(PartialDate.parse("1980"));
    assertThat(second.addresses()).isEmpty();
  }
}
