package nl.ketenkompas.model.person;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import nl.ketenkompas.model.person.Prefixes.Relation;
import nl.ketenkompas.model.person.Prefixes.Split;

class PrefixesProperties {

  @Provide
  Arbitrary<String> prefixes() {
    return Arbitraries.of(
        "de", "van der", "'t", "in 't", "op den", "uijt te de", "zum", "v.d.", "vd");
  }

  @Provide
  Arbitrary<String> cores() {
    return Combinators.combine(
            Arbitraries.of("M", "B", "Q"),
            Arbitraries.strings().alpha().ofMinLength(2).ofMaxLength(9))
        .as((first, rest) -> first + "x" + rest);
  }

  @Property
  void whatWasJoinedIsParted(@ForAll("prefixes") String prefix, @ForAll("cores") String core) {
    Split parts = new Split(prefix, core);
    assertThat(Prefixes.split(prefix + " " + core)).isEqualTo(parts);
    assertThat(Prefixes.split(core + ", " + prefix)).isEqualTo(parts);
    assertThat(Prefixes.split(core)).isEqualTo(new Split(null, core));
    assertThat(SearchKeys.core(prefix + " " + core)).isEqualTo(SearchKeys.name(core));
  }

  @Property
  void nothingIsLost(@ForAll @NotBlank @StringLength(max = 30) String text) {
    Split split = Prefixes.split(text);
    assertThat(text).contains(split.surname());
    if (split.prefix() != null) {
      assertThat(Prefixes.isKnown(split.prefix())).isTrue();
      assertThat(text).contains(split.prefix());
    }
  }

  @Property
  void relationIsSymmetric(@ForAll("prefixes") String one, @ForAll("prefixes") String other) {
    Relation relation = Prefixes.compare(one, other);
    assertThat(Prefixes.compare(other, one)).isEqualTo(relation);
    if (one.equals(other)) {
      assertThat(relation).isEqualTo(Relation.SAME);
    }
  }
}
