package nl.ketenkompas.model.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SearchKeysProperties {
  private static final Map<String, String> NO_DECOMPOSITION =
      Map.ofEntries(
          Map.entry("ø", "o"),
          Map.entry("đ", "d"),
          Map.entry("ð", "d"),
          Map.entry("ħ", "h"),
          Map.entry("ĸ", "k"),
          Map.entry("ł", "l"),
          Map.entry("ŧ", "t"),
          Map.entry("ß", "ss"),
          Map.entry("æ", "ae"),
          Map.entry("œ", "oe"),
          Map.entry("þ", "th"),
          Map.entry("ŋ", "ng"),
          Map.entry("ı", "i"),
          Map.entry("ς", "σ"));

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('A', 'Z')
        .withCharRange('À', 'ž')
        .withChars(' ', '-', '\'', '.', '’', 'ș', 'ẞ', '\u0301', 'ß', 'Ĳ', 'ĳ')
        .ofMaxLength(20);
  }

  @Property
  void agreesWithANaiveFolding(@ForAll("names") String name) {
    assertThat(SearchKeys.name(name)).isEqualTo(naive(name));
  }

  @Property
  void aKeyIsItsOwnKey(@ForAll("names") String name) {
    SearchKeys.name(name).ifPresent(key -> assertThat(SearchKeys.name(key)).contains(key));
  }

  @Property
  void caseAndCompositionMakeNoDifference(@ForAll("names") String name) {
    Optional<String> key = SearchKeys.name(name);
    assertThat(SearchKeys.name(name.toLowerCase(Locale.ROOT))).isEqualTo(key);
    assertThat(SearchKeys.name(Normalizer.normalize(name, Normalizer.Form.NFD))).isEqualTo(key);
    assertThat(SearchKeys.name(Normalizer.normalize(name, Normalizer.Form.NFC))).isEqualTo(key);
  }

  private static Optional<String> naive(String name) {
    String key = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> fold : NO_DECOMPOSITION.entrySet()) {
      key = key.replace(fold.getKey(), fold.getValue());
    }
    key = key.replaceAll("[^\\p{L}\\p{Nd}]", "").replaceAll("\\p{Lm}", "");
    return key.isEmpty() ? Optional.empty() : Optional.of(key);
  }
}
