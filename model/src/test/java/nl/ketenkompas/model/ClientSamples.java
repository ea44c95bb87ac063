package nl.ketenkompas.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.client.Addresses;
import nl.ketenkompas.model.client.AdvocateAuthorisation;
import nl.ketenkompas.model.client.Confidential;
import nl.ketenkompas.model.client.Criterion;
import nl.ketenkompas.model.client.ExtensionField;
import nl.ketenkompas.model.client.ExtensionFields;
import nl.ketenkompas.model.client.Extensions;
import nl.ketenkompas.model.client.GroupFacts;
import nl.ketenkompas.model.client.Household;
import nl.ketenkompas.model.client.Households;
import nl.ketenkompas.model.client.Representation;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.client.TargetGroup;
import nl.ketenkompas.model.client.TargetGroups;
import nl.ketenkompas.model.person.Address;
import nl.ketenkompas.model.person.HiddenAddress;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.Secrecy;
import nl.ketenkompas.model.time.DateRange;

/** One value of each type about clients, with its JSON form. */
final class ClientSamples {
  private static final SourceKey KEY = SourceKey.of("shelter", "0012");
  private static final DateRange YEAR = DateRange.parse("2011-01-01/2012-01-01");

  private ClientSamples() {}

  static Map<Object, String> all() {
    Map<Object, String> samples = new LinkedHashMap<>();
    samples.put(Secrecy.ALL, "\"7\"");
    samples.put(Secrecy.Recipient.CHURCH, "\"CHURCH\"");
    samples.put(HiddenAddress.withheld(Address.Kind.HOME), "\"hidden/W\"");
    samples.put(new Confidential<>(Secrecy.CHURCHES, "x"), "{\"secrecy\":\"2\",\"value\":\"x\"}");
    addresses(samples);
    households(samples);
    representation(samples);
    extensions(samples);
    groups(samples);
    return samples;
  }

  private static void addresses(Map<Object, String> samples) {
    Addresses.Entry hidden = Addresses.Entry.of(HiddenAddress.withheld(Address.Kind.HOME), YEAR);
    String hiddenJson = "{\"on\":\"2011-01-01/2012-01-01\",\"hidden\":\"hidden/W\"}";
    Addresses.Entry open =
        Addresses.Entry.of(
            new Address(Address.Kind.CORRESPONDENCE, null, null, null, null, "Delft"), YEAR);
    String openJson =
        "{\"on\":\"2011-01-01/2012-01-01\",\"address\":{\"kind\":\"B\",\"place\":\"Delft\"}}";
    samples.put(hidden, hiddenJson);
    samples.put(open, openJson);
    samples.put(
        new Addresses(List.of(hidden, open)),
        "{\"entries\":[" + hiddenJson + "," + openJson + "]}");
    samples.put(new Addresses(List.of()), "{}");
  }

  private static void households(Map<Object, String> samples) {
    Household.Member member =
        new Household.Member(KEY, Household.Role.CHILD, YEAR, PartialDate.parse("2001-05"));
    String memberJson =
        "{\"person\":\"shelter/0012\",\"role\":\"CHILD\",\"on\":\"2011-01-01/2012-01-01\","
            + "\"birthDate\":\"2001-05\"}";
    Household household = Household.of(SourceKey.of("shelter", "G1")).with(member);
    String householdJson = "{\"key\":\"shelter/G1\",\"members\":[" + memberJson + "]}";
    samples.put(Household.Role.PARENT, "\"PARENT\"");
    samples.put(member, memberJson);
    samples.put(household, householdJson);
    samples.put(Household.of(KEY), "{\"key\":\"shelter/0012\"}");
    samples.put(Households.of(List.of(household)), "[" + householdJson + "]");
  }

