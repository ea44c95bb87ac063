package nl.ketenkompas.privacy.audit;

import static nl.ketenkompas.privacy.audit.Trails.ANNE;
import static nl.ketenkompas.privacy.audit.Trails.entry;
import static nl.ketenkompas.privacy.audit.Trails.full;
import static nl.ketenkompas.privacy.audit.Trails.none;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.ketenkompas.model.port.AccessLog;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;

/** The exports against the field lists that Logius publishes. */
class ExportTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Set<String> LDV_REQUIRED =
      Set.of(
          "trace_id",
          "operation_id",
          "status_code",
          "name",
          "start_time",
          "end_time",
          "resource",
          "attributes");
  private static final Set<String> LDV_OPTIONAL =
      Set.of("parent_operation_id", "foreign_operation");
  private static final Set<String> LDV_ATTRIBUTES =
      Set.of(
          "dpl.core.processing_activity_id",
          "dpl.core.data_subject_id",
          "dpl.core.data_subject_id_type");
  private static final Set<String> NEN =
      Set.of(
          "eventTypeCode",
          "users",
          "participants",
          "autorisatieProtocol",
          "behandelrelatieProtocol",
          "toestemmingsProfiel",
          "controles");
  private static final Set<String> NEN_USER =
      Set.of(
          "userID",
          "alternateUserID",
          "userName",
          "userIsRequestor",
          "roleIDCode",
          "purposeOfUse",
          "networkAccessPoint");
  private static final Set<String> NEN_PARTICIPANT =
      Set.of(
          "objectTypeCode",
          "role",
          "dataLifeCycle",
          "idTypeCode",
          "permissionPolicySet",
          "sensitivity",
          "id",
          "name",
          "detail");

  private final Trails trails = new Trails();

  private static Set<String> names(JsonNode node) {
    Set<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Covers("LDV")
  @Test
  void theRowOfProcessingHasTheFieldsOfTheStandard() {
    trails.trail.confirm(entry(ANNE, full("identity")));
    TraceContext caller = TraceContext.parse("00-" + "1".repeat(32) + "-" + "2".repeat(16) + "-01");
    trails.trail.in(caller).confirm(entry(ANNE));
    trails.trail.from(caller, "https://police.example.nl").confirm(entry(ANNE));

    List<JsonNode> rows = new ArrayList<>();
    trails.processing.lines().forEach(line -> rows.add(JSON.valueToTree(ProcessingRow.of(line))));

    for (JsonNode row : rows) {
      assertThat(names(row)).containsAll(LDV_REQUIRED);
      assertThat(row.get("trace_id").asText()).matches("[0-9a-f]{32}");
      assertThat(row.get("operation_id").asText()).matches("[0-9a-f]{16}");
      assertThat(row.get("status_code").asInt()).isBetween(0, 2);
      assertThat(row.get("start_time").isIntegralNumber()).isTrue();
      assertThat(row.get("end_time").asLong()).isEqualTo(row.get("start_time").asLong());
      assertThat(names(row.get("attributes"))).isEqualTo(LDV_ATTRIBUTES);
      assertThat(row.at("/attributes/dpl.core.data_subject_id").asText())
          .doesNotContain(ANNE.text());
      assertThat(row.at("/attributes/dpl.core.processing_activity_id").asText())
          .startsWith(Trails.REGISTER);
      assertThat(row.toString()).doesNotContain("u1", "worker");
      Set<String> others = new TreeSet<>(names(row));
      others.removeAll(LDV_REQUIRED);
      assertThat(LDV_OPTIONAL).containsAll(others);
    }
    assertThat(rows.get(1).get("parent_operation_id").asText()).isEqualTo("2".repeat(16));
    assertThat(names(rows.get(2).get("foreign_operation")))
        .containsExactlyInAnyOrder("trace_id", "operation_id", "entity");
  }

  @Covers("NEN-7513")
  @Test
  void theEventHasTheFieldsOfTheExtension() {
    trails.trail.confirm(entry(ANNE, full("identity"), full("address"), none("plan")));

    Nen7513Event event = Nen7513Event.of(trails.record(0));
    JsonNode json = JSON.valueToTree(event);

    assertThat(names(json)).isEqualTo(NEN);
    assertThat(event.eventTypeCode()).isEqualTo("110110");
    json.get("users").forEach(user -> assertThat(NEN_USER).containsAll(names(user)));
    assertThat(json.get("users").toString())
        .isEqualTo(
            "[{\"userID\":\"u1\",\"userIsRequestor\":true,\"roleIDCode\":\"worker\","
                + "\"purposeOfUse\":\"care\"},{\"userID\":\"shelter\",\"userIsRequestor\":false,"
                + "\"roleIDCode\":\"organisation\",\"purposeOfUse\":\"care\"}]");
    json.get("participants")
        .forEach(participant -> assertThat(NEN_PARTICIPANT).containsAll(names(participant)));
    assertThat(json.get("participants").get(0).toString())
        .isEqualTo(
            "{\"objectTypeCode\":\"1\",\"role\":\"1\",\"idTypeCode\":\"client\","
                + "\"id\":\"c-anne\"}");
    assertThat(json.get("participants").get(3).toString())
        .isEqualTo(
            "{\"objectTypeCode\":\"2\",\"role\":\"3\",\"dataLifeCycle\":\"6\","
                + "\"idTypeCode\":\"kind\",\"permissionPolicySet\":\"SK-C4\",\"id\":\"plan\","
                + "\"detail\":\"NONE\"}");
    assertThat(event.autorisatieProtocol()).isEqualTo("small@1");
    assertThat(event.behandelrelatieProtocol()).isEqualTo("small@1#worker");
    assertThat(event.toestemmingsProfiel()).containsExactly("CONSENT_GIVEN shelter/0012");
    assertThat(event.controles()).containsExactly("SK-C12", "SK-C4");
    assertThat(event + event.participants().toString())
        .isEqualTo(
            "Nen7513Event[110110][Participant[client], Participant[kind], Participant[kind],"
                + " Participant[kind]]");
  }

  @Covers({"NEN-7513", "AVG-17"})
  @Test
  void anEmergencyHasItsOwnCodeAndAnErasedClientNone() {
    trails.trail.confirm(
        entry(ANNE, new AccessLog.Item("plan", Level.FULL, Rule.of("SK-C4"), "EMERGENCY", null)));
    trails.trail.erase(ANNE);

    Nen7513Event event = Nen7513Event.of(trails.record(0));

    assertThat(event.eventTypeCode()).isEqualTo("110127");
    assertThat(event.toestemmingsProfiel()).containsExactly("EMERGENCY");
    assertThat(event.participants().get(0).id()).isNull();
  }
}
