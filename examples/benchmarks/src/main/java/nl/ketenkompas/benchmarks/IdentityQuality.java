package nl.ketenkompas.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.ketenkompas.identity.evidence.EvidenceTable;
import nl.ketenkompas.identity.evidence.Linkage;
import nl.ketenkompas.identity.evidence.LinkageQuality;
import nl.ketenkompas.identity.evidence.LinkageResult;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How well people are recognised in a file of which the truth is known. */
@Command(
    name = "identity-quality",
    mixinStandardHelpOptions = true,
    description = {
      "Deduplicates FILE, or links FILE with FILE2, without looking at the truth, and then"
          + " measures",
      "the outcome with it. Writes one JSON object to standard output; everything else goes to",
      "standard error. cpu_s and wall_s are of the whole program, reading included.",
      "Exit code 0: done; 1: a file or the mapping cannot be used; 2: the command line is wrong."
    })
public final class IdentityQuality implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "FILE", description = "the file of people")
  private Path file = Path.of("people.csv");

  @Parameters(index = "1", arity = "0..1", paramLabel = "FILE2", description = "to link it with")
  private @Nullable Path second;

  @Option(
      names = "--map",
      required = true,
      paramLabel = "MAPPING.json",
      description = "a partner mapping with \"truth\": {\"column\": ..., \"pattern\": ...} added")
  private Path map = Path.of("mapping.json");

  @Option(
      names = "--one-to-one",
      description = "each person stands at most once in each of the two files")
  private boolean oneToOne;

  @Option(names = "--threads", description = "default: as many as there are processors")
  private int threads = Math.min(64, Runtime.getRuntime().availableProcessors());

  private final PrintStream out;
  private final PrintStream log;

  IdentityQuality(PrintStream out, PrintStream log) {
    this.out = out;
    this.log = log;
  }

  /**
   * Runs the command line and ends the virtual machine with its exit code.
   *
   * @param arguments try {@code --help}
   */
  @SuppressWarnings("SystemExitOutsideMain")
  public static void main(String... arguments) {
    System.exit(run(System.out, System.err, arguments));
  }

  static int run(PrintStream out, PrintStream log, String... arguments) {
    CommandLine line = Commands.line(new IdentityQuality(out, log), out, log, problem -> false);
    return line.execute(arguments);
  }

  @Override
  public Integer call() throws IOException {
    QualityFile files = new QualityFile(map, log);
    EvidenceTable table = new EvidenceTable();
    files.read(file, table, false);
    Path other = second;
    if (other != null) {
      files.read(other, table, true);
    }
    log.println(String.format(Locale.ROOT, "reading: %.3f CPU-s", cpuSeconds()));
    Linkage linkage = Linkage.standard().onThreads(threads).keepingCandidates();
    LinkageResult result =
        other == null
            ? linkage.deduplicate(table)
            : oneToOne ? linkage.linkOneToOne(table) : linkage.link(table);
    double cpu = cpuSeconds();
    double wall = ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
    for (Finding finding : result.findings()) {
      log.println(finding.severity() + " " + finding.reason().text(Language.EN));
    }
    LinkageQuality quality = result.quality(files.truth());
    log.println("calibration: chance, pairs, expected, observed");
    for (LinkageQuality.Bin bin : quality.calibration()) {
      log.println(
          String.format(
              Locale.ROOT,
              "  %.1f-%.1f %9d %.3f %.3f",
              bin.from(),
              bin.to(),
              bin.pairs(),
              bin.expected(),
              bin.observed()));
    }
    out.println(
        String.format(
            Locale.ROOT,
            "{\"records\":%d,\"true_pairs\":%d,\"pairs\":%s,\"clusters\":%s,"
                + "\"recall_ceiling\":%.6f,\"bsn_conflicts\":%d,\"cpu_s\":%.3f,\"wall_s\":%.3f}",
            files.records(),
            quality.truePairs(),
            figures(quality.pairs()),
            figures(quality.clusters()),
            quality.recallCeiling(),
            quality.bsnConflicts(),
            cpu,
            wall));
    out.flush();
    return 0;
  }

  private static String figures(LinkageQuality.Figures figures) {
    return String.format(
        Locale.ROOT,
        "{\"precision\":%.6f,\"recall\":%.6f,\"f1\":%.6f}",
        figures.precision(),
        figures.recall(),
        figures.f1());
  }

  private static double cpuSeconds() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9
        : 0;
  }
}
