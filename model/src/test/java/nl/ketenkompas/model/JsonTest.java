package nl.ketenkompas.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementKind;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.agreement.Versions;
import nl.ketenkompas.model.care.Plan;
import nl.ketenkompas.model.client.ExtensionFields;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.client.TargetGroup;
import nl.ketenkompas.model.person.Address;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.Prefixes;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Severity;
import nl.ketenkompas.model.rule.Step;
import nl.ketenkompas.model.rule.Verdict;
import nl.ketenkompas.model.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The same text from both lines of Jackson as they come out of the box, without a module. */
class JsonTest {
  private static final com.fasterxml.jackson.databind.ObjectMapper JACKSON_2 =
      new com.fasterxml.jackson.databind.ObjectMapper();
  private static final JsonMapper JACKSON_3 = JsonMapper.builder().build();

  /** Written only, since their reason codes belong to the room that gives them. */
  private static final Set<Class<?>> WRITTEN_ONLY =
      Set.of(
          Reason.class,
          Step.class,
          Explanation.class,
          Explanation.TurningPoint.class,
          Finding.class);

  /** Packages whose types stand in files that they read and test themselves. */
  private static final Set<String> OWN_FILES = Set.of("exchange", "journal", "port", "scenario");

  /** The outcome of reading a text or asking a question, never a part of a document. */
  private static final Set<Class<?>> NO_JSON =
      Set.of(
          Parsed.Ok.class,
          Parsed.Bad.class,
          ValueError.class,
          Prefixes.Split.class,
          ExtensionFields.Checked.Good.class,
          ExtensionFields.Checked.Refused.class,
          ExtensionFields.FieldError.class,
          TargetGroup.Belonging.Yes.class,
          TargetGroup.Belonging.No.class,
          TargetGroup.Belonging.Unknown.class,
          AgreementKind.Reading.Usable.class,
          AgreementKind.Reading.Unusable.class,
          Versions.OnDay.InForce.class,
          Versions.OnDay.None.class);

