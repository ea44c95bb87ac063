package nl.ketenkompas.identity;

import static nl.ketenkompas.identity.People.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.client.TrajectoryManager;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Step;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecogniserTest {
  private static final Recogniser VNG = Recogniser.of(RecognitionTerms.preset("vng-2008"));
  private static final Recogniser WMO = Recogniser.of(RecognitionTerms.preset("wmo-2015"));
  private static final ClientId CLIENT = new ClientId("C000001");

  @ParameterizedTest(name = "case {0}")
  @Covers({"SK-C7", "SK-C8", "SK-C10", "WABB-12"})
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 own name         | Anna Maria; ; Jansma; 1960-05-01; V; partner=Oever | A.M.P.; ; Jansma; 1960-05-01; V | KNOWN
          1 partner's name   | Anna Maria; ; Jansma; 1960-05-01; V; partner=Oever | A.; van den; Oever; 1960-05-01; V | POSSIBLE
          1 both by partner  | Anna Maria; ; Jansma; 1960-05-01; V; partner=Oever | A.; ; ; 1960-05-01; V; partner=Oever | POSSIBLE
          1 both names       | Anna Maria; ; Jansma; 1960-05-01; V; partner=Oever | A.; ; Jansma-v.d. Oever; 1960-05-01; V | POSSIBLE
          1 partner first    | Anna Maria; ; Jansma; 1960-05-01; V; partner=Oever | A.; ; Oever-Jansma; 1960-05-01; V | POSSIBLE
          2 after divorce    | Anna; ; Jansma; 1960-05-01; V; partner=Oever; partner=Smit | A.; ; Oever; 1960-05-01; V | POSSIBLE
          2 name of now      | Anna; ; Jansma; 1960-05-01; V; partner=Oever; partner=Smit | A.; ; Smit; 1960-05-01; V | POSSIBLE
          3 unsplit          | Jan; van der; Meer; 1970-01-02; M | J.; ; van der Meer; 1970-01-02; M | KNOWN
          3 abbreviated      | Jan; van der; Meer; 1970-01-02; M | J.; ; vd Meer; 1970-01-02; M | KNOWN
          3 behind           | Jan; van der; Meer; 1970-01-02; M | J.; ; Meer, van der; 1970-01-02; M | KNOWN
          3 as one word      | Jan; van der; Meer; 1970-01-02; M | J.; ; Vander Meer; 1970-01-02; M | KNOWN
          3 prefix spelling  | Jan; van der; Meer; 1970-01-02; M | J.; v.d.; Meer; 1970-01-02; M | KNOWN
          4 prefix absent    | Jan; De; Boer; 1970-01-02; M | J.; ; boer; 1970-01-02; M | KNOWN
          4 other prefix     | Jan; van; Velzen; 1970-01-02; M | J.; de; VELZEN; 1970-01-02; M | KNOWN
          5 unsplit          | Jan; 's; Gravesande; 1970-01-02; M | J.; ; 's-Gravesande; 1970-01-02; M | KNOWN
          5 typographic      | Jan; 's; Gravesande; 1970-01-02; M | J.; ; ’s-Gravesande; 1970-01-02; M | KNOWN
          5 without quote    | Jan; 's; Gravesande; 1970-01-02; M | J.; ; S Gravesande; 1970-01-02; M | KNOWN
          5 quotes           | Jan; 's; Gravesande; 1970-01-02; M | J.; ’s; gravesande; 1970-01-02; M | KNOWN
          6 IJ and Y         | IJsbrand; ; IJzer; 1970-01-02; M | Y.; ; ĳzer; 1970-01-02; M | KNOWN
          6 surname with y   | IJsbrand; ; IJzer; 1970-01-02; M | IJ.; ; Yzer; 1970-01-02; M | UNKNOWN
          7 of Christiaan    | Chr.; ; Vos; 1970-01-02; M | C.; ; Vos; 1970-01-02; M | KNOWN
          7 two letters      | A.-F.; ; Vos; 1970-01-02; M | A.; ; Vos; 1970-01-02; M | KNOWN
          7 digraph          | Theo Philip; ; Vos; 1970-01-02; M | Th.; ; Vos; 1970-01-02; M | KNOWN
          7 short form       | Theodorus; ; Vos; 1970-01-02; M | Theo; ; Vos; 1970-01-02; M | KNOWN
          8 double own name  | Eva; ; Jansen-de Groot; 1970-01-02; V | E.; ; Jansen; 1970-01-02; V | UNKNOWN
          9 diacritics       | Emre; ; Gündoğan; 1970-01-02; M | E.; ; Gundogan; 1970-01-02; M | KNOWN
          9 sharp s          | Eva; ; Weeß; 1970-01-02; V | E.; ; Weess; 1970-01-02; V | KNOWN
          10 no given name   | Ali; ; bin Mohammed; 1970-01-02; M | ; ; bin Mohammed; 1970-01-02; M | POSSIBLE
          10 one name only   | ; ; Obbadah; 1990-03-04; M | ; ; Obbadah; 1990-03-04; M | POSSIBLE
          11 unknown surname | Ali; ; .; 1970-01-02; M | A.; ; .; 1970-01-02; M | OPEN/OPEN
          12 year only       | Jan; ; Vos; 1971-03-14; M | J.; ; Vos; 19710000; M | POSSIBLE
          12 month only      | Jan; ; Vos; 1995-02; M | J.; ; Vos; 1995-02-17; M | POSSIBLE
          12 month other     | Jan; ; Vos; 1995-03; M | J.; ; Vos; 1995-02-17; M | UNKNOWN/OPEN
          12 with bsn        | Jan; ; Vos; 1971-03-14; M; bsn=999990019 | J.; ; Vos; 19710000; M; bsn=999990019 | KNOWN
          12 nothing         | Jan; ; Vos; 00000000; M | J.; ; Vos; 1995-02-17; M | POSSIBLE
          12 first of January| Jan; ; Vos; 1971-01-01; M | J.; ; Vos; 1971-03-14; M | UNKNOWN
          13 unknown gender  | Jan; ; Vos; 1970-01-02; M | J.; ; Vos; 1970-01-02; O | POSSIBLE
          13 other gender    | Jan; ; Vos; 1970-01-02; M | J.; ; Vos; 1970-01-02; V | UNKNOWN
          13 gender with bsn | Jan; ; Vos; 1970-01-02; M; bsn=999990019 | J.; ; Vos; 1970-01-02; V; bsn=999990019 | KNOWN
          14 other first name| Peter; ; Vos; 1970-01-02; M | Paul; ; Vos; 1970-01-02; M | POSSIBLE
          14 twins with bsn  | R.; ; Vos; 1970-01-02; M; bsn=999990019 | R.; ; Vos; 1970-01-02; M; bsn=999990020 | POSSIBLE
          15 father and son  | J.; de; Vries; 1950-01-02; M | J.; de; Vries; unknown; M | POSSIBLE
          15 both dates      | J.; de; Vries; 1950-01-02; M | J.; de; Vries; 1975-01-02; M | UNKNOWN
          14 twin without    | Rob; ; Vos; 1970-01-02; M; bsn=999990019 | Rick; ; Vos; 1970-01-02; M | POSSIBLE
          16 two bsns        | Jan; ; Vos; 1970-01-02; M; bsn=999990019 | Jan; ; Vos; 1970-01-02; M; bsn=999990020 | POSSIBLE
          17 bsn of another  | Jan; ; Vos; 1970-01-02; M; bsn=999990019 | Emre; ; Yılmaz; 1992-03-04; M; bsn=999990019 | POSSIBLE
          17 bsn, date typo  | Jan; ; Vos; 1970-01-02; M; bsn=999990019 | Jan; ; Vos; 1970-02-01; M; bsn=999990019 | KNOWN
          17 bsn, name typo  | Jan; ; Vos; 1970-01-02; M; bsn=999990019 | Jan; ; Fos; 1970-01-02; M; bsn=999990019 | KNOWN
          18 account number  | Jan; ; Vos; 1970-01-02; M; bsn=999990019 | J.; ; Vos; 1970-01-02; M; typed=999990012 | KNOWN
          18 account number 2| Jan; ; Vos; 1970-01-02; M; bsn=999990019 | ; ; ; unknown; O; typed=999990012 | OPEN/UNKNOWN
          18 passes both     | Jan; ; Vos; 1970-01-02; M; bsn=999990020 | Emre; ; Kaya; 1992-03-04; M; typed=999990020 | POSSIBLE
          19 deceased        | Peter-Jan; ; Meijden; 1970-01-02; M; dead | Peter-Jan; ; Meijden; 1970-01-02; M | POSSIBLE
          19 deceased, bsn   | P.; ; Meijden; 1970-01-02; M; dead; bsn=999990019 | P.; ; Meijden; 1970-01-02; M; bsn=999990019 | POSSIBLE
          20 one address     | Jan; ; Vos; 1970-01-02; M; post=1011PN 1 | Emre; ; Kaya; 1970-01-02; M; post=1011PN 1 | UNKNOWN
          both deceased      | Jan; ; Vos; 1970-01-02; M; dead | J.; ; Vos; 1970-01-02; M; dead | KNOWN
          bsn only           | ; ; ; unknown; O; bsn=999990019 | Jan; ; Vos; 1970-01-02; M; bsn=999990019 | KNOWN
          one bsn missing    | Jan; ; Vos; 1970-01-02; M; bsn=999990019 | Jan; ; Vos; 1970-01-02; M | KNOWN
          nothing in common  | Jan; ; Vos; 1970-01-02; M | Eva; ; Bos; 1980-01-02; V | UNKNOWN
          """)
  void recognisesTheWorkedCases(String label, String known, String asked, String outcome) {
    KnownPersons persons = known(VNG, person("brp/1", known));
    KnownPersons swapped = known(VNG, person("brp/1", asked));
    String answers =
        kind(persons.recognise(person("shelter/1", asked)))
            + "/"
            + kind(swapped.recognise(person("shelter/1", known)));
    assertThat(answers)
        .as(label)
        .isEqualTo(outcome.contains("/") ? outcome : outcome + "/" + outcome);
    assertThat(group(VNG, person("brp/1", known), person("shelter/1", asked)).clients())
        .as(label)
        .hasSize(outcome.equals("KNOWN") ? 1 : 2);
  }

  @ParameterizedTest(name = "{0}")
  @Covers("WMO-5.2.9")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          all equal        | Anna Maria; ; Vos; 1970-01-02; V; home=1011AB 1 | Anna Maria; ; vos; 1970-01-02; O; home=1011AB 1 | KNOWN
          by bsn           | Anna; ; Vos; 1970-01-02; V; bsn=999990019 | A.; ; Vos; unknown; V; bsn=999990019 | KNOWN
          initial only     | Anna Maria; ; Vos; 1970-01-02; V; home=1011AB 1 | A.; ; Vos; 1970-01-02; V; home=1011AB 1 | POSSIBLE
          one name missing | Anna Maria; ; Vos; 1970-01-02; V; home=1011AB 1 | Anna; ; Vos; 1970-01-02; V; home=1011AB 1 | POSSIBLE
          moved            | Anna; ; Vos; 1970-01-02; V; home=1011AB 1 | Anna; ; Vos; 1970-01-02; V; home=1011AB 2 | POSSIBLE
          no address       | Anna; ; Vos; 1970-01-02; V; home=1011AB 1 | Anna; ; Vos; 1970-01-02; V | POSSIBLE
          20 post address  | Anna; ; Vos; 1970-01-02; V; post=1011PN 1 | Emre; ; Bos; 1970-01-02; M; post=1011PN 1 | UNKNOWN
          """)
  void recognisesAsTheActSays(String label, String known, String asked, String outcome) {
    KnownPersons persons = known(WMO, person("brp/1", known));
    assertThat(kind(persons.recognise(person("shelter/1", asked)))).as(label).isEqualTo(outcome);
  }

  @Test
  @Covers("SK-C10")
  void citesTheKeyAndThatThereWasNoBsn() {
    KnownPersons persons = known(VNG, person("brp/1", "Jan; ; Vos; 1970-01-02; M"));
    Recognition answer = persons.recognise(person("a/1", "J.; ; Vos; 1970-01-02; M"));
    assertThat(answer.reasons())
        .extracting(Reason::toString)
        .containsExactly("SK-C7 KEY_MATCHES [code:name]", "SK-C10 WITHOUT_BSN");
  }

  @Test
  @Covers("WABB-12")
  void explainsADisputedBsnWithItsExceptionsAndTurningPoints() {
    KnownPersons persons = known(VNG, person("brp/1", "Jan; ; Vos; 1970-01-02; M; bsn=999990019"));
    Explanation<Recognition> why =
        persons.explain(person("a/1", "Emre; ; Demir; 1992-03-04; M; bsn=999990019"));
    assertThat(why.verdict().reasons())
        .extracting(Reason::toString)
        .containsExactly(
            "SK-C7 KEY_MATCHES [code:bsn]",
            "WABB-12 BSN_OF_ANOTHER",
            "WABB-12 CONTRADICTS [field:surname]",
            "WABB-12 CONTRADICTS [field:birthDate]");
    Step bsn = why.steps().get(0);
    assertThat(bsn.holds()).isFalse();
    assertThat(bsn.exceptions())
        .extracting(step -> step.reason() + " " + step.holds())
        .containsExactly(
            "WABB-12 DIFFERENT_BSN false",
            "SK-C7 DECEASED_AND_LIVING false",
            "WABB-12 BSN_OF_ANOTHER true");
    assertThat(why.turningPoints())
        .extracting(point -> point.change().toString())
        .containsExactly(
            "SK-C7 EQUAL_WOULD_DECIDE [field:surname, client:C000001]",
            "SK-C7 EQUAL_WOULD_DECIDE [field:birthDate, client:C000001]");
  }

  @Test
  @Covers("SK-C7")
  void namesTheFieldThatWouldTurnTheAnswer() {
    KnownPersons persons = known(VNG, person("brp/1", "Jan; ; Vos; 1970-01-02; M"));
    Explanation<Recognition> possible = persons.explain(person("a/1", "J.; ; Vos; 1970; M"));
    assertThat(possible.turningPoints())
        .singleElement()
        .satisfies(
            point -> {
              assertThat(point.change().facts()).first().hasToString("field:birthDate");
              assertThat(kind(point.verdict())).isEqualTo("KNOWN");
            });
    Explanation<Recognition> known = persons.explain(person("a/1", "J.; ; Vos; 1970-01-02; M"));
    assertThat(known.turningPoints())
        .extracting(point -> point.change().facts().get(0) + " " + kind(point.verdict()))
        .containsExactly(
            "field:surname OPEN",
            "field:initial POSSIBLE",
            "field:birthDate POSSIBLE",
            "field:gender POSSIBLE");
  }

  @Test
  @Covers({"SK-C7", "WABB-12"})
  void keepsTwinsApartAndAsksAboutTheThird() {
    RecognisedClients clients =
        group(
            VNG,
            person("brp/1", "Rick; ; Vos; 1970-01-02; M; bsn=999990019"),
            person("brp/2", "Rob; ; Vos; 1970-01-02; M; bsn=999990020"),
            person("police/1", "R.; ; Vos; 1970-01-02; M"),
            person("police/2", "R.; ; Vos; 1970-01-02; M"),
            person("shelter/1", "R.; ; Vos; unknown; O; bsn=999990019"));
    assertThat(partition(clients))
        .containsExactly("[brp/1, shelter/1]", "[brp/2]", "[police/1]", "[police/2]");
    assertThat(clients.review())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.kind()).isEqualTo(ReviewItem.Kind.DIFFERENT_BSN);
              assertThat(item.clients()).hasSize(4);
              assertThat(item.reasons())
                  .extracting(reason -> reason.code().name())
                  .contains("KEY_MATCHES", "DIFFERENT_BSN", "KEY_AMBIGUOUS");
            });
  }

  @Test
  @Covers("WABB-12")
  void letsOneBsnOfTwoPeopleBeDisputed() {
    RecognisedClients clients =
        group(
            VNG,
            person("a/1", "Jan; ; Vos; 1970-01-02; M; bsn=999990019"),
            person("b/1", "J.; ; Vos; 1970-01-02; M; bsn=999990019"),
            person("c/1", "Emre; ; Demir; 1992-03-04; M; bsn=999990019"),
            person("d/1", "; ; ; unknown; O; bsn=999990019"));
    assertThat(partition(clients)).containsExactly("[a/1, b/1]", "[c/1]", "[d/1]");
    assertThat(clients.review())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.kind()).isEqualTo(ReviewItem.Kind.BSN_DISPUTE);
              assertThat(item.record()).hasToString("a/1");
            });
  }

  @Test
  @Covers({"SK-C7", "SK-C10"})
  void joinsRecordsWithoutBsnToTheOneTheyTouch() {
    RecognisedClients clients =
        group(
            VNG,
            person("a/1", "Jan; ; Vos; 1970-01-02; M; bsn=999990019"),
            person("b/1", "Jan; ; Fos; 1970-01-02; M; bsn=999990019"),
            person("c/1", "J.; ; Fos; 1970-01-02; M"),
            person("d/1", "J.; ; Vos; 1970-01-02; M; bsn=999990020"));
    assertThat(partition(clients)).containsExactly("[a/1, b/1, c/1]", "[d/1]");
  }

  @Test
  @Covers("SK-C19")
  void worksForRegistrationThatHasNoTracking() {
    PersonRecord tracked =
        person("a/1", "Jan; ; Vos; 1970-01-02; M")
            .withTrajectoryManager(new TrajectoryManager("A. Bakker", null, null))
            .withStatus("TRAJECTORY");
    KnownPersons persons = known(VNG, tracked);
    PersonRecord registered = person("b/1", "J.; ; Vos; 1970-01-02; M");
    assertThat(registered.trajectoryManager()).isNull();
    assertThat(kind(persons.recognise(registered))).isEqualTo("KNOWN");
    assertThat(kind(known(VNG, registered).recognise(tracked))).isEqualTo("KNOWN");
  }

  @Test
  void capsWhatIsTooCommonAndSaysSo() {
    List<PersonRecord> records = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      records.add(person("a/" + i, "Jan; ; Vos; 1970-01-02; M"));
    }
    Recogniser small =
        Recogniser.of(
            RecognitionTerms.KIND
                .read(
                    RecognitionTerms.presetText("vng-2008")
                        .replace("\"tooCommonAbove\": 1000", "\"tooCommonAbove\": 4")
                        .replace("\"maxCandidates\": 10", "\"maxCandidates\": 2"),
                    "small.json")
                .orThrow());
    RecognisedClients clients = small.group(records, ClientNumbers.counting("C"));
    assertThat(clients.clients()).hasSize(5);
    assertThat(clients.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.pointer()).isEqualTo("/terms/keys/1");
              assertThat(finding.reason().toString())
                  .isEqualTo("SK-C7 KEY_TOO_COMMON [code:name, number:5, record:a/0]");
            });
    assertThat(clients.review())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.kind()).isEqualTo(ReviewItem.Kind.TOO_COMMON);
              assertThat(item.clients()).hasSize(3);
              assertThat(item.more()).isEqualTo(2);
            });
    KnownPersons known = small.knownPersons(clients.clients());
    assertThat(kind(known.recognise(records.get(0)))).isEqualTo("OPEN");
    assertThat(kind(known.recognise(person("b/1", "J.; ; Vos; unknown; M")))).isEqualTo("OPEN");
    assertThat(known.recognise(person("b/1", "J.; ; Vos; unknown; M")).reasons())
        .extracting(reason -> reason.code().name())
        .containsExactly("KEY_TOO_COMMON", "TOO_LITTLE_KNOWN");
  }

  @Test
  void refusesTwoRecordsUnderOneKeyAndTwoClientsUnderOneNumber() {
    PersonRecord one = person("a/1", "Jan; ; Vos; 1970-01-02; M");
    PersonRecord two = person("a/1", "Eva; ; Vos; 1970-01-02; V");
    assertThat(group(VNG, one, one).records()).isEqualTo(1);
    assertThatThrownBy(() -> group(VNG, one, two))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a/1")
        .hasMessageContaining("Maybe");
    PersonRecord other = person("b/1", "Eva; ; Vos; 1970-01-02; V");
    assertThatThrownBy(() -> VNG.group(List.of(one, other), (position, records) -> CLIENT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("C000001");
    Client client = new Client(CLIENT, List.of(one));
    assertThatThrownBy(() -> VNG.knownPersons(List.of(client, client)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void showsNothingPersonal() {
    RecognisedClients clients =
        group(VNG, person("a/1", "Jan; ; Vos; 1970-01-02; M; bsn=999990019"));
    Client client = clients.clients().get(0);
    String shown =
        clients
            + " "
            + client
            + " "
            + clients.minimalDataSet(client)
            + " "
            + VNG.knownPersons(clients.clients()).explain(client.records().get(0));
    assertThat(shown).doesNotContain("Jan", "Vos", "1970", "999990019");
    assertThat(clients.clientOf(SourceKey.parse("a/2"))).isEmpty();
    assertThat(clients.client(new ClientId("X"))).isEmpty();
  }

  private static KnownPersons known(Recogniser recogniser, PersonRecord record) {
    return recogniser.knownPersons(List.of(new Client(CLIENT, List.of(record))));
  }

  private static RecognisedClients group(Recogniser recogniser, PersonRecord... records) {
    return recogniser.group(List.of(records), ClientNumbers.counting("C"));
  }

  private static List<String> partition(RecognisedClients clients) {
    return clients.clients().stream()
        .map(client -> client.records().stream().map(PersonRecord::key).toList().toString())
        .toList();
  }

  private static String kind(Recognition answer) {
    return answer.fold(
        k -> "KNOWN", p -> p.candidates().isEmpty() ? "OPEN" : "POSSIBLE", u -> "UNKNOWN");
  }
}
