package nl.ketenkompas.model.exchange;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.ketenkompas.model.testing.Covers;

/** Mappings that somebody damaged, or that somebody made by chance. */
@Covers("SK-C6")
class MappingProperties {

  @Property
  void aDamagedPresetIsRefusedWithReasonsOrCanBeUsed(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] damage = new byte[1 + 3 * (1 + random.nextInt(3))];
    random.nextBytes(damage);
    damage[0] = (byte) (0x40 | random.nextInt(8));
    for (int i = 3; i < damage.length; i += 3) {
      damage[i] = (byte) (random.nextInt(3) == 0 ? 0 : "\"{}[]:,0ax".charAt(random.nextInt(10)));
    }
    AnyBytes.asMapping(damage);
  }

  @Property
  void anyMappingIsRefusedWithReasonsOrCanBeUsed(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] choices = new byte[1 + random.nextInt(60)];
    random.nextBytes(choices);
    choices[0] = 1;
    AnyBytes.asMapping(choices);
  }
}
