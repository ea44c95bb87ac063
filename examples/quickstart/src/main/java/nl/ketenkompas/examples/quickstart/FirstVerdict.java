package nl.ketenkompas.examples.quickstart;

import java.io.PrintStream;
import java.util.List;
import nl.ketenkompas.identity.Client;
import nl.ketenkompas.identity.Recogniser;
import nl.ketenkompas.identity.Recognition;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PersonName;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Reason;

/** The first screen of the README: what the shelter knows, what the police ask, and the verdict. */
final class FirstVerdict {

  private FirstVerdict() {}

  static void print(PrintStream out) {
    // README
    PersonRecord shelter =
        PersonRecord.of(SourceKey.of("shelter", "0012"))
            .withName(PersonName.of("Anna Maria", "van der", "Meer"))
            .withBirthDate(PartialDate.parse("1971-03-14"))
            .withGender(Gender.FEMALE);
    PersonRecord police =
        PersonRecord.of(SourceKey.of("police", "PL-77"))
            .withName(PersonName.of("A.", null, "MEER"))
            .withBirthDate(PartialDate.parse("19710314"))
            .withGender(Gender.FEMALE);

    Recogniser recogniser = Recogniser.of(RecognitionTerms.preset("vng-2008"));
    Client known = new Client(new ClientId("C1"), List.of(shelter));
    Recognition verdict = recogniser.knownPersons(List.of(known)).recognise(police);

    String answer =
        verdict.fold(k -> "client " + k.client(), p -> "a person decides", u -> "not known");
    out.println(answer);
    for (Reason reason : verdict.reasons()) {
      out.println("  " + reason.text(Language.EN));
    }
    // README
  }
}
