package nl.ketenkompas.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Severity;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.workshop.CovenantChange;
import nl.ketenkompas.privacy.workshop.CovenantDiff;
import nl.ketenkompas.privacy.workshop.CovenantLint;
import nl.ketenkompas.privacy.workshop.DecisionTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** For those who write covenants: what is odd about one, what it gives, what a version changes. */
@Command(
    name = "covenant",
    mixinStandardHelpOptions = true,
    description = {
      "What is odd about a covenant, what it gives, and what another version of it would change.",
      "A covenant is a file, or the id of one that comes with the library, such as sample-chain.",
      "Exit code 0: done; 1: a file cannot be used; 2: the command line is wrong; 3: done, and",
      "there is something to mend or to accept."
    },
    subcommandsRepeatable = false)
public final class CovenantCommand {
  private static final int TO_DO = 3;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PrintStream out;
  private final PrintStream log;

  private CovenantCommand(PrintStream out, PrintStream log) {
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
    CommandLine line = Commands.line(new CovenantCommand(out, log), out, log, problem -> false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    if (arguments.length == 0) {
      line.usage(log);
      return CommandLine.ExitCode.USAGE;
    }
    return line.execute(arguments);
  }

  @Command(
      name = "lint",
      mixinStandardHelpOptions = true,
      description = {
        "Tells what is odd about a covenant: how grave, where, what, and the rule.",
        "Exit code 3 when anything is graver than INFO."
      })
  int lint(
      @Parameters(paramLabel = "COVENANT", description = "file or id") String covenant,
      @Option(names = "--language", defaultValue = "NL", description = "NL or EN")
          Language language)
      throws IOException {
    List<Finding> findings = CovenantLint.of(read(covenant));
    for (Finding finding : findings) {
      print(finding.severity() + " " + finding.pointer() + " " + finding.reason().text(language));
    }
    log.println(findings.size() + " findings");
    return findings.stream().allMatch(f -> f.severity() == Severity.INFO) ? 0 : TO_DO;
  }

  @Command(
      name = "table",
      mixinStandardHelpOptions = true,
      description = "Writes everything that a covenant gives on a day, as CSV for people or JSON.")
  int table(
      @Parameters(paramLabel = "COVENANT", description = "file or id") String covenant,
      @Option(names = "--as-of", required = true, paramLabel = "DATE", description = "the day")
          LocalDate asOf,
      @Option(names = "--json", description = "JSON with codes instead of CSV with names")
          boolean json,
      @Option(names = "--language", defaultValue = "NL", description = "NL or EN")
          Language language)
      throws IOException {
    DecisionTable table = DecisionTable.of(read(covenant), asOf);
    out.print(json ? JSON.writeValueAsString(table) + "\n" : table.csv(language));
    return 0;
  }

  @Command(
      name = "diff",
      mixinStandardHelpOptions = true,
      description = {
        "Tells what another version of a covenant would change: what is seen by whom, of whom.",
        "Each change is a line, with itself in words and a witness below it. Exit code 3 when more",
        "would be seen than was accepted. To accept a change, put its line into the file of",
        "accepted changes; lines that begin with # are remarks."
      })
  int diff(
      @Parameters(index = "0", paramLabel = "BEFORE", description = "file or id") String before,
      @Parameters(index = "1", paramLabel = "AFTER", description = "file or id") String after,
      @Option(
              names = "--accepted",
              paramLabel = "FILE",
              description = "with the lines of widenings that were accepted")
          @Nullable Path accepted,
      @Option(names = "--json", description = "all changes as JSON Lines") boolean json,
      @Option(names = "--language", defaultValue = "NL", description = "NL or EN")
          Language language)
      throws IOException {
    Set<String> lines = accepted == null ? Set.of() : accepted(accepted);
    CovenantDiff diff = CovenantDiff.of(read(before), read(after));
    Set<CovenantChange> unlisted = new HashSet<>(diff.unlisted(lines));
    for (CovenantChange change : diff.changes()) {
      if (json) {
        print(JSON.writeValueAsString(change));
      } else {
        print(change.line());
        print("    " + change.text(language));
        print("    " + change.witness());
      }
    }
    Set<String> stale = new HashSet<>(lines);
    diff.widened().forEach(change -> stale.remove(change.line()));
    stale.stream().sorted().forEach(line -> log.println("accepted, and not there: " + line));
    log.printf(
        Locale.ROOT,
        "%d changes in %d cells, %d of them widen, %d of these not accepted%n",
        diff.changes().size(),
        diff.cells(),
        diff.widened().size(),
        unlisted.size());
    return unlisted.isEmpty() ? 0 : TO_DO;
  }

  private void print(String line) {
    out.print(line + "\n");
  }

  private static Set<String> accepted(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .collect(Collectors.toSet());
  }

  private static Agreement<CovenantTerms> read(String covenant) throws IOException {
    if (CovenantTerms.presets().contains(covenant)) {
      return CovenantTerms.preset(covenant);
    }
    return CovenantTerms.KIND.read(Files.readString(Path.of(covenant)), covenant).orThrow();
  }
}
