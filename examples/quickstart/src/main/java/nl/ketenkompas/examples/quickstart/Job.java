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
import nl.ketenkompas.examples.chain.Delivery;
import nl.ketenkompas.examples.chain.InputFolder;
import nl.ketenkompas.examples.quickstart.Lines.Because;
import nl.ketenkompas.examples.quickstart.Lines.ClientLine;
import nl.ketenkompas.examples.quickstart.Lines.ReviewLine;
import nl.ketenkompas.identity.Client;
import nl.ketenkompas.identity.ClientNumbers;
import nl.ketenkompas.identity.MinimalDataSet;
import nl.ketenkompas.identity.RecognisedClients;
import nl.ketenkompas.identity.Recogniser;
import nl.ketenkompas.identity.ReviewItem;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.exchange.FileProblem;
import nl.ketenkompas.model.exchange.ReadReport;
import nl.ketenkompas.model.exchange.Reject;
import nl.ketenkompas.model.exchange.RejectCode;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Language;

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
    Optional<Agreement<RecognitionTerms>> recognition =
        folder.agreement(RecognitionTerms.KIND, problems);
    problems.forEach(errors::println);
    if (folder.mappings().isEmpty()) {
      errors.println(
          "Nothing to read: expected at least one usable mapping (\"kind\": \"mapping\") in "
              + input
              + ".\nMaybe begin with a copy of those in the sample data.");
      return 1;
    }
    if (recognition.isEmpty()) {
      errors.println(
          "Nobody to recognise by: expected one usable agreement (\"kind\": \"recognition\") in "
              + input
              + ".\nMaybe copy herkenning.json from the sample data.");
      return 1;
    }
    Files.createDirectories(out);
    Delivery delivery = read(folder);
    report(folder, delivery);
    if (delivery.accepted() == 0) {
      errors.println("Nothing could be processed: no record was accepted.");
      return 1;
    }
    recognise(recognition.get(), delivery.persons());
    console.println();
    console.println("Results: " + out.toAbsolutePath().normalize());
    return 0;
  }

  private Delivery read(InputFolder folder) throws IOException {
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
              progress.show("Reading", bytes, all);
            }
          },
          (kind, row) -> {});
    } finally {
      progress.clear();
    }
  }

  private void report(InputFolder folder, Delivery delivery) {
    console.println("Ketenkompas, as of " + asOf);
    console.println();
    int width = 5;
    for (ReadReport report : delivery.reports()) {
      width = Math.max(width, report.file().length());
    }
    console.println(row(width, "file", "read", "accepted", "rejected", ""));
    Map<RejectCode, Long> codes = new EnumMap<>(RejectCode.class);
    for (ReadReport report : delivery.reports()) {
      console.println(
          row(
              width,
              report.file(),
              Long.toString(report.read()),
              Long.toString(report.accepted()),
              Long.toString(report.rejected()),
              report.partner()));
      report.rejects().forEach((code, count) -> codes.merge(code, count, Long::sum));
    }
    console.println(
        row(
            width,
            "total",
            Long.toString(delivery.read()),
            Long.toString(delivery.accepted()),
            Long.toString(delivery.rejected()),
            "read = accepted + rejected"));
    codes.forEach((code, count) -> console.println("  rejected " + count + " for " + code));
    for (ReadReport report : delivery.reports()) {
      for (FileProblem problem : report.problems()) {
        errors.println(problem);
      }
      for (Finding finding : report.findings()) {
        console.println("  " + report.file() + ": " + finding.reason().text(language));
      }
    }
    for (String unread : folder.unread()) {
      console.println("  " + unread + ": not read, no mapping names it");
    }
  }

  private static String row(
      int width, String file, String read, String accepted, String rejected, String remark) {
    return ("  "
            + file
            + " ".repeat(width - file.length())
            + pad(read)
            + pad(accepted)
            + pad(rejected)
            + "   "
            + remark)
        .stripTrailing();
  }

  private static String pad(String number) {
    return " ".repeat(Math.max(1, 10 - number.length())) + number;
  }

  private void recognise(Agreement<RecognitionTerms> agreement, List<PersonRecord> persons)
      throws IOException {
    RecognisedClients recognised =
        Recogniser.of(agreement).group(persons, ClientNumbers.counting("C"));
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
    Map<ReviewItem.Kind, String> sentences = new EnumMap<>(ReviewItem.Kind.class);
    try (JsonLines lines = new JsonLines(out.resolve("review.jsonl"))) {
      for (ReviewItem item : recognised.review()) {
        kinds.merge(item.kind(), 1, Integer::sum);
        sentences.putIfAbsent(item.kind(), item.reasons().get(0).text(language));
        lines.write(
            new ReviewLine(
                item.kind(),
                item.clients(),
                item.more(),
                item.record(),
                Because.of(item.reasons(), language)));
      }
    }
    console.println();
    console.println(
        "Who is this? (agreement "
            + agreement.id()
            + ", version "
            + agreement.version()
            + ", "
            + RecognitionTerms.KIND.hash(agreement).substring(0, 12)
            + ")");
    console.println("  clients           " + pad(Integer.toString(recognised.clients().size())));
    console.println("    known to several" + pad(Integer.toString(several)));
    console.println("    with a BSN      " + pad(Integer.toString(withBsn)));
    console.println("  to review         " + pad(Integer.toString(recognised.review().size())));
    kinds.forEach(
        (kind, count) ->
            console.println(
                "    " + kind + pad(Integer.toString(count)) + "   " + sentences.get(kind)));
    for (Finding finding : recognised.findings()) {
      console.println("  " + finding.reason().text(language));
    }
  }
}
