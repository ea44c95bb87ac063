package nl.ketenkompas.privacy.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.port.AccessLog;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.Circumstances;
import nl.ketenkompas.privacy.Consent;
import nl.ketenkompas.privacy.Covenant;
import nl.ketenkompas.privacy.CovenantFacts;
import nl.ketenkompas.privacy.SharingScope;
import nl.ketenkompas.privacy.User;
import nl.ketenkompas.privacy.Viewer;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.redaction.FileSchema.Field;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSchemaTest {
  private static final ClientId CLIENT = new ClientId("c1");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<AccessLog.Entry> written = new ArrayList<>();
  private final AccessLog log = written::add;

  private static Viewer viewer(String partner, String role) {
    SourceKey key = SourceKey.of("shelter", "c1");
    DateRange year = DateRange.parse("2026-01-01/2027-01-01");
    CovenantFacts facts =
        new CovenantFacts(
            List.of(),
            List.of(Consent.signed(key, SharingScope.EVERYTHING, year, "doc-1")),
            List.of(),
            List.of(
                Circumstances.of(key, "Arnhem")
                    .withLabels("homeless", "care-avoider", "threatened-eviction")));
    return Covenant.of(CovenantTerms.preset("sample-chain"))
        .at(Moment.asOf(LocalDate.of(2026, 11, 1)), facts, k -> Optional.of(CLIENT))
        .viewer(new User("u1", partner, role, "Arnhem"), "care");
  }

  private static ClientFile file(@Nullable String diagnosis) {
    return new ClientFile(
        CLIENT, "Canary", diagnosis, List.of("a report"), "debts", "municipality");
  }

  private RedactedFile open(ClientFile file, Viewer viewer) {
    return ClientFile.SCHEMA
        .disclose(file, viewer, log)
        .<RedactedFile>fold(
            Disclosure.Opened::file,
            closed -> {
              throw new AssertionError("closed");
            });
  }

  @Covers({"SK-C12", "SK-C4"})
  @Test
  void shelterEmployeeLearnsThatThereIsDiagnosisAndNothingOfIt() throws JsonProcessingException {
    RedactedFile file = open(file("F20"), viewer("shelter", "shelter-worker"));

    assertThat(JSON.writeValueAsString(file))
        .isEqualTo(
            "{\"client\":\"c1\",\"fields\":{\"name\":{\"disclosed\":\"FULL\",\"value\":\"Canary\"},"
                + "\"diagnosis\":{\"disclosed\":\"EXISTS\"},"
                + "\"health\":{\"disclosed\":\"SUMMARY\",\"summary\":\"under treatment\"},"
                + "\"reports\":{\"disclosed\":\"WITHHELD\"},"
                + "\"debts\":{\"disclosed\":\"FULL\",\"value\":\"debts\"}}}");
    assertThat(file.get(ClientFile.DIAGNOSIS)).isEqualTo(new Disclosed.Exists<String>());
    assertThat(
            file.get(ClientFile.NAME).<String>fold(v -> v, s -> "", () -> "", () -> "", () -> ""))
        .isEqualTo("Canary");
  }

  @Covers("SK-C12")
  @Test
  void withheldFieldIsTheSameWhetherThereAreDataOrNot() throws JsonProcessingException {
    Viewer housing = viewer("housing", "housing-officer");

    String with = JSON.writeValueAsString(open(file("F20"), housing));
    String without = JSON.writeValueAsString(open(file(null), housing));

    assertThat(with).isEqualTo(without).contains("\"diagnosis\":{\"disclosed\":\"WITHHELD\"}");
    assertThat(written.get(0)).isEqualTo(written.get(1));
  }

  @Test
  void nothingThatIsWithheldIsEvenRead() {
    AtomicInteger reads = new AtomicInteger();
    Field<ClientFile, String> counted =
        Field.of(
            "diagnosis",
            "psychiatric-diagnosis",
            file -> {
              reads.incrementAndGet();
              return file.diagnosis();
            });
    FileSchema<ClientFile> schema = FileSchema.of(ClientFile::client, List.of(counted));

    schema.disclose(file("F20"), viewer("housing", "housing-officer"), log);

    assertThat(reads).hasValue(0);
  }

  @Covers("ST-PRIV")
  @ParameterizedTest
  @ValueSource(strings = {"youth-care", "somebody-else"})
  void whatUnsignedPartnerDeliveredIsNotPassedOn(String partner) {
    ClientFile file = new ClientFile(CLIENT, "Canary", "F20", List.of(), "debts", partner);

    RedactedFile redacted = open(file, viewer("shelter", "shelter-worker"));

    assertThat(redacted.get(ClientFile.DEBTS)).isEqualTo(new Disclosed.Absent<String>());
  }

  @Test
  void emptyFieldIsAbsent() {
    Field<ClientFile, Optional<String>> optional =
        Field.of("optional", "identity", file -> Optional.ofNullable(file.diagnosis()));
    Field<ClientFile, List<String>> list = Field.of("list", "identity", ClientFile::reports);
    FileSchema<ClientFile> schema = FileSchema.of(ClientFile::client, List.of(optional, list));
    ClientFile empty = new ClientFile(CLIENT, null, null, List.of(), null, null);

    assertThat(schema.fields()).containsExactly(optional, list);
    assertThat(cases(schema, empty)).containsExactly("ABSENT", "ABSENT");
    assertThat(cases(schema, file("F20"))).containsExactly("FULL", "FULL");
  }

  @Test
  void whatCannotBeToldInBroadTermsIsToldToExist() {
    Field<ClientFile, String> health = Field.of("health", "health", ClientFile::diagnosis);
    FileSchema<ClientFile> schema = FileSchema.of(ClientFile::client, List.of(health));

    assertThat(cases(schema, file("F20"))).containsExactly("EXISTS");
  }

  private List<String> cases(FileSchema<ClientFile> schema, ClientFile file) {
    return schema
        .disclose(file, viewer("shelter", "shelter-worker"), log)
        .<List<String>>fold(
            opened -> opened.file().fields().values().stream().map(Disclosed::disclosed).toList(),
            closed -> List.of());
  }

  @Test
  void foldHandlesAllCases() {
    assertThat(
            List.<Disclosed<String>>of(
                new Disclosed.Full<>("v"),
                new Disclosed.Summary<>("s"),
                new Disclosed.Exists<>(),
                new Disclosed.Absent<>(),
                new Disclosed.Withheld<>()))
        .extracting(
            disclosed ->
                disclosed.<String>fold(
                    v -> "full " + v,
                    s -> "summary " + s,
                    () -> "exists",
                    () -> "absent",
                    () -> "withheld"))
        .containsExactly("full v", "summary s", "exists", "absent", "withheld");
  }

  @Covers("NEN-7513")
  @Test
  void lookIsRecordedWithWhoWhomWhatAndWhy() {
    open(file("F20"), viewer("shelter", "shelter-worker"));

    AccessLog.Entry entry = written.get(0);
    assertThat(entry.user()).isEqualTo("u1");
    assertThat(entry.partner()).isEqualTo("shelter");
    assertThat(entry.role()).isEqualTo("shelter-worker");
    assertThat(entry.purpose()).isEqualTo("care");
    assertThat(entry.client()).isEqualTo(CLIENT);
    assertThat(entry.moment()).isEqualTo(Moment.asOf(LocalDate.of(2026, 11, 1)));
    assertThat(entry.agreement()).isEqualTo("sample-chain@1");
    assertThat(entry.items())
        .extracting(AccessLog.Item::kind)
        .containsExactly("identity", "psychiatric-diagnosis", "health", "nuisance", "income");
    assertThat(entry.items())
        .extracting(AccessLog.Item::level)
        .containsExactly(Level.FULL, Level.EXISTS, Level.SUMMARY, Level.NONE, Level.FULL);
    assertThat(entry.items())
        .extracting(item -> item.rule().id())
        .containsExactly("SK-C11", "SK-C12", "SK-C11", "SK-C12", "SK-C11");
  }

  @Covers("NEN-7513")
  @Test
  void fileStaysClosedWhenTheLogRefusesOrFails() {
    AtomicInteger reads = new AtomicInteger();
    Field<ClientFile, String> counted =
        Field.of(
            "name",
            "identity",
            file -> {
              reads.incrementAndGet();
              return file.name();
            });
    FileSchema<ClientFile> schema = FileSchema.of(ClientFile::client, List.of(counted));
    AccessLog failing =
        entry -> {
          throw new IllegalStateException("disk full");
        };

    for (AccessLog refusing : List.<AccessLog>of(entry -> false, failing)) {
      Disclosure disclosure =
          schema.disclose(file("F20"), viewer("shelter", "shelter-worker"), refusing);
      assertThat(disclosure).isInstanceOf(Disclosure.Closed.class);
      assertThat(disclosure.reasons())
          .extracting(reason -> reason.rule().id())
          .containsExactly("NEN-7513");
    }
    assertThat(reads).hasValue(0);
  }

  @Test
  void failureOfFieldDoesNotCarryTheValue() {
    Field<ClientFile, String> failing =
        Field.of(
            "name",
            "identity",
            file -> {
              throw new IllegalArgumentException("cannot read " + file.name());
            });
    FileSchema<ClientFile> schema = FileSchema.of(ClientFile::client, List.of(failing));

    assertThatThrownBy(() -> schema.disclose(file("F20"), viewer("shelter", "shelter-worker"), log))
        .isInstanceOf(IllegalStateException.class)
        .hasNoCause()
        .hasMessage("field name: its functions failed with java.lang.IllegalArgumentException");
  }

  @Test
  void fieldsOfOneSchemaHaveDifferentNames() {
    assertThatThrownBy(
            () -> FileSchema.of(ClientFile::client, List.of(ClientFile.NAME, ClientFile.NAME)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fieldOfAnotherSchemaIsWithheld() {
    Field<ClientFile, String> other = Field.of("other", "identity", ClientFile::name);

    assertThat(open(file("F20"), viewer("shelter", "shelter-worker")).get(other))
        .isEqualTo(new Disclosed.Withheld<String>());
  }
}
