package nl.ketenkompas.model;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.chain.Assignment;
import nl.ketenkompas.model.chain.Assignments;
import nl.ketenkompas.model.chain.Chain;
import nl.ketenkompas.model.chain.ChainLink;
import nl.ketenkompas.model.chain.ChainRole;
import nl.ketenkompas.model.chain.Chains;
import nl.ketenkompas.model.chain.Employment;
import nl.ketenkompas.model.chain.Facilities;
import nl.ketenkompas.model.chain.Facility;
import nl.ketenkompas.model.chain.FacilityKind;
import nl.ketenkompas.model.chain.MunicipalityCode;
import nl.ketenkompas.model.chain.Participation;
import nl.ketenkompas.model.chain.Partner;
import nl.ketenkompas.model.chain.Partners;
import nl.ketenkompas.model.chain.RegistrationPoint;
import nl.ketenkompas.model.chain.Signature;
import nl.ketenkompas.model.chain.Signatures;
import nl.ketenkompas.model.chain.Staff;
import nl.ketenkompas.model.chain.Subject;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.DateRange;

/** One value of each type about chains, with its JSON form. */
final class ChainSamples {
  private static final DateRange YEAR = DateRange.parse("2011-01-01/2012-01-01");
  private static final String ON = "\"on\":\"2011-01-01/2012-01-01\"";

  private ChainSamples() {}

  static Map<Object, String> all() {
    Map<Object, String> samples = new LinkedHashMap<>();
    partners(samples);
    signatures(samples);
    facilities(samples);
    assignments(samples);
    return samples;
  }

  private static void partners(Map<Object, String> samples) {
    Participation merged =
        new Participation(new Partner("night", "Nachtopvang"), 2, YEAR, "shelter");
    String mergedJson =
        "{\"partner\":{\"id\":\"night\",\"name\":\"Nachtopvang\"},\"ring\":2,"
            + ON
            + ",\"successor\":\"shelter\"}";
    Participation open =
        Participation.of(
            new Partner("shelter", "Het Kopland"), 1, DateRange.parse("2011-01-01/.."));
    String openJson =
        "{\"partner\":{\"id\":\"shelter\",\"name\":\"Het Kopland\"},\"ring\":1,"
            + "\"on\":\"2011-01-01/..\"}";
    Partners partners = new Partners(List.of(merged, open));
    String partnersJson = "{\"participations\":[" + mergedJson + "," + openJson + "]}";
    Chain chain = new Chain("homeless", "Daklozenketen", partners);
    String chainJson =
        "{\"id\":\"homeless\",\"name\":\"Daklozenketen\",\"partners\":" + partnersJson + "}";
    Chain youth = new Chain("youth", "Jeugdketen", new Partners(List.of()));
    String youthJson =
        "{\"id\":\"youth\",\"name\":\"Jeugdketen\",\"partners\":{\"participations\":[]}}";
    ChainLink link = new ChainLink("youth", "homeless", List.of("STATUS"), "covenant", YEAR);
    String linkJson =
        "{\"from\":\"youth\",\"to\":\"homeless\",\"kinds\":[\"STATUS\"],\"basis\":\"covenant\","
            + ON
            + "}";
    samples.put(merged, mergedJson);
    samples.put(open, openJson);
    samples.put(partners, partnersJson);
    samples.put(chain, chainJson);
    samples.put(link, linkJson);
    samples.put(
        new Chains(List.of(chain, youth), List.of(link)),
        "{\"chains\":[" + chainJson + "," + youthJson + "],\"links\":[" + linkJson + "]}");
  }

  private static void signatures(Map<Object, String> samples) {
    Signature signature =
        new Signature(
            "covenant", "2", "shelter", "director", YEAR, Instant.parse("2011-02-01T09:30:00Z"));
    String json =
        "{\"agreement\":\"covenant\",\"version\":\"2\",\"party\":\"shelter\",\"by\":\"director\","
            + ON
            + ",\"recordedAt\":\"2011-02-01T09:30:00Z\"}";
    samples.put(signature, json);
    samples.put(
        Signature.of("covenant", "2", "shelter", "director", YEAR),
        "{\"agreement\":\"covenant\",\"version\":\"2\",\"party\":\"shelter\",\"by\":\"director\","
            + ON
            + "}");
    samples.put(new Signatures(List.of(signature)), "{\"signatures\":[" + json + "]}");
  }

