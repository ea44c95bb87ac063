package nl.ketenkompas.model.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.stream.Stream;
import nl.ketenkompas.model.person.Address;
import nl.ketenkompas.model.person.HiddenAddress;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What about clients must not come out of JSON, or out of its refusal. */
class ClientJsonTest {
  private static final ObjectMapper JACKSON_2 = new ObjectMapper();
  private static final JsonMapper JACKSON_3 = JsonMapper.builder().build();

  static Stream<Arguments> misfits() {
    return Stream.of(
        Arguments.of(Confidential.class, "\"Secret\""),
        Arguments.of(Confidential.class, "{\"secrecy\":\"Secret\",\"value\":1}"),
        Arguments.of(Confidential.class, "{\"secrecy\":\"1\"}"),
        Arguments.of(HiddenAddress.class, "\"Secret\""),
        Arguments.of(HiddenAddress.class, "{\"street\":\"Secret\"}"),
        Arguments.of(Addresses.class, "\"Secret\""),
        Arguments.of(Addresses.class, "{\"entries\":\"Secret\"}"),
        Arguments.of(Addresses.class, "{\"entries\":[\"Secret\"]}"),
        Arguments.of(Addresses.class, "{\"entries\":[{\"on\":\"Secret\"}]}"),
        Arguments.of(Addresses.class, entry("\"address\":\"Secret\"")),
        Arguments.of(Addresses.class, entry("\"hidden\":\"Secret\"")),
        Arguments.of(Addresses.class, entry("\"hidden\":{\"kind\":\"W\",\"place\":\"Secret\"}")),
        Arguments.of(Household.class, "\"Secret\""),
        Arguments.of(Household.class, "{}"),
        Arguments.of(Household.class, "{\"key\":\"a/1\",\"members\":[\"Secret\"]}"),
        Arguments.of(Household.class, "{\"key\":\"a/1\",\"members\":[{\"role\":\"Secret\"}]}"),
        Arguments.of(Household.class, "{\"key\":\"a/1\",\"members\":[{\"birthDate\":\"Secret\"}]}"),
        Arguments.of(Households.class, "[\"Secret\"]"),
        Arguments.of(Representation.class, "\"Secret\""),
        Arguments.of(Representation.class, "{\"kind\":\"Secret\"}"),
        Arguments.of(Representation.class, "{\"name\":[\"Secret\"]}"),
        Arguments.of(Representation.class, "{\"name\":{\"Secret\":\"Secret\"}}"),
        Arguments.of(AdvocateAuthorisation.class, "\"Secret\""),
        Arguments.of(AdvocateAuthorisation.class, "{\"client\":\"a/1\",\"advocate\":\"Secr et\"}"),
        Arguments.of(Extensions.class, "\"Secret\""),
        Arguments.of(Extensions.class, "[\"Secret\"]"),
        Arguments.of(Extensions.class, "{\"a\":[\"Secret\"]}"),
        Arguments.of(Extensions.class, "{\"a\":null}"),
        Arguments.of(Extensions.class, "{\"Secret Secret\":\"1\"}"),
        Arguments.of(GroupFacts.class, "\"Secret\""),
        Arguments.of(GroupFacts.class, "{\"flags\":\"Secret\"}"),
        Arguments.of(GroupFacts.class, "{\"flags\":{\"x\":\"Secret\"}}"),
        Arguments.of(GroupFacts.class, "{\"flags\":{\"x\":null}}"),
        Arguments.of(GroupFacts.class, "{\"flags\":{\"Secret x\":true}}"),
        Arguments.of(GroupFacts.class, "{\"codes\":\"Secret\"}"),
        Arguments.of(GroupFacts.class, "{\"codes\":{\"x\":\"Secret\"}}"),
        Arguments.of(GroupFacts.class, "{\"codes\":{\"x\":{\"codes\":\"Secret\"}}}"),
        Arguments.of(GroupFacts.class, "{\"codes\":{\"x\":{\"codes\":[\"Secret x\"]}}}"),
        Arguments.of(
            GroupFacts.class, "{\"codes\":{\"x\":{\"codes\":[],\"complete\":\"Secret\"}}}"),
        Arguments.of(GroupFacts.class, "{\"birthDate\":\"Secret\"}"),
        Arguments.of(GroupFacts.Codes.class, "\"Secret\""),
        Arguments.of(GroupFacts.Codes.class, "{\"codes\":[\"Secret x\"]}"));
  }

  private static String entry(String address) {
    return "{\"entries\":[{\"on\":\"2011-01-01/..\"," + address + "}]}";
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("misfits")
  void refusedValuesStandInNoMessage(Class<?> type, String json) {
    assertThatThrownBy(() -> JACKSON_2.readValue(json, type))
        .isInstanceOf(JsonProcessingException.class)
        .satisfies(ClientJsonTest::keepsTheSecret);
    assertThatThrownBy(() -> JACKSON_3.readValue(json, type))
        .isInstanceOf(tools.jackson.core.JacksonException.class)
        .satisfies(ClientJsonTest::keepsTheSecret);
  }

  private static void keepsTheSecret(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      assertThat(t.toString()).doesNotContain("Secret");
    }
  }

  @Test
  @Covers({"BRP-2.40", "BRP-2.41"})
  void aHiddenAddressDoesNotComeOutOfJson() throws JsonProcessingException {
    Address home = new Address(Address.Kind.HOME, null, 12, null, "Secret", "Secret");
    Addresses.Entry entry =
        Addresses.Entry.of(HiddenAddress.of(home), DateRange.parse("2011-01-01/.."));
    for (Object value : new Object[] {entry, Map.of("address", HiddenAddress.of(home))}) {
      assertThat(JACKSON_2.writeValueAsString(value)).doesNotContain("Secret", "12");
      assertThat(JACKSON_3.writeValueAsString(value)).doesNotContain("Secret", "12");
      assertThat(value.toString()).doesNotContain("Secret", "12");
    }
    Addresses.Entry read =
        JACKSON_3.readValue(JACKSON_3.writeValueAsString(entry), Addresses.Entry.class);
    assertThat(read.hidden()).isEqualTo(HiddenAddress.withheld(Address.Kind.HOME));
  }
}
