package nl.ketenkompas.model.exchange;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever stands in a mapping: it is refused with reasons, or it can be used. */
class MappingFuzz {

  @FuzzTest
  void anyMappingIsRefusedWithReasonsOrCanBeUsed(byte[] bytes) {
    AnyBytes.asMapping(bytes);
  }
}
