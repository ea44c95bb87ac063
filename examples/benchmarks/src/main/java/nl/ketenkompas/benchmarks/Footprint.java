package nl.ketenkompas.benchmarks;

import java.io.PrintStream;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.testing.Population;
import org.openjdk.jol.info.GraphLayout;

/**
 * How many bytes the records of generated people take, everything that hangs on them included and
 * what they share counted once.
 */
public final class Footprint {

  private Footprint() {}

  /**
   * Prints bytes per record.
   *
   * @param arguments how many records, a million by default
   */
  public static void main(String... arguments) {
    print(System.out, arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]));
  }

  static void print(PrintStream out, int count) {
    PersonRecord[] records =
        Population.of(1, count).records().limit(count).toArray(PersonRecord[]::new);
    GraphLayout layout = GraphLayout.parseInstance((Object) records);
    out.println(layout.totalSize() / records.length + " bytes per record of " + records.length);
    out.println(layout.toFootprint());
  }
}
