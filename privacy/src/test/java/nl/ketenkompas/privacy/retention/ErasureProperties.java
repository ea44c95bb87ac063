package nl.ketenkompas.privacy.retention;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.ketenkompas.model.testing.Covers;

class ErasureProperties {

  @Covers({"AVG-17", "WMO-5.3.5"})
  @Property
  void afterErasureNothingYieldsThePersonAndTheChainsVerify(@ForAll long seed) {
    new ErasureWorld().eraseAndCheck(seed);
  }
}