  private static void representation(Map<Object, String> samples) {
    samples.put(Representation.Kind.MENTORSHIP, "\"MENTORSHIP\"");
    samples.put(Representation.Matter.CARE, "\"CARE\"");
    samples.put(
        new Representation(
            KEY, Representation.Kind.ADMINISTRATION, "B. Wind", null, "050-1234567", YEAR),
        "{\"client\":\"shelter/0012\",\"kind\":\"ADMINISTRATION\",\"name\":\"B. Wind\","
            + "\"contact\":\"050-1234567\",\"on\":\"2011-01-01/2012-01-01\"}");
    samples.put(
        new AdvocateAuthorisation(KEY, "adv-1", YEAR),
        "{\"client\":\"shelter/0012\",\"advocate\":\"adv-1\",\"on\":\"2011-01-01/2012-01-01\"}");
  }

  private static void extensions(Map<Object, String> samples) {
    ExtensionField field =
        new ExtensionField(
            "pet",
            ExtensionField.Type.CODE,
            List.of("DOG", "CAT"),
            ExtensionField.Sensitivity.ORDINARY,
            false,
            "Huisdier",
            "Pet");
    String fieldJson =
        "{\"name\":\"pet\",\"type\":\"CODE\",\"codes\":[\"DOG\",\"CAT\"],"
            + "\"sensitivity\":\"ORDINARY\",\"required\":false,\"nl\":\"Huisdier\",\"en\":\"Pet\"}";
    samples.put(ExtensionField.Type.NUMBER, "\"NUMBER\"");
    samples.put(ExtensionField.Sensitivity.SPECIAL, "\"SPECIAL\"");
    samples.put(field, fieldJson);
    samples.put(new ExtensionFields(List.of(field)), "{\"fields\":[" + fieldJson + "]}");
    samples.put(
        new Extensions(Map.of("pet", "DOG", "age", "4")), "{\"age\":\"4\",\"pet\":\"DOG\"}");
  }

  private static void groups(Map<Object, String> samples) {
    Criterion.AtLeast atLeast =
        new Criterion.AtLeast("problem", 1, List.of("DEBTS"), true, "Een probleem.", "A problem.");
    String atLeastJson =
        "{\"kind\":\"AT_LEAST\",\"fact\":\"problem\",\"count\":1,\"codes\":[\"DEBTS\"],"
            + "\"open\":true,\"nl\":\"Een probleem.\",\"en\":\"A problem.\"}";
    Criterion.Is is = new Criterion.Is("family", true, "Een gezin.", "A family.");
    String isJson =
        "{\"kind\":\"IS\",\"fact\":\"family\",\"value\":true,\"nl\":\"Een gezin.\","
            + "\"en\":\"A family.\"}";
    Criterion.Aged aged = new Criterion.Aged(216, null, "18 of ouder.", "18 or over.");
    String agedJson =
        "{\"kind\":\"AGED\",\"fromMonths\":216,\"nl\":\"18 of ouder.\",\"en\":\"18 or over.\"}";
    samples.put(atLeast, atLeastJson);
    samples.put(is, isJson);
    samples.put(aged, agedJson);
    TargetGroup group = new TargetGroup("G", "Groep", "Group", "SK-A7", List.of(atLeast, is, aged));
    String groupJson =
        "{\"id\":\"G\",\"nl\":\"Groep\",\"en\":\"Group\",\"rule\":\"SK-A7\",\"criteria\":["
            + atLeastJson
            + ","
            + isJson
            + ","
            + agedJson
            + "]}";
    samples.put(group, groupJson);
    samples.put(
        new TargetGroups("g", "somewhere", List.of(group)),
        "{\"id\":\"g\",\"source\":\"somewhere\",\"groups\":[" + groupJson + "]}");
    samples.put(Criterion.Met.UNKNOWN, "\"UNKNOWN\"");
    GroupFacts.Codes codes = new GroupFacts.Codes(List.of("B", "A"), true);
    String codesJson = "{\"codes\":[\"A\",\"B\"],\"complete\":true}";
    samples.put(codes, codesJson);
    samples.put(GroupFacts.NONE, "{\"birthDate\":\"unknown\"}");
    samples.put(
        new GroupFacts(Map.of("problem", codes), Map.of("family", true), PartialDate.parse("1971")),
        "{\"codes\":{\"problem\":"
            + codesJson
            + "},\"flags\":{\"family\":true},\"birthDate\":\"1971\"}");
  }
}
