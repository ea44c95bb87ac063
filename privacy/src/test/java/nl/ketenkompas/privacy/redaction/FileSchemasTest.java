package nl.ketenkompas.privacy.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.ExtensionField;
import nl.ketenkompas.model.client.Extensions;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.client.TrajectoryManager;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PersonName;
import nl.ketenkompas.model.port.AccessLog;
import nl.ketenkompas.model.port.Pseudonyms;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.testing.InMemoryPorts;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.Circumstances;
import nl.ketenkompas.privacy.Consent;
import nl.ketenkompas.privacy.Covenant;
import nl.ketenkompas.privacy.CovenantFacts;
import nl.ketenkompas.privacy.DesignatedFamily;
import nl.ketenkompas.privacy.SharingScope;
import nl.ketenkompas.privacy.Signature;
import nl.ketenkompas.privacy.User;
import nl.ketenkompas.privacy.Viewer;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.redaction.FileSchema.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSchemasTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ClientId CLIENT = new ClientId("C1");
  private static final SourceKey KEY = SourceKey.of("shelter", "12");
  private static final SourceKey FAMILY = SourceKey.of("coaches", "g1");
  private static final DateRange YEAR = DateRange.parse("2026-01-01/2027-01-01");
  private static final PersonRecord PERSON =
      PersonRecord.of(KEY)
          .withName(PersonName.of("Anna", "van der", "Meer"))
          .withBsn(Bsn.parse("999990019"))
          .withBirthDate(PartialDate.parse("1971-03-14"));

  private static Viewer viewer(
      String preset, LocalDate day, User user, String purpose, Circumstances of) {
    DateRange always = DateRange.from(LocalDate.of(2008, 1, 1));
    CovenantFacts facts =
        new CovenantFacts(
            List.of(
                Signature.of(user.partner(), always),
                Signature.of("family-coaches", always),
                Signature.of("police", always)),
            List.of(Consent.signed(KEY, SharingScope.EVERYTHING, YEAR, "f1")),
            List.of(),
            List.of(of),
            List.of(),
            List.of(DesignatedFamily.of(FAMILY, always)),
            List.of());
    return Covenant.of(CovenantTerms.preset(preset))
        .at(Moment.asOf(day), facts, key -> Optional.of(CLIENT))
        .viewer(user, purpose);
  }

  private static List<String> cases(Disclosure disclosure) {
    return disclosure.fold(
        opened ->
            opened.file().fields().entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue().disclosed())
                .toList(),
        closed -> closed.reasons().stream().map(Object::toString).toList());
  }

  @Covers({"SK-C12", "UAVG-46"})
  @Test
  void personRecordIsRedactedByTheCovenant() {
    User police = new User("u2", "police", "police-officer", "Groningen");
    Viewer viewer =
        viewer(
            "sample-chain",
            LocalDate.of(2026, 11, 1),
            police,
            "safety",
            Circumstances.of(SourceKey.of("police", "1"), "Groningen").withLabels("nuisance"));
    PersonRecord ofPolice =
        PersonRecord.of(SourceKey.of("police", "1"))
            .withName(PERSON.name())
            .withBsn(PERSON.bsn())
            .withTrajectoryManager(new TrajectoryManager("J. Jansen", null, null));

    Disclosure disclosure =
        FileSchemas.person(record -> CLIENT).disclose(ofPolice, viewer, entry -> true);

    assertThat(cases(disclosure))
        .containsExactly(
            "name=FULL",
            "birthDate=FULL",
            "gender=FULL",
            "deathDate=ABSENT",
            "bsn=WITHHELD",
            "addresses=ABSENT",
            "trajectoryManager=SUMMARY",
            "status=ABSENT");
  }

  @Covers("SK-C4")
  @ParameterizedTest
  @CsvSource({"monitoring, FULL", "aftercare, WITHHELD", "registration, WITHHELD"})
  void fieldIsShownInTheStepsThatNeedItOnly(String step, String shown) {
    Field<Map<String, String>, String> field =
        Field.<Map<String, String>, String>of("package", "agreement-package", f -> f.get("p"))
            .neededIn("monitoring", "unheard-of");
    FileSchema<Map<String, String>> schema = FileSchema.of(f -> CLIENT, List.of(field));
    Viewer viewer =
        viewer(
            "groningen-oggz",
            LocalDate.of(2026, 11, 1),
            new User("u1", "mjd", "network-member", null),
            "care",
            Circumstances.of(KEY, null).withStep(step));

    assertThat(cases(schema.disclose(Map.of("p", "x"), viewer, entry -> true)))
        .containsExactly("package=" + shown);
  }

  @Covers("FM-8.VII")
  @ParameterizedTest
  @CsvSource({
    "family-coaches, true, FULL",
    "police, true, ABSENT",
    "elker, true, ABSENT",
    "lentis, true, ABSENT",
    "family-coaches, false, WITHHELD"
  })
  void dataOfAnotherPartnerAreAsIfThereWereNone(String from, boolean known, String shown) {
    Field<Map<String, String>, String> field = Field.of("home", "housing", f -> f.get("h"));
    Field<Map<String, String>, String> sourced =
        known ? field.deliveredBy(f -> Optional.of(from)) : field;
    FileSchema<Map<String, String>> schema = FileSchema.of(f -> CLIENT, List.of(sourced));
    Viewer viewer =
        viewer(
            "groningen-free-flow",
            LocalDate.of(2011, 3, 1),
            new User("u1", "elker", "partner", null),
            "family-approach",
            Circumstances.of(KEY, null).withFamilies(FAMILY));

    assertThat(cases(schema.disclose(Map.of("h", "x"), viewer, entry -> true)))
        .containsExactly("home=" + shown);
    assertThat(cases(schema.disclose(Map.of(), viewer, entry -> true)))
        .containsExactly("home=" + (known ? "ABSENT" : "WITHHELD"));
  }

  private static Viewer evaluator() {
    return viewer(
        "groningen-evaluation",
        LocalDate.of(2011, 3, 1),
        new User("u1", "intraval", "evaluator", null),
        "evaluation",
        Circumstances.of(KEY, null).withFamilies(FAMILY));
  }

  @Covers("FM-8.VIII")
  @Test
  void evaluatorGetsAPseudonymInThePlaceOfTheNumber() throws JsonProcessingException {
    FileSchema<Map<String, String>> schema =
        FileSchema.of(
            f -> CLIENT,
            List.of(
                Field.<Map<String, String>, String>of("home", "housing", f -> f.get("h"))
                    .summarised(home -> "HAS_HOME")));
    List<AccessLog.Entry> log = new ArrayList<>();
    Pseudonyms pseudonyms = InMemoryPorts.pseudonyms(7);

    Disclosure disclosure = schema.disclose(Map.of("h", "x"), evaluator(), log::add, pseudonyms);

    String json = JSON.writeValueAsString(((Disclosure.Opened) disclosure).file());
    assertThat(json)
        .contains(pseudonyms.of(CLIENT, "evaluation").text(), "HAS_HOME")
        .doesNotContain("\"C1\"");
    assertThat(log).singleElement().satisfies(e -> assertThat(e.client()).isEqualTo(CLIENT));
  }

  @Covers("FM-8.VIII")
  @Test
  void withoutPseudonymsTheFileStaysClosedAndNothingIsLogged() {
    FileSchema<Map<String, String>> schema = FileSchema.of(f -> CLIENT, List.of());
    List<AccessLog.Entry> log = new ArrayList<>();
    Pseudonyms broken =
        (client, domain) -> {
          throw new IllegalStateException(client.text());
        };

    assertThat(cases(schema.disclose(Map.of(), evaluator(), log::add)))
        .containsExactly("FM-8.VIII PSEUDONYMS_NEEDED");
    assertThat(cases(schema.disclose(Map.of(), evaluator(), log::add, broken)))
        .containsExactly("FM-8.VIII PSEUDONYMS_NEEDED");
    assertThat(log).isEmpty();
  }

  @Covers("SK-C12")
  @Test
  void othersGetTheNumberWhetherThereArePseudonymsOrNot() {
    Viewer member =
        viewer(
            "groningen-oggz",
            LocalDate.of(2026, 11, 1),
            new User("u1", "mjd", "network-member", null),
            "care",
            Circumstances.of(KEY, null));
    FileSchema<Map<String, String>> schema = FileSchema.of(f -> CLIENT, List.of());

    Disclosure disclosure =
        schema.disclose(Map.of(), member, entry -> true, InMemoryPorts.pseudonyms(7));

    assertThat(((Disclosure.Opened) disclosure).file().client()).isEqualTo(CLIENT);
  }

  @Test
  void dataItemOfTheChainIsAFieldByItsName() {
    ExtensionField pets =
        new ExtensionField(
            "pets",
            ExtensionField.Type.TEXT,
            List.of(),
            ExtensionField.Sensitivity.ORDINARY,
            false,
            "Huisdieren",
            "Pets");
    Field<Extensions, String> field =
        FileSchemas.extension(pets, "agreement-package", extensions -> extensions);
    FileSchema<Extensions> schema = FileSchema.of(f -> CLIENT, List.of(field));
    Viewer viewer =
        viewer(
            "groningen-oggz",
            LocalDate.of(2026, 11, 1),
            new User("u1", "mjd", "network-member", null),
            "care",
            Circumstances.of(KEY, null).withStep("monitoring"));

    assertThat(cases(schema.disclose(new Extensions(Map.of("pets", "dog")), viewer, entry -> true)))
        .containsExactly("pets=FULL");
    assertThat(cases(schema.disclose(Extensions.NONE, viewer, entry -> true)))
        .containsExactly("pets=ABSENT");
  }
}
