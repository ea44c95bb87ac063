package nl.ketenkompas.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.ketenkompas.model.testing.RuleUsage;
import org.junit.jupiter.api.Test;

class TraceabilityTest {

  @Test
  void citesOnlyKnownRulesAndCoversThem() {
    RuleUsage usage = RuleUsage.in(Path.of(""));
    usage.writeTable(Path.of("target/traceability.tsv"));
    assertThat(usage.problems()).isEmpty();
  }
}
