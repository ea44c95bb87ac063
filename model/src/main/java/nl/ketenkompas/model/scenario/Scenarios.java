package nl.ketenkompas.model.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder of scenarios. Files whose names end in {@code .scenario.json}, {@code .scenario.yaml} or
 * {@code .scenario.yml} are run, those in folders below it too; they may refer to other files of
 * the folder for facts and agreements. Immutable.
 *
 * <pre>{@code
 * ScenarioResults results = Scenarios.in(Path.of("scenarios")).run(AccessScenarios.engine());
 * results.failed().forEach(failed -> say(failed.text(Language.NL)));
 * results.coverage().forEach(coverage -> say(coverage.text(Language.NL)));
 * }</pre>
 *
 * <p>YAML needs {@code tools.jackson.dataformat:jackson-dataformat-yaml}, which is optional;
 * without it YAML files are rejected with an error that says so. A host that runs on the module
 * path requires {@code tools.jackson.dataformat.yaml} itself, or adds it with {@code
 * --add-modules}.
 */
public final class Scenarios {
  private final Path folder;
  private final @Nullable Path agreement;

  private Scenarios(Path folder, @Nullable Path agreement) {
    this.folder = folder;
    this.agreement = agreement;
  }

  /**
   * Obtains the scenarios of a folder. Nothing is read yet.
   *
   * @param folder with scenario files
   * @return the scenarios
   */
  public static Scenarios in(Path folder) {
    return new Scenarios(folder, null);
  }

  /**
   * The same scenarios on another agreement: it takes the place of every agreement of its kind, to
   * see what an edited agreement would change.
   *
   * @param file a JSON file
   * @return the scenarios
   */
  public Scenarios withAgreement(Path file) {
    return new Scenarios(folder, file);
  }

  /**
   * Puts every case to every engine that answers its question. A file that cannot be used does not
   * stop the others, nor does an engine that throws.
   *
   * @param engines in the order in which outcomes of one case are listed
   * @return what came of it
   * @throws UncheckedIOException if the folder or a file cannot be read
   */
  public ScenarioResults run(Engine<?, ?, ?>... engines) {
    try {
      return new Run(folder, agreement, List.of(engines)).all();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
