package nl.ketenkompas.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.agreement.AgreementError;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.chain.Kvk;
import nl.ketenkompas.model.chain.Municipality;
import nl.ketenkompas.model.chain.MunicipalityCode;
import nl.ketenkompas.model.chain.Oin;
import nl.ketenkompas.model.chain.Partner;
import nl.ketenkompas.model.chain.Rsin;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.client.TrajectoryManager;
import nl.ketenkompas.model.person.ANumber;
import nl.ketenkompas.model.person.Address;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.CenturyRule;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.NameUsage;
import nl.ketenkompas.model.person.NobleTitle;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PartnerName;
import nl.ketenkompas.model.person.PersonName;
import nl.ketenkompas.model.person.Postcode;
import nl.ketenkompas.model.person.Prefixes;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Severity;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;

/**
 * One value of each type that has a JSON form, with that form: the registry behind {@link
 * JsonTest}, {@link JsonLimitsTest} and {@link JsonCanaryTest}, which cover what stands here.
 *
 * <p>Each public record and enum of the module must have a sample, or {@link JsonTest} fails and
 * names it; packages are found by themselves. To add one: a line {@code samples.put(value, json)}.
 * A package with many types has a class of its own beside this one, such as {@code CareSamples}
 * with the method {@code all()}, and one line {@code samples.putAll(CareSamples.all())} below.
 */
final class Samples {

  private Samples() {}

