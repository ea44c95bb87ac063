package nl.ketenkompas.identity;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.person.Address;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PartnerName;
import nl.ketenkompas.model.person.PersonName;
import nl.ketenkompas.model.person.Postcode;
import org.jspecify.annotations.Nullable;

/** Records with so few distinct values that they collide in every way. */
public final class SmallPopulations {
  static final List<Bsn> BSNS =
      List.of(Bsn.parse("999990019"), Bsn.parse("999990020"), Bsn.parse("999990032"));

  private SmallPopulations() {}

  public static Arbitrary<List<PersonRecord>> populations() {
    return records().list().ofMaxSize(12).map(SmallPopulations::withKeys);
  }

  public static Arbitrary<PersonRecord> records() {
    Arbitrary<String> surname =
        Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of("Jansen", "JANSEN", "Boer", "de Boer")),
                Tuple.of(1, Arbitraries.of("Yılmaz", "Jansen-Boer", "Jansen-de Boer", ".")))
            .injectNull(0.1);
    Arbitrary<String> given =
        Arbitraries.of("Peter", "Paul", "P.", "Peter Jan", "P", "IJsbrand", "I", "Peter-Jan")
            .injectNull(0.3);
    Arbitrary<List<PartnerName>> partners =
        Arbitraries.frequencyOf(
            Tuple.of(5, Arbitraries.just(List.<PartnerName>of())),
            Tuple.of(
                1,
                Arbitraries.of("Boer", "Jansen", "Oever")
                    .map(s -> List.of(new PartnerName(null, s)))));
    Arbitrary<PersonName> name =
        Combinators.combine(surname, given, Arbitraries.of("P.", "Y.").injectNull(0.3), partners)
            .as((s, g, i, p) -> new PersonName(g, i, null, s, p, null));
    Arbitrary<PartialDate> birth =
        Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of("1980-03-14", "1981-03-14")),
                Tuple.of(2, Arbitraries.of("1980-03", "1980", "unknown")))
            .map(PartialDate::parse);
    Arbitrary<Gender> gender =
        Arbitraries.frequency(
            Tuple.of(5, Gender.MALE), Tuple.of(1, Gender.FEMALE), Tuple.of(1, Gender.UNKNOWN));
    Arbitrary<List<Address>> addresses =
        Arbitraries.of(
                address("1011AB", 1),
                address("1011AB", 2),
                address(null, 1),
                address("1011AB", null))
            .list()
            .ofMaxSize(2);
    Arbitrary<PartialDate> death = Arbitraries.just(PartialDate.UNKNOWN).injectNull(0.9);
    return Combinators.combine(
            name, Arbitraries.of(BSNS).injectNull(0.5), birth, gender, addresses, death)
        .as(
            (n, b, d, g, a, dead) ->
                PersonRecord.of(SourceKey.of("x", "1"))
                    .withName(n)
                    .withBsn(b)
                    .withBirthDate(d)
                    .withGender(g)
                    .withAddresses(a)
                    .withDeathDate(dead));
  }

  private static Address address(@Nullable String postcode, @Nullable Integer number) {
    return new Address(
        Address.Kind.HOME,
        postcode == null ? null : Postcode.parse(postcode),
        number,
        null,
        null,
        null);
  }

  private static List<PersonRecord> withKeys(List<PersonRecord> records) {
    List<PersonRecord> keyed = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      keyed.add(withKey(records.get(i), SourceKey.of(List.of("a", "b", "c").get(i % 3), "" + i)));
    }
    return keyed;
  }

  public static PersonRecord withKey(PersonRecord r, SourceKey key) {
    return new PersonRecord(
        key,
        r.name(),
        r.bsn(),
        r.birthDate(),
        r.gender(),
        r.addresses(),
        r.deathDate(),
        r.secret(),
        r.trajectoryManager(),
        r.status());
  }

  /** The presets, and what people might make of them. */
  public static Arbitrary<Agreement<RecognitionTerms>> agreements() {
    String vng = RecognitionTerms.presetText("vng-2008");
    String wmo = RecognitionTerms.presetText("wmo-2015");
    List<String> texts =
        List.of(
            vng,
            wmo,
            vng.replace("\"POSSIBLE\"", "\"IGNORED\""),
            vng.replace(", \"GENDER\"]", "]")
                .replace("\"INITIAL\"]]", "\"INITIAL\", \"BIRTH_DATE\"]]"),
            vng.replaceFirst("\"outcome\": \"KNOWN\"", "\"outcome\": \"POSSIBLE\""),
            wmo.replace("\"outcome\": \"KNOWN\"\n", "\"outcome\": \"POSSIBLE\"\n"),
            wmo.replace(
                "    \"keys\": [",
                """
                    "keys": [
                {"id": "house", "rule": "WMO-5.2.9", "fields": ["POSTCODE", "HOUSE_NUMBER", "BIRTH_DATE"],
                 "mayBeIncomplete": [["HOUSE_NUMBER", "POSTCODE"]], "outcome": "KNOWN",
                 "unless": [{"rule": "WMO-5.2.9", "fields": ["GENDER"]}]},
                {"id": "surname", "rule": "WMO-5.2.9", "fields": ["SURNAME", "POSTCODE"],
                 "outcome": "KNOWN",
                 "unless": [{"rule": "WMO-5.2.9", "fields": ["INITIAL"]}]},
                """));
    return Arbitraries.of(texts)
        .map(
            text ->
                RecognitionTerms.KIND
                    .read(
                        text.replace("\"maxCandidates\": 10", "\"maxCandidates\": 100"),
                        "test.json")
                    .orThrow());
  }
}
