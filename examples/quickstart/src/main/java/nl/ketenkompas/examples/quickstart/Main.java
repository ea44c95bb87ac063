package nl.ketenkompas.examples.quickstart;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.ketenkompas.identity.workshop.RecognitionScenarios;
import nl.ketenkompas.mandate.workshop.RulingScenarios;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.scenario.ScenarioOutcome;
import nl.ketenkompas.model.scenario.ScenarioResults;
import nl.ketenkompas.model.scenario.Scenarios;
import nl.ketenkompas.model.testing.SampleChain;
import nl.ketenkompas.monitoring.workshop.StableMixScenarios;
import nl.ketenkompas.privacy.workshop.AccessMatrix;
import nl.ketenkompas.privacy.workshop.AccessScenarios;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of the main job. */
@Command(
    name = "quickstart",
    mixinStandardHelpOptions = true,
    version = "Ketenkompas 0.1.0-SNAPSHOT",
    subcommands = {Main.Generate.class, Main.RunScenarios.class},
    description = {
      "Reads the partner files, mappings and agreements of a folder and writes what follows from"
          + " them:",
      "recognised clients, the review list and the rejects as JSON Lines, and a summary on the"
          + " console.",
      "Without --input it reads the sample data that ships with it.",
      "Exit code 0: done; 1: nothing could be processed; 2: the command line is wrong."
    })
public final class Main implements Callable<Integer> {