  /** The values and their JSON. */
  static Map<Object, String> all() {
    Map<Object, String> samples = new LinkedHashMap<>();
    samples.put(Bsn.parse("999990019"), "\"999990019\"");
    samples.put(ANumber.parse("1010101010"), "\"1010101010\"");
    samples.put(CenturyRule.upTo(2026), "\"1927..2026\"");
    samples.put(PartialDate.parse("19710300"), "\"1971-03\"");
    samples.put(PartialDate.UNKNOWN, "\"unknown\"");
    samples.put(Postcode.parse("9712 ab"), "\"9712AB\"");
    samples.put(Gender.FEMALE, "\"V\"");
    samples.put(NobleTitle.JONKVROUW, "\"JV\"");
    samples.put(
        new PartnerName(
            "de", "Boer", NobleTitle.BARON, PartialDate.parse("1960"), PartialDate.UNKNOWN),
        "{\"prefix\":\"de\",\"surname\":\"Boer\",\"title\":\"B\",\"from\":\"1960\","
            + "\"until\":\"unknown\"}");
    samples.put(
        PersonName.of("Jo", null, null).withTitle(NobleTitle.PRINCE),
        "{\"givenNames\":\"Jo\",\"title\":\"P\"}");
    samples.put(NameUsage.OWN_PARTNER, "\"N\"");
    samples.put(Address.Kind.CORRESPONDENCE, "\"B\"");
    samples.put(PartialDate.Precision.DAY, "\"DAY\"");
    samples.put(Prefixes.Relation.ABSENT, "\"ABSENT\"");
    samples.put(PartialDate.Relation.EQUAL, "\"EQUAL\"");
    samples.put(
        new Address(
            Address.Kind.HOME, Postcode.parse("9712AB"), 12, "a-1", "Grote Markt", "Groningen"),
        "{\"kind\":\"W\",\"postcode\":\"9712AB\",\"houseNumber\":12,\"suffix\":\"a-1\","
            + "\"street\":\"Grote Markt\",\"place\":\"Groningen\"}");
    samples.put(
        new Address(Address.Kind.CORRESPONDENCE, null, null, null, null, null), "{\"kind\":\"B\"}");
    samples.put(
        new PartnerName("van den", "Oever"), "{\"prefix\":\"van den\",\"surname\":\"Oever\"}");
    samples.put(name(), NAME);
    samples.put(PersonName.UNKNOWN, "{}");
    samples.put(new ClientId("C-1"), "\"C-1\"");
    samples.put(SourceKey.of("shelter", "00/12"), "\"shelter/00/12\"");
    samples.put(
        new TrajectoryManager("T. Wouda", "Het Kopland", "050-1234567"),
        "{\"name\":\"T. Wouda\",\"organisation\":\"Het Kopland\",\"contact\":\"050-1234567\"}");
    samples.put(
        PersonRecord.of(SourceKey.of("shelter", "0012")),
        "{\"key\":\"shelter/0012\",\"name\":{},\"birthDate\":\"unknown\",\"gender\":\"O\","
            + "\"secret\":false}");
    samples.put(
        new PersonRecord(
            SourceKey.of("shelter", "0012"),
            name(),
            Bsn.parse("000000012"),
            PartialDate.parse("1971-03-14"),
            Gender.FEMALE,
            List.of(new Address(Address.Kind.CORRESPONDENCE, null, 1, null, null, "Delft")),
            PartialDate.UNKNOWN,
            true,
            new TrajectoryManager("T. Wouda", null, null),
            "IN_TRAJECTORY"),
        "{\"key\":\"shelter/0012\",\"name\":"
            + NAME
            + ",\"bsn\":\"000000012\",\"birthDate\":\"1971-03-14\",\"gender\":\"V\","
            + "\"addresses\":[{\"kind\":\"B\",\"houseNumber\":1,\"place\":\"Delft\"}],"
            + "\"deathDate\":\"unknown\",\"secret\":true,"
            + "\"trajectoryManager\":{\"name\":\"T. Wouda\"},\"status\":\"IN_TRAJECTORY\"}");
    samples.put(PersonRecord.MinimalField.BSN, "\"BSN\"");
    samples.put(
        new Partner("shelter", "Het Kopland"), "{\"id\":\"shelter\",\"name\":\"Het Kopland\"}");
    samples.put(Rsin.parse("999990019"), "\"999990019\"");
    samples.put(Kvk.parse("01234567"), "\"01234567\"");
    samples.put(Oin.parse("00000003012345670000"), "\"00000003012345670000\"");
    samples.put(MunicipalityCode.parse("0599"), "\"0599\"");
    samples.put(
        new Municipality(
            MunicipalityCode.parse("0017"),
            "Haren",
            DateRange.parse("1850-01-01/2019-01-01"),
            MunicipalityCode.parse("0014"),
            "table 33"),
        "{\"code\":\"0017\",\"name\":\"Haren\",\"valid\":\"1850-01-01/2019-01-01\","
            + "\"successor\":\"0014\",\"source\":\"table 33\"}");
    samples.put(DateRange.parse("2011-01-01/.."), "\"2011-01-01/..\"");
    samples.put(
        new Moment(LocalDate.of(2012, 3, 1), Instant.parse("2012-04-15T09:30:00Z")),
        "\"2012-03-01@2012-04-15T09:30:00Z\"");
    samples.put(Fact.field("birthDate"), "\"field:birthDate\"");
    samples.put(Fact.Kind.FIELD, "\"FIELD\"");
    samples.put(Rule.of("SK-C7"), "\"SK-C7\"");
    samples.put(Rule.Nature.DATA, "\"DATA\"");
    samples.put(Language.NL, "\"nl\"");
    samples.put(Severity.WARNING, "\"WARNING\"");
    samples.put(new Title("Maandag", "Monday"), "{\"nl\":\"Maandag\",\"en\":\"Monday\"}");
    samples.put(
        new AgreementError("a.json", 3, 7, "/terms", "expected a text"),
        "{\"file\":\"a.json\",\"line\":3,\"column\":7,\"pointer\":\"/terms\","
            + "\"expected\":\"expected a text\"}");
    samples.putAll(ClientSamples.all());
    samples.putAll(ChainSamples.all());
    samples.putAll(CareSamples.all());
    return samples;
  }

  private static final String NAME =
      "{\"givenNames\":\"Anna"
          + " Özil\",\"initials\":\"A.Ö.\",\"prefix\":\"'t\",\"surname\":\"Hövell\",\"partners\":[{\"prefix\":\"van"
          + " den\",\"surname\":\"Oever\"},{\"surname\":\"Boer\"}],\"usage\":\"V\"}";

  private static PersonName name() {
    return new PersonName(
        "Anna Özil",
        "A.Ö.",
        "'t",
        "Hövell",
        List.of(new PartnerName("van den", "Oever"), new PartnerName(null, "Boer")),
        NameUsage.PARTNER_OWN);
  }
}
