package nl.ketenkompas.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.model.agreement.Agreement;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reading a mandate agreement of 500 clauses (about 130,000 characters) with every check: the first
 * one in a new Java process, and warm; against Jackson alone making a tree of the text, which knows
 * no fields, places, constraints or codes.
 */
@State(Scope.Thread)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AgreementBenchmark {
  private static final int CLAUSES = 500;

  private final JsonMapper mapper = JsonMapper.builder().build();
  private String json = "";

  /** Puts 500 rows in the place of those of Groningen. */
  @Setup
  public void write() {
    String preset = MandateTerms.presetText("groningen-2011");
    int from = preset.indexOf("\"rows\" : [");
    int until = preset.indexOf("\n    ]", from);
    if (from < 0 || until < 0) {
      throw new IllegalStateException("the preset has another form");
    }
    String rows =
        IntStream.range(0, CLAUSES)
            .mapToObj(
                i ->
                    """
                    {"id": "R-%1$d", "institution": "SOZAWE", "lifeArea": "WORK_INCOME",
                     "decision": "D-%1$d", "text": {"nl": "Besluit %1$d nemen over de bijstand",
                     "en": "Take decision %1$d on assistance"}, "kind": "MANDATE",
                     "nomination": false}\
                    """
                        .formatted(i))
            .collect(Collectors.joining(",\n"));
    json = preset.substring(0, from) + "\"rows\" : [" + rows + preset.substring(until);
  }

  /** Warm. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Fork(1)
  @Warmup(iterations = 5, time = 2)
  @Measurement(iterations = 5, time = 1)
  public Agreement<MandateTerms> read() {
    return MandateTerms.KIND.read(json, "agreement.json").orThrow();
  }

  /** The first of a process; what the preset needs, its file alone, has been read before. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Fork(5)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public Agreement<MandateTerms> firstRead() {
    return read();
  }

  /** Jackson alone. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Fork(1)
  @Warmup(iterations = 5, time = 1)
  @Measurement(iterations = 5, time = 1)
  public JsonNode tree() {
    return mapper.readTree(json);
  }
}
