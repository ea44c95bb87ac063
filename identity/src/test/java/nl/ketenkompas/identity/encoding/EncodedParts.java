package nl.ketenkompas.identity.encoding;

import nl.ketenkompas.identity.agreement.EncodingTerms;

/** The lists of parts in the presets, to be replaced. */
final class EncodedParts {
  static final String ALL = of("basic");

  private EncodedParts() {}

  static String of(String preset) {
    String text = EncodingTerms.presetText(preset);
    int from = text.indexOf("\"parts\"");
    return text.substring(from, text.indexOf("],", from) + 1);
  }

  static String only(String part) {
    return "\"parts\": [" + part + "]";
  }
}
