package nl.ketenkompas.identity;

import java.util.List;
import net.jqwik.api.Arbitrary;
import nl.ketenkompas.model.client.PersonRecord;

/** The small populations of recognition, for the properties of the packages below. */
public final class SmallRegisters {
  private SmallRegisters() {}

  public static Arbitrary<List<PersonRecord>> populations() {
    return SmallPopulations.populations();
  }
}
