package nl.ketenkompas.examples.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.ketenkompas.identity.Client;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.exchange.Reject;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.agreement.CohortTerms;
import nl.ketenkompas.monitoring.agreement.NormTerms;
import nl.ketenkompas.monitoring.agreement.TrajectoryTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms;

/**
 * An input folder of one woman whom the shelter and the municipality both know, and a man whom only
 * the shelter knows. What is known of her lies with both partners: only together does it answer.
 */
final class TinyChain {
  static final SourceKey HERS = SourceKey.of("shelter", "S1");
  static final SourceKey HIS = SourceKey.of("shelter", "S2");
  static final LocalDate DAY = LocalDate.of(2012, 3, 31);

  private final Path dir;

  TinyChain(Path dir) throws IOException {
    this.dir = dir;
    write("herkenning.json", RecognitionTerms.presetText("vng-2008"));
    write("convenant.json", CovenantTerms.KIND.write(CovenantTerms.preset("vng-2008")));
    write("mandaat.json", MandateTerms.KIND.write(MandateTerms.preset("groningen-2011")));
    write("processtappen.json", TrajectoryTerms.KIND.write(TrajectoryTerms.preset("six-steps")));
    write("norm.json", NormTerms.KIND.write(NormTerms.preset("rotterdam-3")));
    write("cohort.json", CohortTerms.KIND.write(CohortTerms.preset("homeless-2008")));
    rows(
        "shelter",
        "person",
        "key,bsn,surname,initials,birthDate,gender",
        "S1,000080883,Meer,A,1971-03-14,V",
        "S2,,Boer,J,1980-02-01,M");
    rows(
        "municipality",
        "person",
        "key,bsn,surname,initials,birthDate,gender",
        "M1,000080883,Meer,A,1971-03-14,V");
    rows(
        "shelter",
        "circumstances",
        "key,labels,municipality,caseloads,standing,from,until,recordedAt",
        "S1,homeless actually-homeless,Groningen,,CURRENT,2011-01-01,,2011-01-02T09:00:00Z",
        "S2,homeless actually-homeless,Groningen,,CURRENT,2011-01-01,,2011-01-02T09:00:00Z");
    rows(
        "municipality",
        "consent",
        "id,key,kind,dataKinds,partners,purposes,from,until,givenOn,document,withdrawnOn,ground,"
            + "motivated,decidedBy,recordedAt",
        "T1,M1,CONSENT,all,all,all,2011-02-01,,2011-02-01,DOC-1,,,,,2011-02-01T09:00:00Z");
    rows(
        "shelter",
        "observation",
        "id,key,area,status,from,until,recordedAt,legal,evidence,supersedes",
        "W1,S1,HOUSING,STABLE,2011-11-01,,2012-03-01T09:00:00Z,,,",
        "W2,S2,HOUSING,UNSTABLE,2011-11-01,,2012-03-01T09:00:00Z,,,");
    rows(
        "municipality",
        "observation",
        "id,key,area,status,from,until,recordedAt,legal,evidence,supersedes",
        "W1,M1,INCOME,STABLE,2011-11-01,,2012-03-01T09:00:00Z,YES,,",
        "W2,M1,CARE,STABLE,2011-12-01,,2012-03-01T09:00:00Z,,YES,",
        "W3,M9,CARE,STABLE,2011-12-01,,2012-03-01T09:00:00Z,,YES,");
    rows(
        "municipality",
        "step",
        "id,key,step,from,until,responsible,function,organisation,override,recordedAt",
        "P1,M1,REGISTRATION,2011-01-01,2011-01-05,u-1,intake,municipality,,2011-01-01T09:00:00Z",
        "P2,M1,TRIAGE,2011-01-05,2011-01-09,u-1,intake,municipality,,2011-01-05T09:00:00Z",
        "P4,M1,ALLOCATION,2011-02-01,,u-2,director,municipality,crisis,2011-02-01T09:00:00Z");
    rows(
        "pilot",
        "family",
        "key,members,chosenOn,droppedOn,budgetLeftCents",
        "G1,shelter/S1 municipality/M1,2011-01-10,,400000");
    rows("pilot", "holder", "key,adviser,role,from,until", "R1,coach-1,COACH,2011-01-01,");
    rows(
        "pilot",
        "signature",
        "key,agreement,party,on,until,recordedAt",
        "H1,groningen-2011,A,2011-02-07,,2011-02-08T09:00:00Z",
        "H2,vng-2008,shelter,2011-01-01,,2011-01-02T09:00:00Z",
        "H3,elsewhere,shelter,2011-01-01,,2011-01-02T09:00:00Z");
    rows(
        "pilot",
        "advice",
        "key,family,date,adviser,role,institution,decision,owner,objection1,ground1,costCents,"
            + "costKind,planEntry",
        "AD1,G1,2011-05-02,coach-1,COACH,SOZAWE,SPECIAL_ASSISTANCE,,,,,,ghp-1");
  }