  @Option(
      names = "--input",
      paramLabel = "DIR",
      description = "folder with partner files, mappings and agreements; default: the sample data")
  private @Nullable Path input;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "civil day the questions are about, such as 2012-03-31; default: that of the sample data")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "folder for the results; made when it is not there; default: ${DEFAULT-VALUE}",
      defaultValue = "${sys:ketenkompas.out:-ketenkompas-out}")
  private Path out = Path.of("ketenkompas-out");

  @Option(
      names = "--language",
      paramLabel = "nl|en",
      description = "language of the summary and of the reasons; default: en",
      defaultValue = "en")
  private Language language = Language.EN;

  private final PrintStream console;
  private final PrintStream errors;

  Main(PrintStream console, PrintStream errors) {
    this.console = console;
    this.errors = errors;
  }

  /**
   * Runs the command line and ends the virtual machine with its exit code.
   *
   * @param arguments try {@code --help}
   */
  public static void main(String[] arguments) {
    // Hibernate Validator greets on the console unless it is told to use the host's logging
    System.setProperty("org.jboss.logging.provider", "slf4j");
    System.exit(run(System.out, System.err, arguments));
  }

  static int run(PrintStream console, PrintStream errors, String... arguments) {
    return new CommandLine(new Main(console, errors))
        .registerConverter(LocalDate.class, Main::date)
        .registerConverter(Language.class, Main::language)
        .setOut(new PrintWriter(console, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(errors, true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler(
            (problem, line, parsed) -> {
              if (problem instanceof UncheckedIOException || problem instanceof IOException) {
                errors.println("Cannot read or write: " + problem.getMessage());
                return 1;
              }
              throw problem;
            })
        .execute(arguments);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new CommandLine.TypeConversionException("expected a date such as 2012-03-31");
    }
  }

  private static Language language(String text) {
    try {
      return Language.ofCode(text);
    } catch (InvalidValueException e) {
      throw new CommandLine.TypeConversionException("expected nl or en");
    }
  }

  @Override
  public Integer call() throws IOException {
    if (input != null) {
      if (!Files.isDirectory(input)) {
        errors.println("--input: expected a folder, found none at " + input);
        return 1;
      }
      if (asOf == null) {
        errors.println("--as-of: expected a date with --input, such as --as-of 2026-11-01");
        return 2;
      }
      return new Job(input, asOf, out, language, console, errors, Progress.on(errors)).run();
    }
    LocalDate day = asOf == null ? SampleChain.AS_OF : asOf;
    URI sample;
    try {
      sample = Objects.requireNonNull(Main.class.getResource("sample")).toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    if (!sample.getScheme().equals("jar")) {
      return new Job(Path.of(sample), day, out, language, console, errors, Progress.on(errors))
          .run();
    }
    String jar = sample.getSchemeSpecificPart();
    Path file = Path.of(URI.create(jar.substring(0, jar.indexOf("!/"))));
    try (FileSystem inside = FileSystems.newFileSystem(file, Map.of())) {
      Path folder = inside.getPath(jar.substring(jar.indexOf("!/") + 1));
      return new Job(folder, day, out, language, console, errors, Progress.on(errors)).run();
    }
  }

  /** Makes a larger synthetic chain. */
  @Command(
      name = "generate",
      mixinStandardHelpOptions = true,
      description =
          "Writes the input folder of a synthetic chain of any size; the same seed, the same"
              + " files.")
  static final class Generate implements Callable<Integer> {

    @CommandLine.ParentCommand private @Nullable Main parent;

    @Option(
        names = "--people",
        description = "how many people; default: ${DEFAULT-VALUE}",
        defaultValue = "100000")
    private int people;

    @Option(names = "--seed", description = "default: ${DEFAULT-VALUE}", defaultValue = "1")
    private long seed;

    @Option(
        names = "--out",
        paramLabel = "DIR",
        description = "folder to write to",
        required = true)
    private Path out = Path.of(".");

    @Override
    public Integer call() throws IOException {
      if (people < 1 || people > 10_000_000) {
        throw new CommandLine.ParameterException(
            new CommandLine(this), "--people: expected 1 to 10000000");
      }
      SampleFolder.write(out, seed, people);
      Objects.requireNonNull(parent).console.println("Wrote " + people + " people to " + out);
      return 0;
    }
  }

  /** Runs the scenarios of policy makers against the engines of this library. */
  @Command(
      name = "scenarios",
      mixinStandardHelpOptions = true,
      description = {
        "Runs every *.scenario.json, *.scenario.yaml and *.scenario.yml of a folder against the"
            + " engines",
        "of this library and says what does not hold, and how much of each agreement was"
            + " exercised.",
        "Exit code 0: all hold; 1: something does not, or cannot be used; 2: the command line is"
            + " wrong."
      })
  static final class RunScenarios implements Callable<Integer> {

    @CommandLine.ParentCommand private @Nullable Main parent;

    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "folder with scenarios")
    private Path folder = Path.of(".");

    @Option(
        names = "--agreement",
        paramLabel = "FILE",
        description =
            "an agreement that takes the place of every agreement of its kind, to see what an edit"
                + " would change")
    private @Nullable Path agreement;

    @Option(
        names = "--language",
        paramLabel = "nl|en",
        description = "language of the results; default: nl",
        defaultValue = "nl")
    private Language language = Language.NL;

    @Option(names = "--all", description = "list the cases that hold, too")
    private boolean all;

    @Override
    public Integer call() {
      if (!Files.isDirectory(folder)) {
        throw wrong("FOLDER: expected a folder, found none at " + folder);
      }
      if (agreement != null && !Files.isRegularFile(agreement)) {
        throw wrong("--agreement: expected a file, found none at " + agreement);
      }
      Scenarios scenarios = Scenarios.in(folder);
      ScenarioResults results =
          (agreement == null ? scenarios : scenarios.withAgreement(agreement))
              .run(
                  RecognitionScenarios.engine(),
                  AccessScenarios.engine(),
                  AccessMatrix.engine(),
                  RulingScenarios.engine(),
                  StableMixScenarios.engine());
      PrintStream console = Objects.requireNonNull(parent).console;
      for (ScenarioOutcome outcome : results.outcomes()) {
        if (all || !(outcome instanceof ScenarioOutcome.Passed)) {
          console.println(outcome.text(language));
        }
      }
      results.coverage().forEach(coverage -> console.println(coverage.text(language)));
      console.println(results.summary(language));
      return results.allPassed() ? 0 : 1;
    }

    private CommandLine.ParameterException wrong(String message) {
      return new CommandLine.ParameterException(
          Objects.requireNonNull(spec).commandLine(), message);
    }
  }
}
