package nl.ketenkompas.identity.agreement;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AgreementContractProperties {

  @Property
  void differencesTellEverything(@ForAll long seed, @ForAll @IntRange(max = 6) int tries) {
    AgreementContractTest.kinds()
        .forEach(kind -> kind.assertDifferencesTellEverything(seed, tries));
  }

  @Property
  void hashIsOfTheContent(@ForAll long seed) {
    AgreementContractTest.kinds().forEach(kind -> kind.assertHashIsOfTheContent(seed));
  }
}
