package nl.ketenkompas.monitoring.agreement;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.ketenkompas.model.testing.AgreementContract;

class AgreementContractProperties {

  @Property
  void differencesTellEverything(@ForAll long seed, @ForAll @IntRange(max = 6) int tries) {
    kind(seed).assertDifferencesTellEverything(seed / 4, tries);
  }

  @Property
  void hashIsOfTheContent(@ForAll long seed) {
    kind(seed).assertHashIsOfTheContent(seed / 4);
  }

  private static AgreementContract<?> kind(long seed) {
    return AgreementContractTest.kinds().toList().get((int) Math.floorMod(seed, 5L));
  }
}
