package nl.ketenkompas.examples.quickstart;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.ketenkompas.examples.chain.Agreements;
import nl.ketenkompas.examples.chain.Chain;
import nl.ketenkompas.examples.chain.Delivery;
import nl.ketenkompas.examples.chain.Facts;
import nl.ketenkompas.examples.chain.InputFolder;
import nl.ketenkompas.examples.quickstart.Lines.Because;
import nl.ketenkompas.examples.quickstart.Lines.ClientLine;
import nl.ketenkompas.examples.quickstart.Lines.ReviewLine;
import nl.ketenkompas.identity.Client;
import nl.ketenkompas.identity.MinimalDataSet;
import nl.ketenkompas.identity.RecognisedClients;
import nl.ketenkompas.identity.RecognitionReason;
import nl.ketenkompas.identity.ReviewItem;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.exchange.FileProblem;
import nl.ketenkompas.model.exchange.ReadReport;
import nl.ketenkompas.model.exchange.Reject;
import nl.ketenkompas.model.exchange.RejectCode;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.time.Moment;

/**
 * The main job, from an input folder to results. The same input gives the same files, byte for
 * byte.
 */
final class Job {
  private final Path input;
  private final LocalDate asOf;
  private final Path out;
  private final Language language;
  private final PrintStream console;
  private final PrintStream errors;
  private final Progress progress;

  Job(
      Path input,
      LocalDate asOf,
      Path out,
      Language language,
      PrintStream console,
      PrintStream errors,
      Progress progress) {
    this.input = input;
    this.asOf = asOf;
    this.out = out;
    this.language = language;
    this.console = console;
    this.errors = errors;
    this.progress = progress;
  }

  /** Returns the exit code: 0, or 1 when nothing could be processed. */
  int run() throws IOException {
    InputFolder folder = InputFolder.open(input);
    List<String> problems = new ArrayList<>(folder.problems());
    Agreements agreements = Agreements.in(folder, problems);
    problems.forEach(errors::println);
    if (folder.mappings().isEmpty()) {
      errors.println(
          "Nothing to read: expected at least one usable mapping (\"kind\": \"mapping\") in "
              + input
              + ".\nMaybe begin with a copy of those in the sample data.");
      return 1;
    }
    Optional<Agreement<RecognitionTerms>> recognition = agreements.recognition();
    if (recognition.isEmpty()) {
      errors.println(
          "Nobody to recognise by: expected one usable agreement (\"kind\": \"recognition\") in "
              + input
              + ".\nMaybe copy herkenning.json from the sample data.");
      return 1;
    }
    Files.createDirectories(out);
    String title = Words.TITLE.in(language, asOf);
    console.println(title);
    try (FindingLog findings = new FindingLog(out, language)) {
      Facts facts = new Facts();
      Delivery delivery = read(folder, facts);
      List<Section> sections = new ArrayList<>();
      tell(sections, report(folder, delivery, facts, findings));
      if (delivery.accepted() == 0) {
        errors.println("Nothing could be processed: no record was accepted.");
        return 1;
      }
      Chain chain = Chain.of(agreements, delivery.persons(), facts, Moment.asOf(asOf));
      tell(sections, recognise(recognition.get(), chain, findings));
      tell(sections, Likely.run(chain, out, language, findings));
      for (Section section : Rooms.ask(chain, out, language, progress, findings)) {
        tell(sections, section);
      }
      Page.write(out.resolve("report.html"), language, title, sections);
    }
    console.println();
    console.println(Words.RESULTS.in(language, out.toAbsolutePath().normalize()));
    return 0;
  }

  private void tell(List<Section> sections, Section section) {
    section.print(console);
    sections.add(section);
  }

  private Delivery read(InputFolder folder, Facts facts) throws IOException {
    try (JsonLines rejects = new JsonLines(out.resolve("rejects.jsonl"))) {
      return Delivery.read(
          folder,
          new Delivery.Listener() {
            @Override
            public void rejected(Reject reject) {
              rejects.write(reject);
            }

            @Override
            public void progress(long bytes, long all) {
              progress.show(Words.READING.in(language), bytes, all);
            }
          },
          facts);
    } finally {
      progress.clear();
    }
  }

