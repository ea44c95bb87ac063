package nl.ketenkompas.identity.encoding;

import nl.ketenkompas.identity.agreement.EncodingTerms;

/** The list of parts in the presets, to be replaced. */
final class EncodedParts {
  static final String ALL = all();

  private EncodedParts() {}

  private static String all() {
    String text = EncodingTerms.presetText("basic");
    int from = text.indexOf("\"parts\"");
    return text.substring(from, text.indexOf("],", from) + 1);
  }

  static String only(String part) {
    return "\"parts\": [" + part + "]";
  }
}