  private static void facilities(Map<Object, String> samples) {
    FacilityKind kind = new FacilityKind("DAY_SHELTER", "Dagopvang", "Day shelter", false);
    String kindJson =
        "{\"id\":\"DAY_SHELTER\",\"nl\":\"Dagopvang\",\"en\":\"Day shelter\","
            + "\"passRequired\":false}";
    Facility facility =
        new Facility(
            "F1",
            "De Open Deur",
            "DAY_SHELTER",
            "shelter",
            40,
            MunicipalityCode.parse("0014"),
            "north",
            YEAR,
            true);
    String facilityJson =
        "{\"id\":\"F1\",\"name\":\"De Open Deur\",\"kind\":\"DAY_SHELTER\","
            + "\"partner\":\"shelter\",\"capacity\":40,\"municipality\":\"0014\","
            + "\"region\":\"north\","
            + ON
            + ",\"passRequired\":true}";
    samples.put(kind, kindJson);
    samples.put(facility, facilityJson);
    samples.put(
        new Facility("F2", "Zuid", "DAY_SHELTER", "shelter", null, null, null, YEAR, null),
        "{\"id\":\"F2\",\"name\":\"Zuid\",\"kind\":\"DAY_SHELTER\",\"partner\":\"shelter\","
            + ON
            + "}");
    samples.put(
        new Facilities(List.of(kind), List.of(facility)),
        "{\"kinds\":[" + kindJson + "],\"facilities\":[" + facilityJson + "]}");
    samples.put(
        new RegistrationPoint(
            "R1",
            "Meldpunt",
            "ggd",
            true,
            List.of(MunicipalityCode.parse("0014")),
            List.of("police"),
            YEAR),
        "{\"id\":\"R1\",\"name\":\"Meldpunt\",\"partner\":\"ggd\",\"decentral\":true,"
            + "\"municipalities\":[\"0014\"],\"reporters\":[\"police\"],"
            + ON
            + "}");
  }

  private static void assignments(Map<Object, String> samples) {
    Employment employment = new Employment("e-1", "shelter", true, YEAR);
    String employmentJson =
        "{\"staff\":\"e-1\",\"partner\":\"shelter\",\"seconded\":true," + ON + "}";
    samples.put(employment, employmentJson);
    samples.put(new Staff(List.of(employment)), "{\"employments\":[" + employmentJson + "]}");
    ChainRole role = new ChainRole("CASE_DIRECTOR", "Regievoerder", "Case director", true);
    String roleJson =
        "{\"id\":\"CASE_DIRECTOR\",\"nl\":\"Regievoerder\",\"en\":\"Case director\",\"one\":true}";
    Assignment one =
        new Assignment(
            "e-1", "CASE_DIRECTOR", Subject.client(SourceKey.of("shelter", "0012")), YEAR);
    String oneJson =
        "{\"staff\":\"e-1\",\"role\":\"CASE_DIRECTOR\",\"subject\":\"CLIENT/shelter/0012\","
            + ON
            + "}";
    samples.put(role, roleJson);
    samples.put(one, oneJson);
    samples.put(Subject.CHAIN, "\"CHAIN\"");
    samples.put(Subject.partner("shelter"), "\"PARTNER/shelter\"");
    samples.put(Subject.Kind.FAMILY, "\"FAMILY\"");
    samples.put(
        new Assignments.Overlap(one, one, YEAR),
        "{\"one\":" + oneJson + ",\"two\":" + oneJson + "," + ON + "}");
    samples.put(
        Assignments.of(List.of(role), List.of(one)),
        "{\"roles\":[" + roleJson + "],\"assignments\":[" + oneJson + "]}");
  }
}