  static Stream<Map.Entry<Object, String>> samples() {
    return Samples.all().entrySet().stream();
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("samples")
  void bothLinesWriteAndReadTheSameText(Map.Entry<Object, String> sample)
      throws JsonProcessingException {
    Object value = sample.getKey();
    String json = sample.getValue();
    assertThat(JACKSON_2.writeValueAsString(value)).isEqualTo(json);
    assertThat(JACKSON_3.writeValueAsString(value)).isEqualTo(json);
    assertThat((Object) JACKSON_2.readValue(json, value.getClass())).isEqualTo(value);
    assertThat((Object) JACKSON_3.readValue(json, value.getClass())).isEqualTo(value);
  }

  @Test
  void everyPublicTypeWithAValueHasASample() {
    Set<Class<?>> sampled =
        Samples.all().keySet().stream().map(Object::getClass).collect(Collectors.toSet());
    List<Class<?>> missing = new ArrayList<>();
    for (Class<?> type : PublicTypes.notIn(OWN_FILES)) {
      boolean hasValues = type.isRecord() || type.isEnum();
      if (hasValues
          && !sampled.contains(type)
          && !WRITTEN_ONLY.contains(type)
          && type != Agreement.class
          && !NO_JSON.contains(type)) {
        missing.add(type);
      }
    }
    assertThat(missing).as("types without a sample; Maybe: add them to Samples").isEmpty();
  }

  static Stream<Class<?>> enums() {
    return PublicTypes.notIn(Set.of()).stream().filter(Class::isEnum);
  }

  @ParameterizedTest
  @MethodSource("enums")
  void bothLinesKnowEveryConstantByTheSameCode(Class<?> type) throws JsonProcessingException {
    List<String> codes = new ArrayList<>();
    for (Object constant : type.getEnumConstants()) {
      String code = JACKSON_2.writeValueAsString(constant);
      codes.add(code);
      assertThat(JACKSON_3.writeValueAsString(constant)).isEqualTo(code);
      if (constant instanceof ReasonCode) {
        continue; // Written only
      }
      assertThat((Object) JACKSON_2.readValue(code, type)).isEqualTo(constant);
      assertThat((Object) JACKSON_3.readValue(code, type)).isEqualTo(constant);
    }
    assertThat(codes).doesNotHaveDuplicates();
  }

  @Test
  void bothLinesWriteAndReadTheEnvelopeOfAnAgreement() throws JsonProcessingException {
    Agreement<Title> agreement =
        new Agreement<>(
            1,
            "lunch",
            "monday",
            2,
            new Title("Maandag", "Monday"),
            "the cook",
            "Europe/Amsterdam",
            DateRange.parse("2026-01-01/.."),
            new Title("Soep", "Soup"));
    String json =
        "{\"schemaVersion\":1,\"kind\":\"lunch\",\"id\":\"monday\",\"version\":2,"
            + "\"title\":{\"nl\":\"Maandag\",\"en\":\"Monday\"},\"source\":\"the cook\","
            + "\"zone\":\"Europe/Amsterdam\",\"valid\":\"2026-01-01/..\","
            + "\"terms\":{\"nl\":\"Soep\",\"en\":\"Soup\"}}";
    assertThat(JACKSON_2.writeValueAsString(agreement)).isEqualTo(json);
    assertThat(JACKSON_3.writeValueAsString(agreement)).isEqualTo(json);
    Agreement<Title> second =
        JACKSON_2.readValue(
            json, JACKSON_2.getTypeFactory().constructParametricType(Agreement.class, Title.class));
    assertThat(second).isEqualTo(agreement);
    Agreement<Title> third =
        JACKSON_3.readValue(
            json, JACKSON_3.getTypeFactory().constructParametricType(Agreement.class, Title.class));
    assertThat(third).isEqualTo(agreement);
  }

  @Test
  void readsARecordOfWhichOnlyTheKeyIsGiven() throws JsonProcessingException {
    PersonRecord expected = PersonRecord.of(SourceKey.of("a", "1"));
    String json = "{\"key\":\"a/1\"}";
    assertThat(JACKSON_2.readValue(json, PersonRecord.class)).isEqualTo(expected);
    assertThat(JACKSON_3.readValue(json, PersonRecord.class)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Secret\"",
        "{\"key\":\"a/1\",\"gender\":\"Secret\"}",
        "{\"key\":\"a/1\",\"bsn\":\"Secret\"}",
        "{\"key\":\"a/1\",\"bsn\":\"999990018\"}",
        "{\"key\":\"a/1\",\"bsn\":999990018}",
        "{\"key\":\"a/1\",\"bsn\":999990018.5}",
        "{\"key\":\"a/1\",\"bsn\":[999990018]}",
        "{\"key\":\"a/1\",\"birthDate\":999990018}",
        "{\"key\":\"a/1\",\"gender\":999990018}",
        "{\"key\":\"a/1\",\"name\":{\"usage\":999990018}}",
        "{\"key\":\"a/1\",\"addresses\":[{\"kind\":999990018}]}",
        "{\"key\":\"a/1\",\"addresses\":[{\"kind\":\"W\",\"postcode\":999990018}]}",
        "{\"key\":\"a/1\",\"birthDate\":\"Secret\"}",
        "{\"key\":\"a/1\",\"deathDate\":\"Secret\"}",
        "{\"key\":\"a/1\",\"secret\":\"Secret\"}",
        "{\"key\":\"a/1\",\"name\":\"Secret\"}",
        "{\"key\":\"a/1\",\"name\":{\"surname\":[\"Secret\"]}}",
        "{\"key\":\"a/1\",\"name\":{\"usage\":\"Secret\"}}",
        "{\"key\":\"a/1\",\"name\":{\"partners\":\"Secret\"}}",
        "{\"key\":\"a/1\",\"name\":{\"title\":\"Secret\"}}",
        "{\"key\":\"a/1\",\"name\":{\"partners\":[\"Secret\"]}}",
        "{\"key\":\"a/1\",\"name\":{\"partners\":[{\"from\":\"Secret\"}]}}",
        "{\"key\":\"a/1\",\"addresses\":[\"Secret\"]}",
        "{\"key\":\"a/1\",\"trajectoryManager\":\"Secret\"}",
        "{\"key\":\"a/1\",\"addresses\":[{\"kind\":\"Secret\"}]}",
        "{\"key\":\"a/1\",\"addresses\":[{\"kind\":\"W\",\"postcode\":\"Secret\"}]}",
        "{\"key\":\"a/1\",\"addresses\":[{\"kind\":\"W\",\"houseNumber\":\"Secret\"}]}",
        "{\"key\":\"a/1\",\"addresses\":[{\"kind\":\"W\",\"houseNumber\":999990018}]}",
        "{\"key\":\"a/1\",\"addresses\":[{\"kind\":\"W\",\"houseNumber\":9999900189999900189}]}",
        "{\"key\":\"a/1\",\"addresses\":[{\"kind\":\"W\",\"houseNumber\":{\"Secret\":1}}]}",
      })
  void refusedValuesStandInNoMessage(String json) {
    assertThatThrownBy(() -> JACKSON_2.readValue(json, PersonRecord.class))
        .satisfies(JsonTest::keepsTheSecret);
    assertThatThrownBy(() -> JACKSON_3.readValue(json, PersonRecord.class))
        .satisfies(JsonTest::keepsTheSecret);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Secret\"",
        "[\"Secret\"]",
        "{\"Secret\":1}",
        "{\"key\":\"Secret\"}",
        "{\"key\":\"a/1\",\"id\":\"Secret!\"}",
        "{\"key\":\"a/1\",\"id\":{\"Secret\":\"Secret\"}}",
        "{\"key\":\"a/1\",\"id\":\"p\",\"kind\":\"Secret\"}",
        "{\"key\":\"a/1\",\"id\":\"p\",\"kind\":999990018}",
        "PLAN \"valid\":\"Secret/..\"",
        "PLAN \"recordedAt\":\"Secret\"",
        "PLAN \"recordedAt\":999990018",
        "PLAN \"budgetCents\":\"Secret\"",
        "PLAN \"budgetCents\":999990018.5",
        "PLAN \"budgetCents\":-999990018",
        "PLAN \"budgetCents\":99999001899999001899999001899999001",
        "PLAN \"members\":\"Secret\"",
        "PLAN \"members\":[\"Secret\"]",
        "PLAN \"Secret\":\"Secret\"",
        "PLAN \"goals\":{\"Secret\":1}",
        "PLAN \"goals\":[\"Secret\"]",
        "PLAN \"goals\":[null]",
        "PLAN \"goals\":[{\"id\":\"g\",\"text\":[\"Secret\"]}]",
        "PLAN \"goals\":[{\"id\":\"g\",\"text\":\"Secret\",\"Secret\":1}]",
        "PLAN \"goals\":[{\"id\":\"g\",\"text\":\"Secret\",\"due\":\"Secret\"}]",
        "PLAN \"goals\":[{\"id\":\"g\",\"text\":\"Secret\",\"due\":\"+99999001-01-01\"}]",
        "PLAN \"actions\":[{\"id\":\"g\",\"text\":\"Secret\",\"goal\":\"Secret\"}]",
        "PLAN \"actions\":[{\"id\":\"g\",\"text\":\"Secret\",\"actor\":\"Secret\"}]",
        "PLAN \"deviations\":[{\"partner\":\"p\",\"goal\":\"Secret\",\"on\":\"2026-01-01\"}]",
      })
  void refusedPlansStandInNoMessage(String json) {
    String whole =
        json.startsWith("PLAN ")
            ? "{\"key\":\"a/1\",\"id\":\"p\",\"kind\":\"TRAJECTORY\",\"lifeAreas\":\"norm-3\","
                + (json.contains("valid") ? "" : "\"valid\":\"2026-01-01/..\",")
                + (json.contains("recordedAt") ? "" : "\"recordedAt\":\"2026-01-01T00:00:00Z\",")
                + json.substring(5)
                + "}"
            : json;
    assertThatThrownBy(() -> JACKSON_2.readValue(whole, Plan.class))
        .hasRootCauseInstanceOf(InvalidValueException.class)
        .satisfies(JsonTest::keepsTheSecret);
    assertThatThrownBy(() -> JACKSON_3.readValue(whole, Plan.class))
        .hasRootCauseInstanceOf(InvalidValueException.class)
        .satisfies(JsonTest::keepsTheSecret);
  }