  void write(String file, String text) throws IOException {
    Files.writeString(dir.resolve(file), text, StandardCharsets.UTF_8);
  }

  /** Writes a file whose columns are called as the fields they hold, and its mapping. */
  void rows(String partner, String of, String header, String... rows) throws IOException {
    String file = partner + "-" + of + ".csv";
    write(file, header + "\n" + String.join("\n", rows) + "\n");
    write(partner + "-" + of + ".mapping.json", mapping(partner, file, of, header));
  }

  static String mapping(String partner, String file, String of, String header) {
    String fields =
        Arrays.stream(header.split(","))
            .map(field -> "\"%s\": {\"column\": \"%s\"}".formatted(field, field))
            .collect(Collectors.joining(", "));
    return """
        {
          "schemaVersion": 1, "kind": "mapping", "id": "%s-%s", "version": 1,
          "title": {"nl": "Proef", "en": "Test"}, "source": "test", "zone": "Europe/Amsterdam",
          "valid": "2008-01-01/..",
          "terms": {
            "partner": {"id": "%s", "name": "%s"}, "file": "%s", "of": "%s", "format": "CSV",
            "separator": ",", "fields": {%s}
          }
        }
        """
        .formatted(partner, of, partner, partner, file, of, fields);
  }

  /** Changes a file of the folder, which must have the text. */
  TinyChain edit(String file, String text, String other) throws IOException {
    String before = Files.readString(dir.resolve(file));
    assertThat(before).contains(text);
    write(file, before.replace(text, other));
    return this;
  }

  TinyChain without(String file) throws IOException {
    Files.delete(dir.resolve(file));
    return this;
  }

  Read read() {
    InputFolder folder = InputFolder.open(dir);
    List<String> problems = new ArrayList<>(folder.problems());
    Agreements agreements = Agreements.in(folder, problems);
    Facts facts = new Facts();
    List<Reject> rejects = new ArrayList<>();
    Delivery delivery =
        Delivery.read(
            folder,
            new Delivery.Listener() {
              @Override
              public void rejected(Reject reject) {
                rejects.add(reject);
              }

              @Override
              public void progress(long bytes, long all) {}
            },
            facts);
    return new Read(agreements, facts, delivery, rejects, problems);
  }

  Chain wire() {
    Read read = read();
    assertThat(read.rejects()).isEmpty();
    return Chain.of(read.agreements(), read.delivery().persons(), read.facts(), Moment.asOf(DAY));
  }

  /** The client to whom a key belongs. */
  static Client clientOf(Chain chain, SourceKey key) {
    return chain
        .clients()
        .find(key, chain.moment())
        .flatMap(id -> chain.recognised().client(id))
        .orElseThrow();
  }

  /** What a folder gave. */
  record Read(
      Agreements agreements,
      Facts facts,
      Delivery delivery,
      List<Reject> rejects,
      List<String> problems) {}
}
