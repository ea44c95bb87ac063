package nl.ketenkompas.model.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementError;
import nl.ketenkompas.model.agreement.AgreementKind;
import nl.ketenkompas.model.agreement.Change;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What holds of every kind of agreement: its schema is published and says what the reader says, its
 * presets have the hash they had, and differences tell everything. Each room puts its kinds to it.
 * Golden files are rewritten with {@code -Dgolden.update=true}.
 *
 * @param kind of agreement
 * @param terms the record of its terms; the files lie in its package
 * @param presets codes of the agreements that come with the library
 * @param text the file of one of them
 * @param <T> the type of the terms
 */
public record AgreementContract<T>(
    AgreementKind<T> kind, Class<T> terms, List<String> presets, Function<String, String> text) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Map<AgreementKind<?>, Schema> SCHEMAS = new ConcurrentHashMap<>();

  /** What only a registry, a calendar or the machine knows, and not the form of a value. */
  private static final Pattern BEYOND_FORM =
      Pattern.compile(
          ".*: (UNKNOWN_CODE|INVERTED|OUT_OF_BOUNDS|NONEXISTENT_DATE)|expected at most [0-9]+"
              + " characters, .*");

  /** What is said of the form of a value. */
  private static final Pattern FORM =
      Pattern.compile(
          "unknown field; .*|expected a list|expected a text|expected an object.*|expected a whole"
              + " number|expected true or false|expected one of \\[.*|expected a value, there is"
              + " none|expected a text that is not blank|expected at least one|expected [-0-9]+ or"
              + " (more|less)|expected at (least|most) [0-9]+ of them|expected [0-9]+ to [0-9]+ of"
              + " them|expected a code: .*|expected a text of the form .*|this key is no"
              + " .*|[A-Za-z]+: [A-Z_]+");

  @Override
  public String toString() {
    return kind.name();
  }

  /** The schema lies in the jar beside the terms, and is that of the records. */
  public void assertSchemaIsPublished() {
    golden("src/main/resources", kind.name() + ".schema.json", kind.schema());
  }

  /** The hash of every preset is what it was. */
  public void assertHashesStay() {
    golden(
        "src/test/resources",
        kind.name() + ".hashes",
        presets.stream()
            .map(id -> id + " " + kind.hash(preset(id)) + "\n")
            .collect(Collectors.joining()));
  }

  /**
   * The hash of an agreement does not depend on white space or on the order of fields.
   *
   * @param seed of the order
   */
  public void assertHashIsOfTheContent(long seed) {
    for (String id : oneOf(seed)) {
      String other = AgreementEdits.shuffled(text.apply(id), seed);
      assertThat(kind.hash(kind.read(other, id).orThrow())).isEqualTo(kind.hash(preset(id)));
    }
  }

  /**
   * Whatever stands in the place of a value of a preset, the reader says in our words what does not
   * fit, and the schema agrees as far as it is about the form of a value.
   */
  public void assertSchemaSaysWhatTheReaderSays() {
    Schema schema = compiled();
    List<String> complaints = new ArrayList<>();
    for (String id : presets) {
      assertThat(schema.validate(MAPPER.readTree(text.apply(id)))).as(id).isEmpty();
      for (AgreementFuzz.Mutant mutant : AgreementFuzz.mutants(text.apply(id))) {
        boolean fits = schema.validate(mutant.tree()).isEmpty();
        List<AgreementError> errors = AgreementFuzz.read(complaints, kind, mutant);
        if (errors.isEmpty() && !fits) {
          complaints.add(mutant.what() + ": readable, but not by the schema");
        }
        errors.stream()
            .filter(e -> fits && isOfForm(e))
            .forEach(e -> complaints.add("by the schema it fits: " + mutant.what() + ": " + e));
      }
    }
    assertThat(complaints).isEmpty();
  }

  private static boolean isOfForm(AgreementError error) {
    return !BEYOND_FORM.matcher(error.expected()).matches()
        && FORM.matcher(error.expected()).matches();
  }

  /**
   * A preset with some changes is readable by the schema; the differences to the preset are those
   * from the other side mirrored, and applying them gives the changed agreement.
   *
   * @param seed of the changes
   * @param tries how many changes
   */
  public void assertDifferencesTellEverything(long seed, int tries) {
    for (String id : oneOf(seed)) {
      Agreement<T> before = preset(id);
      Agreement<T> after = AgreementEdits.edited(kind, before, seed, tries);
      JsonNode tree = MAPPER.readTree(kind.write(after));
      assertThat(compiled().validate(tree)).isEmpty();
      List<Change> changes = kind.diff(before, after);
      assertThat(kind.diff(before, before)).isEmpty();
      assertThat(kind.diff(after, before))
          .isEqualTo(changes.stream().map(Change::mirrored).toList());
      assertThat(changes.isEmpty()).isEqualTo(kind.hash(before).equals(kind.hash(after)));
      assertThat(AppliedChanges.of(MAPPER.readTree(kind.write(before)), tree, changes))
          .as("%s %s", id, changes)
          .isEqualTo(tree);
    }
  }

  private Agreement<T> preset(String id) {
    return kind.read(text.apply(id), id).orThrow();
  }

  private List<String> oneOf(long seed) {
    return List.of(presets.get((int) Math.floorMod(seed, (long) presets.size())));
  }

  private Schema compiled() {
    return SCHEMAS.computeIfAbsent(
        kind,
        k ->
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder ->
                        builder.schemaRegistryConfig(
                            SchemaRegistryConfig.builder().failFast(true).build()))
                .getSchema(k.schema()));
  }

  private void golden(String folder, String name, String actual) {
    Path file =
        Path.of(System.getProperty("basedir", ""))
            .resolve(folder)
            .resolve(terms.getPackageName().replace('.', '/'))
            .resolve(name);
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
      }
      assertThat(file).exists();
      assertThat(Files.readString(file)).as(name).isEqualTo(actual);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
