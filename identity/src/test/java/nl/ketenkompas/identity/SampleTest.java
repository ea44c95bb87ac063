package nl.ketenkompas.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PersonName;
import nl.ketenkompas.model.rule.Language;
import org.junit.jupiter.api.Test;

/** The sample of module-info, word for word. */
class SampleTest {

  @Test
  void sampleRuns() {
    assertThat(sample()).isEqualTo("With the same gender this would be a known client. [SK-C7]");
  }

  private static String sample() {
    // begin
    Recogniser recogniser = Recogniser.of(RecognitionTerms.preset("vng-2008"));
    PersonRecord shelter =
        PersonRecord.of(SourceKey.of("shelter", "0012"))
            .withName(PersonName.of("Anna Maria", "van der", "Meer"))
            .withBirthDate(PartialDate.parse("1971-03-14"))
            .withGender(Gender.FEMALE);
    PersonRecord police =
        PersonRecord.of(SourceKey.of("police", "PL-77"))
            .withName(PersonName.of("A.", null, "MEER"))
            .withBirthDate(PartialDate.parse("1971-03-14"));
    RecognisedClients clients = recogniser.group(List.of(shelter), ClientNumbers.counting("C"));
    KnownPersons known = recogniser.knownPersons(clients.clients());
    return known.explain(police).turningPoints().get(0).change().text(Language.EN);
    // end
  }

  @Test
  void moduleInfoShowsTheSample() throws IOException {
    Path module = Path.of(System.getProperty("basedir", ""));
    String test =
        Files.readString(module.resolve("src/test/java/nl/ketenkompas/identity/SampleTest.java"));
    String code =
        test.substring(test.indexOf("// begin\n") + 9, test.indexOf("    // end\n"))
            .replaceAll("(?m)^    ", " * ");
    assertThat(Files.readString(module.resolve("src/main/java/module-info.java")))
        .contains("<pre>{@code\n" + code + " * }</pre>");
  }
}
