package nl.ketenkompas.examples.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.mandate.Cost;
import nl.ketenkompas.mandate.Objection;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.exchange.MappingTerms;
import nl.ketenkompas.model.exchange.PartnerFileReader;
import nl.ketenkompas.model.exchange.ReadReport;
import nl.ketenkompas.model.exchange.Reject;
import nl.ketenkompas.model.exchange.Row;
import nl.ketenkompas.model.exchange.Sink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {
  private static final Map<String, String> GOOD =
      Map.of(
          "observation",
              "key=1 area=HOUSING status=STABLE from=2011-01-01 recordedAt=2011-01-02T09:00:00Z",
          "consent", "key=1 kind=CONSENT dataKinds=all partners=all purposes=all from=2011-01-01",
          "circumstances", "key=1 standing=CURRENT from=2011-01-01",
          "step",
              "key=1 step=TRIAGE from=2011-01-01 responsible=u-1 organisation=shelter"
                  + " function=intake recordedAt=2011-01-02T09:00:00Z",
          "family", "key=G1 members=shelter/1 chosenOn=2011-01-01 budgetLeftCents=100",
          "advice",
              "key=AD1 family=G1 date=2011-01-01 adviser=c role=COACH institution=I decision=D",
          "signature", "key=H1 agreement=a party=A on=2011-01-01",
          "holder", "key=R1 adviser=c role=COACH from=2011-01-01");

  private final Facts facts = new Facts();
  private final List<Reject> rejects = new ArrayList<>();

  /** Reads one row, given as {@code field=value} parts. */
  private ReadReport read(String kind, String row) {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (String part : row.split(" ", -1)) {
      int equals = part.indexOf('=');
      names.add(part.substring(0, equals));
      values.add(part.substring(equals + 1).replace('_', ' '));
    }
    String header = String.join(",", names);
    String file = header + "\n" + String.join(",", values) + "\n";
    return PartnerFileReader.rows(
            MappingTerms.KIND
                .read(TinyChain.mapping("shelter", "f.csv", kind, header), "m.json")
                .orThrow())
        .read(
            new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
            "f.csv",
            new Sink<Row>() {
              @Override
              public void accept(long line, Row record) {
                facts.accept(kind, record);
              }

              @Override
              public void reject(Reject reject) {
                rejects.add(reject);
              }
            });
  }

  private static String with(String kind, String change) {
    String row = String.valueOf(GOOD.get(kind));
    for (String part : change.split(" ", -1)) {
      String field = part.substring(0, part.indexOf('='));
      row = (" " + row).replaceAll(" " + field + "=[^ ]*", "").strip() + " " + part;
    }
    return row;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "observation", "consent", "circumstances", "step", "family", "advice", "signature", "holder"
  })
  void everyKindIsTaken(String kind) {
    read(kind, String.valueOf(GOOD.get(kind)));

    assertThat(rejects).isEmpty();
    assertThat(facts.count(FactKind.ofCode(kind).orElseThrow())).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "observation, status=GOOD, status, UNKNOWN_CODE",
    "observation, status=, status, MISSING",
    "observation, area=a_b, area, CHARACTERS",
    "observation, from=, from, MISSING",
    "observation, from=2011-02-30, from, NONEXISTENT_DATE",
    "observation, recordedAt=, recordedAt, MISSING",
    "observation, recordedAt=yesterday, recordedAt, FORMAT",
    "observation, legal=PERHAPS, legal, UNKNOWN_CODE",
    "consent, kind=MAYBE, kind, UNKNOWN_CODE",
    "consent, until=2010-12-31, until, INVERTED",
    "consent, 'dataKinds=identity;address', dataKinds, CHARACTERS",
    "consent, dataKinds=, dataKinds, MISSING",
    "consent, kind=OUTREACH, ground, MISSING",
    "consent, kind=OUTREACH ground=g, decidedBy, MISSING",
    "consent, kind=OUTREACH ground=g decidedBy=u motivated=SURE, motivated, UNKNOWN_CODE",
    "circumstances, standing=GONE, standing, UNKNOWN_CODE",
    "circumstances, labels=?, labels, CHARACTERS",
    "circumstances, until=2010-12-31, until, INVERTED",
    "step, step=DREAMING, step, UNKNOWN_CODE",
    "step, until=2010-12-31, until, INVERTED",
    "step, responsible=, responsible, MISSING",
    "step, organisation=a_b, organisation, CHARACTERS",
    "step, override=crisis function=a_b, function, CHARACTERS",
    "family, members=nobody, members, FORMAT",
    "family, droppedOn=2010-12-31, droppedOn, INVERTED",
    "family, budgetLeftCents=-1, budgetLeftCents, OUT_OF_BOUNDS",
    "family, budgetLeftCents=much, budgetLeftCents, CHARACTERS",
    "advice, family=, family, MISSING",
    "advice, date=, date, MISSING",
    "advice, institution=a_b, institution, CHARACTERS",
    "advice, objection1=SULK, objection1, UNKNOWN_CODE",
    "advice, costCents=10, costKind, MISSING",
    "signature, on=, on, MISSING",
    "signature, party=a_b, party, CHARACTERS",
    "holder, role=, role, MISSING",
    "holder, until=2010-12-31, until, INVERTED"
  })
  void aRowThatCannotBeAFactIsRejectedByField(
      String kind, String change, String field, String code) {
    ReadReport report = read(kind, with(kind, change));

    assertThat(report.rejected()).isEqualTo(1);
    assertThat(rejects)
        .singleElement()
        .satisfies(
            reject -> {
              assertThat(reject.field()).isEqualTo(field);
              assertThat(reject.code()).hasToString(code);
            });
    assertThat(facts.count(FactKind.ofCode(kind).orElseThrow())).isZero();
  }

  @Test
  void rowsOfKindsThatNoRoomKnowsAreCounted() {
    ReadReport report = read("horoscope", "key=1 sign=aries");

    assertThat(report.accepted()).isEqualTo(1);
    assertThat(facts.unknown()).isEqualTo(Map.of("horoscope", 1L));
  }

  @Test
  void adviceHasItsObjectionsInOrderAndItsCost() {
    read(
        "advice",
        with(
            "advice",
            "objection1=BUDGET objection2=LEGAL ground2=AWB_3:46 costCents=500 costKind=SERVICE"));

    assertThat(facts.advice())
        .singleElement()
        .satisfies(
            advice -> {
              assertThat(advice.family()).isEqualTo(SourceKey.of("shelter", "G1"));
              assertThat(advice.objections())
                  .containsExactly(
                      Objection.of(Objection.Kind.BUDGET), Objection.legal("AWB 3:46"));
              assertThat(advice.cost()).isEqualTo(Cost.of(500, "SERVICE"));
            });
  }

  @Test
  void outreachCareIsAnotherRecordThanConsent() {
    read(
        "consent",
        with("consent", "kind=OUTREACH ground=g decidedBy=u motivated=YES until=2011-03-01"));

    assertThat(facts.consents()).isEmpty();
    assertThat(facts.outreachCare())
        .singleElement()
        .satisfies(care -> assertThat(care.motivated()).isTrue());
  }
}