  private Section report(InputFolder folder, Delivery delivery, Facts facts, FindingLog findings) {
    Section section = new Section(Words.WHAT_WAS_READ.in(language));
    Table table =
        new Table(
            Words.RECORDS_PER_FILE.in(language),
            Words.FILE.in(language),
            "#" + Words.READ.in(language),
            "#" + Words.ACCEPTED.in(language),
            "#" + Words.REJECTED.in(language),
            Words.PARTNER.in(language));
    Map<RejectCode, Long> codes = new EnumMap<>(RejectCode.class);
    for (ReadReport report : delivery.reports()) {
      table.row(
          report.file(), report.read(), report.accepted(), report.rejected(), report.partner());
      report.rejects().forEach((code, count) -> codes.merge(code, count, Long::sum));
    }
    table.row(
        Words.TOTAL.in(language),
        delivery.read(),
        delivery.accepted(),
        delivery.rejected(),
        Words.SUM.in(language));
    section.add(table);
    codes.forEach((code, count) -> section.add(Words.REJECTED_FOR.in(language, count, code)));
    for (ReadReport report : delivery.reports()) {
      for (FileProblem problem : report.problems()) {
        errors.println(problem);
      }
      findings.add(report.file(), report.findings());
    }
    findings.tell(section);
    for (String unread : folder.unread()) {
      section.add(Words.NO_MAPPING.in(language, unread));
    }
    facts
        .unknown()
        .forEach((kind, count) -> section.add(Words.UNKNOWN_KIND.in(language, count, kind)));
    return section;
  }

  private Section recognise(Agreement<RecognitionTerms> agreement, Chain chain, FindingLog findings)
      throws IOException {
    RecognisedClients recognised = chain.recognised();
    int several = 0;
    int withBsn = 0;
    try (JsonLines lines = new JsonLines(out.resolve("clients.jsonl"))) {
      for (Client client : recognised.clients()) {
        MinimalDataSet data = recognised.minimalDataSet(client);
        several += client.records().size() > 1 ? 1 : 0;
        withBsn += data.bsn() == null ? 0 : 1;
        lines.write(
            new ClientLine(
                client.id(), client.records().stream().map(PersonRecord::key).toList(), data));
      }
    }
    Map<ReviewItem.Kind, Integer> kinds = new TreeMap<>();
    Map<ReviewItem.Kind, Reason> firsts = new EnumMap<>(ReviewItem.Kind.class);
    try (JsonLines lines = new JsonLines(out.resolve("review.jsonl"))) {
      for (ReviewItem item : recognised.review()) {
        kinds.merge(item.kind(), 1, Integer::sum);
        firsts.merge(item.kind(), telling(item), (a, b) -> isTelling(a) ? a : b);
        lines.write(
            new ReviewLine(
                item.kind(),
                item.clients(),
                item.more(),
                item.record(),
                Because.of(item.reasons(), language)));
      }
    }
    Section section =
        new Section(Headings.of(Words.WHO_IS_THIS, agreement, RecognitionTerms.KIND, language));
    if (!agreement.valid().contains(asOf)) {
      section.add(
          Words.NOT_VALID_BUT_USED.in(
              language, agreement.id(), agreement.version(), asOf, agreement.valid()));
    }
    Table table = new Table(Words.CLIENTS_FOUND.in(language), "", "#", "");
    table.row(Words.CLIENTS.in(language), recognised.clients().size(), "");
    table.row("  " + Words.KNOWN_TO_SEVERAL.in(language), several, "");
    table.row("  " + Words.WITH_BSN.in(language), withBsn, "");
    table.row(Words.TO_REVIEW.in(language), recognised.review().size(), "");
    kinds.forEach(
        (kind, count) ->
            table.row(
                "  " + kind,
                count,
                Optional.ofNullable(firsts.get(kind))
                    .map(reason -> reason.text(language))
                    .orElse("")));
    section.add(table);
    chain
        .unresolved()
        .forEach((kind, count) -> section.add(Words.OF_NOBODY.in(language, count, kind.code())));
    chain
        .signaturesElsewhere()
        .forEach((other, count) -> section.add(Words.SIGNED_ELSEWHERE.in(language, count, other)));
    findings.add(agreement.id(), recognised.findings());
    findings.tell(section);
    return section;
  }

  /** That a key matches says nothing of why people must look; what comes after it does. */
  private static Reason telling(ReviewItem item) {
    return item.reasons().stream().filter(Job::isTelling).findFirst().orElse(item.reasons().get(0));
  }

  private static boolean isTelling(Reason reason) {
    return !reason.code().name().equals(RecognitionReason.KEY_MATCHES.name());
  }
}
