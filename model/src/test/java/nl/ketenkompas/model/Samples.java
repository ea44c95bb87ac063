package nl.ketenkompas.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.ketenkompas.model.agreement.AgreementError;
import nl.ketenkompas.model.agreement.Change;
import nl.ketenkompas.model.agreement.OpenNorm;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.agreement.Versions;
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
import nl.ketenkompas.model.signal.LogEvent;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Deadline;
import nl.ketenkompas.model.time.DeadlineEvent;
import nl.ketenkompas.model.time.DeadlineRule;
import nl.ketenkompas.model.time.DeadlineState;
import nl.ketenkompas.model.time.DerivationStep;
import nl.ketenkompas.model.time.EndRule;
import nl.ketenkompas.model.time.Holiday;
import nl.ketenkompas.model.time.HolidayDate;
import nl.ketenkompas.model.time.ICalendar;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.model.time.MonthRule;
import nl.ketenkompas.model.time.SundayRule;
import nl.ketenkompas.model.time.Timespan;
import nl.ketenkompas.model.time.WorkCalendar;

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
    addTime(samples);
    samples.put(Fact.field("birthDate"), "\"field:birthDate\"");
    samples.put(Fact.Kind.FIELD, "\"FIELD\"");
    samples.put(Rule.of("SK-C7"), "\"SK-C7\"");
    samples.put(Rule.Nature.DATA, "\"DATA\"");
    samples.put(Language.NL, "\"nl\"");
    samples.put(Severity.WARNING, "\"WARNING\"");
    samples.put(new Title("Maandag", "Monday"), "{\"nl\":\"Maandag\",\"en\":\"Monday\"}");
    samples.put(OpenNorm.State.OPEN, "\"OPEN\"");
    samples.put(
        OpenNorm.of("INFORM", "/terms/duties/1", null, "DIRECTOR_BU"),
        "{\"id\":\"INFORM\",\"pointer\":\"/terms/duties/1\",\"state\":\"ACCEPTED\","
            + "\"acceptedBy\":\"DIRECTOR_BU\"}");
    samples.put(Versions.Gap.NOT_YET, "\"NOT_YET\"");
    samples.put(LogEvent.FILE_READ, "\"FILE_READ\"");
    samples.put(
        new AgreementError("a.json", 3, 7, "/terms", "expected a text", "verwacht een tekst"),
        "{\"file\":\"a.json\",\"line\":3,\"column\":7,\"pointer\":\"/terms\","
            + "\"expected\":\"expected a text\",\"dutch\":\"verwacht een tekst\"}");
    samples.put(Change.Type.REORDERED, "\"REORDERED\"");
    samples.put(
        new Change(
            "/terms/keys/bsn",
            Change.Type.REMOVED,
            "/terms/keys/0",
            null,
            List.of(Rule.of("SK-C7"))),
        "{\"clause\":\"/terms/keys/bsn\",\"type\":\"REMOVED\",\"before\":\"/terms/keys/0\","
            + "\"rules\":[\"SK-C7\"]}");
    samples.putAll(ClientSamples.all());
    samples.putAll(ChainSamples.all());
    samples.putAll(CareSamples.all());
    return samples;
  }

  private static void addTime(Map<Object, String> samples) {
    samples.put(MonthRule.FULL_CALENDAR_MONTHS, "\"FULL_CALENDAR_MONTHS\"");
    samples.put(Timespan.parse("P1Y2M3W4D5WD"), "\"P1Y2M3W4D5WD\"");
    samples.put(SundayRule.SATURDAY_BEFORE, "\"SATURDAY_BEFORE\"");
    samples.put(HolidayDate.parse("easter+39"), "\"easter+39\"");
    String fair = "{\"code\":\"FAIR\",\"on\":\"08-28\",\"sunday\":\"STAYS\"}";
    samples.put(Holiday.of("FAIR", "08-28"), fair);
    samples.put(
        new Holiday(
            "KINGS_DAY",
            HolidayDate.parse("04-27"),
            2014,
            2100,
            5,
            SundayRule.SATURDAY_BEFORE,
            "birthday of the King"),
        "{\"code\":\"KINGS_DAY\",\"on\":\"04-27\",\"firstYear\":2014,\"lastYear\":2100,\"everyYears\":5,\"sunday\":\"SATURDAY_BEFORE\",\"source\":\"birthday"
            + " of the King\"}");
    samples.put(
        WorkCalendar.of("six", Set.of(DayOfWeek.SUNDAY), List.of(Holiday.of("FAIR", "08-28"))),
        "{\"id\":\"six\",\"weekend\":[\"SUNDAY\"],\"holidays\":[" + fair + "]}");
    samples.put(EndRule.NEXT_WORKING_DAY, "\"NEXT_WORKING_DAY\"");
    String open =
        "{\"id\":\"INFORM\",\"rule\":\"FM-8.VI\",\"months\":\"START_DAY_NOT_COUNTED\","
            + "\"end\":\"STAYS\",\"warnAfter\":\"P1D\"}";
    samples.put(DeadlineRule.open("INFORM", "FM-8.VI", Timespan.ofDays(1)), open);
    samples.put(
        DeadlineRule.within("AD_FORM", "SK-I6", Timespan.ofWeeks(4))
            .withGrace(Timespan.ofWeeks(2))
            .withWarnBefore(Timespan.ofWeeks(1)),
        "{\"id\":\"AD_FORM\",\"rule\":\"SK-I6\",\"within\":\"P4W\","
            + "\"months\":\"START_DAY_NOT_COUNTED\",\"end\":\"STAYS\",\"grace\":\"P2W\","
            + "\"warnBefore\":\"P1W\"}");
    samples.put(DeadlineEvent.parse("PAUSED@2011-05-02"), "\"PAUSED@2011-05-02\"");
    samples.put(DeadlineEvent.Kind.MET, "\"MET\"");
    samples.put(DeadlineState.MET_LATE, "\"MET_LATE\"");
    samples.put(
        DerivationStep.parse("SHIFTED KINGS_DAY 2025-04-28"), "\"SHIFTED KINGS_DAY 2025-04-28\"");
    samples.put(DerivationStep.Kind.ADDED, "\"ADDED\"");
    samples.put(
        Deadline.of(
                "d/1",
                DeadlineRule.open("INFORM", "FM-8.VI", Timespan.ofDays(1)),
                LocalDate.of(2011, 5, 2))
            .about("pilot/family-1")
            .ownedBy("coach-1")
            .met(LocalDate.of(2011, 5, 3)),
        "{\"id\":\"d/1\",\"rule\":"
            + open
            + ",\"subject\":\"pilot/family-1\",\"owner\":\"coach-1\","
            + "\"events\":[\"STARTED@2011-05-02\",\"MET@2011-05-03\"]}");
    samples.put(ICalendar.Component.VTODO, "\"VTODO\"");
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