  private static void keepsTheSecret(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      assertThat(t.toString()).doesNotContain("Secret").doesNotContain("999990018");
    }
  }

  @Test
  void readsNumbersWhereTextIsMeant() throws JsonProcessingException {
    assertThat(JACKSON_2.readValue("999990019", Bsn.class)).isEqualTo(Bsn.parse("999990019"));
    assertThat(JACKSON_3.readValue("999990019", Bsn.class)).isEqualTo(Bsn.parse("999990019"));
    String json = "{\"kind\":\"W\",\"houseNumber\":\"12\"}";
    Address expected = new Address(Address.Kind.HOME, null, 12, null, null, null);
    assertThat(JACKSON_2.readValue(json, Address.class)).isEqualTo(expected);
    assertThat(JACKSON_3.readValue(json, Address.class)).isEqualTo(expected);
  }

  private enum Why implements ReasonCode {
    BECAUSE;

    @Override
    public Rule rule() {
      return Rule.of("SK-C7");
    }

    @Override
    public String template(Language language) {
      return "because";
    }
  }

  @Test
  void explanationsAreWrittenWithTheirRules() throws JsonProcessingException {
    Reason reason = Reason.of(Why.BECAUSE, Fact.field("gender"));
    record Yes(List<Reason> reasons) implements Verdict {}
    Explanation<Yes> explanation =
        new Explanation<>(
            new Yes(List.of(reason)),
            List.of(new Step(reason, true, List.of(Step.fails(Reason.of(Why.BECAUSE))))),
            List.of(new Explanation.TurningPoint<>(reason, new Yes(List.of(reason)))));
    String why = "{\"rule\":\"SK-C7\",\"code\":\"BECAUSE\",\"facts\":[\"field:gender\"]}";
    String json =
        "{\"verdict\":{\"reasons\":["
            + why
            + "]},\"steps\":[{\"reason\":"
            + why
            + ",\"holds\":true,\"exceptions\":[{\"reason\":{\"rule\":\"SK-C7\",\"code\":\"BECAUSE\"},"
            + "\"holds\":false}]}],\"turningPoints\":[{\"change\":"
            + why
            + ",\"verdict\":{\"reasons\":["
            + why
            + "]}}]}";
    assertThat(JACKSON_2.writeValueAsString(explanation)).isEqualTo(json);
    assertThat(JACKSON_3.writeValueAsString(explanation)).isEqualTo(json);
    Finding finding = new Finding(Severity.INFO, "/terms", reason);
    String found = "{\"severity\":\"INFO\",\"pointer\":\"/terms\",\"reason\":" + why + "}";
    assertThat(JACKSON_2.writeValueAsString(finding)).isEqualTo(found);
    assertThat(JACKSON_3.writeValueAsString(finding)).isEqualTo(found);
  }
}
