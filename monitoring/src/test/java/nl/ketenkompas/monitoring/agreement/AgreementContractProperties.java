package nl.ketenkompas.monitoring.agreement;

import java.util.List;
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
    List<AgreementContract<?>> kinds = AgreementContractTest.kinds().toList();
    return kinds.get(Math.floorMod(seed, kinds.size()));
  }
}
