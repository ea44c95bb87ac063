package nl.ketenkompas.identity.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import nl.ketenkompas.identity.Recogniser;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.InMemoryJournal;
import nl.ketenkompas.model.journal.Journal;
import nl.ketenkompas.model.journal.KeySource;
import nl.ketenkompas.model.journal.Ledger;
import nl.ketenkompas.model.person.PersonName;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.testing.InMemoryKeys;
import org.junit.jupiter.api.Test;

class RegisterSampleTest {

  @Test
  @Covers({"SK-C7", "SK-C19"})
  void sampleRuns() {
    assertThat(sample(new InMemoryJournal(), new InMemoryKeys(1), () -> Instant.EPOCH))
        .isEqualTo("C1, and after the undo C2");
  }

  private static String sample(Journal journal, KeySource keys, InstantSource instants) {
    // begin
    ClientRegister register = ClientRegister.of(Recogniser.of(RecognitionTerms.preset("vng-2008")));
    Ledger<RegisterCommand, RegisterEvent, RegisteredClients> ledger =
        Ledger.open(register, journal, instants, keys);
    PersonRecord shelter =
        PersonRecord.of(SourceKey.of("shelter", "0012"))
            .withName(PersonName.of("Anna", "van der", "Meer"));
    PersonRecord police =
        PersonRecord.of(SourceKey.of("police", "PL-77"))
            .withName(PersonName.of("A.", null, "Vermeer"));
    ledger.submit("delivery-1", new RegisterCommand.Receive(shelter, new ClientId("C1")));
    ledger.submit("delivery-2", new RegisterCommand.Receive(police, new ClientId("C2")));
    RegisteredClients clients = ledger.state().value();
    ClientRef one = clients.reference(new ClientId("C1")).orElseThrow();
    ClientRef other = clients.reference(new ClientId("C2")).orElseThrow();
    Decider registrar = new Decider("u-17", "registrar");
    ledger.submit("decision-1", new RegisterCommand.Merge(one, other, registrar));
    String merged = ledger.state().value().current(new ClientId("C2")).orElseThrow().text();
    long decision = ledger.state().value().decisions().get(0).number();
    ledger.submit("decision-2", new RegisterCommand.Undo(decision, registrar));
    String undone = ledger.state().value().current(new ClientId("C2")).orElseThrow().text();
    return merged + ", and after the undo " + undone;
    // end
  }

  @Test
  void readmeShowsTheSample() throws IOException {
    Path module = Path.of(System.getProperty("basedir", ""));
    String test =
        Files.readString(
            module.resolve(
                "src/test/java/nl/ketenkompas/identity/register/RegisterSampleTest.java"));
    String code =
        test.substring(test.indexOf("// begin\n") + 9, test.indexOf("    // end\n"))
            .replaceAll("(?m)^    ", "");
    assertThat(Files.readString(module.resolve("README.md"))).contains("```java\n" + code + "```");
  }
}
