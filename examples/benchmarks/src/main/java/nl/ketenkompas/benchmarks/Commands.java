package nl.ketenkompas.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import nl.ketenkompas.model.agreement.AgreementException;
import picocli.CommandLine;

/** How the commands of this folder speak: results on one stream, everything else on the other. */
final class Commands {
  private Commands() {}

  /**
   * A command line that shows in one line what is wrong with what it was given, and ends with 1.
   *
   * @param command the object behind it
   * @param out for results
   * @param log for everything else
   * @param also what else than bad files and arguments is a mistake of whoever runs it
   */
  static CommandLine line(
      Object command, PrintStream out, PrintStream log, Predicate<Exception> also) {
    CommandLine line = new CommandLine(command);
    line.setErr(new PrintWriter(log, true, StandardCharsets.UTF_8));
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler(
        (problem, failed, parsed) -> {
          if (problem instanceof AgreementException
              || problem instanceof IllegalArgumentException
              || problem instanceof IOException
              || problem instanceof UncheckedIOException
              || also.test(problem)) {
            log.println(problem.getMessage());
            return 1;
          }
          throw problem;
        });
    return line;
  }
}
