package nl.ketenkompas.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Rules;
import nl.ketenkompas.model.testing.RuleUsage;
import org.junit.jupiter.api.Test;

/**
 * Writes the traceability table of the whole: for every rule of the registry its owner, the places
 * that cite it and the tests that cover it, as {@code target/traceability.tsv}.
 */
class TraceabilityTableTest {
  private static final List<String> MODULES =
      List.of("model", "identity", "privacy", "mandate", "monitoring");

  @Test
  void everyRuleHasALine() throws IOException {
    Map<String, RuleUsage> usages = new LinkedHashMap<>();
    MODULES.forEach(module -> usages.put(module, RuleUsage.in(Path.of("../..", module))));

    StringBuilder table = new StringBuilder("rule\towner\tnature\tsource\tsection\tcode\ttests\n");
    for (Rule rule : Rules.all()) {
      SortedSet<String> code = new TreeSet<>();
      SortedSet<String> tests = new TreeSet<>();
      usages.forEach(
          (module, usage) -> {
            add(code, module, usage.cited().get(rule.id()));
            add(tests, module, usage.covered().get(rule.id()));
          });
      table
          .append(rule.id())
          .append('\t')
          .append(rule.owner())
          .append('\t')
          .append(rule.nature())
          .append('\t')
          .append(rule.source())
          .append('\t')
          .append(rule.section())
          .append('\t')
          .append(String.join(" ", code))
          .append('\t')
          .append(String.join(" ", tests))
          .append('\n');
    }
    Path file = Path.of("target/traceability.tsv");
    Files.writeString(file, table, StandardCharsets.UTF_8);

    assertThat(Files.readAllLines(file)).hasSize(1 + Rules.all().size());
    assertThat(table.toString()).contains("SK-C7\tidentity\t");
  }

  private static void add(SortedSet<String> to, String module, SortedSet<String> places) {
    if (places != null) {
      places.forEach(place -> to.add(module + ":" + place.substring(place.lastIndexOf('/') + 1)));
    }
  }
}
